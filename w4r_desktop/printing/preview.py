"""Pictures of printed pages for the screen: what is shown is the very page that goes to paper."""

from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pypdfium2

POINTS_PER_INCH = 72

_one_at_a_time = Lock()
"""PDFium keeps state of its own and must not be entered by two threads."""


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as pixels: rows of red, green and blue bytes without padding."""

    width: int
    height: int
    pixels: bytes


def page_images(pdf: bytes, *, dpi: float) -> list[PageImage]:
    """Every page of a PDF, drawn with that many pixels an inch on white."""
    # Loaded with the first picture: none stands on the first window.
    import pypdfium2

    with _one_at_a_time, pypdfium2.PdfDocument(pdf) as document:
        return [_drawn(page, dpi / POINTS_PER_INCH) for page in document]


def _drawn(page: "pypdfium2.PdfPage", scale: float) -> PageImage:
    bitmap = page.render(scale=scale, rev_byteorder=True, maybe_alpha=False)
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    rows = memoryview(bytes(bitmap.buffer))
    row = 3 * width
    pixels = b"".join([rows[top : top + row] for top in range(0, stride * height, stride)])
    bitmap.close()
    page.close()
    return PageImage(width, height, pixels)
