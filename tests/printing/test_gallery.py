import io

import pikepdf

from tests.printing.pictures import hung, seen, svg
from w4r_desktop.domain.sheets import SIZES, Paper
from w4r_desktop.printing.illustrations import picture
from w4r_desktop.printing.marks import PictureMark, Sheet
from w4r_desktop.printing.pages import Pages
from w4r_desktop.printing.press import Press
from w4r_desktop.printing.svg_drawing import drawing

FLAG = svg('<rect width="40" height="60" fill="red"/><rect x="40" width="40" height="60"/>')


def test_a_picture_is_in_the_file_once_however_often_it_is_shown() -> None:
    out = io.BytesIO()
    press = Press(out)
    for _place in range(5):
        mark = PictureMark(0, 0, 80, 60, drawing(FLAG))
        press.print_sheet(Sheet(80, 60, (), (), (mark, mark)))
    press.close(title="Pictures")
    with pikepdf.open(io.BytesIO(out.getvalue())) as pdf:
        forms = [one for one in pdf.objects if isinstance(one, pikepdf.Stream) and "/BBox" in one]
    assert len(forms) == 1


def test_what_does_not_fit_the_box_is_cut_off_on_both_sides() -> None:
    page = seen(hung(drawing(FLAG), width=40, height=60))
    assert page.getpixel((4, 60)) == (255, 0, 0)
    assert page.getpixel((76, 60)) == (0, 0, 0)


def test_its_words_for_those_who_do_not_see_it_are_kept() -> None:
    content = hung(drawing(FLAG), alternative="A flag (red)")
    with pikepdf.open(io.BytesIO(content)) as pdf:
        page = pdf.pages[0].Contents.read_bytes()
    assert "A flag (red)".encode("utf-16-be").hex().encode() in page


def test_a_picture_moves_to_the_other_side_but_is_not_turned() -> None:
    at = {}
    for language in ("en", "ar"):
        pages = Pages(SIZES[Paper.A4], language=language)
        pages.hang(PictureMark(10, 20, 80, 60, drawing(FLAG)))
        (sheet,) = pages.sheets()
        at[language] = (sheet.pictures[0].x, sheet.width - sheet.pictures[0].x)
    assert at["en"][0] == 10
    assert at["ar"][1] == 90


def test_what_is_no_picture_is_none() -> None:
    assert picture(b"nothing") is None
    assert picture(FLAG) is not None
