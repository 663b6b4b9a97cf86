"""The signature pad: strokes stay vectors, whatever the hand and the screen do."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from w4r_desktop.domain.signatures import PAD_HEIGHT, PAD_WIDTH, POINT_LIMIT, Stroke, StrokePoint
from w4r_desktop.ui.widgets.signature_pad import SignaturePad

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier
WAVE = Stroke(tuple(StrokePoint(500 + 10 * at, 700 + at % 7) for at in range(100)))


@pytest.fixture
def pad(dressed: QApplication, qtbot: QtBot) -> SignaturePad:
    pad = SignaturePad()
    qtbot.addWidget(pad)
    pad.resize(808, 308)
    pad.show()
    return pad


def draw(pad: SignaturePad, *places: tuple[int, int]) -> None:
    QTest.mousePress(pad, LEFT, NONE, QPoint(*places[0]))
    for place in places[1:]:
        QTest.mouseMove(pad, QPoint(*place))
    QTest.mouseRelease(pad, LEFT, NONE, QPoint(*places[-1]))


def has_ink(pad: SignaturePad, at: QPoint) -> bool:
    return bool(pad.grab().toImage().pixelColor(at).lightness() < 90)


def test_a_stroke_is_kept_in_pad_units(pad: SignaturePad) -> None:
    draw(pad, (4, 4), (404, 154), (804, 304))
    (stroke,) = pad.strokes()
    ends = stroke.points[0], stroke.points[-1]
    assert ends == (StrokePoint(0, 0), StrokePoint(PAD_WIDTH, PAD_HEIGHT))


def test_every_change_is_told(pad: SignaturePad, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pad.strokes_changed, timeout=500):
        draw(pad, (100, 100), (200, 120))


def test_a_tap_makes_a_dot(pad: SignaturePad) -> None:
    draw(pad, (400, 150))
    assert [len(stroke.points) for stroke in pad.strokes()] == [1]
    assert has_ink(pad, QPoint(400, 150))


def test_vectors_stay_the_same_when_the_pad_is_resized(pad: SignaturePad) -> None:
    pad.set_strokes([WAVE])
    before = pad.grab().size()
    pad.resize(1600, 600)
    assert pad.grab().size() != before
    assert pad.strokes() == (WAVE,)


def test_ink_stands_at_the_same_place_of_a_larger_pad(pad: SignaturePad) -> None:
    pad.set_strokes([Stroke((StrokePoint(2000, 400),))])
    assert has_ink(pad, pad.pad_area().center().toPoint() - QPoint(0, 70))
    pad.resize(1208, 458)
    assert has_ink(pad, pad.pad_area().center().toPoint() - QPoint(0, 105))


def test_undo_takes_the_last_stroke_back(pad: SignaturePad) -> None:
    draw(pad, (100, 100), (200, 120))
    draw(pad, (300, 100), (400, 120))
    first = pad.strokes()[0]
    pad.undo()
    assert pad.strokes() == (first,)


def test_undo_has_its_key(pad: SignaturePad) -> None:
    draw(pad, (100, 100), (200, 120))
    QTest.keyClick(pad, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert pad.strokes() == ()


def test_undo_with_nothing_drawn_changes_nothing(pad: SignaturePad, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(pad.strokes_changed):
        pad.undo()
        pad.clear()


def test_clearing_leaves_no_ink(pad: SignaturePad) -> None:
    pad.set_strokes([Stroke((StrokePoint(2000, 750),))])
    pad.clear()
    assert pad.strokes() == ()
    assert not has_ink(pad, pad.pad_area().center().toPoint())


def test_the_other_mouse_buttons_do_not_draw(pad: SignaturePad) -> None:
    QTest.mouseClick(pad, Qt.MouseButton.RightButton, NONE, QPoint(100, 100))
    assert pad.strokes() == ()


def test_a_line_led_out_of_the_pad_stays_on_it(pad: SignaturePad) -> None:
    draw(pad, (400, 150), (5000, 5000))
    assert pad.strokes()[0].points[-1] == StrokePoint(PAD_WIDTH, PAD_HEIGHT)


def test_a_signature_cannot_grow_without_end(pad: SignaturePad) -> None:
    pad.set_strokes([Stroke((StrokePoint(0, 0),) * POINT_LIMIT)])
    draw(pad, (100, 100), (200, 200))
    assert sum(len(stroke.points) for stroke in pad.strokes()) == POINT_LIMIT


def test_a_finger_draws(pad: SignaturePad) -> None:
    finger = QTest.createTouchDevice()
    QTest.touchEvent(pad, finger).press(0, QPoint(100, 100))
    QTest.touchEvent(pad, finger).move(0, QPoint(200, 150))
    QTest.touchEvent(pad, finger).release(0, QPoint(200, 150))
    assert [len(stroke.points) for stroke in pad.strokes()] == [2]


def tablet(kind: QEvent.Type, place: QPointF, pressure: float) -> QTabletEvent:
    return QTabletEvent(
        kind,
        QPointingDevice.primaryPointingDevice(),
        place,
        place,
        pressure,
        0,
        0,
        0,
        0,
        0,
        NONE,
        LEFT,
        LEFT,
    )


def test_a_pen_gives_its_pressure(pad: SignaturePad, dressed: QApplication) -> None:
    dressed.sendEvent(pad, tablet(QEvent.Type.TabletPress, QPointF(100, 100), 0.5))
    dressed.sendEvent(pad, tablet(QEvent.Type.TabletMove, QPointF(150, 100), 1.0))
    dressed.sendEvent(pad, tablet(QEvent.Type.TabletRelease, QPointF(150, 100), 0.0))
    assert [point.pressure for point in pad.strokes()[0].points] == [128, 255]


def test_the_pad_keeps_eight_by_three_in_any_room(pad: SignaturePad) -> None:
    for size in (QSize(400, 900), QSize(1500, 300)):
        pad.resize(size)
        area = pad.pad_area()
        assert area.width() / area.height() == pytest.approx(PAD_WIDTH / PAD_HEIGHT)
