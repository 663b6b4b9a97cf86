"""The briefing: nothing of a story is cut off, and whose it is stands below it."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from w4r_desktop.domain.cases import Signer
from w4r_desktop.services.case_book import pack_folder_here
from w4r_desktop.ui.station.briefing import BriefingState, briefing
from w4r_desktop.ui.station.briefing_view import BriefingView

SECTION = "The section office of a country with a long name, at its branch by the river and the sea"


@pytest.fixture
def view(dressed: QApplication, qtbot: QtBot) -> BriefingView:
    view = BriefingView()
    qtbot.addWidget(view)
    view.resize(1024, 600)
    view.show()
    return view


def story(case_id: str, language: str) -> BriefingState:
    pack = replace(pack_folder_here(), signer=Signer(SECTION, b"k" * 32))
    return briefing(pack.case(case_id), language, None, pack=pack)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("case_id", [case.id for case in pack_folder_here().cases])
def test_no_story_is_wider_than_a_small_screen(
    view: BriefingView, case_id: str, language: str
) -> None:
    view.show_state(story(case_id, language))
    QApplication.processEvents()
    assert view._content.width() <= view._area.viewport().width()
    assert any(SECTION in shown.text() for shown in view.findChildren(QLabel))


def test_one_wish_alone_is_the_first_whatever_story_was_shown_before(view: BriefingView) -> None:
    asked = story("guerreras-por-la-amazonia", "en")
    for writable in (asked.writable, (), asked.writable):
        view.show_state(replace(asked, writable=writable))
        looks = [
            made.property("look") for made in view.findChildren(QPushButton) if made.isVisible()
        ]
        assert looks.count("primary") == 1


def test_the_name_that_a_letter_gives_stands_below_the_one_that_is_read(view: BriefingView) -> None:
    view.show_state(story("ellinor-guttorm-utsi", "ar"))
    assert view.panel.full_name.text() == "Ellinor Guttorm Utsi"
    assert view.panel.name.text() == "إلينور غوتورم أوتسي"
    view.show_state(story("ellinor-guttorm-utsi", "en"))
    assert not view.panel.full_name.isVisible()
