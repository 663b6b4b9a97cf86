from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import Connection, text

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


def test_a_draft_comes_back_as_it_was_left(connection: Connection) -> None:
    written = draft(body="Please", sender=sender(), signature=drawn())
    save_draft(connection, written)
    assert the_open_draft(connection) == the_draft(connection, written.id) == written


def test_an_empty_draft_comes_back_too(connection: Connection) -> None:
    started = draft()
    save_draft(connection, started)
    assert the_open_draft(connection) == started


def test_the_newest_words_of_a_draft_are_kept(connection: Connection) -> None:
    written = draft(body="Please", sender=sender())
    save_draft(connection, written)
    further = replace(written, body="Please listen", sender=sender(town="Oslo"))
    save_draft(connection, further)
    assert the_open_draft(connection) == further


def test_a_draft_that_was_put_away_is_open_no_longer(connection: Connection) -> None:
    written = draft(body="Please")
    save_draft(connection, written)
    seal_draft(connection, written.id, at=NOW)
    assert the_open_draft(connection) is None
    assert sealed_drafts(connection) == (replace(written, sealed_at=NOW),)


def test_the_draft_put_away_last_comes_first(connection: Connection) -> None:
    older, newer = draft(sealed_at=NOW), draft(sealed_at=NOW + timedelta(minutes=1))
    save_draft(connection, older)
    save_draft(connection, newer)
    assert sealed_drafts(connection) == (newer, older)


def test_of_a_draft_that_was_removed_nothing_is_left(connection: Connection) -> None:
    written = draft(body="Please", sender=sender())
    save_draft(connection, written)
    remove_draft(connection, written.id)
    assert the_draft(connection, written.id) is None
    assert connection.execute(text("SELECT count(*) FROM contacts")).scalar() == 0


def test_where_children_write_not_even_a_draft_keeps_a_town(
    children_connection: Connection,
) -> None:
    with pytest.raises(SenderNotAllowed):
        save_draft(children_connection, draft(sender=sender()))


def test_where_children_write_a_draft_keeps_first_name_and_age(
    children_connection: Connection,
) -> None:
    written = draft(sender=child())
    save_draft(children_connection, written)
    assert the_open_draft(children_connection) == written
