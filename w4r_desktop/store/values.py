"""Single values as the tables hold them."""

import json
from datetime import UTC, datetime, timedelta

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)

to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def micros(moment: datetime) -> int:
    """A moment as it is stored."""
    return (moment - EPOCH) // MICROSECOND


def moment(stored: int) -> datetime:
    """The moment that was stored."""
    return EPOCH + stored * MICROSECOND
