"""A new event is planned once its name, its passphrase and its key hold."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from w4r_desktop.domain.senders import Audience
from w4r_desktop.ui.door.new_event import (
    PASSPHRASE_LEAST,
    Entries,
    Field,
    NewEvent,
    NewEventForm,
    NewEventState,
)

FILLED = Entries(
    name=" Town  library ",
    place="Lyon",
    held_on=date(2026, 12, 10),
    audience=Audience.WITH_MINORS,
    goal=120,
    passphrase="lantern river copper bread",
    again="lantern river copper bread",
    key_passphrase="meadow seven birch",
    key_again="meadow seven birch",
)
PUBLIC = "age1" + "q" * 58


class Form:
    state: NewEventState

    def show_state(self, state: NewEventState) -> None:
        self.state = state


@pytest.fixture
def form() -> Form:
    return Form()


@pytest.fixture
def plans() -> list[NewEventForm]:
    return []


@pytest.fixture
def planning(form: Form, plans: list[NewEventForm], tmp_path: Path) -> NewEvent:
    return NewEvent(form, tmp_path, found=plans.append)


def test_a_form_that_holds_becomes_a_plan(
    planning: NewEvent, plans: list[NewEventForm], tmp_path: Path
) -> None:
    planning.send(FILLED)
    (plan,) = plans
    assert (plan.name, plan.goal, plan.audience) == ("Town library", 120, Audience.WITH_MINORS)
    assert plan.folder == tmp_path / "town-library"
    assert plan.public_key == ""


@pytest.mark.parametrize(
    ("entries", "field"),
    [
        (replace(FILLED, name="  "), Field.NAME),
        (replace(FILLED, passphrase="short", again="short"), Field.PASSPHRASE),
        (replace(FILLED, again="lantern river copper bred"), Field.AGAIN),
        (replace(FILLED, key_passphrase="short"), Field.KEY_PASSPHRASE),
        (replace(FILLED, key_again="meadow seven birk"), Field.KEY_AGAIN),
        (replace(FILLED, public_key=""), Field.PUBLIC_KEY),
        (replace(FILLED, public_key="AGE-SECRET-KEY-1XYZ"), Field.PUBLIC_KEY),
    ],
    ids=lambda value: value if isinstance(value, Field) else "",
)
def test_what_is_missing_is_said_beside_its_field(
    planning: NewEvent, form: Form, plans: list[NewEventForm], entries: Entries, field: Field
) -> None:
    planning.send(entries)
    assert form.state.first_problem is field
    assert not plans


def test_nothing_is_called_wrong_before_the_form_was_sent(planning: NewEvent, form: Form) -> None:
    planning.edit(Entries(name=""))
    assert not form.state.problems


def test_a_problem_goes_as_soon_as_it_is_mended(planning: NewEvent, form: Form) -> None:
    planning.send(replace(FILLED, name=""))
    planning.edit(FILLED)
    assert not form.state.problems


def test_the_coordinator_s_public_key_is_taken_as_pasted(
    planning: NewEvent, plans: list[NewEventForm]
) -> None:
    planning.send(replace(FILLED, public_key=f" {PUBLIC}\n", key_passphrase="", key_again=""))
    assert (plans[0].public_key, plans[0].key_passphrase) == (PUBLIC, "")


def test_the_folder_is_named_after_the_event_and_never_one_that_exists(
    planning: NewEvent, form: Form, tmp_path: Path
) -> None:
    (tmp_path / "town-library").mkdir()
    planning.edit(FILLED)
    assert form.state.folder == tmp_path / "town-library-2"


def test_an_event_kept_elsewhere_has_a_folder_of_its_own_there(
    planning: NewEvent, form: Form, tmp_path: Path
) -> None:
    planning.edit(FILLED)
    planning.keep_in(tmp_path / "stick")
    assert form.state.folder == tmp_path / "stick" / "town-library"


def test_a_passphrase_never_stands_in_what_is_logged() -> None:
    assert "copper" not in repr(FILLED)
    assert "meadow" not in repr(FILLED)


def test_the_form_asks_for_as_long_a_passphrase_as_the_store() -> None:
    event_desk = pytest.importorskip("w4r_desktop.services.event_desk")
    assert event_desk.PASSPHRASE_LEAST == PASSPHRASE_LEAST
