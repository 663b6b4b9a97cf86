"""Petitions on paper: the right signatures under the right request, whole or not at all."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests import factory
from tests.printing.paper import words_of
from w4r_desktop.domain.actions import Action, ActionKind, withdraw
from w4r_desktop.domain.cases import Case, CasePack, KindTexts
from w4r_desktop.domain.errors.base import Cancelled
from w4r_desktop.domain.errors.printing import NothingSignedYet
from w4r_desktop.domain.errors.writing import CaseNotOffered, CaseUnknown
from w4r_desktop.domain.prose import Block, Run
from w4r_desktop.domain.senders import SenderLevel
from w4r_desktop.domain.trail import Deed
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.petition_sheets import PetitionSheets, request_of
from w4r_desktop.services.room_sheets import RoomOrder
from w4r_desktop.store import trail
from w4r_desktop.store.actions import add_actions
from w4r_desktop.store.engine import reading, transaction

UNPRINTABLE = "\U00010900"
"""Phoenician, for which nobody has a font at hand."""


def words(pdf: Path) -> str:
    return words_of(pdf.read_bytes())


def sign(evening: Evening, **facts: Any) -> Action:
    """Somebody's signature on the disk."""
    told = {
        "case_id": "damisoa",
        "event_id": evening.event.id,
        "station_id": evening.station.id,
        "pack_version": evening.pack.version,
        **facts,
    }
    made = factory.petition(**told)
    with transaction(evening.store) as connection:
        add_actions(connection, [made])
    return made


def signed_by(**facts: Any) -> Any:
    return factory.letter(body="", sender=factory.sender(**facts))


def with_youth_petition(pack: CasePack) -> CasePack:
    """The pack, its first petition offered to children too."""

    def opened(case: Case) -> Case:
        if case.id != "damisoa":
            return case
        ask = replace(case.asks[ActionKind.PETITION], sender_level=SenderLevel.FIRST_NAME_AND_AGE)
        asked = Block(runs=(Run("Please help."),))
        request = KindTexts(request=(asked,), request_language="en")
        texts = {
            language: replace(told, kinds={**told.kinds, ActionKind.YOUTH_PETITION: request})
            for language, told in case.texts.items()
        }
        return replace(case, asks={**case.asks, ActionKind.YOUTH_PETITION: ask}, texts=texts)

    return replace(pack, cases=tuple(map(opened, pack.cases)))


def printed(
    evening: Evening, out: Path, kind: ActionKind = ActionKind.PETITION, **facts: Any
) -> Any:
    return PetitionSheets(evening).print_signed(out, RoomOrder(**facts), kind)


def test_signatures_stand_under_the_request_that_was_signed(
    evening: Evening, tmp_path: Path
) -> None:
    code = sign(evening).code
    run = printed(evening, tmp_path / "p.pdf")
    assert (run.signatures, run.pages, run.refused, run.held_back) == (1, 1, (), ())
    said = words(tmp_path / "p.pdf")
    for told in ("For Damisoa", "resettlement site", "Amina Benali", "Lyon", code[:3]):
        assert told in said


def test_the_audit_trail_tells_how_many_were_printed(evening: Evening, tmp_path: Path) -> None:
    sign(evening)
    printed(evening, tmp_path / "p.pdf")
    with reading(evening.store) as connection:
        last = max(trail.entries(connection), key=lambda entry: entry.number)
    assert (last.deed, last.subject, last.count) == (Deed.PRINTED, "petition", 1)


def test_each_language_has_sheets_of_its_own(evening: Evening, tmp_path: Path) -> None:
    sign(evening)
    sign(evening, letter=replace(signed_by(name="Jeanne"), language="fr"))
    assert printed(evening, tmp_path / "p.pdf").pages == 2
    said = words(tmp_path / "p.pdf")
    assert "We ask you" in said
    assert "Nous vous demandons" in said


