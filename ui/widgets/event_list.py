"""The list of what happened: when, what, who, in order; pressing a line jumps there, and what plays now is marked.

Rules. Thousands of lines are shown by a model, not by a widget each. What is marked moves with what plays; the list
moves along only while neither the mouse nor the keyboard is on it, so that nothing jumps away from under a hand. Keys
that the list does not need for itself are the player's. Words are plain text, whatever they hold.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.theme import BASE, Theme, figures
from ui.widgets.lanes import Lane
from ui.widgets.times import session_time

_Index = QModelIndex | QPersistentModelIndex
_SMALL = 13
_MARGIN = 6
_BAR = 4
_WRAPS = Qt.TextFlag.TextWordWrap
_UNBROKEN = re.compile(r"\S{24}")
"""So many characters may stand without a place to break the line."""
_OWN_KEYS = frozenset(
    {
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_PageUp,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
    }
)


@dataclass(frozen=True)
class Line:
    """A line: session time in microseconds, its lane, what happened, and who did it (may be empty)."""

    at_us: int
    lane: Lane
    text: str
    who: str = ""

    @property
    def time(self) -> str:
        """When it happened."""
        return session_time(self.at_us)


class Lines(QAbstractListModel):
    """The lines that are shown of all there are: those of one lane, and those that hold the words looked for."""

    def __init__(self) -> None:
        super().__init__()
        self._all: tuple[tuple[str, Line], ...] = ()
        self._lane: Lane | None = None
        self._words = ""
        self.shown: tuple[Line, ...] = ()

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Hold *lines*, which are in order."""
        self._all = tuple((f"{one.text}\n{one.who}".casefold(), one) for one in lines)
        self._sift()

    def sift(self, lane: Lane | None, words: str) -> None:
        """Show the lines of *lane* (None: of every lane) that hold *words*, in capitals or not."""
        self._lane, self._words = lane, " ".join(words.casefold().split())
        self._sift()

    def row_at(self, us: int) -> int:
        """Return the row of the latest thing at or before session time *us*; -1 before the first."""
        return bisect_right(self.shown, us, key=lambda one: one.at_us) - 1

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and signature
        """See Qt."""
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """See Qt."""
        line = self.shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{line.time}  {line.text}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ". ".join(filter(None, (line.time, line.text, line.who)))
        return None

    def _sift(self) -> None:
        shown = (
            line
            for folded, line in self._all
            if (self._lane is None or line.lane is self._lane) and self._words in folded
        )
        self.beginResetModel()
        self.shown = tuple(shown)
        self.endResetModel()


