"""What a letter will look like, before and after it is signed."""

import pytest

from tests.services.writing import signed, written
from w4r_desktop.domain.errors.printing import NoWindow
from w4r_desktop.domain.windows import Window
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.event_desk import EventDesk
from w4r_desktop.services.letter_desk import LetterDesk
from w4r_desktop.services.letter_preview import LetterPreview


def test_a_draft_shows_the_page_it_will_be(evening: Evening) -> None:
    preview = LetterPreview(evening)
    pages = preview.preview(written(evening), dpi=40)
    assert len(pages) == preview.page_count(written(evening)) == 1
    assert len(pages[0].pixels) == pages[0].width * pages[0].height * 3


def test_a_draft_without_a_sender_can_already_be_measured(evening: Evening) -> None:
    assert LetterPreview(evening).page_count(written(evening, sender=None, signature=None)) == 1
    assert LetterPreview(evening).page_count(written(evening, body="A line.\n\n" * 200)) > 1


def test_a_withdrawn_letter_has_no_page(evening: Evening) -> None:
    preview = LetterPreview(evening)
    action = signed(evening).action
    assert preview.preview_action(action, dpi=40)
    LetterDesk(evening).withdraw(action.code)
    assert preview.preview_action(EventDesk(evening).letter(action.code)) == ()


def test_a_draft_is_shown_folded_in_its_envelope(evening: Evening) -> None:
    preview = LetterPreview(evening)
    picture = preview.preview_in_window(written(evening), Window.US_10, dpi=72)
    assert (picture.width, picture.height) == (684, 297)
    with pytest.raises(NoWindow):
        preview.preview_in_window(written(evening), Window.PLAIN)
