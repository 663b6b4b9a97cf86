"""Putting letters on paper: which ones, in what order, with whose address."""

import contextlib
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

from sqlalchemy.orm import Session

from w4r_desktop.domain.actions import Action, ActionKind, ActionState
from w4r_desktop.domain.cases import Addressee, Case, CasePack
from w4r_desktop.domain.drafts import Draft
from w4r_desktop.domain.errors import CaseUnknown, NothingToPrint, NoWindow
from w4r_desktop.domain.events import letter_date
from w4r_desktop.domain.kind_rules import KindRules
from w4r_desktop.domain.letters import Letter, fitting_signature
from w4r_desktop.domain.post import return_lines
from w4r_desktop.domain.senders import Sender, SenderLevel, trimmed
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.domain.signatures import InkLine
from w4r_desktop.domain.trail import Deed
from w4r_desktop.domain.windows import PRESETS, Window, preset_of
from w4r_desktop.i18n.catalogue import current
from w4r_desktop.printing.letter_sheet import PrintedLetter
from w4r_desktop.printing.letters import Finish, letter_pdf, letters_pdf, page_count
from w4r_desktop.printing.preview import PageImage, page_images
from w4r_desktop.printing.report import CaseCount, EventReport, report_pdf
from w4r_desktop.printing.window_preview import in_envelope
from w4r_desktop.services.case_book import is_offered, recall_reasons
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.pack_store import key_of, pack_in
from w4r_desktop.store import case_news, counts, events, lookup, trail
from w4r_desktop.store.engine import reading, transaction
from w4r_desktop.store.packs import PackKey
from w4r_desktop.system.files import write_whole
from w4r_desktop.system.tasks import Progress, silent

SCREEN_DPI = 96.0

WORTH_SHARING = 2_000
"""Letters from which on processes of their own set them faster: each takes a moment to begin."""

MOST_PROCESSES = 4

PagePicture = PageImage
"""A page as it will print, as pixels; faces know it by this name."""


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """Which letters are to be printed on what; no case and no code named means all of them.

    `window` is the window of the envelope they go in; `demands` adds what is asked in the languages
    of the addressees that the pack has. `numbers` are the first and the last to be printed, counted
    from 1 in the order of the run. With `duplex` each letter begins on the front of a sheet;
    `archive` makes the file a PDF/A-2b, `tagged` one that screen readers follow.
    """

    kind: ActionKind = ActionKind.LETTER
    case_ids: tuple[str, ...] = ()
    paper: Paper = Paper.A4
    window: Window = Window.PLAIN
    demands: bool = False
    codes: tuple[str, ...] = ()
    numbers: tuple[int, int] | None = None
    duplex: bool = False
    archive: bool = False
    tagged: bool = False


@dataclass(frozen=True, slots=True)
class Refused:
    """A letter that cannot be printed here, and the script that no font shows."""

    code: str
    script: str


@dataclass(frozen=True, slots=True)
class HeldBack:
    """A case that was recalled: why, and how many of its letters wait for the coordinator."""

    case_id: str
    name: str
    count: int
    reasons: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class PrintRun:
    """What came of printing: letters and pages in the file, and the letters that are not in it."""

    letters: int
    pages: int
    without_address: int
    refused: tuple[Refused, ...]
    held_back: tuple[HeldBack, ...] = ()


