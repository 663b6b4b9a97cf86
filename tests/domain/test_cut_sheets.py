from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from w4r_desktop.domain.cut_sheets import CutSheet, Slip
from w4r_desktop.domain.sheets import SIZES

sheets = st.builds(
    CutSheet, st.sampled_from(list(SIZES.values())), st.integers(1, 4), st.integers(1, 6)
)


def apart(one: Slip, other: Slip) -> bool:
    return (
        one.start + one.width <= other.start + 1e-9
        or other.start + other.width <= one.start + 1e-9
        or one.top + one.height <= other.top + 1e-9
        or other.top + other.height <= one.top + 1e-9
    )


@given(sheets)
def test_slips_use_the_whole_sheet_and_do_not_overlap(sheet: CutSheet) -> None:
    assert len(sheet.slips) == sheet.count
    assert sum(slip.width * slip.height for slip in sheet.slips) == pytest.approx(
        sheet.size.width * sheet.size.height
    )
    assert all(apart(*pair) for pair in combinations(sheet.slips, 2))


@given(sheets)
def test_every_slip_ends_at_a_cut_or_at_the_paper_s_edge(sheet: CutSheet) -> None:
    feet = [*sheet.cuts_across, sheet.size.height]
    ends = [*sheet.cuts_down, sheet.size.width]
    for slip in sheet.slips:
        assert any(slip.top + slip.height == pytest.approx(foot) for foot in feet)
        assert any(slip.start + slip.width == pytest.approx(end) for end in ends)
