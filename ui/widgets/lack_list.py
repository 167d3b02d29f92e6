"""What the rules say now: what is missing, what a reason is enough for, and quiet advice. It never blinks or sounds."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ui.preparing import Lack
from ui.theme import Theme
from ui.widgets.label import Label
from ui.widgets.reason_field import ReasonField

_ABOVE = 2
"""Lines above the first field."""


class LackList(QScrollArea):
    """One field a rule, and the advice under them. A field goes on standing for its rule."""

    given = Signal(str, str)
    """Rule, and the reason that was typed for it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.fields: dict[str, ReasonField] = {}
        self._lacks: tuple[Lack, ...] = ()
        self._advice: tuple[str, ...] = ()
        self._unfinished: tuple[str, ...] = ()
        self._well = Label("good")
        self._unsigned = Label("attention")
        self._advised = Label("quiet")
        inside = QWidget()
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 12, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self._well)
        self._column.addWidget(self._unsigned)
        self._column.addWidget(self._advised)
        self._column.addStretch(1)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)
        self._known = True
        self.retranslate()

    def show_lacks(
        self, lacks: Sequence[Lack], advice: Sequence[str], unfinished: Sequence[str], *, known: bool
    ) -> None:
        """Show *lacks*, *advice*, and who has still to be told and to sign; not *known*: nobody can ask the rules."""
        self._lacks, self._advice, self._known = tuple(lacks), tuple(advice), known
        self._unfinished = tuple(unfinished)
        wanted = {lack.rule for lack in lacks}
        for rule in [rule for rule in self.fields if rule not in wanted]:
            gone = self.fields.pop(rule)
            gone.tell()
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, lack in enumerate(lacks):
            if lack.rule in self.fields:
                self.fields[lack.rule].show_lack(lack)
            else:
                field = ReasonField(self._theme, lack)
                field.given.connect(self.given)
                self.fields[lack.rule] = field
            field = self.fields[lack.rule]
            if self._column.indexOf(field) != place + _ABOVE:
                self._column.insertWidget(place + _ABOVE, field)
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word in the current language; the rules' own words come with them."""
        if not self._known:
            self._well.setText(self.tr("The rules can be asked once case, child and plan are entered."))
        else:
            self._well.setText(self.tr("Everybody whom the rules require is here and informed."))
        self._well.setVisible(not self._lacks and not self._unfinished)
        waiting = self.tr("Still to be explained and signed, without which the recording cannot start:")
        self._unsigned.setText("\n".join([waiting, *(f"•  {name}" for name in self._unfinished)]))
        self._unsigned.setVisible(bool(self._unfinished))
        heading = self.tr("Worth considering")
        self._advised.setText("\n".join([heading, *(f"•  {text}" for text in self._advice)]))
        self._advised.setVisible(bool(self._advice))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
