"""Envelopes: their sizes, and the fields that the post reads, franks and codes."""

from dataclasses import dataclass
from enum import StrEnum

from w4r_desktop.domain.boxes import Box, box_mm, hundredths


class Envelope(StrEnum):
    """The envelopes that addresses are printed on."""

    DL = "dl"
    C6 = "c6"
    C65 = "c65"
    C5 = "c5"
    TEN = "10"

    @property
    def catalogue_name(self) -> str:
        """The name it is sold under, the same in every language."""
        return {Envelope.TEN: "#10", Envelope.C65: "C6/5"}.get(self, self.value.upper())


FACES = {
    Envelope.DL: box_mm(0, 0, 220, 110),
    Envelope.C6: box_mm(0, 0, 162, 114),
    Envelope.C65: box_mm(0, 0, 229, 114),
    Envelope.C5: box_mm(0, 0, 229, 162),
    Envelope.TEN: box_mm(0, 0, 241.3, 104.78),
}
"""Width and height of the side the address is on (ISO 269; #10 is 9.5 by 4.125 inches)."""

FRANKING_WIDTH, FRANKING_HEIGHT = hundredths(74), hundredths(40)
"""The field at the upper right for stamps and postmark.

The Belgian post's guide for senders, page "Adressage", gives 74 by 40; the Swiss post 74 by 38.
"""

EDGE = hundredths(15)
"""The address keeps so far from the right and the lower edge, where machines print their bars."""

FURTHEST = hundredths(140)
"""The address begins no further than this from the right edge: machines look no further."""

WIDEST = hundredths(105)
"""An address set wider than this is hard to read at one glance."""

SENDER_LEFT, SENDER_TOP, SENDER_GAP = hundredths(12), hundredths(10), hundredths(6)


@dataclass(frozen=True, slots=True)
class EnvelopeFields:
    """The fields of an envelope's face."""

    face: Box
    franking: Box
    coding: Box
    address: Box
    sender: Box


def fields_of(envelope: Envelope) -> EnvelopeFields:
    """Where on that envelope the stamp, the address and the sender belong."""
    face = FACES[envelope]
    franking = Box(face.right - FRANKING_WIDTH, 0, FRANKING_WIDTH, FRANKING_HEIGHT)
    reach = min(FURTHEST, face.width)
    coding = Box(face.right - reach, face.bottom - EDGE, reach, EDGE)
    width = min(WIDEST, face.width - 2 * EDGE, FURTHEST - EDGE)
    address = Box(
        face.right - EDGE - width,
        FRANKING_HEIGHT,
        width,
        face.height - FRANKING_HEIGHT - EDGE,
    )
    sender = Box(
        SENDER_LEFT,
        SENDER_TOP,
        franking.left - SENDER_GAP - SENDER_LEFT,
        FRANKING_HEIGHT - SENDER_TOP - SENDER_GAP // 2,
    )
    return EnvelopeFields(face, franking, coding, address, sender)
