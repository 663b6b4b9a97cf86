"""The page for a damaged event: what can be saved, from where, and how much of it there is."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from w4r_desktop.domain.rescues import Holding, Source
from w4r_desktop.i18n.message import Message, _, verbatim
from w4r_desktop.i18n.rescues import count_words, missing_words, source_words
from w4r_desktop.ui.desk.asking import ask_for_file
from w4r_desktop.ui.desk.pieces import (
    bare,
    blank,
    centred,
    column,
    framed,
    leading,
    press,
    row,
    scrolling,
    words,
)
from w4r_desktop.ui.door.recent import called
from w4r_desktop.ui.texts import Texts
from w4r_desktop.ui.theme.looks import set_look

PADDING = (26, 20, 26, 20)


class HoldingCard(QWidget):
    """One place the event can be taken from, counted, and the button that takes it."""

    taken = Signal()

    def __init__(self, take: Message) -> None:
        super().__init__()
        self._texts = Texts(self)
        self._source, self._counted = blank("heading"), blank()
        self._missing = blank()
        self._missing.setProperty("tone", "warning")
        self._where = blank("small")
        self._take = press(self._texts, take, self.taken)
        told = bare(column(self._source, self._counted, self._missing, self._where, gap=4))
        card = framed(leading(told, self._take, gap=20, margins=PADDING))
        self.setLayout(column(card, gap=0))

    def tell(self, held: Holding, *, is_first: bool) -> None:
        """Show what a place holds."""
        self._texts.put(self._source.setText, source_words(held))
        self._texts.put(self._counted.setText, count_words(held))
        missing = missing_words(held)
        self._missing.setVisible(missing is not None)
        if missing is not None:
            self._texts.put(self._missing.setText, missing)
        self._texts.put(self._where.setText, verbatim(str(held.path)))
        self._take.setEnabled(held.error is None)
        self._take.setVisible(held.error is None)
        set_look(self._take, look="primary" if is_first else None)
        if is_first and held.error is None:
            self._take.setFocus()


class RescueView(QWidget):
    """Tells that nothing was written, shows what there is, and emits what is to be taken."""

    look_requested = Signal(object)
    """Carries the path of a copy, or None."""

    take_requested = Signal(object)
    """Carries the path of the copy to be taken, None for what can be read of the store."""

    back_requested = Signal()

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._texts = Texts(self)
        self._mirror: Path | None = None
        title = words(self._texts, _("“{name}” is damaged", name=called(path)), look="title")
        calm = words(
            self._texts,
            _(
                "The disk or stick it lies on changed it. Nothing was written to it, and nothing "
                "will be: it is set aside whole, and what you choose comes in its place."
            ),
            look="soft-lead",
        )
        self._store = HoldingCard(_("Go on with this"))
        self._store.taken.connect(self._take_store)
        self._copy = HoldingCard(_("Go on with the copy"))
        self._copy.taken.connect(self._take_mirror)
        self._copy.hide()
        self._store.hide()
        hint = words(
            self._texts,
            _("Is there a copy on a stick? See what it holds before you choose."),
            look="soft",
        )
        choose = press(self._texts, _("Look at a copy…"), self._choose)
        back = press(self._texts, _("Back"), self.back_requested, look="quiet")
        page = column(
            None,
            title,
            calm,
            self._store,
            self._copy,
            leading(bare(column(hint)), choose, gap=20),
            row(back, None),
            None,
            gap=16,
            margins=(32, 24, 32, 40),
        )
        self.setLayout(column(scrolling(bare(centred(bare(page), width=860)))))

    def show_holdings(self, holdings: Sequence[Holding]) -> None:
        """Show each place; the one that holds most comes with the keyboard on it."""
        best = max(holdings, key=_worth, default=None)
        for held in holdings:
            card = self._store if held.source is Source.STORE else self._copy
            if held.source is Source.MIRROR:
                self._mirror = held.path
            card.show()
            card.tell(held, is_first=held is best)

    def _choose(self) -> None:
        ask_for_file(self, _("A copy of the event"), ".w4r", chosen=self._look)

    def _look(self, name: str) -> None:
        self.look_requested.emit(Path(name))

    def _take_store(self) -> None:
        self.take_requested.emit(None)

    def _take_mirror(self) -> None:
        self.take_requested.emit(self._mirror)


def _worth(held: Holding) -> tuple[bool, int, int, bool]:
    """What a place is worth: it can be read, holds most letters, most unfinished ones, its own pack."""
    return (held.error is None, held.actions, held.unfinished, not held.lacks_pack)
