"""Languages: which of those on offer a reader of another one reads as well."""

import pytest

from w4r_desktop.domain.languages import is_read_alike, nearest


@pytest.mark.parametrize(
    ("language", "offered", "found"),
    [
        ("pt-BR", {"pt", "pt-BR", "en"}, "pt-BR"),
        ("pt-BR", {"pt", "en"}, "pt"),
        ("pt", {"pt-BR", "en"}, None),
        ("nb", {"nn", "no", "en"}, "no"),
        ("no", {"nn", "nb", "en"}, "nb"),
        ("nn-NO", {"nb", "nn", "en"}, "nn"),
        ("nn-NO", {"nb", "en"}, "nb"),
        ("en", {"no", "nb"}, None),
    ],
)
def test_the_nearest_language_is_the_same_its_base_or_its_kin(
    language: str, offered: set[str], found: str | None
) -> None:
    assert nearest(language, offered) == found


@pytest.mark.parametrize(
    ("language", "other", "alike"),
    [("pt", "pt-BR", True), ("nb", "no", True), ("NN-NO", "nb", True), ("nb", "da", False)],
)
def test_languages_of_one_base_or_kin_are_read_alike(
    language: str, other: str, *, alike: bool
) -> None:
    assert is_read_alike(language, other) is alike
    assert is_read_alike(other, language) is alike
