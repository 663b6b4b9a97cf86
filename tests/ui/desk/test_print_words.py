"""What came of printing, as it is told."""

from w4r_desktop.services.bundle_sheets import BundleRun
from w4r_desktop.services.card_desk import CardRun
from w4r_desktop.services.petition_sheets import PetitionRun
from w4r_desktop.services.postal_sheets import PostRun, Unaddressed
from w4r_desktop.services.print_orders import HeldBack, PrintRun, Refused
from w4r_desktop.services.sheets_on_offer import PageRun, SheetRun
from w4r_desktop.services.story_sheets import StoryRun
from w4r_desktop.ui.desk.print_words import NAMED, findings, is_on_paper


def told(run: PrintRun | SheetRun) -> list[str]:
    return [str(one.message) for one in findings(run)]


def test_letters_are_told_with_their_pages_and_what_is_missing() -> None:
    held = HeldBack("damisoa", "Damisoa", 3, {"en": "They asked us to stop."})
    run = PrintRun(2, 3, 1, (Refused("K7P4MD", "Tangut"),), (held,))
    lines = told(run)
    assert lines[0] == "2 letters on 3 pages."
    assert any("no known address" in line for line in lines)
    assert any("3 letters to Damisoa are held back" in line for line in lines)
    assert any("K7P 4MD" in line and "Tangut" in line for line in lines)


def test_so_many_refused_letters_are_named_and_the_rest_counted() -> None:
    run = PrintRun(0, 0, 0, tuple(Refused(f"AAAAA{n}", "Tangut") for n in range(NAMED + 5)))
    assert told(run)[-1] == "And 5 more."
    assert not is_on_paper(run)


def test_cards_tell_which_ones_did_not_fit_a_quarter() -> None:
    lines = told(CardRun(5, 3, 0, (), (), 2))
    assert lines[0] == "5 cards on 3 pages."
    assert "2 messages are long" in lines[1]


def test_post_tells_who_cannot_be_reached() -> None:
    run = PostRun(2, 1, (Unaddressed("Unecebo", "The authorities", 4),), ("The Palace",), (), (), 1)
    lines = told(run)
    assert lines[0] == "2 addresses on 1 page."
    assert "No address is known for The authorities (Unecebo): 4 letters." in lines[1]
    assert "The Palace" in lines[2]
    assert "without the sender's address" in lines[3]
    assert not is_on_paper(PostRun(0, 0))


def test_stories_tell_their_pages_and_what_is_not_as_asked() -> None:
    lines = told(StoryRun(7, ("Damisoa",), (("Juan López", "es"),)))
    assert lines[0] == "7 pages."
    assert "Juan López is not told in your language: it is printed in Español." in lines
    assert "Damisoa is left out, because the story was taken back." in lines


def test_bundles_and_petitions_tell_what_they_hold() -> None:
    assert told(BundleRun(12, 2, unaddressed=3))[0] == "12 pieces of post on 2 pages."
    assert "3 letters have no known address" in told(BundleRun(12, 2, unaddressed=3))[1]
    assert told(PetitionRun(1, 1)) == ["1 signature on 1 page."]
    assert not is_on_paper(PetitionRun(0, 0, (Refused("K7P4MD", "Tangut"),)))
    assert told(PageRun(45)) == ["45 pages."]


def test_the_report_says_that_no_name_is_in_it() -> None:
    assert told(None) == ["Counts by case and how the evening went, without a name."]
    assert is_on_paper(None)
