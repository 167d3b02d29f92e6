"""The rail: the steps of the journey, done, now and to come, and where something is missing. It only shows."""

from collections.abc import Collection

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from interview_app.domain.session import SessionKind
from ui.flow import (
    INTERVIEW,
    ROOM_TEST,
    AtAdmission,
    AtCase,
    AtDevices,
    AtInterview,
    AtPeople,
    AtPlan,
    AtProtocol,
    AtRecording,
    AtRoom,
    AtSealing,
    AtStart,
    State,
)
from ui.theme import Theme, named
from ui.widgets.label import Label


class Rail(QFrame):
    """One line for each step of the journey under way; none where no recording is under way."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        both_end_at_the_seal = dict.fromkeys((*ROOM_TEST[:-1], *INTERVIEW))
        self._lines = {step: _Line(theme) for step in both_end_at_the_seal}
        for line in self._lines.values():
            column.addWidget(line)
        self._journey: tuple[type[State], ...] = ()
        self._now: type[State] | None = None
        self.retranslate()

    def show_state(self, state: State, lacking: Collection[type[State]] = ()) -> None:
        """Show that the journey stands at *state*; of the steps passed, *lacking* something is missing."""
        watched = isinstance(state, AtRecording) and state.order.kind is SessionKind.INTERVIEW
        self._now = AtInterview if watched else type(state)
        self._journey = self._journey_of()
        for step, line in self._lines.items():
            line.setVisible(step in self._journey)
        now = self._journey.index(self._now) if self._journey else 0
        for place, step in enumerate(self._journey):
            passed = "missing" if step in lacking else "done"
            self._lines[step].show_place(passed if place < now else "now" if place == now else "next")
        self.retranslate()

    def retranslate(self) -> None:
        """Name the steps; a screen reader hears which one is now."""
        names = {
            AtCase: self.tr("Case and child"),
            AtPlan: self.tr("Plan"),
            AtRoom: self.tr("Room"),
            AtPeople: self.tr("People"),
            AtAdmission: self.tr("Admission"),
            AtStart: self.tr("Start"),
            AtDevices: self.tr("Devices"),
            AtRecording: self.tr("Recording"),
            AtInterview: self.tr("Interview"),
            AtProtocol: self.tr("Protocol"),
            AtSealing: self.tr("Seal"),
        }
        for step, line in self._lines.items():
            line.name.setText(names[step])
            missing = line.place == "missing"
            line.setToolTip(self.tr("Something is missing here") if missing else "")
            line.name.setAccessibleName(f"{names[step]}: {line.toolTip()}" if missing else names[step])
        now = names.get(self._now, "") if self._now else ""
        self.setAccessibleName(self.tr("Step: {name}").format(name=now) if now else "")

    def _journey_of(self) -> tuple[type[State], ...]:
        """Return the steps of the journey that this step belongs to; what both have belongs to the one under way."""
        return next((journey for journey in (self._journey, INTERVIEW, ROOM_TEST) if self._now in journey), ())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Name the steps anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


_DRESS = {
    "done": ("check", "accent"),
    "missing": ("triangle-alert", "attention"),
    "now": ("circle-dot", "accent"),
    "next": ("circle", "edge"),
}


class _Line(QFrame):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.place = "next"
        self._mark = QLabel()
        self.name = Label()
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 5, 12, 5)
        row.setSpacing(12)
        row.addWidget(self._mark)
        row.addWidget(self.name, 1)

    def show_place(self, place: str) -> None:
        self.place = place
        named(self, f"step-{place}")
        icon, tone = _DRESS[place]
        self._theme.dress(self._mark, icon, tone)
