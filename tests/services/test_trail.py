"""What was done with an evening is written down, and never a word of it."""

from pathlib import Path

from sqlalchemy import text

from tests.factory import NOW
from tests.services.writing import closed, signed
from w4r_desktop.services.courier import write_sync
from w4r_desktop.services.evening import Evening, begin_trail
from w4r_desktop.services.letter_desk import LetterDesk
from w4r_desktop.services.print_orders import PrintOrder
from w4r_desktop.services.print_shop import PrintShop
from w4r_desktop.store import trail
from w4r_desktop.store.engine import reading, transaction


def deeds(evening: Evening) -> list[tuple[str, str, int]]:
    with reading(evening.store) as connection:
        return [(one.deed.value, one.subject, one.count) for one in trail.own_entries(connection)]


def test_every_deed_of_an_evening_leaves_a_line(evening: Evening, tmp_path: Path) -> None:
    begin_trail(evening.store, lambda: NOW)
    desk = LetterDesk(evening)
    codes = [signed(evening).action.code for _ in range(3)]
    desk.withdraw(codes[0])
    desk.withhold(codes[1], "Names a neighbour")
    desk.release(codes[1])
    PrintShop(evening).print_letters(tmp_path / "letters.pdf", PrintOrder())
    write_sync(evening, tmp_path / "event.w4rsync")
    closed(evening)
    assert deeds(evening) == [
        ("founded", "", 1),
        ("opened", "", 1),
        *[("signed", code, 1) for code in codes],
        ("withdrawn", codes[0], 1),
        ("withheld", codes[1], 1),
        ("released", codes[1], 1),
        ("printed", "letter", 2),
        ("exported", "sync", 2),
        ("closed", "", 1),
    ]


def test_a_letter_that_went_behind_the_trails_back_is_told_at_the_next_opening(
    evening: Evening,
) -> None:
    signed(evening)
    signed(evening)
    assert begin_trail(evening.store, lambda: NOW).holds
    with transaction(evening.store) as connection:
        connection.execute(text("DELETE FROM contacts"))
        connection.execute(text("DELETE FROM actions WHERE rowid = 1"))
        connection.execute(text("UPDATE trail SET at = 0 WHERE number = 2"))
    found = begin_trail(evening.store, lambda: NOW)
    assert (found.holds, found.broken, found.missing) == (False, 2, 1)


def test_an_event_that_is_older_than_trails_begins_with_the_letters_it_has(
    evening: Evening,
) -> None:
    signed(evening)
    with transaction(evening.store) as connection:
        connection.execute(text("DELETE FROM trail"))
    evening.store.engine.dispose()
    assert begin_trail(evening.store, lambda: NOW).holds
    assert [deed for deed, _subject, _count in deeds(evening)] == ["signed_before", "opened"]
