"""What becomes of an unfinished letter: put away, thrown away, or kept on the screen."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from w4r_desktop.domain.changes import Part
from w4r_desktop.domain.drafts import Draft
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.ui.station.desks import Desks, Letters
from w4r_desktop.ui.station.face import Choice, Face, Question

if TYPE_CHECKING:
    from w4r_desktop.system.tasks import Progress


class Parting:
    """Takes leave of drafts; the words stay covered where the disk does not take them."""

    def __init__(self, desks: Desks, face: Face) -> None:
        self._desks = desks
        self._face = face

    def ask(self, *, put_away: Callable[[], None], throw_away: Callable[[], None]) -> None:
        """Ask kindly what is to become of the words on the page."""
        self._face.ask(
            Question(
                heading=_("What shall become of your letter?"),
                text=_("You have begun to write. Nothing is lost unless you say so."),
                choices=(
                    Choice(_("Keep writing"), self._face.hush, "primary"),
                    Choice(_("Put it away safely"), put_away),
                    Choice(_("Throw it away"), throw_away, "danger"),
                ),
            )
        )

    def tell_taken_back(
        self, why: Message, put_away: Callable[[], None], *, has_words: bool = True
    ) -> None:
        """Tell kindly that the story was taken back; what was written is kept, sealed."""
        kept = _(
            "{why} Thank you for what you wrote: it is kept safe and nobody reads it.", why=why
        )
        answer = _("Put it away safely") if has_words else _("All stories")
        self._face.ask(
            Question(
                heading=_("This story was taken back"),
                text=kept if has_words else why,
                choices=(Choice(answer, put_away, "primary"),),
            )
        )

    def put_away(self, draft: Draft, then: Callable[[], None]) -> None:
        """Seal a draft, then go on; an empty one is simply removed."""
        step = _put_away if draft.body.strip() else _throw_away
        self._desks.jobs.run(
            partial(step, self._desks.letters, draft),
            then=partial(self._go_on, then),
            failed=partial(self._cover, draft, then),
        )

    def throw_away(self, draft: Draft, then: Callable[[], None]) -> None:
        """Erase a draft, then go on."""
        self._desks.jobs.run(
            partial(_throw_away, self._desks.letters, draft),
            then=partial(self._go_on, then),
            failed=self.explain,
        )

    def explain(self, error: W4RError) -> None:
        """Tell what went wrong, over the screen as it is."""
        self._face.ask(
            Question(
                heading=_("One moment, please"),
                text=explain(error),
                choices=(Choice(_("Close"), self._face.hush, "primary"),),
            )
        )

    def _go_on(self, then: Callable[[], None], _nothing: None) -> None:
        self._face.hush()
        self._face.tell(Part.DRAFTS)
        then()

    def _cover(self, draft: Draft, then: Callable[[], None], error: W4RError) -> None:
        again = partial(self.put_away, draft, then)
        self._face.ask(
            Question(
                heading=_("Please call a volunteer"),
                text=explain(error),
                choices=(Choice(_("Try again"), again, "primary"),),
                is_private=True,
            )
        )


def _put_away(letters: Letters, draft: Draft, _progress: "Progress") -> None:
    letters.put_away(draft)


def _throw_away(letters: Letters, draft: Draft, _progress: "Progress") -> None:
    letters.throw_away(draft.id)
