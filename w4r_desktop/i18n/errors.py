"""The one table that turns each error into a sentence with a way out."""

from collections.abc import Callable, Mapping
from typing import Any

from w4r_desktop.domain.errors import (
    base,
    events,
    files,
    keys,
    packs,
    printing,
    stores,
    sync_files,
    writing,
)
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.i18n.message import Message, _, _p
from w4r_desktop.i18n.told_in import DayAndTime, InLanguage

Sentence = Callable[[Any], Message]
"""Words an error of one type; the table pairs it with that very type."""

FIELDS = {
    "name": _p("field", "your name"),
    "town": _p("field", "your town"),
    "age": _p("field", "your age"),
    "address": _p("field", "your address"),
}


PAPERS = {"a4": _("A4"), "letter": _("US Letter")}


def explain(error: W4RError) -> Message:
    """The sentence for an error; every type that can be raised has one."""
    for kind in type(error).__mro__:
        if kind in SENTENCES:
            return SENTENCES[kind](error)
    raise TypeError(type(error))


def _missing_fields(error: writing.SenderIncomplete) -> Message:
    return _("Please add {field}.", field=FIELDS[error.fields[0]])


def _not_printable(error: printing.ScriptNotPrintable) -> Message:
    if error.code:
        return _(
            "Letter {code} has {script} writing (“{sample}”), and no font on this computer shows it. "
            "Nothing was printed. Install a Noto font for it, or print that letter elsewhere.",
            code=error.code,
            script=error.script,
            sample=error.sample,
        )
    return _(
        "No font on this computer shows {script} writing (“{sample}”), so it cannot be printed here. "
        "Please use other signs there, or write on paper.",
        script=error.script,
        sample=error.sample,
    )


def _recalled(error: writing.CaseRecalled) -> Message:
    return _(
        "The story of {name} was taken back, so nothing more is written for it. {reason}",
        name=error.name,
        reason=InLanguage(error.reasons),
    )


def _bad_pack(error: packs.NotAPack) -> Message:
    if error.part:
        return _(
            "“{name}” cannot be used as a case pack: something is wrong with {part}. "
            "Ask your section for a fresh copy.",
            name=error.path.name or error.path,
            part=error.part,
        )
    return _(
        "“{name}” is not a case pack, or it was damaged on the way. "
        "Ask your section for a fresh copy.",
        name=error.path.name,
    )


def _in_use(error: files.FileInUse) -> Message:
    if error.since is None:
        return _(
            "“{name}” is open in another window or program already. Go on there, or close it "
            "there and try again.",
            name=error.path.name,
        )
    if error.is_here:
        return _(
            "“{name}” is open on this laptop already: in another window of this program "
            "(process {process}), since {time}. Go on there, or close it there and try again.",
            name=error.path.name,
            process=str(error.process),
            time=DayAndTime(error.since),
        )
    return _(
        "“{name}” is open on the machine “{machine}” (process {process}), since {time}. "
        "Go on there, or close it there and try again.",
        name=error.path.name,
        machine=error.machine,
        process=str(error.process),
        time=DayAndTime(error.since),
    )


