"""`w4r print petitions`, `blanks`, `tally`, `slips`, `receipts`, `certificates` and `keys`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from w4r_desktop.cli.noun import Noun
from w4r_desktop.cli.opened import evening_at
from w4r_desktop.cli.options import (
    OutOption,
    PassphraseFileOption,
    StoreOption,
    progress_line,
    say,
    tell,
)
from w4r_desktop.cli.print_shared import (
    CaseOption,
    PaperOption,
    chosen,
    told_pages,
)
from w4r_desktop.cli.values import a_file
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.languages import nearest
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.i18n.catalogue import languages_here
from w4r_desktop.i18n.message import _, _n
from w4r_desktop.i18n.told_in import InLanguage
from w4r_desktop.system.files import read_limited

if TYPE_CHECKING:
    from w4r_desktop.services.petition_sheets import PetitionRun
    from w4r_desktop.services.room_sheets import RoomOrder

sheets = Noun()

MOST_COPIES = 500
NAMES_LIMIT = 1_000_000
"""The longest list of names in bytes: some tens of thousands, more than any hall holds."""

LanguageOption = Annotated[
    str,
    typer.Option(metavar="TAG", help=str(_("The sheets' language, such as ar or pt-BR."))),
]
CopiesOption = Annotated[
    int, typer.Option(min=1, max=MOST_COPIES, metavar="N", help=str(_("How many of each.")))
]


@sheets.verb("petitions", _("Petition sheets, signed or empty."))
def petitions(
    *,
    store: StoreOption,
    out: OutOption,
    youth: Annotated[
        bool, typer.Option("--youth", help=str(_("The one for children: first name and age.")))
    ] = False,
    empty: Annotated[
        int,
        typer.Option(
            min=0,
            max=MOST_COPIES,
            metavar="N",
            help=str(_("So many empty pages of each petition, instead of the signed ones.")),
        ),
    ] = 0,
    case: CaseOption = None,
    paper: PaperOption = Paper.A4,
    language: LanguageOption = "",
    passphrase_file: PassphraseFileOption = None,
) -> int:
    """Print the signatures under petitions, or empty pages to sign on."""
    from w4r_desktop.services.petition_sheets import PetitionSheets

    kind = ActionKind.YOUTH_PETITION if youth else ActionKind.PETITION
    order = _order(case, paper, language)
    with evening_at(store, passphrase_file) as evening:
        desk = PetitionSheets(evening)
        if empty:
            return _done(out, desk.print_empty(out, order, kind, pages=empty))
        run = desk.print_signed(out, order, kind, progress=progress_line(_("Printing")))
    return _told(out, run)


@sheets.verb("blanks", _("Empty letter pages with a code, for people who prefer ink."))
def blanks(
    *,
    store: StoreOption,
    out: OutOption,
    cards: Annotated[
        bool, typer.Option("--cards", help=str(_("Solidarity cards instead of letter pages.")))
    ] = False,
    copies: CopiesOption = 1,
    case: CaseOption = None,
    paper: PaperOption = Paper.A4,
    language: LanguageOption = "",
    passphrase_file: PassphraseFileOption = None,
) -> int:
    """Print pages or cards to be written by hand; each has a code by which it is counted."""
    from w4r_desktop.services.room_sheets import RoomSheets

    with evening_at(store, passphrase_file) as evening:
        order = _order(case, paper, language)
        desk = RoomSheets(evening)
        print_them = desk.print_blank_cards if cards else desk.print_blanks
        return _done(out, print_them(out, order, copies=copies))


@sheets.verb("tally", _("Sheets to tick on what is done on paper."))
def tally(
    *,
    store: StoreOption,
    out: OutOption,
    copies: CopiesOption = 1,
    case: CaseOption = None,
    paper: PaperOption = Paper.A4,
    language: LanguageOption = "",
    passphrase_file: PassphraseFileOption = None,
) -> int:
    """Print tally sheets: a case a row, boxes in fives."""
    from w4r_desktop.services.room_sheets import RoomSheets

    with evening_at(store, passphrase_file) as evening:
        order = _order(case, paper, language)
        return _done(out, RoomSheets(evening).print_tally(out, order, copies=copies))


@sheets.verb("slips", _("This station's closing slip, with its counts."))
def slips(
    *,
    store: StoreOption,
    out: OutOption,
    paper: PaperOption = Paper.A4,
    language: LanguageOption = "",
    passphrase_file: PassphraseFileOption = None,
) -> int:
    """Print the closing slip that two people sign."""
    from w4r_desktop.services.station_papers import StationPapers

    with evening_at(store, passphrase_file) as evening:
        order = _order(None, paper, language)
        return _done(out, StationPapers(evening).print_slip(out, order))


@sheets.verb("receipts", _("Receipts for what stations handed over."))
def receipts(
    *,
    store: StoreOption,
    out: OutOption,
    sync: Annotated[
        Path | None,
        typer.Option(
            "--sync",
            metavar="FILE",
            callback=a_file,
            help=str(_("The sync file this station wrote; else those that were merged here.")),
        ),
    ] = None,
    paper: PaperOption = Paper.A4,
    language: LanguageOption = "",
    passphrase_file: PassphraseFileOption = None,
) -> int:
    """Print a receipt for each station, with the digest of its file."""
    from w4r_desktop.services.station_papers import StationPapers

    with evening_at(store, passphrase_file) as evening:
        order = _order(None, paper, language)
        return _done(out, StationPapers(evening).print_receipts(out, order, sync=sync))


@sheets.verb("certificates", _("Thanks for the evening, with a name or a line."))
def certificates(
    *,
    store: StoreOption,
    out: OutOption,
    name: Annotated[
        list[str] | None,
        typer.Option("--name", metavar="TEXT", help=str(_("A name; may be given again."))),
    ] = None,
    names: Annotated[
        Path | None,
        typer.Option(
            "--names", metavar="FILE", callback=a_file, help=str(_("A file with a name a line."))
        ),
    ] = None,
    copies: Annotated[
        int | None,
        typer.Option(
            min=1,
            max=MOST_COPIES,
            metavar="N",
            help=str(_("How many with a line to write a name on.")),
        ),
    ] = None,
    paper: PaperOption = Paper.A4,
    language: LanguageOption = "",
    passphrase_file: PassphraseFileOption = None,
) -> int:
    """Print certificates; without any name, one with a line."""
    from w4r_desktop.services.room_sheets import RoomSheets

    listed = read_limited(names, NAMES_LIMIT).decode("utf-8-sig", "replace") if names else ""
    wanted = [one for one in (*(name or ()), *listed.splitlines()) if one.strip()]
    unnamed = copies if copies is not None else int(not wanted)
    with evening_at(store, passphrase_file) as evening:
        order = _order(None, paper, language)
        desk = RoomSheets(evening)
        return _done(out, desk.print_certificates(out, order, wanted, unnamed=unnamed))


@sheets.verb("keys", _("Slips to take home, by which a letter is found again."))
def keys(
    *,
    store: StoreOption,
    out: OutOption,
    code: Annotated[
        list[str] | None,
        typer.Option(
            "--code", metavar="CODE", help=str(_("A code for the slip; may be given again."))
        ),
    ] = None,
    contact: Annotated[
        str,
        typer.Option(
            metavar="TEXT", help=str(_("How the organisers are reached; else there is a line."))
        ),
    ] = "",
    copies: Annotated[
        int,
        typer.Option(
            min=1, max=MOST_COPIES, metavar="N", help=str(_("How many pages of slips to fill in."))
        ),
    ] = 1,
    paper: PaperOption = Paper.A4,
    language: LanguageOption = "",
    passphrase_file: PassphraseFileOption = None,
) -> int:
    """Print a slip with the codes of one writer, or pages of slips to write codes in."""
    from w4r_desktop.services.room_sheets import RoomSheets

    with evening_at(store, passphrase_file) as evening:
        order = _order(None, paper, language)
        desk = RoomSheets(evening)
        return _done(out, desk.print_keys(out, order, code or (), contact=contact, pages=copies))


def _order(case: list[str] | None, paper: Paper, language: str) -> "RoomOrder":
    from w4r_desktop.services.room_sheets import RoomOrder

    if language and nearest(language, languages_here()) is None:
        tell(_("There are no sheets in “{tag}”: their own words are in English.", tag=language))
    return RoomOrder(chosen(case), paper, language)


def _done(out: Path, pages: int) -> int:
    say(_("{path}: {what}", path=out, what=told_pages(pages)))
    return 0


def _told(out: Path, run: "PetitionRun") -> int:
    if run.signatures:
        signatures = _n("{count} signature", "{count} signatures", run.signatures)
        say(_("{path}: {what}, {pages}", path=out, what=signatures, pages=told_pages(run.pages)))
    for held in run.held_back:
        tell(
            _n(
                "Held back: {count} signature for {case}, because the story was taken back: {reason}",
                "Held back: {count} signatures for {case}, because the story was taken back: {reason}",
                held.count,
                case=held.name,
                reason=InLanguage(held.reasons),
            )
        )
    for one in run.refused:
        tell(
            _(
                "Not printed: signature {code} has {script} writing, and no font on this computer "
                "shows it.",
                code=one.code,
                script=one.script,
            )
        )
    return 0 if run.signatures and not run.refused else 1
