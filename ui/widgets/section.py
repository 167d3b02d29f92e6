"""A part of a form that is folded away until somebody wants it: what is rarely needed must not stand in the way."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.theme import Theme, named


class Section(QWidget):
    """A heading that is pressed, and what it opens. ``inside`` takes the parts."""

    opened = Signal(bool)

    def __init__(self, theme: Theme, *, is_open: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self.head = QPushButton()
        named(self.head, "section")
        self.head.setCheckable(True)
        self.head.setAutoDefault(False)
        self._body = QWidget()
        self.inside = QVBoxLayout(self._body)
        self.inside.setContentsMargins(28, 8, 0, 8)
        self.inside.setSpacing(16)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(self._body)
        self.head.toggled.connect(self._fold)
        self.head.setChecked(is_open)
        self._fold(is_open)

    def say(self, heading: str) -> None:
        """Name what is inside."""
        self.head.setText(heading)
        self._name()

    def open(self, is_open: bool = True) -> None:
        """Open it, or fold it away."""
        self.head.setChecked(is_open)

    @property
    def is_open(self) -> bool:
        """Return whether what is inside can be seen."""
        return self.head.isChecked()

    def _fold(self, is_open: bool) -> None:
        self._body.setVisible(is_open)
        self._theme.dress(self.head, "chevron-down" if is_open else "chevron-right")
        self._name()
        self.opened.emit(is_open)

    def _name(self) -> None:
        state = self.tr("open") if self.is_open else self.tr("folded")
        self.head.setAccessibleName(f"{self.head.text()} ({state})")
