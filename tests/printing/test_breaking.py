import pytest

from w4r_desktop.printing.breaking import tokens


@pytest.mark.parametrize(
    "language", ["", "en", "en-stretched", "no tag at all", "\u202e", "x" * 99]
)
def test_whatever_is_taken_for_a_language_a_text_has_places_to_break(language: str) -> None:
    assert tokens("Please build the bridge.", language) == ["Please ", "build ", "the ", "bridge."]
