"""The order of names."""

import pytest

from w4r_desktop.printing.collation import dictionary_key


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("fr", ["Cambodge", "Équateur", "Norvège", "Suisse"]),
        ("nb", ["Algerie", "Zambia", "Østerrike", "Åland"]),
        ("de", ["Ägypten", "Algerien", "Österreich", "Ruanda"]),
        ("no language", ["Angola", "Égypte", "Zambia"]),
    ],
)
def test_names_stand_as_in_a_dictionary_of_the_language(language: str, names: list[str]) -> None:
    keys = [dictionary_key(name, language) for name in names]
    assert keys == sorted(set(keys))
