"""What was not known when the recording began, and the plan can no longer take: written down now, by whom and when.

Rules. The plan stays as it was admitted. What was written down here stays too: another entry stands beside it, and the
last one holds. Each is an entry in the audit, so it is made by its own button and not at every letter.
"""

from collections.abc import Iterable
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from interview_app.domain.dates import read_date
from interview_app.domain.preparation import Preparation
from interview_app.domain.protocol_entries import COMPLETED_AFTERWARDS, Completed, LackCode
from ui.theme import Theme
from ui.widgets.label import Label
from ui.widgets.spoken import Spoken
from ui.widgets.text_field import TextField
from ui.widgets.typed_field import DateField


class Afterwards(Spoken):
    """The fields of what is missing in the plan; gone where nothing is."""

    given = Signal(object, str)
    """The :class:`LackCode`, and what was written down; a day as ISO text."""

    def __init__(self, theme: Theme, today: date) -> None:
        super().__init__()
        self.made = Label("quiet", selectable=True)
        self.number = TextField(longest=60, required=True)
        self.born = DateField(latest=today, required=True)
        self.fields: dict[LackCode, TextField | DateField] = dict(
            zip(COMPLETED_AFTERWARDS, (self.number, self.born), strict=True)
        )
        self.enter = {code: QPushButton() for code in self.fields}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.made)
        for code, button in self.enter.items():
            button.setAutoDefault(False)
            theme.dress(button, "check")
            button.clicked.connect(lambda _checked, code=code: self._give(code))
            column.addWidget(self.fields[code])
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.made.hide()
        self.retranslate()

    def show_planned(self, planned: Preparation) -> bool:
        """Ask for what *planned* lacks; return whether anything is."""
        lacking = (not planned.case.number.strip(), planned.child.born is None)
        for code, lacks in zip(COMPLETED_AFTERWARDS, lacking, strict=True):
            self.fields[code].setVisible(lacks)
            self.enter[code].setVisible(lacks)
        return any(lacking)

    def show_made(self, made: Iterable[Completed]) -> None:
        """Show what was written down so far."""
        said = [f"{_shown(one.text)} \N{EN DASH} {one.by}, {_clock(one.at_utc)}" for one in made]
        self.made.setText("\n".join(said))
        self.made.setVisible(bool(said))

    def retranslate(self) -> None:
        """Say every word."""
        self.number.say(self.tr("Number of the case"))
        self.born.say(self.tr("Child's day of birth"))
        for button in self.enter.values():
            button.setText(self.tr("Write it down"))

    def _give(self, code: LackCode) -> None:
        field = self.fields[code]
        if not field.check():
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        text = field.written if isinstance(field, DateField) else field.value
        self.given.emit(code, text)


def _shown(text: str) -> str:
    day = read_date(text)
    return f"{day:%d.%m.%Y}" if day is not None else text


def _clock(at_utc: str) -> str:
    return f"{datetime.fromisoformat(at_utc).astimezone():%d.%m.%Y %H:%M}"
