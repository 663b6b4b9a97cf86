"""The composition root: everything is made here and handed in."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from w4r_desktop.domain.errors.base import DisplayMissing
from w4r_desktop.domain.errors.files import FileMissing
from w4r_desktop.settings.keeping import load_settings, save_settings
from w4r_desktop.system.logs import start_logging
from w4r_desktop.system.paths import Paths, user_paths

if TYPE_CHECKING:
    from w4r_desktop.domain.rescues import Holding
    from w4r_desktop.services.evening import Evening
    from w4r_desktop.ui.door.key_proof_view import ShownKey
    from w4r_desktop.ui.door.new_event import NewEventForm

DEMO_LETTERS = 24
EVENT_FILE = "event.w4r"
KEY_FILE = "coordinator.key"

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")

LANGUAGE = "W4R_LANGUAGE"
"""The variable that names a language (BCP 47) for the command line; else the one chosen in the window."""


def has_display() -> bool:
    """Whether a window can be opened: Windows and macOS always bring a display, others say so."""
    return sys.platform in {"win32", "darwin"} or any(map(os.environ.get, DISPLAYS))


class Doors:
    """The ways into an event; what is heavy is imported when a door is opened."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths

    def open_demo(self) -> "Evening":
        """The sample evening, made when it is not there yet."""
        from w4r_desktop.services import sample_evening as sample

        files = sample.SampleFiles(self._paths.demo)
        if not files.event.exists():
            sample.make_sample_event(files, letters=DEMO_LETTERS, seed=1)
        return self.open_event(files.event, sample.PASSPHRASE)

    def open_event(self, path: Path, passphrase: str) -> "Evening":
        """An event that is there, with its passphrase."""
        from w4r_desktop.services.evening import open_evening

        return open_evening(path, passphrase, is_noted=True)

    def found_event(self, form: "NewEventForm") -> "Evening":
        """A new event; without the coordinator's public key a new key is written beside it."""
        from w4r_desktop.services import event_desk

        path, key_path = form.folder / EVENT_FILE, form.folder / KEY_FILE
        plan = event_desk.EventPlan(
            form.name,
            form.place,
            form.held_on,
            form.audience,
            goal=form.goal,
            is_ahead=True,
        )
        if form.public_key:
            event_desk.found_event(
                path, plan, passphrase=form.passphrase, recipients=[form.public_key]
            )
        else:
            event_desk.found_event_and_key(
                path,
                key_path,
                plan,
                passphrase=form.passphrase,
                key_passphrase=form.key_passphrase,
            )
        return _begun_if_due(self.open_event(path, form.passphrase))

    def print_paper_key(self, evening: "Evening", out: Path, passphrase: str) -> None:
        """The key that was made with an event, on paper."""
        from w4r_desktop.services.key_desk import print_paper_key

        key = evening.path.with_name(KEY_FILE)
        print_paper_key(key, out, occasion=evening.event.name, passphrase=passphrase)

    def show_key(self, evening: "Evening", key: "ShownKey") -> None:
        """See that the words on the paper, or a key in a file, open the event: it is set up then."""
        from w4r_desktop.services.key_desk import filed_key, finish_setting_up, typed_key

        held = (
            typed_key(key.words)
            if key.file is None
            else filed_key(key.file, passphrase=key.passphrase)
        )
        finish_setting_up(evening, held)

    def look_at_ruins(
        self, path: Path, passphrase: str, mirror: Path | None
    ) -> "Sequence[Holding]":
        """What can be read of a damaged event, and what a copy of it holds."""
        from w4r_desktop.services.rescue import look_at_ruins

        return look_at_ruins(path, passphrase, mirror=mirror)

    def recover_event(self, path: Path, passphrase: str, mirror: Path | None) -> "Evening":
        """The event with what can be read of it, or with a copy, in the place of what is damaged."""
        from w4r_desktop.services.rescue import recovered_evening

        return recovered_evening(path, passphrase, mirror=mirror)

    def passphrase_opens(self, path: Path, passphrase: str) -> bool:
        """Whether that is the event's passphrase; takes a second or two on purpose."""
        from w4r_desktop.services.evening import passphrase_opens

        return passphrase_opens(path, passphrase)

    def warm_up(self) -> None:
        """Import what every door needs, while the person still looks at the first window."""
        import w4r_desktop.services.sample_evening  # noqa: F401 - imported for its effect


def _begun_if_due(evening: "Evening") -> "Evening":
    """A new event whose day has come is open at once, unless its key is to be tried first."""
    from w4r_desktop.services.event_desk import EventDesk
    from w4r_desktop.services.event_life import EventLife

    status = EventDesk(evening).status()
    if status.has_come and not status.needs_key:
        EventLife(evening, passphrase_opens=bool).begin()
    return evening


def open_window(*, demo: bool) -> int:
    """Open the app's window, with the sample evening in it where `demo` is set; gives the exit code.

    Raises DisplayMissing where there is no display to open it on.
    """
    if not has_display():
        raise DisplayMissing
    from w4r_desktop.ui.application import run_application

    paths = user_paths()
    start_logging(paths.logs)
    settings = load_settings(paths.settings)
    return run_application(
        Doors(paths),
        paths,
        settings,
        keep_settings=lambda changed: save_settings(changed, paths.settings),
        open_demo=demo,
    )


def open_preview(folder: Path) -> int:
    """Open the preview of a pack's sources; gives the exit code.

    Raises FileMissing where there is no such folder, DisplayMissing where there is no display.
    """
    if not folder.is_dir():
        raise FileMissing(folder)
    if not has_display():
        raise DisplayMissing
    from w4r_desktop.ui.application import run_preview

    paths = user_paths()
    start_logging(paths.logs)
    return run_preview(folder, paths, load_settings(paths.settings))


def run_commands(arguments: Sequence[str]) -> int:
    """Run a command line, in the language chosen in the window; gives the exit code."""
    from w4r_desktop.i18n.catalogue import SOURCE_LANGUAGE, catalogue_for, speak

    paths = user_paths()
    start_logging(paths.logs)
    chosen = os.environ.get(LANGUAGE) or load_settings(paths.settings).language
    speak(catalogue_for(chosen or SOURCE_LANGUAGE, isolates=False))
    # Only now: what the commands say of themselves is put into words as they are imported.
    from w4r_desktop.cli.commands import run
    from w4r_desktop.cli.handed import Handed

    handed = Handed(open_window=open_window, screens=_screens, open_preview=open_preview)
    return run(arguments, handed)


def _screens() -> list[str]:
    from w4r_desktop.ui.application import screen_names

    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return screen_names()
