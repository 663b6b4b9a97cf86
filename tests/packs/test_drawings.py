"""Drawings: shapes only, and nothing that reaches outside."""

import pytest

from w4r_desktop.packs import format as limits
from w4r_desktop.packs.drawings import check_svg
from w4r_desktop.system import assets

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<image xlink:href="http://example.org/x.png"/>',
        '<use xlink:href="#a"/>',
        '<path onclick="x()" d="M0 0"/>',
        '<rect fill="url(http://example.org/#a)"/>',
        "<foreignObject/>",
        '<rect><set attributeName="x"/></rect>',
        "<rect>",
    ],
)
def test_a_picture_that_does_more_than_draw_is_refused(inside: str) -> None:
    assert not check_svg(SVG.format(inside).encode())


@pytest.mark.parametrize(
    "head", ['<!DOCTYPE svg [<!ENTITY a "b">]>', "<!DOCTYPE svg>", '<?xml-stylesheet href="x"?>']
)
def test_a_picture_with_entities_or_instructions_is_refused(head: str) -> None:
    assert not check_svg((head + SVG.format("")).encode())


def test_a_picture_with_its_own_gradient_is_taken() -> None:
    own = '<defs><linearGradient id="a"/></defs><rect fill="url(#a)"/>'
    assert check_svg(SVG.format(own).encode())


@pytest.mark.parametrize("style", ["fill:url(#a);stroke:red", "fill:red;", ""])
def test_a_style_of_plain_properties_is_taken(style: str) -> None:
    assert check_svg(SVG.format(f'<rect style="{style}"/>').encode())


def test_groups_go_as_deep_as_allowed_and_no_deeper() -> None:
    deep = limits.SVG_DEPTH - 1
    assert check_svg(SVG.format("<g>" * deep + "</g>" * deep).encode())
    assert not check_svg(SVG.format("<g>" * (deep + 1) + "</g>" * (deep + 1)).encode())


def test_as_many_shapes_as_allowed_are_taken_and_not_one_more() -> None:
    many = limits.SVG_ELEMENTS - 1
    assert check_svg(SVG.format("<rect/>" * many).encode())
    assert not check_svg(SVG.format("<rect/>" * (many + 1)).encode())


def test_every_picture_of_the_demo_pack_is_taken() -> None:
    for picture in (assets.resources() / "demo_pack").rglob("*.svg"):
        assert check_svg(picture.read_bytes()), picture
