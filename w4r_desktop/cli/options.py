"""Options that several commands share, and how a passphrase is asked for."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from w4r_desktop.cli.values import a_file, a_place_for_a_file
from w4r_desktop.domain.errors.keys import KeyLocked, PassphraseMissing
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.system.files import explained, read_limited
from w4r_desktop.system.tasks import Progress

if TYPE_CHECKING:
    from w4r_desktop.store.keys import Identity

VARIABLE = "W4R_PASSPHRASE"
KEY_VARIABLE = "W4R_KEY_PASSPHRASE"
LIMIT = 4096
STDOUT = Path("stdout")

StoreArgument = Annotated[
    Path,
    typer.Argument(metavar="STORE", callback=a_file, help=str(_("The event's file (.w4r)."))),
]
StoreOption = Annotated[
    Path,
    typer.Option(
        "--event", metavar="STORE", callback=a_file, help=str(_("The event's file (.w4r)."))
    ),
]
OutOption = Annotated[
    Path,
    typer.Option(
        "-o", "--out", metavar="FILE", callback=a_place_for_a_file, help=str(_("Where to write."))
    ),
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
KeyPassphraseFileOption = Annotated[
    Path | None,
    typer.Option(
        "--key-passphrase-file",
        metavar="FILE",
        help=str(
            _(
                "A file whose first line is the passphrase of the key, where it has one; else "
                "W4R_KEY_PASSPHRASE or W4R_PASSPHRASE, else a prompt."
            )
        ),
    ),
]
KeyAloneOption = Annotated[
    Path | None,
    typer.Option(
        "--passphrase-file",
        "--key-passphrase-file",
        metavar="FILE",
        help=str(
            _(
                "A file whose first line is the passphrase of the key, where it has one; else "
                "W4R_KEY_PASSPHRASE or W4R_PASSPHRASE, else a prompt."
            )
        ),
    ),
]


def passphrase_from(file: Path | None, *, is_new: bool = False) -> str:
    """The passphrase from a file, else from W4R_PASSPHRASE, else asked at the terminal.

    A new one is asked for twice. Raises PassphraseMissing where there is nobody to ask.
    """
    given = _given(file, VARIABLE)
    if given is None and sys.stdin.isatty():
        given = _typed(_("New passphrase") if is_new else _("Passphrase"), is_new=is_new)
    if not given:
        raise PassphraseMissing
    return given


def new_key_passphrase_from(file: Path | None, *, instead: str = "") -> str:
    """The passphrase that a new coordinator key is locked with; at a terminal it is asked for twice.

    In a script, `instead` serves where none is given, else W4R_PASSPHRASE. Raises PassphraseMissing.
    """
    given = _given(file, KEY_VARIABLE)
    if given is None and sys.stdin.isatty() and VARIABLE not in os.environ:
        given = _typed(_("New passphrase for the coordinator's key"), is_new=True)
    if given is None:
        given = instead or os.environ.get(VARIABLE)
    if not given:
        raise PassphraseMissing
    return given


def key_passphrase_from(identity: Path, file: Path | None) -> str:
    """The passphrase of a coordinator key, asked for only where the key has one.

    Raises FileMissing, and KeyLocked where there is nobody to ask.
    """
    from w4r_desktop.store.keys import is_locked

    if not is_locked(identity):
        return ""
    given = _given(file, KEY_VARIABLE, VARIABLE)
    if given is None and sys.stdin.isatty():
        given = _typed(_("Passphrase of the coordinator's key"), is_new=False)
    if not given:
        raise KeyLocked(identity)
    return given


def key_from(identity: Path, file: Path | None) -> "Identity":
    """The coordinator key in a file; raises as `key_passphrase_from`, NotAKey or WrongKeyPassphrase."""
    from w4r_desktop.store.keys import read_identity

    return read_identity(identity, passphrase=key_passphrase_from(identity, file))


def _given(file: Path | None, *variables: str) -> str | None:
    """The first line of the file, else the first of the variables that is set, else None."""
    if file is not None:
        lines = read_limited(file, LIMIT).decode("utf-8", "replace").splitlines()
        return lines[0] if lines else ""
    return next((os.environ[name] for name in variables if name in os.environ), None)


def _typed(asked: Message, *, is_new: bool) -> str:
    """What is typed unseen; a new one is asked for until it was typed alike twice."""
    while True:
        typed = _unseen(asked)
        if not is_new or typed == _unseen(_("The same again")):
            return typed
        tell(_("These two are not the same. Please type it once more."))


def _unseen(asked: Message) -> str:
    typed: str = typer.prompt(str(asked), hide_input=True, err=True)
    return typed


def say(message: Message) -> None:
    """Print a result on stdout; raises DiskFull or PlaceNotWritable where it leads to a file.

    Where it leads to a program that has read enough, such as `head`, the work goes on in silence.
    """
    with explained(STDOUT):
        try:
            typer.echo(str(message))
        except BrokenPipeError:
            _let_go_of_stdout()
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
    """Progress on stderr: a line that counts up where a person watches, nothing in a script.

    Each count leaves the cursor at the line's beginning, so that whatever is told next covers it.
    """
    watched = sys.stderr.isatty()

    def step(done: int, total: int | None) -> None:
        if watched:
            end = "\n" if done == total else "\r"
            sys.stderr.write(f"{doing} {done}" + (f"/{total}" if total else "") + end)
            sys.stderr.flush()

    return step
