"""A PDF file that is written as its pages come: nothing of a page is kept but where it stands."""

import hashlib
import zlib
from array import array
from typing import BinaryIO

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
PRODUCER = "W4R Desktop"

PAGE_LEVEL = 3
"""How hard pages are compressed, of 9: a file a tenth larger than with zlib's own 6, in half the time."""


class PdfFile:
    """Objects and pages on their way into a file; the same calls give the same bytes."""

    def __init__(self, out: BinaryIO) -> None:
        """Begin the file."""
        self._out = out
        self._digest = hashlib.md5(usedforsecurity=False)
        self._position = 0
        self._offsets = array("Q", [0])
        self._pages = array("L")
        self._write(HEADER)
        self._page_tree = self.reserve()
        self.resources = self.reserve()

    def _write(self, content: bytes) -> None:
        self._out.write(content)
        self._digest.update(content)
        self._position += len(content)

    def reserve(self) -> int:
        """The number of an object that is written later."""
        self._offsets.append(0)
        return len(self._offsets) - 1

    def put(self, number: int, content: str | bytes) -> int:
        """Write the object of that number."""
        self._offsets[number] = self._position
        content = content.encode("ascii") if isinstance(content, str) else content
        self._write(b"%d 0 obj\n%b\nendobj\n" % (number, content))
        return number

    def add(self, content: str | bytes) -> int:
        """Write an object; its number."""
        return self.put(self.reserve(), content)

    def add_stream(self, content: bytes, entries: str = "", *, level: int = 6) -> int:
        """Write a compressed stream with more entries for its dictionary; its number."""
        packed = zlib.compress(content, level)
        head = f"<< {entries} /Filter /FlateDecode /Length {len(packed)} >>\nstream\n"
        return self.add(head.encode("ascii") + packed + b"\nendstream")

    def add_page(self, width: float, height: float, content: bytes) -> None:
        """Write a page of that size in points."""
        stream = self.add_stream(content, level=PAGE_LEVEL)
        page = self.add(
            f"<< /Type /Page /Parent {self._page_tree} 0 R /Resources {self.resources} 0 R"
            f" /MediaBox [0 0 {number(width)} {number(height)}] /Contents {stream} 0 R >>"
        )
        self._pages.append(page)

    def close(self, *, title: str, language: str) -> None:
        """Write what stands at the end of a file; `language` is a BCP 47 tag or empty."""
        kids = " ".join(f"{page} 0 R" for page in self._pages)
        self.put(self._page_tree, f"<< /Type /Pages /Count {len(self._pages)} /Kids [{kids}] >>")
        spoken = f" /Lang {text_string(language)}" if language else ""
        catalog = self.add(
            f"<< /Type /Catalog /Pages {self._page_tree} 0 R{spoken}"
            " /ViewerPreferences << /DisplayDocTitle true >> >>"
        )
        info = self.add(f"<< /Title {text_string(title)} /Producer {text_string(PRODUCER)} >>")
        self._write_index(catalog, info)

    def _write_index(self, catalog: int, info: int) -> None:
        start, count = self._position, len(self._offsets)
        lines = [b"%010d 00000 n \n" % offset for offset in self._offsets[1:]]
        self._write(b"xref\n0 %d\n0000000000 65535 f \n%b" % (count, b"".join(lines)))
        mark = self._digest.hexdigest()
        self._write(
            f"trailer\n<< /Size {count} /Root {catalog} 0 R /Info {info} 0 R"
            f" /ID [<{mark}> <{mark}>] >>\nstartxref\n{start}\n%%EOF\n".encode("ascii")
        )


def number(value: float) -> str:
    """A number as a PDF takes it: at most two decimals, no empty ones."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def text_string(text: str) -> str:
    """A text for people as a PDF keeps it: UTF-16 with its byte order mark, in hexadecimal."""
    return f"<feff{text.encode('utf-16-be', 'ignore').hex()}>"
