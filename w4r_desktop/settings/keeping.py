"""Settings are kept in one small JSON file; one that cannot be read is as good as none."""

import json
import logging
from dataclasses import asdict, fields
from pathlib import Path

from w4r_desktop.domain.errors.base import Unavailable
from w4r_desktop.settings.settings import Settings, ThemeName, sound
from w4r_desktop.system.files import read_limited, write_bytes_whole

LIMIT = 64 * 1024

log = logging.getLogger(__name__)


def load_settings(path: Path) -> Settings:
    """The settings kept there, field by field; what is missing or strange is as at the start."""
    try:
        kept = json.loads(read_limited(path, LIMIT))
        values = {f.name: kept[f.name] for f in fields(Settings) if _fits(f.name, kept.get(f.name))}
        values["theme"] = ThemeName(values.get("theme", ThemeName.PAPER))
        return sound(Settings(**values))
    except (Unavailable, ValueError, TypeError, AttributeError, RecursionError):
        return Settings()


def save_settings(settings: Settings, path: Path) -> None:
    """Keep the settings; where that is not possible they hold until the program ends."""
    try:
        write_bytes_whole(path, json.dumps(asdict(settings), indent=1).encode())
    except Unavailable:
        log.warning("settings could not be kept")


def _fits(name: str, value: object) -> bool:
    return type(value) is type(getattr(Settings(), name)) or (
        name == "theme" and isinstance(value, str)
    )