class PrintShop:
    """Prints what was signed at an evening, and shows what a draft will look like."""

    def __init__(self, evening: Evening) -> None:
        self._evening = evening
        self._packs = {key_of(evening.pack): evening.pack}

    def print_letters(
        self, out: Path, order: PrintOrder, *, progress: Progress = silent
    ) -> PrintRun:
        """Print the signed letters by case and then by time into one PDF file.

        A letter whose script no font here shows is left out and named in the result;
        letters to a recalled case are held back until the coordinator lets them go.
        Raises CaseUnknown, WindowForOtherPaper, NothingToPrint, FontMissing, DiskFull,
        PlaceNotWritable or Cancelled; then there is no file.
        """
        case_ids, held_back = self.sorted_out(order)
        letters = self.chosen(order, case_ids)
        pages, refused = self.print_file(out, letters, order, progress=progress)
        if not pages and not refused and not held_back:
            raise NothingToPrint
        return self.told_run(letters, pages, refused, order, held_back)

    def print_report(self, out: Path, paper: Paper = Paper.A4) -> None:
        """Print the evening's report; raises DiskFull, PlaceNotWritable or FontMissing."""
        content = report_pdf(self._report(), paper, language=current().language)
        write_whole(out, lambda file: file.write(content))
        self.note("report", 1)

    def preview(
        self, draft: Draft, *, paper: Paper = Paper.A4, dpi: float = SCREEN_DPI
    ) -> tuple[PageImage, ...]:
        """The pages of a draft as they will print; raises ScriptNotPrintable or FontMissing."""
        return tuple(page_images(letter_pdf(self._drafted(draft), paper), dpi=dpi))

    def preview_action(
        self, action: Action, *, paper: Paper = Paper.A4, dpi: float = SCREEN_DPI
    ) -> tuple[PageImage, ...]:
        """The pages of a signed letter; none where it was withdrawn, or signed with others."""
        if action.letter is None or action.kind.is_petition:
            return ()
        printed = self._printed(action, action.letter)
        return tuple(page_images(letter_pdf(printed, paper), dpi=dpi))

    def preview_in_window(
        self, draft: Draft, window: Window, *, dpi: float = SCREEN_DPI
    ) -> PageImage:
        """A draft folded into its envelope, as the post will see it.

        Raises NoWindow where the envelope has none, ScriptNotPrintable or FontMissing.
        """
        preset = PRESETS.get(window)
        if preset is None:
            raise NoWindow
        letter = replace(self._drafted(draft), window=window)
        pages = page_images(letter_pdf(letter, preset.paper), dpi=dpi)
        return in_envelope(pages[0], preset, preset.at_rest, dpi=dpi)

    def page_count(self, draft: Draft, *, paper: Paper = Paper.A4) -> int:
        """How many pages a draft takes; quick enough to ask while somebody types."""
        return page_count(self._drafted(draft), paper)

    def note(self, subject: str, count: int) -> None:
        """Write in the event's audit trail that so much of something was printed."""
        with transaction(self._evening.store) as session:
            trail.note(
                session, Deed.PRINTED, at=self._evening.clock(), subject=subject, count=count
            )

    def chosen(self, order: PrintOrder, case_ids: tuple[str, ...]) -> tuple[PrintedLetter, ...]:
        """The letters of an order in the order they are printed in: by case, then by time.

        A range counts in that order from 1, so that what came out of the printer damaged is found
        by its place. Raises WindowForOtherPaper; NothingToPrint where a code or a range has no letter.
        """
        preset_of(order.window, order.paper)
        letters = tuple(self._as_ordered(self.ordered(order.kind, case_ids), order))
        if order.codes:
            letters = tuple(letter for letter in letters if letter.code in order.codes)
        if order.numbers is not None:
            first, last = order.numbers
            letters = letters[first - 1 : last]
        if not letters and (order.codes or order.numbers):
            raise NothingToPrint
        return letters

    def print_file(
        self,
        out: Path,
        letters: Sequence[PrintedLetter],
        order: PrintOrder,
        *,
        progress: Progress = silent,
    ) -> tuple[int, tuple[Refused, ...]]:
        """Print letters into a file written whole: how many pages, and which letters were refused.

        There is no file where there is no page. Raises FontMissing, DiskFull, PlaceNotWritable or
        Cancelled.
        """
        pages: list[int] = []
        refused: list[Refused] = []

        def write(file: BinaryIO) -> None:
            printed = letters_pdf(
                letters,
                file,
                paper=order.paper,
                progress=progress,
                refused=lambda reason: refused.append(Refused(reason.code, reason.script)),
                finish=Finish(
                    language=current().language,
                    duplex=order.duplex,
                    archive=order.archive,
                    tagged=order.tagged,
                    processes=_processes_for(len(letters)),
                ),
            )
            pages.append(printed)

        with contextlib.suppress(NothingToPrint):
            write_whole(out, write)
        return sum(pages), tuple(refused)

    def told_run(
        self,
        letters: Sequence[PrintedLetter],
        pages: int,
        refused: tuple[Refused, ...],
        order: PrintOrder,
        held_back: tuple[HeldBack, ...],
    ) -> PrintRun:
        """What came of printing those letters; it is noted in the audit trail."""
        left_out = {one.code for one in refused}
        printed = [letter for letter in letters if letter.code not in left_out]
        without = sum(not letter.addressee.has_address for letter in printed)
        self.note(order.kind.value, len(printed))
        return PrintRun(len(printed), pages, without, refused, held_back)

    @property
    def evening(self) -> Evening:
        """The evening that is printed."""
        return self._evening

    def sorted_out(self, order: PrintOrder) -> tuple[tuple[str, ...], tuple[HeldBack, ...]]:
        """The cases whose letters go to paper, and those whose letters are held back.

        Raises CaseUnknown.
        """
        known = {case.id: case for case in self._evening.pack.cases}
        with reading(self._evening.store) as session:
            lifted = case_news.lifted_recalls(session)
            written = counts.tally(session).case_ids
            # A case that the newest pack has no more is printed as the pack of its letters says.
            ids = tuple(dict.fromkeys([*known, *written]))
            for case_id in order.case_ids:
                if case_id not in ids:
                    raise CaseUnknown(case_id=case_id)
            wanted = order.case_ids or ids
            recalled = [
                known[one]
                for one in wanted
                if one in known and not is_offered(known[one]) and one not in lifted
            ]
            held = [_held_back(session, case, order.kind) for case in recalled]
        recalled_ids = {case.id for case in recalled}
        return (
            tuple(one for one in wanted if one not in recalled_ids),
            tuple(one for one in held if one.count),
        )

    def ordered(self, kind: ActionKind, case_ids: tuple[str, ...]) -> Iterator[PrintedLetter]:
        """The signed letters of those cases, case by case and then by time."""
        with reading(self._evening.store) as session:
            for case_id in case_ids:
                for action in lookup.latest_actions(
                    session, case_id=case_id, kind=kind, states=[ActionState.SIGNED]
                ):
                    if action.letter is not None:
                        yield self._printed(action, action.letter)

    def _printed(self, action: Action, letter: Letter) -> PrintedLetter:
        pack = self._pack(PackKey(action.pack_id, action.pack_version))
        rules = rules_in(self._evening.pack, action.case_id, action.kind)
        return PrintedLetter(
            code=action.code,
            case_id=action.case_id,
            date=letter_date(self._evening.event, action.signed_at),
            language=letter.language,
            sender=letter.sender,
            addressee=addressee_in(pack, action.case_id, action.kind, letter.addressee_id),
            body=letter.body,
            signature=letter.signature,
            outside=return_lines(letter.sender, rules),
            copies_to=copies_in(pack, action.case_id, action.kind),
        )

    def _as_ordered(
        self, letters: Iterator[PrintedLetter], order: PrintOrder
    ) -> Iterator[PrintedLetter]:
        for letter in letters:
            asked = self._with_demands(letter, order.kind) if order.demands else letter
            yield replace(asked, window=order.window) if order.window is not asked.window else asked

    def _with_demands(self, letter: PrintedLetter, kind: ActionKind) -> PrintedLetter:
        """The letter with what is asked in the other languages that the pack in use has for that."""
        try:
            ask = self._evening.pack.case(letter.case_id).asks.get(kind)
        except CaseUnknown:
            return letter
        own = letter.language.partition("-")[0]
        others = ask.demands.items() if ask else ()
        demands = tuple(one for one in others if one[0].partition("-")[0] != own)
        return replace(letter, demands=demands)

    def _drafted(self, draft: Draft) -> PrintedLetter:
        addressee = addressee_in(self._evening.pack, draft.case_id, draft.kind, draft.addressee_id)
        sender = trimmed(draft.sender or Sender(SenderLevel.NAME_AND_TOWN, ""))
        return PrintedLetter(
            code="",
            case_id=draft.case_id,
            date=letter_date(self._evening.event, self._evening.clock()),
            language=draft.language,
            sender=sender,
            addressee=addressee,
            body=draft.body,
            signature=fitting_signature(draft.signature or InkLine(), sender.level),
            outside=return_lines(sender, rules_in(self._evening.pack, draft.case_id, draft.kind)),
            copies_to=copies_in(self._evening.pack, draft.case_id, draft.kind),
        )

    def _pack(self, key: PackKey) -> CasePack:
        """The pack that a letter was written from: letters remember its version."""
        if key not in self._packs:
            now = self._evening.pack
            is_now = key == key_of(now)
            self._packs[key] = now if is_now else pack_in(self._evening.store, key) or now
        return self._packs[key]

    def _report(self) -> EventReport:
        with reading(self._evening.store) as session:
            event = events.the_event(session)
            tally = counts.tally(session)
            times = counts.sign_times(session)
            spoken = counts.languages(session)
        language = current().language
        rows = tuple(
            CaseCount(
                case=case.told_in(language).headline or case.name,
                country=case.country,
                letters=tally.of(case.id, ActionKind.LETTER),
                messages=tally.of(case.id, ActionKind.SOLIDARITY),
                signatures=tally.signatures(case.id),
                by_hand=tally.counted_by_hand(case.id),
            )
            for case in self._evening.pack.cases
            if tally.of_case(case.id)
        )
        return EventReport(
            event.name,
            event.place,
            event.held_on,
            rows=rows,
            signed_at=times,
            goal=event.goal,
            languages=spoken,
        )


