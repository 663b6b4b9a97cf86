from tests.printing.paper import PARAGRAPH, printed
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.printing.letters import letter_pdf
from w4r_desktop.printing.preview import page_images


def test_every_page_is_shown_in_the_size_of_its_paper() -> None:
    pdf = letter_pdf(printed(body="\n".join([PARAGRAPH] * 11)), Paper.LETTER)
    pages = page_images(pdf, dpi=100)
    assert [(page.width, page.height) for page in pages] == [(850, 1100)] * 2


def test_pixels_are_ink_on_white_without_padding() -> None:
    (page,) = page_images(letter_pdf(printed(), Paper.A4), dpi=71)
    assert len(page.pixels) == page.width * page.height * 3
    assert page.pixels[:3] == b"\xff\xff\xff"
    assert 0 in page.pixels
