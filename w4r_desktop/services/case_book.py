"""The stories of the evening: the pack that comes with the program, and what may be written."""

from collections.abc import Mapping
from datetime import date

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.cases import Ask, Case, CasePack, CaseStatus
from w4r_desktop.domain.errors.writing import CaseExpired, CaseNotOffered, CaseRecalled
from w4r_desktop.packs.build import build_pack
from w4r_desktop.packs.read import open_folder
from w4r_desktop.services.pack_store import checked_pack
from w4r_desktop.store.packs import StoredPack
from w4r_desktop.system import assets

DEMO_PACK = assets.resources() / "demo_pack"


def pack_folder_here() -> CasePack:
    """The pack that comes with the program, read from its sources."""
    return open_folder(DEMO_PACK)


def pack_that_comes_along() -> StoredPack:
    """The pack that comes with the program, as a store keeps it."""
    return checked_pack(build_pack(DEMO_PACK), DEMO_PACK)


def on_offer(pack: CasePack) -> tuple[Case, ...]:
    """The cases a station shows: all but the recalled ones."""
    return tuple(case for case in pack.cases if is_offered(case))


def is_offered(case: Case) -> bool:
    """Whether the publisher did not take the case back."""
    return case.status is not CaseStatus.RECALLED


def ask_of(case: Case, kind: ActionKind) -> Ask:
    """What is asked for a case by one kind of action.

    Raises CaseNotOffered where nothing is; CaseRecalled with the reason where it was taken back.
    """
    ask = case.ask(kind)
    if not is_offered(case):
        raise CaseRecalled(case.name, recall_reasons(case))
    if ask is None or case.story_only:
        raise CaseNotOffered
    return ask


def may_begin(case: Case, kind: ActionKind, day: date) -> Ask:
    """What is asked where something new is begun on that day.

    Raises CaseExpired after the last day the pack gives; CaseNotOffered or CaseRecalled as `ask_of`.
    """
    ask = ask_of(case, kind)
    if case.valid_until is not None and not case.is_valid_on(day):
        raise CaseExpired(case.name, case.valid_until)
    return ask


def recall_reasons(case: Case) -> Mapping[str, str]:
    """Why a case was taken back, by language: the sentence that tells how it stands."""
    return {language: texts.status for language, texts in case.texts.items()}
