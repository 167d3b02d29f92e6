"""A new passphrase, typed twice: what cannot be read while it is typed could otherwise be mistyped for ever."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from interview_app.domain.errors import Circumstance, Code
from ui.messages import Messages
from ui.theme import Theme
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.spoken import Spoken

_OF_PASSPHRASES = frozenset({Code.PASSPHRASE_SHORT, Code.PASSPHRASE_EASY})


class NewPassphrase(Spoken):
    """Two hidden lines. Both are fields of the form they stand in, and its check reaches them."""

    entered = Signal()
    """Enter was pressed in one of them."""

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self._messages = messages
        self.first = PassphraseField(theme)
        self.again = _Again(theme, self.first)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for field in (self.first, self.again):
            column.addWidget(field)
            field.line.returnPressed.connect(self.entered)
        self.retranslate()

    @property
    def value(self) -> str:
        """What is typed."""
        return self.first.value

    def clear(self) -> None:
        """Keep nothing of what was typed."""
        self.first.take()
        self.again.take()

    def refuse(self, circumstance: Circumstance) -> bool:
        """Say at the first line why it was refused; False if it was not for the passphrase."""
        mine = circumstance.code in _OF_PASSPHRASES
        if mine:
            self.first.tell(self._messages.circumstance(circumstance))
            self.first.setFocus(Qt.FocusReason.OtherFocusReason)
        return mine

    def say(self, label: str) -> None:
        """Name the first line; what makes a good passphrase is said with it."""
        self.first.say(label, self.tr("At least 12 characters; several words that do not belong together are easiest."))

    def retranslate(self) -> None:
        """Name the second line."""
        self.again.say(self.tr("The same once more"))


class _Again(PassphraseField):
    def __init__(self, theme: Theme, first: PassphraseField) -> None:
        self._first = first
        super().__init__(theme)

    def why_not(self) -> str:
        if not self.empty and self.value != self._first.value:
            return self.tr("The two differ. Type both again.")
        return super().why_not()
