"""How the child is, in four steps: each a large button with its own face and word, so that no colour has to tell.

Rules. A press is told at once and stands in the record; the step that holds is marked by a thick border and said in
words with its time. "Must stop" ends the interview, so it is asked once more on the same spot, never in a dialog.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from interview_app.domain.interview_words import ChildState
from ui.messages import Messages
from ui.theme import Theme, named
from ui.widgets.abreast import Abreast
from ui.widgets.ask_band import AskBand
from ui.widgets.label import Label
from ui.widgets.spoken import Spoken

FACES = {
    ChildState.CALM: "smile",
    ChildState.UNEASY: "meh",
    ChildState.DISTRESSED: "frown",
    ChildState.MUST_STOP: "octagon-x",
}
_FACE = 28


class ChildStates(Spoken):
    """The four buttons; ``seen`` tells which was meant."""

    seen = Signal(ChildState)
    asking = Signal()
    """It is asked whether the interview must stop, or that was answered."""

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self._messages = messages
        self._state = ChildState.CALM
        self._since = ""
        self.now = Label("heading")
        self.buttons: dict[ChildState, QPushButton] = {}
        for place, (state, face) in enumerate(FACES.items(), start=1):
            button = QPushButton()
            named(button, "state")
            button.setCheckable(True)
            button.setAutoDefault(True)
            theme.dress(button, face, height=_FACE)
            button.clicked.connect(self._when(state))
            QShortcut(QKeySequence(f"Ctrl+{place}"), self).activated.connect(button.click)  # a button's own would wait
            self.buttons[state] = button
        self.sure = AskBand(theme, ("arrow-left", "octagon-x"))
        self.sure.when(self._stay, self._stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.now)
        self._steps = Abreast(tuple(self.buttons.values()), 8)
        column.addWidget(self._steps)
        column.addWidget(self.sure)

    def show_state(self, state: ChildState, since: str) -> None:
        """Show which step holds, and *since* when (a time as people read it; empty: from the start)."""
        self._state, self._since = state, since
        for one, button in self.buttons.items():
            button.setChecked(one is state)
            button.setEnabled(state is not ChildState.MUST_STOP or one is state)
        self._say_now()

    def retranslate(self) -> None:
        """Say every word."""
        for place, (state, button) in enumerate(self.buttons.items(), start=1):
            word = self._messages.word("child_state", state.value)
            button.setText(word.capitalize())
            button.setToolTip(f"Ctrl+{place}")
            button.setAccessibleName(self.tr("The child: {state}").format(state=word))
        self.sure.say(
            self.tr("Must the interview stop?"),
            self.tr("A short caring closing follows, and then the recording ends. This cannot be taken back."),
            self.tr("No, it goes on"),
            self.tr("Yes, it must stop"),
        )
        self._say_now()

    def _say_now(self) -> None:
        word = self._messages.word("child_state", self._state.value)
        if self._since:
            self.now.setText(self.tr("The child: {state}, since {time}").format(state=word, time=self._since))
        else:
            self.now.setText(self.tr("The child: {state}").format(state=word))

    def _when(self, state: ChildState) -> Callable[[], None]:
        def pressed() -> None:
            self.show_state(self._state, self._since)  # the record moves the mark, not the press
            if state is not ChildState.MUST_STOP:
                self.seen.emit(state)
            elif self._state is not state:
                self._steps.hide()
                self.sure.ask()
                self.asking.emit()

        return pressed

    def _stop(self) -> None:
        self._steps.show()
        self.asking.emit()
        self.seen.emit(ChildState.MUST_STOP)

    def _stay(self) -> None:
        self._steps.show()
        self.asking.emit()
        self.buttons[self._state].setFocus(Qt.FocusReason.OtherFocusReason)


class ChildStateLine(Spoken):
    """The step that holds, small, for the investigator's page."""

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self._theme = theme
        self._messages = messages
        self._state: ChildState | None = None
        self._face = QLabel()
        self._word = Label(wraps=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._face)
        row.addWidget(self._word, 1)

    def show_state(self, state: ChildState) -> None:
        """Show *state*."""
        if state is not self._state:
            self._state = state
            is_calm = state is ChildState.CALM
            named(self._word, "quiet" if is_calm else "strong")
            self._theme.dress(self._face, FACES[state], "quiet" if is_calm else "attention")
            self.retranslate()

    def retranslate(self) -> None:
        """Say the word."""
        if self._state is not None:
            word = self._messages.word("child_state", self._state.value)
            self._word.setText(self.tr("The child: {state}").format(state=word))
