"""What is said in the spoken language of a line that cannot be understood."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import typer
from typer.exceptions import TyperException

from w4r_desktop.cli.help_page import accepted, is_option, spelt
from w4r_desktop.domain.errors.files import FileUnreadable
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import Message, _, verbatim


class Unfit(typer.BadParameter):
    """A line that our own code does not take, and why."""

    def __init__(self, told: Message, context: Any = None) -> None:
        super().__init__(str(told), context)


@contextmanager
def met_at(context: Any) -> Iterator[None]:
    """Let a refusal know which command it was met at: the parser does not tell every one."""
    try:
        yield
    except TyperException as wrong:
        facts: Any = wrong
        facts.ctx = getattr(wrong, "ctx", None) or context
        raise


def explained(wrong: TyperException) -> str:
    """What is wrong and which command explains it; the explanation itself where nothing was asked."""
    if "\n" in wrong.message:
        return wrong.message
    told = wrong.message if isinstance(wrong, Unfit) else str(_told(wrong))
    context: typer.Context | None = getattr(wrong, "ctx", None)
    if context is None:
        return told
    hint = _("`{command} --help` explains it.", command=context.command_path)
    return f"{told} {hint}"


def _told(wrong: TyperException) -> Message:
    """The parser's refusal in words of ours, from the facts that Click documents for each of its kinds.

    A kind that is not known here keeps the parser's own English.
    """
    facts: Any = wrong
    if hasattr(wrong, "possibilities"):
        return _unknown(facts.option_name, facts.possibilities)
    if hasattr(wrong, "option_name"):
        return _given_wrongly(facts.option_name, facts.ctx.command.params)
    if hasattr(wrong, "param_type"):
        return _("{what} is missing.", what=spelt(facts.param))
    if isinstance(wrong, typer.BadParameter):
        return _does_not_fit(facts.param, is_understood=wrong.__cause__ is None)
    if hasattr(getattr(facts.ctx, "command", None), "commands"):
        return _("Name a command.")
    return verbatim(wrong.format_message())


def _unknown(option: str, nearby: list[str] | None) -> Message:
    if not nearby:
        return _("There is no option {option}.", option=option)
    return _("There is no option {option}: is {nearby} meant?", option=option, nearby=nearby[0])


def _given_wrongly(option: str, parameters: list[Any]) -> Message:
    """An option without the value it takes, or one with a value that takes none."""
    for one in parameters:
        if option in one.opts and not one.is_flag:
            return _("{option} wants something after it: {what}.", option=option, what=one.metavar)
    return _("{option} is given alone, with nothing after it.", option=option)


def _does_not_fit(parameter: Any, *, is_understood: bool) -> Message:
    """A value of another kind; one that is understood and still refused is a file nobody may read."""
    if is_understood:
        return explain(FileUnreadable(Path(parameter.metavar)))
    what = accepted(parameter)
    if not is_option(parameter):
        return _("What was given does not fit: it takes {what}.", what=what)
    option = max(parameter.opts, key=len)
    return _("What was given for {option} does not fit: it takes {what}.", option=option, what=what)
