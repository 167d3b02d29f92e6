"""The sessions of this room as a table: what each is about, how far it came. It asks for more only as one scrolls."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.messages import Messages
from ui.widgets.rec_badge import clock_text

if TYPE_CHECKING:
    from interview_app.vault.cases import Row

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_ROW_HEIGHT = 44
COLUMNS = 6


class SessionModel(QAbstractTableModel):
    """The rows shown so far of as many as were found."""

    wanted = Signal(int)
    """One scrolled to the end: rows from this number on are asked for."""

    def __init__(self, messages: Messages) -> None:
        super().__init__()
        self._messages = messages
        self._rows: list[Row] = []
        self._total = 0
        self._asked = 0

    def show_rows(self, rows: "Sequence[Row]", total: int) -> None:
        """Show *rows*, the first of *total*, in place of all before."""
        self.beginResetModel()
        self._rows, self._total, self._asked = list(rows), total, len(rows)
        self.endResetModel()

    def add_rows(self, rows: "Sequence[Row]", offset: int) -> None:
        """Show *rows* below what is there, unless the list was changed meanwhile."""
        if offset == len(self._rows) and rows:
            self.beginInsertRows(_NOWHERE, offset, offset + len(rows) - 1)
            self._rows += rows
            self._asked = len(self._rows)
            self.endInsertRows()

    def row(self, place: int) -> "Row":
        """Return the session in this line."""
        return self._rows[place]

    def place_of(self, session: str) -> int:
        """Return the line of *session*; the first one's where it is not shown."""
        return next((place for place, row in enumerate(self._rows) if row.session == session), 0)

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many rows are shown so far."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return the number of columns."""
        return 0 if parent.isValid() else COLUMNS

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        """Return whether more was found than is shown or asked for."""
        return not parent.isValid() and self._asked < self._total and self._asked == len(self._rows)

    def fetchMore(self, _parent: Index) -> None:  # noqa: N802 - Qt's name
        """Ask for more."""
        self._asked += 1
        self.wanted.emit(len(self._rows))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        row = self._rows[index.row()]
        return (
            day(row.begun_utc or row.made_utc),
            row.case_number,
            row.alias,
            row.investigator,
            self._messages.word("standing", row.standing.value),
            clock_text(row.recorded_ms) if row.recorded_ms else "",
        )[index.column()]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802 - Qt's name
        """Return a column's name."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (
            self.tr("Date"),
            self.tr("Case"),
            self.tr("Child"),
            self.tr("Investigator"),
            self.tr("State"),
            self.tr("Length"),
        )[section]

    def retranslate(self) -> None:
        """Say everything anew."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, COLUMNS - 1)
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, COLUMNS - 1))


class SessionTable(QTableView):
    """Shows the model; Enter or a double click opens a line."""

    opened = Signal(object)
    """The :class:`Row` that was opened."""
    chosen = Signal(object)
    """The :class:`Row` that is chosen now, or None."""

    def __init__(self, messages: Messages) -> None:
        super().__init__()
        self.sessions = SessionModel(messages)
        self.setModel(self.sessions)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW_HEIGHT)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, mode in enumerate(_WIDTHS):
            header.setSectionResizeMode(column, mode)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.sessions.row(index.row())))
        self.selectionModel().currentRowChanged.connect(lambda *_: self.chosen.emit(self.current))
        self.sessions.modelReset.connect(lambda: self.chosen.emit(None))

    @property
    def current(self) -> "Row | None":
        """The line that is chosen."""
        index = self.currentIndex()
        return self.sessions.row(index.row()) if index.isValid() else None

    def choose(self, session: str) -> None:
        """Choose the line of *session* if it is shown, else the first."""
        if self.sessions.rowCount():
            self.setCurrentIndex(self.sessions.index(self.sessions.place_of(session), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open the chosen line on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.opened.emit(self.current)
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.sessions.retranslate()
        super().changeEvent(event)


_FITS = QHeaderView.ResizeMode.ResizeToContents
_TAKES = QHeaderView.ResizeMode.Stretch
_WIDTHS = (_FITS, _FITS, _TAKES, _TAKES, _FITS, _FITS)


def day(utc: str) -> str:
    """Return the day of a moment in the record's form, in the room's own time: ``21.11.2026``."""
    return f"{datetime.fromisoformat(utc).astimezone():%d.%m.%Y}"
