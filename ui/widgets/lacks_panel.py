"""What is still missing in the room, in words, and what the rules say about it, with a reason where one is enough."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.preparing import Lack
from ui.theme import Theme
from ui.widgets.finding import Finding
from ui.widgets.form import Form
from ui.widgets.label import Label
from ui.widgets.reason_field import ReasonField

WIDEST = 880


class LacksPanel(Form):
    """A column that scrolls: all is well, or the list of what is not, then one field for each rule."""

    given = Signal(str, str)
    """Rule and reason."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(WIDEST)
        self._theme = theme
        self._missing: tuple[str, ...] = ()
        self.finding = Finding(theme)
        self._list = Label()
        self._rules = Label("heading")
        self._fields = QWidget()
        self._places = QVBoxLayout(self._fields)
        self._places.setContentsMargins(0, 0, 0, 0)
        self._places.setSpacing(12)
        self.reasons: dict[str, ReasonField] = {}
        for widget in (self.finding, self._list, self._rules, self._fields):
            self.add(widget)

    def show_missing(self, missing: Sequence[str]) -> None:
        """Say in words what is missing in the room."""
        self._missing = tuple(missing)
        self.retranslate()

    def show_lacks(self, lacks: Sequence[Lack]) -> None:
        """Show what the rules find; a field in which somebody is typing stays as it is."""
        wanted = {lack.rule: lack for lack in lacks}
        for rule in [rule for rule in self.reasons if rule not in wanted]:
            gone = self.reasons.pop(rule)
            gone.tell()
            self._places.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for rule, lack in wanted.items():
            if rule in self.reasons:
                self.reasons[rule].show_lack(lack)
                continue
            field = ReasonField(self._theme, lack)
            field.given.connect(self.given)
            self.reasons[rule] = field
            self._places.addWidget(field)
        self.order()
        self.retranslate()

    def finish(self) -> None:
        """Tell every reason that is still being typed."""
        for field in tuple(self.reasons.values()):
            field.tell()

    def retranslate(self) -> None:
        """Say every word of the panel; the page calls it with its own."""
        if self._missing:
            settled = self.reasons and all(field.lack.settled for field in self.reasons.values())
            hint = self.tr("The reason is given: it goes into the protocol.") if settled else ""
            self.finding.say("attention", self.tr("Not everything is ready yet"), hint)
        else:
            self.finding.say("good", self.tr("The room is ready"), self.tr("Everything was looked at."))
        self._list.setText("\n".join(f"\N{EN DASH} {text}" for text in self._missing))
        self._list.setVisible(bool(self._missing))
        self._rules.setText(self.tr("What the rules say"))
        self._rules.setVisible(bool(self.reasons))
