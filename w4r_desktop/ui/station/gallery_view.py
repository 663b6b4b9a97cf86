"""All the stories as cards, as many beside one another as fit."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from w4r_desktop.i18n.message import Message, _, _n, verbatim
from w4r_desktop.ui.station.gallery import GalleryState, StoryCard
from w4r_desktop.ui.station.languages import LanguageButton
from w4r_desktop.ui.station.parts import label, scrolling
from w4r_desktop.ui.station.screen_frame import ScreenFrame
from w4r_desktop.ui.widgets.case_card import CaseCard
from w4r_desktop.ui.widgets.flow_grid import FlowGrid
from w4r_desktop.ui.widgets.ring import RING


class StoryButton(CaseCard):
    """The card of one story; `story_chosen` carries its case id."""

    story_chosen = Signal(str)

    def __init__(self, card: StoryCard, parent: QWidget) -> None:
        super().__init__(parent)
        self._case_id = card.case_id
        self.set_words(country=card.country, name=card.name, summary=card.summary)
        self.set_picture(card.illustration, card.image)
        if card.badge is not None:
            self.set_badge(str(card.badge.words), card.badge.tone)
        self.chosen.connect(self._tell_story)

    def _tell_story(self) -> None:
        self.story_chosen.emit(self._case_id)


FIRST_CARDS = 15
"""More than the largest screen shows before anybody scrolls: three rows of five."""

FEW_CARDS, FEW_COLUMNS, MOST_COLUMNS = 12, 4, 5
"""Few stories stand larger on a large screen: half of it would be empty otherwise."""

MORE_CARDS = 5
"""So many come at a time afterwards, while the window answers."""


class GalleryView(ScreenFrame):
    """The wall of stories, and how many letters were written so far."""

    story_chosen = Signal(str)

    def __init__(self, languages: LanguageButton) -> None:
        super().__init__()
        self._shown: tuple[StoryCard, ...] = ()
        self._waiting: tuple[StoryCard, ...] = ()
        self._more = QTimer(self, interval=0)
        self._more.timeout.connect(self._show_more)
        self._event = label("name", wraps=False)
        self._place = label("soft", wraps=False)
        self.add_way_back(_("Start"))
        self.top.add_start(self._event)
        self.top.add_start(self._place)
        self.top.add_end(languages)
        self.add_larger_text(_("Aa Larger text"))
        self._build()

    def show_state(self, state: GalleryState) -> None:
        """Show the cards and the count."""
        self._event.setText(state.event_name)
        self._place.setText(state.place)
        self.texts.put(self._count.setText, _so_far(state.letters))
        self.texts.put(self._pack.setText, state.pack or verbatim(""))
        if state.cards != self._shown:
            self._shown = state.cards
            self._show_cards(state.cards)

    def focus_first(self) -> None:
        """The first story has the focus."""
        if self._grid.items():
            self._grid.items()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(28, 22, 28, 22)
        column.setSpacing(6)
        heading, lead = label("title"), label("soft")
        self._count = label("soft", wraps=False)
        self.texts.put(heading.setText, _("Who will you write for today?"))
        self.texts.put(
            lead.setText, _("Every letter is for a real person. Choose a story to read it.")
        )
        row = QHBoxLayout()
        row.addWidget(lead, 1)
        row.addWidget(self._count)
        above = QVBoxLayout()
        above.setContentsMargins(round(RING), 0, round(RING), 8)
        above.addWidget(heading)
        above.addLayout(row)
        column.addLayout(above)
        self._grid = FlowGrid(narrowest=300, most=MOST_COLUMNS, gap=12)
        column.addWidget(self._grid)
        self._pack = label("small")
        below = QVBoxLayout()
        below.setContentsMargins(round(RING), 10, round(RING), 0)
        below.addWidget(self._pack)
        column.addLayout(below)
        column.addStretch(1)
        self._area = scrolling(content)
        self.fill(self._area, has_bottom=False)

    def _show_cards(self, cards: tuple[StoryCard, ...]) -> None:
        """Show what a screen holds; the others come while the window answers."""
        self._waiting = cards[FIRST_CARDS:]
        self._grid.set_most(FEW_COLUMNS if len(cards) <= FEW_CARDS else MOST_COLUMNS)
        self._grid.set_items(self._buttons(cards[:FIRST_CARDS]))
        if self._waiting:
            self._more.start()

    def _show_more(self) -> None:
        now, self._waiting = self._waiting[:MORE_CARDS], self._waiting[MORE_CARDS:]
        self._grid.add_items(self._buttons(now))
        if not self._waiting:
            self._more.stop()

    def _buttons(self, cards: tuple[StoryCard, ...]) -> list[StoryButton]:
        # Made where they stand: a widget that finds its parent later is dressed a second time.
        buttons = [StoryButton(card, self._grid) for card in cards]
        for story in buttons:
            story.story_chosen.connect(self.story_chosen)
        return buttons


def _so_far(letters: int | None) -> Message:
    if letters is None:
        return verbatim("")
    if letters == 0:
        return _("Yours can be the first letter tonight.")
    return _n("{count} letter written here so far", "{count} letters written here so far", letters)
