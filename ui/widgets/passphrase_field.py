"""A passphrase: hidden, shown only while the eye is held down, and never kept longer than it is needed.

Where the system does not say whether Caps Lock is on, it shows in what is typed: a letter that comes large without the
shift key. Then a calm line says so; nothing else is said of what was typed.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from ui.theme import Theme
from ui.widgets.field import Field
from ui.widgets.label import Label

_LONGEST = 256


class PassphraseField(Field):
    """One hidden line and the eye beside it."""

    def __init__(self, theme: Theme, *, required: bool = True) -> None:
        super().__init__(required=required)
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setMaxLength(_LONGEST)
        self.eye = QPushButton()
        self.eye.setAutoDefault(False)
        theme.dress(self.eye, "eye")
        row_part = QWidget()
        row = QHBoxLayout(row_part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.eye)
        self.caps = Label("attention")
        self.caps.hide()
        self.hold(row_part, self.line)
        self._column.insertWidget(3, self.caps)
        self.eye.pressed.connect(lambda: self._show_it(True))
        self.eye.released.connect(lambda: self._show_it(False))
        self.line.installEventFilter(self)
        self.line.textEdited.connect(self._touched)
        self.retranslate()

    @property
    def value(self) -> str:
        """What is typed, every blank of it."""
        return self.line.text()

    def take(self) -> str:
        """Return what is typed and keep nothing of it."""
        typed = self.line.text()
        self.line.clear()
        self.forget()
        return typed

    @property
    def empty(self) -> bool:
        """Return whether nothing was typed."""
        return not self.line.text()

    def retranslate(self) -> None:
        """Say the field's own words in the current language."""
        self.eye.setText(self.tr("Show"))
        self.eye.setAccessibleName(self.tr("Show the passphrase while held down"))
        self.caps.setText(self.tr("Caps Lock seems to be on."))
        super().retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Notice a letter whose size does not fit the shift key, and that the field was left."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            letter = event.text()
            if letter.isalpha() and letter.upper() != letter.lower():
                shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.caps.setVisible(letter.isupper() != shift)
        elif watched is self.line and event.type() is QEvent.Type.FocusOut:
            self.caps.hide()
        return False

    def _show_it(self, shown: bool) -> None:
        self.line.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
