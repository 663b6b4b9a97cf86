"""Leads one letter from the empty page to the signature; every letter has a presenter of its own."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.domain.errors.writing import LetterEmpty
from w4r_desktop.domain.senders import Sender, trimmed
from w4r_desktop.domain.signatures import DrawnSignature
from w4r_desktop.i18n.message import Message
from w4r_desktop.ui.station import review, signing, visit, writing
from w4r_desktop.ui.station.keeping import DraftKeeper, Kept
from w4r_desktop.ui.station.measuring import PageMeasure
from w4r_desktop.ui.station.picturing import PagePictures
from w4r_desktop.ui.station.receipts import take_receipt
from w4r_desktop.ui.station.review import ReviewState
from w4r_desktop.ui.station.signing import Hand
from w4r_desktop.ui.station.signing_steps import SigningSteps
from w4r_desktop.ui.station.visit import Receipt
from w4r_desktop.ui.station.visiting import Visiting

if TYPE_CHECKING:
    from w4r_desktop.domain.senders import SenderLevel
    from w4r_desktop.services.letter_desk import Signed
    from w4r_desktop.services.letter_preview import PagePicture

COUNT_PAUSE = 0.15
"""Seconds between two counts of the words while somebody types."""

COUNT, DRAW = "count", "draw"


class LetterPresenter:
    """One letter: its words, its signature, its page."""

    def __init__(self, visiting: Visiting, *, signed: Callable[[Receipt], None]) -> None:
        self._visiting = visiting
        self._signed = signed
        desks, alarms = visiting.desks, visiting.alarms
        self._keeper = DraftKeeper(desks.letters, desks.jobs, alarms, told=self._tell_kept)
        self._measure = PageMeasure(desks.pages, desks.jobs, alarms, told=self._tell_pages)
        self._pictures = PagePictures(
            desks.pages, desks.jobs, told=self._show_pictures, refused=self._show_refusal
        )
        self._pages: int | None = None
        self._page_error: W4RError | None = None
        self._signing = SigningSteps(visiting)
        self._review: ReviewState | None = None

    @property
    def is_finishing(self) -> bool:
        """Whether the letter is being signed at this moment."""
        return self._review is not None and self._review.is_finishing

    @property
    def levels(self) -> "tuple[SenderLevel, ...]":
        """How much of themselves the writer may tell."""
        return self._signing.levels

    def show_page(self) -> None:
        """Write, or go on writing."""
        here = self._visiting
        here.now = visit.to_page(here.now, here.draft)
        here.face.show_screen(
            writing.writing(
                here.case,
                here.draft,
                here.desks.language(),
                audience=here.desks.evening.event.audience,
            )
        )
        self._measure.take(here.draft)
        self._tell_progress()

    def write(self, body: str) -> None:
        """Take in what the page says now."""
        here = self._visiting
        if here.now.draft is None or body == here.draft.body:
            return
        here.now = visit.write(here.now, body)
        self._page_error = None
        self._keeper.take(here.draft)
        self._measure.take(here.draft)
        if not here.alarms.is_set(COUNT):
            here.alarms.set(COUNT, COUNT_PAUSE, self._tell_progress)

    def write_in(self, language: str) -> None:
        """Go on in another of the languages that the addressee accepts; the words stay."""
        here = self._visiting
        if here.now.draft is None or language == here.draft.language:
            return
        here.now = visit.write_in(here.now, language)
        self._keeper.take(here.draft)
        self.show_page()

    def show_signing(self) -> None:
        """Go on to the signature, where there is something to sign."""
        here = self._visiting
        if not here.now.has_words:
            self._page_error = LetterEmpty()
            self._tell_progress()
            return
        self._keeper.keep_now()
        here.now = visit.to_signing(here.now)
        self._signing.show()

    def fill(self, sender: Sender) -> None:
        """Take in how the writer's name is to appear."""
        self._signing.fill(sender)

    def sign_by(self, hand: Hand, typed_name: str, drawn: DrawnSignature) -> None:
        """Take in the signature."""
        self._signing.sign_by(hand, typed_name, drawn)

    def show_review(self) -> None:
        """Look at the page, or tell what is still missing."""
        here, state = self._visiting, signing.check(self._signing.state)
        if not signing.is_complete(state):
            self._signing.show(state)
            return
        here.now = visit.to_review(visit.sign(here.now, trimmed(state.sender), state.signature))
        self._keeper.take(here.draft)
        self._keeper.keep_now()
        self._pictures.stop()
        ticks, idea = self._told_well(pages=self._pages or 1)
        self._review = ReviewState(here.draft.kind, ticks=ticks, idea=idea)
        here.face.show_screen(self._review)

    def go_on(self) -> None:
        """It is signed: look at it before it is finished."""
        self.show_review()

    def draw_pages(self, dpi: int) -> None:
        """Draw the pages as sharp as they are shown."""
        if self._visiting.now.screen is visit.Screen.REVIEW:
            self._pictures.ask(self._visiting.draft, dpi)

    def finish(self) -> None:
        """Sign the letter for good."""
        here = self._visiting
        if self._review is None or self._review.is_finishing:
            return
        self._show_review(replace(self._review, is_finishing=True, error=None))
        self._keeper.stop()
        self._measure.stop()
        here.alarms.stop(COUNT)
        self._signing.keep(then=self._was_signed, failed=self._was_not_signed)

    def refresh(self) -> None:
        """Show the present screen anew, in another language."""
        here = self._visiting
        if here.now.screen is visit.Screen.WRITING:
            self.show_page()
        elif here.now.screen is visit.Screen.SIGNING:
            self._signing.refresh()
        elif self._review is not None:
            here.face.show_screen(self._review)

    def save_now(self) -> None:
        """Save at once, without waiting for a pause."""
        self._keeper.keep_now()

    def stop(self) -> None:
        """The letter is over: nothing of it is saved or shown any more."""
        self._keeper.stop()
        self._measure.stop()
        self._pictures.stop()
        self._visiting.alarms.stop(COUNT)

    def _tell_kept(self, _kept: Kept) -> None:
        self._tell_progress()

    def _tell_pages(self, pages: int | None) -> None:
        self._pages = pages
        self._tell_progress()

    def _tell_progress(self) -> None:
        here, kept = self._visiting, self._keeper.now
        if self._page_error is not None:
            kept = Kept(kept.safety, self._page_error)
        here.face.show_progress(
            writing.progress(
                here.case,
                here.draft,
                kept=kept,
                pages=self._pages,
                language=here.desks.language(),
            )
        )

    def _show_review(self, state: ReviewState) -> None:
        self._review = state
        self._visiting.face.show_screen(state)

    def _told_well(self, *, pages: int) -> tuple[tuple[Message, ...], Message | None]:
        here = self._visiting
        return review.told_well(here.case, here.draft, pages=pages, language=here.desks.language())

    def _show_pictures(self, pictures: "tuple[PagePicture, ...]") -> None:
        if self._review is not None:
            ticks, idea = self._told_well(pages=len(pictures))
            self._show_review(replace(self._review, pages=pictures, ticks=ticks, idea=idea))

    def _show_refusal(self, error: W4RError) -> None:
        if self._review is not None:
            self._show_review(replace(self._review, unshown=error))

    def _was_signed(self, signed: "Signed") -> None:
        self.stop()
        self._signed(take_receipt(self._visiting, signed))

    def _was_not_signed(self, error: W4RError) -> None:
        self._keeper.take(self._visiting.draft)
        if self._review is not None:
            self._show_review(replace(self._review, is_finishing=False, error=error))
