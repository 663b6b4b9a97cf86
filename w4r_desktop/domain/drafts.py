"""A letter that is being written: everything of it that must survive a pulled plug."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.senders import Sender
from w4r_desktop.domain.signatures import Signature


@dataclass(frozen=True, slots=True)
class Draft:
    """One person's unfinished letter; the id becomes the action's id when it is signed.

    `sender` and `signature` are None until the writer has come that far; `sealed_at` is set when
    the writer left and the draft was put away where the next person cannot reach it.
    """

    id: UUID
    case_id: str
    kind: ActionKind
    language: str
    addressee_id: str
    started_at: datetime
    body: str = ""
    sender: Sender | None = None
    signature: Signature | None = None
    sealed_at: datetime | None = None

    @property
    def is_empty(self) -> bool:
        """Whether nothing was written yet, so that nothing would be lost."""
        return not self.body.strip() and self.sender is None and self.signature is None
