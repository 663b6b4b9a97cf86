"""Pictures for tests: put into a PDF and looked at as pixels, here and by Qt."""

import io

from PIL import Image, ImageChops, ImageStat
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from w4r_desktop.printing.marks import PictureMark, Sheet
from w4r_desktop.printing.pictures import Picture
from w4r_desktop.printing.press import Press
from w4r_desktop.printing.preview import page_images

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 60">'


def svg(shapes: str) -> bytes:
    """A drawing of those shapes, 80 wide and 60 high."""
    return f"{HEAD}{shapes}</svg>".encode()


def hung(
    picture: Picture, *, width: float = 80, height: float = 60, alternative: str = ""
) -> bytes:
    """A PDF of one page that is filled by the picture."""
    out = io.BytesIO()
    press = Press(out)
    mark = PictureMark(0, 0, width, height, picture, alternative)
    press.print_sheet(Sheet(width, height, (), (), (mark,)))
    press.close(title="Picture")
    return out.getvalue()


def seen(pdf: bytes, *, dpi: float = 144) -> Image.Image:
    """The first page as pixels."""
    page = page_images(pdf, dpi=dpi)[0]
    return Image.frombytes("RGB", (page.width, page.height), page.pixels)


def seen_by_qt(drawing: bytes, width: int, height: int) -> Image.Image:
    """The drawing on white as Qt draws it."""
    image = QImage(width, height, QImage.Format.Format_RGB888)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(drawing)).render(painter)
    painter.end()
    rows, row = bytes(image.constBits()), image.bytesPerLine()
    pixels = b"".join(rows[top * row : top * row + 3 * width] for top in range(height))
    return Image.frombytes("RGB", (width, height), pixels)


def difference(one: Image.Image, other: Image.Image) -> float:
    """How far two pictures of a size are apart: 0 the same, 1 black against white."""
    return sum(ImageStat.Stat(ImageChops.difference(one, other)).mean) / 3 / 255
