"""The pictures of cases, whatever kind they are of."""

from functools import lru_cache

from w4r_desktop.printing.pictures import NoPictureError, Picture

BITMAPS = (b"\x89PNG", b"\xff\xd8")
KEPT = 16


@lru_cache(maxsize=KEPT)
def picture(content: bytes) -> Picture | None:
    """The picture in those bytes; None where they hold none that can be printed."""
    # Loaded with the first picture: a page that only offers sheets shows none.
    from w4r_desktop.printing.bitmaps import bitmap
    from w4r_desktop.printing.svg_drawing import drawing

    try:
        return bitmap(content) if content.startswith(BITMAPS) else drawing(content)
    except NoPictureError:
        return None
