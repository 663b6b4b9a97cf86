from uuid import uuid4

from sqlalchemy import Connection

from tests.factory import NOW, STATION_ID, action, paper_count, petition, station
from w4r_desktop.domain.actions import ActionKind, withdraw
from w4r_desktop.store.actions import add_actions
from w4r_desktop.store.paper_counts import add_paper_counts
from w4r_desktop.store.station_counts import tally_of_station
from w4r_desktop.store.stations import add_station


def test_what_other_stations_did_is_left_out(connection: Connection) -> None:
    other = station(id=uuid4(), name="M3X")
    add_station(connection, other)
    taken = action()
    add_actions(connection, [action(), petition(), taken, withdraw(taken, at=NOW)])
    add_actions(connection, [action(station_id=other.id)])
    add_paper_counts(connection, [paper_count(count=5), paper_count(count=7, station_id=other.id)])
    own, others = (tally_of_station(connection, one) for one in (STATION_ID, other.id))
    case_id = "ellinor-guttorm-utsi"
    assert own.of(case_id, ActionKind.LETTER) == 1
    assert own.of(case_id, ActionKind.PETITION) == 1
    assert (own.counted_by_hand(), own.total) == (5, 7)
    assert (others.counted_by_hand(), others.total) == (7, 8)


def test_a_station_that_did_nothing_counts_nothing(connection: Connection) -> None:
    assert tally_of_station(connection, STATION_ID).total == 0
