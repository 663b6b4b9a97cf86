"""A solidarity card: a few warm words and a signature, and room for a drawing where there is any."""

from dataclasses import dataclass, replace

from w4r_desktop.domain.codes import spaced
from w4r_desktop.domain.letters import paragraphs
from w4r_desktop.domain.senders import SenderLevel, sender_lines, trimmed
from w4r_desktop.domain.sheets import PaperSize
from w4r_desktop.domain.signatures import DrawnSignature, InkLine, TypedSignature
from w4r_desktop.i18n.formats import long_date
from w4r_desktop.i18n.message import _
from w4r_desktop.printing import ink, shapes
from w4r_desktop.printing.addressing import in_language
from w4r_desktop.printing.fonts import Role
from w4r_desktop.printing.marks import ShapeMark, Sheet, Style, mm
from w4r_desktop.printing.pages import Align, Pages
from w4r_desktop.printing.passages import Column, Passage, column, sized
from w4r_desktop.printing.printed_letter import PrintedLetter

WORDS = Style(Role.TEXT, 12, 18, "ink")
TYPED = Style(Role.TEXT_ITALIC, 19, 26, "ink")
NAME = Style(Role.TEXT, 10.5, 14.5, "ink")
PLACE = Style(Role.NOTE, 8, 11, "soft")
CODE = Style(Role.NOTE, 6.5, 9, "faint")


@dataclass(frozen=True, slots=True)
class CardMeasures:
    """The measures of a card in points, and the type sizes that are tried, the best first."""

    side: float
    top: float
    foot: float
    sizes: tuple[float, ...]
    drawing: float
    """The least height that is worth drawing into."""

    sun: float
    """The width of the sun that stands over words which fill their card."""

    signature: float


QUARTER = CardMeasures(mm(11), mm(12), mm(12), (13.5, 12.5, 11.5, 10.5), mm(40), mm(17), mm(42))
PAGE = CardMeasures(mm(25), mm(24), mm(22), (18.0, 16.0, 14.0, 12.5), mm(85), mm(30), mm(64))
GAP = 12.0
CODE_UP = mm(6.5)
"""How far above the lower edge of a card its code stands."""


@dataclass(frozen=True, slots=True)
class _Words:
    """What stands on a card, measured: the message, the signature, and who signed."""

    message: Column
    signature: ShapeMark | None
    names: Column
    size: float

    @property
    def end(self) -> float:
        """The height of the signature and the names."""
        signed = self.signature.height + GAP if self.signature else GAP / 2
        return signed + 4 + self.names.height

    @property
    def height(self) -> float:
        return self.message.height + self.end


def quarter_card(letter: PrintedLetter, size: PaperSize) -> Sheet | None:
    """The card as a sheet of a quarter's size; None where its words need more room.

    Raises ScriptNotPrintable.
    """
    return _single(letter, size, QUARTER)


def page_cards(letter: PrintedLetter, size: PaperSize) -> list[Sheet]:
    """The card on a sheet of its own, or on more of them; raises ScriptNotPrintable."""
    single = _single(letter, size, PAGE)
    return [single] if single else _several(letter, size, PAGE)


def _single(letter: PrintedLetter, size: PaperSize, at: CardMeasures) -> Sheet | None:
    pages = Pages(size, language=letter.language)
    room = pages.height - at.top - at.foot
    sized_words = [_words(pages, letter, at, one) for one in at.sizes]
    told = [one for one in sized_words if not one.message.parts_words] or sized_words
    for words in told[:2]:
        if words.height + GAP * 2 + at.drawing <= room:
            _draw_place(pages, at, height=room - words.height - GAP * 2)
            _draw_words(pages, words, at, y=pages.height - at.foot - words.height)
            return _finished(pages, letter, at)
    sun = at.sun / 2 + GAP * 1.5
    for words in told:
        if words.height + sun <= room:
            y = at.top + (room - words.height - sun) / 2
            _draw_sun(pages, at, y=y)
            _draw_words(pages, words, at, y=y + sun)
            return _finished(pages, letter, at)
    for words in told[-1:]:
        if words.height <= room:
            _draw_words(pages, words, at, y=at.top + (room - words.height) / 2)
            return _finished(pages, letter, at)
    return None


