"""The one table that turns each problem of a case pack into a sentence for its author."""

from collections.abc import Callable, Mapping
from typing import Any

from w4r_desktop.i18n.formats import language_name
from w4r_desktop.i18n.message import Message, _
from w4r_desktop.packs.problems import Problem, ProblemKind

Sentence = Callable[[Mapping[str, Any]], Message]
Kind = ProblemKind


def sentence(problem: Problem) -> Message:
    """What is to be put right, in words."""
    return SENTENCES[problem.kind](problem.facts)


ERRORS: Mapping[ProblemKind, Sentence] = {
    Kind.REFUSED: lambda _f: _(
        "This cannot be part of a case pack. The help page “case-pack” lists what files, pictures "
        "and texts may hold."
    ),
    Kind.FILE_MISSING: lambda _f: _("This file is missing."),
    Kind.NOT_TOML: lambda _f: _(
        "This cannot be read as TOML: is a quotation mark or a bracket missing?"
    ),
    Kind.BAD_VALUE: lambda f: _(
        "“{key}” is missing, or its value is not of the kind it should be.", key=f["key"]
    ),
    Kind.NO_AGE_BAND: lambda _f: _(
        "The case does not say from which age its story may be read: add “age_from”."
    ),
    Kind.FILL_IN: lambda _f: _("This is still to be filled in."),
    Kind.TRANSLATION_MISSING: lambda f: _(
        "The case is not told in {language}: this file is missing.",
        language=language_name(f["language"]),
    ),
    Kind.NOT_IN_LANGUAGE: lambda f: _(
        "“{key}” is missing in {language}.", key=f["key"], language=language_name(f["language"])
    ),
    Kind.SECTION_MISSING: lambda f: _("The section “## {key}” is missing or empty.", key=f["key"]),
    Kind.NO_ALT_TEXT: lambda _f: _(
        "The picture has no words for those who do not see it: add “## image”."
    ),
    Kind.NO_CREDIT: lambda f: _("The picture has no {key}.", key=f["key"]),
    Kind.TONE_TOO_LIGHT: lambda f: _(
        "White words cannot be read on {tone}: choose a darker tone.", tone=f["tone"]
    ),
    Kind.SLIDE_TOO_LONG: lambda f: _(
        "The slide is too long to be read from ten metres: {length} of at most {limit} signs.",
        length=f["length"],
        limit=f["limit"],
    ),
    Kind.NOT_PRINTABLE: lambda f: _(
        "This has {script} writing (“{sample}”), which cannot be printed on a letter yet.",
        script=f["script"],
        sample=f["sample"],
    ),
    Kind.NO_SOURCE: lambda _f: _("The case names no source for what it tells."),
    Kind.EXPIRED: lambda f: _("The case was valid until {day}.", day=f["day"]),
    Kind.STATUS_UNTOLD: lambda f: _(
        "The case is {status}, and no sentence says so: add “## status”.", status=f["status"]
    ),
    Kind.CLOSED_UNTOLD: lambda f: _(
        "Nothing is offered, and no sentence says why: add “## {key}”.", key=f["key"]
    ),
    Kind.NO_DEMANDS: lambda _f: _("A letter is offered that asks for nothing: add “## demands”."),
    Kind.NO_REQUEST: lambda f: _(
        "A petition is offered and says nothing that could be signed: add “## {key}”.", key=f["key"]
    ),
    Kind.SAME_ID: lambda f: _("Two addressees have the id “{id}”.", id=f["id"]),
}

WARNINGS: Mapping[ProblemKind, Sentence] = {
    Kind.STILL_ASKS: lambda f: _(
        "The case is {status}, and letters still ask for something: is that what is asked now? "
        "If not, say “open = false”.",
        status=f["status"],
    ),
    Kind.NO_RULES: lambda f: _("The writer is told no rules: add “## {key}”.", key=f["key"]),
    Kind.NO_WORDS: lambda f: _(
        "A line of “## {key}” names no words: write them in bold before the reason.", key=f["key"]
    ),
    Kind.WORDS_APART: lambda f: _(
        "“## {key}” should have as many lines as in the first language, {first} and not {count}.",
        key=f["key"],
        first=f["first"],
        count=f["count"],
    ),
    Kind.ADDRESS_UNTOLD: lambda f: _(
        "There is no address for messages, and no sentence says so: add “## {key}”.", key=f["key"]
    ),
    Kind.REQUEST_TOO_LONG: lambda f: _(
        "The petition leaves few rows for names: it has {length} signs, {limit} are enough.",
        length=f["length"],
        limit=f["limit"],
    ),
    Kind.SOURCE_OLD: lambda f: _(
        "The source was last read on {day}: please look at it again.", day=f["day"]
    ),
    Kind.LENT: lambda f: _(
        "“## {key}” is not translated: the first language's is shown.", key=f["key"]
    ),
    Kind.UNKNOWN_COUNTRY: lambda f: _(
        "“{code}” is no country: use two capital letters (ISO 3166-1).", code=f["code"]
    ),
    Kind.UNKNOWN_KEY: lambda f: _("“{key}” means nothing here: is it misspelt?", key=f["key"]),
    Kind.UNKNOWN_SECTION: lambda f: _(
        "No section is called “## {key}”: is it misspelt?", key=f["key"]
    ),
    Kind.UNUSED_FILE: lambda _f: _("Nothing in the pack leads to this file."),
}

SENTENCES: Mapping[ProblemKind, Sentence] = {**ERRORS, **WARNINGS}
