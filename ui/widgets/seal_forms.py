"""Two ways to a seal certificate: one that the organisation has, or one made here for this room."""

from abc import abstractmethod
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from interview_app.domain.errors import Circumstance, Code
from ui.messages import Messages
from ui.theme import Theme
from ui.widgets.field import Field
from ui.widgets.folding import Folding
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.spoken import Spoken
from ui.widgets.text_field import TextField
from ui.widgets.typed_field import NumberField

LONGEST_PATH = 1000
LONGEST_NAME = 60
"""Letters of a name in a certificate (RFC 5280: 64)."""
MOST_YEARS = 20
USUAL_YEARS = 3


class FileField(TextField):
    """A file by its path, typed or chosen."""

    def __init__(self, theme: Theme, *, required: bool) -> None:
        super().__init__(longest=LONGEST_PATH, required=required)
        self.choose = QPushButton()
        self.choose.setAutoDefault(False)
        theme.dress(self.choose, "folder-open")
        self.choose.clicked.connect(self._choose)
        self._column.removeWidget(self.line)
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(self.choose)
        self.hold(part, self.line)

    def _choose(self) -> None:
        path, _ = QFileDialog.getOpenFileName(self, self.label.text(), self.value)
        if path:
            self.put(path)
            self.changed.emit()

    def retranslate(self) -> None:
        """Say the field's own words in the current language."""
        self.choose.setText(self.tr("Choose…"))
        super().retranslate()

    def say(self, label: str, hint: str = "") -> None:
        """Name the field and its button."""
        super().say(label, hint)
        self.choose.setText(self.tr("Choose…"))
        self.choose.setAccessibleName(f"{label}: {self.choose.text()}")


class _SealForm(Spoken):
    """Fields, and the button that does it."""

    def __init__(self, theme: Theme, messages: Messages, fields: tuple[Field, ...], icon: str) -> None:
        super().__init__()
        self._messages = messages
        self._fields = fields
        self.button = QPushButton()
        self.button.setAutoDefault(False)
        theme.dress(self.button, icon)
        self.button.clicked.connect(self._press)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (*fields, Folding((self.button,), 8)):
            column.addWidget(part)
        self.retranslate()

    @abstractmethod
    def tell(self) -> None:
        """Tell what was filled in."""

    def refuse_at(self, field: Field, circumstance: Circumstance) -> None:
        """Say at *field* why it was refused."""
        field.tell(self._messages.circumstance(circumstance))
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def check(self) -> bool:
        """Say what is wrong and go to the first field that is; return whether all is well."""
        wrong = [field for field in self._fields if not field.check()]
        if wrong:
            wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return not wrong

    def _press(self) -> None:
        if self.check():
            self.tell()


class OwnSealForm(_SealForm):
    """A certificate with its key in a file, its passphrase, and the authority behind it."""

    taken = Signal(Path, str, object)
    """The file, its passphrase ('' for none), and the file of the authority or None."""

    def __init__(self, theme: Theme, messages: Messages) -> None:
        self.file = FileField(theme, required=True)
        self.passphrase = PassphraseField(theme, required=False)
        self.authority = FileField(theme, required=False)
        super().__init__(theme, messages, (self.file, self.passphrase, self.authority), "check")

    def tell(self) -> None:
        """Tell what was filled in; the passphrase stays until it was found right."""
        authority = Path(self.authority.value) if self.authority.value else None
        self.taken.emit(Path(self.file.value), self.passphrase.value, authority)

    def clear(self) -> None:
        """Keep nothing of what was typed."""
        self.passphrase.take()
        self.file.put("")
        self.authority.put("")

    def refuse(self, circumstance: Circumstance) -> None:
        """Say at the field at fault why the certificate was not taken."""
        at_fault: dict[Code, Field] = {
            Code.SIGNER_PASSPHRASE: self.passphrase,
            Code.TRUST_UNREADABLE: self.authority,
        }
        self.refuse_at(at_fault.get(circumstance.code, self.file), circumstance)

    def retranslate(self) -> None:
        """Say every word in the current language."""
        self.file.say(
            self.tr("File with the certificate and its key (.p12 or .pfx)"),
            self.tr("It is copied into this room's data. Keep the original locked away."),
        )
        self.passphrase.say(self.tr("Passphrase of the file, if it has one"))
        self.authority.say(
            self.tr("Certificate of the authority that issued it (.pem or .cer)"),
            self.tr("With it the room can check its own seals."),
        )
        self.button.setText(self.tr("Use this certificate"))


class NewSealForm(_SealForm):
    """Whose certificate it is to be, and for how long."""

    made = Signal(str, str, int)
    """Organisation, room, years."""

    def __init__(self, theme: Theme, messages: Messages) -> None:
        self.organisation = TextField(longest=LONGEST_NAME, required=True)
        self.room = TextField(longest=LONGEST_NAME, required=True)
        self.years = NumberField(1, MOST_YEARS, required=True)
        self.years.put(USUAL_YEARS)
        super().__init__(theme, messages, (self.organisation, self.room, self.years), "shield-check")

    def tell(self) -> None:
        """Tell what was filled in."""
        self.made.emit(self.organisation.value, self.room.value, self.years.value)

    def retranslate(self) -> None:
        """Say every word in the current language."""
        self.organisation.say(self.tr("Organisation"), self.tr("Never a person's name: persons sign the protocol."))
        self.organisation.suggest(self.tr("For example: Police department of Almaty"))
        self.room.say(self.tr("Room"))
        self.years.say(self.tr("Years of validity"))
        self.button.setText(self.tr("Make the certificate"))
