"""Leads people through the station, one after another, and forgets each before the next."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.changes import Changed, Part
from w4r_desktop.domain.drafts import Draft
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.domain.errors.events import EventClosed
from w4r_desktop.domain.events import EventState
from w4r_desktop.ui.station import visit
from w4r_desktop.ui.station.briefing import briefing
from w4r_desktop.ui.station.gallery import GalleryState, pack_told, story_cards
from w4r_desktop.ui.station.letter import LetterPresenter
from w4r_desktop.ui.station.parting import Parting
from w4r_desktop.ui.station.petition_presenter import PetitionPresenter
from w4r_desktop.ui.station.presence import Presence
from w4r_desktop.ui.station.taken_back import taken_back
from w4r_desktop.ui.station.thanks import STAYS, thanks
from w4r_desktop.ui.station.visit import Receipt, Screen, Visit
from w4r_desktop.ui.station.visiting import Visiting
from w4r_desktop.ui.station.welcome import welcome

if TYPE_CHECKING:
    from w4r_desktop.services.event_desk import EventStatus
    from w4r_desktop.system.tasks import Progress
    from w4r_desktop.ui.station.desks import Counts, Letters

GOODBYE = "goodbye"

ON_A_STORY = frozenset({
    Screen.BRIEFING,
    Screen.WRITING,
    Screen.REQUEST,
    Screen.SIGNING,
    Screen.REVIEW,
})
"""Where somebody reads of one person or writes for them."""


class StationPresenter:
    """The way of a visit from the welcome to the thanks, and back to the welcome."""

    def __init__(self, visiting: Visiting) -> None:
        self._visiting = visiting
        self._desks = visiting.desks
        self._face = visiting.face
        self._interrupted: Draft | None = None
        self._letters_so_far: int | None = None
        self._seconds: int | None = None
        self._parting = Parting(visiting.desks, visiting.face)
        self.presence = Presence(visiting.alarms, visiting.face, gone=self._clear_after_silence)
        self.letter = self._new_letter()
        self.petition = self._new_petition()

    @property
    def page(self) -> LetterPresenter | PetitionPresenter:
        """Who leads what is under way: a letter or message, or a petition."""
        draft = self._visiting.now.draft
        return self.petition if draft is not None and draft.kind.is_petition else self.letter

    def start(self) -> None:
        """Forget whoever was here, and welcome the next person."""
        self._forget()
        self._show_welcome()
        self._desks.jobs.run(
            partial(_interrupted, self._desks.letters),
            then=self._offer_unfinished,
            failed=self._parting.explain,
        )

    def choose_story(self) -> None:
        """Look at all the stories; a letter somebody left unfinished is put away first."""
        unfinished, self._interrupted = self._interrupted, None
        if self._desks.evening.event.state is not EventState.OPEN:
            self._show_welcome()
        elif unfinished is not None:
            self._parting.put_away(unfinished, self._show_gallery)
        else:
            self._show_gallery()

    def resume(self) -> None:
        """Go on with the letter that was not finished."""
        draft, self._interrupted = self._interrupted, None
        if draft is None:
            return
        if (why := taken_back(self._desks.evening.pack, draft.case_id)) is not None:
            put_away = partial(self._parting.put_away, draft, self._show_welcome)
            self._parting.tell_taken_back(why, put_away)
            return
        self._visiting.now = Visit(case_id=draft.case_id)
        self._open_page(draft)

    def put_unfinished_away(self) -> None:
        """Put the letter that was not finished where nobody reads it."""
        draft, self._interrupted = self._interrupted, None
        if draft is not None:
            self._parting.put_away(draft, self._show_welcome)

    def open_story(self, case_id: str) -> None:
        """Read a story."""
        self._visiting.now = visit.to_story(self._visiting.now, case_id)
        self._show_story()

    def begin(self, kind: ActionKind) -> None:
        """Take an empty page for the story that is open, or go on with the one under way."""
        here, draft = self._visiting, self._visiting.now.draft
        if draft is not None and (draft.kind is kind or not draft.kind.is_petition):
            self.page.show_page()
            return
        if draft is not None:
            self._leave_petition()
        self._desks.jobs.run(
            partial(_begin, self._desks.letters, here.now.case_id, kind, self._desks.language()),
            then=self._open_page,
            failed=self._refuse,
        )

    def back(self) -> None:
        """One screen back; words are never lost by it without a question."""
        match self._visiting.now.screen:
            case Screen.GALLERY:
                self.start()
            case Screen.BRIEFING:
                self._leave_story()
            case Screen.WRITING | Screen.REQUEST:
                self.page.save_now()
                self.open_story(self._visiting.now.case_id)
            case Screen.SIGNING | Screen.REVIEW:
                self._step_back()
            case _:
                return

    def stay(self) -> None:
        """The writer is still here: the thanks stay."""
        if self._visiting.now.screen is Screen.THANKS and self._seconds is not None:
            self._visiting.alarms.stop(GOODBYE)
            self._show_thanks(None)
            self.presence.watch()

    def write_another(self) -> None:
        """The same person chooses another story."""
        self._visiting.alarms.stop(GOODBYE)
        self._visiting.now = visit.to_gallery(self._visiting.now)
        self._show_gallery()

    def change_something(self) -> None:
        """Go from the check back to the words."""
        if not self.letter.is_finishing:
            self.letter.show_page()

    def refresh(self) -> None:
        """Show the present screen in another language."""
        match self._visiting.now.screen:
            case Screen.WELCOME:
                self._show_welcome()
            case Screen.GALLERY:
                self._render_gallery()
            case Screen.BRIEFING:
                self._show_story()
            case Screen.THANKS:
                self._show_thanks(self._seconds)
            case _:
                self.page.refresh()

    def look_again(self, changed: Changed) -> None:
        """Show what somebody else changed, where it can be seen from here."""
        if Part.PACK in changed and self._visiting.now.screen in ON_A_STORY:
            self._look_at_story_again()
            return
        screen = self._visiting.now.screen
        if screen is Screen.WELCOME and (Part.EVENT in changed or Part.PACK in changed):
            self._show_welcome()
        elif screen is Screen.GALLERY and Part.PACK in changed:
            self._render_gallery()

    def _look_at_story_again(self) -> None:
        """A newer pack: the story is told anew; one that was taken back is left, kindly."""
        here = self._visiting
        why = taken_back(self._desks.evening.pack, here.now.case_id)
        if why is not None and not self.page.is_finishing:
            self._parting.tell_taken_back(why, self._leave_taken_back, has_words=here.now.has_words)
        elif here.now.screen is Screen.BRIEFING:
            self._show_story()

    def _leave_taken_back(self) -> None:
        self._face.hush()
        self._part(then=self._show_gallery)

    def hand_over(self) -> None:
        """The volunteer leaves the station: what is on the page is put away first."""
        self._part(then=self._let_out)

    def _let_out(self) -> None:
        self._forget()
        self._show_welcome()
        self._face.leave()

    def _forget(self) -> None:
        self.letter.stop()
        self.presence.rest()
        self._visiting.alarms.stop(GOODBYE)
        self._visiting.now = Visit()
        self._interrupted = None
        self._letters_so_far = None
        self.letter = self._new_letter()
        self.petition = self._new_petition()
        self._face.hush()
        self._face.wipe()

    def _new_letter(self) -> LetterPresenter:
        return LetterPresenter(self._visiting, signed=self._say_thanks)

    def _new_petition(self) -> PetitionPresenter:
        return PetitionPresenter(self._visiting, signed=self._say_thanks)

    def _leave_petition(self) -> None:
        """Nothing of a petition is kept before it is signed: the next page begins anew."""
        self._visiting.now = replace(self._visiting.now, draft=None)
        self.petition = self._new_petition()
        self._face.wipe()

    def _show_welcome(self) -> None:
        evening = self._desks.evening
        self._face.show_screen(welcome(evening.event, evening.pack, self._interrupted))

    def _offer_unfinished(self, draft: Draft | None) -> None:
        is_open = self._desks.evening.event.state is EventState.OPEN
        if draft is None or not is_open or self._visiting.now.screen is not Screen.WELCOME:
            return
        self._interrupted = draft
        self._show_welcome()

    def _show_gallery(self) -> None:
        self._visiting.now = visit.to_gallery(self._visiting.now)
        self.presence.watch()
        self._render_gallery()
        self._desks.jobs.run(
            partial(_status, self._desks.counts),
            then=self._count,
            failed=self._parting.explain,
        )

    def _render_gallery(self) -> None:
        evening, here = self._desks.evening, self._visiting
        self._face.show_screen(
            GalleryState(
                event_name=evening.event.name,
                place=evening.event.place,
                cards=story_cards(
                    evening.pack, self._desks.language(), evening.news, day=here.today
                ),
                letters=self._letters_so_far,
                pack=pack_told(evening.pack),
            )
        )

    def _count(self, status: "EventStatus") -> None:
        self._letters_so_far = status.tally.of_kind(ActionKind.LETTER)
        if self._visiting.now.screen is Screen.GALLERY:
            self._render_gallery()

    def _show_story(self) -> None:
        here = self._visiting
        state = briefing(
            here.case,
            self._desks.language(),
            here.now.draft,
            pack=self._desks.evening.pack,
            day=here.today,
            audience=self._desks.evening.event.audience,
        )
        self._face.show_screen(state)

    def _open_page(self, draft: Draft) -> None:
        here = self._visiting
        if here.now.case_id != draft.case_id:
            return
        here.now = replace(here.now, draft=draft)
        self.letter = self._new_letter()
        self.petition = self._new_petition()
        self.page.show_page()
        self.presence.watch()

    def _refuse(self, error: W4RError) -> None:
        if isinstance(error, EventClosed):
            self.start()
        else:
            self._parting.explain(error)

    def _step_back(self) -> None:
        if self.page.is_finishing:
            return
        if self._visiting.now.screen is Screen.REVIEW:
            self.letter.show_signing()
        else:
            self.page.show_page()

    def _leave_story(self) -> None:
        if self._visiting.now.has_words:
            self._parting.ask(put_away=self._put_away, throw_away=self._throw_away)
        else:
            self._part(then=self._show_gallery)

    def _put_away(self) -> None:
        self._part(then=self._show_gallery)

    def _throw_away(self) -> None:
        draft = self._visiting.draft
        self.letter.stop()
        self._parting.throw_away(draft, partial(self._turn_away, self._show_gallery))

    def _part(self, *, then: Callable[[], None]) -> None:
        """Put away what is on the page, if there is anything, and go on."""
        draft = self._visiting.now.draft
        self.letter.stop()
        if draft is None:
            then()
        else:
            self._parting.put_away(draft, partial(self._turn_away, then))

    def _turn_away(self, then: Callable[[], None]) -> None:
        self._face.wipe()
        self._visiting.now = visit.to_gallery(self._visiting.now)
        then()

    def _clear_after_silence(self) -> None:
        if self.page.is_finishing:
            self.presence.watch()
        else:
            self._part(then=self.start)

    def _say_thanks(self, _receipt: Receipt) -> None:
        self.presence.rest()
        self._show_thanks(STAYS)
        self._visiting.alarms.set(GOODBYE, 1, self._count_down)

    def _count_down(self) -> None:
        seconds = (self._seconds or 0) - 1
        if seconds <= 0:
            self.start()
            return
        self._show_thanks(seconds)
        self._visiting.alarms.set(GOODBYE, 1, self._count_down)

    def _show_thanks(self, seconds: int | None) -> None:
        self._seconds = seconds
        here = self._visiting
        if here.now.receipt is not None:
            self._face.show_screen(
                thanks(here.case, here.now.receipt, self._desks.language(), seconds=seconds)
            )


def _interrupted(letters: "Letters", _progress: "Progress") -> Draft | None:
    return letters.interrupted()


def _begin(
    letters: "Letters", case_id: str, kind: ActionKind, language: str, _progress: "Progress"
) -> Draft:
    return letters.begin(case_id, kind, language)


def _status(counts: "Counts", _progress: "Progress") -> "EventStatus":
    return counts.status()
