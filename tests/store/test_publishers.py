from datetime import timedelta

from sqlalchemy import Connection

from tests.factory import NOW
from w4r_desktop.domain.cases import Signer
from w4r_desktop.store.publishers import KnownPublisher, add_publisher, publishers

FIRST = KnownPublisher(Signer("Section office", bytes(32)), NOW, is_confirmed=False)
OTHER = KnownPublisher(Signer("Another", bytes(range(32))), NOW, is_confirmed=True)


def test_publishers_are_kept_by_campaign_the_first_one_met_before_the_others(
    connection: Connection,
) -> None:
    add_publisher(connection, "w4r-2025", OTHER)
    add_publisher(connection, "w4r-2025", FIRST)
    assert publishers(connection, "w4r-2025") == (FIRST, OTHER)
    assert publishers(connection, "w4r-2026") == ()


def test_a_publisher_stays_as_it_was_met(connection: Connection) -> None:
    add_publisher(connection, "w4r-2025", FIRST)
    later = NOW + timedelta(days=1)
    add_publisher(connection, "w4r-2025", FIRST._replace(met_at=later, is_confirmed=True))
    assert publishers(connection, "w4r-2025") == (FIRST,)
