"""A whole sample evening with made-up writers: for trying the program out, and for its tests."""

import shutil
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from uuid import UUID

from w4r_desktop.domain.actions import Action, ActionKind, ActionState
from w4r_desktop.domain.cases import Addressee, Ask, Case
from w4r_desktop.domain.codes import code_of
from w4r_desktop.domain.errors import FolderNotEmpty
from w4r_desktop.domain.letters import Letter
from w4r_desktop.domain.senders import Audience, Sender, SenderLevel, initials
from w4r_desktop.domain.signatures import (
    PAD_HEIGHT,
    PAD_WIDTH,
    DrawnSignature,
    InkLine,
    Signature,
    Stroke,
    StrokePoint,
    TypedSignature,
)
from w4r_desktop.services.counting import counts_of
from w4r_desktop.services.courier import write_sync
from w4r_desktop.services.evening import Evening, open_evening
from w4r_desktop.services.event_desk import EventPlan, found_event_and_key
from w4r_desktop.services.print_shop import PrintOrder, PrintShop
from w4r_desktop.store import actions
from w4r_desktop.store.engine import transaction
from w4r_desktop.system import assets
from w4r_desktop.system.files import write_bytes_whole
from w4r_desktop.system.tasks import Progress, silent

PASSPHRASE = "demo"  # noqa: S105 - printed in the README; the sample evening guards nothing
HELD_ON = date(2025, 12, 10)
"""Human Rights Day of the season that the demo pack tells of."""

OPENED = datetime(2025, 12, 10, 16, 30, tzinfo=UTC)
LENGTH = timedelta(hours=3)
PER_MESSAGE = 6
"""One solidarity message for so many letters."""


@dataclass(frozen=True, slots=True)
class SampleFiles:
    """Where the parts of a sample evening lie."""

    folder: Path

    @property
    def event(self) -> Path:
        """The event's store."""
        return self.folder / "event.w4r"

    @property
    def key(self) -> Path:
        """The coordinator's key, an age identity."""
        return self.folder / "coordinator.key"

    @property
    def sync(self) -> Path:
        """The sync file, sealed to the coordinator's key."""
        return self.folder / "event.w4rsync"

    @property
    def letters(self) -> Path:
        """All letters, ready to print."""
        return self.folder / "letters.pdf"

    @property
    def report(self) -> Path:
        """The report of the evening."""
        return self.folder / "report.pdf"

    @property
    def counts(self) -> Path:
        """The counts by case and kind."""
        return self.folder / "counts.csv"


def make_sample_evening(
    folder: Path,
    *,
    letters: int,
    seed: int,
    replace: bool = False,
    progress: Progress = silent,
) -> SampleFiles:
    """Write a whole sample evening: store, key, letters, report, counts and sync file.

    Besides the letters there is one solidarity message for every six of them. Raises FolderNotEmpty
    where the folder holds something and `replace` is False.
    """
    files = SampleFiles(folder)
    make_sample_event(files, letters=letters, seed=seed, replace=replace)
    with open_evening(files.event, PASSPHRASE) as evening:
        shop = PrintShop(evening)
        shop.print_letters(files.letters, PrintOrder(), progress=progress)
        shop.print_report(files.report)
        write_bytes_whole(files.counts, counts_of(evening.store))
        write_sync(evening, files.sync)
    return files


