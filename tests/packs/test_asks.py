"""What may be done for a case: rules, copies, demands in other languages, and older packs."""

import pytest

from tests.packs.conftest import DEMO, Change
from w4r_desktop.domain.actions import PETITIONS, ActionKind
from w4r_desktop.domain.cases import Ask, Case
from w4r_desktop.domain.errors.packs import NotAPack
from w4r_desktop.domain.kind_rules import SenderAddress, usual_rules
from w4r_desktop.domain.senders import SenderLevel
from w4r_desktop.packs.read import open_folder

DAMISOA = "cases/damisoa/case.toml"
COPY = '[[letter.copies_to]]\noffice = "Embassy"\nlines = ["1 Street", "Town"]\ncountry = "CH"\n\n'
RULES = '[letter.rules]\nsender_address = "needed"\n'


def damisoa(change: Change, old: str, new: str) -> Case:
    return open_folder(change(DAMISOA, old, new)).case("damisoa")


def letter(case: Case) -> Ask:
    ask = case.ask(ActionKind.LETTER)
    assert ask is not None
    return ask


def test_messages_of_the_demo_pack_name_no_organisation() -> None:
    for case in open_folder(DEMO).cases:
        ask = case.ask(ActionKind.SOLIDARITY)
        assert ask is None or not (ask.rules.names_organisation or ask.rules.seasonal)


def test_a_rule_that_is_told_takes_the_place_of_the_usual_one(change: Change) -> None:
    rules = letter(damisoa(change, "[letter.rules]\n", RULES)).rules
    assert rules.sender_address is SenderAddress.NEEDED


def test_where_no_rule_is_told_the_usual_ones_hold(change: Change) -> None:
    old = "[letter.rules]\nnames_organisation = true\npolitical = false\none_page = true\n"
    assert letter(damisoa(change, old, "")).rules == usual_rules(ActionKind.LETTER)


def test_a_copy_goes_to_others_without_a_greeting(change: Change) -> None:
    (embassy,) = letter(damisoa(change, "[solidarity]", COPY + "[solidarity]")).copies_to
    assert (embassy.office, embassy.has_address, embassy.salutation) == ("Embassy", True, {})


def test_care_of_stands_before_the_other_lines() -> None:
    case = open_folder(DEMO).case("mother-nature-cambodia")
    (office,) = letter(case).addressees
    assert office.lines[0] == f"c/o {office.care_of}"


def test_demands_in_a_language_the_pack_is_not_told_in(change: Change) -> None:
    case = damisoa(change, "[solidarity]", '[letter.demands]\nmg = ["Hanampy"]\n\n[solidarity]')
    assert case.demands_in("mg", ActionKind.LETTER) == ("Hanampy",)
    assert case.demands_in("fr", ActionKind.LETTER) == case.told_in("fr").demands
    assert case.demands_in("it", ActionKind.LETTER) == ()


YOUTH = """
[youth_petition]
languages = ["en"]

[[youth_petition.addressees]]
office = "The disaster office"

[[sources]]"""


def test_petitions_of_the_demo_pack_are_those_that_its_sources_tell_of() -> None:
    cases = open_folder(DEMO).cases
    offered = {(case.id, kind) for case in cases for kind in PETITIONS if case.ask(kind)}
    petition = ActionKind.PETITION
    assert offered == {("damisoa", petition), ("guerreras-por-la-amazonia", petition)}


def test_a_petition_names_whom_it_asks_and_greets_nobody() -> None:
    ask = open_folder(DEMO).case("damisoa").ask(ActionKind.PETITION)
    assert ask is not None
    assert ask.addressees[0].office == "National Office of Risk and Disaster Management"
    assert ask.addressees[0].salutation == {}


def test_a_youth_petition_asks_for_first_name_and_age_and_nothing_can_change_it(
    change: Change,
) -> None:
    ask = damisoa(change, "[[sources]]", YOUTH).ask(ActionKind.YOUTH_PETITION)
    assert ask is not None
    assert ask.sender_level is SenderLevel.FIRST_NAME_AND_AGE
    sly = YOUTH.replace('languages = ["en"]', 'languages = ["en"]\nsender_level = "name_and_town"')
    ask = damisoa(change, YOUTH, sly).ask(ActionKind.YOUTH_PETITION)
    assert ask is not None
    assert ask.sender_level is SenderLevel.FIRST_NAME_AND_AGE


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ('languages = ["en", "fr"]', "languages = []", "letter"),
        ("one_page = true", 'one_page = "yes"', "letter: rules: one_page"),
        ("political = false", 'sender_address = "perhaps"', "letter: rules: sender_address"),
        ("[solidarity]", '[letter.demands]\nmg = "x"\n[solidarity]', "letter: demands: mg"),
        ('languages = ["fr", "en"]', "languages = []", "petition"),
        (
            'languages = ["fr", "en"]\nsender_level = "name_and_town"',
            'languages = ["fr", "en"]\nsender_level = "first_name_and_age"',
            "petition: sender_level",
        ),
    ],
)
def test_what_is_wrong_is_named(change: Change, old: str, new: str, part: str) -> None:
    with pytest.raises(NotAPack) as refused:
        damisoa(change, old, new)
    assert refused.value.part == f"{DAMISOA}: {part}"
