"""The schemas that authors' editors use: they take what the program takes, and refuse slips."""

import json
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from w4r_desktop.packs.keys import unknown_keys
from w4r_desktop.packs.texts import KNOWN
from w4r_desktop.system import assets

SOURCES = [
    path
    for pack in ("demo_pack", "starter_pack")
    for path in sorted((assets.resources() / pack).rglob("*.toml"))
]


HELP = (assets.resources() / "help" / "case-pack.md").read_text("utf-8")


def validator(name: str) -> jsonschema.Draft202012Validator:
    schema = json.loads((assets.resources() / "schemas" / f"{name}.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())


def told(text: str) -> Any:
    """The TOML with its dates as texts, as schemas take them."""
    return json.loads(json.dumps(tomllib.loads(text), default=date.isoformat))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_our_own_sources_are_as_the_schema_says(path: Path) -> None:
    assert not [*validator(path.stem).iter_errors(told(path.read_text("utf-8")))]


@pytest.mark.parametrize("name", ["pack", "case"])
def test_the_help_page_shows_what_the_schema_says(name: str) -> None:
    example = HELP.partition(f"## {name}.toml")[2].partition("```toml\n")[2].partition("```")[0]
    assert not [*validator(name).iter_errors(told(example))]
    assert validator(name).schema["properties"].keys() == told(example).keys()


def test_the_help_page_explains_every_section() -> None:
    assert not [key for key in KNOWN if f"`{key}`" not in HELP]


@pytest.mark.parametrize("name", ["pack", "case"])
def test_every_key_of_a_schema_is_explained(name: str) -> None:
    properties = validator(name).schema["properties"]
    plain = {key for key, inner in properties.items() if "description" not in inner}
    assert plain <= {"status", "illustration", "letter", "solidarity"}


@pytest.mark.parametrize("key", ["age_from", "status", "letter"])
def test_a_slip_is_found(key: str) -> None:
    values = told((assets.resources() / "demo_pack/cases/damisoa/case.toml").read_text("utf-8"))
    assert [*validator("case").iter_errors({**values, key: "x"})]


def test_a_key_that_no_schema_lists_is_named_by_its_path() -> None:
    values = {"letter": {"addressees": [{"offices": "x"}], "demands": {"mg": ["x"]}}, "nmae": "x"}
    assert [*unknown_keys(values, "case")] == [("letter", "addressees", "1", "offices"), ("nmae",)]