RULES: Mapping[type[W4RError], Sentence] = {
    writing.SenderNotAllowed: lambda _e: _(
        "That is more about the writer than may be kept here. Of children, a first name and an age "
        "are kept, nothing more."
    ),
    writing.SenderIncomplete: _missing_fields,
    writing.LetterEmpty: lambda _e: _("There is nothing written yet. One sentence is enough."),
    writing.LetterUnsigned: lambda _e: _(
        "Please sign, type your name, or choose to sign on paper."
    ),
    writing.LetterTooLong: lambda e: _(
        "This text is longer than a letter can be ({length} of {limit} signs). "
        "Please shorten it a little.",
        length=e.length,
        limit=e.limit,
    ),
    writing.CaseUnknown: lambda e: _(
        "The case pack has no case “{case}”. `w4r event status` lists the cases.", case=e.case_id
    ),
    writing.CaseNotOffered: lambda _e: _(
        "Nothing of that kind can be written for this story at present. Please choose another."
    ),
    writing.CaseRecalled: _recalled,
    writing.CaseExpired: lambda e: _(
        "The story of {name} could be written for until {day}, so nothing new is begun for it. "
        "Please choose another.",
        name=e.name,
        day=e.until,
    ),
    packs.PackNotNewer: lambda e: _(
        "“{name}” holds version {version}, and version {in_use} is in use. Only a newer case pack "
        "replaces it. Nothing was changed.",
        name=e.path.name,
        version=e.version,
        in_use=e.in_use,
    ),
    packs.PackOfAnotherCampaign: lambda e: _(
        "“{name}” belongs to another campaign ({campaign}) than this event ({in_use}). "
        "Nothing was changed.",
        name=e.path.name,
        campaign=e.campaign,
        in_use=e.in_use,
    ),
    packs.PackDiffers: lambda e: _(
        "Another station brought a version {version} that differs from “{name}”. Ask your section "
        "which one is right. Nothing was changed.",
        name=e.path.name,
        version=e.version,
    ),
    events.EventClosed: lambda _e: _(
        "This event is closed, so nothing more can be written. What was signed is safe."
    ),
    events.EventPlanned: lambda e: _(
        "This event is planned for {day}. Open it on the desk, and people can write.",
        day=e.held_on,
    ),
    events.KeyNotTried: lambda _e: _(
        "One step is left before people can write: show that you hold the coordinator's key. "
        "The desk asks for it, or type `w4r key check`."
    ),
    events.DraftUnsealed: lambda e: _(
        "Somebody is still writing at station {station}, since {time}. Let them finish, or put "
        "the letter away; it stays sealed in the event.",
        station=e.station,
        time=DayAndTime(e.started_at),
    ),
    events.EventNotClosed: lambda _e: _("Close the event first."),
    events.EventForgotten: lambda _e: _(
        "What people wrote at this event was erased. Its counts are all that is left."
    ),
    events.CodeUnknown: lambda e: _(
        "No letter of this event has the code “{code}”. Please check the six signs.", code=e.code
    ),
    events.CountNotPossible: lambda e: _(
        "A number from 1 to {limit} can be entered at a time.", limit=e.limit
    ),
    events.EntryUnknown: lambda _e: _("This entry is not there any more. Please look again."),
    events.BlankUnknown: lambda e: _(
        "No empty sheet of this event has the code “{code}”. Please check the eight signs.",
        code=e.code,
    ),
    printing.NothingToPrint: lambda _e: _("There is no letter to print yet."),
    printing.AddressTooLong: lambda e: _(
        "The address of {addressee} is too long for that field. Choose a larger one.",
        addressee=e.addressee,
    ),
    printing.NoWindow: lambda _e: _("An envelope without a window shows nothing of the letter."),
    printing.WindowForOtherPaper: lambda e: _(
        "The window “{window}” needs letters on {paper} paper: choose that, or another window.",
        window=e.window,
        paper=PAPERS.get(e.paper, e.paper),
    ),
    printing.LabelUnknown: lambda e: _(
        "There is no label {number} on that sheet: it has labels 1 to {last}.",
        number=e.number,
        last=e.last,
    ),
    printing.LabelsLeaveSheet: lambda e: _(
        "Moved that far, labels would leave the sheet. On {sheet} they can be moved by at most "
        "{sideways} mm sideways and {up_or_down} mm up or down.",
        sheet=e.sheet,
        sideways=e.sideways,
        up_or_down=e.up_or_down,
    ),
    printing.NothingSignedYet: lambda _e: _(
        "No signature is there to be printed yet. --empty 5 prints five empty pages to sign on."
    ),
    printing.NothingHandedOver: lambda _e: _(
        "No station's sync file was merged here. For a file this laptop wrote, name it with --sync."
    ),
    printing.RequestTooLong: lambda e: _(
        "The request for {name} is so long that no row to sign in has room below it. "
        "Ask your section for a shorter one.",
        name=e.name,
    ),
    keys.PassphraseMissing: lambda _e: _(
        "A passphrase is needed. Type it when asked, name a file with --passphrase-file, "
        "or set W4R_PASSPHRASE."
    ),
    keys.PassphraseTooShort: lambda e: _(
        "Please choose a passphrase of at least {least} signs. Four words are easy to keep.",
        least=e.least,
    ),
    stores.MirrorNotNamed: lambda _e: _("Name the copy with --mirror FILE."),
    files.FolderNotEmpty: lambda e: _(
        "“{name}” already holds files, and none of them is overwritten. Choose another folder.",
        name=e.path,
    ),
    files.NotASampleEvening: lambda e: _(
        "“{name}” already holds files, and none of them is overwritten. "
        "Choose another folder; --replace replaces nothing but a sample evening.",
        name=e.path,
    ),
    files.FileInTheWay: lambda e: _(
        "“{name}” exists already and is not overwritten. Choose another name.", name=e.path
    ),
    events.DateNotUnderstood: lambda e: _(
        "“{text}” is not a date. Write it as 2026-12-10.", text=e.text
    ),
    base.RuleBroken: lambda _e: _("That is not possible here."),
}

