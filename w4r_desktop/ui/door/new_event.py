"""Planning a new event: what was typed, what is still missing, and the plan that comes of it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum, auto
from pathlib import Path
from typing import Protocol

from w4r_desktop.domain.errors.keys import PassphraseTooShort
from w4r_desktop.domain.senders import Audience
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.ui.desk.slugs import slug

PASSPHRASE_LEAST = 8
"""As the store asks for; kept here too because no service is loaded before the first window."""

PUBLIC_KEY = re.compile(r"age1[02-9ac-hj-np-z]{58}")
"""A Bech32 age recipient: `age1` and 58 signs."""


class Field(StrEnum):
    """The fields of the form that can be wrong."""

    NAME = auto()
    PASSPHRASE = auto()
    AGAIN = auto()
    KEY_PASSPHRASE = auto()
    KEY_AGAIN = auto()
    PUBLIC_KEY = auto()
    FOLDER = auto()


@dataclass(frozen=True, slots=True)
class Entries:
    """The form as it was filled in; `public_key` is None where a new key is to be made."""

    name: str = ""
    place: str = ""
    held_on: date = date.min
    audience: Audience = Audience.ADULTS
    goal: int = 0
    passphrase: str = field(default="", repr=False)
    again: str = field(default="", repr=False)
    key_passphrase: str = field(default="", repr=False)
    key_again: str = field(default="", repr=False)
    public_key: str | None = None


@dataclass(frozen=True, slots=True)
class NewEventForm:
    """A plan that can be carried out; where `public_key` is empty, a new key is made in `folder`."""

    name: str
    place: str
    held_on: date
    audience: Audience
    goal: int
    passphrase: str = field(repr=False)
    folder: Path
    public_key: str = ""
    key_passphrase: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class NewEventState:
    """Everything the form shows beside what was typed; problems appear once the form was sent."""

    folder: Path
    problems: Mapping[Field, Message] = field(default_factory=dict)

    @property
    def first_problem(self) -> Field | None:
        """The field to go to: the first from the top that is wrong."""
        return next((name for name in Field if name in self.problems), None)


class NewEventView(Protocol):
    """What the presenter needs of a form."""

    def show_state(self, state: NewEventState) -> None:
        """Show the state."""
        ...


class NewEvent:
    """Presenter of the form; `found` is told a plan that holds."""

    def __init__(
        self, view: NewEventView, events: Path, *, found: Callable[[NewEventForm], None]
    ) -> None:
        self._view = view
        self._parent = events
        self._found = found
        self._sent = False
        self._entries = Entries()
        self._render()

    def edit(self, entries: Entries) -> None:
        """Follow what is typed: the folder takes the event's name, problems go as they are mended."""
        self._entries = entries
        self._render()

    def keep_in(self, parent: Path) -> None:
        """Keep the event in a folder of its own inside that one."""
        self._parent = parent
        self._render()

    def send(self, entries: Entries) -> None:
        """Hand over the plan, or show what is missing."""
        self._entries, self._sent = entries, True
        self._render()
        if not problems(entries):
            self._found(_plan(entries, self._folder()))

    def _folder(self) -> Path:
        return free_folder(self._parent, slug(self._entries.name))

    def _render(self) -> None:
        wrong = problems(self._entries) if self._sent else {}
        self._view.show_state(NewEventState(self._folder(), wrong))


def problems(entries: Entries) -> dict[Field, Message]:
    """What keeps the entries from being a plan, by field."""
    found = {}
    if not entries.name.strip():
        found[Field.NAME] = _("Please give the event a name.")
    if len(entries.passphrase) < PASSPHRASE_LEAST:
        found[Field.PASSPHRASE] = explain(PassphraseTooShort(least=PASSPHRASE_LEAST))
    elif entries.passphrase != entries.again:
        found[Field.AGAIN] = _("The two passphrases differ. Please type the second one again.")
    if entries.public_key is None:
        found |= _problems_of_new_key(entries)
    elif not PUBLIC_KEY.fullmatch(entries.public_key.strip()):
        found[Field.PUBLIC_KEY] = _(
            "This is not a public key. It begins with age1 and has 62 signs in all."
        )
    return found


def _problems_of_new_key(entries: Entries) -> dict[Field, Message]:
    if len(entries.key_passphrase) < PASSPHRASE_LEAST:
        return {Field.KEY_PASSPHRASE: explain(PassphraseTooShort(least=PASSPHRASE_LEAST))}
    if entries.key_passphrase != entries.key_again:
        differ = _("The two passphrases differ. Please type the second one again.")
        return {Field.KEY_AGAIN: differ}
    return {}


def free_folder(parent: Path, name: str) -> Path:
    """A folder of that name that does not exist yet, numbered where the name is taken."""
    folder, number = parent / name, 2
    while folder.exists():
        folder, number = parent / f"{name}-{number}", number + 1
    return folder


def _plan(entries: Entries, folder: Path) -> NewEventForm:
    return NewEventForm(
        name=" ".join(entries.name.split()),
        place=" ".join(entries.place.split()),
        held_on=entries.held_on,
        audience=entries.audience,
        goal=entries.goal,
        passphrase=entries.passphrase,
        folder=folder,
        public_key=(entries.public_key or "").strip(),
        key_passphrase="" if entries.public_key is not None else entries.key_passphrase,
    )
