from dataclasses import replace
from uuid import uuid4

from tests.factory import EVENT_ID, NOW, STATION_ID
from w4r_desktop.domain.arrivals import Arrival

WHOLE = Arrival(uuid4(), EVENT_ID, STATION_ID, "ab" * 32, expected=12, arrived=12, merged_at=NOW)


def test_an_arrival_is_complete_when_as_much_came_as_was_counted() -> None:
    assert WHOLE.is_complete
    assert not replace(WHOLE, arrived=11).is_complete
