from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

from sqlalchemy import Connection

from tests.factory import EVENT_ID, NOW, STATION_ID
from w4r_desktop.domain.arrivals import Arrival
from w4r_desktop.store.arrivals import add_arrival, arrivals

FIRST = Arrival(uuid4(), EVENT_ID, STATION_ID, "ab" * 32, expected=12, arrived=12, merged_at=NOW)
SECOND = replace(FIRST, sync_id=uuid4(), merged_at=NOW + timedelta(minutes=1))


def test_a_collection_knows_what_came_in_which_order(connection: Connection) -> None:
    add_arrival(connection, SECOND)
    add_arrival(connection, FIRST)
    assert arrivals(connection) == (FIRST, SECOND)


def test_a_file_that_comes_again_is_noted_once(connection: Connection) -> None:
    add_arrival(connection, FIRST)
    add_arrival(connection, replace(FIRST, merged_at=NOW + timedelta(days=1)))
    assert arrivals(connection) == (FIRST,)
