"""How the writer's name appears: four levels, from full name and address down to initials."""

from dataclasses import dataclass
from enum import StrEnum

from w4r_desktop.domain.errors.writing import SenderIncomplete, SenderNotAllowed

YOUNGEST, OLDEST = 4, 120
"""Ages that are taken as meant; anything else is a slip of the keyboard."""


class SenderLevel(StrEnum):
    """How much a letter says of its writer (domain facts 1.6: the least that is needed)."""

    FULL_NAME_AND_ADDRESS = "full_name_and_address"
    NAME_AND_TOWN = "name_and_town"
    FIRST_NAME_AND_AGE = "first_name_and_age"
    INITIALS_AND_TOWN = "initials_and_town"


class Audience(StrEnum):
    """Who writes at an event; where children write, no contact data can be stored."""

    ADULTS = "adults"
    WITH_MINORS = "with_minors"


@dataclass(frozen=True, slots=True)
class Sender:
    """What the writer gave of themselves; fields that the level does not use stay empty.

    `name` is a full name, a first name or initials, as the level says; `address` has one line
    an entry, without the town.
    """

    level: SenderLevel
    name: str
    town: str = ""
    age: int | None = None
    address: tuple[str, ...] = ()

    @property
    def first_name(self) -> str:
        """The name to thank the writer by."""
        if self.level is SenderLevel.INITIALS_AND_TOWN:
            return self.name
        return self.name.split()[0] if self.name.split() else ""


def levels_for(audience: Audience) -> tuple[SenderLevel, ...]:
    """The levels an event may offer: where children write, first name and age only."""
    if audience is Audience.WITH_MINORS:
        return (SenderLevel.FIRST_NAME_AND_AGE,)
    return (
        SenderLevel.NAME_AND_TOWN,
        SenderLevel.FULL_NAME_AND_ADDRESS,
        SenderLevel.INITIALS_AND_TOWN,
        SenderLevel.FIRST_NAME_AND_AGE,
    )


def initials(name: str) -> str:
    """The initials of a name: "Amina Benali" gives "A. B."."""
    return " ".join(f"{part[0].upper()[0]}." for part in name.replace(".", " ").split())


def trimmed(sender: Sender) -> Sender:
    """The sender with nothing but what its level uses, white space trimmed, initials made."""
    name = " ".join(sender.name.split())
    town = " ".join(sender.town.split())
    match sender.level:
        case SenderLevel.FULL_NAME_AND_ADDRESS:
            lines = tuple(line.strip() for line in sender.address if line.strip())
            return Sender(sender.level, name, town=town, address=lines)
        case SenderLevel.NAME_AND_TOWN:
            return Sender(sender.level, name, town=town)
        case SenderLevel.FIRST_NAME_AND_AGE:
            return Sender(sender.level, name.split()[0] if name else "", age=sender.age)
        case SenderLevel.INITIALS_AND_TOWN:
            return Sender(sender.level, initials(name), town=town)


def missing_fields(sender: Sender) -> tuple[str, ...]:
    """The names of the fields that the sender's level needs and that are empty."""
    missing = [] if sender.name.strip() else ["name"]
    if sender.level is SenderLevel.FIRST_NAME_AND_AGE:
        if sender.age is None or not YOUNGEST <= sender.age <= OLDEST:
            missing.append("age")
    elif not sender.town.strip():
        missing.append("town")
    if sender.level is SenderLevel.FULL_NAME_AND_ADDRESS and not sender.address:
        missing.append("address")
    return tuple(missing)


def check_sender(sender: Sender, levels: tuple[SenderLevel, ...]) -> None:
    """See that a sender is complete and of one of those levels.

    Raises SenderNotAllowed where it is of another, SenderIncomplete where a field of its level is
    empty.
    """
    if sender.level not in levels:
        raise SenderNotAllowed(level=sender.level)
    missing = missing_fields(sender)
    if missing:
        raise SenderIncomplete(fields=missing)


def sender_lines(sender: Sender) -> tuple[str, ...]:
    """The sender as printed at the head of a letter, one entry a line; age is worded elsewhere."""
    lines = (sender.name, *sender.address, sender.town)
    return tuple(line for line in lines if line)
