"""From one Markdown file a language to a case told in each."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath

from w4r_desktop.domain.actions import PETITIONS, WRITTEN, ActionKind
from w4r_desktop.domain.cases import CaseTexts, KindTexts
from w4r_desktop.domain.errors.packs import NotAPack
from w4r_desktop.domain.named_words import words_named
from w4r_desktop.domain.prose import items
from w4r_desktop.packs.files import PackFiles
from w4r_desktop.packs.markdown import line, prose, sections

REQUIRED = frozenset({"headline", "summary", "short", "story", "easy", "image", "slide"})
"""Sections that every language has."""

OF_WRITTEN = (
    *("prompt", "rules", "better-without"),
    *("name-choice", "closed", "no-address", "sample"),
)
OF_PETITIONS = ("prompt", "request", "name-choice", "closed", "thanks")
OF_A_KIND = {**dict.fromkeys(WRITTEN, OF_WRITTEN), **dict.fromkeys(PETITIONS, OF_PETITIONS)}
"""Sections that each kind of action may have, behind its name and a dot."""

LENT = frozenset(
    f"{kind}.{key}"
    for kind, keys in OF_A_KIND.items()
    for key in keys
    if key in {"sample", "no-address", "request"}
)
"""Sections that are taken from the pack's first language where a translation lacks them."""

OTHERS = frozenset({
    "whom",
    "demands",
    "points",
    "starters",
    "thanks",
    "status",
    "content-note",
    "notes",
    "good-news",
})
"""Sections that a case has where they apply."""

KNOWN = REQUIRED | OTHERS | {f"{kind}.{key}" for kind, keys in OF_A_KIND.items() for key in keys}


@dataclass(frozen=True, slots=True)
class _Told:
    """The sections of one language, and those that the first one lends."""

    language: str
    own: Mapping[str, str]
    first: str
    lent: Mapping[str, str]

    def line(self, key: str) -> str:
        return line(self.own.get(key, ""))

    def items(self, key: str) -> tuple[str, ...]:
        return items(prose(self.own.get(key, "")))

    def of_kind(self, kind: ActionKind) -> KindTexts:
        told = {**self.lent, **self.own}
        sample, request = f"{kind}.sample", f"{kind}.request"
        return KindTexts(
            prompt=prose(self.own.get(f"{kind}.prompt", "")),
            rules=prose(self.own.get(f"{kind}.rules", "")),
            better_without=words_named(prose(self.own.get(f"{kind}.better-without", ""))),
            name_choice=self.line(f"{kind}.name-choice"),
            closed=self.line(f"{kind}.closed"),
            no_address=line(told.get(f"{kind}.no-address", "")),
            sample=prose(told.get(sample, "")),
            sample_language=self._language_of(sample),
            request=prose(told.get(request, "")),
            request_language=self._language_of(request),
            thanks=self.line(f"{kind}.thanks"),
        )

    def _language_of(self, key: str) -> str:
        if key in self.own:
            return self.language
        return self.first if key in self.lent else ""


class TextsByLanguage(Mapping[str, CaseTexts]):
    """A case's texts by language, each read when it is first asked for; raises NotAPack then.

    Any thread may ask; where two ask at once for the same, it is read twice and is the same.
    """

    def __init__(
        self, files: PackFiles, folder: PurePosixPath, short_names: Mapping[str, str]
    ) -> None:
        """The texts in the languages of `short_names`, the pack's first language first."""
        self._files = files
        self._folder = folder
        self._short_names = short_names
        self._read: dict[str, CaseTexts] = {}

    def __getitem__(self, language: str) -> CaseTexts:
        if language not in self._read:
            self._read[language] = self._told_in(language, self._short_names[language])
        return self._read[language]

    def __contains__(self, language: object) -> bool:
        return language in self._short_names

    def __iter__(self) -> Iterator[str]:
        return iter(self._short_names)

    def __len__(self) -> int:
        return len(self._short_names)

    def _told_in(self, language: str, short_name: str) -> CaseTexts:
        own, first = self._sections(language), next(iter(self))
        lender = own if language == first else self._sections(first)
        lent = {key: lender[key] for key in LENT & lender.keys()}
        return _texts(_Told(language, own, first, lent), short_name)

    def _sections(self, language: str) -> dict[str, str]:
        name = str(self._folder / f"{language}.md")
        found = sections(self._files.text(name))
        for key in sorted(REQUIRED - found.keys()):
            raise NotAPack(self._files.origin, f"{name}: {key}")
        return found


def _texts(told: _Told, short_name: str) -> CaseTexts:
    return CaseTexts(
        language=told.language,
        short_name=short_name,
        headline=told.line("headline"),
        summary=told.line("summary"),
        short=prose(told.own["short"]),
        story=prose(told.own["story"]),
        easy=prose(told.own["easy"]),
        whom=told.line("whom"),
        demands=told.items("demands"),
        points=told.items("points"),
        starters=told.items("starters"),
        thanks=told.line("thanks"),
        status=told.line("status"),
        content_note=told.line("content-note"),
        image=told.line("image"),
        slide=told.line("slide"),
        notes=told.line("notes"),
        good_news=told.line("good-news"),
        kinds={kind: told.of_kind(kind) for kind in ActionKind},
    )
