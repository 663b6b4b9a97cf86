"""`w4r pack`: begin, check, build and sign a case pack, and look into one."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from w4r_desktop.cli.handed import Handed
from w4r_desktop.cli.noun import Noun
from w4r_desktop.cli.options import OutOption, say, tell
from w4r_desktop.cli.values import a_file, a_place_for_a_file
from w4r_desktop.domain.cases import CasePack, CaseStatus, Signer
from w4r_desktop.i18n import catalogue
from w4r_desktop.i18n.formats import country_name, language_name
from w4r_desktop.i18n.lists import Listed
from w4r_desktop.i18n.message import Message, _, _n, _p, verbatim
from w4r_desktop.packs.problems import Problem, Severity
from w4r_desktop.system.clock import system_clock

pack = Noun(_("Write, check, build and sign a case pack, or look into one."))

FolderArgument = Annotated[
    Path, typer.Argument(metavar="FOLDER", help=str(_("The folder of the pack's sources.")))
]
FileArgument = Annotated[
    Path, typer.Argument(metavar="PACK", callback=a_file, help=str(_("A case pack (.w4rpack).")))
]
EitherArgument = Annotated[
    Path, typer.Argument(metavar="PATH", help=str(_("A case pack, or the folder of its sources.")))
]
KeyOption = Annotated[
    Path,
    typer.Option("--key", metavar="KEY", callback=a_file, help=str(_("The publisher's key file."))),
]

STATUSES = {
    CaseStatus.ACTIVE: _p("case", "active"),
    CaseStatus.CHANGED: _p("case", "changed"),
    CaseStatus.RELEASED: _p("case", "released"),
    CaseStatus.CLOSED: _p("case", "closed"),
    CaseStatus.RECALLED: _p("case", "recalled"),
}

SEVERITIES = {Severity.ERROR: _p("check", "error"), Severity.WARNING: _p("check", "warning")}


@pack.verb("new", _("Begin a pack: a folder with everything that is to be filled in."))
def new(folder: FolderArgument) -> None:
    """Begin a pack in a new folder."""
    from w4r_desktop.services.pack_desk import begin_pack

    begin_pack(folder)
    say(_("{path}: a pack to fill in. `w4r pack check` lists what is left to do.", path=folder))


@pack.verb("build", _("Build a folder of sources into one file."))
def build(folder: FolderArgument, *, out: OutOption) -> None:
    """Build a pack."""
    from w4r_desktop.services.pack_desk import build_to, errors_left

    built = build_to(folder, out)
    say(_("{path}: {title}, version {version}", path=out, **_facts(built)))
    errors = errors_left(folder, today=system_clock().date())
    if errors:
        left = _n(
            "{count} error is left: `w4r pack check` tells it. Do not hand the pack out like this.",
            "{count} errors are left: `w4r pack check` tells them. Do not hand the pack out like "
            "this.",
            errors,
        )
        tell(left)


@pack.verb("check", _("Find what is to be put right before a pack is handed out."))
def check(
    path: EitherArgument,
    *,
    as_json: Annotated[
        bool, typer.Option("--json", help=str(_("Tell it in a form for programs.")))
    ] = False,
) -> int:
    """Print what is to be put right; gives 1 where there are errors."""
    from w4r_desktop.services.pack_desk import check as found_in

    found = found_in(path, today=system_clock().date())
    counts = {kind: sum(problem.severity is kind for problem in found) for kind in Severity}
    if as_json:
        say(verbatim(_as_json(found)))
    else:
        for severity in Severity:
            for problem in (problem for problem in found if problem.severity is severity):
                say(_line(problem))
        say(_summary(path, counts[Severity.ERROR], counts[Severity.WARNING]))
    return 1 if counts[Severity.ERROR] else 0


@pack.verb("show", _("Tell what a pack is, who signed it, and how its cases stand."))
def show(path: EitherArgument) -> None:
    """Print a pack's title, signer, languages and cases."""
    from w4r_desktop.services.pack_desk import look_into

    shown = look_into(path)
    say(_("{title} ({id}), version {version}", id=shown.id, **_facts(shown)))
    say(_("Published by {publisher}", publisher=shown.publisher))
    say(_signed(shown.signer))
    languages = Listed(tuple(map(language_name, shown.languages)))
    say(_("Languages: {languages}", languages=languages))
    language = catalogue.current().language
    for case in shown.cases:
        country = country_name(case.country, language)
        facts = {"name": case.name, "id": case.id, "country": country}
        say(_("  {name}, {country} ({id}): {status}", status=STATUSES[case.status], **facts))


@pack.verb("sign", _("Sign a built pack, so that stations see whose it is."))
def sign(
    path: FileArgument,
    *,
    key: KeyOption,
    signed: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--out",
            metavar="FILE",
            callback=a_place_for_a_file,
            help=str(_("Where to write it; else the pack itself is replaced.")),
        ),
    ] = None,
) -> None:
    """Sign a pack in its publisher's name."""
    from w4r_desktop.services.pack_desk import sign_to

    signer = sign_to(path, key, signed or path)
    say(verbatim(f"{signed or path}: {_signed(signer)}"))


@pack.verb("preview", _("See a pack in a window, as its files are saved."))
def preview(context: typer.Context, folder: FolderArgument) -> int:
    """Open the preview of a folder of sources."""
    handed: Handed = context.obj
    return handed.open_preview(folder)


@pack.verb("keys", _("Make a publisher's key, which packs are signed with."))
def keys(*, out: OutOption) -> None:
    """Make a publisher's key."""
    from w4r_desktop.services.pack_desk import make_publisher_key

    signer = make_publisher_key(out)
    say(_("{path}: the publisher's key. Keep it secret, and keep a copy in a safe.", path=out))
    say(_("Fingerprint: {fingerprint}", fingerprint=signer.fingerprint))
    tell(_("Tell the fingerprint to those who use your packs, so that they can compare it."))


def _facts(shown: CasePack) -> dict[str, object]:
    title = shown.title.get(catalogue.current().language) or next(iter(shown.title.values()))
    return {"title": title, "version": shown.version}


def _signed(signer: Signer | None) -> Message:
    if signer is None:
        return _("Not signed: nobody answers for this pack.")
    return _(
        "Signed by {name}, key {fingerprint}", name=signer.name, fingerprint=signer.fingerprint
    )


def _line(problem: Problem) -> Message:
    from w4r_desktop.cli.problem_words import sentence

    place = f"{problem.file}:{problem.line}" if problem.file else ""
    return verbatim(f"{place}: {SEVERITIES[problem.severity]}: {sentence(problem)}")


def _summary(path: Path, errors: int, warnings: int) -> Message:
    if not errors and not warnings:
        return _("{path}: nothing to put right", path=path)
    return _(
        "{path}: {errors}, {warnings}",
        path=path,
        errors=_n("{count} error", "{count} errors", errors),
        warnings=_n("{count} warning", "{count} warnings", warnings),
    )


def _as_json(found: Sequence[Problem]) -> str:
    from w4r_desktop.cli.problem_words import sentence

    told = [
        {
            "severity": problem.severity,
            "kind": problem.kind,
            "file": problem.file,
            "line": problem.line,
            "sentence": str(sentence(problem)),
            "facts": {name: str(fact) for name, fact in problem.facts.items()},
        }
        for problem in found
    ]
    return json.dumps({"problems": told}, indent=1, ensure_ascii=False)
