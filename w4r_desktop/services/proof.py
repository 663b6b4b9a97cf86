"""One page of each sheet and of each script, to look at before an evening: made from a made-up one."""

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.cases import Case, CasePack, CaseTexts
from w4r_desktop.domain.errors.printing import NothingHandedOver, NothingSignedYet, NothingToPrint
from w4r_desktop.domain.errors.writing import CaseNotOffered
from w4r_desktop.domain.senders import Sender, SenderLevel
from w4r_desktop.domain.sheet_kinds import SheetId
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.domain.signatures import TypedSignature
from w4r_desktop.domain.windows import PRESETS
from w4r_desktop.i18n.catalogue import current
from w4r_desktop.i18n.sheet_words import LETTERS as LETTER_NAME
from w4r_desktop.i18n.sheet_words import SHEETS as SHEET_WORDS
from w4r_desktop.printing.proof_print import Proof, proof_pdf
from w4r_desktop.printing.window_proof import NAMES, window_proof_pdf
from w4r_desktop.services.courier import write_sync
from w4r_desktop.services.evening import Evening, open_evening
from w4r_desktop.services.event_desk import EventDesk
from w4r_desktop.services.letter_desk import LetterDesk
from w4r_desktop.services.print_orders import PrintOrder
from w4r_desktop.services.print_shop import PrintShop
from w4r_desktop.services.room_sheets import RoomOrder
from w4r_desktop.services.sample_evening import PASSPHRASE, SampleFiles, make_sample_event
from w4r_desktop.services.sheets_on_offer import SHEETS
from w4r_desktop.services.station_papers import StationPapers
from w4r_desktop.services.story_sheets import StoryOrder, StorySheets
from w4r_desktop.system.clock import Clock
from w4r_desktop.system.files import write_whole
from w4r_desktop.system.tasks import Progress, silent

LETTERS = 24
"""Enough for every kind of action and for some cases."""


CHILD = ("Noor", 11)
"""A made-up child, who signs the petition for children."""


@dataclass(frozen=True, slots=True)
class ProofRun:
    """How many pages there are, and the sheets that a made-up evening has nothing for."""

    pages: int
    left_out: tuple[SheetId, ...] = ()


def print_proof(out: Path, paper: Paper, *, progress: Progress = silent) -> ProofRun:
    """Print a page of each sheet and of each script into one PDF file.

    Raises ScriptNotPrintable, FontMissing, DiskFull, PlaceNotWritable or Cancelled; then there is no
    file, and nothing of the made-up evening stays behind.
    """
    with TemporaryDirectory() as folder:
        files = SampleFiles(Path(folder) / "evening")
        make_sample_event(files, letters=LETTERS, seed=1)
        with open_evening(files.event, PASSPHRASE) as evening:
            evening.clock = _stopped_at_its_end(evening)
            evening.pack = with_youth_petitions(evening.pack)
            _sign_as_a_child(evening)
            shop, left_out = PrintShop(evening), list[SheetId]()
            proofs = tuple(_proofs(shop, paper, Path(folder), left_out, progress))
    pages: list[int] = []
    language = current().language
    write_whole(out, lambda file: pages.append(proof_pdf(proofs, file, paper, language=language)))
    return ProofRun(sum(pages), tuple(left_out))


def with_youth_petitions(pack: CasePack) -> CasePack:
    """The pack with a petition for children wherever it has one: the same request, of them too."""

    def told(texts: CaseTexts) -> CaseTexts:
        own = texts.of_kind(ActionKind.YOUTH_PETITION)
        words = own if own.request else texts.of_kind(ActionKind.PETITION)
        return replace(texts, kinds={**texts.kinds, ActionKind.YOUTH_PETITION: words})

    def with_one(case: Case) -> Case:
        ask = case.ask(ActionKind.YOUTH_PETITION) or case.ask(ActionKind.PETITION)
        if ask is None:
            return case
        asks = {**case.asks, ActionKind.YOUTH_PETITION: ask}
        texts = {language: told(one) for language, one in case.texts.items()}
        return replace(case, asks=asks, texts=texts)

    return replace(pack, cases=tuple(map(with_one, pack.cases)))


def _stopped_at_its_end(evening: Evening) -> Clock:
    """A clock for what is still done at the made-up evening, so that its report tells of one evening."""
    end = max(action.signed_at for action in EventDesk(evening).letters())
    return lambda: end


def _sign_as_a_child(evening: Evening) -> None:
    desk, kind = LetterDesk(evening), ActionKind.YOUTH_PETITION
    case = next((one for one in evening.pack.cases if one.ask(kind)), None)
    if case is not None:
        draft = replace(
            desk.begin(case.id, kind, current().language),
            sender=Sender(SenderLevel.FIRST_NAME_AND_AGE, CHILD[0], age=CHILD[1]),
            signature=TypedSignature(CHILD[0]),
        )
        desk.sign(draft)


def _case(evening: Evening, out: Path, paper: Paper) -> None:
    StorySheets(evening.pack).print_cases(out, _first_story(evening, paper))


def _poster(evening: Evening, out: Path, paper: Paper) -> None:
    StorySheets(evening.pack).print_posters(out, _first_story(evening, paper))


def _first_story(evening: Evening, paper: Paper) -> StoryOrder:
    return StoryOrder((evening.pack.cases[0].id,), paper)


def _receipt(evening: Evening, out: Path, paper: Paper) -> None:
    """A receipt for the sync file of the made-up evening itself."""
    sync = out.with_name("evening.w4rsync")
    write_sync(evening, sync)
    StationPapers(evening).print_receipts(out, RoomOrder(paper=paper), sync=sync)


ONE_OF = {SheetId.RECEIPTS: _receipt, SheetId.CASES: _case, SheetId.POSTERS: _poster}
"""Sheets that are made for the proof in another way: a page of each is enough, pictures take time."""


def _windows(shop: PrintShop, paper: Paper) -> Iterator[Proof]:
    """The windows for that paper, each laid over a letter."""
    case_ids, _held_back = shop.sorted_out(PrintOrder())
    letters = shop.ordered(ActionKind.LETTER, case_ids)
    letter = next((one for one in letters if one.addressee.has_address), None)
    for window, preset in PRESETS.items():
        if letter is not None and preset.paper is paper:
            yield Proof(NAMES[window], window_proof_pdf(letter, window))


def _proofs(
    shop: PrintShop,
    paper: Paper,
    folder: Path,
    left_out: list[SheetId],
    progress: Progress,
) -> Iterator[Proof]:
    file = folder / "sheet.pdf"
    total = len(SHEETS) + 1
    shop.print_letters(file, PrintOrder(paper=paper))
    yield Proof(LETTER_NAME, file.read_bytes())
    yield from _windows(shop, paper)
    progress(1, total)
    for done, sheet in enumerate(SHEETS, 2):
        try:
            if sheet.id in ONE_OF:
                ONE_OF[sheet.id](shop.evening, file, paper)
            else:
                sheet.make(shop, file, paper, silent)
        except (CaseNotOffered, NothingToPrint, NothingHandedOver, NothingSignedYet):
            left_out.append(sheet.id)
        else:
            yield Proof(SHEET_WORDS[sheet.id].name, file.read_bytes())
        with contextlib.suppress(FileNotFoundError):
            file.unlink()
        progress(done, total)
