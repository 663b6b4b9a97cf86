"""The programme: places and modes of the wall."""

from collections.abc import Callable
from functools import partial

from hypothesis import given
from hypothesis import strategies as st

from w4r_desktop.domain.slides import CandleSlide, DemandSlide, Slide, StorySlide, TitleSlide
from w4r_desktop.ui.stage.programme import (
    Mode,
    Show,
    go_back,
    go_on,
    jump,
    stop_of,
    stops,
    toggle,
    with_slides,
)


def told(*case_ids: str) -> tuple[Slide, ...]:
    slides: list[Slide] = [TitleSlide()]
    for case_id in case_ids:
        slides.append(StorySlide(case_id, "NO", case_id, "", ""))
        slides.append(DemandSlide(case_id, case_id, "", ("Listen",), "", ""))
    return (*slides, CandleSlide())


MOVES: dict[str, Callable[[Show], Show]] = {
    "on": go_on,
    "back": go_back,
    **{mode.value: partial(toggle, mode=mode) for mode in Mode},
}
steps = st.lists(st.sampled_from(sorted(MOVES)))
programmes = st.lists(st.sampled_from("abcdefg"), unique=True).map(lambda ids: told(*ids))


def walked(slides: tuple[Slide, ...], names: list[str]) -> Show:
    show = Show(slides)
    for name in names:
        show = MOVES[name](show)
    return show


@given(programmes, steps)
def test_no_row_of_keys_leaves_the_programme(slides: tuple[Slide, ...], names: list[str]) -> None:
    show = walked(slides, names)
    assert show.current in slides
    assert show.on_the_wall is None or show.on_the_wall in slides


@given(programmes, steps, st.sampled_from([Mode.BLACK, Mode.TITLE, Mode.FROZEN]))
def test_a_mode_taken_up_and_left_again_keeps_the_place(
    slides: tuple[Slide, ...], names: list[str], mode: Mode
) -> None:
    show = toggle(walked(slides, names), Mode.RUNNING)
    back = toggle(toggle(show, mode), mode)
    assert (back.position, back.mode) == (show.position, Mode.RUNNING)


@given(programmes, steps)
def test_freezing_changes_nothing_on_the_wall(slides: tuple[Slide, ...], names: list[str]) -> None:
    show = walked(slides, names)
    if show.mode in {Mode.RUNNING, Mode.TITLE}:
        assert toggle(show, Mode.FROZEN).on_the_wall == show.on_the_wall


@given(programmes, steps)
def test_turning_slides_never_lights_a_black_wall(
    slides: tuple[Slide, ...], names: list[str]
) -> None:
    black = toggle(Show(slides), Mode.BLACK)
    turned = [name for name in names if name in {"on", "back"}]
    for name in turned:
        black = MOVES[name](black)
    assert black.on_the_wall is None


@given(programmes, st.integers())
def test_a_jump_lands_on_a_slide(slides: tuple[Slide, ...], position: int) -> None:
    assert 0 <= jump(Show(slides), position).position < len(slides)


@given(programmes, programmes, st.integers(0, 20), st.sampled_from(list(Mode)))
def test_another_choice_of_stories_leaves_a_place_that_exists(
    before: tuple[Slide, ...], after: tuple[Slide, ...], position: int, mode: Mode
) -> None:
    show = with_slides(toggle(jump(Show(before), position), mode), after)
    assert show.current in after
    assert show.on_the_wall is None or show.on_the_wall in after


def test_another_choice_of_stories_stays_at_the_story_that_is_told() -> None:
    show = jump(Show(told("a", "b", "c")), 3)
    assert with_slides(show, told("b", "c")).current == show.current


def test_a_story_left_out_while_it_is_told_makes_room_for_the_next() -> None:
    show = with_slides(jump(Show(told("a", "b")), 1), told("b"))
    assert show.current == told("b")[1]


def test_a_frozen_wall_stays_while_the_console_goes_on() -> None:
    frozen = go_on(toggle(jump(Show(told("a")), 1), Mode.FROZEN))
    assert frozen.on_the_wall == told("a")[1]
    assert frozen.coming == told("a")[2]


def test_one_mode_replaces_another() -> None:
    show = toggle(toggle(Show(told("a")), Mode.BLACK), Mode.TITLE)
    assert show.mode is Mode.TITLE
    assert show.on_the_wall == TitleSlide()


def test_after_the_last_slide_nothing_comes() -> None:
    assert jump(Show(told()), 9).coming is None


def test_what_is_asked_belongs_to_the_story_before_it() -> None:
    slides = told("a", "b")
    assert stops(slides) == (0, 1, 3, 5)
    assert stop_of(slides, 2) == 1
