"""What makes a PDF one for the archives: it says so, and says which colours its numbers mean."""

from dataclasses import dataclass
from functools import cache
from html import escape

from w4r_desktop.printing.pdf_part import PdfPart

CREATED = slice(24, 36)
"""Where a colour profile keeps its date (ICC.1, 7.2); ours has none, so that it is always the same."""

PACKET = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<pdf:Producer>{producer}</pdf:Producer>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


@dataclass(frozen=True, slots=True)
class ArchiveMarks:
    """The marks of PDF/A-2b (ISO 19005-2): who made the file and how it is called, and the colours."""

    title: str
    producer: str

    def put_into(self, part: PdfPart) -> str:
        """Add what the marks need; the entries of the catalog that lead there."""
        told = PACKET.format(
            title=escape(self.title, quote=False), producer=escape(self.producer, quote=False)
        )
        # The words about a file are not packed, so that a catalogue can read them without a PDF reader.
        metadata = part.add_packed(told.encode("utf-8"), "/Type /Metadata /Subtype /XML")
        profile = part.add_stream(_colours(), "/N 3")
        return (
            f" /Metadata {metadata} 0 R /OutputIntents [<< /Type /OutputIntent /S /GTS_PDFA1"
            f" /OutputConditionIdentifier (sRGB) /DestOutputProfile {profile} 0 R >>]"
        )


@cache
def _colours() -> bytes:
    """The profile of sRGB (IEC 61966-2-1), without the date it was made."""
    # Loaded with the first file for an archive.
    from PIL import ImageCms

    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[CREATED] = bytes(CREATED.stop - CREATED.start)
    return bytes(profile)
