"""Every error that can reach a person has a sentence."""

import importlib
import pkgutil
from collections.abc import Iterator

import w4r_desktop
from w4r_desktop.domain.errors.base import W4RError
from w4r_desktop.i18n.errors import SENTENCES


def subclasses(kind: type[W4RError]) -> Iterator[type[W4RError]]:
    for child in kind.__subclasses__():
        yield child
        yield from subclasses(child)


def import_everything() -> None:
    """Errors count wherever they are declared; a migration runs when it is imported."""
    for module in pkgutil.walk_packages(w4r_desktop.__path__, "w4r_desktop."):
        if not module.name.endswith("__main__") and ".migrations" not in module.name:
            importlib.import_module(module.name)


def test_every_error_has_a_sentence() -> None:
    import_everything()
    product = {kind for kind in subclasses(W4RError) if kind.__module__.startswith("w4r_desktop")}
    assert product <= SENTENCES.keys()


def test_every_sentence_belongs_to_an_error() -> None:
    assert SENTENCES.keys() <= {W4RError, *subclasses(W4RError)}
