"""A new passphrase, typed twice: what cannot be read while it is typed could otherwise be mistyped for ever."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import Theme
from ui.widgets.passphrase_field import PassphraseField


class NewPassphrase(QWidget):
    """Two hidden lines. Both are fields of the form they stand in, and its check reaches them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.first = PassphraseField(theme)
        self.again = _Again(theme, self.first)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.first)
        column.addWidget(self.again)
        self.retranslate()

    @property
    def value(self) -> str:
        """What is typed."""
        return self.first.value

    def clear(self) -> None:
        """Keep nothing of what was typed."""
        self.first.take()
        self.again.take()

    def say(self, label: str) -> None:
        """Name the first line; what makes a good passphrase is said with it."""
        self.first.say(label, self.tr("At least 12 characters; several words that do not belong together are easiest."))

    def retranslate(self) -> None:
        """Name the second line."""
        self.again.say(self.tr("The same once more"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class _Again(PassphraseField):
    def __init__(self, theme: Theme, first: PassphraseField) -> None:
        self._first = first
        super().__init__(theme)

    def why_not(self) -> str:
        if not self.empty and self.value != self._first.value:
            return self.tr("The two differ. Type both again.")
        return super().why_not()
