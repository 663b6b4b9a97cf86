"""The volunteer's way out."""

from w4r_desktop.ui.jobs import InlineJobs
from w4r_desktop.ui.station.leaving import LeavingPresenter, LeavingState


class Sheet:
    def __init__(self) -> None:
        self.state = LeavingState()

    def show_state(self, state: LeavingState) -> None:
        self.state = state


def presenter() -> tuple[LeavingPresenter, Sheet, list[str]]:
    sheet, opened = Sheet(), list[str]()
    made = LeavingPresenter(
        sheet,
        InlineJobs(),
        passphrase_opens=lambda typed: typed == "right words",
        opened=lambda: opened.append("out"),
    )
    made.ask()
    return made, sheet, opened


def test_the_right_passphrase_opens() -> None:
    leaving, sheet, opened = presenter()
    leaving.check("right words")
    assert opened == ["out"]
    assert not sheet.state.is_open


def test_a_wrong_passphrase_says_so_and_stays() -> None:
    leaving, sheet, opened = presenter()
    leaving.check("wrong words")
    assert opened == []
    assert sheet.state.refusal is not None


def test_nothing_typed_is_not_looked_at() -> None:
    leaving, sheet, opened = presenter()
    leaving.check("")
    assert opened == []
    assert sheet.state.refusal is None


def test_who_stays_sees_no_sheet() -> None:
    leaving, sheet, _ = presenter()
    leaving.cancel()
    assert not sheet.state.is_open
