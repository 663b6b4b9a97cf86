"""What the presenters ask of the window: show a screen, ask a question, forget everything."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from w4r_desktop.domain.changes import Part
from w4r_desktop.i18n.message import Message
from w4r_desktop.ui.station.briefing import BriefingState
from w4r_desktop.ui.station.gallery import GalleryState
from w4r_desktop.ui.station.petition import PetitionState
from w4r_desktop.ui.station.review import ReviewState
from w4r_desktop.ui.station.signing import SigningState
from w4r_desktop.ui.station.thanks import ThanksState
from w4r_desktop.ui.station.welcome import WelcomeState
from w4r_desktop.ui.station.writing import Progress, WritingState

ScreenState = (
    WelcomeState
    | GalleryState
    | BriefingState
    | WritingState
    | PetitionState
    | SigningState
    | ReviewState
    | ThanksState
)


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer to a question; `look` is a look of the theme's buttons."""

    words: Message
    call: Callable[[], None]
    look: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """A sheet over the screen; the first choice is the safe one, taken by Escape too.

    `is_private` hides what lies under the sheet.
    """

    heading: Message
    text: Message
    choices: tuple[Choice, ...]
    is_private: bool = False


class Face(Protocol):
    """The window's side of a visit."""

    def show_screen(self, state: ScreenState) -> None:
        """Show the screen that belongs to a state."""
        ...

    def show_progress(self, progress: Progress) -> None:
        """Tell how the writing goes."""
        ...

    def ask(self, question: Question) -> None:
        """Lay a question over the screen, in place of one that lies there."""
        ...

    def hush(self) -> None:
        """Take the question away."""
        ...

    def wipe(self) -> None:
        """Throw away every screen, and what was copied from it."""
        ...

    def tell(self, *parts: Part) -> None:
        """Tell the rest of the app what is different now."""
        ...

    def leave(self) -> None:
        """Let the volunteer out."""
        ...
