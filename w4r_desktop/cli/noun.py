"""The nouns of the command line and their verbs: Typer's, but what they say is in the spoken language."""

from collections.abc import Callable
from difflib import get_close_matches
from typing import Any, TypeVar

import typer
from typer.core import TyperCommand, TyperGroup

from w4r_desktop.cli.help_page import HELP_OPTIONS, command_page, noun_page
from w4r_desktop.cli.values import spare_what_is_read
from w4r_desktop.cli.wrong_usage import Unfit, met_at
from w4r_desktop.i18n.message import Message, _

Function = TypeVar("Function", bound=Callable[..., Any])


class Verb(TyperCommand):
    """A command whose page and refusals are ours."""

    allow_extra_args = True  # they are refused below, in the spoken language

    def get_help(self, ctx: Any) -> str:
        """The page that `--help` shows."""
        return command_page(ctx.command_path, self.help or "", self.params)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Understand what was given; raises Unfit for what is too much."""
        with met_at(ctx):
            left = super().parse_args(ctx, args)
        if left:
            raise Unfit(_("“{words}” is more than this command takes.", words=" ".join(left)), ctx)
        spare_what_is_read(ctx.params)
        return left


class Verbs(TyperGroup):
    """The commands of one noun, whose page and refusals are ours."""

    def get_help(self, ctx: Any) -> str:
        """The page that `--help` shows."""
        rows = [(name, command.help or "") for name, command in self.commands.items()]
        return noun_page(ctx.command_path, self.help or "", self.params, rows)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Understand what was given as far as the command's name."""
        with met_at(ctx):
            return super().parse_args(ctx, args)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of that name; raises Unfit where there is none."""
        if cmd_name in self.commands:
            return self.commands[cmd_name]
        nearby = get_close_matches(cmd_name, self.commands, n=1)
        if not nearby:
            raise Unfit(_("There is no command “{name}”.", name=cmd_name), ctx)
        raise Unfit(
            _(
                "There is no command “{name}”: is “{nearby}” meant?",
                name=cmd_name,
                nearby=nearby[0],
            ),
            ctx,
        )


class Noun(typer.Typer):
    """What can be done with one thing; without a verb it shows its page."""

    def __init__(self, *told: Message) -> None:
        super().__init__(
            help="\n\n".join(map(str, told)),
            cls=Verbs,
            no_args_is_help=True,
            add_completion=False,
            pretty_exceptions_enable=False,
            rich_markup_mode=None,
            suggest_commands=False,
            context_settings={"help_option_names": list(HELP_OPTIONS)},
        )

    def verb(self, name: str, told: Message) -> Callable[[Function], Function]:
        """Make a function the command of that name."""
        return self.command(name, cls=Verb, help=str(told))
