"""What the sheets on the page “Print” are called, and what each of them is good for."""

from collections.abc import Mapping
from dataclasses import dataclass

from w4r_desktop.i18n.message import Message, _, _p
from w4r_desktop.services.sheets_on_offer import Purpose, SheetId


@dataclass(frozen=True, slots=True)
class SheetWords:
    """The name of a sheet and one sentence about it."""

    name: Message
    told: Message


PURPOSES: Mapping[Purpose, Message] = {
    Purpose.TO_SEND: _("To send"),
    Purpose.IN_THE_ROOM: _("For the room"),
    Purpose.AFTERWARDS: _("When the evening is over"),
}

SHEETS: Mapping[SheetId, SheetWords] = {
    SheetId.CARDS: SheetWords(
        _p("sheet", "Solidarity cards"),
        _("The messages to people and families, four cards to a page. Cut them at the marks."),
    ),
    SheetId.ENVELOPES: SheetWords(
        _p("sheet", "Envelopes"),
        _("One for each letter and message, in the same order. Feed them by hand."),
    ),
    SheetId.LABELS: SheetWords(
        _p("sheet", "Address labels"),
        _("On a sheet of labels, in the same order as the letters."),
    ),
    SheetId.CASES: SheetWords(
        _p("sheet", "Case sheets"),
        _("Each story on one page, to lay out on the tables."),
    ),
    SheetId.POSTERS: SheetWords(
        _p("sheet", "Posters"),
        _("A large picture and one thing to ask for, to hang in the room."),
    ),
    SheetId.REPORT: SheetWords(
        _p("sheet", "Event report"),
        _("How many for whom, when, and in which languages. No name is in it."),
    ),
}
