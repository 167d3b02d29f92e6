"""The list of what happened: time and text in order; pressing a line jumps there."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from ui.widgets.times import session_time

_AT = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class Happening:
    """A line: session time in microseconds, and what happened."""

    at_us: int
    text: str


class EventList(QListWidget):
    """The list."""

    jumped = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSpacing(3)
        self.setMinimumWidth(240)
        self.activated.connect(self._jump)
        self.clicked.connect(self._jump)
        self.retranslate()

    def show_happenings(self, happenings: Sequence[Happening]) -> None:
        """Show *happenings*, which are in order."""
        self.clear()
        for one in happenings:
            item = QListWidgetItem(f"{session_time(one.at_us)}  {one.text}")
            item.setData(_AT, one.at_us)
            self.addItem(item)

    @property
    def texts(self) -> list[str]:
        """The lines as they stand."""
        return [self.item(row).text() for row in range(self.count())]

    def retranslate(self) -> None:
        """Say the list's own name; its lines are given anew by the window."""
        self.setAccessibleName(self.tr("Events"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say the name anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _jump(self, index: QModelIndex) -> None:
        self.jumped.emit(index.data(_AT))
