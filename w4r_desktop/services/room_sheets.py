"""Sheets for the room: what is handed out, counted on, signed and taken home at an evening."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID, uuid4

from sqlalchemy import Connection

from w4r_desktop.domain.actions import ActionKind, ActionState
from w4r_desktop.domain.blank_codes import BlankKind, blank_code, cases_of
from w4r_desktop.domain.cases import Case, CasePack
from w4r_desktop.domain.codes import typed
from w4r_desktop.domain.errors.events import CodeUnknown
from w4r_desktop.domain.errors.writing import CaseNotOffered
from w4r_desktop.domain.languages import nearest
from w4r_desktop.domain.senders import Audience
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.i18n.catalogue import current
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.printing.blank_card import blank_cards
from w4r_desktop.printing.blank_sheet import blank_sheets
from w4r_desktop.printing.blank_values import BlankSheet
from w4r_desktop.printing.certificate import certificate_sheets
from w4r_desktop.printing.marks import Sheet
from w4r_desktop.printing.room_values import (
    Certificate,
    KeyCode,
    Occasion,
    SenderKey,
)
from w4r_desktop.printing.sender_key import key_sheets
from w4r_desktop.printing.sheets_pdf import sheets_pdf
from w4r_desktop.printing.tally_sheet import tally_sheets
from w4r_desktop.services.case_book import ask_of, on_offer
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.event_desk import the_letter
from w4r_desktop.store import counts
from w4r_desktop.store.engine import reading
from w4r_desktop.system.files import write_whole


@dataclass(frozen=True, slots=True)
class RoomOrder:
    """For which cases, on what paper and in which language; none named means all, and the app's own."""

    case_ids: tuple[str, ...] = ()
    paper: Paper = Paper.A4
    language: str = ""

    @property
    def told_in(self) -> str:
        """The language the sheets are in."""
        return self.language or current().language


ASKED = {BlankKind.LETTER: ActionKind.LETTER, BlankKind.CARD: ActionKind.SOLIDARITY}
"""What is written on an empty sheet."""


