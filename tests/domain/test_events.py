"""Events: the date a letter carries."""

from datetime import date, timedelta

from tests.factory import NOW, event
from w4r_desktop.domain.events import letter_date


def test_a_letter_carries_the_date_of_its_evening() -> None:
    assert letter_date(event(), NOW) == date(2026, 12, 10)


def test_a_letter_signed_past_midnight_still_carries_the_date_of_its_evening() -> None:
    assert letter_date(event(), NOW + timedelta(hours=6)) == date(2026, 12, 10)


def test_a_letter_of_another_week_carries_the_day_it_was_made() -> None:
    assert letter_date(event(), NOW + timedelta(days=7)) == date(2026, 12, 17)
