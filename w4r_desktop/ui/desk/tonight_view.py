"""The page that shows how the evening stands, and from which stage and stations are started."""

from PySide6.QtCore import Signal

from w4r_desktop.i18n.message import Message, _, verbatim
from w4r_desktop.ui.desk.case_table import CaseTable
from w4r_desktop.ui.desk.drill_card import DrillCard
from w4r_desktop.ui.desk.folding import Folding
from w4r_desktop.ui.desk.mirror_bar import MirrorBar
from w4r_desktop.ui.desk.page import MARGINS, DeskPage
from w4r_desktop.ui.desk.pieces import bare, column, fill_scrolling, framed, press, words
from w4r_desktop.ui.desk.plan_card import PlanCard
from w4r_desktop.ui.desk.stats import Stats, more_stats
from w4r_desktop.ui.desk.tonight import TonightState
from w4r_desktop.ui.widgets.bar_chart import BarChart

BARS = 30
"""So many stretches of ten minutes are shown, the last ones: a long evening has five hours."""

MINUTES = 10


class TonightView(DeskPage):
    """Shows the evening in numbers; emits what is to be started."""

    station_requested = Signal()
    stage_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._stage = press(self.texts, _("Project stories"), self.stage_requested)
        self._station = press(
            self.texts, _("Start a writing station"), self.station_requested, look="primary"
        )
        for button in (self._stage, self._station):
            button.setProperty("size", "big")
        self._stats = Stats()
        self._table = CaseTable()
        self._chart = BarChart()
        self._chart.setMinimumHeight(220)
        self.plan = PlanCard()
        self.mirror = MirrorBar()
        self.drill = DrillCard()
        self._arrange()

    def show_state(self, state: TonightState) -> None:
        """Show the state."""
        event = state.event
        self.texts.put(self.title.setText, verbatim(event.name))
        self.texts.put(self.sentence.setText, _where_and_when(state))
        self.notice.tell(state.problem)
        self.plan.show_state(state)
        self._station.setVisible(state.is_open)
        self.drill.setVisible(state.is_open)
        self._stats.tell(_stats(state))
        self._table.tell(state.lines)
        self._show_chart(state.per_ten_minutes)

    def _arrange(self) -> None:
        table = framed(column(self._table, None, margins=(20, 14, 20, 14)))
        title = words(self.texts, _("Signed every 10 minutes"), look="label")
        note = words(self.texts, _("Minutes since the first one"), look="tiny")
        chart = framed(column(title, self._chart, note, margins=(20, 16, 20, 14)))
        buttons = Folding(self._stage, self._station)
        whole = column(
            Folding(bare(self.heading()), buttons, shares=(1, 0), gap=16),
            self.notice,
            self.plan,
            self._stats,
            self.mirror,
            Folding(table, chart, shares=(5, 4), gap=16),
            self.drill,
            None,
            gap=20,
            margins=MARGINS,
        )
        fill_scrolling(self, whole)

    def _show_chart(self, counts: tuple[int, ...]) -> None:
        shown = counts[-BARS:]
        first = len(counts) - len(shown)
        labels = [str((first + place) * MINUTES) for place in range(len(shown))]
        highest = max(shown, default=0)
        self._chart.set_bars(
            shown,
            labels,
            top_label=str(highest) if highest else "",
            spoken=str(_("Signed every 10 minutes, at most {count}", count=highest)),
        )


def _where_and_when(state: TonightState) -> Message:
    event = state.event
    if event.place:
        return _(
            "{place} · {date} · {since}", place=event.place, date=event.held_on, since=state.since
        )
    return _("{date} · {since}", date=event.held_on, since=state.since)


def _stats(state: TonightState) -> tuple[tuple[int, Message], ...]:
    letters = _("letters signed")
    if state.event.goal:
        letters = _("letters signed, {goal} hoped for", goal=state.event.goal)
    return (
        (state.letters, letters),
        *more_stats(state.messages, state.signatures, state.by_hand),
        (state.withheld, _("held back")),
        (state.unfinished, _("unfinished")),
    )
