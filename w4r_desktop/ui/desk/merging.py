"""Merging: sync files of many stations become one collection, in any order, any number of times."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from w4r_desktop.domain.errors.base import Cancelled, W4RError
from w4r_desktop.domain.errors.keys import PassphraseTooShort
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.system.tasks import Progress

if TYPE_CHECKING:
    from w4r_desktop.ui.jobs import Job, Jobs

PASSPHRASE_LEAST = 8


@dataclass(frozen=True, slots=True)
class MergeOrder:
    """What is to be merged into what, and the keys to both."""

    files: tuple[Path, ...]
    collection: Path
    identity: Path
    passphrase: str = field(repr=False)
    key_passphrase: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class MergedOne:
    """What came of one file: new letters, letters that were there already, or what is wrong."""

    path: Path
    added: int = 0
    already_there: int = 0
    error: W4RError | None = None
    numbers: int = 0
    """New entries of what was counted by hand."""


@dataclass(frozen=True, slots=True)
class Merged:
    """What came of it all; `total` is how many letters the collection holds now, if it is known.

    `by_hand` is how many more it knows of that were only counted.
    """

    files: tuple[MergedOne, ...]
    collection: Path
    total: int | None = None
    by_hand: int = 0

    @property
    def added(self) -> int:
        """How many letters are new in the collection."""
        return sum(file.added for file in self.files)

    @property
    def failed(self) -> int:
        """How many files could not be taken."""
        return sum(file.error is not None for file in self.files)

    @property
    def headline(self) -> Message:
        """What happened, in a few words."""
        if self.failed == len(self.files):
            return _("Nothing could be taken in")
        if not (self.added or any(file.numbers for file in self.files)):
            return _("Nothing new: all of it was there already")
        return _("Merged")


Merge = Callable[[MergeOrder, Progress], Merged]


@dataclass(frozen=True, slots=True)
class MergeState:
    """Everything the page shows; the passphrase stays in its field."""

    files: tuple[Path, ...] = ()
    identity: Path | None = None
    is_locked: bool = False
    """Whether the key has a passphrase of its own."""
    collection: Path | None = None
    is_new: bool = False
    is_running: bool = False
    done: int = 0
    total: int = 0
    merged: Merged | None = None
    problem: Message | None = None


def _never(_path: Path) -> bool:
    return False


class MergeView(Protocol):
    """What the presenter needs of the page."""

    def show_state(self, state: MergeState) -> None:
        """Show the state."""
        ...


class Merging:
    """Presenter of the page that merges."""

    def __init__(
        self,
        view: MergeView,
        jobs: "Jobs",
        *,
        merge: Merge,
        is_locked: Callable[[Path], bool] = _never,
    ) -> None:
        self._view = view
        self._is_locked = is_locked
        self._jobs = jobs
        self._merge = merge
        self._job: Job | None = None
        self._state = MergeState()
        self._show()

    def add_files(self, files: tuple[Path, ...]) -> None:
        """Take these files in as well; one that is chosen twice is merged once."""
        self._show(files=tuple(dict.fromkeys((*self._state.files, *files))), problem=None)

    def remove_file(self, file: Path) -> None:
        """Leave that file out again."""
        self._show(files=tuple(one for one in self._state.files if one != file))

    def choose_identity(self, identity: Path) -> None:
        """Open the files with that coordinator key."""
        try:
            self._show(identity=identity, is_locked=self._is_locked(identity), problem=None)
        except W4RError as error:
            self._show(problem=explain(error))

    def choose_collection(self, collection: Path) -> None:
        """Merge into that collection; a file that is not there yet is made."""
        self._show(collection=collection, is_new=not collection.exists(), problem=None)

    def merge(self, passphrase: str, key_passphrase: str = "") -> None:
        """Merge what was chosen, or say what is missing."""
        order = self._order(passphrase, key_passphrase)
        if isinstance(order, Message):
            self._show(problem=order)
            return
        self._show(is_running=True, done=0, total=0, merged=None, problem=None)
        self._job = self._jobs.run(
            lambda progress: self._merge(order, progress),
            then=self._finish,
            failed=self._fail,
            progress=self._advance,
        )

    def stop(self) -> None:
        """Stop merging; what was taken in whole stays, and merging again does no harm."""
        if self._job is not None:
            self._job.stop()

    def start_again(self) -> None:
        """Choose other files; key and collection stay as they are."""
        collection = self._state.collection
        is_new = collection is not None and not collection.exists()
        self._show(files=(), merged=None, problem=None, is_new=is_new)

    def _order(self, passphrase: str, key_passphrase: str) -> MergeOrder | Message:
        state = self._state
        if not state.files:
            return _("Please choose at least one sync file.")
        if state.identity is None:
            return _("Please choose the coordinator key.")
        if state.collection is None:
            return _("Please choose a collection, or make a new one.")
        wrong = self._wrong_passphrase(passphrase, key_passphrase)
        if wrong is not None:
            return wrong
        return MergeOrder(state.files, state.collection, state.identity, passphrase, key_passphrase)

    def _wrong_passphrase(self, passphrase: str, key_passphrase: str) -> Message | None:
        if self._state.is_locked and not key_passphrase:
            return _("Please type the key's passphrase.")
        if not passphrase:
            return _("Please type the collection's passphrase.")
        if self._state.is_new and len(passphrase) < PASSPHRASE_LEAST:
            return explain(PassphraseTooShort(least=PASSPHRASE_LEAST))
        return None

    def _advance(self, done: int, total: int | None) -> None:
        self._show(done=done, total=total or 0)

    def _finish(self, merged: Merged) -> None:
        self._job = None
        self._show(is_running=False, merged=merged)

    def _fail(self, error: W4RError) -> None:
        self._job = None
        problem = explain(error)
        if isinstance(error, Cancelled):
            problem = _("Stopped. Merging the same files again takes in whatever is missing.")
        self._show(is_running=False, problem=problem)

    def _show(self, **values: object) -> None:
        self._state = replace(self._state, **values)  # type: ignore[arg-type]
        self._view.show_state(self._state)
