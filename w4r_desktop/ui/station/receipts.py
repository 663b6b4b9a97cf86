"""What is done at the station when something was signed: its screens go, and a receipt stays."""

from typing import TYPE_CHECKING

from w4r_desktop.domain.changes import Part
from w4r_desktop.ui.station import visit
from w4r_desktop.ui.station.visit import Receipt
from w4r_desktop.ui.station.visiting import Visiting

if TYPE_CHECKING:
    from w4r_desktop.services.letter_desk import Signed


def take_receipt(here: Visiting, signed: "Signed") -> Receipt:
    """Leave nothing of what was signed on the screen but its code and number."""
    sender = here.draft.sender
    receipt = Receipt(
        signed.action.code,
        signed.number,
        signed.action.kind,
        sender.first_name if sender else "",
    )
    here.now = visit.to_thanks(here.now, receipt)
    here.face.wipe()
    here.face.tell(Part.ACTIONS, Part.DRAFTS)
    return receipt
