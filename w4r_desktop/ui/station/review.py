"""What the check shows: the page as it will print, what the letter does well, and one idea."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.cases import Case
from w4r_desktop.domain.drafts import Draft
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.domain.hints import look_over
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.ui.station.writing import better_without

if TYPE_CHECKING:
    from w4r_desktop.services.letter_preview import PagePicture


@dataclass(frozen=True, slots=True)
class ReviewState:
    """Everything the check shows; `pages` is None while they are being made.

    `unshown` is why there is no picture, `error` why finishing failed.
    """

    kind: ActionKind
    pages: "tuple[PagePicture, ...] | None" = None
    unshown: W4RError | None = None
    ticks: tuple[Message, ...] = ()
    idea: Message | None = None
    is_finishing: bool = False
    error: W4RError | None = None


def told_well(
    case: Case, draft: Draft, *, pages: int, language: str
) -> tuple[tuple[Message, ...], Message | None]:
    """What a letter does well, and the one idea that would help it most, in the screen's language."""
    hints = look_over(draft, case, pages=pages)
    rows = [
        (hints.own_words, _("In your own words"), _("A sentence of your own makes it stronger.")),
        (
            hints.fits_one_page,
            _("Fits on one page"),
            _("It runs over one page. Shorter is read sooner."),
        ),
    ]
    if draft.kind is ActionKind.LETTER:
        rows = [
            (
                hints.names_the_person,
                _("Names the person"),
                _("You could give the full name once: {name}.", name=case.name),
            ),
            (hints.asks_clearly, _("Asks clearly"), _("You could say what you ask them to do.")),
            *rows,
        ]
    ideas = [idea for done, _tick, idea in rows if not done]
    if not hints.filled_in:
        gap = _("There is still a “…” in it. Your own words can stand there.")
        return tuple(tick for done, tick, _idea in rows if done), gap
    if hints.advice is not None:
        told = better_without(case, draft, hints.advice, language)
        return tuple(tick for done, tick, _idea in rows if done), told
    is_short_message = draft.kind is ActionKind.SOLIDARITY and hints.fits_one_page
    return (
        tuple(tick for done, tick, _idea in rows if done),
        None if is_short_message or not ideas else ideas[0],
    )
