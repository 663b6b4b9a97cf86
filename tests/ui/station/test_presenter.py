"""The way of a visit, without a window."""

from dataclasses import replace

from tests.factory import child, drawn, sender
from tests.ui.station.bench import Bench, FullDisk
from tests.ui.station.conftest import MakeEvening
from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.changes import Part, changed
from w4r_desktop.domain.senders import Audience, SenderLevel
from w4r_desktop.domain.signatures import DrawnSignature
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.event_desk import EventDesk
from w4r_desktop.ui.station.briefing import BriefingState
from w4r_desktop.ui.station.gallery import GalleryState
from w4r_desktop.ui.station.review import ReviewState
from w4r_desktop.ui.station.signing import Hand, SigningState
from w4r_desktop.ui.station.thanks import STAYS, ThanksState
from w4r_desktop.ui.station.visit import Visit
from w4r_desktop.ui.station.welcome import WelcomeState
from w4r_desktop.ui.station.writing import WritingState

ELLINOR = "ellinor-guttorm-utsi"
WORDS = "My name is Amina and I am writing about Ellinor Guttorm Utsi and her people."


def begin(bench: Bench, words: str = WORDS, kind: ActionKind = ActionKind.LETTER) -> None:
    bench.presenter.choose_story()
    bench.presenter.open_story(ELLINOR)
    bench.presenter.begin(kind)
    bench.presenter.letter.write(words)


def go_to_review(bench: Bench) -> None:
    begin(bench)
    bench.presenter.letter.show_signing()
    bench.presenter.letter.fill(sender())
    bench.presenter.letter.sign_by(Hand.DRAWN, "", drawn())
    bench.presenter.letter.show_review()


def finish(bench: Bench) -> None:
    go_to_review(bench)
    bench.presenter.letter.finish()


def test_the_welcome_names_the_evening_and_its_place(bench: Bench) -> None:
    state = bench.shown(WelcomeState)
    assert (state.event_name, state.place) == ("Write for Rights evening", "Town library")


def test_a_closed_event_is_told_at_the_welcome(bench: Bench) -> None:
    bench.close_event()
    bench.presenter.choose_story()
    assert bench.shown(WelcomeState).is_closed


def test_the_gallery_counts_what_was_written_so_far(bench: Bench) -> None:
    finish(bench)
    bench.presenter.write_another()
    assert bench.shown(GalleryState).letters == 1


def test_the_good_news_comes_last(bench: Bench) -> None:
    bench.presenter.choose_story()
    assert bench.shown(GalleryState).cards[-1].case_id == "rocky-myers"


def test_a_story_with_a_closed_letter_says_why(bench: Bench) -> None:
    bench.presenter.choose_story()
    bench.presenter.open_story("sonia-dahmani")
    state = bench.shown(BriefingState)
    assert state.writable == (ActionKind.SOLIDARITY,)
    assert "released" in str(state.reason)


def test_a_story_of_good_news_asks_for_nothing(bench: Bench) -> None:
    bench.presenter.choose_story()
    bench.presenter.open_story("rocky-myers")
    state = bench.shown(BriefingState)
    assert state.writable == ()
    assert state.good_news


def test_an_unknown_address_is_told_softly(bench: Bench) -> None:
    bench.presenter.choose_story()
    bench.presenter.open_story(ELLINOR)
    assert "section" in str(bench.shown(BriefingState).address_note)


def test_the_page_greets_as_the_pack_says(bench: Bench) -> None:
    begin(bench, "")
    assert bench.shown(WritingState).salutation == "Dear Sir or Madam,"


def test_an_empty_page_is_not_signed(bench: Bench) -> None:
    begin(bench, "")
    bench.presenter.letter.show_signing()
    assert bench.face.progress[-1].error is not None
    assert isinstance(bench.face.states[-1], WritingState)


def test_what_is_missing_is_told_when_the_writer_goes_on(bench: Bench) -> None:
    begin(bench)
    bench.presenter.letter.show_signing()
    bench.presenter.letter.show_review()
    state = bench.shown(SigningState)
    assert state.missing == ("name", "town")
    assert state.is_unsigned


def test_a_field_that_is_filled_is_missed_no_more(bench: Bench) -> None:
    begin(bench)
    bench.presenter.letter.show_signing()
    bench.presenter.letter.show_review()
    bench.presenter.letter.fill(replace(sender(), town=""))
    assert bench.shown(SigningState).missing == ("town",)


