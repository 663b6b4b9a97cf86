"""A letter folded into its envelope, as a picture: what shows through the window, and no more."""

from w4r_desktop.domain.boxes import Box, Offset, millimetres
from w4r_desktop.domain.envelopes import FACES
from w4r_desktop.domain.windows import WindowPreset
from w4r_desktop.printing.preview import PageImage

ENVELOPE = bytes((226, 221, 211))
EDGE = bytes((120, 112, 100))
"""Red, green and blue of the envelope and of the edges of it and its window."""

MM_PER_INCH = 25.4


def in_envelope(page: PageImage, preset: WindowPreset, slip: Offset, *, dpi: float) -> PageImage:
    """The envelope's face; `page` is the letter's first page at that many pixels an inch.

    `slip` says where the folded sheet lies in it: `preset.at_rest` where the envelope stands.
    """
    face, seen = _pixels(FACES[preset.envelope], dpi), preset.seen(slip)
    window = _pixels(seen.moved(_to_face(seen, preset, slip)), dpi)
    sheet = _pixels(seen, dpi)
    hole = _pixels(preset.window, dpi)
    rows = []
    for y in range(face.height):
        row = bytearray(ENVELOPE * face.width)
        if hole.top <= y < hole.bottom:
            row[3 * hole.left : 3 * hole.right] = ENVELOPE * hole.width
            if window.top <= y < window.bottom:
                shown = _row(page, sheet.top + y - window.top, sheet.left, window.width)
                row[3 * window.left : 3 * window.left + len(shown)] = shown
            row[3 * hole.left : 3 * hole.left + 3] = EDGE
            row[3 * hole.right - 3 : 3 * hole.right] = EDGE
        if y in {hole.top, hole.bottom - 1}:
            row[3 * hole.left : 3 * hole.right] = EDGE * hole.width
        rows.append(_edged(row, is_edge=y in {0, face.height - 1}))
    return PageImage(face.width, face.height, b"".join(rows))


def _to_face(seen: Box, preset: WindowPreset, slip: Offset) -> Offset:
    """From the sheet's corner to the envelope's."""
    down = slip.y + preset.folded.height - preset.folds[0]
    return Offset(slip.x, down) if seen.height else Offset()


def _pixels(box: Box, dpi: float) -> Box:
    scale = dpi / MM_PER_INCH
    left, top, right, bottom = (
        round(millimetres(edge) * scale) for edge in (box.left, box.top, box.right, box.bottom)
    )
    return Box(left, top, right - left, bottom - top)


def _row(page: PageImage, y: int, left: int, width: int) -> bytes:
    """So many pixels of one of the page's rows."""
    if not 0 <= y < page.height:
        return b""
    start = 3 * (y * page.width + left)
    return page.pixels[start : min(start + 3 * width, 3 * (y + 1) * page.width)]


def _edged(row: bytearray, *, is_edge: bool) -> bytes:
    if is_edge:
        return EDGE * (len(row) // 3)
    row[:3] = row[-3:] = EDGE
    return bytes(row)
