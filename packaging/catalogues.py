"""Compiles the translators' files into those that gettext reads, whenever the project is installed."""

from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

DOMAIN = "w4r"


class CatalogueHook(BuildHookInterface[Any]):
    """Hatchling calls it before it packs the wheel, and before an editable install."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Compile every catalogue where the app and the wheel expect it."""
        compile_catalogues(Path(self.root) / "translations")


def compile_catalogues(folder: Path) -> None:
    """Write each language's .mo file beside the .po files; unsure translations are left out."""
    for source in sorted(folder.glob("*.po")):
        target = folder / source.stem / "LC_MESSAGES" / f"{DOMAIN}.mo"
        target.parent.mkdir(parents=True, exist_ok=True)
        with source.open("rb") as po, target.open("wb") as mo:
            write_mo(mo, read_po(po, locale=source.stem))
