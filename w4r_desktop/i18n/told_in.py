"""Words and moments that are told in whichever language is spoken when they are shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from w4r_desktop.domain.languages import nearest
from w4r_desktop.i18n import catalogue, formats
from w4r_desktop.i18n.lists import comma


@dataclass(frozen=True, slots=True)
class InLanguage:
    """A sentence by language; where one is missing, the nearest or the first is told."""

    words: Mapping[str, str]

    def __str__(self) -> str:
        told = nearest(catalogue.current().language, self.words)
        return next(iter(self.words.values()), "") if told is None else self.words[told]


@dataclass(frozen=True, slots=True)
class DayAndTime:
    """A moment as the calendar and the clock on the wall here show it; today goes without its day."""

    moment: datetime

    def __str__(self) -> str:
        language = catalogue.current().language
        here = self.moment.astimezone()
        time = formats.clock_time(here, language)
        if here.date() == datetime.now().astimezone().date():
            return time
        return f"{formats.long_date(here.date(), language)}{comma(language)}{time}"
