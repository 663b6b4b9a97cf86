"""A small log for the person who helps: what happened and when, never who or what they wrote."""

import contextlib
import logging
from pathlib import Path

FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"
SIZE = 512 * 1024
"""When the log has grown past so many bytes, a new one is begun and the last one is kept."""


def start_logging(folder: Path) -> None:
    """Write what happened to a small file; without a log where there is no room."""
    path = folder / "w4r.log"
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > SIZE:
            path.replace(path.with_suffix(".old.log"))
        # Not logging.handlers: it loads sockets and pickling before the first window.
        handler = logging.FileHandler(path, encoding="utf-8", delay=True)
        handler.setFormatter(logging.Formatter(FORMAT))
        logging.getLogger("w4r_desktop").addHandler(handler)
    logging.getLogger("w4r_desktop").setLevel(logging.INFO)
