"""How fast an evening's letters become one PDF: ours against reportlab's Platypus.

Both set the same words in the same face and size, draw the same signature as curves and make the
same square code during the run. (Platypus is quicker where reportlab's optional rl_accel is installed.) Rounds alternate, so that a busy machine slows both alike.
Run: python tests/bench/bench_letters_to_pdf.py [letters] [rounds]
"""

import io
import math
import random
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from html import escape
from itertools import groupby
from statistics import median
from typing import Any

import segno
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer

from w4r_desktop.domain.cases import Addressee
from w4r_desktop.domain.codes import ALPHABET, LENGTH
from w4r_desktop.domain.ink import ink
from w4r_desktop.domain.letters import paragraphs
from w4r_desktop.domain.senders import Sender, SenderLevel, sender_lines
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.domain.signatures import DrawnSignature, Stroke, StrokePoint
from w4r_desktop.i18n.formats import long_date
from w4r_desktop.printing.addressing import address_lines
from w4r_desktop.printing.fonts import files_by_name, font_folders
from w4r_desktop.printing.letter_sheet import PrintedLetter
from w4r_desktop.printing.letters import letters_pdf
from w4r_desktop.printing.marks import mm
from w4r_desktop.printing.qr import MASK, content_of

WORDS = """
please listen to the people who live there before any decision about their land is taken because
water food shelter school and work depend on it and nobody asked them although the law of your
country says that they must be heard I am writing as somebody who cares and I would be grateful
for an answer thank you for reading my letter with attention respectfully
"""

STYLE = ParagraphStyle("letter", fontName="letter", fontSize=11, leading=16, spaceAfter=8)


def made_up_letters(count: int) -> list[PrintedLetter]:
    """Letters of some 240 words, each with a text, a signature and a code of its own."""
    chance = random.Random(2026)
    return [_made_up(chance) for _ in range(count)]


def _made_up(chance: random.Random) -> PrintedLetter:
    texts = [" ".join(chance.choices(WORDS.split(), k=60)).capitalize() + "." for _ in range(4)]
    return PrintedLetter(
        code="".join(chance.choices(ALPHABET, k=LENGTH)),
        case_id="case",
        date=date(2026, 12, 10),
        language="en",
        sender=Sender(SenderLevel.NAME_AND_TOWN, f"Writer {chance.randrange(10_000)}", "Lyon"),
        addressee=Addressee(
            "office",
            "Office for Bridges",
            "",
            ("1 River Street", "Samplebury 1234"),
            "NO",
            {"en": "Dear Director,"},
            {"en": "Yours faithfully,"},
        ),
        body="\n".join(texts),
        signature=_scribble(chance),
    )


def _scribble(chance: random.Random) -> DrawnSignature:
    turn, points = chance.uniform(20, 30), []
    for step in range(180):
        at = step / 179
        points.append(
            StrokePoint(
                int(300 + 2900 * at + 240 * math.sin(at * turn)),
                int(750 - 480 * math.sin(at * turn + 0.6) * (1 - 0.7 * at)),
            )
        )
    return DrawnSignature((Stroke(tuple(points)),))


class Scribble(Flowable):  # type: ignore[misc]
    """The signature as reportlab draws a path."""

    def __init__(self, signature: DrawnSignature) -> None:
        super().__init__()
        self.curves = ink(signature.strokes)
        self.scale = mm(64) / 4000

    def wrap(self, _width: float, _height: float) -> tuple[float, float]:
        """The room the signature takes."""
        return mm(64), mm(24)

    def draw(self) -> None:
        """Draw the curves, those of one width as one path."""
        scale, height = self.scale, mm(24)
        self.canv.setLineCap(1)
        for width, same in groupby(self.curves, key=lambda curve: round(curve.width)):
            path, pen = self.canv.beginPath(), None
            for curve in same:
                if curve.start != pen:
                    path.moveTo(curve.start[0] * scale, height - curve.start[1] * scale)
                places = (curve.first, curve.second, curve.end)
                path.curveTo(*(v for x, y in places for v in (x * scale, height - y * scale)))
                pen = curve.end
            self.canv.setLineWidth(width * scale)
            self.canv.drawPath(path, stroke=1, fill=0)


def platypus(letters: list[PrintedLetter]) -> bytes:
    """All letters by Platypus."""
    out, story = io.BytesIO(), []
    for letter in letters:
        story += _story(letter)
    document = SimpleDocTemplate(out, pagesize=A4, leftMargin=mm(25), rightMargin=mm(20))
    codes = iter(letters)
    on_page = partial(_draw_code, codes)
    document.build(story, onFirstPage=on_page, onLaterPages=on_page)
    return out.getvalue()


def _story(letter: PrintedLetter) -> list[Any]:
    signature = letter.signature
    assert isinstance(signature, DrawnSignature)
    head = [
        *sender_lines(letter.sender),
        long_date(letter.date, letter.language),
        *address_lines(letter.addressee),
    ]
    texts = [letter.addressee.salutation["en"], *paragraphs(letter.body)]
    return [
        Paragraph("<br/>".join(escape(line) for line in head), STYLE),
        Spacer(1, 28),
        *(Paragraph(escape(text), STYLE) for text in texts),
        Paragraph(letter.addressee.closing["en"], STYLE),
        Scribble(signature),
        Paragraph(escape(letter.sender.name), STYLE),
        PageBreak(),
    ]


def _draw_code(letters: Any, canvas: Any, _document: Any) -> None:
    letter = next(letters, None)
    if letter is None:
        return
    canvas.setFont("letter", 7.5)
    canvas.drawRightString(mm(175), mm(14), letter.code)
    module = mm(13) / 29
    symbol = segno.make_qr(content_of(letter.code), error="m", mask=MASK)
    path = canvas.beginPath()
    for down, row in enumerate(symbol.matrix):
        across = 0
        for dark, run in groupby(row):
            length = len(list(run))
            if dark:
                path.rect(
                    mm(177) + across * module, mm(24) - down * module, length * module, module
                )
            across += length
    canvas.drawPath(path, stroke=0, fill=1)


def ours(letters: list[PrintedLetter]) -> bytes:
    """All letters by our own press."""
    out = io.BytesIO()
    letters_pdf(letters, out, paper=Paper.A4)
    return out.getvalue()


def letters_a_second(
    engine: Callable[[list[PrintedLetter]], bytes], letters: list[PrintedLetter]
) -> float:
    """How many letters the engine prints in a second."""
    started = time.perf_counter()
    engine(letters)
    return len(letters) / (time.perf_counter() - started)


def main(count: int = 300, rounds: int = 3) -> None:
    """Print the medians and how many times faster we are."""
    font = files_by_name(font_folders())["notoserif-regular.ttf"]
    pdfmetrics.registerFont(TTFont("letter", str(font)))
    letters = made_up_letters(count)
    engines = {"ours": ours, "platypus": platypus}
    speeds: dict[str, list[float]] = {name: [] for name in engines}
    for engine in engines.values():
        engine(letters[:5])
    for _ in range(rounds):
        for name, engine in engines.items():
            speeds[name].append(letters_a_second(engine, letters))
    for name, engine in engines.items():
        size = len(engine(letters)) / count / 1000
        told = f"{median(speeds[name]):7.0f} letters a second"
        print(
            f"{name:9} {told} ({min(speeds[name]):.0f} to {max(speeds[name]):.0f}), {size:.1f} kB each"
        )
    print(f"ours : platypus = {median(speeds['ours']) / median(speeds['platypus']):.2f}")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:3]))
