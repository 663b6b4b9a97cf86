"""Replacing the case pack of an event: whose it is, what it changes, and what was recalled."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from w4r_desktop.domain.actions import Action, ActionState, withhold
from w4r_desktop.domain.cases import CasePack
from w4r_desktop.domain.errors.keys import PassphraseMissing
from w4r_desktop.domain.errors.packs import PackDiffers, PackNotNewer, PackOfAnotherCampaign
from w4r_desktop.domain.errors.stores import WrongPassphrase
from w4r_desktop.domain.pack_changes import CaseNews, pack_changes
from w4r_desktop.packs import format as limits
from w4r_desktop.packs.read import open_pack
from w4r_desktop.services.case_book import is_offered, recall_reasons
from w4r_desktop.services.evening import Evening
from w4r_desktop.services.pack_offer import PackOffer, Trust, needs_passphrase, relation_of
from w4r_desktop.services.pack_store import files_of, pack_in
from w4r_desktop.store import actions, case_news, lookup, packs
from w4r_desktop.store.engine import reading, transaction
from w4r_desktop.store.packs import PackKey
from w4r_desktop.store.publishers import KnownPublisher, add_publisher, publishers
from w4r_desktop.system.files import read_limited


@dataclass(frozen=True, slots=True)
class PackInUse:
    """The pack people write from, since when, what it brought, and who is known to publish it."""

    pack: CasePack
    since: datetime | None
    news: tuple[CaseNews, ...]
    publishers: tuple[KnownPublisher, ...]


@dataclass(frozen=True, slots=True)
class Recall:
    """A recalled case: why, and how many signed letters and messages wait for a decision."""

    case_id: str
    name: str
    reasons: Mapping[str, str]
    waiting: int
    is_lifted: bool


class PackChange:
    """What the coordinator does with the case pack of an event that is open here."""

    def __init__(self, evening: Evening, *, passphrase_opens: Callable[[str], bool]) -> None:
        self._evening = evening
        self._passphrase_opens = passphrase_opens

    def in_use(self) -> PackInUse:
        """The pack that is in use."""
        evening = self._evening
        with reading(evening.store) as connection:
            used = packs.used_pack(connection)
            known = publishers(connection, evening.pack.id)
        return PackInUse(evening.pack, used.since if used else None, evening.news, known)

    def look_into(self, path: Path) -> PackOffer:
        """Open a pack and see what it would change.

        Raises FileMissing, FileUnreadable, NotAPack, PackForged or PackTooNew.
        """
        content = read_limited(path, limits.PACK_SIZE)
        pack, now = open_pack(content, path), self._evening.pack
        with reading(self._evening.store) as connection:
            trust = _trust(connection, pack)
        relation = relation_of(pack, now)
        return PackOffer(path, content, pack, relation, trust, pack_changes(now, pack))

    def accept(self, offer: PackOffer, passphrase: str | None = None) -> PackInUse:
        """Let people write from that pack from now on.

        Raises PackNotNewer, PackOfAnotherCampaign, PackDiffers; PassphraseMissing or
        WrongPassphrase where a volunteer has to vouch for it; then nothing is changed.
        """
        evening, pack = self._evening, offer.pack
        _check_relation(offer, evening.pack)
        is_confirmed = offer.needs_passphrase and self._vouched_for(passphrase)
        news = pack_changes(evening.pack, pack)
        now = evening.clock()
        with transaction(evening.store) as connection:
            if needs_passphrase(_trust(connection, pack)) and not is_confirmed:
                raise PassphraseMissing
            key = _keep(connection, offer)
            packs.use_pack(connection, key, since=now)
            case_news.add_case_news(connection, pack.id, version=pack.version, news=news)
            case_news.forget_lifted(
                connection, (case.id for case in pack.cases if is_offered(case))
            )
            if pack.signer is not None:
                met = KnownPublisher(pack.signer, now, is_confirmed)
                add_publisher(connection, pack.id, met)
        evening.pack, evening.news = pack_in(evening.store, key) or pack, news
        return self.in_use()

    def recalls(self) -> tuple[Recall, ...]:
        """The recalled cases, and what was signed for them before."""
        recalled = [case for case in self._evening.pack.cases if not is_offered(case)]
        with reading(self._evening.store) as connection:
            lifted = case_news.lifted_recalls(connection)
            return tuple(
                Recall(
                    case.id,
                    case.name,
                    recall_reasons(case),
                    waiting=len(_signed(connection, case.id)),
                    is_lifted=case.id in lifted,
                )
                for case in recalled
            )

    def print_all_the_same(self, case_id: str) -> None:
        """Let the letters of a recalled case go to paper."""
        with transaction(self._evening.store) as connection:
            case_news.lift_recall(connection, case_id)

    def withhold_all(self, case_id: str, reason: str) -> int:
        """Keep every letter of a recalled case back for good; tells how many they were."""
        now = self._evening.clock()
        with transaction(self._evening.store) as connection:
            found = _signed(connection, case_id)
            for action in found:
                actions.add_action(connection, withhold(action, reason=reason, at=now))
        return len(found)

    def _vouched_for(self, passphrase: str | None) -> bool:
        if not passphrase:
            raise PassphraseMissing
        if not self._passphrase_opens(passphrase):
            raise WrongPassphrase(self._evening.path)
        return True


def _trust(connection: Connection, pack: CasePack) -> Trust:
    known = {one.signer.key for one in publishers(connection, pack.id)}
    if pack.signer is None:
        return Trust.UNSIGNED if known else Trust.STILL_UNSIGNED
    if not known:
        return Trust.FIRST
    return Trust.SAME if pack.signer.key in known else Trust.DIFFERENT


def _check_relation(offer: PackOffer, now: CasePack) -> None:
    pack = offer.pack
    if pack.id != now.id:
        raise PackOfAnotherCampaign(offer.path, campaign=pack.id, in_use=now.id)
    if pack.version <= now.version:
        raise PackNotNewer(offer.path, version=pack.version, in_use=now.version)


def _keep(connection: Connection, offer: PackOffer) -> PackKey:
    pack = files_of(offer.pack, offer.content, offer.path)
    if packs.pack_digest(connection, pack.key) not in {None, pack.digest}:
        raise PackDiffers(offer.path, pack.key.version)
    packs.add_pack(connection, pack)
    return pack.key


def _signed(connection: Connection, case_id: str) -> tuple[Action, ...]:
    return tuple(lookup.latest_actions(connection, case_id=case_id, states=[ActionState.SIGNED]))
