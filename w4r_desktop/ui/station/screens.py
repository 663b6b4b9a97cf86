"""Makes each screen when it is first shown, and throws all of them away after each person."""

from collections.abc import Callable, Mapping
from typing import Any, Protocol

from PySide6.QtWidgets import QStackedWidget, QWidget

from w4r_desktop.settings.settings import TEXT_SIZES
from w4r_desktop.ui.station.briefing import BriefingState
from w4r_desktop.ui.station.briefing_view import BriefingView
from w4r_desktop.ui.station.face import ScreenState
from w4r_desktop.ui.station.gallery import GalleryState
from w4r_desktop.ui.station.gallery_view import GalleryView
from w4r_desktop.ui.station.languages import LanguageButton, languages_on_offer
from w4r_desktop.ui.station.petition import PetitionState
from w4r_desktop.ui.station.petition_view import PetitionView
from w4r_desktop.ui.station.presenter import StationPresenter
from w4r_desktop.ui.station.review import ReviewState
from w4r_desktop.ui.station.review_view import ReviewView
from w4r_desktop.ui.station.screen_frame import ScreenFrame
from w4r_desktop.ui.station.signing import SigningState
from w4r_desktop.ui.station.signing_view import SigningView
from w4r_desktop.ui.station.thanks import ThanksState
from w4r_desktop.ui.station.thanks_view import ThanksView
from w4r_desktop.ui.station.welcome import WelcomeState
from w4r_desktop.ui.station.welcome_view import WelcomeView
from w4r_desktop.ui.station.writing import Progress, WritingState
from w4r_desktop.ui.station.writing_view import WritingView
from w4r_desktop.ui.tools import Tools


class View(Protocol):
    """What every screen can do."""

    def show_state(self, state: Any) -> None:
        """Show a state of its own kind."""
        ...

    def focus_first(self) -> None:
        """Put the focus where the screen begins."""
        ...


class Screens(QStackedWidget):
    """The screens of one person's visit, connected to the presenter."""

    def __init__(
        self,
        tools: Tools,
        presenter: StationPresenter,
        *,
        leave: Callable[[], None],
    ) -> None:
        super().__init__()
        self._tools = tools
        self._presenter = presenter
        self._leave = leave
        self._views: dict[type, QWidget] = {}
        self._shown: QWidget | None = None
        self._makers: Mapping[type, Callable[[], QWidget]] = {
            WelcomeState: self._welcome,
            GalleryState: self._gallery,
            BriefingState: self._briefing,
            WritingState: self._writing,
            PetitionState: self._petition,
            SigningState: self._signing,
            ReviewState: self._review,
            ThanksState: self._thanks,
        }

    def show_state(self, state: ScreenState) -> None:
        """Show the screen that belongs to a state; a screen that comes anew gets the focus."""
        view = self._views.get(type(state))
        if view is None:
            view = self._views[type(state)] = self._makers[type(state)]()
            self.addWidget(view)
        shown: View = view  # type: ignore[assignment]
        shown.show_state(state)
        if view is not self._shown:
            self._shown = view
            self.setCurrentWidget(view)
            shown.focus_first()

    def show_progress(self, progress: Progress) -> None:
        """Tell on the page how the writing goes."""
        view = self._views.get(WritingState)
        if isinstance(view, WritingView):
            view.display_progress(progress)

    def refocus(self) -> None:
        """Give the focus back to the screen that was covered."""
        view = self.currentWidget()
        if view is not None:
            focused: View = view  # type: ignore[assignment]
            focused.focus_first()

    def wipe(self) -> None:
        """Throw every screen away."""
        views, self._views = self._views, {}
        self._shown = None
        for view in views.values():
            self.removeWidget(view)
            view.hide()
            view.deleteLater()

    def _framed(self, view: ScreenFrame) -> None:
        view.back_requested.connect(self._presenter.back)
        view.larger_text_requested.connect(self._enlarge)

    def _welcome(self) -> WelcomeView:
        view = WelcomeView(self._languages())
        self._framed(view)
        view.story_requested.connect(self._presenter.choose_story)
        view.resume_requested.connect(self._presenter.resume)
        view.put_away_requested.connect(self._presenter.put_unfinished_away)
        view.leaving_requested.connect(self._leave)
        return view

    def _gallery(self) -> GalleryView:
        view = GalleryView(self._languages())
        self._framed(view)
        view.story_chosen.connect(self._presenter.open_story)
        return view

    def _briefing(self) -> BriefingView:
        view = BriefingView()
        self._framed(view)
        view.kind_requested.connect(self._presenter.begin)
        return view

    def _writing(self) -> WritingView:
        view, letter = WritingView(), self._presenter.letter
        self._framed(view)
        view.words_changed.connect(letter.write)
        view.signing_requested.connect(letter.show_signing)
        view.saving_requested.connect(letter.save_now)
        view.language_chosen.connect(letter.write_in)
        return view

    def _petition(self) -> PetitionView:
        view = PetitionView()
        self._framed(view)
        view.signing_requested.connect(self._presenter.page.show_signing)
        view.kind_requested.connect(self._presenter.begin)
        return view

    def _signing(self) -> SigningView:
        page = self._presenter.page
        view = SigningView(page.levels)
        self._framed(view)
        view.signed.connect(page.sign_by)
        view.sender_changed.connect(page.fill)
        view.review_requested.connect(page.go_on)
        return view

    def _review(self) -> ReviewView:
        view, letter = ReviewView(), self._presenter.letter
        self._framed(view)
        view.sharpness_wanted.connect(letter.draw_pages)
        view.change_requested.connect(self._presenter.change_something)
        view.finish_requested.connect(letter.finish)
        return view

    def _thanks(self) -> ThanksView:
        view = ThanksView()
        view.another_requested.connect(self._presenter.write_another)
        view.done_requested.connect(self._presenter.start)
        view.stay_requested.connect(self._presenter.stay)
        return view

    def _languages(self) -> LanguageButton:
        languages = LanguageButton(languages_on_offer(self._tools.evening.pack.languages))
        languages.show_language(self._tools.preferences.settings.language)
        languages.language_chosen.connect(self._speak)
        return languages

    def _speak(self, language: str) -> None:
        self._tools.preferences.change(language=language)

    def _enlarge(self) -> None:
        sizes = TEXT_SIZES
        at = sizes.index(self._tools.preferences.settings.text_size)
        self._tools.preferences.change(text_size=sizes[(at + 1) % len(sizes)])
