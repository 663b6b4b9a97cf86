"""A store that was cut off or changed on its disk: told, never written to, never counted wrong."""

import os
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from random import Random
from uuid import UUID

import pytest

from tests import factory
from tests.factory import NOW
from tests.store.conftest import KEY, MakeStore
from w4r_desktop.domain.actions import Action
from w4r_desktop.domain.errors.stores import NotAStore
from w4r_desktop.domain.trail import Deed
from w4r_desktop.store import actions, lookup, trail
from w4r_desktop.store.create import open_store
from w4r_desktop.store.engine import reading, transaction
from w4r_desktop.store.page_cipher import PAGE
from w4r_desktop.store.rescue import store_from_ruins
from w4r_desktop.store.wal import log_of

FLIPS = 10_000 if os.environ.get("W4R_SOAK") else 60
RESCUED_OF = 10
"""What can be saved is looked at for one in so many; the store is opened every time."""

LETTERS = 30


@dataclass(frozen=True)
class Ground:
    """The files of a store whose newest letters are in its log, and every letter in it."""

    path: Path
    main: bytes
    log: bytes
    letters: dict[UUID, Action]

    def put(self, main: bytes, log: bytes) -> None:
        """Lay those files down where nobody has them open."""
        for file in self.path.parent.glob(f"{self.path.name}*"):
            file.unlink()
        self.path.write_bytes(main)
        if log:
            log_of(self.path).write_bytes(log)


@pytest.fixture(params=["closed", "pulled"])
def ground(make_store: MakeStore, tmp_path: Path, request: pytest.FixtureRequest) -> Ground:
    """A store as it is left by closing it, and as a pulled plug leaves it."""
    store = make_store("first.w4r")
    letters = {}
    for place in range(LETTERS):
        action = factory.action(letter=factory.letter(body=f"{place} Please listen. " * 60))
        letters[action.id] = action
        with transaction(store) as connection:
            actions.add_action(connection, action)
            trail.note(connection, Deed.SIGNED, at=NOW, subject=action.code)
    if request.param == "closed":
        store.close()
    main = store.path.read_bytes()
    log = log_of(store.path).read_bytes() if log_of(store.path).exists() else b""
    (tmp_path / "ground").mkdir()
    return Ground(tmp_path / "ground" / "event.w4r", main, log, letters)


def outcome(ground: Ground) -> str:
    """Open the store: whole with every letter, or refused with not a byte changed."""
    before = (
        ground.path.read_bytes(),
        log_of(ground.path).exists() and log_of(ground.path).read_bytes(),
    )
    try:
        store = open_store(ground.path, key=KEY)
    except NotAStore:
        after = (
            ground.path.read_bytes(),
            log_of(ground.path).exists() and log_of(ground.path).read_bytes(),
        )
        assert after == before
        return "told"
    try:
        with reading(store) as connection:
            kept = {action.id: action for action in lookup.latest_actions(connection)}
    finally:
        store.close()
    assert kept == ground.letters
    return "whole"


def rescued(ground: Ground) -> int:
    """What can be saved: only letters that were signed, word for word; how many."""
    out = ground.path.with_name("new.w4r")
    store = store_from_ruins(ground.path, key=KEY, out=out, now=NOW)
    with reading(store) as connection:
        kept = {action.id: action for action in lookup.latest_actions(connection)}
    store.close()
    out.unlink()
    for action_id, action in kept.items():
        known = ground.letters[action_id]
        # A town that lay on a page that is lost is missing; what is there is what was written.
        assert action.letter is not None
        assert known.letter is not None
        assert action.letter.body == known.letter.body
        assert action.letter.sender.name == known.letter.sender.name
        assert action.letter.sender.town in {"", known.letter.sender.town}
    return len(kept)


def test_a_store_cut_off_at_any_page_is_told_and_what_is_left_can_be_saved(ground: Ground) -> None:
    told: Counter[str] = Counter()
    saved = 0
    for pages in range(len(ground.main) // PAGE):
        ground.put(ground.main[: pages * PAGE], ground.log)
        told[outcome(ground)] += 1
        ground.put(ground.main[: pages * PAGE], ground.log)
        if pages % 4 == 0:
            saved = max(saved, rescued(ground))
    print(f"\ncut at every page: {dict(told)}, most letters saved {saved} of {LETTERS}")
    assert told["told"] > 0


def test_a_bit_that_was_turned_anywhere_is_told_or_does_no_harm(ground: Ground) -> None:
    random, told = Random(5), Counter[str]()
    fewest = LETTERS
    for place in range(FLIPS):
        files = [bytearray(ground.main), bytearray(ground.log)]
        one = random.randrange(len(ground.main) + len(ground.log))
        file = files[0] if one < len(ground.main) else files[1]
        file[one - (0 if file is files[0] else len(ground.main))] ^= 1 << random.randrange(8)
        ground.put(bytes(files[0]), bytes(files[1]))
        told[outcome(ground)] += 1
        if place % RESCUED_OF == 0:
            ground.put(bytes(files[0]), bytes(files[1]))
            fewest = min(fewest, rescued(ground))
    print(f"\nbits turned {FLIPS}: {dict(told)}, wrong answers 0, fewest letters saved {fewest}")
    assert sum(told.values()) == FLIPS
