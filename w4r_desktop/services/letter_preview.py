"""What a letter will look like: its pages as pictures, before and after it is signed."""

from dataclasses import replace

from w4r_desktop.domain.actions import Action
from w4r_desktop.domain.drafts import Draft
from w4r_desktop.domain.errors.printing import NoWindow
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.domain.windows import PRESETS, Window
from w4r_desktop.printing.letters import letter_pdf, page_count
from w4r_desktop.printing.preview import PageImage, page_images
from w4r_desktop.printing.window_preview import in_envelope
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.letters_on_paper import LettersOnPaper

SCREEN_DPI = 96.0

PagePicture = PageImage
"""A page as it will print, as pixels; faces know it by this name."""


class LetterPreview:
    """Shows letters as they will be printed."""

    def __init__(self, evening: Evening) -> None:
        self._letters = LettersOnPaper(evening)

    def preview(
        self, draft: Draft, *, paper: Paper = Paper.A4, dpi: float = SCREEN_DPI
    ) -> tuple[PageImage, ...]:
        """The pages of a draft as they will print; raises ScriptNotPrintable or FontMissing."""
        return tuple(page_images(letter_pdf(self._letters.drafted(draft), paper), dpi=dpi))

    def preview_action(
        self, action: Action, *, paper: Paper = Paper.A4, dpi: float = SCREEN_DPI
    ) -> tuple[PageImage, ...]:
        """The pages of a signed letter; none where it was withdrawn, or signed with others."""
        if action.letter is None or action.kind.is_petition:
            return ()
        printed = self._letters.printed(action, action.letter)
        return tuple(page_images(letter_pdf(printed, paper), dpi=dpi))

    def preview_in_window(
        self, draft: Draft, window: Window, *, dpi: float = SCREEN_DPI
    ) -> PageImage:
        """A draft folded into its envelope, as the post will see it.

        Raises NoWindow where the envelope has none, ScriptNotPrintable or FontMissing.
        """
        preset = PRESETS.get(window)
        if preset is None:
            raise NoWindow
        letter = replace(self._letters.drafted(draft), window=window)
        pages = page_images(letter_pdf(letter, preset.paper), dpi=dpi)
        return in_envelope(pages[0], preset, preset.at_rest, dpi=dpi)

    def page_count(self, draft: Draft, *, paper: Paper = Paper.A4) -> int:
        """How many pages a draft takes; quick enough to ask while somebody types."""
        return page_count(self._letters.drafted(draft), paper)
