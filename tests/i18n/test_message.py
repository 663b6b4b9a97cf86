"""Messages: translated when they are shown, facts put in by name."""

from datetime import date

from w4r_desktop.i18n.catalogue import catalogue_for, is_right_to_left
from w4r_desktop.i18n.message import _, _n, verbatim
from w4r_desktop.i18n.pseudo import MIRRORED, STRETCHED

ENGLISH = catalogue_for("en")


def test_a_message_puts_its_facts_in_by_name() -> None:
    assert _("Sign for {name}", name="Ellinor").to(ENGLISH) == "Sign for Ellinor"


def test_a_message_in_a_message_speaks_the_same_language() -> None:
    whole = _("Please add {field}.", field=_("your town"))
    assert whole.to(catalogue_for(STRETCHED)).count("~") > 2


def test_a_count_chooses_the_form() -> None:
    letters = [_n("{count} letter", "{count} letters", n).to(ENGLISH) for n in (0, 1, 2)]
    assert letters == ["0 letters", "1 letter", "2 letters"]


def test_a_date_is_written_out() -> None:
    assert _("on {day}", day=date(2026, 12, 10)).to(ENGLISH) == "on 10 December 2026"


def test_braces_in_a_persons_words_are_left_alone() -> None:
    assert verbatim("{0} {name}").to(ENGLISH) == "{0} {name}"
    assert _("Thank you, {name}.", name="{x}").to(ENGLISH) == "Thank you, {x}."


def test_a_name_is_not_translated() -> None:
    assert verbatim("Ellinor").to(catalogue_for(STRETCHED)) == "Ellinor"


def test_the_stretched_language_keeps_its_placeholders() -> None:
    told = _("Sign for {name}", name="Ellinor").to(catalogue_for(STRETCHED))
    assert "Ellinor" in told
    assert len(told) > 20


def test_arabic_and_the_mirrored_language_run_from_right_to_left() -> None:
    assert is_right_to_left("ar-EG")
    assert is_right_to_left(MIRRORED)
    assert not is_right_to_left("en-GB")
