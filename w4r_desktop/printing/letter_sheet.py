"""How a letter stands on paper: who writes, when, to whom, the words, the signature, the code."""

import dataclasses
from collections.abc import Iterator

from w4r_desktop.domain.errors.printing import ScriptNotPrintable
from w4r_desktop.domain.letters import paragraphs
from w4r_desktop.domain.senders import SenderLevel, sender_lines, trimmed
from w4r_desktop.domain.sheets import SIZES, Paper
from w4r_desktop.domain.signatures import DrawnSignature, InkLine, TypedSignature
from w4r_desktop.domain.windows import preset_of
from w4r_desktop.i18n.catalogue import catalogue_for, is_right_to_left
from w4r_desktop.i18n.formats import long_date
from w4r_desktop.i18n.message import _
from w4r_desktop.printing import ink
from w4r_desktop.printing.addressing import address_lines, in_language
from w4r_desktop.printing.composer import break_lines, one_line
from w4r_desktop.printing.flow import Block, PlacedRow, Row, baseline, flow, text_rows
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.letter_tail import tail_blocks
from w4r_desktop.printing.marks import Line, ShapeMark, Sheet, Style, TextMark, mm
from w4r_desktop.printing.page_frame import Foot, Frame, frame, page_foot
from w4r_desktop.printing.printed_letter import PrintedLetter
from w4r_desktop.printing.window_head import WindowHead, window_head

TEXT = Style(Role.TEXT, 11, 16)
ADDRESS = Style(Role.TEXT, 11, 15)
TYPED = Style(Role.TEXT_ITALIC, 21, 30)

PARAGRAPH_GAP = 9.0
ADDRESS_GAP = 32.0
SALUTATION_GAP = 28.0
CLOSING_GAP = 16.0
SIGNATURE_GAP = 12.0


def sheets(letter: PrintedLetter, paper: Paper) -> Iterator[Sheet]:
    """The letter's sheets; raises ScriptNotPrintable, naming the letter by its code.

    With an envelope's window the address stands where it shows, and nothing else does; where an
    address is too long for that the letter is set as without one. Raises WindowForOtherPaper.
    """
    try:
        room, head = _frame(letter, paper), _head_for(letter, paper)
        pages = flow(_blocks(letter, room, head), room.height)
        for place, page in enumerate(pages, 1):
            foot = page_foot(letter.code, place, of=len(pages), room=room)
            yield _sheet(page, room, foot=foot, head=head if place == 1 else None)
    except ScriptNotPrintable as refused:
        raise dataclasses.replace(refused, code=letter.code) from refused


def sheet_count(letter: PrintedLetter, paper: Paper) -> int:
    """How many sheets the letter takes; raises as printing it would."""
    room = _frame(letter, paper)
    try:
        return len(flow(_blocks(letter, room, _head_for(letter, paper)), room.height))
    except ScriptNotPrintable as refused:
        raise dataclasses.replace(refused, code=letter.code) from refused


def _frame(letter: PrintedLetter, paper: Paper) -> Frame:
    return frame(paper, right_to_left=is_right_to_left(letter.language))


def _head_for(letter: PrintedLetter, paper: Paper) -> WindowHead | None:
    preset = preset_of(letter.window, paper)
    return window_head(letter, preset) if preset else None


def _sheet(
    page: list[PlacedRow], room: Frame, *, foot: Foot, head: WindowHead | None = None
) -> Sheet:
    size = SIZES[room.paper]
    texts = [
        TextMark(x, room.top + top + baseline(line, style), line, style)
        for top, row in page
        for x, line, style in row.texts
    ]
    shapes = [
        dataclasses.replace(row.shape, y=room.top + top + row.shape.y)
        for top, row in page
        if row.shape is not None
    ]
    if head is not None:
        texts[:0], shapes[:0] = head.texts, head.shapes
    return Sheet(mm(size.width), mm(size.height), (*texts, *foot.texts), (*shapes, *foot.shapes))


def _blocks(letter: PrintedLetter, room: Frame, head: WindowHead | None) -> list[Block]:
    salutation = in_language(letter.addressee.salutation, letter.language)
    words = [
        _paragraph_rows(text, room, letter.language)
        for text in (salutation, *paragraphs(letter.body))
        if text
    ]
    chunks = [chunk for rows in words for chunk in _chunks(rows)]
    if chunks:
        chunks[0] = (_after(chunks[0][0], SALUTATION_GAP), *chunks[0][1:])
    end = _end_rows(letter, room)
    if salutation and len(chunks) > 1:
        chunks[:2] = [chunks[0] + chunks[1]]
    last = chunks.pop() if chunks else ()
    return [*_opening(letter, room, head), *chunks, last + end, *tail_blocks(letter, room)]


def _opening(letter: PrintedLetter, room: Frame, head: WindowHead | None) -> list[Block]:
    """What stands above the salutation; below a window's field, whose texts have their places, the date."""
    if head is None:
        return [_head(letter, room), _addressee_rows(letter, room)]
    day, end = _dated(letter, room)
    field = Row(0.0, head.body_top - room.top)
    return [(field, Row(0.0, max(ADDRESS.leading, day.leading), ((end, day, ADDRESS),)))]


