"""A line that cannot be understood is refused in the spoken language, and the help is named."""

import re

import pytest

from tests.cli.conftest import Command
from w4r_desktop.i18n.catalogue import Catalogue, speak

REFUSALS = {
    "nonsense": "There is no command “nonsense”.",
    "prnt": "There is no command “prnt”: is “print” meant?",
    "event opn": "There is no command “opn”: is “open” meant?",
    "event --": "Name a command.",
    "demo": "OUT is missing.",
    "sync merge --into a": "FILE… is missing.",
    "print report -o x": "--event STORE is missing.",
    "print report --event": "--event wants something after it: STORE.",
    "print letters --numbers 1": "--numbers wants something after it: FIRST LAST.",
    "demo out --replace=1": "--replace is given alone, with nothing after it.",
    "demo out --leters 2": "There is no option --leters: is --letters meant?",
    "demo out --unheard": "There is no option --unheard.",
    "demo out -q": "There is no option -q.",
    "--dmo": "There is no option --dmo: is --demo meant?",
    "demo out more": "“more” is more than this command takes.",
    "demo out --letters many": (
        "What was given for --letters does not fit: it takes N [from 1 to 100000]."
    ),
    "demo out --letters 0": (
        "What was given for --letters does not fit: it takes N [from 1 to 100000]."
    ),
    "print labels --x wide": "What was given for --x does not fit: it takes MM.",
    "print report --paper a5": "What was given for --paper does not fit: it takes a4|letter.",
    "print letters --numbers 0 3": (
        "What was given for --numbers does not fit: it takes FIRST LAST [at least 1]."
    ),
    "event status .": ". is a folder: name a file.",
    "print cases -o x": "Name either an event or a case pack.",
}


class CrossedOut:
    """A catalogue in which every letter of a text is an x: what is left never came to it."""

    language, isolates = "en", False

    def translate(self, text: str, *, plural: str = "", count: int = 0, context: str = "") -> str:
        return re.sub(r"(\{\w+\})|\w", lambda found: found[1] or "x", text)


@pytest.fixture
def crossed_out(w4r: Command) -> Command:
    """Gives a command whose words are crossed out."""
    catalogue: Catalogue = CrossedOut()
    speak(catalogue)
    return w4r


@pytest.mark.parametrize(("line", "sentence"), REFUSALS.items())
def test_a_refusal_says_what_is_wrong_and_where_it_is_explained(
    w4r: Command, line: str, sentence: str
) -> None:
    told = w4r(*line.split())
    assert (told.code, told.out) == (2, "")
    assert re.fullmatch(re.escape(sentence) + r" `w4r[ a-z]* --help` explains it\.\n", told.err)


@pytest.mark.parametrize("line", REFUSALS)
def test_the_option_parser_never_speaks_for_itself(crossed_out: Command, line: str) -> None:
    told = crossed_out(*line.split())
    assert told.code == 2
    assert told.err.count("\n") == 1
    typed = {*re.findall(r"\w+", line), "w4r", "help"}
    taken = {"print", "open", "demo", "letters", "event", "a4", "letter"}
    assert {word for word in re.findall(r"[a-z]\w+", told.err) if set(word) != {"x"}} <= (
        typed | taken
    )
