"""Slides: every word is on the wall, large enough, in both directions."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QColor, QFontMetricsF
from pytestqt.qtbot import QtBot

from tests.ui.stage.evening import occasion, pack
from w4r_desktop.domain.slides import StorySlide, programme
from w4r_desktop.i18n.catalogue import catalogue_for, current, speak
from w4r_desktop.i18n.message import verbatim
from w4r_desktop.ui.stage.content import Content, tell
from w4r_desktop.ui.stage.slide_layout import Fonts, Page, Text, lay_out
from w4r_desktop.ui.stage.slide_style import LEGIBLE
from w4r_desktop.ui.stage.slide_view import SlideView

SIZES = [(1280, 720), (1366, 768), (1920, 1080), (1024, 768)]
FONTS = Fonts(serif="Noto Serif", sans="Noto Sans")
SAFE = 0.0495

LONG = "They write, and write again, because nobody should be alone with this. " * 12
LONGEST = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"


@pytest.fixture(params=["en", "en-stretched", "en-mirrored"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    before = current()
    speak(catalogue_for(request.param))
    yield request.param
    speak(before)


def slides(language: str = "en") -> list[Content]:
    told = programme(pack(), language=language)
    return [tell(slide, replace(occasion(language), letters=127)) for slide in told]


def story(text: str, name: str = "Ellinor Guttorm Utsi") -> Content:
    first = next(slide for slide in programme(pack(), language="en") if type(slide) is StorySlide)
    return tell(replace(first, story=text, headline=name), occasion())


def inked(text: Text) -> list[QRectF]:
    """Where the lines' ink really stands: as wide as the line, as high as its letters."""
    letters = QFontMetricsF(text.layout.font())
    areas = []
    for line in map(text.layout.lineAt, range(text.layout.lineCount())):
        words = text.layout.text()[line.textStart() : line.textStart() + line.textLength()]
        high = letters.tightBoundingRect(words.upper() + words)
        area = line.naturalTextRect()
        top = line.y() + line.ascent() + high.top()
        areas.append(QRectF(area.left(), top, area.width(), high.height()).translated(text.at))
    return areas


def overlaps_nothing(page: Page) -> bool:
    beside = [page.picture, *page.bars]
    areas = [area for text in page.texts for area in inked(text)]
    return not any(area.intersects(other) for area in areas for other in beside)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_word_stands_within_the_safe_area(
    qapp: object, size: tuple[int, int], language: str
) -> None:
    canvas = QSizeF(*size)
    safe = QRectF(
        canvas.width() * SAFE,
        canvas.height() * SAFE,
        canvas.width() * (1 - 2 * SAFE),
        canvas.height() * (1 - 2 * SAFE),
    )
    for content in slides(language):
        page = lay_out(content, canvas, FONTS, rtl=language == "en-mirrored")
        outside = [a for text in page.texts for a in inked(text) if not safe.contains(a)]
        assert not outside, content.heading
        assert overlaps_nothing(page), content.heading


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_every_word_can_be_read_from_ten_metres(
    qapp: object, size: tuple[int, int], language: str
) -> None:
    for content in slides(language):
        page = lay_out(content, QSizeF(*size), FONTS, rtl=False)
        assert min(text.size for text in page.texts) >= LEGIBLE * size[1] - 1, content


def test_the_person_is_the_largest_thing_on_a_story(qapp: object) -> None:
    for content in filter(lambda each: each.is_name, slides()):
        eyebrow, name, *rest = lay_out(content, QSizeF(1280, 720), FONTS, rtl=False).texts
        assert name.size > 1.8 * max(text.size for text in (eyebrow, *rest))


@pytest.mark.parametrize("name", ["Ellinor", LONGEST, "Ellinor Guttorm Utsi and many others " * 3])
def test_the_longest_story_still_fits(qapp: object, name: str) -> None:
    page = lay_out(story(LONG, name), QSizeF(1280, 720), FONTS, rtl=False)
    room = QRectF(64, 36, 1280 * 0.6 - 64, 648)
    assert all(room.contains(area) for text in page.texts for area in inked(text))


def test_a_short_story_is_not_blown_up_beyond_its_name(qapp: object) -> None:
    page = lay_out(story("Write."), QSizeF(1280, 720), FONTS, rtl=False)
    assert page.texts[2].size < page.texts[1].size


def test_right_to_left_is_the_mirror_of_left_to_right(qapp: object) -> None:
    content = slides()[2]
    left = lay_out(content, QSizeF(1280, 720), FONTS, rtl=False)
    right = lay_out(content, QSizeF(1280, 720), FONTS, rtl=True)
    assert right.picture.left() == 0
    for one, other in zip(left.bars, right.bars, strict=True):
        assert one.left() == pytest.approx(1280 - other.right())


@pytest.fixture
def view(qtbot: QtBot) -> Callable[[int, int], SlideView]:
    def make(width: int, height: int) -> SlideView:
        slide_view = SlideView(is_alive=False)
        qtbot.addWidget(slide_view)
        slide_view.resize(width, height)
        return slide_view

    return make


def test_the_console_s_picture_breaks_lines_as_the_wall_does(
    view: Callable[[int, int], SlideView],
) -> None:
    wall, small = view(1280, 720), view(320, 240)
    small.set_canvas(QSize(1280, 720))
    for each in (wall, small):
        each.show_slide(slides()[3])
    assert wall.page is not None
    assert small.page is not None
    breaks = [[text.layout.lineCount() for text in page.texts] for page in (wall.page, small.page)]
    assert breaks[0] == breaks[1]
    assert small.slide_area.size() == QSize(320, 180)


def test_a_black_wall_is_black_all_over(view: Callable[[int, int], SlideView]) -> None:
    wall = view(320, 180)
    wall.setProperty("night", QColor(Qt.GlobalColor.white))
    wall.setProperty("dark", QColor(Qt.GlobalColor.black))
    wall.show_slide(slides()[1])
    wall.show_slide(None)
    picture = wall.grab().toImage()
    spots = {picture.pixel(x, y) for x in range(0, 320, 20) for y in range(0, 180, 20)}
    assert spots == {QColor(Qt.GlobalColor.black).rgb()}


def test_a_slide_is_told_to_a_screen_reader(view: Callable[[int, int], SlideView]) -> None:
    wall = view(320, 180)
    content = Content(verbatim("Ellinor"), verbatim("Norway"), (verbatim("A herder."),))
    wall.show_slide(content)
    assert wall.accessibleName() == "Norway\nEllinor\nA herder."


def test_a_narrow_window_keeps_the_slide_in_proportion(
    view: Callable[[int, int], SlideView],
) -> None:
    tall = view(400, 900)
    tall.show_slide(slides()[1])
    area = tall.slide_area
    assert area.width() / area.height() == pytest.approx(4 / 3, abs=0.01)
    assert tall.grab().size() == QSize(400, 900)


def test_the_candle_stands_higher_with_more_letters(view: Callable[[int, int], SlideView]) -> None:
    wall = view(640, 360)
    shares = []
    for letters in (0, 50, 200):
        told = replace(occasion(), letters=letters)
        wall.show_slide(tell(programme(pack(), language="en")[-1], told))
        shares.append(wall.candle.height_share())
    assert shares == sorted(set(shares))
