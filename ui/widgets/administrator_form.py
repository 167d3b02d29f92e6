"""The first administrator: name, sign-in name, and a passphrase typed twice."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.names import LONGEST_NAME, name_problem, tidied
from ui.messages import Messages
from ui.theme import Theme
from ui.widgets.field import Field, fields_in
from ui.widgets.new_passphrase import NewPassphrase
from ui.widgets.spoken import Spoken
from ui.widgets.text_field import TextField

LONGEST_SIGN_IN = 32


class AdministratorForm(Spoken):
    """The fields. ``entered``: Enter was pressed in the last of them."""

    entered = Signal()

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self._messages = messages
        self.name = TextField(longest=LONGEST_NAME, required=True)
        self.sign_in = TextField(longest=LONGEST_SIGN_IN, required=True)
        self.passphrase = NewPassphrase(theme, messages)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self.name, self.sign_in, self.passphrase):
            column.addWidget(part)
        self.passphrase.again.line.returnPressed.connect(self.entered)
        self.retranslate()

    def check(self) -> bool:
        """Say what is wrong and go to the first field that is; return whether all is well."""
        problem = name_problem(self.name.value)
        if problem is not None and not self.name.empty:
            self.name.tell(self._messages.word("name_problem", problem.value))
        wrong = [field for field in fields_in(self) if not field.check()]
        if wrong:
            wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)
        return not wrong

    @property
    def typed(self) -> tuple[str, str, str]:
        """Name, sign-in name and passphrase as they are typed."""
        return tidied(self.name.value), self.sign_in.value, self.passphrase.value

    def forget(self) -> None:
        """Keep nothing of the passphrase."""
        self.passphrase.clear()

    def refuse(self, circumstance: Circumstance) -> bool:
        """Say at the field at fault why the person was refused; False if it was none of these fields."""
        at_fault: dict[Code, Field] = {
            Code.PERSON_NAMELESS: self.name,
            Code.SIGN_IN_NAME: self.sign_in,
            Code.SIGN_IN_TAKEN: self.sign_in,
        }
        if (field := at_fault.get(circumstance.code)) is None:
            return self.passphrase.refuse(circumstance)
        field.tell(self._messages.circumstance(circumstance))
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def retranslate(self) -> None:
        """Say every word in the current language."""
        self.name.say(self.tr("Surname, first name, patronymic"))
        self.sign_in.say(
            self.tr("Sign-in name"), self.tr("Short, 2 to 32 letters or figures without blanks: for example aigul.k")
        )
        self.passphrase.say(self.tr("Passphrase"))
