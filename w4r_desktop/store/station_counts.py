"""Counting what came from one station."""

from collections import Counter
from uuid import UUID

from sqlalchemy import Connection, func, select

from w4r_desktop.domain.actions import ActionKind, ActionState
from w4r_desktop.domain.tallies import ChannelKey, Tally
from w4r_desktop.store.lookup import is_latest
from w4r_desktop.store.paper_counts import paper_counts
from w4r_desktop.store.schema import ActionRow


def tally_of_station(connection: Connection, station_id: UUID) -> Tally:
    """How much that station signed and counted; what was taken back does not count."""
    columns = (ActionRow.case_id, ActionRow.kind)
    counting = (
        is_latest(),
        ActionRow.state != ActionState.WITHDRAWN.value,
        ActionRow.station_id == station_id.hex,
    )
    counted = select(*columns, func.count().label("number")).where(*counting)
    rows = connection.execute(counted.group_by(*columns))
    by_hand: Counter[ChannelKey] = Counter()
    for entry in paper_counts(connection):
        if entry.station_id == station_id and entry.count:
            by_hand[entry.case_id, entry.channel] += entry.count
    return Tally({(row.case_id, ActionKind(row.kind)): row.number for row in rows}, by_hand)
