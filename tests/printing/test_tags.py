"""Reading copies: what a screen reader is told, in the order a letter is read."""

import io
import re
import subprocess

import pikepdf
import pikepdf.pdfa
import pytest

from tests import factory
from tests.printing.paper import PARAGRAPH, addressee, printed
from tests.printing.paragraphs import paragraphs
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.printing.letters import Finish, letters_pdf
from w4r_desktop.printing.printed_letter import PrintedLetter

ARABIC = next(one.text for one in paragraphs() if one.script == "Arabic")


def copy_of(*letters: PrintedLetter, finish: Finish | None = None) -> bytes:
    out = io.BytesIO()
    letters_pdf(letters, out, paper=Paper.A4, finish=finish or Finish(tagged=True))
    return out.getvalue()


@pytest.fixture
def long_letter() -> PrintedLetter:
    return printed(body="\n".join([PARAGRAPH] * 12), signature=factory.drawn())


def test_a_letter_is_an_article_of_paragraphs_and_a_signature(
    long_letter: PrintedLetter,
) -> None:
    pdf = copy_of(long_letter, printed(language="ar", body=ARABIC))
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        root = opened.Root.StructTreeRoot
        (document,) = root.K
        articles = list(document.K)
        kinds = [str(kid.S) for kid in articles[0].K]
        assert [str(article.S) for article in articles] == ["/Art", "/Art"]
        assert [str(article.Lang) for article in articles] == ["en", "ar"]
        assert kinds.count("/P") > 12
        assert [str(kid.Alt) for kid in articles[0].K if kid.S == "/Figure"] == ["Signature"]
        assert bool(opened.Root.MarkInfo.Marked)


def test_paragraphs_are_given_back_whole_and_in_the_order_they_are_read() -> None:
    pdf = copy_of(printed(language="ar", body=f"{ARABIC}\n{PARAGRAPH}"))
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        (article,) = opened.Root.StructTreeRoot.K[0].K
        told = [str(kid.ActualText) for kid in article.K if "/ActualText" in kid]
    assert [text for text in told if text in {ARABIC, PARAGRAPH}] == [ARABIC, PARAGRAPH]


def test_each_content_of_a_page_leads_to_the_element_it_is_in(long_letter: PrintedLetter) -> None:
    pdf = copy_of(long_letter, printed(addressee=addressee(lines=("1 River Street",))))
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        nums = list(opened.Root.StructTreeRoot.ParentTree.Nums)
        owners = dict(zip((int(key) for key in nums[::2]), nums[1::2], strict=True))
        for page in opened.pages:
            content = page.Contents.read_bytes().decode("ascii")
            numbers = [int(found) for found in re.findall(r"/MCID (\d+)", content)]
            assert numbers == list(range(len(owners[int(page.StructParents)])))
            for number, element in enumerate(owners[int(page.StructParents)]):
                assert any(
                    number == place.MCID and place.Pg.objgen == page.obj.objgen
                    for place in element.K
                )


def test_everything_on_a_page_is_in_an_element_or_for_the_eye_alone() -> None:
    pdf = copy_of(printed(signature=factory.drawn()))
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        depth, painted = 0, []
        for step in pikepdf.parse_content_stream(opened.pages[0]):
            operator = str(step.operator)
            depth += {"BDC": 1, "BMC": 1, "EMC": -1}.get(operator, 0)
            if operator in {"TJ", "f", "S", "Do"}:
                painted.append(depth)
    assert painted
    assert min(painted) >= 1


def test_poppler_reads_the_structure(
    long_letter: PrintedLetter, tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("copy") / "letter.pdf"
    path.write_bytes(copy_of(long_letter))
    told = subprocess.run(
        ["pdfinfo", "-struct-text", str(path)], check=True, capture_output=True, text=True
    ).stdout
    assert told.startswith("Document")
    assert "Art" in told
    assert "Dear Director," in told
    subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)


def test_a_reading_copy_can_be_one_for_the_archive_too() -> None:
    both = Finish(tagged=True, archive=True)
    with pikepdf.open(io.BytesIO(copy_of(printed(), finish=both))) as opened:
        report = pikepdf.pdfa.check(opened, "2b")
    assert report.verdict == "pass", report.findings


def test_parts_set_side_by_side_give_the_same_reading_copy() -> None:
    letters = [
        printed(code=f"AAAA{one}{two}")
        for one in "ABCDEFGHJKMNPQRST"
        for two in "23456789ABCDEFGHJK"
    ]
    one, two = (
        copy_of(*letters, finish=Finish(tagged=True, processes=processes)) for processes in (1, 2)
    )
    assert one == two
