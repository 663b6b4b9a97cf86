"""A text for people, kept with its facts and translated only when it is shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from w4r_desktop.i18n import catalogue as catalogues
from w4r_desktop.i18n import formats
from w4r_desktop.i18n.directions import isolated
from w4r_desktop.i18n.lists import Listed

VERBATIM = "verbatim"
"""The one fact of a message that has no text to translate."""


@dataclass(frozen=True, slots=True)
class Message:
    """A text of the catalogue and the named facts that go into it."""

    text: str
    facts: Mapping[str, object] = field(default_factory=dict)
    plural: str = ""
    count: int = 0
    context: str = ""

    def to(self, catalogue: catalogues.Catalogue) -> str:
        """The message in the catalogue's language; facts that are messages or dates follow it."""
        if not self.text:
            return str(self.facts[VERBATIM])
        words = catalogue.translate(
            self.text, plural=self.plural, count=self.count, context=self.context
        )
        if not self.facts:
            return words
        return words.format_map({name: _told(fact, catalogue) for name, fact in self.facts.items()})

    def __str__(self) -> str:
        return self.to(catalogues.current())


def _told(fact: object, catalogue: catalogues.Catalogue) -> str:
    match fact:
        case Message():
            return fact.to(catalogue) if fact.text else _apart(str(fact), catalogue)
        case Listed():
            return fact.to(catalogue.language, isolates=catalogue.isolates)
        case int() if not isinstance(fact, bool):
            return formats.whole_number(fact, catalogue.language)
        case float():
            return formats.decimal_number(fact, catalogue.language)
        case date():
            return formats.long_date(fact, catalogue.language)
        case _:
            return _apart(str(fact), catalogue)


def _apart(text: str, catalogue: catalogues.Catalogue) -> str:
    return isolated(text, catalogue.language) if catalogue.isolates else text


def _(text: str, /, **facts: object) -> Message:
    """Mark a text for the catalogue."""
    return Message(text, facts)


def _p(context: str, text: str, /, **facts: object) -> Message:
    """Mark a text that needs its context to be translated, such as a single word."""
    return Message(text, facts, context=context)


def _n(singular: str, plural: str, /, count: int, **facts: object) -> Message:
    """Mark a text that changes with a number; `{count}` stands for it."""
    return Message(singular, {"count": count, **facts}, plural=plural, count=count)


def verbatim(text: str) -> Message:
    """A text that is the same in every language: a name, an address, a person's own words."""
    return Message("", {VERBATIM: text})
