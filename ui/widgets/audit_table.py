"""The audit as a table, the newest entry first: when, who, what. It asks for more only as one scrolls."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from interview_app.journey.audit_list import PROGRAM, Line, Page, words
from ui.messages import Messages

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROW_HEIGHT = 52
"""Two lines."""
_COLUMNS = 5


class AuditModel(QAbstractTableModel):
    """The lines shown so far."""

    wanted = Signal(int)
    """One scrolled to the end: lines before the entry with this number are asked for."""

    def __init__(self, messages: Messages) -> None:
        super().__init__()
        self._messages = messages
        self._names: Mapping[int, str] = {}
        self._lines: list[Line] = []
        self._before: int | None = None
        self._asked = False

    def show_page(self, page: Page, names: Mapping[int, str]) -> None:
        """Show *page*, the newest, in place of all before; *names* are those of the people."""
        self.beginResetModel()
        self._lines, self._before, self._names, self._asked = list(page.lines), page.before, names, False
        self.endResetModel()

    def add_page(self, page: Page) -> None:
        """Show *page* below what is there."""
        self._before, self._asked = page.before, False
        if page.lines:
            self.beginInsertRows(_NOWHERE, len(self._lines), len(self._lines) + len(page.lines) - 1)
            self._lines += page.lines
            self.endInsertRows()

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many lines are shown so far."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return the number of columns."""
        return 0 if parent.isValid() else _COLUMNS

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        """Return whether there is more than is shown, and nobody asked for it yet."""
        return not parent.isValid() and self._before is not None and not self._asked

    def fetchMore(self, _parent: Index) -> None:  # noqa: N802 - Qt's name
        """Ask for more."""
        self._asked = True
        self.wanted.emit(self._before)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._cells(self._lines[index.row()])[index.column()]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802 - Qt's name
        """Return a column's name."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (
            self.tr("No."),
            self.tr("Time"),
            self.tr("Who"),
            self.tr("What was done"),
            self.tr("About"),
        )[section]

    def whole(self, row: int) -> str:
        """Return all that a line says, also the details, for which no column has room."""
        return " · ".join(cell for cell in self._cells(self._lines[row]) if cell)

    def retranslate(self) -> None:
        """Say everything anew."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, _COLUMNS - 1)
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, _COLUMNS - 1))

    def _cells(self, line: Line) -> tuple[str, ...]:
        entry, texts = line.entry, self._messages.texts
        if entry is None:
            return str(line.seq), "", "", texts.text("audit.unreadable"), "", ""
        who = texts.text("audit.program") if entry.person == PROGRAM else self._names.get(entry.person, "")
        when = f"{entry.moment.astimezone():%d.%m.%Y %H:%M:%S}"
        return str(line.seq), when, who, *words(entry, self._names, texts)


class AuditTable(QTableView):
    """Shows the model. It is read, never changed."""

    chosen = Signal(str)
    """All that the line that is chosen now says, for what is cut off in it; empty where none is."""

    def __init__(self, messages: Messages) -> None:
        super().__init__()
        self.entries = AuditModel(messages)
        self.setModel(self.entries)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, mode in enumerate(_WIDTHS):
            header.setSectionResizeMode(column, mode)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.entries.modelReset.connect(self._tell)

    def _tell(self) -> None:
        index = self.currentIndex()
        self.chosen.emit(self.entries.whole(index.row()) if index.isValid() else "")

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.entries.retranslate()
            self._tell()
        super().changeEvent(event)


_FITS = QHeaderView.ResizeMode.ResizeToContents
_TAKES = QHeaderView.ResizeMode.Stretch
_WIDTHS = (_FITS, _FITS, _TAKES, _TAKES, _TAKES)
