"""The days to forget of events that were open here, so that a start can tell of one that has come.

An event is encrypted, so nobody knows its day before it is opened. This small file knows the day and
where the event lies, and nothing else of it.
"""

import json
import logging
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from w4r_desktop.domain.errors.base import Unavailable
from w4r_desktop.system.files import read_limited, write_bytes_whole

LIMIT = 256 * 1024

log = logging.getLogger(__name__)


def load_reminders(path: Path) -> Mapping[Path, date]:
    """The days by event; what is missing or strange is left out."""
    try:
        kept = json.loads(read_limited(path, LIMIT))
        return {Path(event): date.fromisoformat(day) for event, day in kept.items()}
    except (Unavailable, ValueError, TypeError, AttributeError, RecursionError):
        return {}


def remember_day(path: Path, event: Path, day: date | None) -> None:
    """Keep the day of an event, or that it has none; a file that cannot be written changes nothing."""
    days = dict(load_reminders(path))
    if days.get(event) == day:
        return
    days.pop(event, None)
    if day is not None:
        days[event] = day
    told = {str(known): kept.isoformat() for known, kept in sorted(days.items())}
    try:
        write_bytes_whole(path, json.dumps(told, indent=1).encode())
    except Unavailable:
        log.warning("the days to forget could not be kept")


def due(path: Path, today: date) -> tuple[tuple[Path, date], ...]:
    """The events that are still where they were and whose day has passed, the oldest first."""
    passed = [(day, event) for event, day in load_reminders(path).items() if day < today]
    return tuple((event, day) for day, event in sorted(passed) if event.is_file())
