"""The timeline: what was recorded, what is missing and why, and what happened, on one axis of session time.

Rules. The lanes (:mod:`ui.widgets.lanes`) stand one below the other, each with its name. A click or a drag jumps;
hovering says time and text of what is under it, as plain text whatever it holds. The lanes are painted once into a
picture of their own: while playing only the position is painted anew.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from html import escape

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
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
from ui.widgets.lane_painter import LanePainter
from ui.widgets.lanes import Bands, Item, Lane
from ui.widgets.times import session_time

_SIDE = 16
_LETTERS = 13
_WIDEST_NAME = 150
_NEAR = 6
"""Pixels within which a mark counts as meant."""
_TOLD = 6
"""So many things are told under the mouse at once."""
_STEPS_S = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200)
_APART = 90


class Timeline(QWidget):
    """The lanes and the position."""

    jumped = Signal(int)
    """Session time in microseconds to which the user wants to go."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._items: tuple[Item, ...] = ()
        self._names: dict[Lane, str] = {Lane.RECORDING: ""}
        self._bands = Bands(self._names)
        self._left = _SIDE
        self._start_us = 0
        self._end_us = 1
        self._position_us = 0
        self._lanes: QPixmap | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_items(self, items: Sequence[Item], names: Mapping[Lane, str], start_us: int, end_us: int) -> None:
        """Show *items* on the lanes of *names*, on an axis from *start_us* to *end_us*.

        What lies beyond the axis stands at its ends; what has no lane is left out.
        """
        end_us = max(end_us, start_us + 1)
        self._items = tuple(
            replace(one, start_us=_within(one.start_us, start_us, end_us), end_us=_within(one.end_us, start_us, end_us))
            for one in items
            if one.lane in names
        )
        self._names = dict(names)
        self._bands = Bands(self._names)
        metrics = QFontMetrics(figures(_LETTERS))
        widest = max(metrics.horizontalAdvance(name) for name in names.values())
        self._left = max(_SIDE, min(widest + 10, _WIDEST_NAME))
        self._start_us, self._end_us = start_us, end_us
        self.updateGeometry()
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
                self.update(x - 8, 0, 17, self.height())

    @property
    def position_us(self) -> int:
        """The position shown."""
        return self._position_us

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """The lanes that are shown, from top to bottom."""
        return tuple(self._bands.of)

    def point_of(self, us: int, lane: Lane = Lane.RECORDING) -> QPointF:
        """Return where on the widget session time *us* lies in *lane*."""
        return QPointF(self._x(us), self._bands.of[lane].middle)

    def text_at(self, point: QPointF) -> str:
        """Return what hovering over *point* says: the time, and the text of what is there."""
        us = self._us(point.x())
        near_us = round(_NEAR / self._scale())
        lane = self._bands.at(point.y())
        near = [one for one in self._items if one.lane is lane and one.start_us - near_us <= us <= one.end_us + near_us]
        inside = [one for one in near if one.start_us <= us < one.end_us]
        told = [one for one in near if one in inside or one.start_us == one.end_us] if inside else near
        words = [one.text for one in told[:_TOLD]]
        return "\n".join([session_time(us, tenths=True), *words, *(["…"] if len(told) > _TOLD else [])])

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """See Qt."""
        return QSize(640, self._bands.height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """See Qt."""
        return QSize(_WIDEST_NAME + 240, self._bands.height)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Jump to what was pressed."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.jumped.emit(self._meant(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Say what is under the mouse; jump along while it is held."""
        self._tell(event.globalPosition().toPoint(), event.position())
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.jumped.emit(self._us(event.position().x()))

    def event(self, event: QEvent) -> bool:
        """Answer a question for help with the text under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._tell(event.globalPos(), QPointF(event.pos()))
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
        painter.drawRect(QRectF(x - 1, 4, 2, self._bands.axis - 4))
        painter.drawPolygon(QPolygonF([QPointF(x - 7, 0), QPointF(x + 7, 0), QPointF(x, 9)]))
        painter.end()

    def _tell(self, place: QPoint, point: QPointF) -> None:
        # Words from a package must not be read as rich text, which could show anything.
        lines = escape(self.text_at(point)).replace("\n", "<br>")
        QToolTip.showText(place, f"<qt>{lines}</qt>", self)

    def _redraw(self) -> None:
        self._lanes = None
        self.update()

    def _scale(self) -> float:
        return max(self.width() - self._left - _SIDE, 1) / (self._end_us - self._start_us)

    def _x(self, us: int) -> float:
        return self._left + (us - self._start_us) * self._scale()

    def _us(self, x: float) -> int:
        us = self._start_us + round((x - self._left) / self._scale())
        return min(max(us, self._start_us), self._end_us)

    def _meant(self, point: QPointF) -> int:
        """Return the moment meant by a press: that of a mark, or of a beginning, close by, or of the place itself."""
        us = self._us(point.x())
        lane = self._bands.at(point.y())
        if lane is Lane.RECORDING:
            return us
        near_us = round(_NEAR / self._scale())
        close = [one.start_us for one in self._items if one.lane is lane and abs(one.start_us - us) <= near_us]
        return min(close, key=lambda at: abs(at - us), default=us)

    def _paint_lanes(self) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(round(self.width() * ratio), round(self.height() * ratio))
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        right = self.width() - _SIDE
        lanes = LanePainter(painter, self._theme.tokens, self._bands, self._x, self._left, right)
        lanes.grounds(self._names)
        lanes.items(self._items)
        self._paint_axis(painter)
        painter.end()
        return pixmap

    def _paint_axis(self, painter: QPainter) -> None:
        tokens = self._theme.tokens
        top = self._bands.axis
        painter.setFont(figures(_LETTERS))
        second = 1_000_000 * self._scale()
        step = next((s for s in _STEPS_S if s * second >= _APART), _STEPS_S[-1])
        at = -(-self._start_us // (step * 1_000_000)) * step
        while at * 1_000_000 <= self._end_us:
            x = self._x(at * 1_000_000)
            painter.setPen(QColor(tokens.edge))
            painter.drawLine(QPointF(x, top - 2), QPointF(x, top + 3))
            painter.setPen(QColor(tokens.quiet))
            text = session_time(at * 1_000_000)
            wide = painter.fontMetrics().horizontalAdvance(text)
            left = min(max(x - wide / 2, 0.0), self.width() - wide)
            painter.drawText(QPointF(left, top + 19), text)
            at += step


def _within(us: int, least: int, most: int) -> int:
    return min(max(us, least), most)
