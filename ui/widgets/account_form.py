"""Adding a person who is to sign in, or giving one a new passphrase: in both cases one that they must change."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.names import LONGEST_NAME
from interview_app.domain.permissions import AccountRole
from ui.messages import Messages
from ui.theme import Theme
from ui.widgets.choice_field import OneOf
from ui.widgets.field import Field
from ui.widgets.flowing import Flowing
from ui.widgets.form import Form
from ui.widgets.label import Label
from ui.widgets.new_passphrase import NewPassphrase
from ui.widgets.primary_button import PrimaryButton
from ui.widgets.spoken import Spoken
from ui.widgets.text_field import TextField

_LONGEST_SIGN_IN = 32


class AccountForm(Spoken):
    """The fields; it keeps nothing itself. ``for_whom`` is '' while a new person is entered."""

    kept = Signal()
    """What was typed may stand as far as it shows here; it is to be kept."""
    left = Signal()
    """Nothing is to be kept."""

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self._messages = messages
        self._for_whom = ""
        self._busy = False
        self.name = TextField(longest=LONGEST_NAME, required=True)
        self.sign_in = TextField(longest=_LONGEST_SIGN_IN, required=True)
        self.role = OneOf(theme, tuple(AccountRole), required=True)
        self.passphrase = NewPassphrase(theme, messages)
        self.trouble = Label("attention")
        self.trouble.hide()
        self.form = Form()
        self._who = QWidget()
        names = QHBoxLayout(self._who)
        names.setContentsMargins(0, 0, 0, 0)
        names.setSpacing(16)
        for field, share in ((self.name, 3), (self.sign_in, 2)):
            names.addWidget(field, share, Qt.AlignmentFlag.AlignBottom)
        for widget in (self._who, self.role, self.passphrase, self.trouble):
            self.form.add(widget)
        self.leave = QPushButton()
        theme.dress(self.leave, "x")
        self.keep = PrimaryButton(theme, "check")
        buttons = Flowing(16)
        buttons.addStretch()
        buttons.addWidget(self.leave)
        buttons.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.form, 1)
        column.addLayout(buttons)
        self.leave.clicked.connect(self._leave)
        self.keep.clicked.connect(self._keep)
        self.role.changed.connect(self.retranslate)
        for line in (self.name.line, self.sign_in.line):
            line.returnPressed.connect(self._keep)
        self.passphrase.entered.connect(self._keep)
        self.retranslate()

    def begin(self, for_whom: str = "") -> None:
        """Ask for a new person, or for a new passphrase *for_whom*."""
        self._for_whom = for_whom
        self.name.put("")
        self.sign_in.put("")
        self.role.put("")
        self.passphrase.clear()
        self.tell("")
        for part in (self._who, self.role):
            part.setVisible(not for_whom)
        self.form.order()
        self.retranslate()
        (self.passphrase.first.line if for_whom else self.name.line).setFocus()

    def show_busy(self, busy: bool) -> None:
        """Show that what was typed is being kept."""
        self._busy = busy
        self.keep.setEnabled(not busy)
        self.leave.setEnabled(not busy)
        self.retranslate()

    def refuse(self, circumstance: Circumstance) -> None:
        """Say why it was not kept, where it belongs."""
        at: dict[Code, Field] = {
            Code.PERSON_NAMELESS: self.name,
            Code.SIGN_IN_NAME: self.sign_in,
            Code.SIGN_IN_TAKEN: self.sign_in,
        }
        said = self._messages.circumstance(circumstance)
        if (field := at.get(circumstance.code)) is not None:
            field.tell(said)
            field.setFocus()
        elif not self.passphrase.refuse(circumstance):
            self.tell(said)

    def tell(self, trouble: str) -> None:
        """Say what belongs to no field; empty takes it back."""
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))

    def retranslate(self) -> None:
        """Say every word of the form."""
        whom = self._for_whom
        self.name.say(self.tr("Surname, name, patronymic"))
        self.sign_in.say(self.tr("Sign-in name"), self.tr("Short, letters and digits"))
        self.role.offer((one.value, self._messages.word("account_role", one.value)) for one in AccountRole)
        self.role.say(self.tr("Role"), self._may())
        self.passphrase.say(self.tr("Passphrase for the first sign-in"))
        self.leave.setText(self.tr("Do not keep"))
        if self._busy:
            self.keep.setText(self.tr("Being kept…"))
        else:
            self.keep.setText(self.tr("Give this passphrase") if whom else self.tr("Add this person"))

    def _may(self) -> str:
        return {
            "": self.tr("What somebody may see and do follows from the role."),
            AccountRole.ADMINISTRATOR: self.tr(
                "Sets up the room, its people and keys; sees no case and no child's name, and records no interview."
            ),
            AccountRole.INVESTIGATOR: self.tr(
                "Prepares, records and seals interviews; opens the child's real identity."
            ),
            AccountRole.PSYCHOLOGIST: self.tr(
                "Sees the preparation and the child's real identity, judges readiness, pauses and marks."
            ),
            AccountRole.REVIEWER: self.tr("Looks through cases, packages and the audit; changes nothing."),
        }[self.role.value]

    def _keep(self) -> None:
        if not self._busy and self.form.check():
            self.tell("")
            self.kept.emit()

    def _leave(self) -> None:
        self.passphrase.clear()
        self.left.emit()
