"""The signature of one visit while it is being given, for whatever is signed."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.domain.senders import Sender, SenderLevel
from w4r_desktop.domain.signatures import DrawnSignature
from w4r_desktop.ui.station import signing
from w4r_desktop.ui.station.signing import Hand, SigningState
from w4r_desktop.ui.station.visiting import Visiting

if TYPE_CHECKING:
    from w4r_desktop.domain.drafts import Draft
    from w4r_desktop.services.letter_desk import Signed
    from w4r_desktop.system.tasks import Progress
    from w4r_desktop.ui.station.desks import Letters


class SigningSteps:
    """Takes in a name and a signature, and shows the screen that asks for them."""

    def __init__(self, visiting: Visiting) -> None:
        self._visiting = visiting
        self._state: SigningState | None = None

    @property
    def state(self) -> SigningState:
        """What has been given so far."""
        return self._state or self._fresh()

    @property
    def is_finishing(self) -> bool:
        """Whether what is signed here is being kept at this moment."""
        return self._state is not None and self._state.is_finishing

    @property
    def levels(self) -> tuple[SenderLevel, ...]:
        """How much of themselves the signer may tell."""
        return self.state.levels

    def show(self, state: SigningState | None = None) -> None:
        """Show the screen, with a new state where there is one."""
        self._state = state or self.state
        self._visiting.face.show_screen(self._state)

    def fill(self, sender: Sender) -> None:
        """Take in how the signer's name is to appear."""
        self.show(signing.fill(self.state, sender))

    def sign_by(self, hand: Hand, typed_name: str, drawn: DrawnSignature) -> None:
        """Take in the signature."""
        self.show(signing.sign_by(self.state, hand, typed_name=typed_name, drawn=drawn))

    def refresh(self) -> None:
        """Show the screen anew, in another language."""
        self.show(replace(self.state, name_reason=self._fresh().name_reason))

    def forget(self) -> None:
        """It is signed: nothing of it stays here."""
        self._state = None

    def keep(self, *, then: Callable[["Signed"], None], failed: Callable[[W4RError], None]) -> None:
        """Sign what is being written for good."""
        desks = self._visiting.desks
        work = partial(_sign, desks.letters, self._visiting.draft)
        desks.jobs.run(work, then=then, failed=failed)

    def _fresh(self) -> SigningState:
        here = self._visiting
        return signing.signing(
            here.case,
            here.draft,
            audience=here.desks.evening.event.audience,
            language=here.desks.language(),
            before=here.now.sender,
        )


def _sign(letters: "Letters", draft: "Draft", _progress: "Progress") -> "Signed":
    return letters.sign(draft)
