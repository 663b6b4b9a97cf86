"""The publishers a station has met, by campaign: the first one is kept, others are confirmed."""

from datetime import datetime
from typing import NamedTuple

from sqlalchemy import Connection, select

from w4r_desktop.domain.cases import Signer
from w4r_desktop.store.inserting import insert_new
from w4r_desktop.store.schema import PublisherRow
from w4r_desktop.store.values import micros, moment


class KnownPublisher(NamedTuple):
    """Who signed packs of a campaign, when they were met, and whether a volunteer vouched for them."""

    signer: Signer
    met_at: datetime
    is_confirmed: bool


def add_publisher(connection: Connection, pack_id: str, publisher: KnownPublisher) -> None:
    """Keep a publisher of a campaign; one whose key is known stays as it was met."""
    row = {
        "pack_id": pack_id,
        "key": publisher.signer.key,
        "name": publisher.signer.name,
        "met_at": micros(publisher.met_at),
        "is_confirmed": publisher.is_confirmed,
    }
    insert_new(connection, PublisherRow, [row])


def publishers(connection: Connection, pack_id: str) -> tuple[KnownPublisher, ...]:
    """The publishers of a campaign, the first one met before the others."""
    chosen = (
        select(PublisherRow.__table__)
        .where(PublisherRow.pack_id == pack_id)
        .order_by(PublisherRow.is_confirmed, PublisherRow.met_at, PublisherRow.key)
    )
    return tuple(
        KnownPublisher(Signer(row.name, row.key), moment(row.met_at), row.is_confirmed)
        for row in connection.execute(chosen)
    )
