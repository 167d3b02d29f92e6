"""Language and look, at the foot of the rail: they change every window at once and are remembered."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ui.frame import Frame
from ui.messages import LANGUAGES, OWN_NAMES
from ui.preferences import Preferences, write_preferences
from ui.theme import Look, named


class Choices(QWidget):
    """Three languages by their own codes, and one button that changes between light and dark; *in_row*, beside them."""

    def __init__(self, frame: Frame, *, in_row: bool = False) -> None:
        super().__init__()
        self._frame = frame
        self.languages: dict[str, QPushButton] = {}
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(4)
        for language in LANGUAGES:
            button = QPushButton(_SHORT[language])
            named(button, "plain")
            button.setCheckable(True)
            button.setToolTip(OWN_NAMES[language])
            button.setAccessibleName(OWN_NAMES[language])
            button.clicked.connect(lambda _checked, spoken=language: self._speak(spoken))
            group.addButton(button)
            row.addWidget(button, 1)
            self.languages[language] = button
        self.look = QPushButton()
        named(self.look, "plain")
        self.look.clicked.connect(self._change_look)
        both = QHBoxLayout(self) if in_row else QVBoxLayout(self)
        both.setContentsMargins(0, 0, 0, 0)
        both.setSpacing(4)
        both.addWidget(self.look)
        both.addLayout(row)
        self.retranslate()

    def retranslate(self) -> None:
        """Mark the language, and name what the button of the look does."""
        self.languages[self._frame.messages.language].setChecked(True)
        dark = self._frame.theme.look is Look.DARK
        self.look.setText(self.tr("Light") if dark else self.tr("Dark"))
        self._frame.theme.dress(self.look, "sun" if dark else "moon")

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _speak(self, language: str) -> None:
        self._frame.messages.speak(language)
        self._remember()

    def _change_look(self) -> None:
        self._frame.theme.wear(Look.LIGHT if self._frame.theme.look is Look.DARK else Look.DARK)
        self.retranslate()
        self._remember()

    def _remember(self) -> None:
        write_preferences(self._frame.data, Preferences(self._frame.messages.language, self._frame.theme.look))


_SHORT = {"kk": "ҚАЗ", "ru": "РУС", "en": "ENG"}
