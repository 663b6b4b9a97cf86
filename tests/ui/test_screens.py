"""Screens: from the front door into an event, to the station and the stage, and back."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.factory import NOW
from tests.services.conftest import MakeEvening, make_evening
from w4r_desktop.domain.errors.keys import KeyLocked
from w4r_desktop.domain.errors.stores import StoreDamaged, WrongPassphrase
from w4r_desktop.domain.rescues import Holding, Source
from w4r_desktop.domain.senders import Audience
from w4r_desktop.i18n.errors import explain
from w4r_desktop.services import pack_store
from w4r_desktop.services.evening import Evening
from w4r_desktop.settings.settings import Settings
from w4r_desktop.store.engine import Store
from w4r_desktop.store.packs import PackKey
from w4r_desktop.system.paths import Paths
from w4r_desktop.ui.desk.room import DeskRoom
from w4r_desktop.ui.door.front_door import FrontDoor
from w4r_desktop.ui.door.key_proof_view import ShownKey
from w4r_desktop.ui.door.new_event import NewEventForm
from w4r_desktop.ui.preferences import LivePreferences
from w4r_desktop.ui.screens import Screens
from w4r_desktop.ui.stage.room import StageRoom
from w4r_desktop.ui.station.room import StationRoom

__all__ = ["make_evening"]


class OpenDoors:
    """Ways into an evening that is open already."""

    def __init__(self, evening: Evening) -> None:
        self._evening = evening

    def open_demo(self) -> Evening:
        return self._evening

    def open_event(self, path: Path, _passphrase: str) -> Evening:
        raise WrongPassphrase(path)

    def found_event(self, _form: object) -> Evening:
        return self._evening

    def print_paper_key(self, _evening: Evening, out: Path, _passphrase: str) -> None:
        out.write_bytes(b"%PDF")

    def show_key(self, evening: Evening, key: ShownKey) -> None:
        if key.file is not None and not key.passphrase:
            raise KeyLocked(key.file)
        if key.words != "the right words" and key.passphrase != "copper":
            raise WrongPassphrase(evening.path)

    def look_at_ruins(self, path: Path, _passphrase: str, _mirror: Path | None) -> list[Holding]:
        return [Holding(Source.STORE, path)]

    def recover_event(self, _path: Path, _passphrase: str, _mirror: Path | None) -> Evening:
        return self._evening

    def passphrase_opens(self, _path: Path, passphrase: str) -> bool:
        return passphrase == "open"

    def warm_up(self) -> None:
        return None


@pytest.fixture
def screens(qtbot: QtBot, tmp_path: Path, make_evening: MakeEvening) -> Iterator[Screens]:
    paths = Paths(tmp_path / "events", tmp_path / "settings.json", tmp_path / "logs")
    preferences = LivePreferences(
        Settings(language="en"), show=lambda _s: None, keep=lambda _s: None
    )
    screens = Screens(OpenDoors(make_evening()), paths, preferences, mistaken=_raise)
    qtbot.addWidget(screens.window)
    screens.show()
    yield screens
    screens.finish()


def _raise(mistake: BaseException) -> None:
    raise mistake


def room(screens: Screens) -> QWidget:
    shown = screens.window._rooms.currentWidget()
    assert shown is not None
    return shown


def comes_to(qtbot: QtBot, screens: Screens, kind: type[QWidget]) -> QWidget:
    qtbot.waitUntil(lambda: isinstance(room(screens), kind), timeout=20_000)
    return room(screens)


def test_the_demo_evening_leads_to_the_desk(qtbot: QtBot, screens: Screens) -> None:
    assert isinstance(room(screens), FrontDoor)
    screens.open_demo()
    comes_to(qtbot, screens, DeskRoom)


def test_a_wrong_passphrase_stays_at_the_door_and_says_so(qtbot: QtBot, screens: Screens) -> None:
    door = comes_to(qtbot, screens, FrontDoor)
    assert isinstance(door, FrontDoor)
    path = Path("event.w4r")
    door.open_requested.emit(path, "no")
    qtbot.waitUntil(lambda: door._notice.text() == str(explain(WrongPassphrase(path))))


def test_an_event_whose_stories_are_damaged_is_left_again_and_its_rescue_offered(
    qtbot: QtBot, screens: Screens, monkeypatch: pytest.MonkeyPatch
) -> None:
    door, evening = comes_to(qtbot, screens, FrontDoor), screens._doors.open_demo()
    assert isinstance(door, FrontDoor)

    def spoilt(_store: Store, _key: PackKey) -> None:
        raise StoreDamaged(evening.path)

    offered: list[Path] = []
    monkeypatch.setattr(pack_store, "read_texts", spoilt)
    monkeypatch.setattr(screens._doors, "open_event", lambda _path, _given: evening)
    monkeypatch.setattr(door, "rescue", lambda path, _given: offered.append(path))
    door.open_requested.emit(evening.path, "copper")
    qtbot.waitUntil(lambda: offered == [evening.path], timeout=20_000)
    assert room(screens) is door
    assert door._notice.text() == str(explain(StoreDamaged(evening.path)))


def enter(qtbot: QtBot, screens: Screens, wish: str, kind: type[QWidget]) -> QWidget:
    screens.open_demo()
    desk = comes_to(qtbot, screens, DeskRoom)
    getattr(desk, wish).emit()
    return comes_to(qtbot, screens, kind)


def test_the_station_fills_the_screen_and_cannot_be_closed(qtbot: QtBot, screens: Screens) -> None:
    enter(qtbot, screens, "station_requested", StationRoom)
    assert screens.window.isFullScreen()
    assert not screens.window.close()


def test_closing_the_window_over_a_show_asks_first(qtbot: QtBot, screens: Screens) -> None:
    stage = enter(qtbot, screens, "stage_requested", StageRoom)
    assert isinstance(stage, StageRoom)
    assert not screens.window.close()
    assert stage.view.end.asks
    assert stage.wall.isVisible()


@pytest.mark.parametrize(
    ("wish", "kind"), [("station_requested", StationRoom), ("stage_requested", StageRoom)]
)
def test_leaving_a_room_leads_back_to_the_desk(
    qtbot: QtBot, screens: Screens, wish: str, kind: type[QWidget]
) -> None:
    left: Callable[[], None] = enter(qtbot, screens, wish, kind).left.emit  # type: ignore[attr-defined]
    left()
    comes_to(qtbot, screens, DeskRoom)
    assert not screens.window.isFullScreen()
    assert screens.window.may_close()


def test_leaving_the_desk_leads_to_the_door(qtbot: QtBot, screens: Screens) -> None:
    screens.open_demo()
    desk = comes_to(qtbot, screens, DeskRoom)
    assert isinstance(desk, DeskRoom)
    desk.left.emit()
    comes_to(qtbot, screens, FrontDoor)


@pytest.fixture
def asked(qtbot: QtBot, screens: Screens) -> Screens:
    """A new event was made, and its key is asked for."""
    form = NewEventForm(
        "Evening",
        "",
        NOW.date(),
        Audience.ADULTS,
        0,
        passphrase="lantern",
        folder=Path(),
        key_passphrase="copper",
    )
    screens._door.found_requested.emit(form)
    qtbot.waitUntil(lambda: screens._door._proof is not None, timeout=20_000)
    return screens


def test_an_event_with_a_new_key_is_entered_once_the_key_was_shown(
    qtbot: QtBot, asked: Screens
) -> None:
    asked._door.proof_requested.emit(ShownKey("words of another key"))
    qtbot.waitUntil(lambda: asked._jobs.is_idle, timeout=20_000)
    assert isinstance(room(asked), FrontDoor)
    asked._door.proof_requested.emit(ShownKey("the right words"))
    comes_to(qtbot, asked, DeskRoom)


def test_a_key_file_that_is_locked_is_asked_for_its_passphrase(
    qtbot: QtBot, asked: Screens
) -> None:
    proof = asked._door._proof
    assert proof is not None
    proof._choose("coordinator.key")
    qtbot.waitUntil(proof._secret.isVisible, timeout=20_000)
    assert proof._answer.isHidden()
    proof._go_back_to_words()
    assert proof._answer.isVisible()
    proof._choose("coordinator.key")
    qtbot.waitUntil(proof._secret.isVisible, timeout=20_000)
    proof._secret.setText("copper")
    proof._try_file()
    comes_to(qtbot, asked, DeskRoom)


def test_whoever_has_not_the_key_at_hand_goes_on_and_shows_it_from_the_desk(
    qtbot: QtBot, asked: Screens
) -> None:
    asked._door.unproven.emit()
    desk = comes_to(qtbot, asked, DeskRoom)
    assert isinstance(desk, DeskRoom)
    desk.key_requested.emit()
    comes_to(qtbot, asked, FrontDoor)
    assert asked._door._proof is not None
    assert asked._door._proof._paper_card.isHidden()
    asked._door.proof_requested.emit(ShownKey("the right words"))
    comes_to(qtbot, asked, DeskRoom)
