"""Where everything on a slide stands: text as large as the wall allows, and never cut off."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption

from w4r_desktop.i18n.message import Message
from w4r_desktop.ui.stage.content import Content
from w4r_desktop.ui.stage.slide_style import Ink, Style, styled

SAFE = 0.05
"""Projectors cut edges off; nothing that is read stands in this share of width and height."""
BESIDE = 0.4
"""The share of the width for what stands beside the words."""
BAR = 0.005
STEP = 0.97
STEPS = 90
"""Each step is a little smaller than the one before; the last is a fifteenth of the first."""
TIGHT, LOOSE = 1.14, 1.34
"""Line heights of headings and of running text, in font sizes."""


@dataclass(frozen=True, slots=True)
class Fonts:
    """The families of a slide."""

    serif: str
    sans: str


@dataclass(frozen=True, slots=True)
class Text:
    """A text in its place."""

    layout: QTextLayout
    at: QPointF
    ink: Ink
    area: QRectF
    size: float


@dataclass(frozen=True, slots=True)
class Page:
    """A slide laid out: texts, the bars before points, and the areas of picture and candle."""

    texts: tuple[Text, ...]
    bars: tuple[QRectF, ...]
    picture: QRectF
    candle: QRectF


def lay_out(content: Content, canvas: QSizeF, fonts: Fonts, *, rtl: bool) -> Page:
    """Place a slide's parts on a canvas, the words first in the direction of reading."""
    beside = canvas.width() * BESIDE if content.picture or content.flame else 0.0
    column = _column(canvas, beside)
    texts, bars = _Setter(styled(content), column, fonts, rtl=rtl).set()
    page = Page(
        texts,
        bars,
        picture=QRectF(canvas.width() - beside, 0, beside, canvas.height()),
        candle=_candle_area(canvas, beside),
    )
    return _mirrored(page, canvas) if rtl else page


def picture_size(canvas: QSizeF) -> QSizeF:
    """The size of the picture on a slide that has one."""
    return QSizeF(canvas.width() * BESIDE, canvas.height())


def _column(canvas: QSizeF, beside: float) -> QRectF:
    left, top = canvas.width() * (SAFE + 0.005), canvas.height() * SAFE
    right = canvas.width() - beside - canvas.width() * (0.025 if beside else SAFE)
    return QRectF(left, top, right - left, canvas.height() - 2 * top)


def _candle_area(canvas: QSizeF, beside: float) -> QRectF:
    top = canvas.height() * SAFE * 1.4
    return QRectF(
        canvas.width() - beside, top, beside - canvas.width() * SAFE, canvas.height() - 2 * top
    )


