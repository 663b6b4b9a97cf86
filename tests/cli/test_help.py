"""`w4r --help`: a newcomer finds the way at any width a terminal has, and in every language."""

from collections.abc import Iterator
from typing import Any

import pytest
from typer.main import get_command

from tests.cli.conftest import Command, w4r_process
from w4r_desktop.cli import commands
from w4r_desktop.i18n.catalogue import SOURCE_LANGUAGE, languages_here

TREE: Any = get_command(commands.w4r)


def below(command: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[str, Any]]:
    """Every command with its words, the nouns before their verbs."""
    yield " ".join(path), command
    for name, part in getattr(command, "commands", {}).items():
        yield from below(part, (*path, name))


COMMANDS = dict(below(TREE))
NOUNS = [path for path, command in COMMANDS.items() if hasattr(command, "commands")]


def test_the_walk_sees_nouns_and_verbs() -> None:
    assert {"", "demo", "event", "event new", "print labels", "key passphrase"} < set(COMMANDS)


@pytest.mark.parametrize("width", [60, 200])
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_at_any_width(
    w4r: Command, monkeypatch: pytest.MonkeyPatch, command: str, width: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    told = w4r(*command.split(), "--help")
    assert (told.code, told.err) == (0, "")
    assert told.out.startswith(f"Usage: {' '.join(['w4r', *command.split()])} ")
    assert max(map(len, told.out.splitlines())) <= min(width, 100)
    assert w4r(*command.split(), "-h") == told


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_on_the_page_with_what_it_takes(w4r: Command, command: str) -> None:
    page = " ".join(w4r(*command.split(), "--help").out.split())
    for parameter in COMMANDS[command].params:
        assert parameter.help
        assert all(name in page for name in parameter.opts if name.startswith("-"))
        assert getattr(parameter, "is_flag", False) or f" {parameter.metavar}" in page


@pytest.mark.parametrize("command", NOUNS)
def test_each_command_of_a_noun_is_told_in_a_whole_sentence(w4r: Command, command: str) -> None:
    listed = w4r(*command.split(), "--help").out.partition("Commands:")[2]
    assert "..." not in listed
    for name, verb in COMMANDS[command].commands.items():
        assert f"  {name} " in listed
        assert verb.help in " ".join(listed.split())


@pytest.mark.parametrize("command", [noun for noun in NOUNS if noun])
def test_a_command_that_lacks_its_second_word_shows_its_help(w4r: Command, command: str) -> None:
    told = w4r(command)
    assert (told.code, told.out) == (2, "")
    assert told.err.startswith(f"Usage: w4r {command} ")


@pytest.mark.parametrize("language", sorted({*languages_here()} - {SOURCE_LANGUAGE}))
def test_the_page_is_in_the_spoken_language_alone(language: str) -> None:
    page = w4r_process("demo", "-h", environment={"W4R_LANGUAGE": language, "COLUMNS": "80"}).out
    assert "--letters N" in page
    english = w4r_process("demo", "-h", environment={"W4R_LANGUAGE": "en", "COLUMNS": "80"}).out
    shown = {line.split("  ")[-1].strip() for line in english.splitlines() if line}
    assert not [line for line in shown if line and line in page]
