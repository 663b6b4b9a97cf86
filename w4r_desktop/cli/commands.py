"""All commands under one name, and the one place where an error becomes an exit code."""

import logging
import sys
from collections.abc import Sequence
from pathlib import Path
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
    wrong_usage,
)
from w4r_desktop.cli.handed import Handed
from w4r_desktop.cli.noun import Noun
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.domain.errors.files import FileUnreadable
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import Message, _

DONE, FAILED, WRONG_USAGE = 0, 1, 2
INTERRUPTED = 130
"""What Typer makes of Ctrl-C."""

log = logging.getLogger(__name__)

w4r = Noun(
    _("Letter-writing evenings for human rights, in places without a network."),
    _("Without a command the app opens."),
)


@w4r.callback(invoke_without_command=True, no_args_is_help=False)
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


w4r.verb("demo", demo.HELP)(demo.demo)
w4r.add_typer(pack.pack, name="pack")
w4r.add_typer(event.event, name="event")
print_sheets.sheets.add_typer(print_letters.sheets)
print_sheets.sheets.add_typer(print_stories.sheets)
print_sheets.sheets.add_typer(print_postal.sheets)
print_sheets.sheets.add_typer(print_bundles.sheets)
print_sheets.sheets.add_typer(print_room.sheets)
w4r.add_typer(print_sheets.sheets, name="print")
w4r.add_typer(sync.sync, name="sync")
w4r.add_typer(data.data, name="data")
w4r.add_typer(key.key, name="key")
w4r.verb("self-test", self_test.HELP)(self_test.self_test)


def run(arguments: Sequence[str], handed: Handed) -> int:
    """Run a command line; gives the exit code, having said on stderr what went wrong."""
    try:
        code = w4r(list(arguments), prog_name="w4r", standalone_mode=False, obj=handed)
    except TyperException as wrong:
        sys.stderr.write(f"{wrong_usage.explained(wrong)}\n")
        return WRONG_USAGE
    except Abort:
        return _fail(_("Stopped. Nothing was changed."))
    except (W4RError, PermissionError) as error:
        return _fail(_reason(error))
    except Exception:
        log.exception("a command failed")
        return _fail(
            _("Something went wrong that is our mistake. Nothing was changed; the log has more.")
        )
    if code == INTERRUPTED:
        return _fail(_("Stopped before it was done. Nothing is left half-written."))
    return code if isinstance(code, int) else DONE


def _reason(error: W4RError | PermissionError) -> Message:
    """Why a command failed: a rule, the surroundings, or a folder that others may not look into."""
    if isinstance(error, W4RError):
        return explain(error)
    return explain(FileUnreadable(Path(str(error.filename))))


def _fail(sentence: Message) -> int:
    sys.stderr.write(" ".join(str(sentence).split()) + "\n")
    return FAILED
