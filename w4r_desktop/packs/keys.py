"""Keys that the format does not know: most are misspelt. The schemas say which there are."""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from w4r_desktop.system import assets

Path = tuple[str, ...]


def unknown_keys(values: Mapping[str, Any], schema: str) -> Iterator[Path]:
    """The paths of keys that the schema of that name ("pack" or "case") does not list."""
    root = _schema(schema)
    yield from _unknown(values, root, root, ())


@cache
def _schema(name: str) -> Mapping[str, Any]:
    file = assets.resources() / "schemas" / f"{name}.schema.json"
    schema: Mapping[str, Any] = json.loads(file.read_text("utf-8"))
    return schema


def _unknown(
    value: object, schema: Mapping[str, Any], root: Mapping[str, Any], path: Path
) -> Iterator[Path]:
    if "$ref" in schema:
        schema = root["$defs"][schema["$ref"].rpartition("/")[2]]
    for key, inner in _within(value):
        known = schema.get("properties", {}).get(key) or schema.get("items")
        if known is not None:
            yield from _unknown(inner, known, root, (*path, key))
        elif schema.get("additionalProperties") is False:
            yield (*path, key)


def _within(value: object) -> Iterator[tuple[str, object]]:
    """What a table or a list holds; lists count from 1."""
    match value:
        case dict():
            yield from value.items()
        case list():
            yield from ((str(number), inner) for number, inner in enumerate(value, start=1))
        case _:
            pass
