"""Signing a petition at the station, without a window: read, sign, thanks."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.factory import child, drawn, sender
from tests.services.writing import offer_youth_petition
from tests.ui.station.bench import Bench
from tests.ui.station.conftest import MakeEvening
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.drafts import Draft
from w4r_desktop.domain.errors.files import DiskFull
from w4r_desktop.domain.prose import plain
from w4r_desktop.domain.senders import Audience, SenderLevel
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.event_desk import EventDesk
from w4r_desktop.services.letter_desk import LetterDesk, Signed
from w4r_desktop.ui.station.briefing import BriefingState
from w4r_desktop.ui.station.gallery import GalleryState
from w4r_desktop.ui.station.petition import PetitionState
from w4r_desktop.ui.station.signing import Hand, SigningState
from w4r_desktop.ui.station.thanks import ThanksState
from w4r_desktop.ui.station.visit import Screen
from w4r_desktop.ui.station.writing import WritingState

PETITION, YOUTH = ActionKind.PETITION, ActionKind.YOUTH_PETITION


def open_damisoa(bench: Bench) -> None:
    bench.presenter.choose_story()
    bench.presenter.open_story("damisoa")


def read(bench: Bench, kind: ActionKind = PETITION) -> None:
    open_damisoa(bench)
    bench.presenter.begin(kind)


def sign(bench: Bench, **facts: object) -> None:
    bench.presenter.petition.show_signing()
    bench.presenter.petition.fill(facts.get("by", sender()))  # type: ignore[arg-type]
    bench.presenter.petition.sign_by(Hand.DRAWN, "", drawn())
    bench.presenter.petition.go_on()


def test_a_story_with_a_petition_offers_it_beside_writing(bench: Bench) -> None:
    open_damisoa(bench)
    state = bench.shown(BriefingState)
    assert state.petition is PETITION
    assert ActionKind.LETTER in state.writable
    bench.presenter.back()
    bench.presenter.open_story("ellinor-guttorm-utsi")
    assert bench.shown(BriefingState).petition is None


def test_a_name_is_shown_as_the_story_writes_it_with_the_one_that_is_printed(
    evening: Evening,
) -> None:
    bench = Bench(evening, language="ar")
    read(bench)
    state = bench.shown(PetitionState)
    assert state.name == evening.pack.case("damisoa").told_in("ar").headline
    assert state.full_name == "Damisoa"


def test_what_is_signed_is_read_first(bench: Bench) -> None:
    read(bench)
    state = bench.shown(PetitionState)
    assert "We ask you to act now" in plain(state.request)
    assert (state.language, state.original, state.other) == ("en", (), None)


def test_who_reads_another_language_sees_what_is_handed_over_too(evening: Evening) -> None:
    bench = Bench(evening, language="ar")
    bench.presenter.start()
    read(bench)
    state = bench.shown(PetitionState)
    assert (state.language, state.original_language) == ("ar", "fr")
    assert "Nous vous demandons" in plain(state.original)


def test_a_name_under_it_is_on_the_disk_and_thanked_for(bench: Bench, evening: Evening) -> None:
    read(bench)
    sign(bench)
    state = bench.shown(ThanksState)
    assert (state.kind, state.first_name, state.number) == (PETITION, "Amina", 1)
    assert "signing for Damisoa" in state.words
    (action,) = EventDesk(evening).letters()
    assert action.letter is not None
    assert (action.kind, action.letter.body, action.letter.sender) == (PETITION, "", sender())


def test_nothing_is_kept_of_somebody_who_goes_before_signing(bench: Bench) -> None:
    read(bench)
    bench.presenter.petition.show_signing()
    bench.presenter.petition.fill(sender())
    bench.presenter.start()
    assert bench.letters.interrupted() is None
    assert bench.presenter._visiting.now.sender is None


def test_an_address_is_not_offered_where_none_is_asked(bench: Bench) -> None:
    read(bench)
    bench.presenter.petition.show_signing()
    state = bench.shown(SigningState)
    assert state.levels == (SenderLevel.NAME_AND_TOWN, SenderLevel.INITIALS_AND_TOWN)


def test_what_is_missing_is_told_and_nothing_is_signed(bench: Bench, evening: Evening) -> None:
    read(bench)
    bench.presenter.petition.show_signing()
    bench.presenter.petition.go_on()
    state = bench.shown(SigningState)
    assert (state.missing, state.is_unsigned) == (("name", "town"), True)
    assert EventDesk(evening).letters() == ()


def test_the_way_back_leads_from_the_name_to_the_request_and_to_the_story(bench: Bench) -> None:
    read(bench)
    bench.presenter.petition.show_signing()
    bench.presenter.back()
    assert bench.presenter._visiting.now.screen is Screen.REQUEST
    bench.presenter.back()
    assert bench.shown(BriefingState).under_way is None
    bench.presenter.back()
    assert bench.shown(GalleryState).cards


def test_who_looked_at_the_petition_may_write_a_letter_instead(bench: Bench) -> None:
    read(bench)
    bench.presenter.back()
    bench.presenter.begin(ActionKind.LETTER)
    assert bench.shown(WritingState).kind is ActionKind.LETTER


class FullAtSigning(LetterDesk):
    """A desk whose disk is full as long as a test says so."""

    is_full = True

    def sign(self, draft: Draft) -> Signed:
        if self.is_full:
            raise DiskFull(Path("event.w4r"))
        return super().sign(draft)


def test_a_full_disk_is_told_and_the_name_can_be_put_under_it_again(evening: Evening) -> None:
    letters = FullAtSigning(evening)
    bench = Bench(evening, letters=letters)
    bench.presenter.start()
    read(bench)
    sign(bench)
    state = bench.shown(SigningState)
    assert isinstance(state.error, DiskFull)
    assert not state.is_finishing
    letters.is_full = False
    bench.presenter.petition.go_on()
    assert bench.shown(ThanksState).number == 1


def test_who_wrote_a_letter_is_offered_the_same_name_under_the_petition(bench: Bench) -> None:
    read(bench)
    sign(bench)
    bench.presenter.write_another()
    bench.presenter.open_story("guerreras-por-la-amazonia")
    bench.presenter.begin(PETITION)
    bench.presenter.petition.show_signing()
    assert bench.shown(SigningState).sender == sender()


def test_a_child_is_asked_for_first_name_and_age_at_an_event_of_adults_too(
    bench: Bench, evening: Evening
) -> None:
    offer_youth_petition(evening)
    read(bench)
    assert bench.shown(PetitionState).other is YOUTH
    bench.presenter.begin(YOUTH)
    state = bench.shown(PetitionState)
    assert (state.kind, state.other) == (YOUTH, PETITION)
    bench.presenter.petition.show_signing()
    assert bench.shown(SigningState).levels == (SenderLevel.FIRST_NAME_AND_AGE,)
    sign(bench, by=child())
    (action,) = EventDesk(evening).letters()
    assert action.letter is not None
    assert (action.kind, action.letter.sender) == (YOUTH, child())


@pytest.mark.parametrize("is_offered", [False, True])
def test_where_children_write_no_petition_asks_for_a_town(
    make_evening: MakeEvening, is_offered: bool
) -> None:
    evening = make_evening(Audience.WITH_MINORS)
    if is_offered:
        offer_youth_petition(evening)
    bench = Bench(evening)
    bench.presenter.start()
    open_damisoa(bench)
    assert bench.shown(BriefingState).petition is (YOUTH if is_offered else None)


def test_a_story_that_is_only_read_has_no_petition(bench: Bench, evening: Evening) -> None:
    only_read = tuple(replace(case, story_only=True) for case in evening.pack.cases)
    evening.pack = replace(evening.pack, cases=only_read)
    open_damisoa(bench)
    assert bench.shown(BriefingState).petition is None
