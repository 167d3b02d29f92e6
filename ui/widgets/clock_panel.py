"""The machine's clock, large, to be compared with another one, and how far they differ.

Rules. The clock shows local time to the second and says how far it is ahead of UTC, because the record counts in UTC.
Whoever compares says what they saw: it agrees, or by how much it differs and to which side. The program changes no
clock.
"""

from datetime import datetime, timedelta
from enum import StrEnum

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from interview_app.domain.room_check import ClockCheck
from interview_app.system.clock import Clock
from ui.theme import Theme, figures
from ui.widgets.choice_field import OneOf
from ui.widgets.finding import Finding
from ui.widgets.label import Label
from ui.widgets.typed_field import NumberField

_HEIGHT = 72
_TICK_MS = 100
MOST_MINUTES = 24 * 60
TOO_FAR_S = 60
"""A clock that is off by so much should be set right by the administrator."""


class Side(StrEnum):
    """To which side this machine's clock is off."""

    AHEAD = "ahead"
    BEHIND = "behind"


class ClockPanel(QWidget):
    """Shows the time; tells what somebody found by comparing."""

    compared = Signal(int)
    """By how many seconds this machine is ahead of the other clock; negative if it is behind."""

    def __init__(self, theme: Theme, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._check: ClockCheck | None = None
        self._checked_at = ""
        self.time = Label("figure", wraps=False)
        self.time.setFont(figures(_HEIGHT))
        self.time.setStyleSheet(f"font-size: {_HEIGHT}px;")  # the stylesheet's size for everything would win
        self._day = Label("quiet", wraps=False)
        self._question = Label()
        self.agrees = QPushButton()
        theme.dress(self.agrees, "check")
        self.differs = QPushButton()
        self.differs.setCheckable(True)
        self.side = OneOf(theme, tuple(Side), required=True)
        self.minutes = NumberField(0, MOST_MINUTES)
        self.seconds = NumberField(0, 59)
        self.keep = QPushButton()
        self._figure = QWidget()
        self.finding = Finding(theme)
        self._build()
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._show_time)
        self._timer.start()
        self.agrees.clicked.connect(lambda: self._tell(0))
        self.differs.toggled.connect(self._open)
        self.keep.clicked.connect(self._keep)
        self._show_time()

    def _build(self) -> None:
        answers = QHBoxLayout()
        answers.setSpacing(12)
        answers.addWidget(self.agrees)
        answers.addWidget(self.differs)
        answers.addStretch(1)
        numbers = QHBoxLayout()
        numbers.setSpacing(12)
        for widget in (self.minutes, self.seconds):
            numbers.addWidget(widget)
        numbers.addWidget(self.keep, 0, Qt.AlignmentFlag.AlignBottom)
        numbers.addStretch(1)
        figure = QVBoxLayout(self._figure)
        figure.setContentsMargins(0, 0, 0, 0)
        figure.setSpacing(12)
        figure.addWidget(self.side)
        figure.addLayout(numbers)
        self._figure.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        for label in (self._day, self.time, self._question):
            column.addWidget(label)
        column.addLayout(answers)
        column.addWidget(self._figure)
        column.addSpacing(8)
        column.addWidget(self.finding)
        column.addStretch(1)

    def show_check(self, check: ClockCheck | None, mark: str) -> None:
        """Show what was found, and the words of by whom and when."""
        self._check, self._checked_at = check, mark
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word of the panel; the page calls it with its own."""
        self._question.setText(self.tr("Compare with another clock, for example a telephone. Does it show this time?"))
        self.agrees.setText(self.tr("Agrees"))
        self.differs.setText(self.tr("Differs by…"))
        self.side.say(self.tr("This computer's clock is"))
        words = {Side.AHEAD: self.tr("ahead"), Side.BEHIND: self.tr("behind")}
        self.side.offer((side.value, text) for side, text in words.items())
        self.minutes.say(self.tr("Minutes"))
        self.seconds.say(self.tr("Seconds"))
        self.keep.setText(self.tr("Write the difference down"))
        self._say_finding()
        self._show_time()

    def _say_finding(self) -> None:
        check = self._check
        if check is None:
            self.finding.say("waits", self.tr("Not compared yet"), "")
        elif check.ahead_s == 0:
            self.finding.say("good", self.tr("The clock agrees"), self._checked_at)
        else:
            text = self.tr("{difference} ahead") if check.ahead_s > 0 else self.tr("{difference} behind")
            word = text.format(difference=str(timedelta(seconds=abs(check.ahead_s))))
            far = self.tr("Ask the administrator to set the clock. The difference goes into the record.")
            hint = f"{self._checked_at}. {far}" if abs(check.ahead_s) >= TOO_FAR_S else self._checked_at
            self.finding.say("attention" if abs(check.ahead_s) >= TOO_FAR_S else "good", word, hint)

    def _show_time(self) -> None:
        now = self._clock.utc().astimezone()
        text = f"{now:%H:%M:%S}"
        if text != self.time.text():
            self.time.setText(text)
            self._day.setText(f"{now:%d.%m.%Y}   UTC{_offset(now)}")

    def _open(self, is_open: bool) -> None:
        """Show the figure in the place of the question, which is answered, and of what was found before."""
        self._figure.setVisible(is_open)
        self._question.setVisible(not is_open)
        self.finding.setVisible(not is_open)
        if is_open:
            self.side.setFocus()

    def _keep(self) -> None:
        checked = [field.check() for field in (self.side, self.minutes, self.seconds)]
        seconds = 60 * (self.minutes.value or 0) + (self.seconds.value or 0)
        if seconds == 0 and all(checked):
            self.seconds.tell(self.tr("Please type by how much."))
        if seconds == 0 or not all(checked):
            return
        self._tell(seconds if self.side.value == Side.AHEAD else -seconds)

    def _tell(self, ahead_s: int) -> None:
        self.differs.setChecked(False)
        for number in (self.minutes, self.seconds):
            number.put(None)
        self.side.put("")
        self.compared.emit(ahead_s)


def _offset(moment: datetime) -> str:
    """Return how far local time is ahead of UTC, as ``+5`` or ``+5:30``."""
    hours, minutes = divmod(round((moment.utcoffset() or timedelta()).total_seconds()) // 60, 60)
    return f"{hours:+d}:{minutes:02}" if minutes else f"{hours:+d}"
