from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from w4r_desktop.domain.cases import Signer
from w4r_desktop.services.case_book import pack_folder_here
from w4r_desktop.ui.station.gallery import GalleryState, StoryCard, pack_told, story_cards
from w4r_desktop.ui.station.gallery_view import FIRST_CARDS, GalleryView, StoryButton
from w4r_desktop.ui.station.languages import LanguageButton

MANY = 43


@pytest.fixture
def view(dressed: QApplication, qtbot: QtBot) -> GalleryView:
    view = GalleryView(LanguageButton(("en", "fr")))
    qtbot.addWidget(view)
    view.resize(1366, 768)
    view.show()
    return view


def cards(count: int) -> tuple[StoryCard, ...]:
    told = story_cards(pack_folder_here(), "en")
    return tuple(
        replace(told[place % len(told)], case_id=f"case-{place}") for place in range(count)
    )


def shown(view: GalleryView) -> list[StoryButton]:
    return view.findChildren(StoryButton)


def test_a_screenful_is_there_at_once_and_the_rest_follows_in_order(
    view: GalleryView, qtbot: QtBot
) -> None:
    view.show_state(GalleryState("Evening", "Library", cards(MANY)))
    assert len(shown(view)) == FIRST_CARDS
    qtbot.waitUntil(lambda: len(shown(view)) == MANY)
    chosen: list[str] = []
    view.story_chosen.connect(chosen.append)
    for story in shown(view):
        story.chosen.emit()
    assert chosen == [f"case-{place}" for place in range(MANY)]


def test_a_name_is_shown_as_the_story_s_language_writes_it() -> None:
    told = {card.case_id: card.name for card in story_cards(pack_folder_here(), "ar")}
    assert told["damisoa"] == "داميسوا"


def test_below_the_stories_stands_whose_pack_it_is(view: GalleryView) -> None:
    pack = pack_folder_here()
    told = [pack_told(one) for one in (pack, replace(pack, signer=Signer("A section", b"k" * 32)))]
    for each, words in zip(told, ("not signed", "signed by A section"), strict=True):
        view.show_state(GalleryState("Evening", "Library", cards(3), pack=each))
        shown_words = [label.text() for label in view.findChildren(QLabel)]
        assert f"Write for Rights 2025 · case pack {words}" in shown_words


def test_few_stories_stand_larger_on_a_large_screen(view: GalleryView) -> None:
    view.resize(1920, 1080)
    widths = []
    for count in (9, MANY):
        view.show_state(GalleryState("Evening", "Library", cards(count)))
        QApplication.processEvents()
        widths.append(shown(view)[-1].width())
    assert widths[0] > widths[1]


def test_other_cards_take_the_place_of_those_that_have_not_come_yet(
    view: GalleryView, qtbot: QtBot
) -> None:
    view.show_state(GalleryState("Evening", "Library", cards(MANY)))
    view.show_state(GalleryState("Evening", "Library", cards(3)))
    qtbot.wait(50)
    assert len([story for story in shown(view) if story.isVisible()]) == 3
