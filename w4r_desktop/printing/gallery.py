"""The pictures of a PDF: each is put into the file once and shown wherever it is wanted."""

from collections.abc import Iterator

from w4r_desktop.printing.marks import PictureMark, Sheet
from w4r_desktop.printing.pdf_part import PdfPart, number, text_string
from w4r_desktop.printing.pictures import Picture


class Gallery:
    """Knows which pictures a part has, and by what names its pages call them."""

    def __init__(self, pdf: PdfPart) -> None:
        """Begin without a picture."""
        self._pdf = pdf
        self._objects: dict[Picture, int] = {}

    def hang(self, sheet: Sheet) -> Iterator[tuple[PictureMark, Iterator[str]]]:
        """The sheet's pictures, each with the operators that show it."""
        for mark in sheet.pictures:
            yield mark, self._shown(mark, sheet.height - mark.y - mark.height)

    def _shown(self, mark: PictureMark, bottom: float) -> Iterator[str]:
        name = f"I{self._object(mark.picture)}"
        frame = " ".join(map(number, (mark.x, bottom, mark.width, mark.height)))
        yield f"/Span << /Alt {text_string(mark.alternative)} >> BDC"
        yield f"q {frame} re W n {_place(mark, bottom)} cm /{name} Do Q"
        yield "EMC"

    def resources(self) -> str:
        """The pictures by their names; empty where there are none."""
        if not self._objects:
            return ""
        names = " ".join(f"/I{place} {place} 0 R" for place in self._objects.values())
        return f"/XObject << {names} >> "

    def _object(self, picture: Picture) -> int:
        place = self._objects.get(picture)
        if place is None:
            place = self._objects[picture] = self._put(picture)
        return place

    def _put(self, picture: Picture) -> int:
        add = self._pdf.add_packed if picture.is_packed else self._pdf.add_stream
        return add(picture.content, picture.entries)


def _place(mark: PictureMark, bottom: float) -> str:
    """How the unit square must be stretched and moved for the picture to fill its box."""
    shape = mark.picture.shape
    width, height = max(mark.width, mark.height * shape), max(mark.height, mark.width / shape)
    left, low = mark.x - (width - mark.width) / 2, bottom - (height - mark.height) / 2
    return f"{number(width)} 0 0 {number(height)} {number(left)} {number(low)}"
