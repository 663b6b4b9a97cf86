"""What the thanks show: a name, a number, a code, and how long they stay."""

from dataclasses import dataclass

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.cases import Case
from w4r_desktop.domain.codes import spaced
from w4r_desktop.ui.station.visit import Receipt

STAYS = 20
"""Seconds until the thanks make room for the next person."""


@dataclass(frozen=True, slots=True)
class ThanksState:
    """Everything the thanks show; `seconds` is None once the writer said they are still here."""

    kind: ActionKind
    first_name: str
    short_name: str
    number: int
    code: str
    words: str
    seconds: int | None


def thanks(case: Case, receipt: Receipt, language: str, *, seconds: int | None) -> ThanksState:
    """The thanks for a letter that is signed."""
    texts = case.told_in(language)
    return ThanksState(
        kind=receipt.kind,
        first_name=receipt.first_name,
        short_name=texts.short_name,
        number=receipt.number,
        code=spaced(receipt.code),
        words=texts.of_kind(receipt.kind).thanks if receipt.kind.is_petition else texts.thanks,
        seconds=seconds,
    )
