"""Whoever finds the laptop finds no word of what was written on it."""

from tests import factory
from tests.store.conftest import MakeStore
from w4r_desktop.store.actions import add_action
from w4r_desktop.store.drafts import save_draft
from w4r_desktop.store.engine import transaction

WORDS = (b"Ellinor", b"Amina", b"Benali", b"Lyon", b"unfinished", b"CREATE TABLE", b"SQLite")


def test_no_word_of_a_letter_or_draft_is_in_any_file_of_a_store(make_store: MakeStore) -> None:
    store = make_store()
    with transaction(store) as connection:
        add_action(connection, factory.action())
        save_draft(connection, factory.draft(body="unfinished", sender=factory.sender()))
    open_files = [file.read_bytes() for file in store.path.parent.iterdir()]
    store.close()
    content = b"".join([*open_files, store.path.read_bytes()])
    assert len(open_files) == 4
    assert not [word for word in WORDS if word in content]
