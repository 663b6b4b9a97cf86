"""A case pack that was opened and not accepted yet: how it stands to the one in use."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from w4r_desktop.domain.cases import CasePack
from w4r_desktop.domain.pack_changes import CaseNews


class Relation(StrEnum):
    """How a pack stands to the one in use."""

    NEWER = "newer"
    SAME = "same"
    OLDER = "older"
    OTHER_CAMPAIGN = "other_campaign"


class Trust(StrEnum):
    """How a pack's publisher stands to those that are known for its campaign.

    STILL_UNSIGNED: nobody signed it, and nobody ever signed one of its campaign here.
    """

    SAME = "same"
    FIRST = "first"
    DIFFERENT = "different"
    UNSIGNED = "unsigned"
    STILL_UNSIGNED = "still_unsigned"


@dataclass(frozen=True, slots=True)
class PackOffer:
    """A pack that was looked into, to be accepted or not; nothing is changed by looking."""

    path: Path
    content: bytes
    pack: CasePack
    relation: Relation
    trust: Trust
    changes: tuple[CaseNews, ...]

    @property
    def needs_passphrase(self) -> bool:
        """Whether a volunteer has to vouch for it with the event's passphrase."""
        return needs_passphrase(self.trust)


def relation_of(pack: CasePack, in_use: CasePack) -> Relation:
    """How a pack stands to the one in use."""
    if pack.id != in_use.id:
        return Relation.OTHER_CAMPAIGN
    if pack.version == in_use.version:
        return Relation.SAME
    return Relation.NEWER if pack.version > in_use.version else Relation.OLDER


def needs_passphrase(trust: Trust) -> bool:
    """Whether a volunteer has to vouch for a pack of such a publisher."""
    return trust in {Trust.DIFFERENT, Trust.UNSIGNED}
