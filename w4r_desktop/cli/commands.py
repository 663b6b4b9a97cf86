"""All commands under one name, and the one place where an error becomes an exit code."""

import logging
import sys
from collections.abc import Sequence
from typing import Annotated

import typer
from typer.exceptions import Abort, TyperException

from w4r_desktop.cli import (
    data,
    demo,
    event,
    key,
    pack,
    print_bundles,
    print_letters,
    print_postal,
    print_room,
    print_sheets,
    print_stories,
    self_test,
    sync,
)
from w4r_desktop.cli.handed import Handed
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import _

DONE, FAILED, WRONG_USAGE = 0, 1, 2

log = logging.getLogger(__name__)

w4r = typer.Typer(
    help=str(_("Letter-writing evenings for human rights, in places without a network.")),
    no_args_is_help=False,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


@w4r.callback(invoke_without_command=True)
def window(
    context: typer.Context,
    *,
    demo_evening: Annotated[
        bool, typer.Option("--demo", help=str(_("Open the app with the sample evening in it.")))
    ] = False,
) -> int:
    """Open the app where no command is given."""
    if context.invoked_subcommand is not None:
        return DONE
    handed: Handed = context.obj
    return handed.open_window(demo=demo_evening)


w4r.command("demo", help=demo.HELP)(demo.demo)
w4r.add_typer(pack.pack, name="pack", help=pack.HELP)
w4r.add_typer(event.event, name="event", help=event.HELP)
print_sheets.sheets.add_typer(print_letters.sheets)
print_sheets.sheets.add_typer(print_stories.sheets)
print_sheets.sheets.add_typer(print_postal.sheets)
print_sheets.sheets.add_typer(print_bundles.sheets)
print_sheets.sheets.add_typer(print_room.sheets)
w4r.add_typer(print_sheets.sheets, name="print", help=print_sheets.HELP)
w4r.add_typer(sync.sync, name="sync", help=sync.HELP)
w4r.add_typer(data.data, name="data", help=data.HELP)
w4r.add_typer(key.key, name="key", help=key.HELP)
w4r.command("self-test", help=self_test.HELP)(self_test.self_test)


def run(arguments: Sequence[str], handed: Handed) -> int:
    """Run a command line; gives the exit code, having said on stderr what went wrong."""
    try:
        code = w4r(list(arguments), prog_name="w4r", standalone_mode=False, obj=handed)
    except TyperException as wrong:
        sys.stderr.write(f"{_wrong_usage(wrong)}\n")
        return WRONG_USAGE
    except (Abort, KeyboardInterrupt):
        return _fail(str(_("Stopped. Nothing was changed.")))
    except W4RError as error:
        return _fail(str(explain(error)))
    except Exception:
        log.exception("a command failed")
        return _fail(
            str(
                _(
                    "Something went wrong that is our mistake. Nothing was changed; the log has more."
                )
            )
        )
    return code if isinstance(code, int) else DONE


def _wrong_usage(wrong: TyperException) -> str:
    """What is wrong and which command explains it; the explanation itself where nothing was asked."""
    told = wrong.format_message()
    context: typer.Context | None = getattr(wrong, "ctx", None)
    if context is None or "\n" in told:
        return told
    hint = _("`{command} --help` explains it.", command=context.command_path)
    return f"{told} {hint}"


def _fail(sentence: str) -> int:
    sys.stderr.write(" ".join(sentence.split()) + "\n")
    return FAILED
