"""A whole evening in a program that may use no socket; it ends as a pulled plug ends it.

Run as `python -m tests.hostile.whole_evening FOLDER`, with the homes of its user inside FOLDER.
"""

import logging
import os
import signal
import sys
from dataclasses import replace
from pathlib import Path

from tests import factory
from tests.hostile.at_the_window import fail_at_the_window, write_at_the_window
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.senders import Audience, Sender, SenderLevel
from w4r_desktop.services.courier import merge, write_sync
from w4r_desktop.services.evening import Evening, open_evening
from w4r_desktop.services.event_desk import EventPlan, found_event_and_key
from w4r_desktop.services.letter_desk import LetterDesk
from w4r_desktop.services.mirroring import Mirror
from w4r_desktop.services.print_orders import PrintOrder
from w4r_desktop.services.print_shop import PrintShop
from w4r_desktop.settings.keeping import save_settings
from w4r_desktop.settings.settings import Settings
from w4r_desktop.store import actions
from w4r_desktop.store.engine import transaction
from w4r_desktop.system.logs import start_logging
from w4r_desktop.system.paths import user_paths

PASSPHRASE = "lantern river copper"
PEOPLE = 100
AT_THE_WINDOW = PEOPLE if os.environ.get("W4R_SOAK") else 6
"""So many of them write at the station's real window; the others by what it calls."""

log = logging.getLogger("w4r_desktop.evening")


def name_of(place: int) -> str:
    """The name of one writer, which stands nowhere else."""
    return f"Quorrington{place:03} Vexbourne"


def sentence_of(place: int) -> str:
    """What that writer wrote."""
    return f"Thistledown {place:03} asks you to open the door"


def no_socket(event: str, _arguments: object) -> None:
    """Forbid whatever reaches for the network."""
    if event.startswith("socket."):
        raise RuntimeError(event)


def write_letters(evening: Evening) -> None:
    """Let everybody write and sign; some stop in the middle."""
    desk = LetterDesk(evening)
    case = next(one for one in evening.pack.cases if one.ask(ActionKind.LETTER))
    for place in range(AT_THE_WINDOW, PEOPLE):
        draft = desk.begin(case.id, ActionKind.LETTER, "en")
        sender = Sender(SenderLevel.NAME_AND_TOWN, name_of(place), town="Quorrby")
        written = replace(draft, body=sentence_of(place), sender=sender, signature=factory.drawn())
        desk.keep(written)
        if place % 10:
            desk.sign(written)
        else:
            desk.put_away(written)


def fail(evening: Evening) -> None:
    """A mistake of ours with a letter in its hands, as the last net logs it."""
    wrong = factory.action(
        letter=factory.letter(body=sentence_of(1), sender=factory.sender(name=name_of(1)))
    )
    try:
        with transaction(evening.store) as connection:
            actions.add_action(connection, wrong)
    except Exception:
        log.exception("a job failed")


def main(folder: Path) -> None:
    """Play the evening, and end without a farewell."""
    sys.addaudithook(no_socket)
    paths = user_paths()
    start_logging(paths.logs)
    event, key = folder / "event" / "event.w4r", folder / "event" / "coordinator.key"
    plan = EventPlan("Evening", "Library", factory.NOW.date(), Audience.ADULTS)
    found_event_and_key(event, key, plan, passphrase=PASSPHRASE)
    save_settings(Settings(last_event=str(event)), paths.settings)
    evening = open_evening(event, PASSPHRASE, is_noted=True)
    (folder / "stick").mkdir()
    mirror = Mirror(evening)
    mirror.choose(folder / "stick")
    write_at_the_window(evening, sentence_of, name_of, range(AT_THE_WINDOW))
    write_letters(evening)
    snapshot = mirror.snapshot()
    assert snapshot is not None
    mirror.carry(snapshot)
    fail(evening)
    fail_at_the_window(paths.logs, name_of(1))
    PrintShop(evening).print_letters(folder / "paper" / "letters.pdf", PrintOrder())
    write_sync(evening, folder / "event" / "event.w4rsync")
    merge(
        [folder / "event" / "event.w4rsync"],
        folder / "event" / "all.w4r",
        passphrase=PASSPHRASE,
        identity=key,
    )
    print("played", flush=True)
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
