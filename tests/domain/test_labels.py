"""Label arithmetic: whatever the sheet, the first label and the offset."""

from itertools import combinations, islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from w4r_desktop.domain.boxes import Offset, whole_sheet
from w4r_desktop.domain.errors.printing import LabelsLeaveSheet, LabelUnknown
from w4r_desktop.domain.labels import (
    LAYOUTS,
    SHEET_OF_PAPER,
    LabelPlan,
    LabelSheet,
)
from w4r_desktop.domain.sheets import Paper

ALL = pytest.mark.parametrize("sheet", list(LabelSheet))
plans = st.builds(
    LabelPlan,
    st.sampled_from(LabelSheet),
    st.integers(-2, 32),
    st.builds(Offset, st.integers(-2500, 2500), st.integers(-2500, 2500)),
)


def is_possible(plan: LabelPlan) -> bool:
    try:
        plan.check()
    except (LabelUnknown, LabelsLeaveSheet):
        return False
    return True


@given(plans.filter(is_possible), st.integers(1, 90))
def test_labels_neither_overlap_nor_leave_the_sheet(plan: LabelPlan, count: int) -> None:
    paper = whole_sheet(plan.layout.paper)
    placed = list(islice(plan.places(), count))
    assert all(paper.holds(box) for _, box in placed)
    pages = [[box for page, box in placed if page == on] for on in range(placed[-1][0] + 1)]
    assert not [pair for page in pages for pair in combinations(page, 2) if pair[0].meets(pair[1])]


@given(plans.filter(is_possible), st.integers(1, 90))
def test_the_first_label_is_the_one_that_was_named_and_none_is_left_out(
    plan: LabelPlan, count: int
) -> None:
    layout = plan.layout
    filled = [
        page * layout.per_sheet + number
        for page, box in islice(plan.places(), count)
        for number in range(1, layout.per_sheet + 1)
        if layout.label(number, plan.offset) == box
    ]
    assert filled == list(range(plan.start, plan.start + count))


@given(plans.filter(is_possible), st.integers(1, 14))
def test_an_offset_moves_every_label_by_itself_and_no_further(plan: LabelPlan, number: int) -> None:
    here, moved = plan.layout.label(number), plan.layout.label(number, plan.offset)
    assert (moved.left - here.left, moved.top - here.top) == (plan.offset.x, plan.offset.y)
    assert (moved.width, moved.height) == (here.width, here.height)


@ALL
def test_an_offset_that_pushes_labels_off_the_sheet_is_refused_with_what_is_possible(
    sheet: LabelSheet,
) -> None:
    with pytest.raises(LabelsLeaveSheet) as refused:
        LabelPlan(sheet, offset=Offset(2000, 0)).check()
    most = round(refused.value.sideways * 100), round(refused.value.up_or_down * 100)
    for sign in (1, -1):
        LabelPlan(sheet, offset=Offset(sign * most[0], sign * most[1])).check()
    assert not is_possible(LabelPlan(sheet, offset=Offset(most[0] + 1000, 0)))


@pytest.mark.parametrize("start", [0, -1, 22])
def test_a_label_that_the_sheet_does_not_have_is_refused(start: int) -> None:
    with pytest.raises(LabelUnknown) as refused:
        LabelPlan(LabelSheet.L7160, start).check()
    assert refused.value.last == 21


@ALL
def test_labels_lie_in_the_middle_of_the_sheet_give_or_take_two_millimetres(
    sheet: LabelSheet,
) -> None:
    paper, labels = whole_sheet(LAYOUTS[sheet].paper), LAYOUTS[sheet].all_labels
    assert abs(labels.left - (paper.right - labels.right)) <= 200
    assert abs(labels.top - (paper.bottom - labels.bottom)) <= 200


def test_the_number_of_labels_is_the_one_on_the_box() -> None:
    counts = {sheet.value: layout.per_sheet for sheet, layout in LAYOUTS.items()}
    a4 = {"L7160": 21, "L7161": 18, "L7162": 16, "L7163": 14}
    assert counts == {**a4, "5160": 30, "5161": 20, "5162": 14, "5163": 10}


@pytest.mark.parametrize("paper", list(Paper))
def test_the_sheet_that_is_meant_by_a_paper_is_of_that_paper(paper: Paper) -> None:
    assert LAYOUTS[SHEET_OF_PAPER[paper]].paper is paper
