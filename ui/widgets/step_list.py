"""Steps of a long piece of work: done, now (with how far it has come, where that can be counted), to come."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.messages import Messages
from ui.theme import Theme, named
from ui.widgets.label import Label

_DRESS = {"done": ("circle-check", "accent"), "now": ("circle-dot", "accent"), "next": ("circle", "edge")}


class StepList(QWidget):
    """One line for each of ``steps`` (codes of the table ``step``)."""

    def __init__(self, theme: Theme, messages: Messages, steps: Sequence[str]) -> None:
        super().__init__()
        self._messages = messages
        self._steps = tuple(steps)
        self._now = 0
        self._percent: int | None = None
        self._lines = {step: _Line(theme) for step in self._steps}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for line in self._lines.values():
            column.addWidget(line)
        self.retranslate()

    @property
    def done(self) -> tuple[str, ...]:
        """The steps that are behind."""
        return self._steps[: self._now]

    def show_progress(self, step: str, done: int, total: int) -> None:
        """Show that *step* is under way, *done* of *total* (0 if it cannot be counted). Steps never go back."""
        if step in self._lines:
            self._now = max(self._now, self._steps.index(step))
        self._percent = done * 100 // total if total else None
        self.retranslate()

    def begin(self) -> None:
        """Show that every step is to come again."""
        self._now, self._percent = 0, None
        self.retranslate()

    def show_done(self) -> None:
        """Show that every step is behind."""
        self._now = len(self._steps)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the steps."""
        for place, (step, line) in enumerate(self._lines.items()):
            state = "done" if place < self._now else "now" if place == self._now else "next"
            percent = f" {self._percent} %" if state == "now" and self._percent is not None else ""
            line.show_state(state, self._messages.text(f"step.{step}") + percent, self._spoken(state))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _spoken(self, state: str) -> str:
        return {"done": self.tr("done"), "now": self.tr("now"), "next": self.tr("to come")}[state]


class _Line(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._state = ""
        self._mark = QLabel()
        self._text = Label()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._mark)
        row.addWidget(self._text, 1)

    def show_state(self, state: str, text: str, spoken: str) -> None:
        if state != self._state:
            self._state = state
            self._theme.dress(self._mark, *_DRESS[state])
            named(self._text, {"done": "text", "now": "strong", "next": "quiet"}[state])
        self._text.setText(text)
        self.setAccessibleName(f"{text}: {spoken}")
