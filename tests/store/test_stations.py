from dataclasses import replace
from uuid import uuid4

from sqlalchemy import Connection

from tests.factory import EVENT_ID, STATION_ID, station
from w4r_desktop.store import stations

OTHER = replace(station(), id=uuid4(), name="A2")


def test_this_laptop_knows_its_own_station_and_its_seed(connection: Connection) -> None:
    stations.add_station(connection, OTHER)
    assert stations.own_station(connection) == station()
    assert stations.own_seed(connection) == bytes(32)


def test_stations_come_by_name(connection: Connection) -> None:
    stations.add_station(connection, OTHER)
    assert stations.stations(connection) == (OTHER, station())
    assert stations.stations(connection, event_id=EVENT_ID) == (OTHER, station())
    assert stations.stations(connection, event_id=STATION_ID) == ()


def test_the_key_of_a_known_station_is_never_replaced(connection: Connection) -> None:
    stations.add_station(connection, station(verify_key=b"x" * 32))
    assert stations.the_station(connection, STATION_ID) == station()


def test_an_unknown_station_is_not_there(connection: Connection) -> None:
    assert stations.the_station(connection, OTHER.id) is None


def test_a_coordinator_is_kept_once(connection: Connection) -> None:
    stations.add_recipients(connection, ["age1b", "age1a"])
    stations.add_recipients(connection, ["age1a"])
    assert stations.recipients(connection) == ("age1a", "age1b")
