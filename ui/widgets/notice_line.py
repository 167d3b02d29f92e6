"""A calm line at the bottom of the window: what happened, what is safe, what to do. It never blinks and never asks."""

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel

from ui.theme import Theme, named
from ui.widgets.label import Label

Said = str | Callable[[], str]
"""Words, or what puts them into the language of the moment: these are said again when it changes."""


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
        self._said: Said = ""
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

    def say(self, said: Said, tone: Tone) -> None:
        """Show what is *said*, or nothing if it is empty."""
        kind, icon, colour = _DRESS[tone]
        named(self, kind)
        self._theme.dress(self._icon, icon, colour, 24)
        self._said = said
        self._show()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say it again when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)

    def _show(self) -> None:
        text = self._said if isinstance(self._said, str) else self._said()
        self._text.setText(text)
        self.setAccessibleName(text)
        self.setVisible(bool(text))
