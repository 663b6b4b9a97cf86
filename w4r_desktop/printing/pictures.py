"""Pictures ready for a PDF; the same bytes are put into a file once, however often they are shown."""

from dataclasses import dataclass


class NoPictureError(ValueError):
    """The bytes are no picture that can be printed."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as an external object of a PDF that fills the unit square.

    `width` and `height` tell its shape, in any unit; `entries` belong into the object's dictionary;
    `is_packed` says that `content` must be put into the file as it is.
    """

    width: float
    height: float
    entries: str
    content: bytes
    is_packed: bool = False

    @property
    def shape(self) -> float:
        """How wide the picture is for its height."""
        return self.width / self.height
