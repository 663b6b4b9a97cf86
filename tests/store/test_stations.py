from dataclasses import replace
from uuid import uuid4

from sqlalchemy.orm import Session

from tests.factory import EVENT_ID, STATION_ID, station
from w4r_desktop.store import stations

OTHER = replace(station(), id=uuid4(), name="A2")


def test_this_laptop_knows_its_own_station_and_its_seed(session: Session) -> None:
    stations.add_station(session, OTHER)
    assert stations.own_station(session) == station()
    assert stations.own_seed(session) == bytes(32)


def test_stations_come_by_name(session: Session) -> None:
    stations.add_station(session, OTHER)
    assert stations.stations(session) == (OTHER, station())
    assert stations.stations(session, event_id=EVENT_ID) == (OTHER, station())
    assert stations.stations(session, event_id=STATION_ID) == ()


def test_the_key_of_a_known_station_is_never_replaced(session: Session) -> None:
    stations.add_station(session, station(verify_key=b"x" * 32))
    assert stations.the_station(session, STATION_ID) == station()


def test_an_unknown_station_is_not_there(session: Session) -> None:
    assert stations.the_station(session, OTHER.id) is None


def test_a_coordinator_is_kept_once(session: Session) -> None:
    stations.add_recipients(session, ["age1b", "age1a"])
    stations.add_recipients(session, ["age1a"])
    assert stations.recipients(session) == ("age1a", "age1b")
