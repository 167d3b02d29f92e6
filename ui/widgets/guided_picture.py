"""A live picture with lines over it that show where a seated child, or the room and its door, should be.

Rules. The lines are on the screen alone, never in a recording. They are light with a dark rim, so that they can be seen
on any picture; nothing is drawn where there is no picture.
"""

from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen

from ui.theme import Theme
from ui.widgets.live_picture import LivePicture

_LIGHT = "#ffffff"
_RIM = "#101418"
_RIM_WIDTH = 5.0
_LINE_WIDTH = 2.0
_TEXT_GAP = 6.0


class Guide(StrEnum):
    """Which lines are shown."""

    CHILD = "child"
    ROOM = "room"
    NONE = "none"


class GuidedPicture(LivePicture):
    """A camera's picture under lines."""

    def __init__(self, theme: Theme, least: int) -> None:
        super().__init__(theme, least)
        self._guide = Guide.NONE
        self._words = ("", "")

    @property
    def guide(self) -> Guide:
        """The lines that are shown."""
        return self._guide

    def show_guide(self, guide: Guide) -> None:
        """Show these lines and no other."""
        self._guide = guide
        self.update()

    def say(self, child: str, door: str) -> None:
        """Name what the lines stand for."""
        self._words = (child, door)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the picture, then the lines."""
        super().paintEvent(event)
        if self.showing and self._guide is not Guide.NONE:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_lines(painter, self._place())
            painter.end()

    def _paint_lines(self, painter: QPainter, place: QRectF) -> None:
        child, door = self._words
        lines: list[tuple[QPainterPath, str]]
        if self._guide is Guide.CHILD:
            lines = [(_seated(_part(place, 0.25, 0.12, 0.5, 0.88)), child)]
        else:
            lines = [(_seated(_part(place, 0.2, 0.36, 0.26, 0.56)), child), (_door(place), door)]
        for path, word in lines:
            for colour, width in ((_RIM, _RIM_WIDTH), (_LIGHT, _LINE_WIDTH)):
                pen = QPen(QColor(colour), width)
                pen.setStyle(Qt.PenStyle.SolidLine if colour == _RIM else Qt.PenStyle.DashLine)
                painter.strokePath(path, pen)
            self._write(painter, path.boundingRect(), word)

    def _write(self, painter: QPainter, below: QRectF, word: str) -> None:
        width = painter.fontMetrics().horizontalAdvance(word) + 2 * _TEXT_GAP
        height = painter.fontMetrics().height() + _TEXT_GAP
        middle = below.center().x()
        board = QRectF(middle - width / 2, below.top() - height - _TEXT_GAP, width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_RIM))
        painter.drawRoundedRect(board, 4, 4)
        painter.setPen(QColor(_LIGHT))
        painter.drawText(board, Qt.AlignmentFlag.AlignCenter, word)


def _part(place: QRectF, left: float, top: float, width: float, height: float) -> QRectF:
    """Return a part of *place* given in shares of it."""
    return QRectF(
        place.left() + left * place.width(), place.top() + top * place.height(), width * place.width(),
        height * place.height(),
    )  # fmt: skip


def _seated(box: QRectF) -> QPainterPath:
    """Return head, shoulders and knees of a seated child that fills the height of *box*."""
    middle, head = box.center().x(), box.height() * 0.15
    path = QPainterPath()
    path.addEllipse(QPointF(middle, box.top() + head), head * 0.8, head)
    shoulder, wide = box.top() + 2.3 * head, 1.9 * head
    path.moveTo(middle - wide, box.bottom())
    path.lineTo(middle - wide, shoulder + head)
    path.quadTo(middle - wide, shoulder, middle - 0.5 * head, shoulder)
    path.lineTo(middle + 0.5 * head, shoulder)
    path.quadTo(middle + wide, shoulder, middle + wide, shoulder + head)
    path.lineTo(middle + wide, box.bottom())
    return path


def _door(place: QRectF) -> QPainterPath:
    frame = _part(place, 0.68, 0.2, 0.16, 0.6)
    path = QPainterPath()
    path.addRect(frame)
    path.addEllipse(QPointF(frame.left() + frame.width() * 0.16, frame.center().y()), 3, 3)
    return path