class _Setter:
    """Sets texts one under the other, as large as they fit into the column."""

    def __init__(
        self, texts: Sequence[tuple[Message, Style]], column: QRectF, fonts: Fonts, *, rtl: bool
    ) -> None:
        self._texts = [(str(text), style) for text, style in texts]
        self._column = column
        self._height = column.height() / (1 - 2 * SAFE)
        self._fonts = fonts
        self._rtl = rtl

    def set(self) -> tuple[tuple[Text, ...], tuple[QRectF, ...]]:
        """The texts in their places and the bars beside them."""
        step = bisect_left(range(STEPS), 1, key=self._fits)
        texts = self._at(step, anywhere=step == STEPS)
        shift = (self._column.height() - _bottom(texts) + self._column.top()) / 2
        texts = [_moved(text, shift) for text in texts]
        bars = [
            self._bar(text)
            for text, (_, style) in zip(texts, self._texts, strict=True)
            if style.has_bar
        ]
        return tuple(texts), tuple(bars)

    def _fits(self, step: int) -> int:
        texts = self._at(step, anywhere=False)
        is_low_enough = _bottom(texts) <= self._column.bottom()
        return int(is_low_enough and all(map(_is_narrow_enough, texts)))

    def _at(self, step: int, *, anywhere: bool) -> list[Text]:
        texts: list[Text] = []
        top = self._column.top()
        for words, style in self._texts:
            top += style.gap * self._height * (1 if texts else 0)
            text = self._text(words, style, step=step, top=top, anywhere=anywhere)
            texts.append(text)
            top = text.area.bottom()
        return texts

    def _text(self, words: str, style: Style, *, step: int, top: float, anywhere: bool) -> Text:
        size = self._size(style, step)
        layout = QTextLayout(words, self._font(style, size, words))
        layout.setTextOption(self._option(anywhere=anywhere))
        indent = 0.025 * self._height * 1.6 if style.has_bar else 0.0
        width = self._column.width() - indent
        height = _break_lines(layout, width, size * _line_height(words, style))
        area = QRectF(self._column.left() + indent, top, width, height)
        return Text(layout, area.topLeft(), style.ink, area, size)

    def _size(self, style: Style, step: int) -> float:
        """Texts shrink down to what can be read from afar, and only then below it."""
        shrunk = style.size * STEP**step
        least = style.least * min(1.0, STEP ** (step - STEPS // 3))
        return max(6.0, max(shrunk, least) * self._height)

    def _font(self, style: Style, size: float, words: str) -> QFont:
        font = QFont(self._fonts.serif if style.is_serif else self._fonts.sans)
        font.setPixelSize(round(size))
        font.setWeight(QFont.Weight.Bold if style.is_bold else QFont.Weight.Normal)
        if style.is_raised and _is_plain(words):
            font.setCapitalization(QFont.Capitalization.AllUppercase)
            font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 105)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return font

    def _option(self, *, anywhere: bool) -> QTextOption:
        side = Qt.AlignmentFlag.AlignRight if self._rtl else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        mode = QTextOption.WrapMode
        option.setWrapMode(mode.WrapAtWordBoundaryOrAnywhere if anywhere else mode.WordWrap)
        return option

    def _bar(self, text: Text) -> QRectF:
        inset = text.size * 0.12
        width = max(3.0, BAR * self._height * 1.6)
        area = text.area
        return QRectF(
            self._column.left(), area.top() + inset, width, max(2.0, area.height() - 2 * inset)
        )


def _break_lines(layout: QTextLayout, width: float, line_height: float) -> float:
    """Break the text into lines of a width, and give the height of them all."""
    top = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top + (line_height - line.height()) / 2))
        top += line_height
    layout.endLayout()
    return top


def _line_height(words: str, style: Style) -> float:
    if not _is_plain(words):
        return 1.7 if style.is_serif else 1.6
    return TIGHT if style.is_serif else LOOSE


def _is_plain(words: str) -> bool:
    """Whether this is Latin, Greek or Cyrillic; other scripts reach further up and down."""
    return all(sign <= "\u058f" or "\u1e00" <= sign <= "\u20cf" for sign in words)


def _is_narrow_enough(text: Text) -> bool:
    lines = (text.layout.lineAt(i) for i in range(text.layout.lineCount()))
    return all(line.naturalTextWidth() <= text.area.width() + 0.5 for line in lines)


def _bottom(texts: Sequence[Text]) -> float:
    return texts[-1].area.bottom()


def _moved(text: Text, down: float) -> Text:
    area = text.area.translated(0, down)
    return Text(text.layout, area.topLeft(), text.ink, area, text.size)


def _mirrored(page: Page, canvas: QSizeF) -> Page:
    texts = []
    for text in page.texts:
        area = _turned(text.area, canvas)
        texts.append(Text(text.layout, area.topLeft(), text.ink, area, text.size))
    bars = tuple(_turned(bar, canvas) for bar in page.bars)
    return Page(tuple(texts), bars, _turned(page.picture, canvas), _turned(page.candle, canvas))


def _turned(area: QRectF, canvas: QSizeF) -> QRectF:
    return QRectF(canvas.width() - area.right(), area.top(), area.width(), area.height())