class EventList(QListView):
    """Shows the lines."""

    jumped = Signal(int)
    """Session time in microseconds to which the user wants to go."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.lines = Lines()
        self._position_us = 0
        self._now = -1
        self.setModel(self.lines)
        self.setItemDelegate(_LineDelegate(theme, self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # a width that changes would wrap anew
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMinimumWidth(240)
        self.activated.connect(self._jump)
        self.clicked.connect(self._jump)
        self.retranslate()

    @property
    def texts(self) -> list[str]:
        """The lines as they stand."""
        return [f"{line.time}  {line.text}" for line in self.lines.shown]

    @property
    def now(self) -> int:
        """The row of what plays now; -1 before the first."""
        return self._now

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show *lines*, which are in order, and stay where the list stood."""
        stood = self.verticalScrollBar().value()
        self.lines.show_lines(lines)
        self._now = self.lines.row_at(self._position_us)
        self.verticalScrollBar().setValue(stood)

    def sift(self, lane: Lane | None, words: str) -> None:
        """Show the lines of *lane* (None: of every lane) that hold *words*."""
        self.lines.sift(lane, words)
        self._now = self.lines.row_at(self._position_us)
        self.reveal()

    def show_position(self, us: int) -> None:
        """Mark what happened last before session time *us*."""
        self._position_us = us
        now = self.lines.row_at(us)
        if now == self._now:
            return
        before, self._now = self._now, now
        for row in (before, now):
            self.viewport().update(self.visualRect(self.lines.index(row)))
        if not self.underMouse() and not self.hasFocus():
            self.reveal()

    def reveal(self) -> None:
        """Let what is marked be seen, with what follows below it."""
        if self._now >= 0 and not self.viewport().rect().contains(self.visualRect(self.lines.index(self._now))):
            self.scrollTo(self.lines.index(self._now), QAbstractItemView.ScrollHint.PositionAtTop)

    def retranslate(self) -> None:
        """Say the list's own name; its lines are given anew by the window."""
        self.setAccessibleName(self.tr("Events"))
        self.viewport().update()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say the name anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Wrap the words anew, and keep what is marked in sight."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take the keys that move in the list; every other one is the player's."""
        if event.key() in _OWN_KEYS:
            super().keyPressEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Say so where nothing is found."""
        super().paintEvent(event)
        if not self.lines.shown:
            painter = QPainter(self.viewport())
            place = self.viewport().rect().adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
            painter.drawText(place, _WRAPS | Qt.AlignmentFlag.AlignHCenter, self.tr("Nothing found"))
            painter.end()

    def _jump(self, index: QModelIndex) -> None:
        self.jumped.emit(self.lines.shown[index.row()].at_us)


class _LineDelegate(QStyledItemDelegate):
    """Paints a line: the time at its left, what happened, and below it who."""

    def __init__(self, theme: Theme, view: EventList) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._time_font = figures(_SMALL)
        self._fonts = figures(BASE, QFont.Weight.Normal), figures(_SMALL, QFont.Weight.Normal)
        self._metrics = tuple(QFontMetrics(font) for font in self._fonts)
        self._indent = QFontMetrics(self._time_font).horizontalAdvance("00:00:00") + 2 * _MARGIN + _BAR
        self._wide = 0
        self._heights: dict[Line, tuple[int, int]] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: N802 - Qt's name
        """See Qt."""
        wide = self._view.viewport().width()
        return QSize(wide, sum(self._parts(wide, self._view.lines.shown[index.row()])) + 2 * _MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """See Qt."""
        tokens, line = self._theme.tokens, self._view.lines.shown[index.row()]
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        if index.row() == self._view.now:
            painter.fillRect(rect, QColor(tokens.accent_wash))
            painter.fillRect(rect.left(), rect.top(), _BAR, rect.height(), QColor(tokens.accent))
        high, _small = self._parts(rect.width(), line)
        words = rect.adjusted(self._indent, _MARGIN, -_MARGIN, -_MARGIN)
        painter.setPen(QColor(tokens.quiet))
        painter.setFont(self._time_font)
        painter.drawText(rect.adjusted(_BAR + _MARGIN, _MARGIN + 2, 0, 0), Qt.AlignmentFlag.AlignTop, line.time)
        painter.setFont(self._fonts[1])
        painter.drawText(words.adjusted(0, high, 0, 0), _WRAPS, _breakable(line.who))
        painter.setPen(QColor(tokens.ink))
        painter.setFont(self._fonts[0])
        painter.drawText(words, _WRAPS, _breakable(line.text))
        if self._view.hasFocus() and state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QColor(tokens.accent))
            painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def _parts(self, wide: int, line: Line) -> tuple[int, int]:
        """Return how high what happened and who are, in pixels."""
        if wide != self._wide:
            self._wide, self._heights = wide, {}
        if line not in self._heights:
            room = QRect(0, 0, max(wide - self._indent - _MARGIN, 1), 1_000_000)
            texts = zip(self._metrics, (line.text, line.who), strict=True)
            high, small = (
                one.boundingRect(room, _WRAPS, _breakable(text)).height() if text else 0 for one, text in texts
            )
            self._heights[line] = high, small
        return self._heights[line]


def _breakable(text: str) -> str:
    return _UNBROKEN.sub("\\g<0>\u200b", text)
