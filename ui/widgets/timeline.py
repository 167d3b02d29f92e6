"""The timeline: what was recorded, what is missing and why, and what happened, on one axis of session time.

Rules. Three lanes: the recording (parts, gaps, holes), devices (spans in which one was lost), events. Kinds differ by
pattern and place, not by colour alone. A click or a drag jumps; hovering says time and text of what is under it. The
lanes are painted once into a picture of their own: while playing only the position is painted anew.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QPolygonF,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from ui.theme import Theme, figures
from ui.widgets.times import session_time

_SIDE = 16
_LANES = ("recording", "devices", "events")
_LANE_TOP = {"recording": 8, "devices": 36, "events": 54}
_LANE_HEIGHT = {"recording": 24, "devices": 14, "events": 18}
_AXIS_TOP = 76
_HEIGHT = 100
_NEAR = 6
"""Pixels within which a mark counts as meant."""
_STEPS_S = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200)
_APART = 90


class Kind(StrEnum):
    """What a span or a mark stands for."""

    PART = "part"
    GAP = "gap"
    HOLE = "hole"
    LOST = "lost"
    MARK = "mark"
    TROUBLE = "trouble"
    EVENT = "event"


@dataclass(frozen=True)
class Item:
    """Something on the timeline: from ``start_us`` to ``end_us`` (equal for a moment), and the text that it says."""

    kind: Kind
    start_us: int
    end_us: int
    text: str


_LANE_OF = {
    Kind.PART: "recording",
    Kind.GAP: "recording",
    Kind.HOLE: "recording",
    Kind.LOST: "devices",
    Kind.MARK: "events",
    Kind.TROUBLE: "events",
    Kind.EVENT: "events",
}


class Timeline(QWidget):
    """The lanes and the position."""

    jumped = Signal(int)
    """Session time in microseconds to which the user wants to go."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._items: tuple[Item, ...] = ()
        self._start_us = 0
        self._end_us = 1
        self._position_us = 0
        self._lanes: QPixmap | None = None
        self._look = theme.look
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_items(self, items: Sequence[Item], start_us: int, end_us: int) -> None:
        """Show *items* on an axis from *start_us* to *end_us*; what lies beyond its ends stands at them."""
        end_us = max(end_us, start_us + 1)
        self._items = tuple(
            replace(one, start_us=_within(one.start_us, start_us, end_us), end_us=_within(one.end_us, start_us, end_us))
            for one in items
        )
        self._start_us, self._end_us = start_us, end_us
        self._redraw()

    def show_position(self, us: int) -> None:
        """Show that session time *us* is playing."""
        if us == self._position_us:
            return
        before = round(self._x(self._position_us))
        self._position_us = us
        after = round(self._x(us))
        if before != after:
            for x in (before, after):
                self.update(x - 8, 0, 17, _HEIGHT)

    @property
    def position_us(self) -> int:
        """The position shown."""
        return self._position_us

    def point_of(self, us: int) -> QPointF:
        """Return where on the widget session time *us* lies."""
        return QPointF(self._x(us), _LANE_TOP["recording"] + _LANE_HEIGHT["recording"] / 2)

    def text_at(self, point: QPointF) -> str:
        """Return what hovering over *point* says: the time, and the text of what is there."""
        us = self._us(point.x())
        near_us = round(_NEAR / self._scale())
        lane = next((lane for lane in reversed(_LANES) if point.y() >= _LANE_TOP[lane]), _LANES[0])
        here = [
            item
            for item in self._items
            if _LANE_OF[item.kind] == lane and item.start_us - near_us <= us <= item.end_us + near_us
        ]
        exact = [item for item in here if item.start_us <= us < item.end_us]
        told = exact if lane == "recording" and exact else here
        return "\n".join([session_time(us, tenths=True), *(item.text for item in told[:6])])

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """See Qt."""
        return QSize(640, _HEIGHT)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """See Qt."""
        return QSize(240, _HEIGHT)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Jump to what was pressed."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.jumped.emit(self._meant(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Say what is under the mouse; jump along while it is held."""
        QToolTip.showText(event.globalPosition().toPoint(), self.text_at(event.position()), self)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.jumped.emit(self._us(event.position().x()))

    def event(self, event: QEvent) -> bool:
        """Answer a question for help with the text under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.text_at(QPointF(event.pos())), self)
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Paint anew in the colours of another theme."""
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self._redraw()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """See Qt."""
        self._redraw()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the lanes from their picture, and the position."""
        if self._lanes is None:
            self._lanes = self._paint_lanes()
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._lanes)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = round(self._x(self._position_us))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tokens.ink))
        painter.drawRect(QRectF(x - 1, 4, 2, _AXIS_TOP - 4))
        painter.drawPolygon(QPolygonF([QPointF(x - 7, 0), QPointF(x + 7, 0), QPointF(x, 9)]))
        painter.end()

    def _redraw(self) -> None:
        self._lanes = None
        self.update()

    def _scale(self) -> float:
        return max(self.width() - 2 * _SIDE, 1) / (self._end_us - self._start_us)

    def _x(self, us: int) -> float:
        return _SIDE + (us - self._start_us) * self._scale()

    def _us(self, x: float) -> int:
        us = self._start_us + round((x - _SIDE) / self._scale())
        return min(max(us, self._start_us), self._end_us)

    def _meant(self, point: QPointF) -> int:
        """Return the moment meant by a press: that of a mark close by, or of the place itself."""
        us = self._us(point.x())
        if point.y() >= _LANE_TOP["events"]:
            near_us = round(_NEAR / self._scale())
            moments = [item.start_us for item in self._items if _LANE_OF[item.kind] == "events"]
            close = [at for at in moments if abs(at - us) <= near_us]
            return min(close, key=lambda at: abs(at - us), default=us)
        return us

    def _paint_lanes(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tokens = self._theme.tokens
        for lane in _LANES:
            painter.fillRect(
                QRectF(_SIDE, _LANE_TOP[lane], self.width() - 2 * _SIDE, _LANE_HEIGHT[lane]), QColor(tokens.line)
            )
        for item in self._items:
            self._paint_item(painter, item)
        self._paint_axis(painter)
        painter.end()
        return pixmap

    def _paint_item(self, painter: QPainter, item: Item) -> None:
        tokens = self._theme.tokens
        top, height = _LANE_TOP[_LANE_OF[item.kind]], _LANE_HEIGHT[_LANE_OF[item.kind]]
        left, right = self._x(item.start_us), self._x(item.end_us)
        place = QRectF(left, top, max(right - left, 3), height)
        painter.setPen(Qt.PenStyle.NoPen)
        match item.kind:
            case Kind.PART:
                painter.setBrush(QColor(tokens.accent))
                painter.drawRect(place)
            case Kind.GAP | Kind.HOLE | Kind.LOST:
                tone, pattern = {
                    Kind.GAP: (tokens.quiet, Qt.BrushStyle.BDiagPattern),
                    Kind.HOLE: (tokens.bad, Qt.BrushStyle.DiagCrossPattern),
                    Kind.LOST: (tokens.attention, Qt.BrushStyle.Dense4Pattern),
                }[item.kind]
                painter.fillRect(place, QColor(tokens.card))
                painter.fillRect(place, QBrush(QColor(tone), pattern))
                painter.setPen(QColor(tone))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(place)
            case Kind.MARK:
                painter.setBrush(QColor(tokens.accent))
                flag = [(-1, 0), (11, 4.5), (1, 9), (1, height), (-1, height)]
                painter.drawPolygon(QPolygonF([QPointF(left + x, top + y) for x, y in flag]))
            case Kind.TROUBLE:
                painter.setBrush(QColor(tokens.attention))
                corners = [(0, 2), (7, height - 2), (-7, height - 2)]
                painter.drawPolygon(QPolygonF([QPointF(left + x, top + y) for x, y in corners]))
            case Kind.EVENT:
                painter.setBrush(QColor(tokens.quiet))
                painter.drawEllipse(QPointF(left, top + height / 2), 4, 4)

    def _paint_axis(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        painter.setFont(figures(13))
        second = 1_000_000 * self._scale()
        step = next((s for s in _STEPS_S if s * second >= _APART), _STEPS_S[-1])
        at = -(-self._start_us // (step * 1_000_000)) * step
        while at * 1_000_000 <= self._end_us:
            x = self._x(at * 1_000_000)
            painter.setPen(QColor(tokens.edge))
            painter.drawLine(QPointF(x, _AXIS_TOP - 2), QPointF(x, _AXIS_TOP + 3))
            painter.setPen(QColor(tokens.quiet))
            text = session_time(at * 1_000_000)
            wide = painter.fontMetrics().horizontalAdvance(text)
            left = min(max(x - wide / 2, 0.0), self.width() - wide)
            painter.drawText(QPointF(left, _AXIS_TOP + 19), text)
            at += step


def _within(us: int, least: int, most: int) -> int:
    return min(max(us, least), most)
