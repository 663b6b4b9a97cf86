"""`w4r print cases`, `posters`, `cards` and `proof`: what is told of people, and to them."""

from collections.abc import Iterator
from contextlib import contextmanager
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
    shop_at,
    tell_left_out,
    tell_without_address,
    told_pages,
)
from w4r_desktop.cli.values import a_file, one_of
from w4r_desktop.cli.wrong_usage import Unfit
from w4r_desktop.domain.card_sheets import CardLayout
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.i18n.formats import language_name
from w4r_desktop.i18n.message import Message, _, _n
from w4r_desktop.i18n.sheet_words import SHEETS

if TYPE_CHECKING:
    from w4r_desktop.domain.cases import CasePack
    from w4r_desktop.services.story_sheets import StoryOrder, StoryRun

sheets = Noun()

EventOption = Annotated[
    Path | None,
    typer.Option(
        "--event", metavar="STORE", callback=a_file, help=str(_("The event whose cases are told."))
    ),
]
PackOption = Annotated[
    Path | None,
    typer.Option("--pack", metavar="FILE|FOLDER", help=str(_("A case pack, instead of an event."))),
]
LanguageOption = Annotated[
    str,
    typer.Option(
        "--language", metavar="TAG", help=str(_("The language they are told in, such as fr."))
    ),
]


@sheets.verb("cases", _("The cases, a page each."))
def cases(
    *,
    out: OutOption,
    event: EventOption = None,
    pack: PackOption = None,
    case: CaseOption = None,
    language: LanguageOption = "",
    easy: Annotated[
        bool, typer.Option("--easy", help=str(_("The version in easy words.")))
    ] = False,
    paper: PaperOption = Paper.A4,
    passphrase_file: PassphraseFileOption = None,
) -> int:
    """Print the case sheets."""
    from w4r_desktop.services.story_sheets import StoryOrder, StorySheets

    order = StoryOrder(chosen(case), paper, language, is_easy=easy)
    with _pack_of(event, pack, passphrase_file) as told:
        run = StorySheets(told).print_cases(out, order, progress=progress_line(_("Printing")))
    return _told(out, _n("{count} case", "{count} cases", run.pages), run, order)


@sheets.verb("posters", _("A poster for each case."))
def posters(
    *,
    out: OutOption,
    event: EventOption = None,
    pack: PackOption = None,
    case: CaseOption = None,
    language: LanguageOption = "",
    paper: PaperOption = Paper.A4,
    passphrase_file: PassphraseFileOption = None,
) -> int:
    """Print the posters."""
    from w4r_desktop.services.story_sheets import StoryOrder, StorySheets

    order = StoryOrder(chosen(case), paper, language)
    with _pack_of(event, pack, passphrase_file) as told:
        run = StorySheets(told).print_posters(out, order, progress=progress_line(_("Printing")))
    return _told(out, _n("{count} poster", "{count} posters", run.pages), run, order)


@sheets.verb("cards", _("The solidarity messages on cards."))
def cards(
    *,
    store: StoreOption,
    out: OutOption,
    case: CaseOption = None,
    layout: Annotated[
        CardLayout,
        typer.Option(
            metavar=one_of(CardLayout), help=str(_("Four cards to a page, or a page each."))
        ),
    ] = CardLayout.FOUR,
    paper: PaperOption = Paper.A4,
    passphrase_file: PassphraseFileOption = None,
) -> int:
    """Print the solidarity cards."""
    from w4r_desktop.services.card_desk import CardDesk, CardOrder

    order = CardOrder(chosen(case), paper, layout)
    with shop_at(store, passphrase_file) as shop:
        run = CardDesk(shop).print_cards(out, order, progress=progress_line(_("Printing")))
    if run.letters:
        count = _n("{count} card", "{count} cards", run.letters)
        say(_("{path}: {what}, {pages}", path=out, what=count, pages=told_pages(run.pages)))
    if layout is CardLayout.FOUR and run.whole_pages:
        tell(
            _n(
                "{count} message is long and has a page of its own, after the others.",
                "{count} messages are long and have pages of their own, after the others.",
                run.whole_pages,
            )
        )
    tell_without_address(run.without_address)
    tell_left_out(run.held_back, run.refused)
    return 0 if run.letters and not run.refused else 1


@sheets.verb("proof", _("A page of each sheet and script, to look at."))
def proof(*, out: OutOption, paper: PaperOption = Paper.A4) -> None:
    """Print one page of each sheet and of each script, made without an event."""
    from w4r_desktop.services.proof import print_proof

    run = print_proof(out, paper, progress=progress_line(_("Printing")))
    say(_("{path}: {pages}", path=out, pages=told_pages(run.pages)))
    for sheet in run.left_out:
        tell(_("Not shown: {sheet}", sheet=SHEETS[sheet].name))


@contextmanager
def _pack_of(
    event: Path | None, pack: Path | None, passphrase_file: Path | None
) -> Iterator["CasePack"]:
    """The pack whose cases are told; an event's reads its texts and pictures while they are asked for."""
    if pack is not None and event is None:
        from w4r_desktop.services.pack_desk import look_into

        yield look_into(pack)
        return
    if event is None or pack is not None:
        raise Unfit(_("Name either an event or a case pack."))

    with evening_at(event, passphrase_file) as evening:
        yield evening.pack


def _told(out: Path, what: Message, run: "StoryRun", order: "StoryOrder") -> int:
    say(_("{path}: {what}", path=out, what=what))
    for name, language in run.elsewhere:
        tell(
            _(
                "{case} is not told in {wanted}: printed in {language}.",
                case=name,
                wanted=language_name(order.language) if order.language else _("your language"),
                language=language_name(language),
            )
        )
    for name in run.taken_back:
        tell(_("Left out: {case}, because the story was taken back.", case=name))
    return 0
