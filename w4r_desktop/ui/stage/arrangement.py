"""Which display the room sees and which one the facilitator: plain values, decided in one place."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Arrangement:
    """The places of wall and console among the displays; without a wall the slides get a window."""

    console: int
    wall: int | None


def arrange(identities: Sequence[str], *, remembered: str, console: int) -> Arrangement:
    """Where things go: the remembered wall if it is there, else the first that is not the console's.

    Where the console stands on the remembered wall it has to make way.
    """
    others = [i for i in range(len(identities)) if i != console]
    if not others:
        return Arrangement(console=console, wall=None)
    known = [i for i in (*others, console) if identities[i] == remembered]
    wall = known[0] if known and remembered else others[0]
    return Arrangement(console=others[0] if wall == console else console, wall=wall)


def swapped(arrangement: Arrangement, displays: int) -> Arrangement:
    """With two displays wall and console change places; with more the wall goes on to the next."""
    if arrangement.wall is None:
        return arrangement
    onward = ((arrangement.wall + step) % displays for step in range(1, displays))
    free = [display for display in onward if display != arrangement.console]
    if free:
        return Arrangement(arrangement.console, free[0])
    return Arrangement(console=arrangement.wall, wall=arrangement.console)
