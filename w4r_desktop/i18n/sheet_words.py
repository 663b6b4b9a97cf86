"""What the sheets of an evening are called, and what each of them is good for."""

from collections.abc import Mapping
from dataclasses import dataclass

from w4r_desktop.domain.sheet_kinds import Purpose, SheetId
from w4r_desktop.i18n.message import Message, _, _p


@dataclass(frozen=True, slots=True)
class SheetWords:
    """The name of a sheet and one sentence about it."""

    name: Message
    told: Message


LETTERS = _p("sheet", "Letters")

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
    SheetId.COVERS: SheetWords(
        _p("sheet", "Cover sheets"),
        _("One for each case, with the counts: it lies on top of its letters and comes back."),
    ),
    SheetId.POSTAGE: SheetWords(
        _p("sheet", "Postage"),
        _("How many letters go where and what they weigh, to take to the post office."),
    ),
    SheetId.PETITIONS: SheetWords(
        _p("sheet", "Petitions, signed"),
        _("The signatures of the evening, each under the request that was signed."),
    ),
    SheetId.YOUTH_PETITIONS: SheetWords(
        _p("sheet", "Petitions of children, signed"),
        _("The signatures of children: first name and age, and nothing else."),
    ),
    SheetId.CASES: SheetWords(
        _p("sheet", "Case sheets"),
        _("Each story on one page, to lay out on the tables."),
    ),
    SheetId.POSTERS: SheetWords(
        _p("sheet", "Posters"),
        _("A large picture and one thing to ask for, to hang in the room."),
    ),
    SheetId.BLANKS: SheetWords(
        _p("sheet", "Empty letter sheets"),
        _("Five for each story, with a code: for people who prefer ink."),
    ),
    SheetId.BLANK_CARDS: SheetWords(
        _p("sheet", "Empty solidarity cards"),
        _(
            "Four for each story, with a place to draw: for people who prefer ink, and for children."
        ),
    ),
    SheetId.EMPTY_PETITIONS: SheetWords(
        _p("sheet", "Petitions, empty"),
        _("Two pages of each petition, to sign on a table."),
    ),
    SheetId.EMPTY_YOUTH_PETITIONS: SheetWords(
        _p("sheet", "Petitions for children, empty"),
        _("They ask for a first name and an age, and nothing else."),
    ),
    SheetId.TALLY: SheetWords(
        _p("sheet", "Tally sheet"),
        _("To tick off what is written by hand or sent from a telephone."),
    ),
    SheetId.KEYS: SheetWords(
        _p("sheet", "Slips to take home"),
        _("By the code on it a writer finds a letter again, or takes it back."),
    ),
    SheetId.SLIP: SheetWords(
        _p("sheet", "Closing slip"),
        _("What was written at this laptop, for two people to sign."),
    ),
    SheetId.RECEIPTS: SheetWords(
        _p("sheet", "Receipts"),
        _("One for each station whose sync file was brought here."),
    ),
    SheetId.CERTIFICATES: SheetWords(
        _p("sheet", "Certificate"),
        _("Thanks for the evening, with a line for a name. Print as many as you need."),
    ),
    SheetId.REPORT: SheetWords(
        _p("sheet", "Event report"),
        _("How many for whom, when, and in which languages. No name is in it."),
    ),
}
