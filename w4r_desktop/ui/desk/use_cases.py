"""What the pages of the desk ask of the services, each as one function for one job."""

from pathlib import Path

from w4r_desktop.i18n.lives import due_words
from w4r_desktop.i18n.message import Message
from w4r_desktop.i18n.trails import trail_words
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.event_desk import EventDesk, unfinished
from w4r_desktop.services.event_life import is_due
from w4r_desktop.store.engine import reading
from w4r_desktop.store.stations import recipients
from w4r_desktop.system.tasks import Progress
from w4r_desktop.ui.desk.closing import Standing, Unfinished
from w4r_desktop.ui.desk.merging import Merged, MergedOne, MergeOrder
from w4r_desktop.ui.desk.sync_file import Contents
from w4r_desktop.ui.desk.told import CaseNames


class DeskWork:
    """The work of the desk on an evening; every method belongs into a job."""

    def __init__(self, evening: Evening, names: CaseNames) -> None:
        self._evening = evening
        self._names = names
        self.desk = EventDesk(evening)

    def contents(self) -> Contents:
        """What a sync file written now would hold, and for whom."""
        with reading(self._evening.store) as connection:
            keys = tuple(recipients(connection))
        return Contents(self.desk.status(), keys)

    def standing(self) -> Standing:
        """How the evening stands, and which letters were never signed."""
        with reading(self._evening.store) as connection:
            drafts = [draft for draft in unfinished(connection) if not draft.is_empty]
        return Standing(
            self.desk.status(),
            tuple(Unfinished(self._names.of(one.case_id), one.started_at) for one in drafts),
        )

    def write_sync(self, out: Path) -> int:
        """Write the sync file, and tell how many actions it holds."""
        # Sealing needs libraries that nothing else on the desk needs, so they are loaded here.
        from w4r_desktop.services.courier import write_sync

        return write_sync(self._evening, out).actions


def merge(order: MergeOrder, progress: Progress) -> Merged:
    """Merge sync files into a collection; the event that is open here has no part in it."""
    from w4r_desktop.services import courier
    from w4r_desktop.store.keys import read_identity

    report = courier.merge(
        order.files,
        order.collection,
        passphrase=order.passphrase,
        identity=read_identity(order.identity, passphrase=order.key_passphrase),
        progress=progress,
    )
    files = tuple(
        MergedOne(one.path, one.added, one.already_there, one.error, one.numbers)
        for one in report.files
    )
    return Merged(files, order.collection, report.total, report.by_hand)


def is_key_locked(path: Path) -> bool:
    """Whether a coordinator key asks for a passphrase; raises FileMissing."""
    from w4r_desktop.store.keys import is_locked

    return is_locked(path)


def found_at_opening(evening: Evening) -> Message | None:
    """What the desk must say of an event from the start: a trail that does not hold, a day that came."""
    warning = trail_words(evening.trail.broken, evening.trail.missing)
    if warning is not None:
        return warning
    until = evening.event.keep_until
    if until is not None and is_due(evening.event, evening.clock().date()):
        return due_words(until)
    return None
