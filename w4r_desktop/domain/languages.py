"""Languages by their BCP 47 tags: which of those on offer a reader of another one reads as well."""

from collections.abc import Container

NORWEGIAN = ("nb", "no", "nn")
"""Bokmål, Norwegian without its form named, Nynorsk: whoever reads one of them reads the others."""


def read_as_well(language: str) -> tuple[str, ...]:
    """The tags that its readers understand, nearest first: the tag itself, its base language, its kin."""
    base = language.partition("-")[0]
    kin = NORWEGIAN if base in NORWEGIAN else ()
    return tuple(dict.fromkeys((language, base, *kin)))


def nearest(language: str, offered: Container[str]) -> str | None:
    """The language on offer that stands nearest to the one that is wanted, or None."""
    return next((tag for tag in read_as_well(language) if tag in offered), None)


def is_read_alike(language: str, other: str) -> bool:
    """Whether who reads the one reads the other, wherever in the world it is written."""
    bases = [tag.partition("-")[0].lower() for tag in (language, other)]
    return bases[0] in read_as_well(bases[1])
