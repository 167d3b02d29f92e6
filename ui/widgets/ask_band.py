"""A question on the page itself: what is asked, what each answer means, and the answers as buttons. Never a dialog."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from ui.theme import Theme, named
from ui.widgets.folding import Folding
from ui.widgets.label import Label
from ui.widgets.primary_button import PrimaryButton


class AskBand(QFrame):
    """Gone until asked. The first answer is the harmless one: it has the focus, and Escape gives it."""

    def __init__(self, theme: Theme, icons: tuple[str, ...]) -> None:
        super().__init__()
        named(self, "chosen")
        self._question = Label("heading")
        self._meaning = Label()
        self.answers = [QPushButton() for _ in icons[:-1]]
        for button, icon in zip(self.answers, icons, strict=False):
            theme.dress(button, icon)
        self.answers.append(PrimaryButton(theme, icons[-1]))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        column.addWidget(self._question)
        column.addWidget(self._meaning)
        column.addSpacing(8)
        column.addWidget(Folding(self.answers, 16))
        self.hide()

    def say(self, question: str, meaning: str, *answers: str) -> None:
        """Put the *question* into words, what the answers mean, and each answer."""
        self._question.setText(question)
        self._meaning.setText(meaning)
        self.setAccessibleName(f"{question} {meaning}")
        for button, answer in zip(self.answers, answers, strict=True):
            button.setText(answer)

    def ask(self) -> None:
        """Show the question."""
        self.show()
        self.answers[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def when(self, *answered: Callable[[], object]) -> None:
        """Say what each answer does; the band goes away with any."""
        for button, act in zip(self.answers, answered, strict=True):
            button.clicked.connect(self.hide)
            button.clicked.connect(act)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Escape give the first answer, and Enter the one that has the focus."""
        if event.key() == Qt.Key.Key_Escape:
            self.answers[0].click()
            return
        focus = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(focus, QPushButton):
            focus.click()
            return
        super().keyPressEvent(event)
