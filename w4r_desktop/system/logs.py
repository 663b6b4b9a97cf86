"""A small log for the person who helps: what happened and when, never who or what they wrote."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"
SIZE = 512 * 1024
KEPT = 2


def start_logging(folder: Path) -> None:
    """Write warnings and worse to a small rotating file; without a log where there is no room."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            folder / "w4r.log", maxBytes=SIZE, backupCount=KEPT, encoding="utf-8", delay=True
        )
    except OSError:
        handler = logging.NullHandler()
    handler.setFormatter(logging.Formatter(FORMAT))
    logging.getLogger("w4r_desktop").addHandler(handler)
    logging.getLogger("w4r_desktop").setLevel(logging.INFO)
