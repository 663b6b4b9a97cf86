"""Follows a pack's sources: reads them anew when they are saved, and keeps the author's place."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.cases import Case, CasePack
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.domain.languages import nearest
from w4r_desktop.domain.senders import Sender
from w4r_desktop.services.letter_preview import PagePicture
from w4r_desktop.ui.preview.preview import (
    PaperState,
    PreviewState,
    preview,
    sample_sender,
    with_pages,
)

if TYPE_CHECKING:
    from w4r_desktop.system.tasks import Progress
    from w4r_desktop.ui.jobs import Jobs

FINEST = 300
"""No screen shows more dots an inch of a whole page than this."""


class Sources(Protocol):
    """A pack's folder, and what its letters look like on paper."""

    folder: Path

    def read(self) -> CasePack:
        """The pack as its files are now."""
        ...

    def pages(
        self, case: Case, kind: ActionKind, language: str, *, sender: Sender, dpi: float
    ) -> tuple[PagePicture, ...]:
        """The pages of a sample letter."""
        ...


class PreviewPresenter:
    """One author's place in the pack: a case, a language, a kind of letter."""

    def __init__(
        self,
        sources: Sources,
        jobs: "Jobs",
        *,
        shown: Callable[[PreviewState], None],
        speak: Callable[[str], None],
        language: str,
    ) -> None:
        """`speak` lets the window speak a language; `language` is the one to begin with."""
        self._sources = sources
        self._jobs = jobs
        self._shown = shown
        self._speak = speak
        self._language = language
        self._pack: CasePack | None = None
        self._case_id = ""
        self._kind: ActionKind | None = None
        self._dpi = 0
        self._state = PreviewState()
        self._is_reading = self._is_stale = False
        self._drawing: object = None

    def read(self) -> None:
        """Read the files as they are now; once more after that where they changed meanwhile."""
        self._is_stale = self._is_reading
        if not self._is_reading:
            self._is_reading = True
            self._jobs.render(self._read, then=self._take, failed=self._tell_problem)

    def choose_case(self, case_id: str) -> None:
        """Show another case."""
        self._case_id = case_id
        self._show()

    def step(self, onward: int) -> None:
        """Show the next case, or the one before; the last is followed by the first."""
        ids = [case.id for case in self._pack.cases] if self._pack else []
        if ids:
            self.choose_case(ids[(ids.index(self._case_id) + onward) % len(ids)])

    def choose_language(self, language: str) -> None:
        """Show the case in another language."""
        self._language = language
        self._show()

    def choose_kind(self, kind: ActionKind) -> None:
        """Show the page of another kind of letter."""
        self._kind = kind
        self._show()

    def sharpen(self, dpi: int) -> None:
        """Have the pages drawn as finely as they are shown."""
        wanted = min(dpi, FINEST)
        if wanted != self._dpi:
            self._dpi = wanted
            self._draw_pages()

    def _read(self, _progress: "Progress") -> CasePack:
        return self._sources.read()

    def _take(self, pack: CasePack) -> None:
        self._pack = pack
        self._state = replace(self._state, problem=None)
        self._show()
        self._end_reading()

    def _tell_problem(self, error: W4RError) -> None:
        self._state = replace(self._state, problem=error)
        self._shown(self._state)
        self._end_reading()

    def _end_reading(self) -> None:
        self._is_reading = False
        if self._is_stale:
            self.read()

    def _show(self) -> None:
        if self._pack is None:
            return
        case = _place(self._pack, self._case_id)
        language = _told(self._pack, self._language)
        if language != self._state.language:
            self._speak(language)
        before, now = self._state, preview(self._pack, case, language, self._kind)
        self._case_id = case.id
        self._state = replace(_kept(before, now), problem=before.problem)
        self._shown(self._state)
        self._draw_pages()

    def _draw_pages(self) -> None:
        paper = self._state.case.paper if self._state.case else None
        if self._pack is None or paper is None or paper.kind is None or not self._dpi:
            return
        case = self._pack.case(self._case_id)
        level = case.asks[paper.kind].sender_level
        work = partial(
            self._sources.pages,
            case,
            paper.kind,
            paper.language,
            sender=sample_sender(level, paper.language),
            dpi=self._dpi,
        )
        drawing = self._drawing = object()
        self._jobs.render(
            lambda _progress: work(),
            then=lambda pages: self._show_pages(drawing, replace(paper, pages=pages, unshown=None)),
            failed=lambda error: self._show_pages(
                drawing, replace(paper, pages=None, unshown=error)
            ),
        )

    def _show_pages(self, drawing: object, paper: PaperState) -> None:
        if drawing is self._drawing:
            self._state = with_pages(self._state, paper)
            self._shown(self._state)


def _place(pack: CasePack, case_id: str) -> Case:
    """The case of that id, or the first where it has gone."""
    return next((case for case in pack.cases if case.id == case_id), pack.cases[0])


def _told(pack: CasePack, language: str) -> str:
    """The language that is wanted, the nearest to it, or the pack's first."""
    return nearest(language, pack.languages) or pack.languages[0]


def _kept(before: PreviewState, now: PreviewState) -> PreviewState:
    """The new state, with the old pages until the new ones are drawn, where it is the same letter."""
    if (
        before.case is None
        or now.case is None
        or before.case.story.case_id != (now.case.story.case_id)
    ):
        return now
    old, new = before.case.paper, now.case.paper
    if new.kind is None or (old.kind, old.language) != (new.kind, new.language):
        return now
    return with_pages(now, replace(new, pages=old.pages, unshown=old.unshown))
