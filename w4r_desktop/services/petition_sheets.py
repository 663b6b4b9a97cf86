"""Petitions on paper: the signatures of an evening, or empty sheets to sign on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection

from w4r_desktop.domain.actions import Action, ActionKind, ActionState
from w4r_desktop.domain.cases import Ask, Case, CasePack
from w4r_desktop.domain.errors.printing import NothingSignedYet, ScriptNotPrintable
from w4r_desktop.domain.languages import is_read_alike
from w4r_desktop.domain.letters import Letter
from w4r_desktop.domain.senders import Sender, SenderLevel
from w4r_desktop.i18n.formats import country_name
from w4r_desktop.i18n.message import _
from w4r_desktop.printing.marks import Sheet
from w4r_desktop.printing.petition_rows import proof_read
from w4r_desktop.printing.petition_sheet import petition_sheets
from w4r_desktop.printing.petition_values import PetitionRequest, PetitionSheet, SignedRow, Told
from w4r_desktop.printing.room_values import Occasion
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.pack_store import key_of, pack_in
from w4r_desktop.services.print_orders import HeldBack, Refused
from w4r_desktop.services.print_trail import note_printed
from w4r_desktop.services.recalls import sorted_out
from w4r_desktop.services.room_sheets import RoomOrder, offered_cases, shown_name, write_sheets
from w4r_desktop.store import counts, lookup
from w4r_desktop.store.engine import reading
from w4r_desktop.store.packs import PackKey
from w4r_desktop.system.tasks import Progress, silent

TITLES = {
    # L10N: titles of the PDF file; they are shown in the title bar of the viewer.
    ActionKind.PETITION: _("Petition"),
    ActionKind.YOUTH_PETITION: _("Youth petition"),
}


@dataclass(frozen=True, slots=True)
class PetitionRun:
    """What came of printing: signatures and pages in the file, and what is not in it."""

    signatures: int
    pages: int
    refused: tuple[Refused, ...] = ()
    held_back: tuple[HeldBack, ...] = ()


@dataclass(frozen=True, slots=True)
class _Group:
    """Signatures under one and the same request: one case, one version of it, one language."""

    case: Case
    language: str
    rows: list[SignedRow]


class PetitionSheets:
    """Prints the petitions of an evening, grown-ups' or children's."""

    def __init__(self, evening: Evening) -> None:
        self._evening = evening
        self._packs = {key_of(evening.pack): evening.pack}

    def print_empty(self, out: Path, order: RoomOrder, kind: ActionKind, *, pages: int) -> int:
        """Print so many empty pages of each petition, in the order's language; how many that are.

        Raises CaseUnknown, CaseNotOffered, CaseRecalled, RequestTooLong, ScriptNotPrintable,
        FontMissing, DiskFull or PlaceNotWritable; then there is no file.
        """
        language = order.told_in
        sheets = [
            sheet
            for case in offered_cases(self._evening, order.case_ids, kind)
            for sheet in self._pages(case, kind, language, (), order, empty_pages=pages)
        ]
        return write_sheets(out, sheets, TITLES[kind], language)

    def print_signed(
        self, out: Path, order: RoomOrder, kind: ActionKind, *, progress: Progress = silent
    ) -> PetitionRun:
        """Print the signatures by case, each under the request that was signed, in its language.

        One in a script that cannot be printed here is left out and named; those under a recalled
        case are held back. Raises CaseUnknown, NothingSignedYet, RequestTooLong, FontMissing,
        DiskFull, PlaceNotWritable or Cancelled; then there is no file.
        """
        refused: list[Refused] = []
        with reading(self._evening.store) as connection:
            tally = counts.tally(connection)
            told = sorted_out(
                connection, self._evening.pack, order.case_ids, lambda one: tally.of(one, kind)
            )
            groups = self._groups(connection, told.case_ids, kind, refused)
        signatures = sum(len(group.rows) for group in groups)
        if not signatures:
            if not refused and not told.held_back:
                raise NothingSignedYet
            return PetitionRun(0, 0, tuple(refused), told.held_back)
        sheets, done = [], 0
        for group in groups:
            sheets += self._pages(group.case, kind, group.language, tuple(group.rows), order)
            done += len(group.rows)
            progress(done, signatures)
        languages = {group.language for group in groups}
        language = languages.pop() if len(languages) == 1 else order.told_in
        pages = write_sheets(out, sheets, TITLES[kind], language)
        note_printed(self._evening, kind.value, signatures)
        return PetitionRun(signatures, pages, tuple(refused), told.held_back)

    def _groups(
        self,
        connection: Connection,
        case_ids: Iterable[str],
        kind: ActionKind,
        refused: list[Refused],
    ) -> list[_Group]:
        groups: dict[tuple[str, str, int, str], _Group] = {}
        for action, letter in _signed(connection, case_ids, kind):
            row = _row(action, letter)
            try:
                proof_read(row, letter.language)
            except ScriptNotPrintable as reason:
                refused.append(Refused(reason.code, reason.script))
                continue
            key = (action.case_id, action.pack_id, action.pack_version, letter.language)
            if key not in groups:
                case = self._pack(action).case(action.case_id)
                groups[key] = _Group(case, letter.language, [])
            groups[key].rows.append(row)
        return list(groups.values())

    def _pages(
        self,
        case: Case,
        kind: ActionKind,
        language: str,
        rows: tuple[SignedRow, ...],
        order: RoomOrder,
        *,
        empty_pages: int = 0,
    ) -> list[Sheet]:
        event, ask = self._evening.event, case.asks[kind]
        young = kind is ActionKind.YOUTH_PETITION
        sheet = PetitionSheet(
            request=request_of(case, ask, kind, language),
            occasion=Occasion(event.name, event.place, event.held_on),
            wants=SenderLevel.FIRST_NAME_AND_AGE if young else ask.sender_level,
            rows=rows,
            empty_pages=empty_pages,
        )
        return petition_sheets(sheet, order.paper, language=language)

    def _pack(self, action: Action) -> CasePack:
        """The pack that somebody signed from: signatures remember its version."""
        key = PackKey(action.pack_id, action.pack_version)
        if key not in self._packs:
            self._packs[key] = pack_in(self._evening.store, key) or self._evening.pack
        return self._packs[key]


def request_of(case: Case, ask: Ask, kind: ActionKind, language: str) -> PetitionRequest:
    """What stands above the signatures in that language, and in the one that its addressee reads."""
    told = _told(case, kind, language)
    original = _told(case, kind, ask.languages[0]) if ask.languages else told
    same = is_read_alike(original.language, told.language)
    return PetitionRequest(
        name=shown_name(case, language),
        to=tuple(_addressee(ask, language)),
        told=told,
        original=None if same else original,
    )


def _told(case: Case, kind: ActionKind, language: str) -> Told:
    texts = case.told_in(language).of_kind(kind)
    paragraphs = tuple(block.text for block in texts.request)
    return Told(texts.request_language or language, paragraphs)


def _addressee(ask: Ask, language: str) -> Iterator[str]:
    for addressee in ask.addressees[:1]:
        yield from filter(None, (addressee.name, addressee.office))
        country = country_name(addressee.country, language) if addressee.country else ""
        # An office may have its country's name in its own: "The President of Ecuador".
        in_english = country_name(addressee.country, "en") if country else ""
        if country and in_english.casefold() not in addressee.office.casefold():
            yield country


def _signed(
    connection: Connection, case_ids: Iterable[str], kind: ActionKind
) -> Iterator[tuple[Action, Letter]]:
    for case_id in case_ids:
        for action in lookup.latest_actions(
            connection, case_id=case_id, kind=kind, states=[ActionState.SIGNED]
        ):
            if action.letter is not None:
                yield action, action.letter


def _row(action: Action, letter: Letter) -> SignedRow:
    sender = letter.sender
    return SignedRow(
        action.code, sender.name, letter.signature, place=_place(sender), age=sender.age
    )


def _place(sender: Sender) -> str:
    return ", ".join(filter(None, (*sender.address, sender.town)))
