"""The choice of the screen's language: every language the program or the stories are told in."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from w4r_desktop.i18n.catalogue import DOMAIN, SOURCE_LANGUAGE
from w4r_desktop.i18n.formats import language_name
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.system import assets
from w4r_desktop.ui.texts import Texts
from w4r_desktop.ui.widgets.icon_button import IconButton


def languages_on_offer(of_stories: Iterable[str]) -> tuple[str, ...]:
    """The languages of the stories and of the catalogues that came with the program."""
    catalogues = assets.translations().glob(f"*/LC_MESSAGES/{DOMAIN}.mo")
    spoken = {path.parent.parent.name.replace("_", "-") for path in catalogues}
    return tuple(sorted({SOURCE_LANGUAGE, *of_stories, *spoken}))


class LanguageButton(IconButton):
    """Opens a menu of languages, each by its own name; hidden where there is but one."""

    language_chosen = Signal(str)

    def __init__(
        self,
        languages: tuple[str, ...],
        parent: QWidget | None = None,
        *,
        name: Message | None = None,
    ) -> None:
        super().__init__("language", parent)
        self._languages: tuple[str, ...] = ()
        self._menu = QMenu(self)
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._choose)
        self.setMenu(self._menu)
        self.offer(languages)
        Texts(self).put(self.setAccessibleName, name or _("Language"))

    def offer(self, languages: tuple[str, ...]) -> None:
        """Offer these languages."""
        if languages == self._languages:
            return
        self._languages = languages
        for action in self._group.actions():
            self._group.removeAction(action)
            action.deleteLater()
        for tag in languages:
            action = self._group.addAction(language_name(tag))
            action.setCheckable(True)
            action.setData(tag)
            self._menu.addAction(action)
        has_choice = len(languages) > 1
        # Never shown without a parent: it would be a window of its own.
        if self.parentWidget() is not None or not has_choice:
            self.setVisible(has_choice)

    def show_language(self, tag: str) -> None:
        """Show which language is spoken now."""
        self.setText(language_name(tag))
        for action in self._group.actions():
            action.setChecked(action.data() == tag)

    def _choose(self, action: QAction) -> None:
        self.language_chosen.emit(action.data())
