"""Names one after another, with the comma and the order of the language."""

import pytest

from w4r_desktop.i18n.catalogue import catalogue_for
from w4r_desktop.i18n.lists import Listed, comma
from w4r_desktop.i18n.message import _
from w4r_desktop.printing.directions import levels, visual_order

NAMES = Listed(("Director General", "مدغشقر"))
UNSEEN = dict.fromkeys(map(ord, "\u2068\u2069"))


@pytest.mark.parametrize(("language", "between"), [("en", ", "), ("ar", "، "), ("ar-EG", "، ")])
def test_a_comma_is_the_languages_own(language: str, between: str) -> None:
    assert comma(language) == between


def test_a_list_is_read_from_its_first_name_on() -> None:
    told = _("To: {addressee}", addressee=NAMES).to(catalogue_for("ar"))
    order = visual_order(levels(told, right_to_left=True))
    sight = "".join([told[place] for place in order]).translate(UNSEEN)
    assert sight.index("Director General") > sight.index("،")


def test_a_list_in_english_is_as_it_was_written() -> None:
    told = _("To: {addressee}", addressee=Listed(("Ann", "Bo"))).to(catalogue_for("en"))
    assert told == "To: Ann, Bo"


def test_on_a_terminal_a_list_stands_bare() -> None:
    told = Listed(("English", "العربية")).to("ar", isolates=False)
    assert told == "English، العربية"
