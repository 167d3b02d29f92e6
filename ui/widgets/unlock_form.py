"""Unlocking: which custodian's key, and its passphrase if it has one. It asks; the window opens.

The passphrase leaves the field with the press of the button and is kept nowhere.
"""

from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout

from ui.theme import Theme, named
from ui.widgets.label import Label
from ui.widgets.primary_button import PrimaryButton


class UnlockForm(QFrame):
    """Key file, passphrase, and one button."""

    unlock = Signal(Path, str)
    """The key's file, and the passphrase (empty if none was typed)."""

    def __init__(self, theme: Theme, identity: Path | None) -> None:
        super().__init__()
        named(self, "card")
        self._title = Label("heading")
        self._about = Label()
        self._file_label = Label()
        self.file = QLineEdit("" if identity is None else str(identity))
        self.choose = QPushButton()
        self.choose.setAutoDefault(False)
        theme.dress(self.choose, "folder-open")
        self.choose.clicked.connect(self._choose)
        self._passphrase_label = Label()
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self.trouble = Label("attention")
        self.button = PrimaryButton(theme, "key-round")
        self.button.clicked.connect(self._press)
        self._file_label.setBuddy(self.file)
        self._passphrase_label.setBuddy(self.passphrase)
        for field in (self.file, self.passphrase):
            field.returnPressed.connect(self._press)
            field.textChanged.connect(self._offer)
        file_row = QHBoxLayout()
        file_row.setSpacing(8)
        file_row.addWidget(self.file, 1)
        file_row.addWidget(self.choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(8)
        for one in (self._title, self._about, self._file_label):
            column.addWidget(one)
        column.addLayout(file_row)
        column.addWidget(self._passphrase_label)
        column.addWidget(self.passphrase)
        column.addWidget(self.trouble)
        column.addSpacing(8)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)
        self._busy = False
        self.say("")
        self._offer()
        self.retranslate()

    def say(self, trouble: str) -> None:
        """Show why the key did not open it; nothing if empty."""
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        if trouble:
            self.passphrase.selectAll()
            (self.passphrase if self.file.text() else self.file).setFocus()

    def show_busy(self, busy: bool) -> None:
        """Show that the key is being tried."""
        self._busy = busy
        self.retranslate()
        self._offer()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._title.setText(self.tr("Open the recording"))
        self._about.setText(
            self.tr("The recording is encrypted. It can be watched with the key of one of its custodians.")
        )
        self._file_label.setText(self.tr("Custodian's key (file)"))
        self.choose.setText(self.tr("Choose…"))
        self._passphrase_label.setText(self.tr("Passphrase of the key, if it has one"))
        self.button.setText(self.tr("Opening…") if self._busy else self.tr("Open the recording"))
        self.file.setAccessibleName(self._file_label.text())
        self.passphrase.setAccessibleName(self._passphrase_label.text())

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _offer(self) -> None:
        self.button.setEnabled(bool(self.file.text().strip()) and not self._busy)

    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Custodian's key (file)"), self.file.text())
        if path:
            self.file.setText(path)
            self.passphrase.setFocus()

    def _press(self) -> None:
        if self.button.isEnabled():
            self.unlock.emit(Path(self.file.text().strip()), self.passphrase.text())
            self.passphrase.clear()
