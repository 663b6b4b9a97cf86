"""What came of printing, in sentences."""

from collections.abc import Iterable, Iterator
from functools import singledispatch

from w4r_desktop.domain.codes import spaced
from w4r_desktop.i18n.formats import language_name
from w4r_desktop.i18n.message import Message, _, _n
from w4r_desktop.i18n.told_in import InLanguage
from w4r_desktop.services.bundle_sheets import BundleRun
from w4r_desktop.services.card_desk import CardRun
from w4r_desktop.services.petition_sheets import PetitionRun
from w4r_desktop.services.postal_sheets import PostRun
from w4r_desktop.services.print_orders import HeldBack, PrintRun, Refused
from w4r_desktop.services.sheets_on_offer import PageRun, SheetRun
from w4r_desktop.services.story_sheets import StoryRun
from w4r_desktop.ui.desk.result_view import Finding

NAMED = 20
"""So many letters that could not be printed are named, each by its code."""


def is_on_paper(run: SheetRun | PrintRun) -> bool:
    """Whether there is a file: something could be printed."""
    match run:
        case PrintRun():
            return run.letters > 0
        case PostRun():
            return run.count > 0
        case PetitionRun():
            return run.signatures > 0
        case _:
            return True


def findings(run: SheetRun | PrintRun) -> list[Finding]:
    """What is to be said of a file that was printed."""
    told = list(_told(run))
    if isinstance(run, PrintRun | PostRun | BundleRun | PetitionRun):
        told += _left_out(run.held_back, run.refused)
    return told


@singledispatch
def _told(_run: object) -> Iterator[Finding]:
    """The sentences on what came of one kind of sheet."""
    yield Finding(_("Counts by case and how the evening went, without a name."), "good")


@_told.register
def _only_pages(run: PageRun) -> Iterator[Finding]:
    yield Finding(_n("{count} page.", "{count} pages.", run.pages), "good")


def _pages(count: int) -> Message:
    return _n("{count} page", "{count} pages", count)


@_told.register
def _letters(run: PrintRun) -> Iterator[Finding]:
    if run.letters:
        told = _n(
            "{count} letter on {pages}.",
            "{count} letters on {pages}.",
            run.letters,
            pages=_pages(run.pages),
        )
        yield Finding(told, "good")
    yield from _without_address(run)


@_told.register
def _cards(run: CardRun) -> Iterator[Finding]:
    if run.letters:
        told = _n(
            "{count} card on {pages}.",
            "{count} cards on {pages}.",
            run.letters,
            pages=_pages(run.pages),
        )
        yield Finding(told, "good")
    if run.whole_pages:
        yield Finding(
            _n(
                "{count} message is long and has a page of its own, after the others.",
                "{count} messages are long and have pages of their own, after the others.",
                run.whole_pages,
            )
        )
    yield from _without_address(run)


def _without_address(run: PrintRun) -> Iterator[Finding]:
    if run.without_address:
        yield Finding(
            _n(
                "{count} letter has no known address. Ask your section where it goes.",
                "{count} letters have no known address. Ask your section where they go.",
                run.without_address,
            )
        )


@_told.register
def _post(run: PostRun) -> Iterator[Finding]:
    if run.count:
        told = _n(
            "{count} address on {pages}.",
            "{count} addresses on {pages}.",
            run.count,
            pages=_pages(run.pages),
        )
        yield Finding(told, "good")
    for one in run.unaddressed:
        yield Finding(
            _n(
                "No address is known for {addressee} ({case}): {count} letter. Ask your section.",
                "No address is known for {addressee} ({case}): {count} letters. Ask your section.",
                one.count,
                addressee=one.addressee,
                case=one.case,
            )
        )
    for addressee in run.too_long:
        told = _("The address of {addressee} is too long to fit.", addressee=addressee)
        yield Finding(told, "warning")
    if run.without_sender:
        yield Finding(
            _n(
                "{count} goes without the sender's address, though the case asks for it.",
                "{count} go without the sender's address, though the case asks for it.",
                run.without_sender,
            )
        )


@_told.register
def _bundles(run: BundleRun) -> Iterator[Finding]:
    told = _n(
        "{count} piece of post on {pages}.",
        "{count} pieces of post on {pages}.",
        run.pieces,
        pages=_pages(run.pages),
    )
    yield Finding(told, "good")
    if run.unaddressed:
        yield Finding(
            _n(
                "{count} letter has no known address. Ask your section where it goes.",
                "{count} letters have no known address. Ask your section where they go.",
                run.unaddressed,
            )
        )


@_told.register
def _petitions(run: PetitionRun) -> Iterator[Finding]:
    if run.signatures:
        told = _n(
            "{count} signature on {pages}.",
            "{count} signatures on {pages}.",
            run.signatures,
            pages=_pages(run.pages),
        )
        yield Finding(told, "good")


@_told.register
def _stories(run: StoryRun) -> Iterator[Finding]:
    yield Finding(_n("{count} page.", "{count} pages.", run.pages), "good")
    for name, language in run.elsewhere:
        yield Finding(
            _(
                "{case} is not told in your language: it is printed in {language}.",
                case=name,
                language=language_name(language),
            )
        )
    for name in run.taken_back:
        told = _("{case} is left out, because the story was taken back.", case=name)
        yield Finding(told, "warning")


def _left_out(held_back: Iterable[HeldBack], refused: tuple[Refused, ...]) -> Iterator[Finding]:
    for held in held_back:
        yield Finding(
            _n(
                "{count} letter to {case} is held back, because the story was taken back: {reason} "
                "Decide on the page “Case pack”.",
                "{count} letters to {case} are held back, because the story was taken back: "
                "{reason} Decide on the page “Case pack”.",
                held.count,
                case=held.name,
                reason=InLanguage(held.reasons),
            ),
            "warning",
        )
    for one in refused[:NAMED]:
        yield Finding(
            _(
                "Letter {code} is not in the file: no font on this computer shows {script} writing. "
                "It is kept, and can be printed elsewhere.",
                code=spaced(one.code),
                script=one.script,
            ),
            "warning",
        )
    if len(refused) > NAMED:
        more = len(refused) - NAMED
        yield Finding(_n("And {count} more.", "And {count} more.", more), "warning")
