"""A new custodian: where the key is kept, who holds it, and the public key as text or from a file."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from interview_app.domain.custody import Custodianship
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.names import LONGEST_NAME
from ui.messages import Messages
from ui.theme import Theme
from ui.widgets.choice_field import OneOf
from ui.widgets.folding import Folding
from ui.widgets.text_field import TextArea, TextField

LONGEST_KEY = 4000


class CustodianForm(QWidget):
    """Three fields and two buttons; ``added`` once all are filled in."""

    added = Signal(str, str, str)
    """The key as it was typed, the holder, and the code of :class:`Custodianship`."""
    file_wanted = Signal()

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self._messages = messages
        self.where = OneOf(theme, [one.value for one in Custodianship], required=True)
        self.holder = TextField(longest=LONGEST_NAME, required=True)
        self.key = TextArea(longest=LONGEST_KEY, lines=2, required=True)
        self.file, self.add = QPushButton(), QPushButton()
        for button, icon in ((self.file, "folder-open"), (self.add, "plus")):
            button.setAutoDefault(False)
            theme.dress(button, icon)
        self.file.clicked.connect(self.file_wanted)
        self.add.clicked.connect(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (self.where, self.holder, self.key, Folding((self.file, self.add), 8)):
            column.addWidget(part)
        self.retranslate()

    @property
    def is_begun(self) -> bool:
        """Whether somebody typed a holder or a key."""
        return not (self.holder.empty and self.key.empty)

    def clear(self) -> None:
        """Ask for another one."""
        self.where.put("")
        self.holder.put("")
        self.key.put("")

    def refuse(self, circumstance: Circumstance) -> None:
        """Say at the field at fault why the custodian was not taken in."""
        of_holder = circumstance.code in (Code.CUSTODIAN_KNOWN, Code.CUSTODIAN_NAMELESS)
        field = self.holder if of_holder else self.key
        field.tell(self._messages.circumstance(circumstance))
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say every word in the current language."""
        self.where.say(self.tr("Where the key is kept"))
        self.where.offer((one.value, self._messages.word("custodianship", one.value)) for one in Custodianship)
        self.holder.say(self.tr("Institution or office that holds it"))
        self.holder.suggest(self.tr("For example: Almaty city court, chancery"))
        self.key.say(
            self.tr("Public key (begins with age1)"),
            self.tr("The secret key never comes to this computer. The holder makes it with “interview-app keys new”."),
        )
        self.file.setText(self.tr("From a file…"))
        self.add.setText(self.tr("Add this custodian"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _add(self) -> None:
        wrong = [field for field in (self.where, self.holder, self.key) if not field.check()]
        if wrong:
            wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.added.emit(self.key.value, self.holder.value, self.where.value)
