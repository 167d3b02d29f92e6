"""Going on after a pause: in what state the child is, and one button. Nothing goes on by a second press of the pause.

Rules. Only the guardian of the pause lets the interview go on. Where they have no window of their own, they are named
here and asked aloud; their passphrase is not asked for, because it is the child who waits. A break that the law demands
(art. 209) lasts its time: what is left of it is said, and nobody goes on before.
"""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from interview_app.domain.interview import Present
from interview_app.domain.interview_words import ChildState
from ui.messages import Messages
from ui.theme import Theme
from ui.widgets.choice_field import OneOf
from ui.widgets.folding import Folding
from ui.widgets.label import Label
from ui.widgets.primary_button import PrimaryButton
from ui.widgets.rec_badge import clock_text
from ui.widgets.spoken import Spoken

_STATES = (ChildState.CALM, ChildState.UNEASY, ChildState.DISTRESSED)


class GoingOn(Spoken):
    """The child's state, and the way on. ``gone_on`` tells the state."""

    gone_on = Signal(ChildState)

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self._messages = messages
        self._guardian: Present | None = None
        self._is_here = False
        self._break_left_ms = 0
        self.needed = Label("strong")
        self.break_left = Label()
        self.break_left.hide()
        self.state = OneOf(theme, [one.value for one in _STATES], required=True)
        self.go = PrimaryButton(theme, "play")
        self.go.clicked.connect(self._go)
        self.state.changed.connect(self._offer)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.needed)
        column.addWidget(self.break_left)
        column.addWidget(Folding((self.state, self.go), 16, grows=True))

    def show_guardian(self, guardian: Present | None, *, is_here: bool, asked: bool) -> None:
        """Show who lets it go on: *is_here* at this window, or *asked* aloud and answered for here."""
        self._guardian, self._is_here = guardian, is_here
        may = guardian is not None and (is_here or asked)
        self.state.setVisible(may)
        self.go.setVisible(may)
        self.retranslate()

    def show_break(self, left_ms: int) -> None:
        """Show what is left of a break that the law demands, in milliseconds; 0: nothing is."""
        self._break_left_ms = left_ms
        self._say_break()

    def forget(self) -> None:
        """Choose no state: the next pause is another one."""
        self.state.put("")
        self._offer()

    def retranslate(self) -> None:
        """Say every word."""
        self.state.say(self.tr("How is the child now?"))
        self.state.offer((one.value, self._messages.word("child_state", one.value).capitalize()) for one in _STATES)
        self.go.setText(self.tr("Go on with the interview"))
        self.needed.setText(self._needed())
        self._say_break()

    def _say_break(self) -> None:
        text = self.tr("The law demands a whole break here: {time} of it are left. The closing can begin at any time.")
        self.break_left.setText(text.format(time=clock_text(self._break_left_ms)))
        self.break_left.setVisible(self._break_left_ms > 0)
        self._offer()

    def _needed(self) -> str:
        guardian = self._guardian
        if guardian is None:
            return self.tr("Nobody guards this pause any more. First name somebody who is here.")
        if self._is_here:
            return self.tr("You guard this pause. Say how the child is, then let the interview go on.")
        role = self._messages.word("role", guardian.role)
        if self.go.isHidden():
            text = self.tr("{name} ({role}) says how the child is and lets the interview go on.")
        else:
            text = self.tr("Ask {name} ({role}) how the child is. It goes on when this person says so.")
        return text.format(name=guardian.name, role=role)

    def _offer(self) -> None:
        self.go.setEnabled(not self.state.empty and not self._break_left_ms)

    def _go(self) -> None:
        if not self.state.empty:
            self.gone_on.emit(ChildState(self.state.value))
