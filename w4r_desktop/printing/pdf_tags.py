"""Tags: what the things on a page are to those who hear it, and in which order they are read (ISO 32000-1, 14.7)."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from w4r_desktop.printing.marks import Style, TextMark
from w4r_desktop.printing.pdf_part import DOCUMENT, PdfPart, text_string

Position = tuple[int, float]
"""The page something begins on, counted in its article, and how far from the top it ends."""


@dataclass(slots=True)
class Element:
    """A heading, a paragraph or a figure: where its contents are, and what it says."""

    kind: str
    position: Position
    places: list[tuple[int, int]] = field(default_factory=list)
    alternative: str = ""
    lines: list[str] = field(default_factory=list)
    is_plain: bool = True
    style: Style | None = None
    language: str = ""


class Tags:
    """The structure of a part: article by article, page by page."""

    def __init__(self) -> None:
        """Begin without an article."""
        self._articles: list[tuple[str, list[Element]]] = []
        self._owners: list[list[Element]] = []
        self._first_page = 0

    def begin_article(self, language: str) -> None:
        """What is printed from here on belongs together and is in that language."""
        self._articles.append((language, []))
        self._first_page = len(self._owners)

    def begin_page(self) -> None:
        """Go on with the next page."""
        if not self._articles:
            self.begin_article("")
        self._owners.append([])

    def figure(self, alternative: str, *, y: float) -> str:
        """The operators that begin a figure."""
        return self._begin(Element("Figure", self._at(y), alternative=alternative))

    def text(self, mark: TextMark) -> str:
        """The operators that begin a line of text: a paragraph's first, or its next."""
        elements = self._articles[-1][1]
        line = mark.line
        element = None if line.opens else _last_set_as(mark.style, elements)
        goes_on = element is not None
        if element is None:
            kind = f"H{mark.style.heading}" if mark.style.heading else "P"
            element = Element(kind, self._at(mark.y), style=mark.style, language=line.language)
        element.lines.append(line.text + line.gap)
        element.is_plain &= not goes_on and not line.right_to_left
        return self._begin(element, is_new=not goes_on)

    def put_into(self, part: PdfPart) -> None:
        """Write the elements into the part; its pages are there."""
        numbers: dict[int, int] = {}
        for language, elements in self._articles:
            article = part.reserve()
            spoken = f" /Lang {text_string(language)}" if language else ""
            kids = []
            for element in _as_read(elements):
                head = _head(element, article, part.pages, spoken=language)
                kids.append(part.add(head))
                numbers[id(element)] = kids[-1]
            listed = " ".join(f"{kid} 0 R" for kid in kids)
            part.put(
                article, f"<< /Type /StructElem /S /Art /P {DOCUMENT} 0 R{spoken} /K [{listed}] >>"
            )
            part.articles.append(article)
        for owners in self._owners:
            listed = " ".join(f"{numbers[id(element)]} 0 R" for element in owners)
            part.parents.append(part.add(f"[{listed}]"))

    def _at(self, y: float) -> Position:
        return len(self._owners) - 1 - self._first_page, y

    def _begin(self, element: Element, *, is_new: bool = True) -> str:
        if is_new:
            self._articles[-1][1].append(element)
        page = self._owners[-1]
        element.places.append((len(self._owners) - 1, len(page)))
        page.append(element)
        return f"/{element.kind} << /MCID {len(page) - 1} >> BDC"


def _last_set_as(style: Style, elements: list[Element]) -> Element | None:
    """The paragraph that a line goes on with: the foot of a page may stand between the two."""
    return next((one for one in reversed(elements) if one.style == style), None)


def _as_read(elements: list[Element]) -> list[Element]:
    """Texts in the order they were set in; each figure before the first that stands below its foot."""
    read = [one for one in elements if one.style is not None]
    for figure in (one for one in elements if one.style is None):
        place = next(
            (at for at, one in enumerate(read) if one.position > figure.position), len(read)
        )
        read.insert(place, figure)
    return read


def _head(element: Element, article: int, pages: list[int], *, spoken: str) -> str:
    kids = " ".join(_content(element, pages))
    told = ""
    if element.language not in {"", spoken}:
        told = f" /Lang {text_string(element.language)}"
    if element.alternative:
        told += f" /Alt {text_string(element.alternative)}"
    elif not element.is_plain:
        # Lines that were broken, and those from right to left, are given back whole.
        told += f" /ActualText {text_string(''.join(element.lines))}"
    return f"<< /Type /StructElem /S /{element.kind} /P {article} 0 R{told} /K [{kids}] >>"


def _content(element: Element, pages: list[int]) -> Iterator[str]:
    for page, number in element.places:
        yield f"<< /Type /MCR /Pg {pages[page]} 0 R /MCID {number} >>"
