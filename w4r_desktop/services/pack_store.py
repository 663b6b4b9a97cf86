"""Case packs in a store: checked when they come in, told from their files, and built again."""

import hashlib
from pathlib import Path, PurePosixPath

from sqlalchemy import Connection

from w4r_desktop.domain.cases import CasePack
from w4r_desktop.domain.errors.stores import NotAStore, StoreDamaged
from w4r_desktop.packs.container import pack_entries, unpack_entries
from w4r_desktop.packs.format import PICTURE_SUFFIXES
from w4r_desktop.packs.read import open_kept, open_pack
from w4r_desktop.store.engine import Store
from w4r_desktop.store.packs import PackKey, StoredPack, pack_digest, pack_files


def checked_pack(content: bytes, origin: Path) -> StoredPack:
    """A built pack that may come into a store: this is where strangers' bytes are looked through.

    Raises NotAPack, PackForged or PackTooNew.
    """
    return files_of(open_pack(content, origin), content, origin)


def files_of(pack: CasePack, content: bytes, origin: Path) -> StoredPack:
    """The files of a pack that was opened from those bytes, and so is checked."""
    digest = hashlib.sha256(content).hexdigest()
    return StoredPack(key_of(pack), digest, unpack_entries(content, origin))


def key_of(pack: CasePack) -> PackKey:
    """What a store knows the pack by."""
    return PackKey(pack.id, pack.version)


def pack_in(store: Store, key: PackKey) -> CasePack | None:
    """A pack of that store, None where it is not there; texts and pictures are read when needed.

    Raises NotAPack where it is damaged.
    """
    files = store.shelf.files(key)
    return open_kept(files, store.path) if files else None


def read_texts(store: Store, key: PackKey) -> None:
    """Read every text of a pack in the store, pictures left aside, to see that its pages are whole.

    A large store is opened without a look at its pack's files. Any thread may call. Raises
    StoreDamaged, also where the store was closed meanwhile.
    """
    try:
        files = store.shelf.files(key)
        for name in files:
            if PurePosixPath(name).suffix not in PICTURE_SUFFIXES:
                files[name]
    except NotAStore as refused:
        raise StoreDamaged(store.path) from refused


def is_whole(connection: Connection, key: PackKey) -> bool:
    """Whether every file of a pack is there as it came; after damage some may be lost."""
    digest = hashlib.sha256(built_pack(connection, key)).hexdigest()
    return digest == pack_digest(connection, key)


def built_pack(connection: Connection, key: PackKey) -> bytes:
    """The one file that a pack in the store was taken from, to the last byte.

    The container has one form for the same files in the same order, and no other is ever let in.
    """
    return pack_entries(pack_files(connection, key))
