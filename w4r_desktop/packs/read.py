"""From a pack's files to the cases they tell of."""

from pathlib import Path, PurePosixPath

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.cases import (
    Addressee,
    Ask,
    Case,
    CasePack,
    CaseStatus,
    Illustration,
    Source,
)
from w4r_desktop.domain.errors import NotAPack
from w4r_desktop.domain.senders import SenderLevel
from w4r_desktop.packs import format as names
from w4r_desktop.packs.files import PackFiles, read_folder, unpack
from w4r_desktop.packs.signing import signer_of_files
from w4r_desktop.packs.tables import Table, read_toml
from w4r_desktop.packs.texts import read_texts


def open_pack(content: bytes, origin: Path) -> CasePack:
    """The case pack in the bytes of a built pack; `origin` is named in errors.

    Raises NotAPack naming the part that is damaged, missing or not allowed; PackForged where the
    signature does not fit; PackTooNew.
    """
    return _read(unpack(content, origin))


def open_folder(folder: Path) -> CasePack:
    """The case pack in a folder of sources; raises FileMissing or NotAPack."""
    return _read(read_folder(folder))


def _read(files: PackFiles) -> CasePack:
    table = read_toml(files.text(names.PACK_TOML), origin=files.origin, part=names.PACK_TOML)
    languages = table.texts("languages")
    return CasePack(
        id=table.text("id"),
        version=table.number("version"),
        season=table.number("season"),
        publisher=table.text("publisher"),
        languages=languages,
        title=table.by_language("title"),
        notice=table.by_language("notice"),
        cases=tuple(_case(files, case_id, languages) for case_id in table.texts("cases")),
        signer=signer_of_files(files),
    )


def _case(files: PackFiles, case_id: str, languages: tuple[str, ...]) -> Case:
    folder = PurePosixPath(names.CASES, case_id)
    part = str(folder / names.CASE_TOML)
    table = read_toml(files.text(part), origin=files.origin, part=part)
    if table.text("id") != case_id:
        raise NotAPack(files.origin, part)
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
        asks=_asks(files, part, table),
        sources=tuple(_source(source) for source in table.tables("sources")),
        texts={tag: read_texts(files, folder, tag) for tag in languages},
    )


def _illustration(files: PackFiles, folder: PurePosixPath, table: Table) -> Illustration:
    return Illustration(
        content=files.content(str(folder / table.text("file"))),
        credit=table.text("credit"),
        licence=table.text("licence"),
        tone=table.text("tone"),
    )


def _asks(files: PackFiles, part: str, table: Table) -> dict[ActionKind, Ask]:
    asks = {}
    if ActionKind.LETTER in table:
        letter = table.table(ActionKind.LETTER)
        addressees = tuple(_addressee(found) for found in letter.tables("addressees"))
        asks[ActionKind.LETTER] = _ask(files, part, letter, addressees)
    if ActionKind.SOLIDARITY in table:
        solidarity = table.table(ActionKind.SOLIDARITY)
        addressees = (_addressee(solidarity.table("address")),)
        asks[ActionKind.SOLIDARITY] = _ask(files, part, solidarity, addressees)
    return asks


def _ask(files: PackFiles, part: str, table: Table, addressees: tuple[Addressee, ...]) -> Ask:
    is_open = table.yes("open", default=True)
    if is_open and not addressees:
        raise NotAPack(files.origin, part)
    return Ask(
        is_open=is_open,
        languages=table.texts("languages"),
        sender_level=table.one_of(SenderLevel, "sender_level"),
        addressees=addressees,
    )


def _addressee(table: Table) -> Addressee:
    return Addressee(
        id=table.text("id", ""),
        office=table.text("office"),
        name=table.text("name", ""),
        lines=table.texts("lines"),
        country=table.text("country", ""),
        salutation=table.by_language("salutation"),
        closing=table.by_language("closing"),
    )


def _source(table: Table) -> Source:
    return Source(
        title=table.text("title"),
        publisher=table.text("publisher"),
        url=table.text("url"),
        checked=table.day("checked"),
        covers=table.text("covers"),
    )
