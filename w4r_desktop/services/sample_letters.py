"""What the made-up people of a sample evening write and sign; always the same for a seed."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from math import sin, tau
from random import Random
from uuid import UUID

from w4r_desktop.domain.actions import Action, ActionKind, ActionState
from w4r_desktop.domain.cases import Case
from w4r_desktop.domain.codes import code_of
from w4r_desktop.domain.letters import Letter
from w4r_desktop.domain.paper_counts import Channel, PaperCount
from w4r_desktop.domain.petitions import PETITION_LEVELS
from w4r_desktop.domain.senders import Sender, SenderLevel, initials
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
from w4r_desktop.services.evening import Evening

LENGTH = timedelta(hours=3)
PER_MESSAGE, PER_SIGNATURE = 6, 3
"""One solidarity message, and one signature under a petition, for so many letters."""

LEVELS = (
    *[SenderLevel.NAME_AND_TOWN] * 5,
    SenderLevel.FIRST_NAME_AND_AGE,
    SenderLevel.INITIALS_AND_TOWN,
)
"""How people sign at an evening: most of them with their name and town."""

UNDER_PETITIONS = tuple(level for level in LEVELS if level in PETITION_LEVELS)
"""How people sign a petition."""

BY_HAND = (
    (ActionKind.PETITION, Channel.PAPER_SIGNATURE, 2),
    (ActionKind.LETTER, Channel.PAPER_LETTER, 5),
    (ActionKind.PETITION, Channel.EMAIL, 8),
    (ActionKind.SOLIDARITY, Channel.PAPER_MESSAGE, 9),
    (ActionKind.SOLIDARITY, Channel.PHOTO, 12),
)
"""What a volunteer counted: of which kind, by which channel, and one for so many letters."""

TYPED, ON_PAPER = 0.1, 0.1
"""How large a share of the writers types the name, and signs on the paper."""

Words = Mapping[str, list[str] | str]


class SamplePen:
    """Writes letters of made-up people for an evening."""

    def __init__(self, evening: Evening, words: Words, *, seed: int) -> None:
        self._evening = evening
        self._words = words
        self._random = Random(seed)  # noqa: S311 - samples, not secrets

    def write(self, letters: int) -> Iterator[Action]:
        """That many letters, messages and signatures beside them, in the order of the evening."""
        kinds = [
            *[ActionKind.LETTER] * letters,
            *[ActionKind.SOLIDARITY] * (letters // PER_MESSAGE),
            *[ActionKind.PETITION] * (letters // PER_SIGNATURE),
        ]
        self._random.shuffle(kinds)
        for kind, at in zip(kinds, self._times(len(kinds)), strict=True):
            yield self._action(kind, at)

    def count(self, letters: int) -> Iterator[PaperCount]:
        """What was counted by hand at an evening of that many letters, at its end."""
        at = self._evening.event.opened_at + LENGTH
        for kind, channel, share in BY_HAND:
            if count := letters // share:
                yield PaperCount(
                    id=self._new_id(),
                    version=1,
                    event_id=self._evening.event.id,
                    station_id=self._evening.station.id,
                    case_id=self._case(kind).id,
                    channel=channel,
                    count=count,
                    counted_at=at,
                    changed_at=at,
                )

    def _new_id(self) -> UUID:
        """An id of its own: two sample evenings may be merged."""
        return UUID(int=self._random.getrandbits(128) ^ self._evening.event.id.int, version=4)

    def _case(self, kind: ActionKind) -> Case:
        return self._random.choice([c for c in self._evening.pack.cases if c.ask(kind)])

    def _times(self, count: int) -> list[datetime]:
        """When people sign: few at first, most in the middle, few at the end."""
        opened = self._evening.event.opened_at
        shares = sorted(self._random.triangular(0, 1) for _ in range(count))
        return [(opened + LENGTH * share).replace(microsecond=0) for share in shares]

    def _action(self, kind: ActionKind, at: datetime) -> Action:
        case, action_id = self._case(kind), self._new_id()
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
            signed_at=at,
            changed_at=at,
            letter=self._letter(case, kind),
        )

    def _letter(self, case: Case, kind: ActionKind) -> Letter:
        ask, town = case.asks[kind], self._pick("towns")
        sender = self._sender(town, UNDER_PETITIONS if kind.is_petition else LEVELS)
        language = self._random.choice(ask.languages) if kind.is_petition else ask.languages[0]
        return Letter(
            language=language,
            addressee_id=self._random.choice(ask.addressees).id,
            body=self._words_of(kind, case, language, sender),
            sender=sender,
            signature=self._signature(sender.name),
        )

    def _words_of(self, kind: ActionKind, case: Case, language: str, sender: Sender) -> str:
        if kind.is_petition:
            return ""
        town = sender.town or self._pick("towns")
        if kind is ActionKind.LETTER:
            return self._body(case, language, sender, town)
        return self._message(town)

    def _body(self, case: Case, language: str, sender: Sender, town: str) -> str:
        demand = self._random.choice(case.told_in(language).demands)
        facts = {"name": case.name, "town": town, "demand": demand[:1].lower() + demand[1:]}
        who = "who" if sender.age is None else "who_young"
        parts = (self._pick(part) for part in (who, "why", "ask", "close"))
        return "\n\n".join(part.format_map(facts) for part in parts)

    def _message(self, town: str) -> str:
        return " ".join(self._random.sample(self._listed("message"), 2)).format_map({"town": town})

    def _sender(self, town: str, levels: Sequence[SenderLevel]) -> Sender:
        first, last = self._pick("first_names"), self._pick("last_names")
        level = self._random.choice(levels)
        match level:
            case SenderLevel.FIRST_NAME_AND_AGE:
                return Sender(level, first, age=self._random.randint(8, 17))
            case SenderLevel.INITIALS_AND_TOWN:
                return Sender(level, initials(f"{first} {last}"), town=town)
            case _:
                return Sender(level, f"{first} {last}", town=town)

    def _signature(self, name: str) -> Signature:
        share = self._random.random()
        if share < TYPED:
            return TypedSignature(name)
        if share < TYPED + ON_PAPER:
            return InkLine()
        return DrawnSignature(tuple(self._strokes()))

    def _strokes(self) -> Iterator[Stroke]:
        left = PAD_WIDTH // 8
        for _ in range(self._random.randint(1, 3)):
            yield Stroke(tuple(self._wave(left)))
            left += PAD_WIDTH // 4

    def _wave(self, left: int) -> Iterator[StrokePoint]:
        height = self._random.randint(PAD_HEIGHT // 6, PAD_HEIGHT // 3)
        turns = self._random.uniform(1.5, 4.0)
        lean = self._random.uniform(-0.3, 0.5)
        for step in range(40):
            along = step / 39
            rise = sin(along * turns * tau) * height * (1 - along * 0.6)
            x = left + along * PAD_WIDTH / 3 + rise * lean
            yield StrokePoint(round(x), round(PAD_HEIGHT * 0.55 - rise))

    def _pick(self, key: str) -> str:
        return self._random.choice(self._listed(key))

    def _listed(self, key: str) -> list[str]:
        values = self._words[key]
        return values if isinstance(values, list) else [values]
