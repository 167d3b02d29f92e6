"""A date or a number, typed on the keyboard. What is meant is shown in full once the field is left.

No calendar drops down: whoever knows a birth date types it in three seconds. What is impossible is said in words that
name the figure at fault.
"""

from abc import abstractmethod
from datetime import date

from PySide6.QtWidgets import QLineEdit

from ui.typed import Refused, Unclear, read_date, read_number
from ui.widgets.field import Field

_LONGEST = 20


class _Typed(Field):
    """One short line that is understood, or says why not."""

    def __init__(self, width: int, *, required: bool) -> None:
        super().__init__(required=required)
        self.line = QLineEdit()
        self.line.setMaxLength(_LONGEST)
        self.line.setMaximumWidth(width)
        self.hold(self.line)
        self.line.textEdited.connect(self._touched)
        self.line.editingFinished.connect(self._finish)

    @property
    def empty(self) -> bool:
        """Return whether nothing was typed."""
        return not self.line.text().strip()

    def _finish(self) -> None:
        self._left()
        if not self.empty and not self.why_not():
            self.line.setText(self._in_full())

    @abstractmethod
    def _in_full(self) -> str:
        """Return what is typed, as it is shown once the field is left."""


class DateField(_Typed):
    """A day between *earliest* and *latest*, both included where given."""

    def __init__(self, *, earliest: date | None = None, latest: date | None = None, required: bool = False) -> None:
        super().__init__(176, required=required)
        self.earliest = earliest
        self.latest = latest
        self.retranslate()

    @property
    def value(self) -> date | None:
        """The day; None while none that can stand is typed."""
        read = read_date(self.line.text())
        return None if isinstance(read, Refused) or self.why_not() else read

    def put(self, value: date | None) -> None:
        """Show *value* as if it had always been there."""
        self.line.setText(_day(value) if value else "")
        self.forget()

    @property
    def written(self) -> str:
        """What is kept: the day as ISO text, possible or not yet come; what is no day at all, as it is typed."""
        read = read_date(self.line.text())
        return self.line.text().strip() if isinstance(read, Refused) else read.isoformat()

    def put_written(self, text: str) -> None:
        """Show what was kept; what cannot stand is said at once."""
        read = read_date(text)
        self.put(None if isinstance(read, Refused) else read)
        if isinstance(read, Refused):
            self.line.setText(text)
        self._checked = not self.empty
        self._show()

    def why_not(self) -> str:
        """Return what is impossible about the day."""
        if self.empty:
            return super().why_not()
        read = read_date(self.line.text())
        if not isinstance(read, Refused):
            if self.latest and read > self.latest:
                return self.tr("This day is later than {latest}.").format(latest=_day(self.latest))
            if self.earliest and read < self.earliest:
                return self.tr("This day is earlier than {earliest}.").format(earliest=_day(self.earliest))
            return ""
        match read.why:
            case Unclear.NO_SUCH_MONTH:
                return self.tr("There is no month {number}. Day first, then month: 21.11.2026.").format(
                    number=read.part
                )
            case Unclear.NO_SUCH_DAY:
                return self.tr("That month has no day {number}.").format(number=read.part)
            case _:
                return self.tr("Please type day, month and year, for example 21.11.2026.")

    def retranslate(self) -> None:
        """Show the form of a date."""
        self.line.setPlaceholderText(self.tr("dd.mm.yyyy"))
        super().retranslate()

    def _in_full(self) -> str:
        value = self.value
        return _day(value) if value else self.line.text()


class NumberField(_Typed):
    """A whole number from *least* to *most*."""

    def __init__(self, least: int, most: int, *, required: bool = False) -> None:
        super().__init__(120, required=required)
        self.least = least
        self.most = most

    @property
    def value(self) -> int | None:
        """The number; None while none that can stand is typed."""
        read = read_number(self.line.text(), self.least, self.most)
        return None if isinstance(read, Refused) else read

    def put(self, value: int | None) -> None:
        """Show *value* as if it had always been there."""
        self.line.setText("" if value is None else str(value))
        self.forget()

    def why_not(self) -> str:
        """Return what is impossible about the number."""
        if self.empty:
            return super().why_not()
        read = read_number(self.line.text(), self.least, self.most)
        if not isinstance(read, Refused):
            return ""
        if read.why is Unclear.NOT_UNDERSTOOD:
            return self.tr("Please type a whole number.")
        return self.tr("Please type a number from {least} to {most}.").format(least=self.least, most=self.most)

    def _in_full(self) -> str:
        return str(self.value)


def _day(value: date) -> str:
    return f"{value:%d.%m}.{value.year:04}"
