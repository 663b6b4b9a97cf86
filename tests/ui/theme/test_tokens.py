"""Themes as plain values: every role has a colour, and every text can be read."""

import re
from itertools import product
from pathlib import Path

import pytest

from w4r_desktop.ui.theme.tokens import ThemeBrokenError, Tokens, load_tokens

THEMES = Path(__file__).parents[3] / "resources" / "themes"
NAMES = ["paper", "contrast"]
ENOUGH = {"paper": 4.5, "contrast": 7.0}

PAIRS = [
    *product(["ink", "soft", "faint"], ["ground", "card", "panel"]),
    *product(["ink"], ["backdrop", "hint", "good-ground", "warning-ground", "selection"]),
    *product(["accent"], ["ground", "card", "panel"]),
    *product(["good"], ["ground", "card", "good-ground"]),
    *product(["warning"], ["ground", "card", "warning-ground"]),
    *product(["on-primary"], ["primary", "primary-hover", "primary-press"]),
    ("soft", "disabled"),
    ("on-dark", "dark"),
    ("on-dark", "accent"),
    ("on-good", "good"),
    ("on-warning", "warning"),
    ("on-wax", "wax"),
    ("night", "on-night"),
    *product(
        ["on-night", "on-night-soft"], ["night", "night-ground", "night-card", "night-raised"]
    ),
    *product(["night-accent"], ["night", "night-ground"]),
]

SEEN = [("edge", "card"), ("edge", "ground"), ("ink", "ground"), ("on-night-soft", "night-raised")]


def tokens_of(name: str) -> Tokens:
    return load_tokens(THEMES, name)


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, two: str) -> float:
    low, high = sorted((luminance(one), luminance(two)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_stands_out_from_its_ground(name: str, text: str, ground: str) -> None:
    colours = tokens_of(name).colours
    assert contrast(colours[text], colours[ground]) >= ENOUGH[name]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("line", "ground"), SEEN)
def test_an_edge_one_must_find_stands_out_too(name: str, line: str, ground: str) -> None:
    colours = tokens_of(name).colours
    assert contrast(colours[line], colours[ground]) >= 3


@pytest.mark.parametrize("name", NAMES)
def test_every_role_is_a_colour(name: str) -> None:
    colour = re.compile(r"#[0-9A-F]{6}|rgba\(\d+, \d+, \d+, \d+\)")
    assert all(colour.fullmatch(value) for value in tokens_of(name).colours.values())


def test_all_themes_have_the_same_roles() -> None:
    assert set(tokens_of("paper").colours) == set(tokens_of("contrast").colours)


def test_measures_are_the_same_in_all_themes() -> None:
    assert tokens_of("paper").growing == tokens_of("contrast").growing


def test_tokens_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        tokens_of("paper").colours["ink"] = "white"  # type: ignore[index]


def test_a_theme_that_is_not_there_is_broken() -> None:
    with pytest.raises(ThemeBrokenError, match=r"moon\.toml"):
        tokens_of("moon")


def test_a_role_without_its_palette_colour_is_broken(tmp_path: Path) -> None:
    (tmp_path / "measures.toml").write_text((THEMES / "measures.toml").read_text("utf-8"))
    (tmp_path / "odd.toml").write_text('[palette]\n[roles]\nink = "black"\n')
    with pytest.raises(ThemeBrokenError, match="black"):
        load_tokens(tmp_path, "odd")
