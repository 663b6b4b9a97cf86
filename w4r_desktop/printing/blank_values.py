"""What stands on a sheet that is handed out empty."""

from dataclasses import dataclass
from datetime import date

from w4r_desktop.domain.cases import Addressee


@dataclass(frozen=True, slots=True)
class BlankSheet:
    """A letter's page to be written by hand; `language` is the letter's (BCP 47).

    Where `is_young`, it asks for first name and age instead of name and town.
    """

    code: str
    case: str
    language: str
    held_on: date
    addressee: Addressee
    is_young: bool = False
