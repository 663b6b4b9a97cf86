"""A pack's sources as their author sees them: the cases, and a sample letter on paper."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.cases import Case, CasePack
from w4r_desktop.domain.errors.writing import CaseNotOffered
from w4r_desktop.domain.languages import nearest
from w4r_desktop.domain.prose import plain
from w4r_desktop.domain.senders import Sender, trimmed
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.domain.signatures import InkLine
from w4r_desktop.packs.read import open_folder
from w4r_desktop.printing.letters import letter_pdf
from w4r_desktop.printing.preview import PageImage, page_images
from w4r_desktop.printing.printed_letter import PrintedLetter


class PackSources:
    """The sources of a pack in a folder."""

    def __init__(self, folder: Path, today: Callable[[], date] = date.today) -> None:
        self.folder = folder
        self._today = today

    def read(self) -> CasePack:
        """The pack as its files are now; raises FileMissing or NotAPack."""
        return open_folder(self.folder)

    def pages(
        self, case: Case, kind: ActionKind, language: str, *, sender: Sender, dpi: float
    ) -> tuple[PageImage, ...]:
        """The pages of a sample letter; raises CaseNotOffered, ScriptNotPrintable or FontMissing."""
        ask = case.ask(kind)
        if ask is None:
            raise CaseNotOffered
        letter = PrintedLetter(
            code="",
            case_id=case.id,
            date=self._today(),
            language=language,
            sender=trimmed(sender),
            addressee=ask.addressees[0],
            body=sample_body(case, kind, language),
            signature=InkLine(),
        )
        return tuple(page_images(letter_pdf(letter, Paper.A4), dpi=dpi))


def letter_language(case: Case, kind: ActionKind, language: str) -> str:
    """The language a letter is begun in: the one that is wanted, or the first that is accepted."""
    ask = case.ask(kind)
    if ask is None or not ask.languages:
        return language
    return nearest(language, ask.languages) or ask.languages[0]


def sample_body(case: Case, kind: ActionKind, language: str) -> str:
    """The pack's own sample in that language, or else what the pack offers to write with."""
    texts = case.told_in(language)
    words = texts.of_kind(kind)
    if words.sample and words.sample_language == language:
        return plain(words.sample)
    if kind is ActionKind.LETTER:
        return "\n".join((*texts.starters, *case.demands_in(language, kind)))
    return plain(words.prompt)
