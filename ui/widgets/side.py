"""The left side of the window: REC, the steps and what is missing in them, who works here, language and look.

Rules. It stands beside every page, so that REC is visible on every one. A page that has something of its own for this
place (``left_side``) gets that of the steps. What is missing is looked up beside the windows after each save; what
comes too late, because the journey has moved on meanwhile, is not shown.
"""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from ui.flow import PREPARATION, AtCase, State
from ui.frame import Frame
from ui.theme import named
from ui.widgets.choices import Choices
from ui.widgets.rail import Rail
from ui.widgets.rec_badge import RecBadge
from ui.widgets.signed_in import SignedIn
from ui.worker import Cancelled, Progress

_WIDTH = 248
_WIDE = 280
"""Where a page has something of its own here."""


class Side(QFrame):
    """Shows where the journey stands."""

    left = Signal()
    """Somebody wants to leave the preparation for the sessions."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        named(self, "rail")
        self.badge = RecBadge(frame.theme)
        self.rail = Rail(frame.theme)
        self.choices = Choices(frame)
        self.sessions = QPushButton()
        named(self.sessions, "plain")
        frame.theme.dress(self.sessions, "list")
        self.sessions.clicked.connect(self.left)
        self._own: QWidget | None = None
        self._looks = 0
        self._foot = QFrame()  # of its own: who is signed in comes and goes inside it
        foot = QVBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addWidget(SignedIn(frame.theme, frame.desk))
        self._steps = QVBoxLayout()
        self._steps.addWidget(self.rail)
        self._steps.addWidget(self.sessions)
        self._steps.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.badge)
        self._column.addLayout(self._steps, 1)
        self._column.addWidget(self._foot)
        self._column.addWidget(self.choices)
        self.retranslate()

    def show_state(self, state: State, own: QWidget | None) -> None:
        """Show that the journey stands at *state*, whose page may have something of its *own* for the steps' place."""
        self.rail.show_state(state, _lacking(state))
        self.sessions.setVisible(isinstance(state, PREPARATION) and not isinstance(state, AtCase))  # that has its own
        self._put(own)

    def look_again(self) -> None:
        """Mark what is missing now that something was saved."""
        state = self._frame.flow.state
        self._looks += 1
        mine = self._looks

        def look(_progress: Progress, _cancelled: Cancelled) -> frozenset[type[State]]:
            return _lacking(state)

        def seen(missing: frozenset[type[State]]) -> None:
            if mine == self._looks and state is self._frame.flow.state:
                self.rail.show_state(state, missing)

        self._frame.worker.run(look, owner=self, on_done=seen, on_failed=lambda _locked: None)

    def retranslate(self) -> None:
        """Name the way to the sessions; the parts speak for themselves."""
        self.sessions.setText(self.tr("To the sessions"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _put(self, own: QWidget | None) -> None:
        if self._own is not None:
            self._own.deleteLater()
        self._own, narrow = own, own is not None
        self.rail.setVisible(not narrow)
        self._foot.setVisible(not narrow)
        self.setFixedWidth(_WIDE if narrow else _WIDTH)
        self._column.setContentsMargins(*((8, 12, 8, 8) if narrow else (16, 24, 16, 16)))
        for column in (self._column, self._steps):
            column.setSpacing(8 if narrow else 16)
        if own is not None:
            self._steps.insertWidget(0, own, 100)


def _lacking(state: State) -> frozenset[type[State]]:
    if not isinstance(state, PREPARATION):
        return frozenset()
    from ui.steps import lacking  # only now: the first window does not wait for the rules

    return lacking(state)