def test_the_request_is_told_in_the_addressee_s_language_too(evening: Evening) -> None:
    case = evening.pack.case("damisoa")
    ask = case.asks[ActionKind.PETITION]
    request = request_of(case, ask, ActionKind.PETITION, "en")
    assert request.original is not None
    assert request.original.language == "fr"
    assert request_of(case, ask, ActionKind.PETITION, "fr").original is None


@pytest.mark.parametrize(
    ("case_id", "to"),
    [
        ("damisoa", ("National Office of Risk and Disaster Management", "Madagascar")),
        ("guerreras-por-la-amazonia", ("Daniel Noboa", "The President of Ecuador")),
    ],
)
def test_the_country_is_told_once(evening: Evening, case_id: str, to: tuple[str, ...]) -> None:
    case = evening.pack.case(case_id)
    kind = ActionKind.PETITION
    assert request_of(case, case.asks[kind], kind, "en").to == to


def test_what_was_taken_back_stays_off_the_paper(evening: Evening, tmp_path: Path) -> None:
    taken = sign(evening)
    with transaction(evening.store) as connection:
        add_actions(connection, [withdraw(taken, at=factory.NOW)])
    with pytest.raises(NothingSignedYet):
        printed(evening, tmp_path / "p.pdf")
    assert not (tmp_path / "p.pdf").exists()


def test_only_the_cases_asked_for_are_printed(evening: Evening, tmp_path: Path) -> None:
    sign(evening)
    sign(evening, case_id="guerreras-por-la-amazonia")
    assert printed(evening, tmp_path / "p.pdf", case_ids=("damisoa",)).signatures == 1
    with pytest.raises(CaseUnknown):
        printed(evening, tmp_path / "p.pdf", case_ids=("nobody",))


def test_a_name_that_cannot_be_set_is_named_and_the_others_are_printed(
    evening: Evening, tmp_path: Path
) -> None:
    sign(evening)
    code = sign(evening, letter=signed_by(name=UNPRINTABLE)).code
    run = printed(evening, tmp_path / "p.pdf")
    assert run.signatures == 1
    assert [one.code for one in run.refused] == [code]


def test_a_stopped_run_leaves_no_file(evening: Evening, tmp_path: Path) -> None:
    sign(evening)

    def stop(_done: int, _total: int | None) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        PetitionSheets(evening).print_signed(
            tmp_path / "p.pdf", RoomOrder(), ActionKind.PETITION, progress=stop
        )
    assert not (tmp_path / "p.pdf").exists()


def test_empty_pages_are_made_for_every_petition(evening: Evening, tmp_path: Path) -> None:
    desk = PetitionSheets(evening)
    pages = desk.print_empty(
        tmp_path / "p.pdf", RoomOrder(language="es"), ActionKind.PETITION, pages=3
    )
    asked = [case for case in evening.pack.cases if case.ask(ActionKind.PETITION)]
    assert pages == 3 * len(asked)
    assert "Le pedimos" in words(tmp_path / "p.pdf")


def test_a_case_without_a_petition_has_no_empty_pages(evening: Evening, tmp_path: Path) -> None:
    order = RoomOrder(case_ids=("sonia-dahmani",))
    with pytest.raises(CaseNotOffered):
        PetitionSheets(evening).print_empty(tmp_path / "p.pdf", order, ActionKind.PETITION, pages=1)


def test_children_sign_with_first_name_and_age(
    evening_with_minors: Evening, tmp_path: Path
) -> None:
    evening = evening_with_minors
    evening.pack = with_youth_petition(evening.pack)
    kind = ActionKind.YOUTH_PETITION
    sign(evening, kind=kind, letter=factory.letter(body="", sender=factory.child()))
    assert printed(evening, tmp_path / "p.pdf", kind).signatures == 1
    said = words(tmp_path / "p.pdf")
    for told in ("Youth petition", "Please help.", "Noor", "11"):
        assert told in said
    PetitionSheets(evening).print_empty(tmp_path / "e.pdf", RoomOrder(), kind, pages=1)
    assert "First name" in words(tmp_path / "e.pdf")
