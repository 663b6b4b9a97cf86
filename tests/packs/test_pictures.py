"""Pictures: shapes only, and nothing that reaches outside."""

import pytest

from w4r_desktop.packs.pictures import check_svg
from w4r_desktop.system import assets

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<image xlink:href="http://example.org/x.png"/>',
        '<use xlink:href="other.svg#a"/>',
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


def test_every_picture_of_the_demo_pack_is_taken() -> None:
    for picture in (assets.resources() / "demo_pack").rglob("*.svg"):
        assert check_svg(picture.read_bytes()), picture