def test_the_pack_chooses_the_level_to_begin_with(bench: Bench) -> None:
    bench.presenter.choose_story()
    bench.presenter.open_story("sai-zaw-thaike")
    bench.presenter.begin(ActionKind.SOLIDARITY)
    bench.presenter.letter.write(WORDS)
    bench.presenter.letter.show_signing()
    assert bench.shown(SigningState).sender.level is SenderLevel.INITIALS_AND_TOWN


def test_where_children_write_first_name_and_age_are_all_there_is(
    make_evening: MakeEvening,
) -> None:
    bench = Bench(make_evening(Audience.WITH_MINORS))
    begin(bench)
    bench.presenter.letter.show_signing()
    state = bench.shown(SigningState)
    assert state.levels == (SenderLevel.FIRST_NAME_AND_AGE,)
    assert state.fields == ("name", "age")


def test_a_child_signs_a_letter(make_evening: MakeEvening) -> None:
    bench = Bench(make_evening(Audience.WITH_MINORS))
    begin(bench)
    bench.presenter.letter.show_signing()
    bench.presenter.letter.fill(child())
    bench.presenter.letter.sign_by(Hand.ON_PAPER, "", DrawnSignature(()))
    bench.presenter.letter.show_review()
    bench.presenter.letter.finish()
    assert bench.shown(ThanksState).first_name == "Noor"


def test_the_check_shows_the_page_and_what_is_good_about_it(bench: Bench) -> None:
    go_to_review(bench)
    bench.presenter.letter.draw_pages(40)
    state = bench.shown(ReviewState)
    assert state.pages is not None
    assert len(state.pages) == 1
    assert "Names the person" in [str(tick) for tick in state.ticks]


def test_writing_that_cannot_be_printed_can_be_finished(bench: Bench) -> None:
    begin(bench, "\N{CUNEIFORM SIGN AN}\N{CUNEIFORM SIGN EN} " + WORDS)
    bench.presenter.letter.show_signing()
    bench.presenter.letter.fill(sender())
    bench.presenter.letter.sign_by(Hand.DRAWN, "", drawn())
    bench.presenter.letter.show_review()
    bench.presenter.letter.draw_pages(40)
    assert bench.shown(ReviewState).unshown is not None
    bench.presenter.letter.finish()
    assert bench.shown(ThanksState).number == 1


def test_a_finished_letter_is_in_the_store(bench: Bench) -> None:
    finish(bench)
    [action] = EventDesk(bench.evening).letters()
    assert action.letter is not None
    assert action.letter.body == WORDS
    assert action.code == bench.shown(ThanksState).code.replace(" ", "")


def test_the_thanks_name_the_writer_and_the_number(bench: Bench) -> None:
    finish(bench)
    state = bench.shown(ThanksState)
    assert (state.first_name, state.number, state.short_name) == ("Amina", 1, "Ellinor")


def test_finishing_tells_the_other_rooms(bench: Bench) -> None:
    finish(bench)
    assert Part.ACTIONS in bench.face.told


def test_finishing_throws_the_screens_away(bench: Bench) -> None:
    go_to_review(bench)
    before = bench.face.wiped
    bench.presenter.letter.finish()
    assert bench.face.wiped == before + 1


def test_the_thanks_make_room_by_themselves(bench: Bench) -> None:
    finish(bench)
    bench.alarms.ring("goodbye", STAYS)
    assert isinstance(bench.face.states[-1], WelcomeState)
    assert bench.visiting.now == Visit()


def test_somebody_who_is_still_here_keeps_the_thanks(bench: Bench) -> None:
    finish(bench)
    bench.presenter.stay()
    assert bench.shown(ThanksState).seconds is None
    assert not bench.alarms.is_set("goodbye")


def test_another_letter_of_the_same_person_keeps_the_sender_and_nothing_else(
    bench: Bench,
) -> None:
    finish(bench)
    bench.presenter.write_another()
    bench.presenter.open_story(ELLINOR)
    bench.presenter.begin(ActionKind.LETTER)
    assert bench.shown(WritingState).body == ""
    bench.presenter.letter.write(WORDS)
    bench.presenter.letter.show_signing()
    assert bench.shown(SigningState).sender == sender()
    assert bench.shown(SigningState).drawn == DrawnSignature(())


def test_the_next_person_begins_with_an_empty_form(bench: Bench) -> None:
    finish(bench)
    bench.presenter.start()
    begin(bench)
    bench.presenter.letter.show_signing()
    assert bench.shown(SigningState).sender.name == ""


def test_a_draft_is_kept_while_typing_goes_on(bench: Bench) -> None:
    begin(bench)
    seconds, _ = bench.alarms.calls["keep"]
    bench.presenter.letter.write(WORDS + " More.")
    assert seconds <= 2
    bench.alarms.ring("keep")
    kept = bench.letters.interrupted()
    assert kept is not None
    assert kept.body.endswith("More.")


