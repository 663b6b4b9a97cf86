"""Options that several commands share, and how a passphrase is asked for."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from w4r_desktop.domain.errors import PassphraseMissing
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.system.files import explained, read_limited
from w4r_desktop.system.tasks import Progress

VARIABLE = "W4R_PASSPHRASE"
LIMIT = 4096
STDOUT = Path("stdout")

StoreOption = Annotated[
    Path,
    typer.Option(
        "--event", metavar="STORE", dir_okay=False, help=str(_("The event's file (.w4r)."))
    ),
]
OutOption = Annotated[
    Path,
    typer.Option("-o", "--out", metavar="FILE", dir_okay=False, help=str(_("Where to write."))),
]
IdentityOption = Annotated[
    Path,
    typer.Option("--identity", metavar="KEY", help=str(_("The coordinator's key file."))),
]
PassphraseFileOption = Annotated[
    Path | None,
    typer.Option(
        "--passphrase-file",
        metavar="FILE",
        help=str(
            _("A file whose first line is the passphrase; else W4R_PASSPHRASE, else a prompt.")
        ),
    ),
]


def passphrase_from(file: Path | None, *, is_new: bool = False) -> str:
    """The passphrase from a file, else from W4R_PASSPHRASE, else asked at the terminal.

    A new one is asked for twice. Raises PassphraseMissing where there is nobody to ask.
    """
    if file is not None:
        lines = read_limited(file, LIMIT).decode("utf-8", "replace").splitlines()
        given = lines[0] if lines else ""
    elif VARIABLE in os.environ:
        given = os.environ[VARIABLE]
    elif sys.stdin.isatty():
        given = typer.prompt(
            str(_("New passphrase") if is_new else _("Passphrase")),
            hide_input=True,
            confirmation_prompt=str(_("The same again")) if is_new else False,
            err=True,
        )
    else:
        given = ""
    if not given:
        raise PassphraseMissing
    return given


def say(message: Message) -> None:
    """Print a result on stdout; raises DiskFull or PlaceNotWritable where it leads to a file."""
    with explained(STDOUT):
        try:
            typer.echo(str(message))
        except OSError:
            _let_go_of_stdout()
            raise


def _let_go_of_stdout() -> None:
    """Lead what is left in stdout's buffer nowhere: at its end Python would try, and fail, again."""
    with Path(os.devnull).open("wb") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


def tell(message: Message) -> None:
    """Print a remark on stderr."""
    typer.echo(str(message), err=True)


def progress_line(doing: Message) -> Progress:
    """Progress on stderr: a line that counts up where a person watches, nothing in a script."""
    watched = sys.stderr.isatty()

    def step(done: int, total: int | None) -> None:
        if watched:
            end = "\n" if done == total else ""
            sys.stderr.write(f"\r{doing} {done}" + (f"/{total}" if total else "") + end)
            sys.stderr.flush()

    return step
