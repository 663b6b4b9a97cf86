"""The files of case packs, read one at a time by whoever shows them, on whatever thread that is.

A picture must not wait until a thousand letters are printed, nor a signature until a picture is
read. So the shelf has connections of its own beside the one that belongs to the store's thread.
That is safe because what it reads never changes: a pack's files come in one transaction with the
pack, and are never touched again.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from queue import LifoQueue
from typing import Any

from sqlcipher3 import dbapi2 as sqlcipher

from w4r_desktop.domain.errors.stores import NotAStore
from w4r_desktop.store.connection import connect, explained
from w4r_desktop.store.packs import PackKey

READERS = 3
"""The window's thread and two that draw pictures: nobody waits for another's large picture."""

NAMES = "SELECT name FROM pack_files WHERE pack_id = ? AND version = ?"
CONTENT = "SELECT content FROM pack_files WHERE pack_id = ? AND version = ? AND name = ?"


class Shelf:
    """Reads pack files of a store until it is closed; connects when something is first read."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path = path
        self._key = key
        self._is_closed = False
        self._readers: LifoQueue[Any] = LifoQueue()
        for _ in range(READERS):
            self._readers.put(None)

    def files(self, pack: PackKey) -> "ShelvedFiles":
        """The files of a pack by name; empty where the store has no such pack."""
        return ShelvedFiles(self, pack, [name for (name,) in self.rows(NAMES, pack)])

    def rows(self, query: str, values: tuple[str | int, ...]) -> list[tuple[Any, ...]]:
        """The rows of a query; raises NotAStore where the store was closed meanwhile."""
        reader = self._readers.get()
        try:
            if self._is_closed:
                raise NotAStore(self._path)
            reader = reader or connect(self._path, key=self._key, mode="ro")
            rows: list[tuple[Any, ...]] = reader.execute(query, values).fetchall()
        except sqlcipher.Error as failure:
            raise explained(failure, self._path) or failure from failure
        finally:
            self._readers.put(reader)
        return rows

    def close(self) -> None:
        """Wait for what is being read, and let go of the store."""
        readers = [self._readers.get() for _ in range(READERS)]
        self._is_closed = True
        for reader in readers:
            if reader is not None:
                reader.close()
            self._readers.put(None)


class ShelvedFiles(Mapping[str, bytes]):
    """A pack's files by name, each read when it is asked for."""

    def __init__(self, shelf: Shelf, pack: PackKey, names: list[str]) -> None:
        self._shelf = shelf
        self._pack = pack
        self._names = dict.fromkeys(names)

    def __getitem__(self, name: str) -> bytes:
        if name not in self._names:
            raise KeyError(name)
        ((content,),) = self._shelf.rows(CONTENT, (*self._pack, name))
        return bytes(content)

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