def make_sample_event(
    files: SampleFiles, *, letters: int, seed: int, replace: bool = False
) -> None:
    """Write the store and the key of a sample evening alone; raises FolderNotEmpty."""
    _clear(files.folder, replace=replace)
    words = _words()
    plan = EventPlan(
        name=str(words["event"]),
        place=str(words["place"]),
        held_on=HELD_ON,
        audience=Audience.ADULTS,
        goal=max(20, letters * 3 // 20 * 10),
        is_demo=True,
    )
    found_event_and_key(files.event, files.key, plan, passphrase=PASSPHRASE, clock=lambda: OPENED)
    with open_evening(files.event, PASSPHRASE) as evening:
        written = tuple(_Pen(evening, words, Random(seed)).write(letters))  # noqa: S311 - samples
        with transaction(evening.store) as session:
            actions.add_actions(session, written)


def _clear(folder: Path, *, replace: bool) -> None:
    if folder.exists() and any(folder.iterdir()):
        if not replace or not SampleFiles(folder).event.exists():
            raise FolderNotEmpty(folder)
        shutil.rmtree(folder)


def _words() -> dict[str, list[str] | str]:
    return tomllib.loads((assets.resources() / "demo_evening" / "en.toml").read_text("utf-8"))


class _Pen:
    """Writes letters of made-up people, always the same for a seed."""

    def __init__(self, evening: Evening, words: dict[str, list[str] | str], random: Random) -> None:
        self._evening = evening
        self._words = words
        self._random = random

    def write(self, letters: int) -> Iterator[Action]:
        """That many letters and a message for every six, spread over the evening."""
        kinds = [ActionKind.LETTER] * letters + [ActionKind.SOLIDARITY] * (letters // PER_MESSAGE)
        self._random.shuffle(kinds)
        for number, kind in enumerate(kinds):
            yield self._action(kind, at=OPENED + LENGTH * (number + 1) / (len(kinds) + 1))

    def _action(self, kind: ActionKind, *, at: datetime) -> Action:
        open_cases = [case for case in self._evening.pack.cases if case.ask(kind) is not None]
        case = self._random.choice(open_cases)
        action_id = UUID(int=self._random.getrandbits(128) ^ self._evening.event.id.int, version=4)
        return Action(
            id=action_id,
            version=1,
            event_id=self._evening.event.id,
            station_id=self._evening.station.id,
            state=ActionState.SIGNED,
            kind=kind,
            case_id=case.id,
            pack_id=self._evening.pack.id,
            pack_version=self._evening.pack.version,
            code=code_of(action_id),
            made_at=at.replace(microsecond=0),
            letter=self._letter(case, kind),
        )

    def _letter(self, case: Case, kind: ActionKind) -> Letter:
        ask = case.asks[kind]
        addressee = self._random.choice(ask.addressees)
        town = self._pick("towns")
        sender = self._sender(town)
        return Letter(
            language=ask.languages[0],
            addressee_id=addressee.id,
            body=self._body(case, ask, town, addressee)
            if kind is ActionKind.LETTER
            else self._message(town),
            sender=sender,
            signature=self._signature(sender.name),
        )

    def _body(self, case: Case, ask: Ask, town: str, _addressee: Addressee) -> str:
        demand = self._random.choice(case.told_in(ask.languages[0]).demands)
        facts = {"name": case.name, "town": town, "demand": demand[:1].lower() + demand[1:]}
        parts = (self._pick("who"), self._pick("why"), self._pick("ask"), self._pick("close"))
        return "\n\n".join(part.format_map(facts) for part in parts)

    def _message(self, town: str) -> str:
        return " ".join(self._random.sample(self._listed("message"), 2)).format_map({"town": town})

    def _sender(self, town: str) -> Sender:
        first, last = self._pick("first_names"), self._pick("last_names")
        level = self._random.choice([SenderLevel.NAME_AND_TOWN] * 5 + list(SenderLevel)[2:])
        match level:
            case SenderLevel.FIRST_NAME_AND_AGE:
                return Sender(level, first, age=self._random.randint(8, 17))
            case SenderLevel.INITIALS_AND_TOWN:
                return Sender(level, initials(f"{first} {last}"), town=town)
            case _:
                return Sender(level, f"{first} {last}", town=town)

    def _signature(self, name: str) -> Signature:
        roll = self._random.random()
        if roll < 0.1:  # noqa: PLR2004 - one in ten types, one in ten signs on paper
            return TypedSignature(name)
        if roll < 0.2:  # noqa: PLR2004
            return InkLine()
        return DrawnSignature(tuple(self._strokes()))

    def _strokes(self) -> Iterator[Stroke]:
        left = PAD_WIDTH // 8
        for _ in range(self._random.randint(1, 3)):
            yield Stroke(tuple(self._wave(left)))
            left += PAD_WIDTH // 4

    def _wave(self, left: int) -> Iterator[StrokePoint]:
        from math import sin

        height = self._random.randint(PAD_HEIGHT // 6, PAD_HEIGHT // 3)
        turns = self._random.uniform(1.5, 4.0)
        lean = self._random.uniform(-0.3, 0.5)
        for step in range(40):
            along = step / 39
            rise = sin(along * turns * 6.28) * height * (1 - along * 0.6)
            x = left + along * PAD_WIDTH / 3 + rise * lean
            yield StrokePoint(round(x), round(PAD_HEIGHT * 0.55 - rise))

    def _pick(self, key: str) -> str:
        return self._random.choice(self._listed(key))

    def _listed(self, key: str) -> list[str]:
        values = self._words[key]
        return values if isinstance(values, list) else [values]
