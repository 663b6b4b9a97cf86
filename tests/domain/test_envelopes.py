"""The fields of an envelope's face: what the post wants free is free."""

import pytest

from w4r_desktop.domain.boxes import hundredths
from w4r_desktop.domain.envelopes import FACES, FURTHEST, Envelope, fields_of

ALL = pytest.mark.parametrize("envelope", list(Envelope))


@ALL
def test_every_field_lies_on_the_envelope(envelope: Envelope) -> None:
    fields = fields_of(envelope)
    parts = (fields.franking, fields.coding, fields.address, fields.sender)
    assert all(fields.face.holds(part) for part in parts)


@ALL
def test_no_field_covers_another(envelope: Envelope) -> None:
    fields = fields_of(envelope)
    parts = [fields.franking, fields.coding, fields.address, fields.sender]
    assert not [(a, b) for a in parts for b in parts if a is not b and a.meets(b)]


@ALL
def test_the_address_stands_where_reading_machines_look(envelope: Envelope) -> None:
    fields = fields_of(envelope)
    assert fields.face.right - fields.address.left <= FURTHEST
    assert fields.face.right - fields.address.right >= hundredths(15)
    assert fields.face.bottom - fields.address.bottom >= hundredths(15)
    assert fields.address.top >= hundredths(40)


@ALL
def test_the_address_has_room_for_seven_lines_of_ten_point_type(envelope: Envelope) -> None:
    address = fields_of(envelope).address
    assert address.height >= hundredths(7 * 10 * 1.3 * 25.4 / 72)
    assert address.width >= hundredths(100)


def test_sizes_are_those_of_the_standards() -> None:
    ten = FACES[Envelope.TEN]
    assert (ten.width, ten.height) == (24130, 10478)
    assert (FACES[Envelope.DL].width, FACES[Envelope.DL].height) == (22000, 11000)
