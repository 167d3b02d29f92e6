"""A table that is read, never changed, and asks for more lines only as one scrolls.

Rules. The model has the lines shown so far and knows from where on there are more; whoever shows it brings them when
they are ``wanted``. What a line says is asked for when it is painted, so it is always said in the current language.
"""

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from ui.abstract import Abstract

LineT = TypeVar("LineT")
Index = QModelIndex | QPersistentModelIndex
FITS = QHeaderView.ResizeMode.ResizeToContents
TAKES = QHeaderView.ResizeMode.Stretch
_NOWHERE = QModelIndex()


class GrowingModel(QAbstractTableModel, Generic[LineT], metaclass=Abstract):
    """The lines shown so far, in so many *columns*."""

    wanted = Signal(int)
    """One scrolled to the end: lines are asked for, from the mark on that came with those before."""

    def __init__(self, columns: int) -> None:
        super().__init__()
        self._columns = columns
        self._lines: list[LineT] = []
        self._more_from: int | None = None

    @abstractmethod
    def names(self) -> tuple[str, ...]:
        """Return the names of the columns."""

    @abstractmethod
    def cells(self, line: LineT) -> tuple[str, ...]:
        """Return what *line* says, column by column; what comes after the last column is not shown."""

    def line(self, place: int) -> LineT:
        """Return what is shown in the line *place*."""
        return self._lines[place]

    def show_lines(self, lines: Sequence[LineT], more_from: int | None) -> None:
        """Show *lines* in place of all before; more are to be had from *more_from* on, none where it is None."""
        self.beginResetModel()
        self._lines, self._more_from = list(lines), more_from
        self.endResetModel()

    def add_lines(self, lines: Sequence[LineT], more_from: int | None) -> None:
        """Show *lines* below what is there."""
        self._more_from = more_from
        if lines:
            self.beginInsertRows(_NOWHERE, len(self._lines), len(self._lines) + len(lines) - 1)
            self._lines += lines
            self.endInsertRows()

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return how many lines are shown so far."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        """Return the number of columns."""
        return 0 if parent.isValid() else self._columns

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        """Return whether there is more than is shown, and nobody asked for it yet."""
        return not parent.isValid() and self._more_from is not None

    def fetchMore(self, _parent: Index) -> None:  # noqa: N802 - Qt's name
        """Ask for more, once."""
        mark, self._more_from = self._more_from, None
        self.wanted.emit(mark)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.cells(self._lines[index.row()])[index.column()]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: N802 - Qt's name
        """Return a column's name."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return self.names()[section]

    def retranslate(self) -> None:
        """Say everything anew."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, self._columns - 1)
        if self._lines:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, self._columns - 1))


class GrowingTable(QTableView):
    """Shows *model* in columns of *widths* and lines so many pixels high; words wrap where a line has room for two."""

    def __init__(
        self, model: GrowingModel[Any], widths: Sequence[QHeaderView.ResizeMode], height: int, *, wraps: bool
    ) -> None:
        super().__init__()
        self._shown = model
        self.setModel(model)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(wraps)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(height)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, mode in enumerate(widths):
            header.setSectionResizeMode(column, mode)

    def retranslate(self) -> None:
        """Say everything anew."""
        self._shown.retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