def _several(letter: PrintedLetter, size: PaperSize, at: CardMeasures) -> list[Sheet]:
    pages = Pages(size, language=letter.language)
    room = pages.height - at.top - at.foot
    words = _words(pages, letter, at, at.sizes[-1])
    pieces = words.message.parted(room)
    y = at.top
    for place, piece in enumerate(pieces):
        if place:
            pages.new_page()
        y = piece.draw(pages, start=at.side, y=at.top)
    if y + words.end > pages.height - at.foot:
        pages.new_page()
        y = at.top
    _draw_end(pages, words, at, y=y)
    for place in range(len(pages)):
        pages.turn_to(place)
        told = f"{pages.number(place + 1)}/{pages.number(len(pages))}"
        _write_foot(pages, told, at, align=Align.START)
        _write_foot(pages, spaced(letter.code) if letter.code else "", at, align=Align.END)
    return pages.sheets()


def _words(pages: Pages, letter: PrintedLetter, at: CardMeasures, size: float) -> _Words:
    width = pages.width - 2 * at.side
    style = sized(WORDS, size)
    greeting = in_language(letter.addressee.salutation, letter.language)
    closing = in_language(letter.addressee.closing, letter.language)
    body = [Passage(one, style, size * 0.55) for one in paragraphs(letter.body)]
    told = [Passage(greeting, style), *body, Passage(closing, style, size)]
    signature = _signature(pages, letter, at)
    return _Words(
        column(pages, told, width), signature, column(pages, _names(pages, letter), width), size
    )


def _signature(pages: Pages, letter: PrintedLetter, at: CardMeasures) -> ShapeMark | None:
    match letter.signature:
        case DrawnSignature():
            shape = ink.drawn(letter.signature, x=at.side)
            fitting = ink.fitted(shape, width=at.signature, height=shape.height)
            # L10N: said by screen readers where a letter is signed by hand.
            return replace(fitting, alternative=pages.told(_("Signature")))
        case InkLine():
            line = ink.rule(x=at.side, width=at.signature)
            return replace(
                line, height=mm(12), operators=f"1 0 0 1 0 {mm(11.5):.2f} cm {line.operators}"
            )
        case TypedSignature():
            return None


def _names(pages: Pages, letter: PrintedLetter) -> list[Passage]:
    sender = trimmed(letter.sender)
    told = []
    if isinstance(letter.signature, TypedSignature):
        told.append(Passage(letter.signature.name, TYPED))
    if not isinstance(letter.signature, TypedSignature) or letter.signature.name != sender.name:
        told.append(Passage(sender.name, NAME, 1))
    if sender.level is SenderLevel.FIRST_NAME_AND_AGE and sender.age is not None:
        # L10N: printed below the name of a child or a young person.
        told.append(Passage(pages.told(_("aged {age}", age=sender.age)), NAME))
    where = [line for line in sender_lines(sender) if line != sender.name]
    told += [Passage(line, PLACE, 1) for line in where]
    return [*told, Passage(long_date(letter.date, pages.language), PLACE, 1)]


def _draw_words(pages: Pages, words: _Words, at: CardMeasures, *, y: float) -> None:
    _draw_end(pages, words, at, y=words.message.draw(pages, start=at.side, y=y))


def _draw_end(pages: Pages, words: _Words, at: CardMeasures, *, y: float) -> None:
    if words.signature:
        pages.draw(replace(words.signature, y=y + GAP * 0.7))
        y += words.signature.height + GAP
    else:
        y += GAP / 2
    words.names.draw(pages, start=at.side, y=y + 4)


def _draw_place(pages: Pages, at: CardMeasures, *, height: float) -> None:
    """An empty place to draw into, held by four corners."""
    width = pages.width - 2 * at.side
    pages.draw(shapes.corners(at.side, at.top, width, height, ink="amber", arm=width * 0.06))


def _draw_sun(pages: Pages, at: CardMeasures, *, y: float) -> None:
    start = (pages.width - at.sun) / 2
    pages.draw(*shapes.sunrise(start, y, at.sun, ink="amber", ground="ink"))


def _finished(pages: Pages, letter: PrintedLetter, at: CardMeasures) -> Sheet:
    _write_foot(pages, spaced(letter.code) if letter.code else "", at, align=Align.END)
    return pages.sheets()[0]


def _write_foot(pages: Pages, text: str, at: CardMeasures, *, align: Align) -> None:
    if text:
        y = pages.height - CODE_UP
        pages.write(text, CODE, start=at.side, y=y, width=pages.width - 2 * at.side, align=align)
