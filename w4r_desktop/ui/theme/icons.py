"""Our own icons: one-colour SVG drawings, tinted when they are drawn."""

from PySide6.QtCore import QByteArray, QFile, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

SEARCH_PREFIX = "icons"
"""Icons are found as `icons:<name>.svg`, in the folder the theme was given."""

_TURNED = frozenset({"back", "next", "undo", "read", "leave"})
"""Icons that point along the line of reading and so turn round with it."""


def draw_icon(
    name: str, colour: QColor, *, size: int, ratio: float, rtl: bool, gap: int = 0
) -> QPixmap:
    """Draw an icon `size` pixels square, with a gap after it; empty where there is none."""
    pixmap = QPixmap(QSize(size + gap, size) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    renderer = QSvgRenderer(_tinted(name, colour))
    if not renderer.isValid():
        return pixmap
    painter = QPainter(pixmap)
    if rtl:
        painter.translate(gap, 0)
    if rtl and name in _TURNED:
        painter.translate(size, 0)
        painter.scale(-1, 1)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def _tinted(name: str, colour: QColor) -> QByteArray:
    file = QFile(f"{SEARCH_PREFIX}:{name}.svg")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        return QByteArray()
    drawing = file.readAll()
    file.close()
    return drawing.replace(b"currentColor", colour.name().encode())
