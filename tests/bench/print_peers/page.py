"""What stands on a letter's page, as plain as any engine needs it, and where.

Every engine is given the same: words already in order, the signature's curves as they are drawn on
screen, and a square code made in the run. Smoothing the signature and making the code cost every
engine but ours the same; the bench says how much that is, so that it can be taken off.
Lengths are in points.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

import segno

from tests.bench.print_peers.letters import LATIN, Script
from w4r_desktop.domain.codes import spaced
from w4r_desktop.domain.ink import ink_path
from w4r_desktop.domain.letters import paragraphs
from w4r_desktop.domain.senders import sender_lines
from w4r_desktop.domain.signatures import DrawnSignature
from w4r_desktop.i18n.formats import long_date
from w4r_desktop.printing.addressing import address_lines
from w4r_desktop.printing.printed_letter import PrintedLetter

MM = 72 / 25.4
WIDTH, HEIGHT = 210 * MM, 297 * MM
LEFT, RIGHT, TOP = 25 * MM, 20 * MM, 20 * MM
ROOM = WIDTH - LEFT - RIGHT

SIZE, LEADING = 11.0, 16.0
ADDRESS_LEADING = 15.0
FOOT_SIZE = 7.5
ADDRESS_GAP, TEXT_GAP, PARAGRAPH_GAP, CLOSING_GAP, SIGNATURE_GAP = 32.0, 28.0, 9.0, 16.0, 12.0

SIGNATURE_WIDTH, SIGNATURE_HEIGHT = 64 * MM, 24 * MM
SIGNATURE_SCALE = SIGNATURE_WIDTH / 4000
"""Points to a unit of the signing pad."""

CODE_SIZE = 13 * MM
CODE_LEFT, CODE_TOP = WIDTH - RIGHT - CODE_SIZE, HEIGHT - 25 * MM
CODE_MODULES, QUIET = 29, 4
MODULE = CODE_SIZE / CODE_MODULES
FOOT_BASELINE = HEIGHT - 13 * MM
FOOT_RIGHT = CODE_LEFT - 2 * MM


@dataclass(frozen=True, slots=True)
class Page:
    """The words of a letter, line by line and paragraph by paragraph."""

    sender: tuple[str, ...]
    date: str
    address: tuple[str, ...]
    paragraphs: tuple[str, ...]
    closing: str
    name: str
    code: str


def page_of(letter: PrintedLetter) -> Page:
    """The letter's words; the salutation is the first paragraph."""
    language = letter.language
    return Page(
        sender_lines(letter.sender),
        long_date(letter.date, language),
        address_lines(letter.addressee),
        (letter.addressee.salutation[language], *paragraphs(letter.body)),
        letter.addressee.closing[language],
        letter.sender.name,
        spaced(letter.code),
    )


def pens(letter: PrintedLetter) -> Iterator[tuple[int, list[float]]]:
    """The signature's lines in pad units, one for each width of the pen.

    Places stand across and down by turns: where the line begins, then two handles and an end a curve.
    """
    signature = letter.signature
    assert isinstance(signature, DrawnSignature)
    for path in map(ink_path, signature.strokes):
        start = 0
        for width, same in groupby(map(round, path.widths)):
            end = start + len(list(same))
            yield width, path.numbers[6 * start : 6 * end + 2]
            start = end


def boxes(letter: PrintedLetter) -> Iterator[tuple[int, int, int]]:
    """The square code's dark runs: across, down and length, in modules, the quiet zone counted.

    Mask, mode and error level are given, so that segno need not look for the best ones.
    """
    symbol = segno.make_qr(
        f"W4R:{letter.code}", error="m", mode="alphanumeric", mask=0, boost_error=False
    )
    for down, row in enumerate(symbol.matrix, QUIET):
        across = QUIET
        for dark, run in groupby(row):
            length = len(list(run))
            if dark:
                yield across, down, length
            across += length


def svg_pens(letter: PrintedLetter) -> Iterator[tuple[int, str]]:
    """The signature as SVG paths in pad units: the width and the path's data."""
    for width, numbers in pens(letter):
        curves = "C%d %d %d %d %d %d" * (len(numbers) // 6)
        yield width, f"M%d %d{curves}" % tuple(map(round, numbers))


def svg_boxes(letter: PrintedLetter) -> str:
    """The square code as the data of one SVG path, in modules."""
    return "".join(f"M{x} {y}h{length}v1h-{length}z" for x, y, length in boxes(letter))


def families(script: Script) -> list[str]:
    """The script's family and the one that has what it lacks."""
    return list(dict.fromkeys((script.family, LATIN.family)))


def align(script: Script) -> str:
    """The side that lines begin at."""
    return "right" if script.right_to_left else "left"
