"""Leads one person from reading a petition to their name under it; nothing is kept before that."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.domain.senders import Sender, SenderLevel, trimmed
from w4r_desktop.domain.signatures import DrawnSignature
from w4r_desktop.ui.station import signing, visit
from w4r_desktop.ui.station.petition import petition
from w4r_desktop.ui.station.receipts import take_receipt
from w4r_desktop.ui.station.signing import Hand
from w4r_desktop.ui.station.signing_steps import SigningSteps
from w4r_desktop.ui.station.visit import Receipt
from w4r_desktop.ui.station.visiting import Visiting

if TYPE_CHECKING:
    from w4r_desktop.services.letter_desk import Signed


class PetitionPresenter:
    """One signature under a petition: the request, the name, the pad.

    A name that is typed here is not on the disk until its owner signs: whoever goes away before
    leaves nothing.
    """

    def __init__(self, visiting: Visiting, *, signed: Callable[[Receipt], None]) -> None:
        self._visiting = visiting
        self._signed = signed
        self._signing = SigningSteps(visiting)

    @property
    def is_finishing(self) -> bool:
        """Whether it is being signed at this moment."""
        return self._signing.is_finishing

    @property
    def levels(self) -> tuple[SenderLevel, ...]:
        """How much of themselves the signer may tell."""
        return self._signing.levels

    def show_page(self) -> None:
        """Read what the petition asks."""
        here = self._visiting
        here.now = visit.to_request(here.now, here.draft)
        audience = here.desks.evening.event.audience
        here.face.show_screen(petition(here.case, here.draft, here.desks.language(), audience))

    def show_signing(self) -> None:
        """Go on to the name and the signature."""
        here = self._visiting
        here.now = visit.to_signing(here.now)
        self._signing.show()

    def fill(self, sender: Sender) -> None:
        """Take in how the signer's name is to appear."""
        self._signing.fill(sender)

    def sign_by(self, hand: Hand, typed_name: str, drawn: DrawnSignature) -> None:
        """Take in the signature."""
        self._signing.sign_by(hand, typed_name, drawn)

    def go_on(self) -> None:
        """Sign for good, or tell what is still missing."""
        here, state = self._visiting, signing.check(self._signing.state)
        if state.is_finishing:
            return
        if not signing.is_complete(state):
            self._signing.show(state)
            return
        here.now = visit.sign(here.now, trimmed(state.sender), state.signature)
        self._signing.show(replace(state, is_finishing=True, error=None))
        self._signing.keep(then=self._was_signed, failed=self._was_not_signed)

    def refresh(self) -> None:
        """Show the present screen anew, in another language."""
        here = self._visiting
        if here.now.screen is visit.Screen.REQUEST:
            self.show_page()
        elif here.now.screen is visit.Screen.SIGNING:
            self._signing.refresh()

    def save_now(self) -> None:
        """Nothing is kept of somebody who has not signed."""

    def stop(self) -> None:
        """There is nothing under way that would have to end."""

    def _was_signed(self, signed: "Signed") -> None:
        self._signing.forget()
        self._signed(take_receipt(self._visiting, signed))

    def _was_not_signed(self, error: W4RError) -> None:
        self._signing.show(replace(self._signing.state, is_finishing=False, error=error))
