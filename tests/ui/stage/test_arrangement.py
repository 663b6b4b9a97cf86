"""Displays: where wall and console go, with one, two or more of them."""

from hypothesis import given
from hypothesis import strategies as st

from w4r_desktop.ui.stage.arrangement import Arrangement, arrange, swapped

displays = st.lists(st.sampled_from(["laptop", "beamer", "tv", "panel"]), min_size=1, max_size=4)


@given(displays, st.sampled_from(["", "beamer", "gone"]), st.data())
def test_the_wall_never_covers_the_console(
    identities: list[str], remembered: str, data: st.DataObject
) -> None:
    console = data.draw(st.integers(0, len(identities) - 1))
    placed = arrange(identities, remembered=remembered, console=console)
    for _step in range(3):
        assert placed.wall != placed.console
        placed = swapped(placed, len(identities))


def test_the_remembered_wall_comes_before_the_others() -> None:
    placed = arrange(["laptop", "tv", "beamer"], remembered="beamer", console=0)
    assert placed == Arrangement(console=0, wall=2)


def test_without_a_remembered_wall_it_is_the_first_the_console_is_not_on() -> None:
    assert arrange(["laptop", "tv"], remembered="gone", console=1) == Arrangement(1, 0)


def test_the_console_makes_way_where_it_stands_on_the_remembered_wall() -> None:
    placed = arrange(["beamer", "laptop"], remembered="beamer", console=0)
    assert placed == Arrangement(console=1, wall=0)


def test_one_display_is_no_wall_even_when_it_was_one_before() -> None:
    assert arrange(["beamer"], remembered="beamer", console=0).wall is None


def test_swapping_two_displays_twice_brings_them_back() -> None:
    placed = Arrangement(console=0, wall=1)
    assert swapped(placed, 2) == Arrangement(console=1, wall=0)
    assert swapped(swapped(placed, 2), 2) == placed


def test_swapping_among_three_displays_leaves_the_console_where_it_is() -> None:
    assert swapped(Arrangement(console=0, wall=1), 3) == Arrangement(0, 2)
    assert swapped(Arrangement(console=0, wall=2), 3) == Arrangement(0, 1)