def _processes_for(letters: int) -> int:
    return 1 if letters < WORTH_SHARING else min(MOST_PROCESSES, os.cpu_count() or 1)


def _held_back(session: Session, case: Case, kind: ActionKind) -> HeldBack:
    signed = lookup.latest_actions(session, case_id=case.id, kind=kind, states=[ActionState.SIGNED])
    return HeldBack(case.id, case.name, sum(1 for _action in signed), recall_reasons(case))


def addressee_in(pack: CasePack, case_id: str, kind: ActionKind, addressee_id: str) -> Addressee:
    """Who a letter goes to, as the pack says; raises CaseUnknown."""
    ask = pack.case(case_id).asks.get(kind)
    if ask is None or not ask.addressees:
        raise CaseUnknown(case_id=case_id)
    return ask.addressee(addressee_id)


def copies_in(pack: CasePack, case_id: str, kind: ActionKind) -> tuple[Addressee, ...]:
    """Who gets a copy of such a letter, as the pack says; nobody where it has no such case."""
    try:
        ask = pack.case(case_id).asks.get(kind)
    except CaseUnknown:
        return ()
    return ask.copies_to if ask else ()


def rules_in(pack: CasePack, case_id: str, kind: ActionKind) -> KindRules | None:
    """The pack's rules for such a letter; None where it has no such case."""
    try:
        ask = pack.case(case_id).asks.get(kind)
    except CaseUnknown:
        return None
    return ask.rules if ask else None
