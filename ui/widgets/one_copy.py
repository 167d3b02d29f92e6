"""But one copy is whole: why this computer's key is dropped all the same, and the button that drops it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from interview_app.domain.errors import Circumstance
from ui.frame import Frame
from ui.sealing_work import dropping_key
from ui.theme import named
from ui.widgets.spoken import Spoken
from ui.widgets.text_field import TextArea


class OneCopy(Spoken):
    """Asks for the reason and drops the key of *session* by *forget*."""

    dropped = Signal()
    refused = Signal(Circumstance)

    def __init__(self, frame: Frame, session: str, forget: Callable[[], None]) -> None:
        super().__init__()
        self._frame = frame
        self._session = session
        self._forget = forget
        self._dropping = False
        self.reason = TextArea(longest=1000, lines=2)
        self.reason.changed.connect(self._arrange)
        self.accept = QPushButton()
        frame.theme.dress(self.accept, "check")
        self.accept.clicked.connect(self._drop)
        card = QFrame()
        named(card, "card")
        inside = QHBoxLayout(card)  # beside it: on a low screen nobody should have to look for the button
        inside.setContentsMargins(20, 12, 20, 12)
        inside.setSpacing(16)
        inside.addWidget(self.reason, 1)
        inside.addWidget(self.accept, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.retranslate()
        self._arrange()

    def retranslate(self) -> None:
        """Say every word in the current language."""
        self.accept.setText(self.tr("Drop the key with one copy"))
        self.reason.say(
            self.tr("But one copy is whole. Why is this computer's key dropped all the same?"),
            self.tr("Until then it is kept. Better: make a further copy first."),
        )

    def _arrange(self) -> None:
        self.accept.setEnabled(bool(self.reason.value) and not self.reason.why_not() and not self._dropping)

    def _drop(self) -> None:
        self._dropping = True
        self._arrange()
        self._frame.worker.run(
            dropping_key(self._frame, self._session, self.reason.value, self._forget),
            owner=self,
            on_done=lambda _none: self.dropped.emit(),
            on_failed=self.refused.emit,
            on_ended=self._let_go,
        )

    def _let_go(self) -> None:
        self._dropping = False
        self._arrange()
