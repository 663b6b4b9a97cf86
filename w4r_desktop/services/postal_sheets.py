"""What goes around the letters: envelopes and labels, and who cannot be reached by post."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.envelopes import Envelope
from w4r_desktop.domain.errors.printing import AddressTooLong, NothingToPrint
from w4r_desktop.domain.errors.writing import CaseUnknown
from w4r_desktop.domain.labels import LabelPlan
from w4r_desktop.domain.post import POSTED, Each, lacks_sender, return_lines
from w4r_desktop.i18n.catalogue import current
from w4r_desktop.printing.addressing import POST_LANGUAGES, postal_lines
from w4r_desktop.printing.letter_sheet import PrintedLetter
from w4r_desktop.printing.post_pdf import Piece, Refusal, alignment_pdf, envelopes_pdf, labels_pdf
from w4r_desktop.services.letters_on_paper import rules_in
from w4r_desktop.services.print_orders import HeldBack, PrintOrder, Refused
from w4r_desktop.services.print_shop import PrintShop
from w4r_desktop.system.files import write_whole
from w4r_desktop.system.tasks import Progress, silent

FRENCH_TOO = (*POST_LANGUAGES, "fr")


@dataclass(frozen=True, slots=True)
class PostOrder:
    """What is to be posted; no case named means all of them.

    `french_too` adds the country's name in French, the language of the world's posts, to the English.
    """

    kinds: tuple[ActionKind, ...] = POSTED
    case_ids: tuple[str, ...] = ()
    each: Each = Each.LETTER
    french_too: bool = False


@dataclass(frozen=True, slots=True)
class Unaddressed:
    """Somebody whose postal address is not known, and how many letters wait for it."""

    case: str
    addressee: str
    count: int


@dataclass(frozen=True, slots=True)
class PostRun:
    """What came of printing for the post, and what is not in the file.

    `too_long` are addressees whose address does not fit; `without_sender` counts what goes without
    a sender's address although the case asks for one.
    """

    count: int
    pages: int
    unaddressed: tuple[Unaddressed, ...] = ()
    too_long: tuple[str, ...] = ()
    refused: tuple[Refused, ...] = ()
    held_back: tuple[HeldBack, ...] = ()
    without_sender: int = 0


@dataclass(slots=True)
class _Pile:
    """What is known of the post while it is printed."""

    count: int = 0
    without_sender: int = 0
    unaddressed: Counter[tuple[str, str]] = field(default_factory=Counter)
    too_long: list[str] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    held_back: list[HeldBack] = field(default_factory=list)

    def refuse(self, piece: Piece, reason: Refusal) -> None:
        self.count -= 1
        if isinstance(reason, AddressTooLong):
            self.too_long.append(reason.addressee)
        else:
            self.refused.append(Refused(piece.code, reason.script))

    @property
    def has_reasons(self) -> bool:
        """Whether there is something to tell of letters that are not in the file."""
        return bool(self.unaddressed or self.too_long or self.refused or self.held_back)

    def run(self, pages: int) -> PostRun:
        unaddressed = (Unaddressed(*who, count) for who, count in self.unaddressed.items())
        return PostRun(
            self.count,
            pages,
            tuple(unaddressed),
            tuple(dict.fromkeys(self.too_long)),
            tuple(self.refused),
            tuple(self.held_back),
            self.without_sender,
        )


class PostalSheets:
    """Prints what letters travel in and under."""

    def __init__(self, shop: PrintShop) -> None:
        self._shop = shop

    def print_envelopes(
        self, out: Path, order: PostOrder, envelope: Envelope, *, progress: Progress = silent
    ) -> PostRun:
        """Print an envelope a letter, in the order of the letters, into one PDF file.

        Whoever has no known address gets none and is named in the result, as is an address that
        does not fit or cannot be printed. Raises CaseUnknown, NothingToPrint, FontMissing, DiskFull,
        PlaceNotWritable or Cancelled; then there is no file.
        """
        pile = _Pile()
        pieces = self._pieces(order, pile, progress)
        run = _printed(
            out,
            pile,
            lambda file: envelopes_pdf(
                pieces, file, envelope, refused=pile.refuse, language=current().language
            ),
        )
        self._shop.note("envelopes", run.count)
        return run

    def print_labels(
        self, out: Path, order: PostOrder, plan: LabelPlan, *, progress: Progress = silent
    ) -> PostRun:
        """Print a label a letter, in the order of the letters; the sender is not on it.

        Raises LabelUnknown, LabelsLeaveSheet, and as `print_envelopes` does.
        """
        pile = _Pile()
        pieces = self._pieces(order, pile, progress)
        run = _printed(
            out,
            pile,
            lambda file: labels_pdf(
                pieces, file, plan, refused=pile.refuse, language=current().language
            ),
        )
        self._shop.note("labels", run.count)
        return run

    def print_alignment(self, out: Path, plan: LabelPlan) -> None:
        """Print the page that is held against the light with a sheet of labels.

        Raises LabelUnknown, LabelsLeaveSheet, FontMissing, DiskFull or PlaceNotWritable.
        """
        write_whole(out, lambda file: alignment_pdf(file, plan, language=current().language))

    def _pieces(self, order: PostOrder, pile: _Pile, progress: Progress) -> Iterator[Piece]:
        languages = FRENCH_TOO if order.french_too else POST_LANGUAGES
        seen: set[tuple[str, ...]] = set()
        for done, (kind, letter) in enumerate(self._posted(order, pile), 1):
            lines = postal_lines(letter.addressee, languages)
            if not lines:
                pile.unaddressed[self._case_name(letter.case_id), letter.addressee.office] += 1
            elif order.each is Each.LETTER:
                yield self._piece(kind, letter, lines, pile)
            elif lines not in seen:
                seen.add(lines)
                pile.count += 1
                yield Piece(lines)
            progress(done, None)

    def _posted(self, order: PostOrder, pile: _Pile) -> Iterator[tuple[ActionKind, PrintedLetter]]:
        for kind in order.kinds:
            case_ids, held_back = self._shop.sorted_out(PrintOrder(kind, order.case_ids))
            pile.held_back.extend(held_back)
            for letter in self._shop.ordered(kind, case_ids):
                yield kind, letter

    def _piece(
        self, kind: ActionKind, letter: PrintedLetter, lines: tuple[str, ...], pile: _Pile
    ) -> Piece:
        # The pack in use has the newest word on what is safe.
        rules = rules_in(self._shop.evening.pack, letter.case_id, kind)
        pile.count += 1
        pile.without_sender += lacks_sender(letter.sender, rules)
        return Piece(lines, return_lines(letter.sender, rules), letter.code)

    def _case_name(self, case_id: str) -> str:
        try:
            return self._shop.evening.pack.case(case_id).name
        except CaseUnknown:
            return case_id


def _printed(out: Path, pile: _Pile, make: Callable[[BinaryIO], int]) -> PostRun:
    """Write the file; where nothing can be in it although there are letters, say why instead."""
    pages: list[int] = []
    try:
        write_whole(out, lambda file: pages.append(make(file)))
    except NothingToPrint:
        if not pile.has_reasons:
            raise
    return pile.run(sum(pages))
