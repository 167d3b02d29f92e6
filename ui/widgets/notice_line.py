"""A calm line at the bottom of the window: what happened, what is safe, what to do. It never blinks and never asks."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from ui.theme import Theme, named
from ui.widgets.label import Label


class Tone(StrEnum):
    """Whether a line merely informs or wants attention."""

    INFORM = "inform"
    ATTEND = "attend"


_DRESS = {Tone.INFORM: ("notice", "info", "accent"), Tone.ATTEND: ("notice-attention", "triangle-alert", "attention")}


class NoticeLine(QFrame):
    """The line; gone while it has nothing to say. A screen reader finds its text as its name."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._icon = QLabel()
        self._text = Label()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.say("", Tone.INFORM)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()

    def say(self, text: str, tone: Tone) -> None:
        """Show *text*, or nothing if it is empty."""
        kind, icon, colour = _DRESS[tone]
        named(self, kind)
        self._theme.dress(self._icon, icon, colour, 24)
        self._text.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
