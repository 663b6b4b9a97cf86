"""`w4r print letters`: one file, or a folder of files parted as the evening needs them."""

from pathlib import Path
from typing import Annotated

import typer

from w4r_desktop.cli.noun import Noun
from w4r_desktop.cli.options import (
    PassphraseFileOption,
    StoreOption,
    progress_line,
    say,
)
from w4r_desktop.cli.print_shared import (
    CaseOption,
    chosen,
    shop_at,
    tell_left_out,
    tell_without_address,
    told_pages,
)
from w4r_desktop.cli.values import a_place, one_of
from w4r_desktop.cli.wrong_usage import Unfit
from w4r_desktop.domain import codes
from w4r_desktop.domain.print_runs import Split
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.domain.windows import Window, paper_of
from w4r_desktop.i18n.message import Message, _, _n

sheets = Noun()

OutOption = Annotated[
    Path,
    typer.Option(
        "-o",
        "--out",
        metavar="FILE",
        callback=a_place,
        help=str(_("Where to write: a file, or with --split a new folder.")),
    ),
]
CodeOption = Annotated[
    list[str] | None,
    typer.Option(
        "--code", metavar="CODE", help=str(_("Only the letter of that code; may be given again."))
    ),
]
NumbersOption = Annotated[
    tuple[int, int] | None,
    typer.Option(
        "--numbers",
        metavar="FIRST LAST",
        min=1,
        help=str(_("Only those letters, counted from 1 in the order of the whole run.")),
    ),
]
WindowOption = Annotated[
    Window,
    typer.Option(metavar=one_of(Window), help=str(_("The window of the envelopes they go in."))),
]
DemandsOption = Annotated[
    bool,
    typer.Option(
        "--demands", help=str(_("Add what is asked in the addressee's language, if known."))
    ),
]
SplitOption = Annotated[
    Split, typer.Option(metavar=one_of(Split), help=str(_("What each file holds.")))
]
SheetsOption = Annotated[
    int,
    typer.Option(min=1, metavar="N", help=str(_("With --split part: sheets of paper a file."))),
]
DuplexOption = Annotated[
    bool,
    typer.Option("--duplex", help=str(_("Each letter begins on the front of a sheet."))),
]
ArchiveOption = Annotated[
    bool, typer.Option("--archive", help=str(_("Write PDF/A-2b, for an archive.")))
]

TaggedOption = Annotated[
    bool, typer.Option("--tagged", help=str(_("Write a reading copy that screen readers follow.")))
]


@sheets.verb("letters", _("The letters, one or more pages each."))
def letters(
    *,
    store: StoreOption,
    out: OutOption,
    case: CaseOption = None,
    code: CodeOption = None,
    numbers: NumbersOption = None,
    split: SplitOption = Split.WHOLE,
    sheets_a_file: SheetsOption = 250,
    duplex: DuplexOption = False,
    archive: ArchiveOption = False,
    tagged: TaggedOption = False,
    paper: Annotated[
        Paper | None,
        typer.Option(
            metavar=one_of(Paper), help=str(_("The paper to print on; else the window's, or A4."))
        ),
    ] = None,
    window: WindowOption = Window.PLAIN,
    demands: DemandsOption = False,
    passphrase_file: PassphraseFileOption = None,
) -> int:
    """Print the letters to authorities."""
    from w4r_desktop.services.letter_runs import LetterRuns
    from w4r_desktop.services.print_orders import PrintOrder

    if split is Split.WHOLE and out.is_dir():
        raise Unfit(_("{path} is a folder: name a file, or add --split.", path=out))
    order = PrintOrder(
        case_ids=chosen(case),
        paper=paper or paper_of(window),
        window=window,
        demands=demands,
        codes=tuple(map(codes.typed, code or ())),
        numbers=numbers,
        duplex=duplex,
        archive=archive,
        tagged=tagged,
    )
    names: tuple[str, ...] = ()
    with shop_at(store, passphrase_file) as shop:
        progress = progress_line(_("Printing"))
        if split is Split.WHOLE:
            run = shop.print_letters(out, order, progress=progress)
        else:
            run, names = LetterRuns(shop).print_files(
                out, order, split, sheets_a_part=sheets_a_file, progress=progress
            )
    if run.letters:
        say(_said(out, run.letters, run.pages, len(names)))
    tell_without_address(run.without_address)
    tell_left_out(run.held_back, run.refused)
    return 0 if run.letters and not run.refused else 1


def _said(out: Path, count: int, pages: int, files: int) -> Message:
    what = _n("{count} letter", "{count} letters", count)
    told = told_pages(pages)
    if not files:
        return _("{path}: {what}, {pages}", path=out, what=what, pages=told)
    told_files = _n("{count} file", "{count} files", files)
    return _("{path}: {what}, {pages}, {files}", path=out, what=what, pages=told, files=told_files)
