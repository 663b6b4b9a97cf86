"""The report of an evening."""

from pathlib import Path

from tests.factory import sender
from tests.services.test_print_shop import words_of
from tests.services.writing import signed
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.evening_report import print_report


def test_the_report_tells_the_evening_without_a_name(evening: Evening, tmp_path: Path) -> None:
    signed(evening, sender=sender(name="Nobody Known"))
    print_report(evening, tmp_path / "report.pdf")
    words = words_of(tmp_path / "report.pdf")
    assert "Write for Rights evening" in words
    assert "Ellinor Guttorm Utsi" in words
    assert "Nobody Known" not in words
