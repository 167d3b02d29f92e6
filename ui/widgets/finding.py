"""What was found, to be read from the child's chair: a large word with its icon, and below it what to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme import Theme, named
from ui.widgets.label import Label

_ICON = 28
_DRESS = {
    "good": ("circle-check", "good"),
    "attention": ("triangle-alert", "attention"),
    "waits": ("circle", "edge"),
}


class Finding(QWidget):
    """A word and a sentence. How it stands is ``good``, ``attention`` or ``waits``; never told by colour alone."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._standing = ""
        self._icon = QLabel()
        self._word = Label("finding")
        self._hint = Label("quiet")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._word)
        words.addWidget(self._hint)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    @property
    def word(self) -> str:
        """The large word."""
        return self._word.text()

    @property
    def standing(self) -> str:
        """How it stands."""
        return self._standing

    def say(self, standing: str, word: str, hint: str) -> None:
        """Say what was found and what to do about it."""
        if standing != self._standing:
            self._standing = standing
            icon, tone = _DRESS[standing]
            self._theme.dress(self._icon, icon, tone, _ICON)
            named(self._word, "finding-attention" if standing == "attention" else "finding")
        if (word, hint) != (self._word.text(), self._hint.text()):
            self._word.setText(word)
            self._hint.setText(hint)
            self._hint.setVisible(bool(hint))
            self.setAccessibleName(f"{word}. {hint}" if hint else word)
