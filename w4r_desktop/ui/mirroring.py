"""Keeps the second copy fresh while an event is open, and tells how old it is."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import Message
from w4r_desktop.services.mirroring import Mirror, Snapshot
from w4r_desktop.ui.jobs import Jobs

if TYPE_CHECKING:
    from w4r_desktop.store.mirror import Place

EVERY = 60_000
"""Milliseconds between two copies, where something changed."""


@dataclass(frozen=True, slots=True)
class MirrorState:
    """Where the second copy goes, when it last arrived there, and why it does not at present."""

    folder: Path | None = None
    made_at: datetime | None = None
    problem: Message | None = None


class Mirroring(QObject):
    """Copies the store every minute; nothing here ever stops anybody from writing."""

    changed = Signal(object)
    """Carries a MirrorState."""

    def __init__(self, mirror: Mirror, jobs: Jobs) -> None:
        super().__init__()
        self._mirror = mirror
        self._jobs = jobs
        self._is_busy = False
        self._is_over = False
        self.state = MirrorState()
        self._clock = QTimer(self, interval=EVERY)
        self._clock.timeout.connect(self.copy)

    def start(self) -> None:
        """See where the copy goes, make one, and go on every minute."""
        self._clock.start()
        self._run(self._mirror.place, self._placed_first)

    def stop(self) -> None:
        """Make no more copies; the event is being left."""
        self._is_over = True
        self._clock.stop()

    def choose(self, folder: Path | None) -> None:
        """Let copies go to that folder, beginning at once, or nowhere."""
        self._run(lambda: self._mirror.choose(folder), self._placed_first)

    def copy(self) -> None:
        """Make a copy now, where something changed and none is being made."""
        if self._is_busy or self._is_over:
            return
        self._is_busy = True
        self._jobs.run(
            lambda _progress: self._mirror.snapshot(between=self._jobs.give_way),
            then=self._carry,
            failed=self._fail,
        )

    def _run(
        self, work: "Callable[[], Place | None]", then: "Callable[[Place | None], None]"
    ) -> None:
        self._jobs.run(lambda _progress: work(), then=then, failed=self._fail)

    def _placed_first(self, place: "Place | None") -> None:
        self._placed(place)
        self.copy()

    def _carry(self, snapshot: Snapshot | None) -> None:
        if snapshot is None or self._is_over:
            self._is_busy = False
            self._show(self.state)
            return

        def carried(_nothing: None) -> None:
            self._arrived(snapshot)

        self._jobs.carry(
            lambda _progress: self._mirror.carry(snapshot), then=carried, failed=self._fail
        )

    def _arrived(self, snapshot: Snapshot) -> None:
        self._is_busy = False
        if not self._is_over:
            self._run(lambda: self._mirror.arrived(snapshot), self._placed)

    def _placed(self, place: "Place | None") -> None:
        self._show(MirrorState() if place is None else MirrorState(place.folder, place.made_at))

    def _fail(self, error: W4RError) -> None:
        self._is_busy = False
        self._show(replace(self.state, problem=explain(error)))

    def _show(self, state: MirrorState) -> None:
        self.state = state
        if not self._is_over:
            self.changed.emit(state)
