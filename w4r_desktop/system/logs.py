"""A small log for the person who helps: what happened and when, never who or what they wrote."""

import contextlib
import logging
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import TypeAlias

FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"
SIZE = 512 * 1024
"""When the log has grown past so many bytes, a new one is begun and the last one is kept."""


ExcInfo: TypeAlias = (
    tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
)


class Discreet(logging.Formatter):
    """Tells of a mistake its kind and where in the code it was made, and never its message.

    What an exception says may be what somebody wrote: a name that is no number, a text that cannot
    be encoded.
    """

    def format(self, record: logging.LogRecord) -> str:
        """The line of a record; what another handler made of its mistake is not taken over."""
        kept, record.exc_text = record.exc_text, None
        try:
            return super().format(record)
        finally:
            record.exc_text = kept

    def formatException(self, ei: ExcInfo) -> str:  # noqa: N802 - logging's own name
        """The places and kinds of a mistake and of those that led to it, the first one first."""
        return "\n".join(line for one in _chain(ei[1]) for line in _told(one))


def _chain(mistake: BaseException | None) -> list[BaseException]:
    found: list[BaseException] = []
    while mistake is not None and mistake not in found:
        found.insert(0, mistake)
        mistake = mistake.__cause__ or mistake.__context__
    return found


def _told(mistake: BaseException) -> Iterator[str]:
    kind = type(mistake)
    yield f"{kind.__module__}.{kind.__qualname__}"
    for frame in traceback.extract_tb(mistake.__traceback__):
        yield f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}"


def start_logging(folder: Path) -> None:
    """Write what happened to a small file; without a log where there is no room."""
    path = folder / "w4r.log"
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        if path.exists() and path.stat().st_size > SIZE:
            path.replace(path.with_suffix(".old.log"))
        # Not logging.handlers: it loads sockets and pickling before the first window.
        handler = logging.FileHandler(path, encoding="utf-8", delay=True)
        handler.setFormatter(Discreet(FORMAT))
        logging.getLogger("w4r_desktop").addHandler(handler)
    logging.getLogger("w4r_desktop").setLevel(logging.INFO)
