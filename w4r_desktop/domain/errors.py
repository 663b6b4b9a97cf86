"""What can go wrong, as types with facts; the words for each stand in `i18n.errors`.

Two families: a rule was broken (the person can put it right here), or the surroundings failed
(a full disk, a damaged file, a wrong key). Anything else is our own mistake.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path


class W4RError(Exception):
    """Anything a person is told about in words."""


class RuleBroken(W4RError):
    """A rule of the evening forbids it; nothing was changed."""


class Unavailable(W4RError):
    """The surroundings failed; nothing was lost or half-written."""


# --- rules -------------------------------------------------------------------------------------


@dataclass(eq=False)
class SenderNotAllowed(RuleBroken):
    """Where children write, a letter may not say more than first name and age."""

    level: str


@dataclass(eq=False)
class SenderIncomplete(RuleBroken):
    """A field that the chosen level needs is empty."""

    fields: tuple[str, ...]


class LetterEmpty(RuleBroken):
    """There is no word in the letter yet."""


class LetterUnsigned(RuleBroken):
    """Neither drawn nor typed, and no line was asked for."""


@dataclass(eq=False)
class LetterTooLong(RuleBroken):
    """The text is longer than can be stored; both in characters."""

    length: int
    limit: int


@dataclass(eq=False)
class CaseUnknown(RuleBroken):
    """The case pack has no such case."""

    case_id: str


class CaseNotOffered(RuleBroken):
    """Nothing of that kind may be written for the case at present."""


@dataclass(eq=False)
class CaseRecalled(CaseNotOffered):
    """The publisher took the case back; the reason is told by language."""

    name: str
    reasons: Mapping[str, str]


@dataclass(eq=False)
class CaseExpired(CaseNotOffered):
    """The case could be written for until that day; what was begun by then may be finished."""

    name: str
    until: date


@dataclass(eq=False)
class PackNotNewer(RuleBroken):
    """Only a newer pack replaces the one in use; both versions are named."""

    path: Path
    version: int
    in_use: int


@dataclass(eq=False)
class PackOfAnotherCampaign(RuleBroken):
    """The event writes for one campaign, and the pack belongs to another; both by their ids."""

    path: Path
    campaign: str
    in_use: str


@dataclass(eq=False)
class PackDiffers(RuleBroken):
    """A pack of that version came from another station, and it is not the same."""

    path: Path
    version: int


class EventClosed(RuleBroken):
    """The event is closed; nothing more is written at it."""


@dataclass(eq=False)
class EventPlanned(RuleBroken):
    """The event is planned for that day and was not opened for writing yet."""

    held_on: date


class KeyNotTried(RuleBroken):
    """The key that was made with the event was never shown to open it; nobody writes before."""


@dataclass(eq=False)
class DraftUnsealed(RuleBroken):
    """Somebody at that station has a letter open; an event does not close over it."""

    station: str
    started_at: datetime


class EventNotClosed(RuleBroken):
    """That comes after closing, and the event is still open."""


class EventForgotten(RuleBroken):
    """What people wrote at the event was erased; only its counts are left."""


@dataclass(eq=False)
class CodeUnknown(RuleBroken):
    """No letter of this event has that code."""

    code: str


@dataclass(eq=False)
class CountNotPossible(RuleBroken):
    """A number that nobody counts in one go; both as whole numbers."""

    count: int
    limit: int


class EntryUnknown(RuleBroken):
    """There is no such entry among the paper counts."""


@dataclass(eq=False)
class BlankUnknown(RuleBroken):
    """No sheet with that code was given out at this event."""

    code: str


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


class PassphraseMissing(RuleBroken):
    """A passphrase is needed and none was given."""


@dataclass(eq=False)
class PassphraseTooShort(RuleBroken):
    """A new event's passphrase is too easy to guess."""

    least: int


class MirrorNotNamed(RuleBroken):
    """A copy is to be taken and it was not said which."""


@dataclass(eq=False)
class FolderNotEmpty(RuleBroken):
    """What would be written there could overwrite something."""

    path: Path


@dataclass(eq=False)
class NotASampleEvening(FolderNotEmpty):
    """A sample evening is to be written where something else is, or one that is not to be replaced."""


@dataclass(eq=False)
class FileInTheWay(RuleBroken):
    """A file of that name exists and is not overwritten."""

    path: Path


