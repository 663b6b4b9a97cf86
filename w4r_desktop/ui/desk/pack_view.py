"""The page about the case pack."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from w4r_desktop.domain.cases import CasePack
from w4r_desktop.i18n.message import Message, _, verbatim
from w4r_desktop.i18n.signed_by import signer_in_full
from w4r_desktop.i18n.told_in import InLanguage
from w4r_desktop.services.pack_change import PackInUse, Recall
from w4r_desktop.services.pack_offer import PackOffer
from w4r_desktop.ui.desk.answer import Answer, SecretLine
from w4r_desktop.ui.desk.asking import ask_for_file
from w4r_desktop.ui.desk.folding import Folding
from w4r_desktop.ui.desk.pack_lines import Lines, RecallCard
from w4r_desktop.ui.desk.pack_page import PackState
from w4r_desktop.ui.desk.pack_words import facts_of, news_lines, offer_lines, since, title_of
from w4r_desktop.ui.desk.page import DeskPage
from w4r_desktop.ui.desk.pieces import bare, blank, column, framed, press, row, words
from w4r_desktop.ui.desk.worded import Waiting
from w4r_desktop.ui.texts import Texts
from w4r_desktop.ui.theme.looks import set_look

PADDING = (26, 20, 26, 20)


class PackFacts(QWidget):
    """What a pack is, who made it, and who answers for it."""

    def __init__(self) -> None:
        super().__init__()
        self._texts = Texts(self)
        self._title, self._facts, self._signer = blank("heading"), blank(), blank()
        self._notice = blank("small")
        self.setLayout(column(self._title, self._facts, self._signer, self._notice, gap=4))

    def tell(self, pack: CasePack) -> None:
        """Show the facts."""
        self._texts.put(self._title.setText, title_of(pack))
        self._texts.put(self._facts.setText, facts_of(pack))
        self._texts.put(self._signer.setText, signer_in_full(pack))
        set_look(self._signer, tone="good" if pack.signer else "warning")
        self._texts.put(
            self._notice.setText, Message("{notice}", {"notice": InLanguage(pack.notice)})
        )
        self._notice.setVisible(bool(pack.notice))


class PackView(DeskPage):
    """Shows the pack in use and a newer one; emits which file is looked into, and what is decided."""

    pack_chosen = Signal(str)
    accepted = Signal(str)
    put_back = Signal()
    print_requested = Signal(str)
    withhold_requested = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.head(
            _("Case pack"),
            _("The stories of this evening, and who answers for them."),
        )
        self._recalls: tuple[Recall, ...] | None = None
        self._offered: PackOffer | None = None
        self._waiting = Waiting(_("Looking into the case pack"))
        self._box = self._make_in_use()
        self._offer_box = self._make_offer()
        self._recalls_column = column(gap=10)
        self.fill(
            self._waiting,
            self._offer_box,
            self._box,
            bare(self._recalls_column),
        )

    def show_state(self, state: PackState) -> None:
        """Show the state."""
        self.notice.tell(state.problem or state.done, tone="warning" if state.problem else "good")
        self._show_in_use(state.in_use)
        self._show_offer(state)
        if state.recalls != self._recalls:
            self._recalls = state.recalls
            self._show_recalls(state.recalls)
        for part in (self._box, self._offer_box):
            part.setEnabled(not state.is_running)
        if state.is_running:
            self._waiting.show_progress(0, 0)
        else:
            self._waiting.finish()

    def _make_in_use(self) -> QWidget:
        self._facts = PackFacts()
        self._since = blank("label")
        self._news = Lines()
        self._open = press(self.texts, _("Open a newer pack…"), self._ask, look="primary")
        self._open.setProperty("size", "big")
        return framed(
            column(
                self._facts,
                column(self._since, self._news, gap=2),
                row(None, self._open),
                gap=14,
                margins=PADDING,
            )
        )

    def _make_offer(self) -> QWidget:
        self._offer_facts = PackFacts()
        self._offer_lines = Lines()
        self._passphrase = SecretLine()
        self._answer = Answer(
            _("Passphrase of the event"),
            self._passphrase,
            hint=_("It says that you looked into this and want it all the same."),
        )
        self._use = press(self.texts, _("Use this pack"), self._accept, look="primary")
        back = press(self.texts, _("Leave it as it is"), self.put_back)
        self._passphrase.entered.connect(self._accept)
        self._back = back
        heading = words(self.texts, _("On the stick"), look="label")
        return framed(
            column(
                heading,
                self._offer_facts,
                self._offer_lines,
                self._answer,
                row(None, Folding(back, self._use)),
                gap=10,
                margins=PADDING,
            )
        )

    def _show_in_use(self, in_use: PackInUse) -> None:
        self._facts.tell(in_use.pack)
        told = since(in_use)
        self._since.setVisible(told is not None)
        self.texts.put(self._since.setText, told or verbatim(""))
        self._news.tell(news_lines(in_use.news))

    def _show_offer(self, state: PackState) -> None:
        offer = state.offer
        self._offer_box.setVisible(offer is not None)
        set_look(self._open, look=None if offer else "primary")
        self._answer.tell_problem(state.refusal)
        if offer is None:
            self._passphrase.clear()
        elif offer is not self._offered:
            self._offer_facts.tell(offer.pack)
            self._offer_lines.tell(offer_lines(offer))
            self._answer.setVisible(offer.needs_passphrase and state.may_accept)
            self._use.setVisible(state.may_accept)
            self._back.setFocus()
        self._offered = offer

    def _show_recalls(self, recalls: tuple[Recall, ...]) -> None:
        while (item := self._recalls_column.takeAt(0)) is not None:
            if (card := item.widget()) is not None:
                card.hide()
                card.deleteLater()
        for recall in recalls:
            card = RecallCard(recall)
            card.print_requested.connect(self.print_requested)
            card.withhold_requested.connect(self.withhold_requested)
            self._recalls_column.addWidget(card)
            card.show()

    def _ask(self) -> None:
        ask_for_file(self, _("Open a newer case pack"), ".w4rpack", chosen=self.pack_chosen)

    def _accept(self) -> None:
        self.accepted.emit(self._passphrase.text())
        self._passphrase.clear()
