"""The field to sign in: mouse, finger and pen draw; times and pressure are kept; what systems make up draws nothing."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QInputDevice, QMouseEvent, QPainter, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interview_app.domain.declared import from_json, to_json
from interview_app.domain.signature import POINT, POINTS, UNKNOWN_PRESSURE, Signature
from tests.ui.people_driver import draw
from ui.app import Program
from ui.widgets.signature_box import SignatureBox
from ui.widgets.signature_pad import SignaturePad, paint_signature

HOOK = [(0.1, 0.5), (0.5, 0.2), (0.9, 0.8)]


@pytest.fixture
def box(program: Program, qtbot: QtBot) -> Iterator[SignatureBox]:
    box = SignatureBox(program.frame.theme)
    box.resize(480, 360)
    box.show()
    qtbot.waitExposed(box)
    yield box
    box.hide()
    box.deleteLater()


@pytest.fixture
def pad(box: SignatureBox) -> SignaturePad:
    return box.pad


def _pen(pad: SignaturePad, kind: QEvent.Type, at: tuple[float, float], pressure: float, moment: int) -> None:
    place = QPointF(at[0] * pad.width(), at[1] * pad.height())
    none, left = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
    device = QPointingDevice(
        "pen",
        7,
        QInputDevice.DeviceType.Stylus,
        QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Position | QInputDevice.Capability.Pressure,
        1,
        1,
    )
    event = QTabletEvent(
        kind,
        device,
        place,
        pad.mapToGlobal(place),
        pressure,
        0,
        0,
        0,
        0,
        0,
        Qt.KeyboardModifier.NoModifier,
        left,
        none if kind is QEvent.Type.TabletRelease else left,
    )
    event.setTimestamp(moment)
    assert QApplication.sendEvent(pad, event)
    assert event.isAccepted()


def test_the_mouse_draws(pad: SignaturePad, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pad.changed):
        draw(pad, HOOK)
    (stroke,) = pad.signature.strokes
    xs, ys, times, pressures = (stroke[place::POINT] for place in range(POINT))
    assert [round(x, -2) for x in xs] == [1000, 5000, 9000]
    assert [round(y / 1000) for y in ys] == [5, 2, 8]
    assert times[0] == 0
    assert list(times) == sorted(times)
    assert set(pressures) == {UNKNOWN_PRESSURE}
    assert not pad.signature.too_little


def test_another_button_draws_nothing(pad: SignaturePad) -> None:
    QTest.mouseClick(pad, Qt.MouseButton.RightButton)
    QTest.mouseMove(pad, pad.rect().center())
    assert pad.empty


def test_a_pen_draws_as_firmly_as_it_is_pressed(pad: SignaturePad) -> None:
    _pen(pad, QEvent.Type.TabletPress, (0.1, 0.5), 0.25, 1000)
    _pen(pad, QEvent.Type.TabletMove, (0.6, 0.5), 1.0, 1040)
    _pen(pad, QEvent.Type.TabletRelease, (0.6, 0.5), 0.0, 1050)
    _pen(pad, QEvent.Type.TabletMove, (0.9, 0.9), 0.0, 1060)
    (stroke,) = pad.signature.strokes
    assert stroke[2::POINT] == (0, 40)
    assert stroke[3::POINT] == (250, 1000)


def test_what_the_system_makes_up_beside_a_pen_draws_nothing(pad: SignaturePad) -> None:
    device = QPointingDevice(
        "pen",
        8,
        QInputDevice.DeviceType.Stylus,
        QPointingDevice.PointerType.Pen,
        QInputDevice.Capability.Position,
        1,
        1,
    )
    left = Qt.MouseButton.LeftButton
    for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.MouseButtonRelease):
        place = QPointF(50, 50)
        event = QMouseEvent(kind, place, place, left, left, Qt.KeyboardModifier.NoModifier, device)
        QApplication.sendEvent(pad, event)
    assert pad.empty


def test_a_finger_draws_and_the_hand_beside_it_does_not(pad: SignaturePad, qtbot: QtBot) -> None:
    screen = QTest.createTouchDevice()
    places = [(round(x * pad.width()), round(y * pad.height())) for x, y in HOOK]
    first, *later = [pad.rect().topLeft().__class__(x, y) for x, y in places]
    QTest.touchEvent(pad, screen).press(0, first, pad).commit()
    QTest.touchEvent(pad, screen).stationary(0).press(1, pad.rect().bottomRight(), pad).commit()
    for place in later:
        QTest.touchEvent(pad, screen).move(0, place, pad).move(1, pad.rect().bottomLeft(), pad).commit()
    QTest.touchEvent(pad, screen).release(0, later[-1], pad).release(1, pad.rect().bottomLeft(), pad).commit()
    qtbot.waitUntil(lambda: len(pad.signature.strokes) == 1)
    (stroke,) = pad.signature.strokes
    assert round(stroke[0], -2) == 1000
    assert max(stroke[1::POINT]) < 9000
    draw(pad, HOOK)
    assert len(pad.signature.strokes) == 2


def test_a_line_that_leaves_the_field_goes_along_its_edge(pad: SignaturePad) -> None:
    draw(pad, [(0.5, 0.5), (1.5, -0.5)])
    assert pad.signature.strokes[0][-4:-2] == (10_000, 0)


def test_the_last_stroke_is_taken_back_and_all_is_cleared(box: SignatureBox, pad: SignaturePad) -> None:
    assert not box.back.isEnabled()
    draw(pad, HOOK)
    draw(pad, [(0.2, 0.2), (0.3, 0.9)])
    box.back.click()
    assert len(pad.signature.strokes) == 1
    box.wipe.click()
    assert pad.empty
    assert not box.wipe.isEnabled()
    draw(pad, HOOK)
    assert pad.signature.strokes[0][2] == 0


def test_a_signature_without_end_stops_at_its_bound(pad: SignaturePad) -> None:
    pad._strokes = [[0, 0, 0, 0] * (POINTS - 1)]
    draw(pad, HOOK)
    assert sum(map(len, pad.signature.strokes)) == POINTS * POINT


def test_dot_nothing_and_refusal_are_told_apart(box: SignatureBox) -> None:
    assert not box.check()
    assert box.below.text() == "There is no signature yet."
    draw(box.pad, [(0.5, 0.5), (0.5, 0.5)])
    assert "A dot" in box.below.text()
    assert box.signature is None
    box.wipe.click()
    assert box.below.text() == ""
    box.refuses.head.click()
    assert not box.check()
    QTest.keyClicks(box.reason.area, "hand in plaster")
    assert box.check()
    assert not box.signature
    assert box.refusal == "hand in plaster"
    box.clear()
    assert box.untouched


def test_a_signature_counts_and_nothing_is_refused(box: SignatureBox) -> None:
    draw(box.pad, HOOK)
    assert box.check()
    assert box.signature == box.pad.signature
    assert not box.refusal


def test_it_paints_itself_as_it_was_drawn(pad: SignaturePad) -> None:
    draw(pad, HOOK)
    again = from_json(Signature, to_json(pad.signature))
    image = QImage(QSize(300, 100), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    paint_signature(painter, QRectF(image.rect()), again, QColor("black"))
    painter.end()
    fitted = min(300, 100 * again.aspect / 1000)
    left, tall = (300 - fitted) / 2, fitted * 1000 / again.aspect
    x, y = left + 0.5 * fitted, (100 - tall) / 2 + 0.2 * tall
    near = [image.pixelColor(round(x) + dx, round(y) + dy).lightness() for dx in range(-2, 3) for dy in range(-2, 3)]
    assert min(near) < 80
    assert image.pixelColor(2, 98).lightness() > 250
