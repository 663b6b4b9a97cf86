"""The page that `--help` shows: usage, what may follow, and what it means, in the spoken language."""

import shutil
import textwrap
from collections.abc import Iterable, Sequence
from enum import Enum
from typing import Any

from w4r_desktop.i18n.message import Message, _

NARROWEST, WIDEST = 40, 100
"""In columns: what a page needs at least, and what the eye still follows."""

GAP = 2
HELP_OPTIONS = ("-h", "--help")

TOGETHER = "\N{NO-BREAK SPACE}"
"""Stands between words that no line break may part, until the page is whole."""

Row = tuple[str, str]


def command_page(path: str, told: str, parameters: Sequence[Any]) -> str:
    """What one command does, and what it takes; each parameter is Click's, read by its public names."""
    named = [one for one in parameters if is_option(one)]
    placed = [one for one in parameters if not is_option(one)]
    needed = [_shortest(one) for one in named if one.required]
    words = [path, *map(spelt, placed), *needed, str(_("[options]"))]
    arguments = [(spelt(one), _explained(one)) for one in placed]
    return _page(words, told, ((_("Arguments:"), arguments), (_("Options:"), _options(named))))


def noun_page(path: str, told: str, parameters: Sequence[Any], commands: Iterable[Row]) -> str:
    """The commands of a noun, each with its sentence."""
    sections = ((_("Options:"), _options(parameters)), (_("Commands:"), list(commands)))
    page = _page([path, *_of_a_noun(parameters)], told, sections)
    more = _("`{command} COMMAND --help` tells more.", command=path)
    return f"{page}\n\n{_filled(str(more))}"


def is_option(parameter: Any) -> bool:
    """Whether a parameter is named when it is given, rather than known by its place."""
    return bool(parameter.param_type_name == "option")


def spelt(parameter: Any) -> str:
    """How a parameter is given: every name of an option and what it takes, or an argument's place."""
    if not is_option(parameter):
        return f"{parameter.metavar}…" if parameter.nargs < 0 else str(parameter.metavar)
    names = sorted(parameter.opts, key=len)
    return ", ".join(names) + _value(parameter)


def accepted(parameter: Any) -> str:
    """What a parameter takes: a word for it or its choices, and its bounds where it has some."""
    return " ".join((str(parameter.metavar), *_bounds(parameter)))


def _shortest(option: Any) -> str:
    return f"{min(option.opts, key=len)}{_value(option)}"


def _value(option: Any) -> str:
    return "" if option.is_flag else f" {option.metavar}"


def _of_a_noun(parameters: Sequence[Any]) -> Sequence[str]:
    return (str(_("[options]")), "COMMAND …") if parameters else ("COMMAND …",)


def _options(parameters: Sequence[Any]) -> list[Row]:
    rows = [(spelt(one), _explained(one)) for one in parameters]
    return [*rows, (", ".join(HELP_OPTIONS), str(_("Show this page.")))]


def _explained(parameter: Any) -> str:
    """The sentence about a parameter, what it is if nothing is said, and whether it may be left out."""
    remarks = [*_bounds(parameter)]
    default = _default(parameter.default)
    if default:
        remarks.append(str(_("[default: {value}]", value=default)))
    if parameter.required and is_option(parameter):
        remarks.append(str(_("[required]")))
    return " ".join((parameter.help, *map(_together, remarks)))


def _bounds(parameter: Any) -> Sequence[str]:
    least, most = _bound(parameter.min), _bound(parameter.max)
    if least and most:
        return (str(_("[from {least} to {most}]", least=least, most=most)),)
    return (str(_("[at least {least}]", least=least)),) if least else ()


def _bound(number: float | None) -> str:
    """A bound as it is typed, in no language's way of writing numbers."""
    return "" if number is None else _typed(number)


def _typed(number: object) -> str:
    return f"{number:g}" if isinstance(number, float) else str(number)


def _default(value: object) -> str:
    match value:
        case Enum():
            return str(value.value)
        case bool() | None:
            return ""
        case float():
            return _typed(value)
        case _:
            return str(value)


def _page(
    usage: Sequence[str], told: str, sections: Iterable[tuple[Message, Sequence[Row]]]
) -> str:
    start = str(_("Usage:")) + " "
    parts = [
        _filled(" ".join(map(_together, usage)), first=start, rest=" " * len(start)),
        *(_filled(paragraph, first="  ", rest="  ") for paragraph in told.split("\n\n")),
        *(_section(heading, rows) for heading, rows in sections if rows),
    ]
    return "\n\n".join(parts)


def _section(heading: Message, rows: Sequence[Row]) -> str:
    limit = _width() * 2 // 5
    column = max((len(term) for term, _told in rows if len(term) <= limit), default=0) + GAP
    lines = [line for row in rows for line in _row(*row, column)]
    return "\n".join([str(heading), *lines])


def _row(term: str, told: str, column: int) -> Sequence[str]:
    """A term and its sentence beside it; below it where the term is too long for that."""
    indent = " " * (GAP + column)
    if len(term) > column - GAP:
        return (f"  {term}", _filled(told, first=indent, rest=indent))
    return (_filled(told, first=f"  {term:<{column}}", rest=indent),)


def _together(words: str) -> str:
    return words.replace(" ", TOGETHER)


def _filled(text: str, *, first: str = "", rest: str = "") -> str:
    filled = textwrap.fill(
        text,
        _width(),
        initial_indent=first,
        subsequent_indent=rest,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return filled.replace(TOGETHER, " ")


def _width() -> int:
    return max(NARROWEST, min(shutil.get_terminal_size().columns, WIDEST))
