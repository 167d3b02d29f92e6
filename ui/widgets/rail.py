"""The rail: the steps of the journey, done, now and to come. It shows; pressing it does nothing."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from ui.flow import STEPS, AtDevices, AtRecording, AtSealing, AtStart, State
from ui.theme import Theme, named
from ui.widgets.label import Label


class Rail(QFrame):
    """One line for each step."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._lines = {step: _Line(theme) for step in STEPS}
        for line in self._lines.values():
            column.addWidget(line)
        self._now: type[State] = AtStart
        self.retranslate()

    def show_state(self, state: State) -> None:
        """Show that the journey stands at *state*."""
        self._now = type(state)
        now = STEPS.index(self._now)
        for place, line in enumerate(self._lines.values()):
            line.show_place("done" if place < now else "now" if place == now else "next")
        self.retranslate()

    def retranslate(self) -> None:
        """Name the steps; a screen reader hears which one is now."""
        names = {
            AtStart: self.tr("Start"),
            AtDevices: self.tr("Devices"),
            AtRecording: self.tr("Recording"),
            AtSealing: self.tr("Seal"),
        }
        for step, line in self._lines.items():
            line.name.setText(names[step])
        self.setAccessibleName(self.tr("Step: {name}").format(name=names[self._now]))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Name the steps anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


_DRESS = {"done": ("check", "accent"), "now": ("circle-dot", "accent"), "next": ("circle", "edge")}


class _Line(QFrame):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._mark = QLabel()
        self.name = Label()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 12, 12, 12)
        row.setSpacing(12)
        row.addWidget(self._mark)
        row.addWidget(self.name, 1)

    def show_place(self, place: str) -> None:
        named(self, f"step-{place}")
        icon, tone = _DRESS[place]
        self._theme.dress(self._mark, icon, tone)
