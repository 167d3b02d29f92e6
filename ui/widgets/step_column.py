"""The steps of a long set-up, one under the other: which is shown, which are done; pressed, in any order."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.theme import Theme, named

LEAST_WIDTH = 224
_BOLD = 12
"""The step that is shown is named in bold, of which no button's hint knows."""


class StepColumn(QWidget):
    """A button for each of *count* steps."""

    chosen = Signal(int)
    """The place, from 0, of the step that is wanted."""

    def __init__(self, theme: Theme, count: int) -> None:
        super().__init__()
        self._theme = theme
        self._place = 0
        self.buttons = [QPushButton() for _ in range(count)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for place, button in enumerate(self.buttons):
            named(button, "step")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._choose, place))
            column.addWidget(button)
        column.addStretch(1)

    def show_steps(self, names: Sequence[str], place: int, done: Sequence[bool], open_to: Sequence[bool]) -> None:
        """Name the steps, mark the one at *place* as shown; which are *done*, and which can be gone to."""
        self._place = place
        for number, (button, name) in enumerate(zip(self.buttons, names, strict=True)):
            button.setText(name)
            button.setChecked(number == place)
            button.setEnabled(open_to[number])
            self._theme.dress(button, *(("circle-check", "accent") if done[number] else ("circle", "edge")))
            button.setAccessibleDescription(self.tr("done") if done[number] else self.tr("to be done"))
        self.setFixedWidth(max(LEAST_WIDTH, *(button.sizeHint().width() + _BOLD for button in self.buttons)))

    def _choose(self, place: int) -> None:
        self.buttons[place].setChecked(place == self._place)  # a press alone marks no step
        if place != self._place:
            self.chosen.emit(place)
