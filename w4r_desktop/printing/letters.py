"""Letters as PDF: one for the eyes, or a whole evening's for the printer."""

import io
from collections.abc import Callable, Iterable, Sized
from dataclasses import dataclass
from typing import BinaryIO

from w4r_desktop.domain.errors.printing import NothingToPrint, ScriptNotPrintable
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.i18n.catalogue import catalogue_for
from w4r_desktop.i18n.message import _
from w4r_desktop.printing.letter_parts import letter_parts
from w4r_desktop.printing.letter_setter import LetterPart, LetterSetter
from w4r_desktop.printing.letter_sheet import PrintedLetter, sheet_count
from w4r_desktop.printing.press import Press
from w4r_desktop.system.tasks import Progress, silent


@dataclass(frozen=True, slots=True)
class Finish:
    """How a file of letters is made.

    Its title is told in `language`; with `duplex` each letter begins on the front of a sheet;
    `archive` makes it a PDF/A-2b; `tagged` tells screen readers what things are and in which order
    they are read; `processes` set the letters side by side.
    """

    language: str = "en"
    duplex: bool = False
    archive: bool = False
    tagged: bool = False
    processes: int = 1


PLAIN = Finish()


def letters_pdf(
    letters: Iterable[PrintedLetter],
    out: BinaryIO,
    *,
    paper: Paper,
    progress: Progress | None = None,
    refused: Callable[[ScriptNotPrintable], object] | None = None,
    finish: Finish = PLAIN,
) -> int:
    """Print letters into `out` as they come, each beginning a page; how many pages there are.

    The same letters give the same bytes, however many processes set them. A letter that cannot be
    printed is left out and told to `refused`; where nobody listens it is raised as
    ScriptNotPrintable, and what is in `out` then is of no use. Raises NothingToPrint where no
    letter came through.
    """
    total = len(letters) if isinstance(letters, Sized) else None
    tell = progress or silent
    press, languages, count = Press(out), set[str](), 0
    setter = LetterSetter(paper, finish.duplex, finish.tagged)
    parts = letter_parts(
        letters, setter, lambda done: tell(done, total), processes=finish.processes
    )
    for part in parts:
        _tell_refused(part, refused)
        press.take(part.pdf)
        count += part.pages
        languages |= part.languages
    if not count:
        raise NothingToPrint
    # L10N: the title of the PDF file; it is shown in the title bar of the viewer.
    title = _("Letters").to(catalogue_for(finish.language))
    only = languages.pop() if len(languages) == 1 else ""
    press.close(title=title, language=only, archive=finish.archive)
    return count


def _tell_refused(part: LetterPart, refused: Callable[[ScriptNotPrintable], object] | None) -> None:
    for refusal in part.refusals:
        if refused is None:
            raise refusal
        refused(refusal)


def letter_pdf(letter: PrintedLetter, paper: Paper) -> bytes:
    """One letter as it will be printed; raises ScriptNotPrintable."""
    out = io.BytesIO()
    letters_pdf([letter], out, paper=paper, finish=Finish(letter.language))
    return out.getvalue()


def page_count(letter: PrintedLetter, paper: Paper) -> int:
    """How many pages the letter takes, quick enough to ask while typing; raises ScriptNotPrintable."""
    return sheet_count(letter, paper)
