"""A letter's square must be read from paper that was folded, laid askew and scanned badly."""

import io
from collections.abc import Iterator
from random import Random

import pypdfium2
import zxingcpp
from PIL import Image, ImageChops, ImageDraw, ImageFilter

from tests.printing.paper import printed
from w4r_desktop.domain.codes import ALPHABET, LENGTH
from w4r_desktop.domain.sheets import Paper
from w4r_desktop.printing.letters import letters_pdf
from w4r_desktop.printing.qr import content_of

LETTERS = 500
SCALE = 300 / 72
"""Pixels a point at 300 dots an inch."""

CORNER = 72
"""The square stands in the lowest, rightmost inch and a bit of the text's frame; in points."""


def codes() -> list[str]:
    random = Random(2026)
    return ["".join(random.choices(ALPHABET, k=LENGTH)) for _ in range(LETTERS)]


def corners(pdf: bytes) -> Iterator[Image.Image]:
    """The corner of each page that holds the square, as a scanner sees it."""
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            width, height = page.get_size()
            crop = (width - 2 * CORNER, 18, 36, height - 18 - CORNER)
            yield page.render(scale=SCALE, crop=crop, grayscale=True).to_pil().convert("L")


def folded(picture: Image.Image, random: Random) -> Image.Image:
    """A fold straight through: toner that cracked off along it, and a soft shadow beside it."""
    y = random.randrange(picture.height // 4, 3 * picture.height // 4)
    slope = random.randrange(-12, 12)
    shade = Image.new("L", picture.size, 255)
    draw = ImageDraw.Draw(shade)
    draw.line([(0, y + 5), (picture.width, y + 5 + slope)], fill=205, width=8)
    picture = ImageChops.multiply(picture, shade)
    ImageDraw.Draw(picture).line([(0, y), (picture.width, y + slope)], fill=235, width=2)
    return picture


def noisy(picture: Image.Image, random: Random) -> Image.Image:
    """The grain of a cheap scanner."""
    grain = Image.effect_noise(picture.size, 60)
    return Image.blend(picture, grain, 0.25 + random.random() * 0.1)


def scanned(picture: Image.Image) -> str:
    """What a reader finds that smooths the grain first, as readers of paper do."""
    found = zxingcpp.read_barcode(picture.filter(ImageFilter.GaussianBlur(2)))
    return found.text if found else ""


def test_every_square_is_read_after_a_fold_two_degrees_askew_and_with_noise() -> None:
    random = Random(7)
    given, out = codes(), io.BytesIO()
    letters_pdf([printed(code=code) for code in given], out, paper=Paper.A4)
    read = []
    for corner in corners(out.getvalue()):
        askew = corner.rotate(random.choice((-2, 2)), expand=True, fillcolor=255)
        read.append(scanned(noisy(folded(askew, random), random)))
    assert read == [content_of(code) for code in given]
    print(f"{len(read)} of {LETTERS} squares read")


def test_the_square_costs_less_than_the_text_of_the_page() -> None:
    with_code, without = io.BytesIO(), io.BytesIO()
    letters_pdf([printed()] * 20, with_code, paper=Paper.A4)
    letters_pdf([printed(code="")] * 20, without, paper=Paper.A4)
    square = len(with_code.getvalue()) - len(without.getvalue())
    assert square < len(without.getvalue()) / 2
