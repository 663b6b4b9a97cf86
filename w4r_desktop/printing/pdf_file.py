"""A PDF file that is written part by part: nothing of a page is kept but where it stands."""

import hashlib
from array import array
from typing import BinaryIO

from w4r_desktop.printing.pdf_archive import ArchiveMarks
from w4r_desktop.printing.pdf_part import PAGE_TREE, STRUCTURE, PdfPart, Shift, text_string
from w4r_desktop.printing.pdf_structure import Structure

HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
PRODUCER = "W4R Desktop"


class PdfFile:
    """Parts on their way into a file; the same calls give the same bytes."""

    def __init__(self, out: BinaryIO) -> None:
        """Begin the file."""
        self._out = out
        self._digest = hashlib.md5(usedforsecurity=False)
        self._position = 0
        self._offsets = array("Q", [0])
        self._pages = array("L")
        self._write(HEADER)
        self._page_tree = self._reserve()
        self._structure = Structure()

    def take(self, part: PdfPart) -> None:
        """Write everything of a part behind what is there."""
        structure = self._structure
        if part.parents and not structure.root:
            structure.document, structure.root = self._reserve(), self._reserve()
        by = len(self._offsets) - 1
        pages = len(structure.parents)
        shift = Shift(by, pages, self._page_tree, structure.document, structure.root)
        for one in part.objects:
            self._put(self._reserve(), one.shifted(shift), one.stream)
        self._pages.extend(page + by for page in part.pages)
        structure.take(part, by)

    def close(self, *, title: str, language: str, archive: bool = False) -> None:
        """Write what stands at the end of a file; `language` is a BCP 47 tag or empty.

        `archive` makes it a file for the archives: PDF/A-2b (ISO 19005-2).
        """
        kids = " ".join(f"{page} 0 R" for page in self._pages)
        self._put(self._page_tree, f"<< /Type /Pages /Count {len(self._pages)} /Kids [{kids}] >>")
        marks = PdfPart()
        entries = ArchiveMarks(title, PRODUCER).put_into(marks) if archive else ""
        structure = self._structure
        if structure.root:
            self._put(structure.document, structure.document_element())
            self._put(structure.root, structure.root_element())
            entries += f" /MarkInfo << /Marked true >> /StructTreeRoot {STRUCTURE} 0 R"
        spoken = f" /Lang {text_string(language)}" if language else ""
        catalog = marks.add(
            f"<< /Type /Catalog /Pages {PAGE_TREE} 0 R{spoken}{entries}"
            " /ViewerPreferences << /DisplayDocTitle true >> >>"
        )
        info = marks.add(f"<< /Title {text_string(title)} /Producer {text_string(PRODUCER)} >>")
        by = len(self._offsets) - 1
        self.take(marks)
        self._write_index(catalog + by, info + by)

    def _reserve(self) -> int:
        self._offsets.append(0)
        return len(self._offsets) - 1

    def _put(self, number: int, head: str, stream: bytes = b"") -> None:
        self._offsets[number] = self._position
        body = b"\nstream\n%b\nendstream" % stream if stream else b""
        self._write(b"%d 0 obj\n%b%b\nendobj\n" % (number, head.encode("ascii"), body))

    def _write(self, content: bytes) -> None:
        self._out.write(content)
        self._digest.update(content)
        self._position += len(content)

    def _write_index(self, catalog: int, info: int) -> None:
        start, count = self._position, len(self._offsets)
        lines = [b"%010d 00000 n \n" % offset for offset in self._offsets[1:]]
        self._write(b"xref\n0 %d\n0000000000 65535 f \n%b" % (count, b"".join(lines)))
        mark = self._digest.hexdigest()
        self._write(
            f"trailer\n<< /Size {count} /Root {catalog} 0 R /Info {info} 0 R"
            f" /ID [<{mark}> <{mark}>] >>\nstartxref\n{start}\n%%EOF\n".encode("ascii")
        )
