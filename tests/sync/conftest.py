"""What one station has to tell, and the coordinator it tells it to."""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

import pytest

from tests import factory
from w4r_desktop.domain.actions import withdraw, withhold
from w4r_desktop.domain.paper_counts import corrected
from w4r_desktop.domain.versions import union
from w4r_desktop.sync.content import CarriedPack, SyncContent
from w4r_desktop.sync.seal import new_signing_key

ORIGIN = Path("event.w4rsync")
SYNC_ID = UUID("33333333-3333-4333-8333-333333333333")


@dataclass(frozen=True)
class Teller:
    """A station with its seed and everything it knows."""

    seed: bytes
    content: SyncContent


@pytest.fixture(scope="session")
def teller() -> Teller:
    """A station that knows of four letters: one kept back, one taken back.

    Besides, two people signed a petition, and twelve letters were counted on paper.
    """
    seed, verify_key = new_signing_key()
    letters = [factory.action(id=UUID(int=number)) for number in range(1, 5)]
    kept_back = withhold(letters[1], reason="asked for", at=factory.NOW)
    taken_back = withdraw(letters[2], at=factory.NOW)
    letters += [factory.petition(id=UUID(int=5)), factory.youth_petition(id=UUID(int=6))]
    entry = factory.paper_count(id=UUID(int=7), count=120)
    other = factory.station(id=UUID(int=9), name="A2")
    content = SyncContent(
        sync_id=SYNC_ID,
        made_at=factory.NOW,
        event=factory.event(),
        station_id=factory.STATION_ID,
        stations=(factory.station(verify_key=verify_key), other),
        actions=tuple(union([*letters, kept_back, taken_back]).values()),
        packs=(CarriedPack("w4r-2025", 1, b"a built pack"),),
        paper_counts=(entry, corrected(entry, count=12, at=factory.NOW)),
    )
    return Teller(seed, content)
