"""The parts of one page side by side: which is shown, and which are done. Pressed, in any order."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from ui.theme import Theme, named
from ui.widgets.abreast import Abreast


class StepTabs(QWidget):
    """A button for each of *count* parts. The arrow keys go from one to the next of those that are shown."""

    chosen = Signal(int)
    """The place, from 0, of the part that is to be shown."""

    def __init__(self, theme: Theme, count: int) -> None:
        super().__init__()
        self._theme = theme
        self._group = QButtonGroup(self)
        self._done: list[bool | None] = [None] * count
        self._names = [""] * count
        self.buttons = [QPushButton() for _ in range(count)]
        for place, button in enumerate(self.buttons):
            named(button, "segment")
            button.setCheckable(True)
            button.clicked.connect(partial(self._choose, place))
            self._group.addButton(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(Abreast(self.buttons, 8))
        self.show_done([False] * count)
        self.go(0)

    @property
    def place(self) -> int:
        """Which part is shown, from 0."""
        return next(place for place, button in enumerate(self.buttons) if button.isChecked())

    def go(self, place: int) -> None:
        """Mark the part at *place* as the one that is shown; Tab goes to it alone."""
        self.buttons[place].setChecked(True)
        for button in self.buttons:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus)

    def say(self, names: Sequence[str]) -> None:
        """Name the parts."""
        self._names = list(names)
        self._name()

    def show_done(self, done: Sequence[bool]) -> None:
        """Show which parts are done."""
        for place, (before, now) in enumerate(zip(self._done, done, strict=True)):
            if before is not now:
                self._done[place] = now
                self._theme.dress(self.buttons[place], "circle-check" if now else "circle", "accent" if now else "edge")
        self._name()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let the arrow keys go from part to part."""
        ahead = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if ahead is None:
            super().keyPressEvent(event)
            return
        shown = [place for place, button in enumerate(self.buttons) if not button.isHidden()]
        place = shown[(shown.index(self.place) + ahead) % len(shown)]
        self.buttons[place].setFocus(Qt.FocusReason.TabFocusReason)
        self.buttons[place].click()

    def _choose(self, place: int) -> None:
        self.chosen.emit(place)

    def _name(self) -> None:
        for button, name, done in zip(self.buttons, self._names, self._done, strict=True):
            button.setText(name)
            button.setAccessibleDescription(self.tr("done") if done else self.tr("not done yet"))
