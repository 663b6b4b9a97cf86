"""A part of a PDF that is still to be written: objects and pages, numbered from its own beginning.

A part knows nothing of the file it goes into, so parts can be made side by side, in processes of
their own, and are put one behind the other.
"""

import re
import zlib
from dataclasses import dataclass, field

REFERENCE = re.compile(r"(?<![\w-])(-?\d+) 0 R\b")
PARENTS = re.compile(r"/StructParents (\d+)")

PAGE_TREE = 0
"""What a page calls the tree that holds all pages; the file has its number."""

DOCUMENT = -1
"""What an article calls the document it belongs to; the file has its number."""

STRUCTURE = -2
"""What the catalog calls the root of the structure; the file has its number."""


@dataclass(frozen=True, slots=True)
class Shift:
    """What numbers of a part are in a file: behind so many objects and so many tagged pages."""

    objects: int
    tagged_pages: int
    page_tree: int
    document: int = 0
    structure: int = 0

    def number(self, own: int) -> int:
        """The file's number of an object of the part."""
        known = {PAGE_TREE: self.page_tree, DOCUMENT: self.document, STRUCTURE: self.structure}
        return own + self.objects if own > 0 else known[own]


PAGE_LEVEL = 3
"""How hard pages are compressed, of 9: a file a tenth larger than with zlib's own 6, in half the time."""


@dataclass(slots=True)
class PdfObject:
    """An object's dictionary, and the packed stream behind it; empty where it has none."""

    head: str = ""
    stream: bytes = b""

    def shifted(self, shift: Shift) -> str:
        """The dictionary with its references as they are in the file."""
        head = REFERENCE.sub(lambda found: f"{shift.number(int(found[1]))} 0 R", self.head)
        return PARENTS.sub(
            lambda found: f"/StructParents {int(found[1]) + shift.tagged_pages}", head
        )


@dataclass(slots=True)
class PdfPart:
    """Objects by their numbers from 1 on, and which of them are pages.

    Where the part is tagged, `articles` are the elements right below the document, and `parents`
    tell for each page which elements its contents belong to.
    """

    objects: list[PdfObject] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)
    articles: list[int] = field(default_factory=list)
    parents: list[int] = field(default_factory=list)

    def reserve(self) -> int:
        """The number of an object whose content comes later."""
        self.objects.append(PdfObject())
        return len(self.objects)

    def put(self, number: int, head: str) -> int:
        """Fill the object of that number."""
        self.objects[number - 1].head = head
        return number

    def add(self, head: str) -> int:
        """Add an object; its number."""
        return self.put(self.reserve(), head)

    def add_stream(self, content: bytes, entries: str = "", *, level: int = 6) -> int:
        """Add a stream, compressed here, with more entries for its dictionary; its number."""
        return self.add_packed(zlib.compress(content, level), f"{entries} /Filter /FlateDecode")

    def add_packed(self, content: bytes, entries: str) -> int:
        """Add a stream as it is; `entries` say how it was packed. Its number."""
        place = self.add(f"<< {entries} /Length {len(content)} >>")
        self.objects[place - 1].stream = content
        return place

    def add_page(
        self, width: float, height: float, content: bytes, *, resources: int, entries: str = ""
    ) -> int:
        """Add a page of that size in points; `resources` is the number of what it may use. Its number."""
        stream = self.add_stream(content, level=PAGE_LEVEL)
        page = self.add(
            f"<< /Type /Page /Parent {PAGE_TREE} 0 R /Resources {resources} 0 R"
            f" /MediaBox [0 0 {number(width)} {number(height)}] /Contents {stream} 0 R{entries} >>"
        )
        self.pages.append(page)
        return page


def number(value: float) -> str:
    """A number as a PDF takes it: at most two decimals, no empty ones."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def text_string(text: str) -> str:
    """A text for people as a PDF keeps it: UTF-16 with its byte order mark, in hexadecimal."""
    return f"<feff{text.encode('utf-16-be', 'ignore').hex()}>"
