"""Stores and sync files, as the tests of store and sync make them."""

from tests.store.conftest import make_store
from tests.sync.conftest import teller

__all__ = ["make_store", "teller"]
