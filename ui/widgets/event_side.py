"""Beside the picture: the list of what happened, a choice of one lane of it, and a line to look for words.

Rules. Escape lets go of what is looked for and gives the keyboard back to the player; Enter and the arrow down go on to
the list. Looking for something moves neither the player nor what is marked.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.drop_list import DropList
from ui.widgets.event_list import EventList, Line
from ui.widgets.lanes import Lane

_GAP = 8
_LANES_WIDE = 168


class EventSide(QWidget):
    """The list and what is shown of it."""

    jumped = Signal(int)
    """Session time in microseconds to which the user wants to go."""
    left = Signal()
    """Whoever looked for something is done: the keyboard is the player's again."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.search = _SearchLine()
        self.lane = DropList(theme)
        self.lane.setFixedWidth(_LANES_WIDE)
        self.list = EventList(theme)
        upper = QHBoxLayout()
        upper.setSpacing(_GAP)
        upper.addWidget(self.search, 1)
        upper.addWidget(self.lane)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addLayout(upper)
        column.addWidget(self.list, 1)
        self.search.textChanged.connect(self._sift)
        self.search.left.connect(self.left)
        self.search.gone_on.connect(self._go_on)
        self.lane.currentIndexChanged.connect(self._sift)
        self.list.jumped.connect(self.jumped)
        self.retranslate()

    def show_lines(self, lines: Sequence[Line], names: Mapping[Lane, str]) -> None:
        """Show *lines*, which are in order; *names* are the lanes that can be chosen."""
        chosen = self.lane.currentData()
        self.lane.blockSignals(True)
        self.lane.clear()
        self.lane.addItem(self.tr("Everything"), None)
        for lane, name in names.items():
            self.lane.addItem(name, lane)
        self.lane.setCurrentIndex(max(0, self.lane.findData(chosen)))
        self.lane.blockSignals(False)
        self.list.show_lines(lines)

    def look_for(self) -> None:
        """Let somebody type what to look for."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def retranslate(self) -> None:
        """Say everything in the current language; the lanes are named anew with the lines."""
        self.search.setPlaceholderText(self.tr("Find in the words"))
        self.search.setAccessibleName(self.tr("Find in the words"))
        self.lane.setAccessibleName(self.tr("Which events are listed"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _sift(self) -> None:
        lane = self.lane.currentData()
        self.list.sift(None if lane is None else Lane(lane), self.search.text())

    def _go_on(self) -> None:
        if self.list.lines.shown:
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
            self.list.setCurrentIndex(self.list.lines.index(max(0, self.list.now)))


class _SearchLine(QLineEdit):
    left = Signal()
    gone_on = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.gone_on.emit()
        else:
            super().keyPressEvent(event)
            if event.key() == Qt.Key.Key_Up:
                event.accept()  # it would make the sound louder
