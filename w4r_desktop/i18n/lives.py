"""What forgetting an event erases and leaves, in words."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from w4r_desktop.i18n.message import Message, _, _n


def erased_words(texts: int, drafts: int, contacts: int) -> Message:
    """What is erased."""
    return _(
        "Erased: the words, names and signatures of {texts}, {drafts} and {contacts}.",
        texts=_n("{count} letter or message", "{count} letters and messages", texts),
        drafts=_n("{count} unfinished one", "{count} unfinished ones", drafts),
        contacts=_n("{count} address or town", "{count} addresses and towns", contacts),
    )


def kept_words(actions: int) -> Message:
    """What is left."""
    return _n(
        "Kept: that there was {count} action, for which case and when.",
        "Kept: that there were {count} actions, for which cases and when.",
        actions,
    )


def file_words(files: tuple[Path, ...]) -> Iterator[Message]:
    """Old copies that go too."""
    for file in files:
        yield _("Removed: the old copy “{name}”.", name=file.name)


def mirror_words(places: tuple[tuple[str, Path], ...]) -> Iterator[Message]:
    """Copies that only a person can fetch, by machine and folder."""
    for machine, folder in places:
        yield _(
            "Not reached: the second copy in {folder}, made on {machine}. Please erase it there.",
            folder=str(folder),
            machine=machine,
        )


def record_words(actions: int, printed: int, forgotten_at: datetime) -> Message:
    """What is told of a forgotten event for ever."""
    return _(
        "{actions}, {printed}; what was written was erased on {day}.",
        actions=_n("{count} action", "{count} actions", actions),
        printed=_n("{count} letter printed", "{count} letters printed", printed),
        day=forgotten_at.astimezone().date(),
    )


def due_words(keep_until: date) -> Message:
    """That the day to forget has come."""
    return _(
        "What people wrote was to be kept until {day}. Forget it on the page “Close event”.",
        day=keep_until,
    )
