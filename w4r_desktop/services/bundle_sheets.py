"""What goes with the letters: a cover sheet with its reply form a case, and the postage sheet."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import Connection

from w4r_desktop.domain.actions import PETITIONS, ActionKind, ActionState
from w4r_desktop.domain.cases import Case
from w4r_desktop.domain.envelopes import Envelope
from w4r_desktop.domain.errors.printing import NothingToPrint, ScriptNotPrintable
from w4r_desktop.domain.paper_counts import Channel
from w4r_desktop.domain.post import POSTED, Routing
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.domain.weights import USUAL_STEPS, piece_milligrams, step_of
from w4r_desktop.i18n.catalogue import current
from w4r_desktop.printing.bundle_pdf import covers_pdf, postage_pdf
from w4r_desktop.printing.cover_sheet import Bundle, CoverFacts, Destination
from w4r_desktop.printing.letter_sheet import PrintedLetter
from w4r_desktop.printing.letters import page_count
from w4r_desktop.printing.postage_sheet import Postage, PostageRow
from w4r_desktop.services.print_orders import HeldBack, PrintOrder, Refused
from w4r_desktop.services.print_shop import PrintShop
from w4r_desktop.store import counts, lookup
from w4r_desktop.store.engine import reading
from w4r_desktop.system.files import write_whole
from w4r_desktop.system.tasks import Progress, silent

ON_PAPER = (Channel.PAPER_LETTER, Channel.PAPER_MESSAGE, Channel.PAPER_SIGNATURE)
"""What was counted by hand and lies in the bundle too."""


@dataclass(frozen=True, slots=True)
class BundleOrder:
    """Which cases are bundled, printed on what; no case named means all of them.

    Steps are the grams at which the post begins another price, lightest first.
    """

    case_ids: tuple[str, ...] = ()
    paper: Paper = Paper.A4
    routing: Routing = Routing.OPEN
    envelope: Envelope = Envelope.DL
    steps: tuple[int, ...] = USUAL_STEPS


@dataclass(frozen=True, slots=True)
class BundleRun:
    """What came of it: pieces of post that are counted, pages, and the letters that are not."""

    pieces: int
    pages: int
    bundles: int = 0
    unaddressed: int = 0
    refused: tuple[Refused, ...] = ()
    held_back: tuple[HeldBack, ...] = ()


@dataclass(slots=True)
class _Pile:
    """The printed letters of some cases, counted and weighed."""

    counts: Counter[ActionKind] = field(default_factory=Counter)
    sheets: int = 0
    by_addressee: dict[tuple[str, ActionKind, str], Destination] = field(default_factory=dict)
    rows: dict[tuple[str, int | None], PostageRow] = field(default_factory=dict)
    unaddressed: int = 0


class BundleSheets:
    """Prints what somebody who carries the letters to the post holds in their hands."""

    def __init__(self, shop: PrintShop) -> None:
        self._shop = shop
        self._refused: list[Refused] = []

    def print_covers(
        self, out: Path, order: BundleOrder, *, progress: Progress = silent
    ) -> BundleRun:
        """Print a cover sheet with its reply form for each case that anything was written for.

        Raises CaseUnknown, NothingToPrint, ScriptNotPrintable, FontMissing, DiskFull,
        PlaceNotWritable or Cancelled; then there is no file.
        """
        case_ids, held_back = self._sorted_out(order)
        bundles = tuple(self._bundles(case_ids, order, progress))
        event = self._shop.evening.event
        facts = CoverFacts(event.name, event.place, event.held_on, order.paper, order.routing)
        pages = _printed(out, lambda file: covers_pdf(bundles, file, facts, current().language))
        pieces = sum(bundle.total for bundle in bundles)
        self._shop.note("covers", len(bundles))
        refused = tuple(self._refused)
        return BundleRun(pieces, pages, len(bundles), refused=refused, held_back=held_back)

    def print_postage(
        self, out: Path, order: BundleOrder, *, progress: Progress = silent
    ) -> BundleRun:
        """Print how many letters go to which country, by weight, with room for the prices.

        Raises as `print_covers` does.
        """
        case_ids, held_back = self._sorted_out(order)
        pile = self._pile(case_ids, order, progress)
        if not pile.rows:
            raise NothingToPrint
        event, rows = self._shop.evening.event, tuple(pile.rows.values())
        postage = Postage(
            event.name,
            event.place,
            event.held_on,
            rows,
            order.envelope,
            order.steps,
            pile.unaddressed,
        )
        pages = _printed(
            out, lambda file: postage_pdf(postage, file, order.paper, current().language)
        )
        pieces = sum(row.count for row in rows)
        self._shop.note("postage", pieces)
        refused = tuple(self._refused)
        return BundleRun(
            pieces, pages, unaddressed=pile.unaddressed, refused=refused, held_back=held_back
        )

    def _sorted_out(self, order: BundleOrder) -> tuple[tuple[str, ...], tuple[HeldBack, ...]]:
        self._refused.clear()
        case_ids: tuple[str, ...] = ()
        held_back: list[HeldBack] = []
        for kind in POSTED:
            case_ids, held = self._shop.sorted_out(PrintOrder(kind, order.case_ids))
            held_back.extend(held)
        return case_ids, tuple(held_back)

    def _bundles(
        self, case_ids: tuple[str, ...], order: BundleOrder, progress: Progress
    ) -> Iterator[Bundle]:
        known = {case.id: case for case in self._shop.evening.pack.cases}
        for done, case_id in enumerate(case_ids, 1):
            pile = self._pile((case_id,), order, silent)
            bundle = self._bundle(case_id, known.get(case_id), pile)
            if bundle.total:
                yield bundle
            progress(done, len(case_ids))

    def _bundle(self, case_id: str, case: Case | None, pile: _Pile) -> Bundle:
        with reading(self._shop.evening.store) as connection:
            by_hand = counts.tally(connection).by_hand
            signatures = sum(_signed(connection, case_id, kind) for kind in sorted(PETITIONS))
        return Bundle(
            case=case.name if case else case_id,
            country=case.country if case else "",
            letters=pile.counts[ActionKind.LETTER],
            messages=pile.counts[ActionKind.SOLIDARITY],
            signatures=signatures,
            by_hand=sum(by_hand.get((case_id, channel), 0) for channel in ON_PAPER),
            sheets=pile.sheets,
            destinations=tuple(pile.by_addressee.values()),
            deadline=case.valid_until if case else None,
        )

    def _pile(self, case_ids: tuple[str, ...], order: BundleOrder, progress: Progress) -> _Pile:
        pile, done = _Pile(), 0
        for kind in POSTED:
            for letter in self._shop.ordered(kind, case_ids):
                self._add(pile, kind, letter, order)
                done += 1
                progress(done, None)
        return pile

    def _add(
        self, pile: _Pile, kind: ActionKind, letter: PrintedLetter, order: BundleOrder
    ) -> None:
        try:
            sheets = page_count(letter, order.paper)
        except ScriptNotPrintable as reason:
            self._refused.append(Refused(letter.code, reason.script))
            return
        pile.counts[kind] += 1
        pile.sheets += sheets
        addressee = letter.addressee
        one = (letter.case_id, kind, addressee.id)
        so_far = pile.by_addressee.get(one, Destination(addressee, 0))
        pile.by_addressee[one] = replace(so_far, count=so_far.count + 1)
        if not addressee.has_address:
            pile.unaddressed += 1
            return
        weight = piece_milligrams(sheets, order.paper, order.envelope)
        step = step_of(weight, order.steps)
        key = (addressee.country, step)
        row = pile.rows.get(key, PostageRow(addressee.country, step, 0, 0))
        pile.rows[key] = replace(row, count=row.count + 1, milligrams=row.milligrams + weight)


def _signed(connection: Connection, case_id: str, kind: ActionKind) -> int:
    signed = lookup.latest_actions(
        connection, case_id=case_id, kind=kind, states=[ActionState.SIGNED]
    )
    return sum(1 for _action in signed)


def _printed(out: Path, make: Callable[[BinaryIO], int]) -> int:
    pages: list[int] = []
    write_whole(out, lambda file: pages.append(make(file)))
    return sum(pages)
