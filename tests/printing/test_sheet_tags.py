"""What screen readers are told of sheets that are no letters."""

import io
from datetime import date

import pikepdf

from tests import factory
from tests.printing.paper import PARAGRAPH, printed
from tests.printing.stories import story
from tests.printing.test_report import REPORT
from w4r_desktop.domain.card_sheets import CardLayout
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.i18n.message import _
from w4r_desktop.printing.card_print import CardWish, cards_pdf
from w4r_desktop.printing.certificate import certificate_sheets
from w4r_desktop.printing.letters import Finish, letters_pdf
from w4r_desktop.printing.report import report_pdf
from w4r_desktop.printing.room_values import Certificate, Occasion
from w4r_desktop.printing.sheets_pdf import sheets_pdf
from w4r_desktop.printing.story_print import CaseSheetWish, case_sheets_pdf, posters_pdf

OCCASION = Occasion("Write for Rights", "Town library", date(2025, 12, 10))


def elements(pdf: bytes) -> list[tuple[str, str]]:
    """What is read, in its order: the kind of each element and its words, or those that stand for it."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        texts = [_texts(page) for page in opened.pages]
        pages = {page.obj.objgen: place for place, page in enumerate(opened.pages)}
        return [
            (str(kid.S).lstrip("/"), _said(kid, texts, pages))
            for article in opened.Root.StructTreeRoot.K[0].K
            for kid in article.K
        ]


def _said(
    kid: pikepdf.Object, texts: list[dict[int, str]], pages: dict[tuple[int, int], int]
) -> str:
    for key in ("/Alt", "/ActualText"):
        if key in kid:
            return str(kid[key])
    return "".join(texts[pages[place.Pg.objgen]][int(place.MCID)] for place in kid.K)


def _texts(page: pikepdf.Page) -> dict[int, str]:
    """The words of each marked content, by the font's own table of what its codes say."""
    fonts = {name: _codes(font) for name, font in page.Resources.Font.items()}
    found: dict[int, str] = {}
    number, font = 0, {}
    for step in pikepdf.parse_content_stream(page):
        operands, operator = step.operands, str(step.operator)
        if operator == "BDC" and "/MCID" in operands[1]:
            number = int(operands[1]["/MCID"])
            found[number] = ""
        elif operator == "Tf":
            font = fonts[str(operands[0])]
        elif operator == "TJ" and number in found:
            strings = (bytes(one) for one in operands[0] if isinstance(one, pikepdf.String))
            found[number] += "".join(
                font.get(one[at : at + 2], "") for one in strings for at in range(0, len(one), 2)
            )
    return found


def _codes(font: pikepdf.Object) -> dict[bytes, str]:
    table: dict[bytes, str] = {}
    for line in font.ToUnicode.read_bytes().decode("ascii").splitlines():
        pair = line.replace("<", " ").replace(">", " ").split()
        if line.startswith("<") and len(pair) == 2:
            table[bytes.fromhex(pair[0])] = bytes.fromhex(pair[1]).decode("utf-16-be")
    return table


def headings(pdf: bytes) -> list[tuple[str, str]]:
    return [one for one in elements(pdf) if one[0].startswith("H")]


def figures(pdf: bytes) -> list[str]:
    return [words for kind, words in elements(pdf) if kind == "Figure"]


def case_pdf(language: str = "en") -> bytes:
    out = io.BytesIO()
    case_sheets_pdf([story(language=language)], out, CaseSheetWish())
    return out.getvalue()


def test_a_case_is_read_by_its_headings_and_its_picture_is_told() -> None:
    told, pdf = story(), case_pdf()
    assert headings(pdf)[0] == ("H1", told.case.name)
    assert [words for _kind, words in headings(pdf)[1:]][-2:] == ["Write to", "Key points"]
    assert figures(pdf)[0] == told.texts.image
    assert figures(pdf)[1].startswith("A square that leads a telephone to ")


def test_the_columns_of_a_case_are_read_one_after_the_other() -> None:
    words = [words for _kind, words in elements(case_pdf())]
    story_end = words.index(story().texts.story[-1].text)
    assert story_end < words.index("Write to") < words.index(story().texts.points[0])


def test_a_case_in_arabic_is_told_in_arabic() -> None:
    with pikepdf.open(io.BytesIO(case_pdf("ar"))) as opened:
        (article,) = opened.Root.StructTreeRoot.K[0].K
        assert str(article.Lang) == str(opened.Root.Lang) == "ar"


def test_cases_in_two_languages_are_an_article_each() -> None:
    out = io.BytesIO()
    posters_pdf([story(), story(language="es")], out, Paper.A4)
    with pikepdf.open(out) as opened:
        spoken = [str(article.Lang) for article in opened.Root.StructTreeRoot.K[0].K]
        assert spoken == ["en", "es"]
        assert "/Lang" not in opened.Root


def test_a_poster_is_read_from_its_picture_to_what_is_asked() -> None:
    out = io.BytesIO()
    posters_pdf([story()], out, Paper.A4)
    kinds = [kind for kind, _words in elements(out.getvalue())]
    assert kinds[:2] == ["Figure", "H1"]
    assert "H2" in kinds


def test_a_report_has_its_headings_and_its_chart_in_words() -> None:
    pdf = report_pdf(REPORT, Paper.A4)
    assert headings(pdf) == [
        ("H1", "Letters for the bridge"),
        ("H2", "For whom"),
        ("H2", "Through the evening"),
    ]
    (chart,) = figures(pdf)
    assert "3 in 10 minutes" in chart


def test_a_certificate_says_thank_you_first() -> None:
    sheets = certificate_sheets(Certificate(OCCASION, "Ada"), Paper.A4, language="en")
    out = io.BytesIO()
    sheets_pdf(sheets, out, title=_("Certificates"), language="en")
    assert elements(out.getvalue())[:2] == [("H1", "Thank you"), ("P", "Ada")]


def test_the_signature_of_a_card_is_read_after_its_words_and_before_its_name() -> None:
    out = io.BytesIO()
    letter = printed(body="I think of you.", signature=factory.drawn())
    wish = CardWish(layout=CardLayout.PAGE)
    cards_pdf([letter], out, wish, refused=lambda _reason: None, language="en")
    read = elements(out.getvalue())
    place = read.index(("Figure", "Signature"))
    assert ("P", "I think of you.") in read[:place]
    assert ("P", letter.sender.name) in read[place:]


def test_a_paragraph_that_goes_on_over_the_page_is_read_in_one() -> None:
    out = io.BytesIO()
    letter = printed(body="\n".join([PARAGRAPH] * 14))
    letters_pdf([letter], out, paper=Paper.A4, finish=Finish(tagged=True))
    words = [words for _kind, words in elements(out.getvalue())]
    assert words.count(PARAGRAPH) == 14
    with pikepdf.open(out) as opened:
        assert f"1/{len(opened.pages)}" in words


def test_what_is_asked_in_another_language_is_read_in_that_one() -> None:
    out = io.BytesIO()
    letter = printed(demands=(("fr", ("Libérez-le.",)), ("ar", ("أطلقوا سراحه.",))))
    letters_pdf([letter], out, paper=Paper.A4, finish=Finish(tagged=True))
    with pikepdf.open(out) as opened:
        (article,) = opened.Root.StructTreeRoot.K[0].K
        assert [str(kid.Lang) for kid in article.K if "/Lang" in kid][-2:] == ["fr", "ar"]
        assert str(article.Lang) == "en"
