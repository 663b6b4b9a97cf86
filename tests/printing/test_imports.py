import pytest

from tests.printing.paper import printed_elsewhere

NAMES = ("icu", "pikepdf", "pypdfium2", "segno", "uharfbuzz")

PROGRAM = """
import sys
import w4r_desktop.printing.letters, w4r_desktop.printing.preview, w4r_desktop.printing.report
print(*sys.modules)
"""


@pytest.mark.parametrize("heavy", NAMES)
def test_the_first_window_does_not_wait_for_printing(heavy: str) -> None:
    assert heavy not in printed_elsewhere(PROGRAM, seed=0).decode().split()
