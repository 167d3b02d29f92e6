"""A trial period: why the room records with fewer custodians, and up to which day."""

from datetime import date

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from interview_app.domain.custody import LONGEST_TRIAL, Trial
from ui.theme import Theme
from ui.widgets.folding import Folding
from ui.widgets.label import Label
from ui.widgets.text_field import TextArea
from ui.widgets.typed_field import DateField

LONGEST_REASON = 500


class TrialForm(QWidget):
    """Reason and last day, or the trial period that runs."""

    stated = Signal(object, str)
    """The last day, and the reason."""
    ended = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._trial: Trial | None = None
        self._runs = Label()
        self.reason = TextArea(longest=LONGEST_REASON, lines=2, required=True)
        self.last_day = DateField(required=True)
        self.state, self.end = QPushButton(), QPushButton()
        for button, icon in ((self.state, "check"), (self.end, "x")):
            button.setAutoDefault(False)
            theme.dress(button, icon)
        self.state.clicked.connect(self._state)
        self.end.clicked.connect(self.ended)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self._runs, self.reason, self.last_day, Folding((self.end, self.state), 8)):
            column.addWidget(part)

    def show_trial(self, trial: Trial | None, today: date) -> None:
        """Show the trial period that is stated, or ask for one that begins *today*."""
        self._trial = trial
        self.last_day.earliest, self.last_day.latest = today, today + LONGEST_TRIAL
        asks: tuple[QWidget, ...] = (self.reason, self.last_day, self.state)
        shows: tuple[QWidget, ...] = (self._runs, self.end)
        for part in asks:
            part.setVisible(trial is None)
        for part in shows:
            part.setVisible(trial is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word in the current language."""
        if self._trial is not None:
            last = f"{date.fromisoformat(self._trial.last_day):%d.%m.%Y}"
            self._runs.setText(self.tr("Up to {day}: {reason}").format(day=last, reason=self._trial.reason))
        self.reason.say(
            self.tr("Why the second custodian is missing"), self.tr("It goes into each recording's papers.")
        )
        self.last_day.say(self.tr("Last day, within 90 days"))
        self.state.setText(self.tr("State the trial period"))
        self.end.setText(self.tr("End the trial period"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _state(self) -> None:
        wrong = [field for field in (self.reason, self.last_day) if not field.check()]
        if wrong:
            wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.last_day.value is not None:
            self.stated.emit(self.last_day.value, self.reason.value)
            self.reason.put("")
            self.last_day.put(None)