@dataclass(eq=False)
class DateNotUnderstood(RuleBroken):
    """A date that is not written year-month-day."""

    text: str


# --- the surroundings --------------------------------------------------------------------------


@dataclass(eq=False)
class FileMissing(Unavailable):
    """There is no file of that name."""

    path: Path


@dataclass(eq=False)
class FileUnreadable(Unavailable):
    """The file is there and may not be read."""

    path: Path


@dataclass(eq=False)
class PlaceNotWritable(Unavailable):
    """The folder or disk does not take a file."""

    path: Path


@dataclass(eq=False)
class DiskFull(Unavailable):
    """There is no room left where the file should go."""

    path: Path


@dataclass(eq=False)
class NotAStore(Unavailable):
    """The file is not an event, or damaged beyond opening."""

    path: Path


@dataclass(eq=False)
class StoreDamaged(NotAStore):
    """The file is an event, and parts of it are damaged; what can be read can be recovered."""


@dataclass(eq=False)
class StoreKeyMissing(Unavailable):
    """The small key file that belongs beside the event is not there."""

    path: Path


@dataclass(eq=False)
class WrongPassphrase(Unavailable):
    """The passphrase does not open this event."""

    path: Path


@dataclass(eq=False)
class StoreBusy(Unavailable):
    """Another program has the event open for writing."""

    path: Path


@dataclass(eq=False)
class FileInUse(Unavailable):
    """A program has it open already; as much is known of it as it wrote down.

    `process` is 0 and `since` None where that is not known; `is_here` where it is this machine.
    """

    path: Path
    machine: str = ""
    process: int = 0
    since: datetime | None = None
    is_here: bool = False


@dataclass(eq=False)
class StoreTooNew(Unavailable):
    """A newer version of the program made this store."""

    path: Path


@dataclass(eq=False)
class MirrorGone(Unavailable):
    """The stick or folder that the second copy goes to is not there at present."""

    path: Path


@dataclass(eq=False)
class MirrorWentOn(Unavailable):
    """The second copy holds what the store does not: somebody wrote on in it."""

    path: Path


@dataclass(eq=False)
class NotAKey(Unavailable):
    """The file holds no coordinator key."""

    path: Path


@dataclass(eq=False)
class KeyLocked(Unavailable):
    """The coordinator key is locked, and its passphrase was not given."""

    path: Path


@dataclass(eq=False)
class WrongKeyPassphrase(Unavailable):
    """The passphrase does not open the coordinator key."""

    path: Path


class PaperKeyMistyped(Unavailable):
    """The words do not make a key: one is missing, mistyped or in another place."""


@dataclass(eq=False)
class NotAPack(Unavailable):
    """The file is not a case pack, or one of its parts is damaged or not allowed; `part` names it."""

    path: Path
    part: str = ""


@dataclass(eq=False)
class PackForged(Unavailable):
    """The signature does not fit what the pack holds, or names another publisher."""

    path: Path


@dataclass(eq=False)
class PackTooNew(Unavailable):
    """A newer version of the program built the pack."""

    path: Path


@dataclass(eq=False)
class NotAPublisherKey(Unavailable):
    """The file holds no key that packs are signed with, or it was mistyped."""

    path: Path


@dataclass(eq=False)
class NotASyncFile(Unavailable):
    """The file is not a sync file, or it was damaged on the way."""

    path: Path


@dataclass(eq=False)
class SyncFileForAnother(Unavailable):
    """The sync file was made for another coordinator's key."""

    path: Path


@dataclass(eq=False)
class SyncFileTooNew(Unavailable):
    """A newer version of the program wrote the sync file."""

    path: Path


@dataclass(eq=False)
class SyncFileForged(Unavailable):
    """The station's signature does not fit what the file holds."""

    path: Path


@dataclass(eq=False)
class ScriptNotPrintable(Unavailable):
    """A letter has writing that no font here shows; `script` is a Unicode script name."""

    script: str
    sample: str
    code: str = ""


class DisplayMissing(Unavailable):
    """There is no display to open a window on."""


@dataclass(eq=False)
class FontMissing(Unavailable):
    """None of the fonts that letters are set in is on this machine."""

    family: str


class Cancelled(W4RError):
    """The person stopped the work; what was done so far was put back."""
