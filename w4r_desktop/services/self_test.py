"""Whether the program can do here what an evening needs; leaves nothing behind."""

import secrets
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from pathlib import Path

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.domain.senders import Audience, Sender, SenderLevel
from w4r_desktop.domain.signatures import TypedSignature
from w4r_desktop.i18n.catalogue import catalogue_for
from w4r_desktop.i18n.message import _
from w4r_desktop.services.case_book import pack_folder_here
from w4r_desktop.services.courier import check_sync, write_sync
from w4r_desktop.services.evening import Evening, open_evening
from w4r_desktop.services.evening_report import print_report
from w4r_desktop.services.event_desk import EventPlan, found_event_and_key
from w4r_desktop.services.letter_desk import LetterDesk
from w4r_desktop.services.print_orders import PrintOrder
from w4r_desktop.services.print_shop import PrintShop
from w4r_desktop.system.files import explained


class Part(StrEnum):
    """What is tried out."""

    PACK = "pack"
    STORE = "store"
    LETTER = "letter"
    PRINTING = "printing"
    SYNC = "sync"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Tried:
    """How one part went; `error` is None where it is in order."""

    part: Part
    error: W4RError | None


def try_everything() -> Iterator[Tried]:
    """Play a very small evening in a folder of its own; stops at the first part that fails."""
    with _folder() as name:
        trial = _Trial(Path(name))
        try:
            for part, step in trial.steps():
                tried = _tried(part, step)
                yield tried
                if tried.error is not None:
                    return
        finally:
            trial.close()


def _folder() -> tempfile.TemporaryDirectory[str]:
    with explained(Path("self-test")):
        return tempfile.TemporaryDirectory(prefix="w4r-self-test-")


def _tried(part: Part, step: Callable[[], object]) -> Tried:
    try:
        step()
    except W4RError as error:
        return Tried(part, error)
    return Tried(part, None)


class _Trial:
    """One evening with one letter."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._key = folder / "coordinator.key"
        self._open_here: list[Evening] = []

    def steps(self) -> tuple[tuple[Part, Callable[[], object]], ...]:
        """The parts in the order an evening meets them."""
        return (
            (Part.WORDS, self._speak),
            (Part.PACK, pack_folder_here),
            (Part.STORE, self._open),
            (Part.LETTER, self._write),
            (Part.PRINTING, self._print),
            (Part.SYNC, self._sync),
        )

    def close(self) -> None:
        """Let go of the store."""
        for evening in self._open_here:
            evening.close()

    @property
    def _evening(self) -> Evening:
        return self._open_here[0]

    def _speak(self) -> None:
        for language in pack_folder_here().languages:
            _("Thank you, {name}.", name="W4R").to(catalogue_for(language))

    def _open(self) -> None:
        path, passphrase = self._folder / "event.w4r", secrets.token_urlsafe()
        plan = EventPlan("self-test", "self-test", date(2000, 1, 1), Audience.ADULTS)
        found_event_and_key(path, self._key, plan, passphrase=passphrase)
        self._open_here.append(open_evening(path, passphrase))

    def _write(self) -> None:
        desk = LetterDesk(self._evening)
        case = next(c for c in self._evening.pack.cases if c.ask(ActionKind.LETTER))
        draft = replace(
            desk.begin(case.id, ActionKind.LETTER, "en"),
            body=case.name,
            sender=Sender(SenderLevel.NAME_AND_TOWN, "self-test", town="self-test"),
            signature=TypedSignature("self-test"),
        )
        desk.keep(draft)
        desk.sign(draft)

    def _print(self) -> None:
        PrintShop(self._evening).print_letters(self._folder / "letters.pdf", PrintOrder())
        print_report(self._evening, self._folder / "report.pdf")

    def _sync(self) -> None:
        file = self._folder / "event.w4rsync"
        write_sync(self._evening, file)
        check_sync(file, self._key)