def _dated(letter: PrintedLetter, room: Frame) -> tuple[Line, float]:
    """The date, and where it begins so that it ends a line."""
    day = one_line(long_date(letter.date, letter.language), ADDRESS, letter.language)
    return day, room.left if room.right_to_left else room.left + room.width - day.width


def _after(row: Row, gap: float) -> Row:
    return row._replace(before=gap)


def _paragraph_rows(text: str, room: Frame, language: str) -> list[Row]:
    lines = break_lines(text, TEXT, room.width, language)
    rows = text_rows(lines, TEXT, left=room.left, width=room.width)
    if rows:
        rows[0] = _after(rows[0], PARAGRAPH_GAP)
    return rows


def _chunks(rows: list[Row]) -> list[Block]:
    """A paragraph in the pieces that may be parted: never a first or a last line alone."""
    if len(rows) <= 3:  # noqa: PLR2004 - two and two is the least that can be parted
        return [tuple(rows)] if rows else []
    return [tuple(rows[:2]), *((row,) for row in rows[2:-2]), tuple(rows[-2:])]


def _head(letter: PrintedLetter, room: Frame) -> Block:
    """The sender where lines begin, the date at the other end of the first line."""
    day, end = _dated(letter, room)
    left_over = room.width - day.width - mm(8)
    lines = [
        line
        for text in sender_lines(trimmed(letter.sender))
        for line in break_lines(text, ADDRESS, left_over, letter.language)
    ]
    rows = _side_rows(lines or [Line("", (), 0.0)], ADDRESS, room)
    rows[0] = rows[0]._replace(texts=(*rows[0].texts, (end, day, ADDRESS)))
    return tuple(rows)


def _side_rows(lines: list[Line], style: Style, room: Frame) -> list[Row]:
    """Lines that stand at the letter's own side, whichever way they run."""
    return text_rows(
        lines, style, left=room.left, width=room.width, right_to_left=room.right_to_left
    )


def _addressee_rows(letter: PrintedLetter, room: Frame) -> Block:
    """The address as a block at the letter's side; inside, each line begins at its own."""
    lines = [
        line
        for text in address_lines(letter.addressee)
        for line in break_lines(text, ADDRESS, room.width * 0.7, letter.language)
    ]
    width = max((line.width for line in lines), default=0.0)
    left = room.left + room.width - width if room.right_to_left else room.left
    rows = text_rows(lines, ADDRESS, left=left, width=width)
    if rows:
        rows[0] = _after(rows[0], ADDRESS_GAP)
    return tuple(rows)


def _end_rows(letter: PrintedLetter, room: Frame) -> Block:
    catalogue = catalogue_for(letter.language)
    closing = in_language(letter.addressee.closing, letter.language)
    # L10N: the last words of a letter, above the signature.
    closing = closing or _("Yours respectfully,").to(catalogue)
    sender = trimmed(letter.sender)
    names = break_lines(sender.name, TEXT, room.width, letter.language)
    if sender.level is SenderLevel.FIRST_NAME_AND_AGE and sender.age is not None:
        # L10N: printed below the name of a child or a young person.
        aged = _("aged {age}", age=sender.age).to(catalogue)
        names += break_lines(aged, TEXT, room.width, letter.language)
    last_words = _paragraph_rows(closing, room, letter.language)
    last_words[:1] = [_after(row, CLOSING_GAP) for row in last_words[:1]]
    return (
        *last_words,
        *_signature_rows(letter, room),
        *_side_rows(names, TEXT, room),
    )


def _signature_rows(letter: PrintedLetter, room: Frame) -> list[Row]:
    match letter.signature:
        case DrawnSignature() as drawing:
            # L10N: said by screen readers where a letter is signed by hand.
            told = _("Signature").to(catalogue_for(letter.language))
            shape = dataclasses.replace(ink.drawn(drawing, x=room.left), alternative=told)
            shape = _at_side(shape, room)
            return [Row(SIGNATURE_GAP, shape.height + SIGNATURE_GAP / 2, shape=shape)]
        case TypedSignature(name=name):
            lines = break_lines(name, TYPED, room.width, letter.language)
            rows = _side_rows(lines, TYPED, room)
            return [_after(row, SIGNATURE_GAP * 0.75) for row in rows[:1]] + rows[1:]
        case InkLine():
            shape = dataclasses.replace(_at_side(ink.rule(x=room.left), room), y=mm(15))
            return [Row(0.0, mm(15) + SIGNATURE_GAP / 3, shape=shape)]


def _at_side(shape: ShapeMark, room: Frame) -> ShapeMark:
    if not room.right_to_left:
        return shape
    return dataclasses.replace(shape, x=room.left + room.width - shape.width)


__all__ = ["PrintedLetter", "sheet_count", "sheets"]
