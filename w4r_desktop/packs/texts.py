"""From one Markdown file to a case told in one language."""

from pathlib import PurePosixPath

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.cases import CaseTexts, KindTexts
from w4r_desktop.domain.errors import NotAPack
from w4r_desktop.domain.prose import items
from w4r_desktop.packs.files import PackFiles
from w4r_desktop.packs.markdown import line, prose, sections

REQUIRED = frozenset({"headline", "summary", "short", "story", "easy", "image", "slide"})


def read_texts(files: PackFiles, folder: PurePosixPath, language: str) -> CaseTexts:
    """The case's texts in a language; raises NotAPack where a required section is missing."""
    name = str(folder / f"{language}.md")
    found = sections(files.text(name))
    for key in sorted(REQUIRED - found.keys()):
        raise NotAPack(files.origin, f"{name}: {key}")

    def listed(key: str) -> tuple[str, ...]:
        return items(prose(found.get(key, "")))

    return CaseTexts(
        language=language,
        headline=line(found["headline"]),
        summary=line(found["summary"]),
        short=prose(found["short"]),
        story=prose(found["story"]),
        easy=prose(found["easy"]),
        whom=line(found.get("whom", "")),
        demands=listed("demands"),
        points=listed("points"),
        starters=listed("starters"),
        thanks=line(found.get("thanks", "")),
        status=line(found.get("status", "")),
        content_note=line(found.get("content-note", "")),
        image=line(found["image"]),
        slide=line(found["slide"]),
        notes=line(found.get("notes", "")),
        good_news=line(found.get("good-news", "")),
        kinds={kind: _kind_texts(found, kind) for kind in ActionKind},
    )


def _kind_texts(found: dict[str, str], kind: ActionKind) -> KindTexts:
    return KindTexts(
        prompt=prose(found.get(f"{kind}.prompt", "")),
        rules=prose(found.get(f"{kind}.rules", "")),
        name_choice=line(found.get(f"{kind}.name-choice", "")),
        closed=line(found.get(f"{kind}.closed", "")),
    )
