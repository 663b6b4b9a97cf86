"""Single values as the tables hold them."""

import json
from datetime import UTC, datetime, timedelta

from w4r_desktop.domain.records import signature_of, signature_record
from w4r_desktop.domain.signatures import Signature

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)

to_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def micros(moment: datetime) -> int:
    """A moment as it is stored."""
    return (moment - EPOCH) // MICROSECOND


def moment(stored: int) -> datetime:
    """The moment that was stored."""
    return EPOCH + stored * MICROSECOND


def signature_text(signature: Signature) -> str:
    """A signature as it is stored."""
    return to_json(signature_record(signature))


def signature_from(stored: str) -> Signature:
    """The signature that was stored."""
    return signature_of(json.loads(stored))
