"""The one table that turns each error into a sentence with a way out."""

from collections.abc import Callable, Mapping
from typing import Any

from w4r_desktop.domain import errors
from w4r_desktop.domain.errors import W4RError
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


def _missing_fields(error: errors.SenderIncomplete) -> Message:
    return _("Please add {field}.", field=FIELDS[error.fields[0]])


def _not_printable(error: errors.ScriptNotPrintable) -> Message:
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


def _recalled(error: errors.CaseRecalled) -> Message:
    return _(
        "The story of {name} was taken back, so nothing more is written for it. {reason}",
        name=error.name,
        reason=InLanguage(error.reasons),
    )


def _bad_pack(error: errors.NotAPack) -> Message:
    if error.part:
        return _(
            "“{name}” cannot be used as a case pack: something is wrong with {part}. "
            "Ask your section for a fresh copy.",
            name=error.path.name,
            part=error.part,
        )
    return _(
        "“{name}” is not a case pack, or it was damaged on the way. "
        "Ask your section for a fresh copy.",
        name=error.path.name,
    )


def _in_use(error: errors.FileInUse) -> Message:
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
    errors.SenderNotAllowed: lambda _e: _(
        "That is more about the writer than may be kept here. Of children, a first name and an age "
        "are kept, nothing more."
    ),
    errors.SenderIncomplete: _missing_fields,
    errors.LetterEmpty: lambda _e: _("There is nothing written yet. One sentence is enough."),
    errors.LetterUnsigned: lambda _e: _("Please sign, type your name, or choose to sign on paper."),
    errors.LetterTooLong: lambda e: _(
        "This text is longer than a letter can be ({length} of {limit} signs). "
        "Please shorten it a little.",
        length=e.length,
        limit=e.limit,
    ),
    errors.CaseUnknown: lambda e: _(
        "The case pack has no case “{case}”. `w4r event status` lists the cases.", case=e.case_id
    ),
    errors.CaseNotOffered: lambda _e: _(
        "Nothing of that kind can be written for this story at present. Please choose another."
    ),
    errors.CaseRecalled: _recalled,
    errors.CaseExpired: lambda e: _(
        "The story of {name} could be written for until {day}, so nothing new is begun for it. "
        "Please choose another.",
        name=e.name,
        day=e.until,
    ),
    errors.PackNotNewer: lambda e: _(
        "“{name}” holds version {version}, and version {in_use} is in use. Only a newer case pack "
        "replaces it. Nothing was changed.",
        name=e.path.name,
        version=e.version,
        in_use=e.in_use,
    ),
    errors.PackOfAnotherCampaign: lambda e: _(
        "“{name}” belongs to another campaign ({campaign}) than this event ({in_use}). "
        "Nothing was changed.",
        name=e.path.name,
        campaign=e.campaign,
        in_use=e.in_use,
    ),
    errors.PackDiffers: lambda e: _(
        "Another station brought a version {version} that differs from “{name}”. Ask your section "
        "which one is right. Nothing was changed.",
        name=e.path.name,
        version=e.version,
    ),
    errors.EventClosed: lambda _e: _(
        "This event is closed, so nothing more can be written. What was signed is safe."
    ),
    errors.EventPlanned: lambda e: _(
        "This event is planned for {day}. Open it on the desk, and people can write.",
        day=e.held_on,
    ),
    errors.KeyNotTried: lambda _e: _(
        "One step is left before people can write: show that you hold the coordinator's key. "
        "The desk asks for it, or type `w4r key check`."
    ),
    errors.DraftUnsealed: lambda e: _(
        "Somebody is still writing at station {station}, since {time}. Let them finish, or put "
        "the letter away; it stays sealed in the event.",
        station=e.station,
        time=DayAndTime(e.started_at),
    ),
    errors.EventNotClosed: lambda _e: _("Close the event first."),
    errors.EventForgotten: lambda _e: _(
        "What people wrote at this event was erased. Its counts are all that is left."
    ),
    errors.CodeUnknown: lambda e: _(
        "No letter of this event has the code “{code}”. Please check the six signs.", code=e.code
    ),
    errors.CountNotPossible: lambda e: _(
        "A number from 1 to {limit} can be entered at a time.", limit=e.limit
    ),
    errors.EntryUnknown: lambda _e: _("This entry is not there any more. Please look again."),
    errors.BlankUnknown: lambda e: _(
        "No empty sheet of this event has the code “{code}”. Please check the eight signs.",
        code=e.code,
    ),
    errors.NothingToPrint: lambda _e: _("There is no letter to print yet."),
    errors.AddressTooLong: lambda e: _(
        "The address of {addressee} is too long for that field. Choose a larger one.",
        addressee=e.addressee,
    ),
    errors.NoWindow: lambda _e: _("An envelope without a window shows nothing of the letter."),
    errors.WindowForOtherPaper: lambda e: _(
        "The window “{window}” needs letters on {paper} paper: choose that, or another window.",
        window=e.window,
        paper=PAPERS.get(e.paper, e.paper),
    ),
    errors.LabelUnknown: lambda e: _(
        "There is no label {number} on that sheet: it has labels 1 to {last}.",
        number=e.number,
        last=e.last,
    ),
    errors.LabelsLeaveSheet: lambda e: _(
        "Moved that far, labels would leave the sheet. On {sheet} they can be moved by at most "
        "{sideways} mm sideways and {up_or_down} mm up or down.",
        sheet=e.sheet,
        sideways=e.sideways,
        up_or_down=e.up_or_down,
    ),
    errors.NothingSignedYet: lambda _e: _(
        "No signature is there to be printed yet. --empty 5 prints five empty pages to sign on."
    ),
    errors.NothingHandedOver: lambda _e: _(
        "No station's sync file was merged here. For a file this laptop wrote, name it with --sync."
    ),
    errors.RequestTooLong: lambda e: _(
        "The request for {name} is so long that no row to sign in has room below it. "
        "Ask your section for a shorter one.",
        name=e.name,
    ),
    errors.PassphraseMissing: lambda _e: _(
        "A passphrase is needed. Type it when asked, name a file with --passphrase-file, "
        "or set W4R_PASSPHRASE."
    ),
    errors.PassphraseTooShort: lambda e: _(
        "Please choose a passphrase of at least {least} signs. Four words are easy to keep.",
        least=e.least,
    ),
    errors.MirrorNotNamed: lambda _e: _("Name the copy with --mirror FILE."),
    errors.FolderNotEmpty: lambda e: _(
        "“{name}” already holds files, and none of them is overwritten. Choose another folder.",
        name=e.path,
    ),
    errors.NotASampleEvening: lambda e: _(
        "“{name}” already holds files, and none of them is overwritten. "
        "Choose another folder; --replace replaces nothing but a sample evening.",
        name=e.path,
    ),
    errors.FileInTheWay: lambda e: _(
        "“{name}” exists already and is not overwritten. Choose another name.", name=e.path
    ),
    errors.DateNotUnderstood: lambda e: _(
        "“{text}” is not a date. Write it as 2026-12-10.", text=e.text
    ),
    errors.RuleBroken: lambda _e: _("That is not possible here."),
}

