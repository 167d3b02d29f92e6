"""Restoring the room's records: the folder of a backup, and an administrator's way into it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from interview_app.domain.errors import Circumstance, Code
from ui.messages import Messages
from ui.theme import Theme
from ui.widgets.administrator_form import LONGEST_SIGN_IN
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.seal_forms import FileField
from ui.widgets.text_field import TextField


class FolderField(FileField):
    """A folder by its path, typed or chosen."""

    def _choose(self) -> None:
        path = QFileDialog.getExistingDirectory(self, self.label.text(), self.value)
        if path:
            self.put(path)
            self.changed.emit()


class RestoreForm(QWidget):
    """The three fields. ``entered``: Enter was pressed in the last of them."""

    entered = Signal()

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self._messages = messages
        self._about = Label()
        self.folder = FolderField(theme, required=True)
        self.sign_in = TextField(longest=LONGEST_SIGN_IN, required=True)
        self.passphrase = PassphraseField(theme)
        self._fields: tuple[Field, ...] = (self.folder, self.sign_in, self.passphrase)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self._about, *self._fields):
            column.addWidget(part)
        self.passphrase.line.returnPressed.connect(self.entered)
        self.retranslate()

    def check(self) -> bool:
        """Say what is missing and go to the first field where it is; return whether all is filled in."""
        wrong = [field for field in self._fields if not field.check()]
        if wrong:
            wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return not wrong

    def refuse(self, circumstance: Circumstance) -> None:
        """Say at the field at fault why nothing was restored."""
        field = self.folder if circumstance.code is Code.BACKUP_UNREADABLE else self.passphrase
        field.tell(self._messages.circumstance(circumstance))
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say every word in the current language."""
        self._about.setText(
            self.tr(
                "The records come back as they were when the backup was made. Recordings made since then are on their "
                "disks; the program will ask whose they are."
            )
        )
        self.folder.say(self.tr("Folder of the backup (interview-vault-…)"))
        self.sign_in.say(self.tr("Sign-in name of an administrator"))
        self.passphrase.say(self.tr("Passphrase, as it was when the backup was made"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
