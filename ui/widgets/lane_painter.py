"""Paints what stands on the lanes of the timeline: spans with their names, ticks, chips, flags.

Rules. Kinds differ by shape and pattern, not by colour alone; what was withdrawn is hollow. Words are written only
where there is room for them: everything says its words under the mouse and in the list as well.
"""

from collections import Counter
from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF

from ui.theme import Tokens, figures
from ui.widgets.lanes import BAR, CHIP, Band, Bands, Item, Kind, Lane

_LETTERS = 13
_LEAST_WORDS = 28
"""Pixels below which no words are written."""
_WIDEST_CHIP = 140
"""The widest chip."""
_APART = 4
"""Where moments lie closer than so many pixels, they are painted thin: how dense they are is seen instead."""
_THIN = 0.35
_PATTERNS = {
    Kind.GAP: ("quiet", Qt.BrushStyle.BDiagPattern),
    Kind.HOLE: ("bad", Qt.BrushStyle.DiagCrossPattern),
    Kind.LOST: ("attention", Qt.BrushStyle.Dense4Pattern),
}
_SPANS = {
    Kind.PHASE: ("accent_wash", "accent"),
    Kind.PAUSE: ("attention_wash", "attention"),
    Kind.SHOWN: ("card", "edge"),
}


class LanePainter:
    """Paints with *painter* on *bands* between *left* and *right*; *x* gives the place of a session time."""

    def __init__(
        self, painter: QPainter, tokens: Tokens, bands: Bands, x: Callable[[int], float], left: float, right: float
    ) -> None:
        self._painter = painter
        self._tokens = tokens
        self._bands = bands
        self._x = x
        self._left, self._right = left, right
        painter.setFont(figures(_LETTERS))

    def grounds(self, names: dict[Lane, str]) -> None:
        """Paint the ground of each lane, and its name beside it."""
        metrics = self._painter.fontMetrics()
        for lane, band in self._bands.of.items():
            self._painter.fillRect(
                QRectF(self._left, band.top, self._right - self._left, band.height), QColor(self._tokens.rail)
            )
            self._painter.setPen(QColor(self._tokens.quiet))
            name = metrics.elidedText(names[lane], Qt.TextElideMode.ElideRight, round(self._left) - 8)
            self._write(name, QRectF(0, band.top - 3, self._left - 8, band.height + 6))

    def items(self, items: Sequence[Item]) -> None:
        """Paint *items*, spans first, so that no moment is covered."""
        spans = [one for one in items if one.end_us > one.start_us]
        for one in spans:
            self._span(one, self._bands.of[one.lane])
        words = sorted((one for one in items if one.kind is Kind.WORD), key=lambda one: one.start_us)
        nexts = [self._x(one.start_us) for one in words[1:]]
        for one, until in zip(words, [*nexts, self._right], strict=False):
            self._chip(one, self._bands.of[one.lane], until)
        moments = [one for one in items if one.end_us == one.start_us and one.kind is not Kind.WORD]
        room = self._right - self._left
        crowded = {lane for lane, count in Counter(one.lane for one in moments).items() if room < _APART * count}
        for one in moments:
            self._painter.setOpacity(_THIN if one.lane in crowded else 1)
            self._moment(one, self._bands.of[one.lane])
        self._painter.setOpacity(1)

    def _span(self, item: Item, band: Band) -> None:
        left, right = self._x(item.start_us), self._x(item.end_us)
        place = QRectF(left, band.top, max(right - left, 3), band.height)
        painter = self._painter
        painter.setPen(Qt.PenStyle.NoPen)
        if item.kind is Kind.PART:
            painter.fillRect(QRectF(left, band.top, place.width(), BAR), self._colour("accent"))
        elif item.kind in _PATTERNS:
            tone, pattern = _PATTERNS[item.kind]
            lower = item.kind is Kind.LOST
            place.setTop(band.top + BAR + 2 if lower else band.top)
            place.setHeight(band.height - BAR - 2 if lower else BAR)
            painter.fillRect(place, self._colour("card"))
            painter.fillRect(place, QBrush(self._colour(tone), pattern))
            self._frame(place, tone)
        elif item.kind is Kind.PRESENCE:
            painter.fillRect(QRectF(left, band.middle - 3, place.width(), 6), self._colour("accent"))
        else:
            wash, tone = _SPANS[item.kind]
            painter.fillRect(place, self._colour(wash))
            self._frame(place, tone)
            if place.width() >= _LEAST_WORDS:
                painter.setPen(self._colour("ink"))
                self._write(self._shortened(item.label, place.width() - 10), place.adjusted(5, -2, -5, 2))

    def _chip(self, item: Item, band: Band, until: float) -> None:
        left = self._x(item.start_us)
        painter = self._painter
        room = min(until - left - 3, self._right - left, _WIDEST_CHIP)
        label = self._shortened(item.label, room - 12) if room >= _LEAST_WORDS else ""
        wide = painter.fontMetrics().horizontalAdvance(label) + 12 if label else 6
        place = QRectF(left, band.top, wide, CHIP)
        painter.setPen(self._pen("accent", dashed=item.withdrawn))
        painter.setBrush(self._colour("card" if label or item.withdrawn else "accent"))
        painter.drawRoundedRect(place, 4, 4)
        if label:
            painter.setPen(self._colour("quiet" if item.withdrawn else "ink"))
            self._write(label, place.adjusted(6, -2, 0, 2))

    def _moment(self, item: Item, band: Band) -> None:
        at, top, height = self._x(item.start_us), band.top, band.height
        painter = self._painter
        painter.setPen(Qt.PenStyle.NoPen)
        match item.kind:
            case Kind.QUESTION | Kind.OTHERS_QUESTION:
                tone = "quiet" if item.withdrawn else "ink"
                painter.setPen(self._pen(tone, dashed=item.withdrawn, width=2))
                painter.drawLine(QPointF(at, top + 1), QPointF(at, top + height - 1))
                if item.kind is Kind.OTHERS_QUESTION:
                    painter.setBrush(self._colour("card"))
                    painter.drawEllipse(QPointF(at, top + 5), 4, 4)
            case Kind.ANSWER:
                painter.setPen(self._pen("quiet", dashed=item.withdrawn, width=2))
                painter.drawLine(QPointF(at, top + height - 6), QPointF(at, top + height))
            case Kind.MARK:
                painter.setBrush(self._colour("accent"))
                self._shape(at, top, [(-1, 0), (11, 4.5), (1, 9), (1, height), (-1, height)])
            case Kind.TROUBLE:
                painter.setBrush(self._colour("attention"))
                self._shape(at, top + height - 10, [(0, 0), (6, 10), (-6, 10)])
            case Kind.CAME | Kind.LEFT:
                painter.setBrush(self._colour("ink"))
                up = [(0, 1), (5, height - 2), (-5, height - 2)]
                self._shape(at, top, up if item.kind is Kind.CAME else [(x, height - 1 - y) for x, y in up])
            case _:
                painter.setBrush(self._colour("quiet"))
                below = item.lane in (Lane.RECORDING, Lane.WORDS)
                size = 3 if item.lane is Lane.WORDS else 4
                painter.drawEllipse(QPointF(at, top + height - size if below else band.middle), size, size)

    def _shape(self, left: float, top: float, corners: Sequence[tuple[float, float]]) -> None:
        self._painter.drawPolygon(QPolygonF([QPointF(left + x, top + y) for x, y in corners]))

    def _frame(self, place: QRectF, tone: str) -> None:
        self._painter.setPen(self._colour(tone))
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawRect(place)

    def _write(self, words: str, place: QRectF) -> None:
        self._painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _shortened(self, words: str, wide: float) -> str:
        return self._painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, round(wide))

    def _colour(self, token: str) -> QColor:
        return QColor(getattr(self._tokens, token))

    def _pen(self, token: str, *, dashed: bool, width: float = 1) -> QPen:
        style = Qt.PenStyle.DotLine if dashed else Qt.PenStyle.SolidLine
        return QPen(self._colour(token), width, style, Qt.PenCapStyle.FlatCap)
