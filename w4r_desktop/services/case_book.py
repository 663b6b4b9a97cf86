"""The stories of the evening: the pack that comes with the program, and what may be written."""

from w4r_desktop.domain.actions import ActionKind
from w4r_desktop.domain.cases import Ask, Case, CasePack, CaseStatus
from w4r_desktop.domain.errors import CaseNotOffered
from w4r_desktop.packs.build import build_pack
from w4r_desktop.packs.read import open_folder
from w4r_desktop.store.packs import StoredPack
from w4r_desktop.system import assets

DEMO_PACK = assets.resources() / "demo_pack"


def pack_folder_here() -> CasePack:
    """The pack that comes with the program, read from its sources."""
    return open_folder(DEMO_PACK)


def pack_that_comes_along() -> StoredPack:
    """The pack that comes with the program, built into one file, as a store keeps it."""
    pack = pack_folder_here()
    return StoredPack(pack.id, pack.version, build_pack(DEMO_PACK))


def on_offer(pack: CasePack) -> tuple[Case, ...]:
    """The cases a station shows: all but the recalled ones."""
    return tuple(case for case in pack.cases if case.status is not CaseStatus.RECALLED)


def ask_of(case: Case, kind: ActionKind) -> Ask:
    """What is asked for a case by one kind of action; raises CaseNotOffered where nothing is."""
    ask = case.ask(kind)
    if ask is None or case.story_only or case.status is CaseStatus.RECALLED:
        raise CaseNotOffered
    return ask
