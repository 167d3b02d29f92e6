"""A field to sign in: by mouse, finger or pen. The pen's pressure and the times of the points are kept.

Rules. The pad draws and gathers; whether the person signs or refuses is asked around it (``signature_box``). A second
finger, and the mouse events that systems make up beside a pen or a finger, draw nothing. A line that leaves the field
goes on along its edge. Nothing is smoothed: what is kept is what was drawn.
"""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEventPoint,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPointingDevice,
    QTabletEvent,
    QTouchEvent,
)
from PySide6.QtWidgets import QFrame

from interview_app.domain.signature import (
    ASPECT,
    LONGEST_MS,
    POINT,
    POINTS,
    PRESSURE,
    STROKES,
    UNIT,
    UNKNOWN_PRESSURE,
    Signature,
)
from ui.theme import Theme, named

_THINNEST, _THICKEST = 1.2, 4.0
_LINE_UP = 0.76
"""How far down the line to sign on lies."""


class SignaturePad(QFrame):
    """The field. It is three times as wide as high, as on paper."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._strokes: list[list[int]] = []
        self._began: int | None = None
        self._finger: int | None = None
        self._drawing = False
        named(self, "pad")
        self.setMinimumSize(300, 112)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setCursor(Qt.CursorShape.CrossCursor)

    @property
    def signature(self) -> Signature:
        """What is drawn."""
        aspect = round(self.width() * ASPECT / max(1, self.height()))
        return Signature(min(max(aspect, ASPECT // 2), 20 * ASPECT), tuple(tuple(stroke) for stroke in self._strokes))

    @property
    def empty(self) -> bool:
        """Return whether nothing is drawn."""
        return not self._strokes

    def clear(self) -> None:
        """Take everything away."""
        self._strokes = []
        self._began = None
        self._drawing = False
        self._tell()

    def undo(self) -> None:
        """Take the last stroke away."""
        self._strokes = self._strokes[:-1]
        self._began = self._began if self._strokes else None
        self._drawing = False
        self._tell()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of an ordinary field."""
        return QSize(480, 160)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the line to sign on, and what is drawn."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.tokens.edge), 1))
        down = self.height() * _LINE_UP
        painter.drawLine(QPointF(24, down), QPointF(self.width() - 24, down))
        paint_signature(painter, QRectF(self.rect()), self.signature, QColor(self._theme.tokens.ink))
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.tokens.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin a stroke, unless a finger or a pen draws already and the system made this up beside it."""
        if event.button() is Qt.MouseButton.LeftButton and _is_mouse(event):
            self._begin(event.position(), event.timestamp(), None)
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go on with the stroke."""
        if _is_mouse(event):
            self._go_on(event.position(), event.timestamp(), None)
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """End the stroke."""
        if _is_mouse(event):
            self._end()
        event.accept()

    def tabletEvent(self, event: QTabletEvent) -> None:  # noqa: N802 - Qt's name
        """Draw with a pen, as firmly as it is pressed."""
        match event.type():
            case QEvent.Type.TabletPress:
                self._begin(event.position(), event.timestamp(), event.pressure())
            case QEvent.Type.TabletMove:
                self._go_on(event.position(), event.timestamp(), event.pressure())
            case _:
                self._end()
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Draw with the first finger; the hand that rests beside it draws nothing."""
        if isinstance(event, QTouchEvent):
            for point in event.points():
                self._touch(point, event.timestamp())
            if event.type() in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel):
                self._end()
                self._finger = None
            event.accept()
            return True
        return super().event(event)

    def _touch(self, point: QEventPoint, at: int) -> None:
        if self._finger is None and point.state() is QEventPoint.State.Pressed:
            self._finger = point.id()
            self._begin(point.position(), at, None)
        elif point.id() == self._finger:
            if point.state() is QEventPoint.State.Released:
                self._end()
            else:
                self._go_on(point.position(), at, None)

    def _begin(self, at: QPointF, moment: int, pressure: float | None) -> None:
        if len(self._strokes) >= STROKES or self._full:
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._drawing = True
        self._began = moment if self._began is None else self._began
        self._strokes.append([])
        self._put(at, moment, pressure)

    def _go_on(self, at: QPointF, moment: int, pressure: float | None) -> None:
        if self._drawing and not self._full:
            self._put(at, moment, pressure)

    def _end(self) -> None:
        if self._drawing:
            self._drawing = False
            self._tell()

    @property
    def _full(self) -> bool:
        return sum(map(len, self._strokes)) >= POINTS * POINT

    def _put(self, at: QPointF, moment: int, pressure: float | None) -> None:
        last = next((stroke[-2] for stroke in reversed(self._strokes) if stroke), 0)
        since = min(max(moment - (self._began or 0), last), LONGEST_MS)
        x = round(min(max(at.x() / max(1, self.width()), 0.0), 1.0) * UNIT)
        y = round(min(max(at.y() / max(1, self.height()), 0.0), 1.0) * UNIT)
        felt = UNKNOWN_PRESSURE if pressure is None else round(min(max(pressure, 0.0), 1.0) * PRESSURE)
        self._strokes[-1] += [x, y, since, felt]
        self.update()

    def _tell(self) -> None:
        self.update()
        self.changed.emit()


def paint_signature(painter: QPainter, place: QRectF, signature: Signature, colour: QColor) -> None:
    """Paint *signature* in the middle of *place*, thicker where it was pressed harder."""
    painter.save()
    pen = QPen(colour)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    scale = min(1.0, place.width() / 300)
    for stroke in signature.placed(place.x(), place.y(), place.width(), place.height()):
        ahead = stroke[1:] or stroke  # a dot is a line of no length with round ends
        for (x, y, _), (u, v, firm) in zip(stroke, ahead, strict=False):
            pen.setWidthF((_THINNEST + (_THICKEST - _THINNEST) * firm) * scale)
            painter.setPen(pen)
            painter.drawLine(QPointF(x, y), QPointF(u, v))
    painter.restore()


def _is_mouse(event: QMouseEvent) -> bool:
    return event.pointingDevice().type() not in (
        QPointingDevice.DeviceType.TouchScreen,
        QPointingDevice.DeviceType.Stylus,
    )
