"""Drawings on paper against the same drawings drawn by Qt, an engine of its own."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.printing.pictures import difference, hung, seen, seen_by_qt, svg
from w4r_desktop.domain.cases import Case
from w4r_desktop.packs.drawings import check_svg
from w4r_desktop.printing.pictures import NoPictureError
from w4r_desktop.printing.svg_drawing import drawing
from w4r_desktop.services.case_book import pack_folder_here

ALIKE = 0.012
"""Edges are smoothed a little differently; a shape of a tenth of the width would be told apart."""

SHAPES = {
    "rectangle": '<rect x="5" y="8" width="30" height="20" fill="#0F5F5C"/>',
    "rounded rectangle": '<rect x="5" y="8" width="50" height="30" rx="9" fill="teal"/>',
    "circle": '<circle cx="30" cy="30" r="22" fill="#F7B500"/>',
    "ellipse": '<ellipse cx="40" cy="30" rx="35" ry="12" fill="rgb(179,64,15)"/>',
    "line": '<line x1="5" y1="5" x2="70" y2="50" stroke="black" stroke-width="4"/>',
    "polyline": '<polyline points="5,5 40,50 75,5" fill="none" stroke="red" stroke-width="3"/>',
    "polygon": '<polygon points="5,5 40,50 75,5" fill="navy"/>',
    "curves": '<path d="M5 50 C5 5 40 5 40 30 S75 55 75 10 Q60 0 50 10 T30 12 z" fill="#333"/>',
    "arcs": '<path d="M10 30 A20 12 30 1 1 60 40 a8 8 0 0 0 10 -20 H20 V40 Z" fill="purple"/>',
    "hole": '<path fill-rule="evenodd" d="M5 5H75V55H5Z M20 20H60V40H20Z" fill="green"/>',
    "filled through": '<path d="M5 5H75V55H5Z M20 20H60V40H20Z" fill="green"/>',
    "round pen": (
        '<path d="M10 10 L40 50 L70 10" fill="none" stroke="#8A5A00" stroke-width="8"'
        ' stroke-linecap="round" stroke-linejoin="round"/>'
    ),
    "dashes": '<path d="M5 30H75" stroke="black" stroke-width="6" stroke-dasharray="10 5"/>',
    "group": '<g fill="red" transform="translate(20 10) rotate(20)"><rect width="30" height="20"/></g>',
    "matrix": '<rect width="20" height="20" transform="matrix(1 .3 -.2 1 20 10)" fill="blue"/>',
    "skew": '<rect x="10" y="10" width="20" height="20" transform="skewX(20) scale(1.5,1)"/>',
    "turned round a point": '<rect x="20" y="20" width="30" height="10" transform="rotate(45 35 25)"/>',
    "style": '<rect width="40" height="40" style="fill:#0a0;stroke:#000;stroke-width:5"/>',
    "see-through": '<rect width="60" height="50"/><circle cx="50" cy="30" r="20" fill="red" opacity=".5"/>',
    "none": '<rect width="60" height="50" fill="none"/>',
    "left to right": (
        '<defs><linearGradient id="a"><stop offset="0" stop-color="red"/>'
        '<stop offset=".4" stop-color="yellow"/><stop offset="1" stop-color="blue"/>'
        '</linearGradient></defs><rect x="10" y="5" width="60" height="40" fill="url(#a)"/>'
    ),
    "in the drawing's own units": (
        '<linearGradient id="a" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="80" y2="60">'
        '<stop offset="10%" stop-color="#fff"/><stop offset="90%" stop-color="#000"/>'
        '</linearGradient><rect x="10" y="5" width="60" height="40" fill="url(#a)"/>'
    ),
    "from the middle": (
        '<radialGradient id="a"><stop offset="0" stop-color="white"/>'
        '<stop offset="1" stop-color="black"/></radialGradient>'
        '<g transform="translate(10 5)"><rect width="60" height="40" fill="url(#a)"/></g>'
    ),
}


@pytest.mark.parametrize("name", SHAPES)
def test_a_shape_prints_as_qt_draws_it(name: str) -> None:
    content = svg(SHAPES[name])
    assert check_svg(content)
    ours = seen(hung(drawing(content)), dpi=288)
    theirs = seen_by_qt(content, ours.width, ours.height)
    assert difference(ours, theirs) < ALIKE


@pytest.mark.parametrize("case", pack_folder_here().cases, ids=lambda case: case.id)
def test_the_pack_that_comes_along_prints_as_it_is_shown(case: Case) -> None:
    picture = drawing(case.illustration.read())
    ours = seen(hung(picture, width=400, height=300), dpi=144)
    theirs = seen_by_qt(case.illustration.read(), ours.width, ours.height)
    assert difference(ours, theirs) < ALIKE


def test_a_path_with_a_mistake_is_drawn_up_to_the_mistake() -> None:
    right = svg('<path d="M5 5 H60 V40" fill="black"/>')
    wrong = svg('<path d="M5 5 H60 V40 L 7" fill="black"/>')
    assert seen(hung(drawing(wrong))) == seen(hung(drawing(right)))


def test_an_unknown_paint_paints_nothing() -> None:
    blank = seen(hung(drawing(svg(""))))
    for paint in ("url(#none)", "puce-ish", "url(#none) none"):
        assert seen(hung(drawing(svg(f'<rect width="40" height="40" fill="{paint}"/>')))) == blank


@pytest.mark.parametrize(
    "content", [b"", b"<svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>', b"\xff\xd8\xff"]
)
def test_what_is_no_drawing_or_has_no_size_is_refused(content: bytes) -> None:
    with pytest.raises(NoPictureError):
        drawing(content)


VALUES = st.text("0123456789.-eE ,%pxurl(#a)MZLHVCSQTAmzlhvcsqta", max_size=30)


@settings(max_examples=40)
@given(name=st.sampled_from(["rect", "circle", "ellipse", "polygon", "path"]), value=VALUES)
def test_any_drawing_that_a_pack_may_carry_can_be_printed(name: str, value: str) -> None:
    attributes = ("d", "points", "width", "height", "r", "rx", "x", "transform", "stroke-width",
                  "stroke-dasharray", "fill", "stroke", "opacity", "fill-opacity")  # fmt: skip
    told = " ".join(f'{attribute}="{value}"' for attribute in attributes)
    content = svg(f'<{name} {told} /><rect width="80" height="60" fill="red"/>')
    if check_svg(content):
        assert seen(hung(drawing(content)), dpi=72).getpixel((40, 30)) == (255, 0, 0)
