"""One thing of the room and how it is: icon, name, words under it; amber, with another icon, where it is not well."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme import Theme, named
from ui.widgets.label import Label


class StateLine(QWidget):
    """A line. ``icon`` is what it shows while all is well."""

    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        self._theme = theme
        self._usual = icon
        self._icon = QLabel()
        self._name = Label()
        self._words = Label("quiet")
        self.words = QVBoxLayout()
        """To which more may be added below."""
        self.words.setSpacing(0)
        self.words.addWidget(self._name)
        self.words.addWidget(self._words)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(self.words, 1)
        self._well: bool | None = None

    @property
    def well(self) -> bool:
        """False while something is wrong with it."""
        return self._well is not False

    @property
    def text(self) -> str:
        """All that it says."""
        return self.accessibleName()

    def say(self, name: str, words: str, well: bool = True) -> None:
        """Say that the thing called *name* is as *words* tell, and whether that is well."""
        if well is not self._well:
            self._well = well
            named(self._words, "quiet" if well else "attention")
            self._theme.dress(self._icon, self._usual if well else "triangle-alert", "quiet" if well else "attention")
        self._name.setText(name)
        self._words.setText(words)
        self._words.setVisible(bool(words))
        self.setAccessibleName(f"{name}: {words}" if words else name)
