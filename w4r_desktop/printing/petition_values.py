"""What a petition sheet shows: the request, who signed, and how many rows are left empty."""

from dataclasses import dataclass

from w4r_desktop.domain.senders import SenderLevel
from w4r_desktop.domain.signatures import Signature
from w4r_desktop.printing.room_values import Occasion


@dataclass(frozen=True, slots=True)
class Told:
    """Paragraphs in a language (BCP 47)."""

    language: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PetitionRequest:
    """What stands on top of every page: for whom, whom it asks, and what, in the signers' language.

    `original` is the same in the language of those it goes to, where that is another.
    """

    name: str
    to: tuple[str, ...]
    told: Told
    original: Told | None = None


@dataclass(frozen=True, slots=True)
class SignedRow:
    """A signature under the petition; of town and address those that the signer gave."""

    code: str
    name: str
    signature: Signature
    place: str = ""
    age: int | None = None


@dataclass(frozen=True, slots=True)
class PetitionSheet:
    """The pages of one petition: signed rows, then so many empty pages.

    `wants` is what a row asks of its signer: a town, a full address, or first name and age.
    """

    request: PetitionRequest
    occasion: Occasion
    wants: SenderLevel
    rows: tuple[SignedRow, ...] = ()
    empty_pages: int = 0
