"""The structure of a tagged PDF as the file holds it: the document, its articles, and which page is in which."""

from dataclasses import dataclass, field

from w4r_desktop.printing.pdf_part import PdfPart


@dataclass(slots=True)
class Structure:
    """What the parts of a tagged file add up to; `document` and `root` are 0 where none is tagged."""

    document: int = 0
    root: int = 0
    articles: list[int] = field(default_factory=list)
    parents: list[int] = field(default_factory=list)

    def take(self, part: PdfPart, by: int) -> None:
        """Add a part that went into the file behind so many objects."""
        self.articles.extend(article + by for article in part.articles)
        self.parents.extend(parent + by for parent in part.parents)

    def document_element(self) -> str:
        """The element that all articles are in."""
        kids = " ".join(f"{article} 0 R" for article in self.articles)
        return f"<< /Type /StructElem /S /Document /P {self.root} 0 R /K [{kids}] >>"

    def root_element(self) -> str:
        """The root, with the tree that leads from a page's contents to their elements."""
        pages = " ".join(f"{place} {parent} 0 R" for place, parent in enumerate(self.parents))
        return (
            f"<< /Type /StructTreeRoot /K [{self.document} 0 R]"
            f" /ParentTree << /Nums [{pages}] >> /ParentTreeNextKey {len(self.parents)} >>"
        )
