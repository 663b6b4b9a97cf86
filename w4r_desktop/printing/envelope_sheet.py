"""An envelope: the addressee where the post reads it, and the sender where there is one."""

from dataclasses import dataclass

from w4r_desktop.domain.boxes import millimetres
from w4r_desktop.domain.codes import spaced
from w4r_desktop.domain.envelopes import Envelope, EnvelopeFields, fields_of
from w4r_desktop.domain.errors.printing import AddressTooLong
from w4r_desktop.domain.sheets import PaperSize
from w4r_desktop.printing.composer import one_line
from w4r_desktop.printing.fitting import Fitted, area, fitted, sizes
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.marks import Sheet, Style, TextMark, mm

ADDRESS = sizes(Role.NOTE, 12, 8)
SENDER = sizes(Role.NOTE, 9, 6.5)
CODE = Style(Role.NOTE, 6.5, 9, "faint")

POST = "en"
"""The language that an address is set in whatever it says: the post reads from left to right."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One piece of post: its addressee line by line, and who sends it.

    `code` is the letter's own: it shows which letter belongs in an envelope that carries its
    sender, and which label belongs on which.
    """

    lines: tuple[str, ...]
    sender: tuple[str, ...] = ()
    code: str = ""


def envelope_sheet(piece: Piece, envelope: Envelope) -> Sheet:
    """The envelope's face; raises AddressTooLong or ScriptNotPrintable."""
    fields = fields_of(envelope)
    size = PaperSize(millimetres(fields.face.width), millimetres(fields.face.height))
    texts = (*_address(piece, fields), *_sender(piece, fields))
    return Sheet(mm(size.width), mm(size.height), texts, ())


def _address(piece: Piece, fields: EnvelopeFields) -> tuple[TextMark, ...]:
    room = area(fields.address)
    block = fitted(piece.lines, ADDRESS, room, POST)
    if block is None:
        raise AddressTooLong(piece.lines[0])
    # In the middle of its height: a line more or less moves the block by half a line only.
    return tuple(block.marks(x=room.x, y=room.y + (room.height - block.height) / 2))


def _sender(piece: Piece, fields: EnvelopeFields) -> tuple[TextMark, ...]:
    if not piece.sender:
        return ()
    room = area(fields.sender)
    block = fitted(piece.sender, SENDER, room, POST)
    if block is None:
        raise AddressTooLong(piece.sender[0])
    return (*block.marks(x=room.x, y=room.y), *_code(piece, x=room.x, below=block, top=room.y))


def _code(piece: Piece, *, x: float, below: Fitted, top: float) -> tuple[TextMark, ...]:
    if not piece.code:
        return ()
    told = one_line(spaced(piece.code), CODE, POST)
    return (TextMark(x, top + below.height + CODE.leading, told, CODE),)
