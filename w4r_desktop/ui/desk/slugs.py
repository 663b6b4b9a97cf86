"""An event's name as files and folders can carry it."""

import re
import unicodedata

LENGTH = 48


def slug(name: str) -> str:
    """The name as a folder or file can carry it on every system; letters of all scripts stay."""
    bare = "".join(
        sign for sign in unicodedata.normalize("NFKD", name.casefold()) if sign.isascii()
    )
    for text in (bare, name.casefold()):
        if words := re.findall(r"[^\W_]+", text):
            return "-".join(words)[:LENGTH].rstrip("-")
    return "event"
