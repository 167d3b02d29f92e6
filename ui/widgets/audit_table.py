"""The audit as a table, the newest entry first: when, who, what."""

from collections.abc import Mapping

from PySide6.QtCore import Signal

from interview_app.journey.audit_list import PROGRAM, Line, Page, words
from ui.messages import Messages
from ui.widgets.growing_table import FITS, TAKES, GrowingModel, GrowingTable

_WIDTHS = (FITS, FITS, TAKES, TAKES, TAKES)
_HEIGHT = 52
"""Two lines."""


class AuditModel(GrowingModel[Line]):
    """The entries shown so far; ``wanted`` names the entry before which more are asked for."""

    def __init__(self, messages: Messages) -> None:
        super().__init__(len(_WIDTHS))
        self._messages = messages
        self._names: Mapping[int, str] = {}

    def show_page(self, page: Page, names: Mapping[int, str]) -> None:
        """Show *page*, the newest, in place of all before; *names* are those of the people."""
        self._names = names
        self.show_lines(page.lines, page.before)

    def add_page(self, page: Page) -> None:
        """Show *page* below what is there."""
        self.add_lines(page.lines, page.before)

    def names(self) -> tuple[str, ...]:
        """Return the names of the columns."""
        return self.tr("No."), self.tr("Time"), self.tr("Who"), self.tr("What was done"), self.tr("About")

    def cells(self, line: Line) -> tuple[str, ...]:
        """Return what *line* says, and its details at the end, for which no column has room."""
        entry, texts = line.entry, self._messages.texts
        if entry is None:
            return str(line.seq), "", "", texts.text("audit.unreadable"), "", ""
        who = texts.text("audit.program") if entry.person == PROGRAM else self._names.get(entry.person, "")
        when = f"{entry.moment.astimezone():%d.%m.%Y\n%H:%M:%S}"
        return str(line.seq), when, who, *words(entry, self._names, texts)

    def whole(self, place: int) -> str:
        """Return all that the line *place* says, also the details."""
        return " · ".join(cell.replace("\n", " ") for cell in self.cells(self.line(place)) if cell)


class AuditTable(GrowingTable):
    """Shows the model."""

    chosen = Signal(str)
    """All that the line that is chosen now says, for what is cut off in it; empty where none is."""

    def __init__(self, messages: Messages) -> None:
        self.entries = AuditModel(messages)
        super().__init__(self.entries, _WIDTHS, _HEIGHT, wraps=True)
        self.selectionModel().currentRowChanged.connect(self._tell)
        self.entries.modelReset.connect(self._tell)

    def _tell(self) -> None:
        index = self.currentIndex()
        self.chosen.emit(self.entries.whole(index.row()) if index.isValid() else "")

    def retranslate(self) -> None:
        """Say everything anew, also what is chosen."""
        super().retranslate()
        self._tell()
