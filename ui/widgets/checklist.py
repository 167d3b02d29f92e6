"""Lines to be ticked by hand; under each that is ticked stands by whom and when.

Rules. Nothing is ticked by the program. Who ticks and at what time is told by whoever uses the list: a press only asks
(:attr:`Checklist.pressed`), and :meth:`Checklist.show_marks` shows what came of it. A line can be unticked again. The
whole line can be pressed, and its words wrap.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import TARGET, Theme, named
from ui.widgets.label import Label
from ui.widgets.tick import Tick


class Checklist(QWidget):
    """One line for each of *codes*, in so many *columns*, filled from top to bottom."""

    pressed = Signal(str, bool)
    """Somebody wants the line of this code ticked, or unticked."""

    def __init__(self, theme: Theme, codes: Sequence[str], columns: int = 1) -> None:
        super().__init__()
        self.lines = {code: _Line(theme) for code in codes}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(8)
        rows = -(-len(codes) // columns)
        grid.setRowStretch(rows, 1)
        for place, (code, line) in enumerate(self.lines.items()):
            grid.addWidget(line, place % rows, place // rows, Qt.AlignmentFlag.AlignTop)
            line.box.clicked.connect(lambda checked, mine=code: self._ask(mine, checked))
        for column in range(columns):
            grid.setColumnStretch(column, 1)

    def say(self, words: Mapping[str, str]) -> None:
        """Put every line into words."""
        for code, line in self.lines.items():
            line.say(words[code])

    def show_marks(self, marks: Mapping[str, str]) -> None:
        """Show as ticked the lines of *marks*, each with its words of by whom and when, and no other."""
        for code, line in self.lines.items():
            line.mark(marks.get(code))

    def _ask(self, code: str, checked: bool) -> None:
        self.lines[code].box.setChecked(not checked)  # until whoever keeps the list has taken it
        self.pressed.emit(code, checked)


class _Line(QFrame):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.box = Tick(theme)
        named(self.box, "tick")
        self.box.setFixedWidth(TARGET)
        self._words = Label()
        self._mark = Label("quiet")
        words = QVBoxLayout()
        words.setContentsMargins(0, 12, 0, 0)
        words.setSpacing(0)
        words.addWidget(self._words)
        words.addWidget(self._mark)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def say(self, words: str) -> None:
        self._words.setText(words)
        self.box.setAccessibleName(words)

    def mark(self, by: str | None) -> None:
        self.box.setChecked(by is not None)
        self._mark.setText(by or "\N{NO-BREAK SPACE}")  # keeps its place: nothing moves when a line is ticked
        self.box.setAccessibleDescription(by or "")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        if self.rect().contains(event.position().toPoint()):
            self.box.setFocus(Qt.FocusReason.MouseFocusReason)
            self.box.click()
