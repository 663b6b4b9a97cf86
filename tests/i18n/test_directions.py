"""Facts that run the other way than the sentence they stand in."""

import pytest

from w4r_desktop.i18n.catalogue import catalogue_for
from w4r_desktop.i18n.directions import isolated, not_isolated
from w4r_desktop.i18n.message import _, verbatim
from w4r_desktop.printing.directions import levels, visual_order

UNSEEN = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))


def seen(text: str) -> str:
    """A paragraph in Arabic as it stands from left to right, without the signs that are not seen."""
    order = visual_order(levels(text, right_to_left=True))
    return "".join([text[place] for place in order]).translate(UNSEEN)


@pytest.mark.parametrize(
    ("text", "language"),
    [("Damisoa", "en"), ("525 WXJ", "de"), ("", "ar"), ("داميسوا", "ar"), ("6:25 م", "ar")],
)
def test_what_runs_as_its_sentence_does_stays_bare(text: str, language: str) -> None:
    assert isolated(text, language) == text


@pytest.mark.parametrize(
    ("text", "language"),
    [("Damisoa", "ar"), ("525 WXJ", "ar"), ("525 234", "ar"), ("داميسوا", "en"), ("V. D.", "ar")],
)
def test_what_runs_the_other_way_keeps_its_own_order(text: str, language: str) -> None:
    kept = isolated(text, language)
    assert not [one for one in not_isolated(kept) if one in {"L", "R", "AL", "EN"}]
    assert kept.translate(UNSEEN) == text


@pytest.mark.parametrize("code", ["525 WXJ", "525 234", "W4R 5K2"])
def test_the_halves_of_a_code_stay_in_their_order(code: str) -> None:
    told = _("Code of a letter: {code}, {place}", code=code, place="Town library")
    assert code in seen(told.to(catalogue_for("ar")))


def test_a_name_does_not_take_in_what_follows_it() -> None:
    told = _("{place}, {day}", place="Town library", day="10 ديسمبر 2025")
    sight = seen(told.to(catalogue_for("ar")))
    assert sight.startswith("2025")
    assert sight.endswith("Town library")


def test_a_name_that_is_a_message_is_kept_apart_too() -> None:
    told = _("{case} · {time}", case=verbatim("Damisoa"), time="6:25 م")
    assert seen(told.to(catalogue_for("ar"))).endswith("Damisoa")


def test_on_a_terminal_a_path_can_be_copied() -> None:
    told = _("{path}: the key", path="/tmp/key")
    assert told.to(catalogue_for("ar", isolates=False)) == "/tmp/key: the key"
