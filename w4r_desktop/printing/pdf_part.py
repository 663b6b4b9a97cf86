"""A part of a PDF that is still to be written: objects and pages, numbered from its own beginning.

A part knows nothing of the file it goes into, so parts can be made side by side, in processes of
their own, and are put one behind the other.
"""

import re
import zlib
from dataclasses import dataclass, field

REFERENCE = re.compile(r"\b(\d+) 0 R\b")

PAGE_TREE = 0
"""What a page calls the tree that holds all pages; the file has its number."""


PAGE_LEVEL = 3
"""How hard pages are compressed, of 9: a file a tenth larger than with zlib's own 6, in half the time."""


@dataclass(slots=True)
class PdfObject:
    """An object's dictionary, and the packed stream behind it; empty where it has none."""

    head: str = ""
    stream: bytes = b""

    def shifted(self, by: int, *, page_tree: int) -> str:
        """The dictionary with its references as they are in a file that has so many objects already."""
        return REFERENCE.sub(lambda found: _shifted(int(found[1]), by, page_tree), self.head)


def _shifted(number: int, by: int, page_tree: int) -> str:
    return f"{page_tree if number == PAGE_TREE else number + by} 0 R"


@dataclass(slots=True)
class PdfPart:
    """Objects by their numbers from 1 on, and which of them are pages."""

    objects: list[PdfObject] = field(default_factory=list)
    pages: list[int] = field(default_factory=list)

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

    def add_page(self, width: float, height: float, content: bytes, *, resources: int) -> None:
        """Add a page of that size in points; `resources` is the number of what it may use."""
        stream = self.add_stream(content, level=PAGE_LEVEL)
        page = self.add(
            f"<< /Type /Page /Parent {PAGE_TREE} 0 R /Resources {resources} 0 R"
            f" /MediaBox [0 0 {number(width)} {number(height)}] /Contents {stream} 0 R >>"
        )
        self.pages.append(page)


def number(value: float) -> str:
    """A number as a PDF takes it: at most two decimals, no empty ones."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def text_string(text: str) -> str:
    """A text for people as a PDF keeps it: UTF-16 with its byte order mark, in hexadecimal."""
    return f"<feff{text.encode('utf-16-be', 'ignore').hex()}>"
