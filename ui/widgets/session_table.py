"""The sessions of this room as a table: what each is about, how far it came."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui.messages import Messages
from ui.widgets.growing_table import FITS, TAKES, GrowingModel, GrowingTable
from ui.widgets.rec_badge import clock_text

if TYPE_CHECKING:
    from interview_app.vault.cases import Row

_WIDTHS = (FITS, FITS, TAKES, TAKES, FITS, FITS)
_HEIGHT = 44


class SessionModel(GrowingModel["Row"]):
    """The rows shown so far of as many as were found; ``wanted`` names the number of rows there are."""

    def __init__(self, messages: Messages) -> None:
        super().__init__(len(_WIDTHS))
        self._messages = messages
        self._total = 0

    @property
    def rows(self) -> "tuple[Row, ...]":
        """The rows shown so far."""
        return tuple(self._lines)

    def show_rows(self, rows: "Sequence[Row]", total: int) -> None:
        """Show *rows*, the first of *total*, in place of all before."""
        self._total = total
        self.show_lines(rows, self._more_after(len(rows)))

    def add_rows(self, rows: "Sequence[Row]", offset: int) -> None:
        """Show *rows* below what is there, unless the list was changed meanwhile."""
        if offset == self.rowCount() and rows:
            self.add_lines(rows, self._more_after(offset + len(rows)))

    def place_of(self, session: str) -> int:
        """Return the line of *session*; the first one's where it is not shown."""
        return next((place for place, row in enumerate(self._lines) if row.session == session), 0)

    def names(self) -> tuple[str, ...]:
        """Return the names of the columns."""
        return (
            self.tr("Date"),
            self.tr("Case"),
            self.tr("Child"),
            self.tr("Investigator"),
            self.tr("State"),
            self.tr("Length"),
        )

    def cells(self, line: "Row") -> tuple[str, ...]:
        """Return what *line* says."""
        return (
            day(line.begun_utc or line.made_utc),
            line.case_number,
            line.alias,
            line.investigator,
            self._messages.word("standing", line.standing.value),
            clock_text(line.recorded_ms) if line.recorded_ms else "",
        )

    def _more_after(self, count: int) -> int | None:
        return count if count < self._total else None


class SessionTable(GrowingTable):
    """Shows the model; Enter or a double click opens a line."""

    opened = Signal(object)
    """The :class:`Row` that was opened."""
    chosen = Signal(object)
    """The :class:`Row` that is chosen now, or None."""

    def __init__(self, messages: Messages) -> None:
        self.sessions = SessionModel(messages)
        super().__init__(self.sessions, _WIDTHS, _HEIGHT, wraps=False)
        self.doubleClicked.connect(lambda index: self.opened.emit(self.sessions.line(index.row())))
        self.selectionModel().currentRowChanged.connect(lambda *_: self.chosen.emit(self.current))
        self.sessions.modelReset.connect(lambda: self.chosen.emit(None))

    @property
    def current(self) -> "Row | None":
        """The line that is chosen."""
        index = self.currentIndex()
        return self.sessions.line(index.row()) if index.isValid() else None

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


def day(utc: str) -> str:
    """Return the day of a moment in the record's form, in the room's own time: ``21.11.2026``."""
    return f"{datetime.fromisoformat(utc).astimezone():%d.%m.%Y}"
