"""What was printed, in the event's audit trail."""

from w4r_desktop.domain.trail import Deed
from w4r_desktop.services.evening import Evening
from w4r_desktop.store import trail
from w4r_desktop.store.engine import transaction


def note_printed(evening: Evening, subject: str, count: int) -> None:
    """Write in the trail that so much of something was printed."""
    with transaction(evening.store) as connection:
        trail.note(connection, Deed.PRINTED, at=evening.clock(), subject=subject, count=count)
