"""What else the phase has, and what is found in the whole bank: lists from which any question can be chosen.

Rules. A list shows and never moves the current question by itself; what was asked has a mark. The search goes over all
banks for a child of this age, in the language of the questions; choosing is not asking.
"""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QListView, QVBoxLayout

from interview_app.domain.bank import Entry, Origin
from interview_app.journey.interviewing import Interviewing
from ui.frame import Frame
from ui.interview.course import Course
from ui.interview.part import Part
from ui.theme import TARGET, Theme
from ui.widgets.label import Label

FOUND = 100
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class _Rows(QAbstractListModel):
    """Entries with their words, and whether each was asked."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.rows: tuple[tuple[Entry, str, bool], ...] = ()
        self._icons: tuple[QIcon, QIcon] = (QIcon(), QIcon())

    def put(self, rows: Iterable[tuple[Entry, str, bool]]) -> None:
        self.beginResetModel()
        self.rows = tuple(rows)
        self._icons = self._theme.icon("circle", "edge"), self._theme.icon("check", "accent")
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        _entry, words, was_asked = self.rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return words
            case Qt.ItemDataRole.DecorationRole:
                return self._icons[was_asked]
            case Qt.ItemDataRole.SizeHintRole:
                return QSize(0, TARGET)
        return None


class _Entries(QListView):
    """Entries, one a row, elided at the right. A list of items would be shorter, and destroys them twice in Python."""

    taken = Signal(object)
    """An ``Entry`` was pressed."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._rows = _Rows(theme)
        self.setModel(self._rows)
        self.pressed.connect(lambda index: self.taken.emit(self.entry(index.row())))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow keys are the page's
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMinimumHeight(TARGET)  # in a low window the question above needs the room

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the row where one stands in sight."""
        super().resizeEvent(event)
        self._show_current()

    def show_rows(self, rows: Iterable[tuple[Entry, str, bool]]) -> None:
        """Show entries with their words, and whether each was asked."""
        self._rows.put(rows)

    def count(self) -> int:
        """How many there are."""
        return len(self._rows.rows)

    @property
    def row(self) -> int:
        """Where one stands; -1: nowhere."""
        return self.currentIndex().row()

    def stand_at(self, row: int) -> None:
        """Stand at *row*, in sight; -1: nowhere."""
        self.setCurrentIndex(self._rows.index(row))
        self._show_current()

    def entry(self, row: int) -> Entry | None:
        """Return the entry in *row*."""
        return self._rows.rows[row][0] if 0 <= row < self.count() else None

    def _show_current(self) -> None:
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)


class QuestionList(Part):
    """What the phase has, in the order of the banks."""

    chosen = Signal(object)
    """An ``Entry`` was pressed."""

    def __init__(self, frame: Frame, interviewing: Interviewing, course: Course) -> None:
        super().__init__(frame, interviewing)
        self._course = course
        self._shown: tuple[object, ...] = ()
        self.rows = _Entries(frame.theme)
        self.rows.taken.connect(self.chosen)
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
        self.rows.stand_at(now)


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
        self.found = Label("small", wraps=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        upper = QHBoxLayout()
        upper.addWidget(self.line, 1)
        upper.addWidget(self.found)
        column.addLayout(upper)
        column.addWidget(self.rows)
        self.line.textEdited.connect(self._find)
        self.line.moved.connect(self._move)
        self.line.taken.connect(self._take)
        self.line.let_go.connect(self.let_go)
        self.rows.taken.connect(self.chosen)
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
        self.rows.stand_at(0)
        said = self.tr("{count} found").format(count=len(found)) if found else self.tr("Nothing was found.")
        self.found.setText(said)

    def _words(self, entry: Entry) -> str:
        word = self.frame.messages.word
        added = word("origin", Origin.ADDED.value)
        is_added = self.interviewing.banks.bank_of(entry).origin is Origin.ADDED
        where = f"{entry.phase.number}. {word('phase', entry.phase.value)}"
        return "  ·  ".join(filter(None, (self._course.wording(entry), where, added if is_added else "")))

    def _move(self, steps: int) -> None:
        self.rows.stand_at(min(max(self.rows.row + steps, 0), self.rows.count() - 1))

    def _take(self) -> None:
        if (entry := self.rows.entry(self.rows.row)) is not None:
            self.chosen.emit(entry)
