"""Sealing without a protocol: never refused, for no recording is hostage to a paper, and never without a reason."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from ui.theme import Theme, named
from ui.widgets.folding import Folding
from ui.widgets.label import Label
from ui.widgets.spoken import Spoken
from ui.widgets.text_field import TextArea


class Asks(Spoken):
    """A question on the page that is answered with a reason; gone until asked. Escape gives it up."""

    given = Signal(str)
    """The reason."""
    gone = Signal()

    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        frame = QFrame()
        named(frame, "chosen")
        self.question = Label("heading")
        self.meaning = Label()
        self.reason = TextArea(longest=500, lines=2, required=True)
        self.back, self.go = QPushButton(), QPushButton()
        for button, name in ((self.back, "arrow-left"), (self.go, icon)):
            button.setAutoDefault(False)
            theme.dress(button, name)
        column = QVBoxLayout(frame)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        for part in (self.question, self.meaning, self.reason, Folding((self.back, self.go), 16)):
            column.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(frame)
        self.back.clicked.connect(self._give_up)
        self.go.clicked.connect(self._answer)
        self.hide()

    def ask(self) -> None:
        """Show the question."""
        self.reason.put("")
        self.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Escape give it up."""
        if event.key() == Qt.Key.Key_Escape:
            self._give_up()
        else:
            super().keyPressEvent(event)

    def _give_up(self) -> None:
        self.hide()
        self.gone.emit()

    def _answer(self) -> None:
        if self.reason.check():
            self.hide()
            self.given.emit(self.reason.value)
        else:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)


class WithoutProtocol(Asks):
    """Asks for the reason to seal without a protocol."""

    def retranslate(self) -> None:
        """Say the question."""
        self.question.setText(self.tr("Seal without the protocol?"))
        self.meaning.setText(
            self.tr("The recording is sealed whole; a protocol can no longer be put into the package afterwards.")
        )
        self.reason.say(self.tr("Why"), self.tr("The room's audit keeps it: please name nobody."))
        self.back.setText(self.tr("Go on with the protocol"))
        self.go.setText(self.tr("Go to the seal without it"))


class OpenAgain(Asks):
    """Asks for the reason to give up the signatures that were made."""

    def retranslate(self) -> None:
        """Say the question."""
        self.question.setText(self.tr("Open the pages again?"))
        self.meaning.setText(
            self.tr(
                "The signatures by certificate made so far are given up. Drawn ones stay as long as the text stays "
                "the same."
            )
        )
        self.reason.say(self.tr("Why"), self.tr("The room's audit keeps it: please name nobody."))
        self.back.setText(self.tr("Leave the pages as they are"))
        self.go.setText(self.tr("Give up the signatures"))