def test_a_full_disk_is_told_and_the_words_stay(evening: Evening) -> None:
    desk = FullDisk(evening)
    bench = Bench(evening, letters=desk)
    begin(bench)
    bench.alarms.ring("keep")
    assert bench.trouble() is not None
    assert bench.visiting.draft.body == WORDS
    desk.is_full = False
    bench.presenter.letter.save_now()
    assert bench.trouble() is None
    assert desk.interrupted() is not None


def test_an_interrupted_letter_is_offered_without_its_words(evening: Evening) -> None:
    first = Bench(evening)
    begin(first)
    first.alarms.ring("keep")
    second = Bench(evening)
    second.presenter.start()
    state = second.shown(WelcomeState)
    assert state.unfinished_for == "Ellinor"
    assert WORDS not in repr(state)


def test_an_interrupted_letter_can_be_continued(evening: Evening) -> None:
    first = Bench(evening)
    begin(first)
    first.alarms.ring("keep")
    second = Bench(evening)
    second.presenter.start()
    second.presenter.resume()
    assert second.shown(WritingState).body == WORDS


def test_choosing_a_story_puts_an_interrupted_letter_away(evening: Evening) -> None:
    first = Bench(evening)
    begin(first)
    first.alarms.ring("keep")
    second = Bench(evening)
    second.presenter.start()
    second.presenter.choose_story()
    assert second.letters.interrupted() is None
    assert EventDesk(evening).status().unfinished == 1


def test_going_back_to_the_story_keeps_the_words(bench: Bench) -> None:
    begin(bench)
    bench.presenter.back()
    assert bench.shown(BriefingState).under_way is ActionKind.LETTER
    bench.presenter.begin(ActionKind.LETTER)
    assert bench.shown(WritingState).body == WORDS


def test_leaving_a_story_with_words_asks_first(bench: Bench) -> None:
    begin(bench)
    bench.presenter.back()
    bench.presenter.back()
    assert bench.face.question is not None
    assert isinstance(bench.face.states[-1], BriefingState)


def test_a_letter_that_is_thrown_away_is_gone(bench: Bench) -> None:
    begin(bench)
    bench.presenter.back()
    bench.presenter.back()
    bench.answer(2)
    assert isinstance(bench.face.states[-1], GalleryState)
    assert EventDesk(bench.evening).status().unfinished == 0


def test_a_letter_that_is_put_away_is_sealed(bench: Bench) -> None:
    begin(bench)
    bench.presenter.back()
    bench.presenter.back()
    bench.answer(1)
    assert bench.letters.interrupted() is None
    assert EventDesk(bench.evening).status().unfinished == 1


def test_silence_is_asked_about_and_then_cleared(bench: Bench) -> None:
    begin(bench)
    bench.alarms.ring("presence")
    assert bench.face.question is not None
    assert bench.face.question.is_private
    bench.alarms.ring("presence", 60)
    assert isinstance(bench.face.states[-1], WelcomeState)
    assert bench.letters.interrupted() is None
    assert EventDesk(bench.evening).status().unfinished == 1


def test_an_answer_keeps_the_page(bench: Bench) -> None:
    begin(bench)
    bench.alarms.ring("presence")
    bench.answer(0)
    assert bench.face.question is None
    assert bench.visiting.draft.body == WORDS


def test_a_full_disk_keeps_the_words_covered(evening: Evening) -> None:
    desk = FullDisk(evening)
    bench = Bench(evening, letters=desk)
    begin(bench)
    bench.alarms.ring("presence", 61)
    assert bench.face.question is not None
    assert bench.face.question.is_private
    desk.is_full = False
    bench.answer(0)
    assert isinstance(bench.face.states[-1], WelcomeState)


def test_an_event_that_closes_meanwhile_leads_to_the_welcome(bench: Bench) -> None:
    bench.presenter.choose_story()
    bench.presenter.open_story(ELLINOR)
    bench.close_event()
    bench.presenter.begin(ActionKind.LETTER)
    assert bench.shown(WelcomeState).is_closed


def test_the_welcome_follows_a_change_of_the_event(bench: Bench) -> None:
    bench.close_event()
    bench.presenter.look_again(changed(Part.EVENT))
    assert bench.shown(WelcomeState).is_closed


def test_the_volunteer_leaves_with_the_letter_put_away(bench: Bench) -> None:
    begin(bench)
    bench.presenter.hand_over()
    assert bench.face.is_left
    assert bench.letters.interrupted() is None
    assert bench.visiting.now == Visit()
