"""Language and size of the text, at the top of the first window."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QComboBox

from w4r_desktop.i18n.catalogue import SOURCE_LANGUAGE, languages_here
from w4r_desktop.i18n.message import _
from w4r_desktop.settings.settings import TEXT_SIZES, Settings
from w4r_desktop.ui.desk.pieces import press
from w4r_desktop.ui.texts import Texts
from w4r_desktop.ui.widgets.end_slots import EndSlots


class LooksBar(EndSlots):
    """Lets a person choose how the program speaks and how large it writes."""

    language_chosen = Signal(str)
    text_size_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._texts = Texts(self)
        self._size = TEXT_SIZES[0]
        self._languages = QComboBox()
        self._languages.currentIndexChanged.connect(self._choose_language)
        self._texts.put(self._languages.setAccessibleName, _("Language"))
        self._larger = press(self._texts, _("Larger text"), self._choose_size, look="quiet")
        self.add_end(self._languages)
        self.add_end(self._larger)

    def show_state(self, settings: Settings) -> None:
        """Show what is set."""
        self._size = settings.text_size
        spoken = languages_here()
        self._languages.blockSignals(True)  # noqa: FBT003 - Qt's own setter
        self._languages.clear()
        for tag in spoken:
            self._languages.addItem(_own_name(tag), tag)
        spoken_now = settings.language if settings.language in spoken else SOURCE_LANGUAGE
        self._languages.setCurrentIndex(self._languages.findData(spoken_now))
        self._languages.blockSignals(False)  # noqa: FBT003 - Qt's own setter
        self._languages.setVisible(len(spoken) > 1)
        is_largest = self._size == TEXT_SIZES[-1]
        self._texts.put(self._larger.setText, _("Normal text") if is_largest else _("Larger text"))

    def _choose_language(self) -> None:
        self.language_chosen.emit(str(self._languages.currentData()))

    def _choose_size(self) -> None:
        place = TEXT_SIZES.index(self._size) if self._size in TEXT_SIZES else 0
        self.text_size_chosen.emit(TEXT_SIZES[(place + 1) % len(TEXT_SIZES)])


def _own_name(tag: str) -> str:
    """The language's name in itself, first letter raised: "Español" and not "Español de España"."""
    locale = QLocale(tag)
    name = locale.nativeLanguageName().partition(" (")[0]
    if "-" not in tag:
        # Qt takes a language without a country for that of one country; others have the bare name.
        others = QLocale.matchingLocales(
            locale.language(), locale.script(), QLocale.Country.AnyCountry
        )
        names = {other.nativeLanguageName().partition(" (")[0] for other in others}
        name = min((bare for bare in names if bare and bare in name), key=len, default=name)
    return name[:1].upper() + name[1:]
