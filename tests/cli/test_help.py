"""`w4r --help`: a newcomer finds the way at any width a terminal has."""

import pytest

from tests.cli.conftest import Command

COMMANDS = [
    "",
    "demo",
    "pack",
    "pack new",
    "pack build",
    "pack check",
    "pack show",
    "pack sign",
    "pack keys",
    "event",
    "event new",
    "event status",
    "event count",
    "print",
    "print letters",
    "print cards",
    "print report",
    "print cases",
    "print posters",
    "print proof",
    "print envelopes",
    "print labels",
    "print cover",
    "print postage",
    "print petitions",
    "print blanks",
    "print tally",
    "print slips",
    "print receipts",
    "print certificates",
    "print keys",
    "sync",
    "sync write",
    "sync check",
    "sync merge",
    "data",
    "data csv",
    "self-test",
]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself_in_eighty_columns(w4r: Command, command: str) -> None:
    told = w4r(*command.split(), "--help")
    assert (told.code, told.err) == (0, "")
    assert told.out.startswith(f"Usage: {' '.join(['w4r', *command.split()])} ")
    assert max(map(len, told.out.splitlines())) <= 80


@pytest.mark.parametrize("command", ["", "pack", "event", "print", "sync", "data"])
def test_no_line_of_a_list_of_commands_is_cut_short(w4r: Command, command: str) -> None:
    listed = w4r(*command.split(), "--help").out.partition("Commands:")[2]
    assert listed
    assert "..." not in listed


@pytest.mark.parametrize("command", ["pack", "event", "print", "sync", "data"])
def test_a_command_that_lacks_its_second_word_shows_its_help(w4r: Command, command: str) -> None:
    told = w4r(command)
    assert (told.code, told.out) == (2, "")
    assert told.err.startswith(f"Usage: w4r {command} ")
