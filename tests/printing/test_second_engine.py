"""Shapes, order and line ends in two dozen scripts, beside an engine of others (Skia)."""

from dataclasses import replace

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageFilter, ImageStat

from tests.printing.paragraphs import LEFT, ROOM, STYLE, TOP, Paragraph, page_of, paragraphs
from tests.printing.second_engine import SecondEngine
from w4r_desktop.printing.marks import Line

SCALE = 4.0
"""Pixels a point: 288 an inch, so that a dot of a letter counts."""

LEAST_LIKENESS = 0.9
"""Two rasterizers never draw quite alike; a wrong mark or a space of another face gives 0.8 or less."""

each = pytest.mark.parametrize("paragraph", paragraphs(), ids=lambda one: one.script)


def ink_of(picture: Image.Image) -> Image.Image:
    """The part of a picture that has ink, ink white."""
    ink = ImageChops.invert(picture)
    box = ink.point(lambda level: 255 if level > 40 else 0).getbbox()
    assert box is not None
    return ink.crop(box)


def our_picture(paragraph: Paragraph, line: Line) -> Image.Image:
    pdf = page_of(replace(paragraph, text=line.text))
    top, height = TOP - 1.6 * STYLE.leading, 3 * STYLE.leading
    area = (LEFT - 5, top, LEFT + ROOM + 5, top + height)
    left, upper, right, lower = (round(edge * SCALE) for edge in area)
    with pypdfium2.PdfDocument(pdf) as document:
        page: Image.Image = document[0].render(scale=SCALE, grayscale=True).to_pil()
    return page.convert("L").crop((left, upper, right, lower))


def likeness(one: Image.Image, other: Image.Image) -> float:
    """How alike two pictures are, 1 where they are the same: the correlation of their grey levels."""
    ours, theirs = (_soft_levels(picture, one.size) for picture in (one, other))
    both = sum(a * b for a, b in zip(ours, theirs, strict=True))
    return float(both / (sum(a * a for a in ours) * sum(b * b for b in theirs)) ** 0.5)


def _soft_levels(picture: Image.Image, size: tuple[int, int]) -> list[float]:
    soft = picture.resize(size).filter(ImageFilter.GaussianBlur(2)).convert("L")
    mean = ImageStat.Stat(soft).mean[0]
    return [level - mean for level in soft.tobytes()]


@each
def test_lines_end_where_the_other_engine_ends_them(paragraph: Paragraph) -> None:
    engine = SecondEngine(paragraph)
    lines = [line.text for line in paragraph.lines()]
    counts = [engine.line_count("\n".join(lines[: n + 1]), ROOM) for n in range(len(lines))]
    whole = engine.line_count(paragraph.text, ROOM)
    assert counts == list(range(1, len(lines) + 1)), "a line of ours is too long for the other"
    assert whole == len(lines)


@each
def test_a_line_is_as_wide_as_the_other_engine_makes_it(paragraph: Paragraph) -> None:
    engine = SecondEngine(paragraph)
    for line in paragraph.lines():
        assert line.width == pytest.approx(engine.width(line.text), rel=0.004, abs=0.6)


@each
def test_glyphs_and_their_order_look_as_the_other_engine_draws_them(paragraph: Paragraph) -> None:
    engine = SecondEngine(paragraph)
    alike = [
        likeness(
            ink_of(our_picture(paragraph, line)),
            ink_of(engine.picture(line.text, width=ROOM + 10, scale=SCALE)),
        )
        for line in paragraph.lines()
    ]
    print(f"{paragraph.script:18}", *(f"{share:.3f}" for share in alike))
    assert min(alike) > LEAST_LIKENESS
