"""The preview as a whole: its window, its presenter, and the watch over the files."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from w4r_desktop.ui.jobs import Jobs
from w4r_desktop.ui.preview.presenter import PreviewPresenter, Sources
from w4r_desktop.ui.preview.preview_view import PreviewView
from w4r_desktop.ui.preview.source_watch import SourceWatch


class PreviewRoom(QObject):
    """Shows a pack's folder and follows it until it is let go."""

    def __init__(
        self, sources: Sources, jobs: Jobs, *, speak: Callable[[str], None], language: str
    ) -> None:
        super().__init__()
        self.view = PreviewView()
        self._presenter = PreviewPresenter(
            sources, jobs, shown=self.view.show_state, speak=speak, language=language
        )
        self._watch = SourceWatch(sources.folder, self)
        self._watch.sources_saved.connect(self._presenter.read)
        self.view.case_chosen.connect(self._presenter.choose_case)
        self.view.step_requested.connect(self._presenter.step)
        self.view.language_chosen.connect(self._presenter.choose_language)
        self.view.kind_chosen.connect(self._presenter.choose_kind)
        self.view.sharpness_wanted.connect(self._presenter.sharpen)

    def start(self) -> None:
        """Read the files for the first time."""
        self._presenter.read()
