"""Words that a case pack brings in several languages, told in whichever is spoken."""

from collections.abc import Mapping
from dataclasses import dataclass

from w4r_desktop.i18n import catalogue


@dataclass(frozen=True, slots=True)
class InLanguage:
    """A sentence by language; where one is missing, its base language or the first is told."""

    words: Mapping[str, str]

    def __str__(self) -> str:
        language = catalogue.current().language
        for wanted in (language, language.partition("-")[0]):
            if wanted in self.words:
                return self.words[wanted]
        return next(iter(self.words.values()), "")
