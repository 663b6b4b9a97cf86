"""What may be done for a case: the tables of `case.toml` that are named after a kind of action."""

from pathlib import Path

from w4r_desktop.domain.actions import PETITIONS, ActionKind
from w4r_desktop.domain.cases import Addressee, Ask
from w4r_desktop.domain.errors.packs import NotAPack
from w4r_desktop.domain.kind_rules import KindRules, SenderAddress, usual_rules
from w4r_desktop.domain.senders import SenderLevel
from w4r_desktop.packs.tables import Table


def read_asks(origin: Path, part: str, table: Table) -> dict[ActionKind, Ask]:
    """What is asked by kind; raises NotAPack naming the part that is not as it should be."""
    asks = {}
    if ActionKind.LETTER in table:
        letter = table.table(ActionKind.LETTER)
        addressees = tuple(_addressee(found) for found in letter.tables("addressees"))
        asks[ActionKind.LETTER] = _ask(ActionKind.LETTER, letter, addressees)
    if ActionKind.SOLIDARITY in table:
        solidarity = table.table(ActionKind.SOLIDARITY)
        addressees = (_addressee(solidarity.table("address")),)
        asks[ActionKind.SOLIDARITY] = _ask(ActionKind.SOLIDARITY, solidarity, addressees)
    for kind in sorted(PETITIONS & table.values.keys()):
        asks[kind] = _petition(kind, table.table(kind), origin=origin, part=part)
    for kind, ask in asks.items():
        if ask.is_open and not (ask.addressees and ask.languages):
            raise NotAPack(origin, f"{part}: {kind}")
    return asks


def _ask(kind: ActionKind, table: Table, addressees: tuple[Addressee, ...]) -> Ask:
    return Ask(
        is_open=table.yes("open", default=True),
        languages=table.tags("languages"),
        sender_level=table.one_of(SenderLevel, "sender_level"),
        addressees=addressees,
        rules=_rules(kind, table),
        copies_to=tuple(_copied(found) for found in table.tables("copies_to")),
        demands=table.lists_by_language("demands"),
        sample_may_be_base=table.yes("sample_may_be_base", default=False),
    )


def _petition(kind: ActionKind, table: Table, *, origin: Path, part: str) -> Ask:
    """A request that people put their names under; nobody is greeted, and children give no town."""
    level = SenderLevel.FIRST_NAME_AND_AGE
    if kind is ActionKind.PETITION:
        level = table.one_of(SenderLevel, "sender_level")
        if level is SenderLevel.FIRST_NAME_AND_AGE:
            raise NotAPack(origin, f"{part}: {kind}: sender_level")
    return Ask(
        is_open=table.yes("open", default=True),
        languages=table.tags("languages"),
        sender_level=level,
        addressees=tuple(_copied(found) for found in table.tables("addressees")),
        rules=usual_rules(kind),
    )


def _rules(kind: ActionKind, table: Table) -> KindRules:
    usual = usual_rules(kind)
    if "rules" not in table:
        return usual
    rules = table.table("rules")
    return KindRules(
        names_organisation=rules.yes("names_organisation", default=usual.names_organisation),
        political=rules.yes("political", default=usual.political),
        seasonal=rules.yes("seasonal", default=usual.seasonal),
        sender_address=rules.one_of(SenderAddress, "sender_address", usual.sender_address),
        one_page=rules.yes("one_page", default=usual.one_page),
    )


def _addressee(table: Table) -> Addressee:
    return _received(
        table,
        salutation=table.by_language("salutation"),
        closing=table.by_language("closing"),
    )


def _copied(table: Table) -> Addressee:
    """Someone who is named on the sheet and not greeted: with a copy of a letter, or by a petition."""
    return _received(table, salutation={}, closing={})


def _received(table: Table, *, salutation: dict[str, str], closing: dict[str, str]) -> Addressee:
    lines, care_of = table.texts("lines"), table.text("care_of", "")
    if lines and care_of:
        lines = (f"c/o {care_of}", *lines)
    return Addressee(
        id=table.text("id", ""),
        office=table.text("office"),
        name=table.text("name", ""),
        lines=lines,
        country=table.text("country", ""),
        salutation=salutation,
        closing=closing,
        care_of=care_of,
    )
