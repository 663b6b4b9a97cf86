"""`w4r print envelopes` and `labels`: what letters travel in and under."""

from typing import TYPE_CHECKING, Annotated

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
from w4r_desktop.cli.wrong_usage import Unfit
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.boxes import Offset, hundredths
from w4r_desktop.domain.envelopes import Envelope
from w4r_desktop.domain.labels import SHEET_OF_PAPER, LabelPlan, LabelSheet
from w4r_desktop.domain.post import POSTED, Each
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.i18n.message import Message, _, _n

if TYPE_CHECKING:
    from w4r_desktop.services.postal_sheets import PostOrder, PostRun

sheets = Noun()

KindOption = Annotated[
    list[ActionKind] | None,
    typer.Option(
        "--kind",
        metavar="|".join(POSTED),
        help=str(_("Only letters, or only messages; else both.")),
    ),
]
EachOption = Annotated[
    Each,
    typer.Option(
        "--each",
        metavar=one_of(Each),
        help=str(_("One for each letter, or one for each addressee.")),
    ),
]
FrenchOption = Annotated[
    bool, typer.Option("--french", help=str(_("Name the country in French too.")))
]


@sheets.verb("envelopes", _("An envelope for each letter and message."))
def envelopes(
    *,
    store: StoreOption,
    out: OutOption,
    size: Annotated[
        Envelope, typer.Option(metavar=one_of(Envelope), help=str(_("The envelope.")))
    ] = Envelope.DL,
    each: EachOption = Each.LETTER,
    kind: KindOption = None,
    case: CaseOption = None,
    french: FrenchOption = False,
    passphrase_file: PassphraseFileOption = None,
) -> int:
    """Print the envelopes."""
    from w4r_desktop.services.postal_sheets import PostalSheets

    order = _order(kind, case, each, french=french)
    with shop_at(store, passphrase_file) as shop:
        run = PostalSheets(shop).print_envelopes(
            out, order, size, progress=progress_line(_("Printing"))
        )
    if run.count:
        envelopes = _n("{count} envelope", "{count} envelopes", run.count)
        say(_("{path}: {what}", path=out, what=envelopes))
    return _told(run)


@sheets.verb("labels", _("Address labels, or a page to align them by."))
def labels(
    *,
    store: StoreOption,
    out: OutOption,
    sheet: Annotated[
        LabelSheet | None,
        typer.Option(
            metavar=one_of(LabelSheet),
            case_sensitive=False,
            help=str(_("The sheet of labels, by its number; else one of the paper.")),
        ),
    ] = None,
    paper: PaperOption = Paper.A4,
    start: Annotated[
        int, typer.Option(metavar="N", help=str(_("The first label that is still free.")))
    ] = 1,
    x: Annotated[
        float, typer.Option(metavar="MM", help=str(_("Move all labels right, in mm.")))
    ] = 0.0,
    y: Annotated[
        float, typer.Option(metavar="MM", help=str(_("Move all labels down, in mm.")))
    ] = 0.0,
    align: Annotated[
        bool, typer.Option("--align", help=str(_("Print the page to hold against the light.")))
    ] = False,
    each: EachOption = Each.LETTER,
    kind: KindOption = None,
    case: CaseOption = None,
    french: FrenchOption = False,
    passphrase_file: PassphraseFileOption = None,
) -> int:
    """Print the labels, or the page that shows whether they will meet."""
    from w4r_desktop.services.postal_sheets import PostalSheets

    order = _order(kind, case, each, french=french)
    offset = Offset(hundredths(x), hundredths(y))
    plan = LabelPlan(sheet or SHEET_OF_PAPER[paper], start, offset)
    plan.check()
    with shop_at(store, passphrase_file) as shop:
        desk = PostalSheets(shop)
        if align:
            desk.print_alignment(out, plan)
            say(_("{path}: to hold against the light", path=out))
            return 0
        run = desk.print_labels(out, order, plan, progress=progress_line(_("Printing")))
    if run.count:
        counted, sheets_used = _labels(run.count), _sheets(run.pages)
        say(_("{path}: {what} on {sheets}", path=out, what=counted, sheets=sheets_used))
    return _told(run)


def _labels(count: int) -> Message:
    return _n("{count} label", "{count} labels", count)


def _sheets(count: int) -> Message:
    return _n("{count} sheet", "{count} sheets", count)


def _order(
    kinds: list[ActionKind] | None, cases: list[str] | None, each: Each, *, french: bool
) -> "PostOrder":
    from w4r_desktop.services.postal_sheets import PostOrder

    if not {*POSTED}.issuperset(kinds or ()):
        raise Unfit(_("Only letters and solidarity messages go by post."))
    posted = tuple(kind for kind in POSTED if not kinds or kind in kinds)
    return PostOrder(posted, chosen(cases), each, french_too=french)


def _told(run: "PostRun") -> int:
    """Say what is not in the file; the exit code."""
    for one in run.unaddressed:
        tell(
            _n(
                "No address is known for {addressee} ({case}): {count} is left. Ask your section.",
                "No address is known for {addressee} ({case}): {count} are left. Ask your section.",
                one.count,
                addressee=one.addressee,
                case=one.case,
            )
        )
    for addressee in run.too_long:
        tell(_("Does not fit: the address of {addressee}.", addressee=addressee))
    if run.without_sender:
        tell(
            _n(
                "{count} goes without the sender's address, though the case asks for it.",
                "{count} go without the sender's address, though the case asks for it.",
                run.without_sender,
            )
        )
    tell_left_out(run.held_back, run.refused)
    return 0 if run.count and not run.refused and not run.too_long else 1
