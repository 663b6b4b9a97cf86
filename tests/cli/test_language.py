"""The command line speaks the language of the window, and prints its sheets in it."""

from pathlib import Path

from tests.cli.conftest import w4r_process
from w4r_desktop.settings.keeping import save_settings
from w4r_desktop.settings.settings import Settings
from w4r_desktop.system.paths import user_paths


def test_commands_speak_the_language_that_was_chosen_in_the_window(home: Path) -> None:
    user_paths().settings.parent.mkdir(parents=True)
    save_settings(Settings(language="nb"), user_paths().settings)
    assert "Skriv ut brev, hilsener og alle andre ark" in w4r_process("--help").out
    nowhere = home / "nowhere.w4rpack"
    told = w4r_process("pack", "show", nowhere)
    assert told.err == f"Det finnes ingen fil «{nowhere}».\n"


def test_a_variable_names_another_language_for_one_command(home: Path) -> None:
    nowhere = home / "nowhere.w4rpack"
    told = w4r_process("pack", "show", nowhere, environment={"W4R_LANGUAGE": "no"})
    assert told.err == f"Det finnes ingen fil «{nowhere}».\n"
