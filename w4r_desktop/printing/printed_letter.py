"""A letter with all that its sheet needs."""

from dataclasses import dataclass
from datetime import date

from w4r_desktop.domain.cases import Addressee
from w4r_desktop.domain.senders import Sender
from w4r_desktop.domain.signatures import Signature


@dataclass(frozen=True, slots=True)
class PrintedLetter:
    """A letter or a message with all that its sheet needs; the code is empty while none was given."""

    code: str
    case_id: str
    date: date
    language: str
    sender: Sender
    addressee: Addressee
    body: str
    signature: Signature
