"""The console's card of what only the facilitator reads: notes, or the list of keys."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from w4r_desktop.i18n.message import _, verbatim
from w4r_desktop.ui.stage.cards import Card, label
from w4r_desktop.ui.stage.console_state import Briefing
from w4r_desktop.ui.stage.keys import BINDINGS
from w4r_desktop.ui.texts import Texts


class BriefingCard(Card):
    """Notes for the facilitator; the list of keys takes their place when it is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.column.setContentsMargins(0, 0, 0, 0)
        self._care, self._status = label("care", wraps=True), label("soft", wraps=True)
        self._notes = label("lead", wraps=True)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._build_notes())
        self._pages.addWidget(self._build_keys())
        self.column.addWidget(self._pages)

    def minimumSizeHint(self) -> QSize:
        """A few lines; the rest is scrolled."""
        return QSize(200, 92)

    @property
    def shows_keys(self) -> bool:
        """Whether the list of keys is shown."""
        return self._pages.currentIndex() == 1

    def toggle_keys(self) -> None:
        """Show the list of keys, or the notes again."""
        self._pages.setCurrentIndex(0 if self.shows_keys else 1)

    def show_state(self, briefing: Briefing) -> None:
        """Show the notes of a slide."""
        # L10N: before a hard story, for the facilitator alone.
        self.texts.put(self._care.setText, _("Take care: {note}", note=briefing.care))
        self._care.setVisible(bool(briefing.care))
        self.texts.put(self._status.setText, briefing.status or verbatim(""))
        self._status.setVisible(briefing.status is not None)
        none = _("Nothing to say here. Take your time.")
        self.texts.put(self._notes.setText, verbatim(briefing.notes) if briefing.notes else none)

    def _build_notes(self) -> QWidget:
        eyebrow = label("eyebrow")
        self.texts.put(eyebrow.setText, _("Notes for you"))
        return _scrolled((eyebrow, self._care, self._notes, self._status), self.texts)

    def _build_keys(self) -> QWidget:
        table = QWidget()
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setColumnStretch(1, 1)
        for row, binding in enumerate(BINDINGS):
            cap, words = label("key"), label("body", wraps=True)
            cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self.texts.put(cap.setText, binding.cap)
            told = _("{label}: {help}", label=binding.label, help=binding.help)
            self.texts.put(words.setText, told)
            grid.addWidget(cap, row, 0, Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(words, row, 1)
        eyebrow = label("eyebrow")
        self.texts.put(eyebrow.setText, _("Keys"))
        return _scrolled((eyebrow, table), self.texts)


def _scrolled(parts: tuple[QWidget, ...], texts: Texts) -> QScrollArea:
    inner = QWidget()
    column = QVBoxLayout(inner)
    column.setContentsMargins(20, 14, 20, 14)
    column.setSpacing(6)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    # A click leaves the keyboard where it is, so that the arrows go on to turn slides.
    area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(inner)
    texts.put(area.setAccessibleName, _("Notes for you"))
    return area
