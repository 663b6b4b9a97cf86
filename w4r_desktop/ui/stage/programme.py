"""Where the evening's programme stands and what the wall shows of it: plain values and moves."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from w4r_desktop.domain.slides import CandleSlide, DemandSlide, Slide, StorySlide, TitleSlide


class Mode(StrEnum):
    """What the wall does; one at a time."""

    RUNNING = "running"
    BLACK = "black"
    TITLE = "title"
    FROZEN = "frozen"


@dataclass(frozen=True, slots=True)
class Show:
    """A programme, the place in it, and the mode of the wall.

    `held` is the place the wall stays at while it is frozen; the place itself may move on.
    """

    slides: tuple[Slide, ...]
    position: int = 0
    mode: Mode = Mode.RUNNING
    held: int = 0

    @property
    def current(self) -> Slide:
        """The slide at the place, whatever the wall shows."""
        return self.slides[self.position]

    @property
    def on_the_wall(self) -> Slide | None:
        """The slide that the room sees; None is a black wall."""
        match self.mode:
            case Mode.RUNNING:
                return self.current
            case Mode.BLACK:
                return None
            case Mode.TITLE:
                return self.slides[0]
            case Mode.FROZEN:
                return self.slides[self.held]

    @property
    def coming(self) -> Slide | None:
        """The slide that the room sees next; None after the last."""
        if self.mode is not Mode.RUNNING:
            return self.current
        return self.slides[self.position + 1] if self.position + 1 < len(self.slides) else None


def go_on(show: Show) -> Show:
    """One slide on; the last one stays."""
    return jump(show, show.position + 1)


def go_back(show: Show) -> Show:
    """One slide back; the first one stays."""
    return jump(show, show.position - 1)


def jump(show: Show, position: int) -> Show:
    """Straight to a slide, with nothing in between; a place that does not exist is the nearest."""
    return replace(show, position=max(0, min(position, len(show.slides) - 1)))


def toggle(show: Show, mode: Mode) -> Show:
    """Take up a mode of the wall, or leave it again; the place stays."""
    if show.mode is mode:
        return replace(show, mode=Mode.RUNNING)
    return replace(show, mode=mode, held=_seen(show))


def _seen(show: Show) -> int:
    """The place of the slide that is seen, so that freezing never changes the wall."""
    return {Mode.TITLE: 0, Mode.FROZEN: show.held}.get(show.mode, show.position)


def with_slides(show: Show, slides: Sequence[Slide]) -> Show:
    """The show with another programme; it stays at its slide, or at the next one still there."""
    return replace(
        show,
        slides=tuple(slides),
        position=_same_place(show.slides, show.position, slides),
        held=_same_place(show.slides, show.held, slides),
    )


def _same_place(before: Sequence[Slide], position: int, after: Sequence[Slide]) -> int:
    places = {_key(slide): place for place, slide in enumerate(after)}
    following = (places[_key(slide)] for slide in before[position:] if _key(slide) in places)
    return next(following, len(after) - 1)


def _key(slide: Slide) -> tuple[type[Slide], str]:
    match slide:
        case StorySlide(case_id=case_id) | DemandSlide(case_id=case_id):
            return type(slide), case_id
        case TitleSlide() | CandleSlide():
            return type(slide), ""


def stops(slides: Sequence[Slide]) -> tuple[int, ...]:
    """The places worth jumping to: the title, each story, the candle."""
    return tuple(i for i, slide in enumerate(slides) if not isinstance(slide, DemandSlide))


def stop_of(slides: Sequence[Slide], position: int) -> int:
    """The stop that a place belongs to."""
    return max(stop for stop in stops(slides) if stop <= position)
