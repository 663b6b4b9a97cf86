from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from tests.factory import NOW, child, draft, drawn, sender
from w4r_desktop.domain.errors.writing import SenderNotAllowed
from w4r_desktop.store.drafts import (
    remove_draft,
    save_draft,
    seal_draft,
    sealed_drafts,
    the_draft,
    the_open_draft,
)


def test_a_draft_comes_back_as_it_was_left(session: Session) -> None:
    written = draft(body="Please", sender=sender(), signature=drawn())
    save_draft(session, written)
    assert the_open_draft(session) == the_draft(session, written.id) == written


def test_an_empty_draft_comes_back_too(session: Session) -> None:
    started = draft()
    save_draft(session, started)
    assert the_open_draft(session) == started


def test_the_newest_words_of_a_draft_are_kept(session: Session) -> None:
    written = draft(body="Please", sender=sender())
    save_draft(session, written)
    further = replace(written, body="Please listen", sender=sender(town="Oslo"))
    save_draft(session, further)
    assert the_open_draft(session) == further


def test_a_draft_that_was_put_away_is_open_no_longer(session: Session) -> None:
    written = draft(body="Please")
    save_draft(session, written)
    seal_draft(session, written.id, at=NOW)
    assert the_open_draft(session) is None
    assert sealed_drafts(session) == (replace(written, sealed_at=NOW),)


def test_the_draft_put_away_last_comes_first(session: Session) -> None:
    older, newer = draft(sealed_at=NOW), draft(sealed_at=NOW + timedelta(minutes=1))
    save_draft(session, older)
    save_draft(session, newer)
    assert sealed_drafts(session) == (newer, older)


def test_of_a_draft_that_was_removed_nothing_is_left(session: Session) -> None:
    written = draft(body="Please", sender=sender())
    save_draft(session, written)
    remove_draft(session, written.id)
    assert the_draft(session, written.id) is None
    assert session.execute(text("SELECT count(*) FROM contacts")).scalar() == 0


def test_where_children_write_not_even_a_draft_keeps_a_town(children_session: Session) -> None:
    with pytest.raises(SenderNotAllowed):
        save_draft(children_session, draft(sender=sender()))


def test_where_children_write_a_draft_keeps_first_name_and_age(children_session: Session) -> None:
    written = draft(sender=child())
    save_draft(children_session, written)
    assert the_open_draft(children_session) == written