SURROUNDINGS: Mapping[type[W4RError], Sentence] = {
    files.FileMissing: lambda e: _("There is no file “{name}”.", name=e.path),
    files.FileUnreadable: lambda e: _(
        "“{name}” cannot be read. Check that you may open it and that the stick is in.",
        name=e.path,
    ),
    files.PlaceNotWritable: lambda e: _(
        "“{name}” cannot be written there. Choose another folder, or check that the disk "
        "is not write-protected.",
        name=e.path,
    ),
    files.DiskFull: lambda e: _(
        "The disk is full, so “{name}” could not be saved. What was saved before is safe. "
        "Make some room and try again.",
        name=e.path.name,
    ),
    stores.NotAStore: lambda e: _(
        "“{name}” is not a W4R event, or it is damaged. Nothing in it was changed.", name=e.path
    ),
    stores.StoreDamaged: lambda e: _(
        "“{name}” is damaged: the disk or stick it lies on changed it. Nothing was written to it. "
        "Open it in the app, or type `w4r event recover`, to see what can be saved.",
        name=e.path.name,
    ),
    stores.StoreKeyMissing: lambda e: _(
        "This is not a W4R event, or the key file “{name}” that belongs beside it is missing. "
        "Put both files into one folder and try again.",
        name=e.path.name,
    ),
    stores.WrongPassphrase: lambda e: _(
        "That passphrase does not open “{name}”. Please try again.", name=e.path.name
    ),
    stores.StoreBusy: lambda e: _(
        "“{name}” is open in another window or program. Close it there and try again.",
        name=e.path.name,
    ),
    files.FileInUse: _in_use,
    stores.StoreTooNew: lambda e: _(
        "“{name}” was made by a newer version of W4R Desktop. Please update this program.",
        name=e.path.name,
    ),
    stores.MirrorGone: lambda e: _(
        "“{name}” is not there at present. Letters are safe on this laptop; put the stick back "
        "when you can, and the copy is taken up again.",
        name=e.path,
    ),
    stores.MirrorWentOn: lambda e: _(
        "The copy “{name}” was written in on another laptop, so it is left as it is. "
        "Choose another place for the copy of this one, and merge both sync files.",
        name=e.path.name,
    ),
    keys.NotAPublicKey: lambda _e: _(
        "That is not a coordinator's public key. It begins with age1; copy it whole."
    ),
    keys.NotAKey: lambda e: _(
        "“{name}” is not a coordinator key. It should hold a line that begins with "
        "AGE-SECRET-KEY-1.",
        name=e.path,
    ),
    keys.KeyLocked: lambda e: _(
        "The key “{name}” has a passphrase of its own. Please type it, name a file with "
        "--key-passphrase-file, or set W4R_KEY_PASSPHRASE.",
        name=e.path.name,
    ),
    keys.WrongKeyPassphrase: lambda e: _(
        "That passphrase does not open the key “{name}”. The coordinator chose it when the key was "
        "made; it may be another one than the event's.",
        name=e.path.name,
    ),
    keys.PaperKeyMistyped: lambda _e: _(
        "Those words are not the key. Please compare them with the paper: seventeen words, "
        "each of five letters, in their order."
    ),
    packs.NotAPack: _bad_pack,
    packs.PackForged: lambda e: _(
        "The signature of “{name}” does not fit what is in it: somebody changed the case pack after "
        "it was signed. Do not use it; ask your section for a fresh copy.",
        name=e.path.name,
    ),
    packs.PackTooNew: lambda e: _(
        "“{name}” was built by a newer version of W4R Desktop. Please update this program.",
        name=e.path.name,
    ),
    packs.NotAPublisherKey: lambda e: _(
        "“{name}” is not a publisher's key, or it was not copied whole. It should hold a line that "
        "begins with W4R-PUBLISHER-SECRET-1.",
        name=e.path,
    ),
    sync_files.NotASyncFile: lambda e: _(
        "“{name}” is not a sync file, or it was damaged on the way. "
        "Copy it again from the station. Nothing was taken from it.",
        name=e.path,
    ),
    sync_files.SyncFileForAnother: lambda e: _(
        "“{name}” was made for another coordinator's key, so this key does not open it.",
        name=e.path,
    ),
    sync_files.SyncFileTooNew: lambda e: _(
        "“{name}” was written by a newer version of W4R Desktop. Please update this program.",
        name=e.path,
    ),
    sync_files.SyncFileForged: lambda e: _(
        "The station's signature does not fit “{name}”, so nothing was taken from it. "
        "Copy the file again from the station.",
        name=e.path,
    ),
    printing.ScriptNotPrintable: _not_printable,
    base.DisplayMissing: lambda _e: _(
        "There is no display here, so no window can open. `w4r demo FOLDER` makes a sample "
        "evening without one; `w4r --help` lists what else there is."
    ),
    printing.FontMissing: lambda e: _(
        "The font {family} is not on this machine, so letters cannot be printed. "
        "On Debian and Ubuntu: sudo apt install fonts-noto-core",
        family=e.family,
    ),
    base.Unavailable: lambda _e: _("That did not work. Nothing was lost."),
    base.Cancelled: lambda _e: _("Stopped. Nothing was changed."),
}

SENTENCES: Mapping[type[W4RError], Sentence] = {**RULES, **SURROUNDINGS}
