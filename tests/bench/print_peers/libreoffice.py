"""LibreOffice Writer, without a window: the letters as one flat OpenDocument text, converted to PDF.

Shapes, breaks and finds directions right with the ICU it brings along. Signature and square code
are SVG drawings. It starts anew for each file; that takes a second or two, which is measured with
an empty document and taken off.
"""

import os
import shutil
import subprocess
import tempfile
import time
from base64 import b64encode
from collections.abc import Sequence
from html import escape
from pathlib import Path

from tests.bench.print_peers import page
from tests.bench.print_peers.letters import LATIN, Script
from w4r_desktop.printing.printed_letter import PrintedLetter

NAMESPACES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{place}:1.0"'
    for name, place in {
        "office": "office",
        "text": "text",
        "style": "style",
        "draw": "drawing",
        "fo": "xsl-fo-compatible",
        "svg": "svg-compatible",
    }.items()
)
DOCUMENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document {namespaces} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls>
<style:font-face style:name="text" svg:font-family="'{family}'"/>
<style:font-face style:name="latin" svg:font-family="'{latin}'"/>
</office:font-face-decls>
<office:styles>
<style:default-style style:family="paragraph">
<style:paragraph-properties fo:line-height="16pt" fo:text-align="{align}" style:writing-mode="{mode}" fo:margin-top="0pt" fo:margin-bottom="0pt"/>
<style:text-properties style:font-name="latin" style:font-name-complex="text" fo:font-size="11pt" style:font-size-complex="11pt" fo:language="en" fo:country="GB" style:language-complex="{language}" style:country-complex="{country}"/>
</style:default-style>
<style:default-style style:family="graphic"/>
{styles}
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="a4"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin-left="25mm" fo:margin-right="20mm" fo:margin-top="20mm" fo:margin-bottom="10mm"/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="a4"/></office:master-styles>
<office:body><office:text>{body}</office:text></office:body>
</office:document>
"""
PARAGRAPH = (
    '<style:style style:name="{}" style:family="paragraph">'
    "<style:paragraph-properties {}</style:style>"
)
SENDER = (
    'fo:line-height="15pt" fo:break-before="page"><style:tab-stops><style:tab-stop '
    'style:position="165mm" style:type="right"/></style:tab-stops></style:paragraph-properties>'
)
GRAPHIC = (
    '<style:style style:name="{}" style:family="graphic"><style:graphic-properties '
    'style:wrap="run-through" style:run-through="background" style:horizontal-pos="from-left" '
    'style:horizontal-rel="page" style:vertical-pos="{}" style:vertical-rel="{}" '
    'fo:padding="0pt" fo:border="none"/></style:style>'
)
FRAME = (
    '<draw:frame draw:style-name="{}" text:anchor-type="{}" svg:x="{:.2f}pt" svg:y="{:.2f}pt" '
    'svg:width="{:.2f}pt" svg:height="{:.2f}pt">{}</draw:frame>'
)
IMAGE = "<draw:image><office:binary-data>{}</office:binary-data></draw:image>"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="{}pt" height="{}pt" viewBox="0 0 {} {}">{}</svg>'
FOOT = f'<style:text-properties fo:font-size="{page.FOOT_SIZE}pt"/>'
FOOT_WIDTH = 100.0
ADDRESS = 'fo:line-height="15pt"'


class Printer:
    """Keeps a profile folder, so that LibreOffice is set up once.

    `starting` is how many seconds it takes to start and to convert an empty document.
    """

    def __init__(self, script: Script) -> None:
        """Find LibreOffice; raises ImportError where it is not installed."""
        self._program = shutil.which("soffice")
        if self._program is None:
            raise ImportError(name="soffice")
        self._folder = tempfile.TemporaryDirectory()
        self._script = script
        empty = Path(self._folder.name) / "empty.pdf"
        self.print_letters([], empty)
        started = time.perf_counter()
        self.print_letters([], empty)
        self.starting = time.perf_counter() - started

    def print_letters(self, letters: Sequence[PrintedLetter], out: Path) -> None:
        """All letters into one PDF."""
        folder = Path(self._folder.name)
        source = folder / f"{out.stem}.fodt"
        source.write_text(self._document(letters), encoding="utf-8")
        command = [
            str(self._program),
            f"-env:UserInstallation={folder.as_uri()}/profile",
            *("--headless", "--norestore", "--convert-to", "pdf:writer_pdf_Export"),
            *("--outdir", str(out.parent), str(source)),
        ]
        environment = {**os.environ, "SAL_USE_VCLPLUGIN": "svp"}
        subprocess.run(command, check=True, capture_output=True, env=environment)

    def _document(self, letters: Sequence[PrintedLetter]) -> str:
        script = self._script
        body = "".join(_letter(letter, right=script.right_to_left) for letter in letters)
        return DOCUMENT.format(
            namespaces=NAMESPACES,
            family=script.family,
            latin=LATIN.family,
            align=page.align(script),
            mode="rl-tb" if script.right_to_left else "lr-tb",
            language=script.language,
            country={"ar": "EG", "km": "KH"}.get(script.language, "none"),
            styles=self._styles(),
            body=body,
        )

    @staticmethod
    def _styles() -> str:
        paragraphs = {
            "sender": SENDER,
            "address": f"{ADDRESS}/>",
            "to": f'{ADDRESS} fo:margin-top="32pt"/>',
            "salutation": 'fo:margin-top="28pt"/>',
            "p": 'fo:margin-top="9pt"/>',
            "closing": 'fo:margin-top="16pt"/>',
            "signature": 'fo:line-height="normal" fo:margin-top="12pt"/>',
            "code": f'fo:text-align="end" style:writing-mode="lr-tb"/>{FOOT}',
        }
        return "".join([
            *(PARAGRAPH.format(name, look) for name, look in paragraphs.items()),
            GRAPHIC.format("line", "top", "baseline"),
            GRAPHIC.format("square", "from-top", "page"),
        ])


def _letter(letter: PrintedLetter, *, right: bool) -> str:
    words = page.page_of(letter)
    salutation, *texts = words.paragraphs
    first_to, *more_to = words.address
    first_from, *more_from = words.sender
    return "".join([
        _paragraph("sender", first_from, after=f"<text:tab/>{escape(words.date)}"),
        *(_paragraph("address", line) for line in more_from),
        _paragraph("to", first_to),
        *(_paragraph("address", line) for line in more_to),
        _paragraph("salutation", salutation),
        *(_paragraph("p", text) for text in texts),
        _paragraph("closing", words.closing),
        _paragraph("signature", "", after=_signature(letter)),
        _paragraph("name", words.name, after=_foot(letter, words.code, right=right)),
    ])


def _paragraph(style: str, text: str, *, after: str = "") -> str:
    return f'<text:p text:style-name="{style}">{escape(text)}{after}</text:p>'


def _signature(letter: PrintedLetter) -> str:
    """The drawing, standing in its line like a letter."""
    strokes = "".join(
        f'<path stroke-width="{width}" d="{path}"/>' for width, path in page.svg_pens(letter)
    )
    style = '<g fill="none" stroke="#000" stroke-linecap="round" stroke-linejoin="round">'
    size = (page.SIGNATURE_WIDTH, page.SIGNATURE_HEIGHT)
    image = _image(SVG.format(*size, 4000, 1500, f"{style}{strokes}</g>"))
    return FRAME.format("line", "as-char", 0, 0, *size, image)


def _foot(letter: PrintedLetter, code: str, *, right: bool) -> str:
    """The square code and the code itself, at their places on the page, which count from the start."""
    size, modules = page.CODE_SIZE, page.CODE_MODULES
    path = f'<path d="{page.svg_boxes(letter)}"/>'
    image = _image(SVG.format(size, size, modules, modules, path))
    box = f"<draw:text-box>{_paragraph('code', code)}</draw:text-box>"
    left, words = page.CODE_LEFT, page.FOOT_RIGHT - FOOT_WIDTH
    if right:
        left, words = page.WIDTH - left - size, page.WIDTH - page.FOOT_RIGHT
    at, top = ("square", "paragraph"), page.FOOT_BASELINE - 12
    square = FRAME.format(*at, left, page.CODE_TOP, size, size, image)
    return square + FRAME.format(*at, words, top, FOOT_WIDTH, 16, box)


def _image(svg: str) -> str:
    return IMAGE.format(b64encode(svg.encode("ascii")).decode("ascii"))
