"""A letter with all that its sheet needs."""

from dataclasses import dataclass
from datetime import date

from w4r_desktop.domain.cases import Addressee
from w4r_desktop.domain.senders import Sender
from w4r_desktop.domain.signatures import Signature
from w4r_desktop.domain.windows import Window


@dataclass(frozen=True, slots=True)
class PrintedLetter:
    """A letter or a message with all that its sheet needs; the code is empty while none was given.

    `outside` are the sender's lines that may be seen through a window, `copies_to` those who get the
    same letter, `demands` what is asked in other languages, each
    with its BCP 47 tag, and `window` the window of the envelope it goes in.
    """

    code: str
    case_id: str
    date: date
    language: str
    sender: Sender
    addressee: Addressee
    body: str
    signature: Signature
    outside: tuple[str, ...] = ()
    copies_to: tuple[Addressee, ...] = ()
    demands: tuple[tuple[str, tuple[str, ...]], ...] = ()
    window: Window = Window.PLAIN
