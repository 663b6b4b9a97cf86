"""The ways into an event, as the window knows them."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    # The services are heavy, and the first window does without them.
    from w4r_desktop.domain.rescues import Holding
    from w4r_desktop.services.evening import Evening
    from w4r_desktop.ui.door.key_proof_view import ShownKey
    from w4r_desktop.ui.door.new_event import NewEventForm


class Doors(Protocol):
    """The ways into an event, each slow enough to need a job."""

    def open_demo(self) -> "Evening":
        """The sample evening."""
        ...

    def open_event(self, path: Path, passphrase: str) -> "Evening":
        """An event that is there."""
        ...

    def found_event(self, form: "NewEventForm") -> "Evening":
        """A new event."""
        ...

    def print_paper_key(self, evening: "Evening", out: Path, passphrase: str) -> None:
        """The key that was made with an event, on paper."""
        ...

    def show_key(self, evening: "Evening", key: "ShownKey") -> None:
        """See that words, or a key in a file, open the event, which is set up by that."""
        ...

    def look_at_ruins(
        self, path: Path, passphrase: str, mirror: Path | None
    ) -> "Sequence[Holding]":
        """What can be read of a damaged event, and what a copy of it holds."""
        ...

    def recover_event(self, path: Path, passphrase: str, mirror: Path | None) -> "Evening":
        """The event with that in the place of what is damaged."""
        ...

    def passphrase_opens(self, path: Path, passphrase: str) -> bool:
        """Whether that is the event's passphrase."""
        ...

    def warm_up(self) -> None:
        """Import what the rooms need."""
        ...
