"""From a pack's files to the cases they tell of."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path, PurePosixPath

from w4r_desktop.domain.cases import (
    Case,
    CasePack,
    CaseStatus,
    Illustration,
    Source,
    Subject,
)
from w4r_desktop.domain.errors.packs import NotAPack
from w4r_desktop.packs import format as names
from w4r_desktop.packs.asks import read_asks
from w4r_desktop.packs.files import PackFiles, kept_files, read_folder, unpack
from w4r_desktop.packs.signing import signer_of_files
from w4r_desktop.packs.tables import Table, read_toml
from w4r_desktop.packs.texts import TextsByLanguage


def open_pack(content: bytes, origin: Path) -> CasePack:
    """The case pack in the bytes of a built pack, checked whole; `origin` is named in errors.

    Raises NotAPack naming the part that is damaged, missing or not allowed; PackForged where the
    signature does not fit; PackTooNew.
    """
    return read_whole(unpack(content, origin))


def open_kept(files: Mapping[str, bytes], origin: Path) -> CasePack:
    """The case pack in the files of a built one that was checked when it came into a store.

    Facts are read now; texts, language by language, and pictures when they are asked for.
    Raises NotAPack or PackForged.
    """
    return read_cases(kept_files(files, origin))


def open_folder(folder: Path) -> CasePack:
    """The case pack in a folder of sources, checked whole; raises FileMissing or NotAPack."""
    return read_whole(read_folder(folder))


@dataclass(frozen=True, slots=True)
class PackHead:
    """What `pack.toml` says."""

    id: str
    version: int
    season: int
    publisher: str
    languages: tuple[str, ...]
    case_ids: tuple[str, ...]
    title: Mapping[str, str]
    notice: Mapping[str, str]


def read_head(files: PackFiles) -> PackHead:
    """What a pack says of itself before its cases; raises NotAPack as `open_pack` does."""
    table = read_toml(files.text(names.PACK_TOML), origin=files.origin, part=names.PACK_TOML)
    languages, case_ids = table.tags("languages"), table.names("cases")
    for key, listed in (("languages", languages), ("cases", case_ids)):
        if not listed:
            raise NotAPack(files.origin, f"{names.PACK_TOML}: {key}")
    return PackHead(
        id=table.text("id"),
        version=table.number("version"),
        season=table.number("season"),
        publisher=table.text("publisher"),
        languages=languages,
        case_ids=case_ids,
        title=table.by_language("title"),
        notice=table.by_language("notice"),
    )


def read_whole(files: PackFiles) -> CasePack:
    """The case pack that those files are, every text of it read; raises as `open_pack` does."""
    pack = read_cases(files)
    for case in pack.cases:
        for _language, _texts in case.texts.items():  # reading is what tells whether one can
            pass
    return pack


def read_cases(files: PackFiles) -> CasePack:
    """The case pack that those files are; raises NotAPack or PackForged as `open_pack` does."""
    head = read_head(files)
    return CasePack(
        id=head.id,
        version=head.version,
        season=head.season,
        publisher=head.publisher,
        languages=head.languages,
        title=head.title,
        notice=head.notice,
        cases=tuple(read_case(files, case_id, head.languages) for case_id in head.case_ids),
        signer=signer_of_files(files),
    )


def read_case(files: PackFiles, case_id: str, languages: tuple[str, ...]) -> Case:
    """One case of a pack, told in those languages; raises NotAPack as `open_pack` does."""
    folder = PurePosixPath(names.CASES, case_id)
    part = str(folder / names.CASE_TOML)
    table = read_toml(files.text(part), origin=files.origin, part=part)
    if table.text("id") != case_id:
        raise NotAPack(files.origin, f"{part}: id")
    status = table.table("status")
    return Case(
        id=case_id,
        name=table.text("name"),
        short_name=table.text("short_name"),
        also_named=table.texts("also_named"),
        country=table.text("country"),
        age_from=table.number("age_from"),
        story_only=table.yes("story_only", default=False),
        status=status.one_of(CaseStatus, "kind"),
        status_since=status.day_or_none("since"),
        illustration=_illustration(files, folder, table.table("illustration")),
        asks=read_asks(files.origin, part, table),
        sources=tuple(_source(source) for source in table.tables("sources")),
        texts=TextsByLanguage(files, folder, _short_names(table, languages)),
        subject=table.one_of(Subject, "subject", Subject.PERSON),
        persons=table.texts("persons"),
        has_minors=table.yes("has_minors", default=False),
        valid_until=table.day_or_none("valid_until"),
    )


def _short_names(table: Table, languages: tuple[str, ...]) -> dict[str, str]:
    """The short name in each language; most are the same in all."""
    told = table.by_language("short_names") if "short_names" in table else {}
    return {tag: told.get(tag, table.text("short_name")) for tag in languages}


def _illustration(files: PackFiles, folder: PurePosixPath, table: Table) -> Illustration:
    name = str(folder / table.text("file"))
    files.check_there(name)
    return Illustration(
        digest=files.digest(name),
        credit=table.text("credit"),
        licence=table.text("licence"),
        tone=table.text("tone"),
        source=partial(files.content, name),
    )


def _source(table: Table) -> Source:
    return Source(
        title=table.text("title"),
        publisher=table.text("publisher"),
        url=table.text("url"),
        checked=table.day("checked"),
        covers=table.text("covers"),
    )
