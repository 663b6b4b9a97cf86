"""The case pack of the event: what it is, a newer one from a stick, and what was recalled."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from w4r_desktop.domain.changes import Part
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.domain.errors.keys import PassphraseMissing
from w4r_desktop.domain.errors.stores import WrongPassphrase
from w4r_desktop.i18n.errors import explain
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.i18n.told_in import InLanguage
from w4r_desktop.services.pack_change import PackChange, PackInUse, Recall
from w4r_desktop.services.pack_offer import PackOffer, Relation
from w4r_desktop.system.tasks import Progress

if TYPE_CHECKING:
    from w4r_desktop.ui.jobs import Jobs


@dataclass(frozen=True, slots=True)
class PackState:
    """Everything the page shows; `offer` is a pack that was opened and not decided on yet."""

    in_use: PackInUse
    recalls: tuple[Recall, ...] = ()
    offer: PackOffer | None = field(default=None, repr=False)
    is_running: bool = False
    done: Message | None = None
    problem: Message | None = None
    refusal: Message | None = None

    @property
    def may_accept(self) -> bool:
        """Whether the pack that was opened can be used at all."""
        return self.offer is not None and self.offer.relation is Relation.NEWER


class PackView(Protocol):
    """What the presenter needs of the page."""

    def show_state(self, state: PackState) -> None:
        """Show the state."""
        ...


class PackPage:
    """Presenter of the page about the case pack."""

    def __init__(
        self,
        view: PackView,
        jobs: "Jobs",
        *,
        change: PackChange,
        in_use: PackInUse,
        tell: Callable[[Part], None],
    ) -> None:
        self._view = view
        self._jobs = jobs
        self._change = change
        self._tell = tell
        self._state = PackState(in_use)
        self._show()

    def look(self) -> None:
        """See anew what is in use, and what waits for a decision."""
        self._jobs.run(self._work, then=self._looked, failed=self._fail)

    def look_into(self, path: Path) -> None:
        """Open a pack, and show what it would change."""
        self._start()
        self._jobs.run(
            lambda _progress: self._change.look_into(path), then=self._offer, failed=self._fail
        )

    def put_back(self) -> None:
        """Leave everything as it is."""
        self._show(offer=None, refusal=None, problem=None)

    def accept(self, passphrase: str) -> None:
        """Use the pack that was opened."""
        offer = self._state.offer
        if offer is None or not self._state.may_accept or self._state.is_running:
            return
        if offer.needs_passphrase and not passphrase:
            self._show(refusal=_("The passphrase of the event is needed."))
            return
        self._show(is_running=True, refusal=None, problem=None)
        self._jobs.run(
            lambda _progress: self._change.accept(offer, passphrase or None),
            then=self._accepted,
            failed=self._refuse,
        )

    def print_all_the_same(self, case_id: str) -> None:
        """Let the letters of a recalled case go to paper."""
        self._decide(lambda: self._change.print_all_the_same(case_id))

    def withhold_all(self, case_id: str) -> None:
        """Keep the letters of a recalled case back for good, with the publisher's reason."""
        recall = next(one for one in self._state.recalls if one.case_id == case_id)
        reason = str(InLanguage(recall.reasons)) or str(_("The case was taken back."))
        self._decide(lambda: self._change.withhold_all(case_id, reason))

    def _decide(self, step: Callable[[], object]) -> None:
        self._start()
        self._jobs.run(lambda _progress: step(), then=self._decided, failed=self._fail)

    def _start(self) -> None:
        self._show(is_running=True, offer=None, done=None, problem=None, refusal=None)

    def _work(self, _progress: Progress) -> tuple[PackInUse, tuple[Recall, ...]]:
        return self._change.in_use(), self._change.recalls()

    def _looked(self, found: tuple[PackInUse, tuple[Recall, ...]]) -> None:
        in_use, recalls = found
        self._show(in_use=in_use, recalls=recalls)

    def _offer(self, offer: PackOffer) -> None:
        self._show(is_running=False, offer=offer)

    def _accepted(self, in_use: PackInUse) -> None:
        self._show(
            is_running=False,
            in_use=in_use,
            offer=None,
            done=_("The new case pack is in use. Letters that were begun go on."),
        )
        self._tell(Part.PACK)
        self.look()

    def _decided(self, _nothing: object) -> None:
        self._show(is_running=False)
        self._tell(Part.ACTIONS)
        self.look()

    def _refuse(self, error: W4RError) -> None:
        if isinstance(error, WrongPassphrase | PassphraseMissing):
            refusal = _("That is not the passphrase of this event. Please try again.")
            self._show(is_running=False, refusal=refusal)
        else:
            self._fail(error)

    def _fail(self, error: W4RError) -> None:
        self._show(is_running=False, offer=None, problem=explain(error))

    def _show(self, **values: object) -> None:
        self._state = replace(self._state, **values)  # type: ignore[arg-type]
        self._view.show_state(self._state)
