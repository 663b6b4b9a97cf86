"""`w4r print cover` and `postage`: what goes with the letters to the post or to the section."""

from typing import Annotated

import typer

from w4r_desktop.cli.noun import Noun
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
)
from w4r_desktop.cli.values import one_of
from w4r_desktop.domain.envelopes import Envelope
from w4r_desktop.domain.post import Routing
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.domain.weights import USUAL_STEPS
from w4r_desktop.i18n.message import _, _n

sheets = Noun()


@sheets.verb("cover", _("A cover sheet and reply form for each case."))
def cover(
    *,
    store: StoreOption,
    out: OutOption,
    case: CaseOption = None,
    route: Annotated[
        Routing,
        typer.Option(
            metavar=one_of(Routing),
            help=str(_("Who posts the letters; else somebody ticks it on paper.")),
        ),
    ] = Routing.OPEN,
    paper: PaperOption = Paper.A4,
    passphrase_file: PassphraseFileOption = None,
) -> int:
    """Print the cover sheets."""
    from w4r_desktop.services.bundle_sheets import BundleOrder, BundleSheets

    order = BundleOrder(chosen(case), paper, route)
    with shop_at(store, passphrase_file) as shop:
        run = BundleSheets(shop).print_covers(out, order, progress=progress_line(_("Counting")))
    say(_n("{path}: {count} cover sheet", "{path}: {count} cover sheets", run.bundles, path=out))
    tell_left_out(run.held_back, run.refused)
    return 1 if run.refused else 0


@sheets.verb("postage", _("How many letters go where, and what they weigh."))
def postage(
    *,
    store: StoreOption,
    out: OutOption,
    case: CaseOption = None,
    size: Annotated[
        Envelope,
        typer.Option(metavar=one_of(Envelope), help=str(_("The envelope they travel in."))),
    ] = Envelope.DL,
    step: Annotated[
        list[int] | None,
        typer.Option(
            min=1,
            metavar="GRAMS",
            help=str(_("Where your post begins another price; may be given again.")),
        ),
    ] = None,
    paper: PaperOption = Paper.A4,
    passphrase_file: PassphraseFileOption = None,
) -> int:
    """Print the postage sheet."""
    from w4r_desktop.services.bundle_sheets import BundleOrder, BundleSheets

    steps = tuple(sorted(set(step or USUAL_STEPS)))
    order = BundleOrder(chosen(case), paper, envelope=size, steps=steps)
    with shop_at(store, passphrase_file) as shop:
        run = BundleSheets(shop).print_postage(out, order, progress=progress_line(_("Counting")))
    say(
        _n(
            "{path}: postage for {count} letter",
            "{path}: postage for {count} letters",
            run.pieces,
            path=out,
        )
    )
    if run.unaddressed:
        tell(
            _n(
                "{count} more has no known postal address: ask your section.",
                "{count} more have no known postal address: ask your section.",
                run.unaddressed,
            )
        )
    tell_left_out(run.held_back, run.refused)
    return 1 if run.refused else 0
