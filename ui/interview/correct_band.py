"""What was entered last, to be put right: other words, or taken back. What was entered stays in the record beside it.

Rules. An event is never removed; a correction is another event and has a reason. Leaving it as it is costs one key.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton, QVBoxLayout

from interview_app.domain.interview import Entered, Numbered
from interview_app.domain.interview_words import Thing
from interview_app.journey.interviewing import Interviewing
from ui.frame import Frame
from ui.interview.part import Part
from ui.theme import named
from ui.widgets.folding import Folding
from ui.widgets.label import Label

_CORRECTED = (Thing.ASKED, Thing.ANSWERED, Thing.WORD, Thing.INCIDENT, Thing.QUESTION)
_LONGEST = 5000
_LONGEST_REASON = 300


class CorrectBand(Part):
    """Gone until something is to be put right."""

    left = Signal()
    """It is gone again; the keyboard goes back to the page."""

    def __init__(self, frame: Frame, interviewing: Interviewing) -> None:
        super().__init__(frame, interviewing)
        self._thing = Thing.ASKED
        self._entered: Entered[Numbered] | None = None
        self.what = Label("heading")
        self.words = QLineEdit()
        self.words.setMaxLength(_LONGEST)
        self.reason = QLineEdit()
        self.reason.setMaxLength(_LONGEST_REASON)
        self.leave = QPushButton()
        self.withdraw = QPushButton()
        self.correct = QPushButton()
        for button, icon, act in (
            (self.leave, "arrow-left", self.let_go),
            (self.withdraw, "undo-2", self._take_back),
            (self.correct, "pencil", self._put_right),
        ):
            frame.theme.dress(button, icon)
            button.clicked.connect(act)
        band = QFrame()
        named(band, "chosen")
        column = QVBoxLayout(band)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        buttons = Folding((self.leave, self.withdraw, self.correct), 8)
        for part in (self.what, self.words, self.reason, buttons):
            column.addWidget(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(band)
        self.hide()
        self.begin()

    def offer(self) -> bool:
        """Offer what was entered last; return whether there is anything."""
        state = self.interviewing.state
        found = [(thing, one) for thing in _CORRECTED for one in state.things(thing) if not one.withdrawn]
        if not found:
            return False
        self._thing, self._entered = max(found, key=lambda each: each[1].t_ms)
        self.words.setText(self._now)
        self.reason.setText(self.tr("entered by mistake"))
        self.retranslate()
        self.show()
        self.leave.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def let_go(self) -> None:
        """Leave it as it is."""
        self.hide()
        self.left.emit()

    def retranslate(self) -> None:
        """Say every word anew."""
        thing = self.frame.messages.word("thing", self._thing.value)
        self.what.setText(self.tr("Put right: {thing}").format(thing=thing))
        self.words.setAccessibleName(self.tr("The right words"))
        self.reason.setPlaceholderText(self.tr("Reason"))
        self.reason.setAccessibleName(self.tr("Reason"))
        self.leave.setText(self.tr("Leave it (Esc)"))
        self.withdraw.setText(self.tr("Take it back"))
        self.correct.setText(self.tr("Keep the new words"))

    def refresh(self) -> None:
        """Nothing here changes by itself."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Escape leave it, and Enter do what has the focus."""
        focus = self.focusWidget()
        if event.key() == Qt.Key.Key_Escape:
            self.let_go()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                (focus if isinstance(focus, QPushButton) else self.correct).click()
        else:
            super().keyPressEvent(event)

    @property
    def _now(self) -> str:
        assert self._entered is not None  # noqa: S101 - offered first
        return self._entered.words

    def _take_back(self) -> None:
        self._tell("")

    def _put_right(self) -> None:
        words = " ".join(self.words.text().split())
        if words and words != self._now:
            self._tell(words)
        else:
            self.let_go()

    def _tell(self, words: str) -> None:
        assert self._entered is not None  # noqa: S101 - offered first
        refused = self.interviewing.correct(self._thing, self._entered.said.n, words, self.reason.text())
        if self.tried(refused):
            self.let_go()
