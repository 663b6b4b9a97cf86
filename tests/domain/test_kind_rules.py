"""The rules that hold for a kind where a pack says nothing."""

import pytest

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.kind_rules import usual_rules


@pytest.mark.parametrize("kind", ActionKind)
def test_no_kind_takes_politics_or_seasonal_wishes_by_itself(kind: ActionKind) -> None:
    rules = usual_rules(kind)
    assert not rules.political
    assert not rules.seasonal


def test_a_message_between_people_names_no_organisation() -> None:
    assert not usual_rules(ActionKind.SOLIDARITY).names_organisation
    assert usual_rules(ActionKind.LETTER).names_organisation