SURROUNDINGS: Mapping[type[W4RError], Sentence] = {
    errors.FileMissing: lambda e: _("There is no file “{name}”.", name=e.path),
    errors.FileUnreadable: lambda e: _(
        "“{name}” cannot be read. Check that you may open it and that the stick is in.",
        name=e.path,
    ),
    errors.PlaceNotWritable: lambda e: _(
        "“{name}” cannot be written there. Choose another folder, or check that the disk "
        "is not write-protected.",
        name=e.path,
    ),
    errors.DiskFull: lambda e: _(
        "The disk is full, so “{name}” could not be saved. What was saved before is safe. "
        "Make some room and try again.",
        name=e.path.name,
    ),
    errors.NotAStore: lambda e: _(
        "“{name}” is not a W4R event, or it is damaged. Nothing in it was changed.", name=e.path
    ),
    errors.StoreDamaged: lambda e: _(
        "“{name}” is damaged: the disk or stick it lies on changed it. Nothing was written to it. "
        "Open it in the app, or type `w4r event recover`, to see what can be saved.",
        name=e.path.name,
    ),
    errors.StoreKeyMissing: lambda e: _(
        "This is not a W4R event, or the key file “{name}” that belongs beside it is missing. "
        "Put both files into one folder and try again.",
        name=e.path.name,
    ),
    errors.WrongPassphrase: lambda e: _(
        "That passphrase does not open “{name}”. Please try again.", name=e.path.name
    ),
    errors.StoreBusy: lambda e: _(
        "“{name}” is open in another window or program. Close it there and try again.",
        name=e.path.name,
    ),
    errors.FileInUse: _in_use,
    errors.StoreTooNew: lambda e: _(
        "“{name}” was made by a newer version of W4R Desktop. Please update this program.",
        name=e.path.name,
    ),
    errors.MirrorGone: lambda e: _(
        "“{name}” is not there at present. Letters are safe on this laptop; put the stick back "
        "when you can, and the copy is taken up again.",
        name=e.path,
    ),
    errors.MirrorWentOn: lambda e: _(
        "The copy “{name}” was written in on another laptop, so it is left as it is. "
        "Choose another place for the copy of this one, and merge both sync files.",
        name=e.path.name,
    ),
    errors.NotAKey: lambda e: _(
        "“{name}” is not a coordinator key. It should hold a line that begins with "
        "AGE-SECRET-KEY-1.",
        name=e.path,
    ),
    errors.KeyLocked: lambda e: _(
        "The key “{name}” has a passphrase of its own. Please type it, name a file with "
        "--key-passphrase-file, or set W4R_KEY_PASSPHRASE.",
        name=e.path.name,
    ),
    errors.WrongKeyPassphrase: lambda e: _(
        "That passphrase does not open the key “{name}”. The coordinator chose it when the key was "
        "made; it may be another one than the event's.",
        name=e.path.name,
    ),
    errors.PaperKeyMistyped: lambda _e: _(
        "Those words are not the key. Please compare them with the paper: seventeen words, "
        "each of five letters, in their order."
    ),
    errors.NotAPack: _bad_pack,
    errors.PackForged: lambda e: _(
        "The signature of “{name}” does not fit what is in it: somebody changed the case pack after "
        "it was signed. Do not use it; ask your section for a fresh copy.",
        name=e.path.name,
    ),
    errors.PackTooNew: lambda e: _(
        "“{name}” was built by a newer version of W4R Desktop. Please update this program.",
        name=e.path.name,
    ),
    errors.NotAPublisherKey: lambda e: _(
        "“{name}” is not a publisher's key, or it was not copied whole. It should hold a line that "
        "begins with W4R-PUBLISHER-SECRET-1.",
        name=e.path,
    ),
    errors.NotASyncFile: lambda e: _(
        "“{name}” is not a sync file, or it was damaged on the way. "
        "Copy it again from the station. Nothing was taken from it.",
        name=e.path,
    ),
    errors.SyncFileForAnother: lambda e: _(
        "“{name}” was made for another coordinator's key, so this key does not open it.",
        name=e.path,
    ),
    errors.SyncFileTooNew: lambda e: _(
        "“{name}” was written by a newer version of W4R Desktop. Please update this program.",
        name=e.path,
    ),
    errors.SyncFileForged: lambda e: _(
        "The station's signature does not fit “{name}”, so nothing was taken from it. "
        "Copy the file again from the station.",
        name=e.path,
    ),
    errors.ScriptNotPrintable: _not_printable,
    errors.DisplayMissing: lambda _e: _(
        "There is no display here, so no window can open. `w4r demo FOLDER` makes a sample "
        "evening without one; `w4r --help` lists what else there is."
    ),
    errors.FontMissing: lambda e: _(
        "The font {family} is not on this machine, so letters cannot be printed. "
        "On Debian and Ubuntu: sudo apt install fonts-noto-core",
        family=e.family,
    ),
    errors.Unavailable: lambda _e: _("That did not work. Nothing was lost."),
    errors.Cancelled: lambda _e: _("Stopped. Nothing was changed."),
}

SENTENCES: Mapping[type[W4RError], Sentence] = {**RULES, **SURROUNDINGS}
