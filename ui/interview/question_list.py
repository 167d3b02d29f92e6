"""What else the phase has, and what is found in the whole bank: lists from which any question can be chosen.

Rules. A list shows and never moves the current question by itself; what was asked has a mark. The search goes over all
banks for a child of this age, in the language of the questions; choosing is not asking.
"""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from interview_app.domain.bank import Entry, Origin
from interview_app.journey.interviewing import Interviewing
from ui.frame import Frame
from ui.interview.course import Course
from ui.interview.part import Part
from ui.theme import TARGET, Theme
from ui.widgets.label import Label

FOUND = 100
_ENTRY = Qt.ItemDataRole.UserRole


class _Entries(QListWidget):
    """Entries, one a row, elided at the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys are the page's
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMinimumHeight(TARGET)  # in a low window the question above needs the room

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the row where one stands in sight."""
        super().resizeEvent(event)
        self.scrollToItem(self.currentItem(), QAbstractItemView.ScrollHint.PositionAtCenter)

    def show_rows(self, rows: Iterable[tuple[Entry, str, bool]]) -> None:
        """Show entries with their words, and whether each was asked."""
        self.clear()
        done, open_ = self._theme.icon("check", "accent"), self._theme.icon("circle", "edge")
        for entry, words, was_asked in rows:
            item = QListWidgetItem(done if was_asked else open_, words)
            item.setData(_ENTRY, entry)
            item.setToolTip(words)
            item.setSizeHint(QSize(0, TARGET))
            self.addItem(item)

    def entry(self, row: int) -> Entry | None:
        """Return the entry in *row*."""
        entry = self.model().index(row, 0).data(_ENTRY)
        return entry if isinstance(entry, Entry) else None


class QuestionList(Part):
    """What the phase has, in the order of the banks."""

    chosen = Signal(object)
    """An ``Entry`` was pressed."""

    def __init__(self, frame: Frame, interviewing: Interviewing, course: Course) -> None:
        super().__init__(frame, interviewing)
        self._course = course
        self._shown: tuple[object, ...] = ()
        self.rows = _Entries(frame.theme)
        self.rows.itemPressed.connect(lambda item: self.chosen.emit(item.data(_ENTRY)))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)
        self._repaint = QTimer(self, singleShot=True, interval=0)
        self._repaint.timeout.connect(self._paint_anew)
        self.retranslate()
        self.refresh()  # and again by the desk, once the course has followed what happened

    def retranslate(self) -> None:
        """Name the list."""
        self.rows.setAccessibleName(self.tr("Questions of this phase"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the marks anew when the theme changed."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._repaint.start()  # Qt is going through all widgets at this moment, and through the rows' own parts

    def _paint_anew(self) -> None:
        self._shown = ()
        self.refresh()

    def refresh(self) -> None:
        """Show the phase's questions as they are said now, and where one stands."""
        course, asked = self._course, len(self.interviewing.asked_entries)
        shown = (course.entries, course.words, asked, self.interviewing.language, self.interviewing.state.people)
        if shown != self._shown:
            self._shown = shown
            self.rows.show_rows((one, course.wording(one), course.was_asked(one)) for one in course.entries)
            self.rows.setVisible(bool(course.entries))
        now = course.entries.index(course.current) if course.current in course.entries else -1
        self.rows.setCurrentRow(now)
        if now >= 0:
            self.rows.scrollToItem(self.rows.item(now), QAbstractItemView.ScrollHint.PositionAtCenter)


class _SearchLine(QLineEdit):
    moved = Signal(int)
    taken = Signal()
    let_go = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let the arrows go through what was found, Enter take it, and Escape give up."""
        match event.key():
            case Qt.Key.Key_Up:
                self.moved.emit(-1)
            case Qt.Key.Key_Down:
                self.moved.emit(1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if not event.isAutoRepeat():
                    self.taken.emit()
            case Qt.Key.Key_Escape:
                self.let_go.emit()
            case _:
                super().keyPressEvent(event)


class BankSearch(Part):
    """A line, and what it finds."""

    chosen = Signal(object)
    """An ``Entry`` was taken."""
    let_go = Signal()

    def __init__(self, frame: Frame, interviewing: Interviewing, course: Course) -> None:
        super().__init__(frame, interviewing)
        self._course = course
        self.line = _SearchLine()
        self.rows = _Entries(frame.theme)
        self.found = Label("small")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.line, self.found, self.rows):
            column.addWidget(part)
        self.line.textEdited.connect(self._find)
        self.line.moved.connect(self._move)
        self.line.taken.connect(self._take)
        self.line.let_go.connect(self.let_go)
        self.rows.itemPressed.connect(lambda item: self.chosen.emit(item.data(_ENTRY)))
        self.begin()

    def open(self) -> None:
        """Let somebody search."""
        self.line.selectAll()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._find()

    def retranslate(self) -> None:
        """Say every word anew."""
        self.line.setPlaceholderText(self.tr("Search all questions: some words, Enter takes it, Esc goes back"))
        self.line.setAccessibleName(self.tr("Search all questions"))

    def refresh(self) -> None:
        """Nothing here changes by itself."""

    def _find(self) -> None:
        found = self.interviewing.search(self.line.text())
        self.rows.show_rows((one, self._words(one), self._course.was_asked(one)) for one in found[:FOUND])
        self.rows.setCurrentRow(0)
        said = self.tr("{count} found").format(count=len(found)) if found else self.tr("Nothing was found.")
        self.found.setText(said)

    def _words(self, entry: Entry) -> str:
        word = self.frame.messages.word
        added = word("origin", Origin.ADDED.value)
        is_added = self.interviewing.banks.bank_of(entry).origin is Origin.ADDED
        where = f"{entry.phase.number}. {word('phase', entry.phase.value)}"
        return "  ·  ".join(filter(None, (self._course.wording(entry), where, added if is_added else "")))

    def _move(self, steps: int) -> None:
        self.rows.setCurrentRow(min(max(self.rows.currentRow() + steps, 0), self.rows.count() - 1))

    def _take(self) -> None:
        if (entry := self.rows.entry(self.rows.currentRow())) is not None:
            self.chosen.emit(entry)
