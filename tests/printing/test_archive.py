"""Files for an archive hold what PDF/A-2b asks for, as far as a validator from outside sees."""

import io

import pikepdf
import pikepdf.pdfa
import pytest

from tests import factory
from tests.printing.paper import printed
from tests.printing.paragraphs import Paragraph, paragraphs
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.printing.letters import Finish, letters_pdf

ARCHIVE = Finish(archive=True)


def archived(*bodies: str) -> bytes:
    out = io.BytesIO()
    letters = [printed(body=body, signature=factory.drawn()) for body in bodies]
    letters_pdf(letters, out, paper=Paper.A4, finish=ARCHIVE)
    return out.getvalue()


@pytest.mark.parametrize("paragraph", paragraphs(), ids=lambda one: one.script)
def test_a_letter_in_any_script_passes_the_check(paragraph: Paragraph) -> None:
    with pikepdf.open(io.BytesIO(archived(paragraph.text))) as pdf:
        report = pikepdf.pdfa.check(pdf, "2b")
    assert report.verdict == "pass", report.findings


def test_the_same_letters_make_the_same_archive() -> None:
    assert archived("One body", "Another") == archived("One body", "Another")
