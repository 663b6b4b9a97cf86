"""The state machine of one visit."""

from dataclasses import replace

import pytest

from tests.factory import draft, drawn, sender
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.ui.station import visit
from w4r_desktop.ui.station.visit import Receipt, Screen, Visit


def on_the_page(body: str = "Hello") -> Visit:
    return visit.to_page(Visit(case_id="ellinor-guttorm-utsi"), draft(body=body))


def test_a_visit_begins_at_the_welcome_and_knows_nobody() -> None:
    assert Visit() == Visit(Screen.WELCOME, "", None, None, None)


def test_words_are_words_only_when_something_is_written() -> None:
    assert on_the_page().has_words
    assert not on_the_page("  \n").has_words


def test_reading_the_story_again_keeps_the_draft() -> None:
    page = on_the_page()
    assert visit.to_story(page, page.case_id).draft == page.draft


def test_another_story_has_no_draft() -> None:
    assert visit.to_story(on_the_page(), "sai-zaw-thaike").draft is None


def test_the_thanks_hold_no_word_of_the_letter() -> None:
    signed = visit.sign(on_the_page("Secret words"), sender(), drawn())
    thanked = visit.to_thanks(signed, Receipt("K7P4MD", 3, ActionKind.LETTER, "Amina"))
    assert thanked.draft is None
    assert "Secret words" not in repr(thanked)


def test_the_gallery_keeps_who_somebody_is_and_forgets_what_they_wrote() -> None:
    before = replace(on_the_page(), sender=sender())
    assert visit.to_gallery(before) == Visit(Screen.GALLERY, sender=sender())


def test_nothing_is_written_without_a_page() -> None:
    with pytest.raises(ValueError, match="gallery"):
        visit.write(Visit(Screen.GALLERY), "Hello")
