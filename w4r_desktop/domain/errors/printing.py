"""What cannot be printed, or not like that."""

from dataclasses import dataclass

from w4r_desktop.domain.errors.base import RuleBroken, Unavailable


class NothingToPrint(RuleBroken):
    """No letter matches what was asked to be printed."""


class NothingSignedYet(RuleBroken):
    """Nobody has signed the petition that was to be printed."""


class NothingHandedOver(RuleBroken):
    """No station's file was merged here, so there is nothing to give a receipt for."""


@dataclass(eq=False)
class AddressTooLong(RuleBroken):
    """An address has more lines, or longer ones, than the field it belongs in can hold."""

    addressee: str


class NoWindow(RuleBroken):
    """An envelope without a window shows nothing of what is in it."""


@dataclass(eq=False)
class WindowForOtherPaper(RuleBroken):
    """An envelope's window is placed for sheets of another paper, which is named."""

    window: str
    paper: str


@dataclass(eq=False)
class LabelUnknown(RuleBroken):
    """A sheet of labels has no label of that number; `last` is the number of its last one."""

    number: int
    last: int


@dataclass(eq=False)
class LabelsLeaveSheet(RuleBroken):
    """Moved that far, labels would leave the sheet; what is possible is given in millimetres."""

    sheet: str
    sideways: float
    up_or_down: float


@dataclass(eq=False)
class RequestTooLong(RuleBroken):
    """A petition asks so much that no row to sign in has room below it; `name` is whom it is for."""

    name: str


@dataclass(eq=False)
class ScriptNotPrintable(Unavailable):
    """A letter has writing that no font here shows; `script` is a Unicode script name."""

    script: str
    sample: str
    code: str = ""


@dataclass(eq=False)
class FontMissing(Unavailable):
    """None of the fonts that letters are set in is on this machine."""

    family: str
