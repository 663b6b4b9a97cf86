"""The rooms in the one window, and the ways between them: front door, desk, station and stage."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from w4r_desktop.domain.changes import Changed, Part
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.domain.errors.keys import KeyLocked
from w4r_desktop.domain.errors.stores import StoreDamaged
from w4r_desktop.i18n.message import _
from w4r_desktop.settings.reminders import remember_day
from w4r_desktop.system.paths import Paths
from w4r_desktop.system.tasks import Progress
from w4r_desktop.ui.changes import Changes
from w4r_desktop.ui.door.front_door import FrontDoor
from w4r_desktop.ui.doors import Doors
from w4r_desktop.ui.jobs import Failed, Mistaken, ThreadedJobs, nothing_more
from w4r_desktop.ui.preferences import LivePreferences
from w4r_desktop.ui.tools import Tools
from w4r_desktop.ui.window import Window, always, never

if TYPE_CHECKING:
    # Rooms import the services, which are heavy: each is loaded when it is entered.
    from w4r_desktop.services.evening import Evening
    from w4r_desktop.ui.desk.room import DeskRoom
    from w4r_desktop.ui.door.key_proof_view import ShownKey
    from w4r_desktop.ui.door.new_event import NewEventForm
    from w4r_desktop.ui.stage.room import StageRoom
    from w4r_desktop.ui.station.room import StationRoom

SWEEP_EVERY = 50
"""Milliseconds between two looks at whether a room that was left can go."""
WARM_UP_AFTER = 300


class Screens(QObject):
    """Owns the window, the rooms and the open evening, and leads from one room to the next."""

    def __init__(
        self, doors: Doors, paths: Paths, preferences: LivePreferences, *, mistaken: Mistaken
    ) -> None:
        super().__init__()
        self._doors = doors
        self._preferences = preferences
        self._jobs = ThreadedJobs(mistaken)
        self._changes = Changes()
        self._changes.happened.connect(self._remember_day)
        self._days_to_forget = paths.days_to_forget
        self._tools: Tools | None = None
        self._desk: DeskRoom | None = None
        self._station: StationRoom | None = None
        self._stage: StageRoom | None = None
        self._unproven: Evening | None = None
        self._key_passphrase = ""
        self._warming = QTimer(self, singleShot=True, interval=WARM_UP_AFTER)
        self._warming.timeout.connect(self._warm_up)
        self._left: list[QWidget] = []
        self._sweeping = QTimer(self, interval=SWEEP_EVERY)
        self._sweeping.timeout.connect(self._sweep)
        self.window = Window()
        self._door = FrontDoor(preferences, paths)
        self._door.demo_requested.connect(self.open_demo)
        self._door.open_requested.connect(self._open_event)
        self._door.found_requested.connect(self._found_event)
        self._door.paper_key_requested.connect(self._print_paper_key)
        self._door.proof_requested.connect(self._prove)
        self._door.unproven.connect(self._go_on)
        self._door.ruins_requested.connect(self._look_at_ruins)
        self._door.recover_requested.connect(self._recover_event)
        self.window.show_room(self._door)

    def show(self) -> None:
        """Show the window; what the rooms need is imported while the person looks at it."""
        self.window.showMaximized()
        self._warming.start()

    def finish(self) -> None:
        """Leave the rooms, let go of the evening and wait for what still runs."""
        self._warming.stop()
        self._leave_evening()
        self._let_go_of_unproven()
        self._jobs.finish()
        self._sweeping.stop()

    def open_demo(self) -> None:
        """Open the sample evening."""
        self._open(lambda _progress: self._doors.open_demo())

    def _open_event(self, path: Path, passphrase: str) -> None:
        def stay_outside(error: W4RError) -> None:
            self._stay_outside(error)
            if isinstance(error, StoreDamaged):
                self._door.rescue(path, passphrase)

        def enter(evening: "Evening") -> None:
            self._enter(evening)
            self._read_pack(evening, damaged=stay_outside)

        self._door.show_busy(is_busy=True)
        self._jobs.run(
            lambda _progress: self._doors.open_event(path, passphrase),
            then=enter,
            failed=stay_outside,
        )

    def _read_pack(self, evening: "Evening", *, damaged: Failed) -> None:
        """See behind the first screen that the stories can be read; opening passes a large pack over."""
        from w4r_desktop.services.pack_store import key_of, read_texts

        def leave(error: W4RError) -> None:
            if self._tools is not None and self._tools.evening is evening:
                self._leave_evening()
                damaged(error)

        self._jobs.carry(
            lambda _progress: read_texts(evening.store, key_of(evening.pack)),
            then=nothing_more,
            failed=leave,
        )

    def _look_at_ruins(self, path: Path, passphrase: str, mirror: Path | None) -> None:
        self._door.show_busy(is_busy=True)
        self._jobs.run(
            lambda _progress: self._doors.look_at_ruins(path, passphrase, mirror),
            then=self._door.show_holdings,
            failed=self._stay_outside,
        )

    def _recover_event(self, path: Path, passphrase: str, mirror: Path | None) -> None:
        self._open(lambda _progress: self._doors.recover_event(path, passphrase, mirror))

    def _found_event(self, form: "NewEventForm") -> None:
        if form.public_key:
            self._open(lambda _progress: self._doors.found_event(form))
            return
        self._door.show_busy(is_busy=True)
        # The paper key is printed from the file, which is locked by what was typed a moment ago.
        self._key_passphrase = form.key_passphrase
        self._jobs.run(
            lambda _progress: self._doors.found_event(form),
            then=self._ask_for_proof,
            failed=self._stay_outside,
        )

    def _ask_for_proof(self, evening: "Evening") -> None:
        """People write at an event whose key was made here once somebody has shown it."""
        self._unproven = evening
        self._door.ask_for_proof(can_print=bool(self._key_passphrase))

    def _print_paper_key(self, out: Path) -> None:
        evening = self._unproven
        if evening is None:
            return
        self._door.show_busy(is_busy=True)
        self._jobs.run(
            lambda _progress: self._doors.print_paper_key(evening, out, self._key_passphrase),
            then=lambda _nothing: self._door.tell(
                _("{path}: the paper key. Print it now.", path=str(out))
            ),
            failed=self._stay_outside,
        )

    def _prove(self, key: "ShownKey") -> None:
        evening = self._unproven
        if evening is None:
            return

        def refused(error: W4RError) -> None:
            if isinstance(error, KeyLocked):
                self._door.ask_for_key_passphrase(error.path)
            else:
                self._stay_outside(error)

        self._door.show_busy(is_busy=True)
        self._jobs.run(
            lambda _progress: self._doors.show_key(evening, key),
            then=lambda _nothing: self._go_on(),
            failed=refused,
        )

    def _go_on(self) -> None:
        """Enter the event, whether its key was shown or is to be shown later on the desk."""
        evening, self._unproven, self._key_passphrase = self._unproven, None, ""
        if evening is not None:
            self._enter(evening)

    def _let_go_of_unproven(self) -> None:
        evening, self._unproven, self._key_passphrase = self._unproven, None, ""
        if evening is not None:
            self._jobs.run(lambda _progress: evening.close(), failed=self._stay_outside, alone=True)

    def _show_key_after_all(self) -> None:
        """Go from the desk back to the page that asks for the key; the event stays open."""
        tools = self._drop_rooms()
        if tools is not None:
            self.window.show_room(self._door)
            self._ask_for_proof(tools.evening)

    def _open(self, work: Callable[[Progress], "Evening"]) -> None:
        self._door.show_busy(is_busy=True)
        self._jobs.run(work, then=self._enter, failed=self._stay_outside)

    def _stay_outside(self, error: W4RError) -> None:
        self._door.show_busy(is_busy=False)
        from w4r_desktop.i18n.errors import explain

        self._door.show_error(explain(error))

    def _enter(self, evening: "Evening") -> None:
        from w4r_desktop.services.mirroring import Mirror
        from w4r_desktop.ui.desk.room import DeskRoom
        from w4r_desktop.ui.mirroring import Mirroring

        self._door.show_busy(is_busy=False)
        self._door.welcome()
        self._preferences.change(last_event=str(evening.path))
        mirroring = Mirroring(Mirror(evening), self._jobs)
        self._tools = Tools(
            jobs=self._jobs,
            evening=evening,
            changes=self._changes,
            preferences=self._preferences,
            passphrase_opens=lambda given: self._doors.passphrase_opens(evening.path, given),
            mirroring=mirroring,
        )
        mirroring.start()
        self._keep_day(evening)
        self._desk = DeskRoom(self._tools)
        self._desk.station_requested.connect(self._start_station)
        self._desk.stage_requested.connect(self._start_stage)
        self._desk.key_requested.connect(self._show_key_after_all)
        self._desk.left.connect(self._leave_evening)
        self.window.show_room(self._desk)

    def _remember_day(self, change: Changed) -> None:
        """Note the day to forget outside the event too, so that the next start can tell of it."""
        if Part.EVENT in change and self._tools is not None:
            self._keep_day(self._tools.evening)

    def _keep_day(self, evening: "Evening") -> None:
        from w4r_desktop.domain.events import EventState

        event = evening.event
        is_left = event.state is not EventState.FORGOTTEN and not event.is_demo
        remember_day(self._days_to_forget, evening.path, event.keep_until if is_left else None)

    def _start_station(self) -> None:
        from w4r_desktop.ui.station.room import StationRoom

        if self._tools is None or self._desk is None:
            return
        self._station = StationRoom(self._tools)
        self._station.left.connect(self._leave_station)
        self.window.may_close = never
        self.window.show_room(self._station)
        self.window.showFullScreen()
        self._station.start()

    def _leave_station(self) -> None:
        self._drop(self._station)
        self._station = None
        self._back_to_desk()

    def _start_stage(self) -> None:
        from w4r_desktop.ui.stage.room import StageRoom

        if self._tools is None or self._desk is None:
            return
        self._stage = StageRoom(self._tools)
        self._stage.left.connect(self._leave_stage)
        self.window.may_close = self._stage.may_close
        self.window.show_room(self._stage)
        self._stage.start()

    def _leave_stage(self) -> None:
        if self._stage is not None:
            self._stage.stop()
        self._drop(self._stage)
        self._stage = None
        self._back_to_desk()

    def _back_to_desk(self) -> None:
        self.window.may_close = always
        if self.window.isFullScreen():
            self.window.showMaximized()
        if self._desk is not None:
            self.window.show_room(self._desk)
        self._changes.tell(*Part)

    def _leave_evening(self) -> None:
        """Close the event that is open, whichever room it is in, and go back to the front door."""
        tools = self._drop_rooms()
        if tools is not None:
            self._jobs.run(
                lambda _progress: tools.evening.close(), failed=self._stay_outside, alone=True
            )
        self.window.may_close = always
        self._door.welcome()
        self.window.show_room(self._door)

    def _drop_rooms(self) -> Tools | None:
        """Leave every room of the event that is open; gives what they worked with."""
        if self._stage is not None:
            self._stage.stop()
        for room in (self._station, self._stage, self._desk):
            self._drop(room)
        self._station = self._stage = self._desk = None
        tools, self._tools = self._tools, None
        if tools is not None and tools.mirroring is not None:
            tools.mirroring.stop()
        return tools

    def _drop(self, room: QWidget | None) -> None:
        if room is not None:
            self.window.drop_room(room)
            self._left.append(room)
            self._sweeping.start()

    def _sweep(self) -> None:
        """Let go of rooms that were left, once no work is on its way that tells them what it found."""
        if self._jobs.is_idle:
            self._sweeping.stop()
            for room in self._left:
                room.deleteLater()
            self._left.clear()

    def _warm_up(self) -> None:
        self._jobs.run(lambda _progress: self._doors.warm_up(), failed=self._stay_outside)
