"""The catalogues of translated texts, and the one that the app speaks at present."""

import gettext
import logging
from functools import cache
from typing import Protocol

from w4r_desktop.domain.languages import read_as_well
from w4r_desktop.system import assets

DOMAIN = "w4r"
SOURCE_LANGUAGE = "en"

RIGHT_TO_LEFT = frozenset({"ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"})
"""Languages usually written from right to left (CLDR layout data)."""

log = logging.getLogger(__name__)


class Catalogue(Protocol):
    """Texts in one language (a BCP 47 tag)."""

    language: str
    isolates: bool
    """Whether a name that runs the other way is kept apart by signs that are not seen."""

    def translate(self, text: str, *, plural: str = "", count: int = 0, context: str = "") -> str:
        """The text in this language, in the form that fits the count."""
        ...


class GettextCatalogue:
    """A compiled catalogue of the translations folder; texts it lacks stay in English."""

    def __init__(self, language: str, *, isolates: bool = True) -> None:
        """Load the language's catalogue, or none where there is none."""
        self.language = language
        self.isolates = isolates
        self._texts = _texts(str(assets.translations()), language)

    def translate(self, text: str, *, plural: str = "", count: int = 0, context: str = "") -> str:
        """The text in this language, in the form that fits the count."""
        if plural and context:
            return self._texts.npgettext(context, text, plural, count)
        if plural:
            return self._texts.ngettext(text, plural, count)
        if context:
            return self._texts.pgettext(context, text)
        return self._texts.gettext(text)


_current: list[Catalogue] = []
"""The one process-wide thing: which language `str(message)` speaks."""


def current() -> Catalogue:
    """The catalogue that `str(message)` speaks."""
    if not _current:
        _current.append(GettextCatalogue(SOURCE_LANGUAGE))
    return _current[0]


@cache
def _texts(folder: str, language: str) -> gettext.NullTranslations:
    # gettext looks for the file each time; a letter's last words are asked for with every letter.
    wanted = [tag.replace("-", "_") for tag in read_as_well(language)]
    return gettext.translation(DOMAIN, folder, languages=wanted, fallback=True)


def speak(catalogue: Catalogue) -> None:
    """Let every message speak that catalogue from now on."""
    _current[:] = [catalogue]


def catalogue_for(language: str, *, isolates: bool = True) -> Catalogue:
    """The catalogue of a language; the two made-up ones for looking at layouts included.

    Without isolates, names and paths stand bare: what a terminal says is copied and read by scripts.
    """
    from w4r_desktop.i18n.pseudo import PSEUDO_LANGUAGES, PseudoCatalogue

    if language in PSEUDO_LANGUAGES:
        return PseudoCatalogue(language)
    return GettextCatalogue(language, isolates=isolates)


def languages_here() -> tuple[str, ...]:
    """The languages there is a catalogue for; English always."""
    catalogues = assets.translations().glob(f"*/LC_MESSAGES/{DOMAIN}.mo")
    tags = {path.parents[1].name.replace("_", "-") for path in catalogues}
    return tuple(sorted({SOURCE_LANGUAGE} | tags))


def is_right_to_left(language: str) -> bool:
    """Whether the language is written from right to left."""
    return language.partition("-")[0] in RIGHT_TO_LEFT or language.endswith("-mirrored")
