"""Drawings that do more than draw, or draw without end: each is refused by name."""

from pathlib import Path

import pytest

from tests.hostile.packs import PICTURE, opened, refused, sealed, with_drawing

XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'

SCRIPTS = [
    "<script>alert(1)</script>",
    '<s:script xmlns:s="http://www.w3.org/2000/svg">1</s:script>',
    '<path onclick="x()" d="M0 0"/>',
    '<path ONLOAD="x()" d="M0 0"/>',
    '<h:body xmlns:h="http://www.w3.org/1999/xhtml"/>',
    '<path xmlns="http://www.w3.org/1999/xhtml"/>',
    '<rect><set attributeName="x" to="1"/></rect>',
    '<rect><animate attributeName="x" dur="1s"/></rect>',
    "<foreignObject/>",
    "<style>@import url(http://example.org/a.css)</style>",
]

REACHING = [
    f'<image {XLINK} xlink:href="http://example.org/x.png"/>',
    f'<image {XLINK} xlink:href="data:image/png;base64,AAAA"/>',
    f'<path {XLINK} xlink:href="#a"/>',
    '<path href="file:///etc/passwd"/>',
    '<a href="http://example.org"><rect/></a>',
    '<g xml:base="http://example.org/"><rect fill="url(#a)"/></g>',
    '<rect fill="url(http://example.org/#a)"/>',
    '<rect fill="url(#a) url(http://example.org/#a)"/>',
    "<rect fill=\"URL('file:///x#a')\"/>",
    '<rect fill="url(data:image/svg+xml,x)"/>',
    '<rect style="fill:url(http://example.org/)"/>',
    '<rect style="fill:u\\72l(http://example.org/)"/>',
    '<rect style="fill:u/**/rl(http://example.org/)"/>',
    "<rect style=\"@import 'x'\"/>",
    '<rect style="style:fill:red"/>',
    '<text><tspan font-family="x">words</tspan></text>',
]

ENDLESS = [
    '<g id="a"><use href="#a"/></g>',
    '<use href="#a"/>',
    "<g>" * 33 + "</g>" * 33,
    "<g>" * 100_000,
    "<rect/>" * 5_000,
    '<rect width="1e9" height="6"/>',
    '<rect width="9999999" height="6"/>',
    '<rect style="width:1E+30px"/>',
    '<g transform="scale(99999999)"/>',
    '<path d="M0 0L1e38 1"/>',
    '<path d="M0 0L' + "1 " * 1_100_000 + '"/>',
    "<svg/>",
    "<rect>",
    "<rect/></svg><svg>",
]

HEADS = {
    "a-document-type": "<!DOCTYPE svg>",
    "an-outer-document-type": '<!DOCTYPE svg SYSTEM "http://example.org/svg.dtd">',
    "an-entity": '<!DOCTYPE svg [<!ENTITY a "b">]>',
    "an-outer-entity": '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
    "a-style-sheet": '<?xml-stylesheet href="http://example.org/x.css"?>',
    "another-encoding": '<?xml version="1.0" encoding="utf-16"?>',
    "an-old-encoding": '<?xml version="1.0" encoding="cp037"?>',
}

LAUGHS = (
    '<!DOCTYPE svg [<!ENTITY a0 "ha">'
    + "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    + "]>"
)

PLAIN = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 6"><title>{}</title></svg>'


@pytest.mark.parametrize("inside", SCRIPTS)
def test_a_drawing_that_would_run_something_is_refused(tmp_path: Path, inside: str) -> None:
    assert refused(with_drawing(inside), tmp_path).part == PICTURE


@pytest.mark.parametrize("inside", REACHING)
def test_a_drawing_that_reaches_outside_is_refused(tmp_path: Path, inside: str) -> None:
    assert refused(with_drawing(inside), tmp_path).part == PICTURE


@pytest.mark.parametrize("inside", ENDLESS, ids=range(len(ENDLESS)))
def test_a_drawing_without_end_or_measure_is_refused(tmp_path: Path, inside: str) -> None:
    assert refused(with_drawing(inside), tmp_path).part == PICTURE


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_a_drawing_with_more_than_a_drawing_in_its_head_is_refused(
    tmp_path: Path, head: str
) -> None:
    hostile = sealed({PICTURE: (head + PLAIN.format("x")).encode()})
    assert refused(hostile, tmp_path).part == PICTURE


def test_a_billion_laughs_are_refused(tmp_path: Path) -> None:
    hostile = sealed({PICTURE: (LAUGHS + PLAIN.format("&a11;")).encode()})
    assert refused(hostile, tmp_path).part == PICTURE


@pytest.mark.parametrize("box", ["0 0 1e9 1e9", "0 0 99999999 1", "nan nan nan nan"])
def test_a_drawing_of_enormous_size_is_refused(tmp_path: Path, box: str) -> None:
    hostile = PLAIN.format("x").replace("0 0 8 6", box).encode()
    assert refused(sealed({PICTURE: hostile}), tmp_path).part == PICTURE


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "cp037"])
def test_a_drawing_in_another_encoding_is_refused(tmp_path: Path, encoding: str) -> None:
    hostile = sealed({PICTURE: PLAIN.format("x").encode(encoding)})
    assert refused(hostile, tmp_path).part == PICTURE


def test_a_drawing_from_a_usual_program_is_opened(tmp_path: Path) -> None:
    inside = (
        '<defs><linearGradient id="a-1"><stop offset="0" stop-color="#1e10ff"/></linearGradient>'
        '</defs><g id="Layer_1" style="fill:url(#a-1);stroke:none" transform="scale(0.5)">'
        '<path d="M0,0c.1234567-1.5e-7,2,3,4,5z" fill="url( \'#a-1\' )" class="x1e5"/></g>'
    )
    assert not opened(with_drawing(inside), tmp_path).error