class RoomSheets:
    """Prints what an evening needs on paper beside its letters.

    Every method writes the file whole or not at all and tells how many pages it has; each raises
    ScriptNotPrintable, FontMissing, DiskFull or PlaceNotWritable, and what its own words add.
    """

    def __init__(self, evening: Evening) -> None:
        self._evening = evening
        event = evening.event
        self._occasion = Occasion(event.name, event.place, event.held_on)

    def print_blanks(self, out: Path, order: RoomOrder, *, copies: int) -> int:
        """So many letter pages for each case, each with a code of its own.

        Raises CaseUnknown, CaseNotOffered or CaseRecalled.
        """
        taken: set[str] = set()
        sheets = [
            sheet
            for case in offered_cases(self._evening, order.case_ids, ActionKind.LETTER)
            for _copy in range(copies)
            for sheet in blank_sheets(self._blank(case, order, taken), order.paper)
        ]
        # L10N: the title of the PDF file; it is shown in the title bar of the viewer.
        return write_sheets(out, sheets, _("Empty letter sheets"), order.told_in)

    def print_blank_cards(self, out: Path, order: RoomOrder, *, copies: int) -> int:
        """So many solidarity cards for each case, four to a page, each with a code of its own.

        Raises CaseUnknown, CaseNotOffered or CaseRecalled.
        """
        taken: set[str] = set()
        cards = [
            self._blank(case, order, taken, BlankKind.CARD)
            for case in offered_cases(self._evening, order.case_ids, ActionKind.SOLIDARITY)
            for _copy in range(copies)
        ]
        # L10N: the title of the PDF file; it is shown in the title bar of the viewer.
        title = _("Empty solidarity cards")
        return write_sheets(out, blank_cards(cards, order.paper), title, order.told_in)

    def print_tally(self, out: Path, order: RoomOrder, *, copies: int = 1) -> int:
        """Tally sheets with a row for each case; raises CaseUnknown or CaseRecalled."""
        language = order.told_in
        wanted = [self._evening.pack.case(case_id) for case_id in order.case_ids]
        cases = wanted or on_offer(self._evening.pack)
        names = tuple(shown_name(case, language) for case in cases)
        sheets = tally_sheets(self._occasion, names, order.paper, language=language)
        # L10N: the title of the PDF file; it is shown in the title bar of the viewer.
        return write_sheets(out, sheets * copies, _("Tally sheets"), order.told_in)

    def print_certificates(
        self, out: Path, order: RoomOrder, names: Sequence[str], *, unnamed: int = 0
    ) -> int:
        """A certificate for each name, and so many with a line to write one on."""
        with reading(self._evening.store) as connection:
            tally = counts.tally(connection)
        told = [name.strip() for name in names if name.strip()] + [""] * unnamed
        language = order.told_in
        sheets = [
            sheet
            for name in told
            for sheet in certificate_sheets(
                Certificate(self._occasion, name, tally.total, len(tally.case_ids)),
                order.paper,
                language=language,
            )
        ]
        # L10N: the title of the PDF file; it is shown in the title bar of the viewer.
        return write_sheets(out, sheets, _("Certificates"), order.told_in)

    def print_keys(
        self, out: Path, order: RoomOrder, codes: Sequence[str], *, contact: str, pages: int
    ) -> int:
        """A slip with those codes; without any, so many pages of slips to write them in by hand.

        Raises CodeUnknown.
        """
        language = order.told_in
        with reading(self._evening.store) as connection:
            keys = tuple(self._key_code(connection, code, language) for code in codes)
        sheets = key_sheets(
            [SenderKey(self._occasion, keys, contact)],
            order.paper,
            language=language,
            empty_pages=0 if keys else pages,
        )
        # L10N: the title of the PDF file; it is shown in the title bar of the viewer.
        return write_sheets(out, sheets, _("Keys to what was signed"), order.told_in)

    def _blank(
        self,
        case: Case,
        order: RoomOrder,
        taken: set[str],
        kind: BlankKind = BlankKind.LETTER,
    ) -> BlankSheet:
        ask, event = ask_of(case, ASKED[kind]), self._evening.event
        language = nearest(order.told_in, ask.languages) or ask.languages[0]
        code = new_blank_code(self._evening.pack, event.id, case.id, taken, kind)
        taken.add(code)
        return BlankSheet(
            code=code,
            case=shown_name(case, language),
            language=language,
            held_on=event.held_on,
            addressee=ask.addressees[0],
            is_young=event.audience is Audience.WITH_MINORS,
        )

    def _key_code(self, connection: Connection, code: str, language: str) -> KeyCode:
        action = the_letter(connection, typed(code))
        if action.state is ActionState.WITHDRAWN:
            raise CodeUnknown(action.code)
        known = {case.id: case for case in self._evening.pack.cases}
        case = known.get(action.case_id)
        return KeyCode(action.code, action.kind, shown_name(case, language) if case else "")


def write_sheets(out: Path, sheets: Sequence[Sheet], title: Message, language: str) -> int:
    """Write the sheets into one PDF whole or not at all; how many they are."""
    write_whole(out, lambda file: sheets_pdf(sheets, file, title=title, language=language))
    return len(sheets)


def offered_cases(evening: Evening, case_ids: Sequence[str], kind: ActionKind) -> tuple[Case, ...]:
    """The cases named, or all for which something of that kind is asked on the evening.

    Raises CaseUnknown, CaseNotOffered or CaseRecalled.
    """
    if case_ids:
        named = tuple(evening.pack.case(case_id) for case_id in case_ids)
        for case in named:
            ask_of(case, kind)
        return named
    day = evening.event.held_on
    offered = tuple(
        case
        for case in on_offer(evening.pack)
        if case.ask(kind) and not case.story_only and case.is_valid_on(day)
    )
    if not offered:
        raise CaseNotOffered
    return offered


def new_blank_code(
    pack: CasePack,
    event_id: UUID,
    case_id: str,
    taken: Iterable[str],
    kind: BlankKind = BlankKind.LETTER,
) -> str:
    """A code for an empty sheet that tells this case and kind alone and was not taken."""
    ids = [case.id for case in pack.cases]
    while True:
        code = blank_code(event_id, case_id, uuid4(), kind)
        told = [(one, case) for one in BlankKind for case in cases_of(code, event_id, ids, one)]
        if code not in taken and told == [(kind, case_id)]:
            return code


def shown_name(case: Case, language: str) -> str:
    """The name of a case as it is shown in that language."""
    return case.told_in(language).headline or case.name
