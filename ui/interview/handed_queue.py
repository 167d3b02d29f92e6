"""The attendees' questions: each is asked, in its own words or better ones, or declined with a reason (art. 215.3)."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from interview_app.domain.happenings import QuestionHanded
from interview_app.domain.interview import Entered
from interview_app.journey.interviewing import Interviewing
from ui.frame import Frame
from ui.interview.part import Part
from ui.interview.typed_line import TypedLine
from ui.theme import named
from ui.widgets.drop_list import DropList
from ui.widgets.emptying import empty
from ui.widgets.label import Label

_LETTERS = 1000


class HandedQueue(Part):
    """What waits, the oldest first, and a line to take in another."""

    taken = Signal(int, str)
    """A question is to be asked: its number and words, for the line in which it can be worded better."""

    def __init__(self, frame: Frame, interviewing: Interviewing) -> None:
        super().__init__(frame, interviewing)
        self.heading = Label("heading")
        self.by = DropList(frame.theme)
        self.by.setSizeAdjustPolicy(DropList.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.by.setMinimumContentsLength(6)
        self.line = TypedLine(frame.clock, _LETTERS)
        self.reason = TypedLine(frame.clock, _LETTERS)
        self._declining = 0
        self._shown: tuple[object, ...] | None = None
        self.asks: list[QPushButton] = []
        self.declines: list[QPushButton] = []
        self._queue = QVBoxLayout()
        self._queue.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.by, 2)
        row.addWidget(self.line, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.heading)
        column.addLayout(self._queue)
        column.addWidget(self.reason)
        column.addLayout(row)
        self.line.kept.connect(self._hand_in)
        self.reason.kept.connect(self._decline)
        self.reason.let_go.connect(self.reason.hide)
        self.reason.hide()
        self.begin()

    def focus_line(self) -> None:
        """Let a question be taken in."""
        self.line.take_focus()

    def retranslate(self) -> None:
        """Say every word anew."""
        self.heading.setText(self.tr("Questions handed in"))
        self.line.setPlaceholderText(self.tr("A question of theirs, then Enter"))
        self.line.setAccessibleName(self.tr("Question handed in"))
        self.by.setAccessibleName(self.tr("Who hands it in"))
        self.reason.setPlaceholderText(self.tr("Why it is declined, then Enter. Esc leaves it waiting."))
        self._shown = None

    def refresh(self) -> None:
        """Show what waits."""
        state = self.interviewing.state
        shown = (state.waiting_questions, state.people)
        if shown == self._shown:
            return
        self._shown = shown
        chosen = self.by.currentData()
        self.by.clear()
        for person in state.people:
            if person.number != self.interviewing.setting.operator.person:
                self.by.addItem(f"{person.name}, {self.frame.messages.word('role', person.role)}", person.number)
        self.by.setCurrentIndex(max(0, self.by.findData(chosen)))
        empty(self._queue)
        self.asks, self.declines = [], []
        for one in state.waiting_questions:
            self._queue.addWidget(self._card(one))

    def _card(self, one: Entered[QuestionHanded]) -> QFrame:
        card = QFrame()
        named(card, "card")
        person = self.interviewing.state.person(one.said.person)
        who, words = Label("small"), Label()
        who.setText(person.name if person is not None else "")
        words.setText(one.words)
        ask, decline = QPushButton(self.tr("Ask")), QPushButton(self.tr("Decline"))
        self.frame.theme.dress(ask, "arrow-right")
        self.frame.theme.dress(decline, "x")
        for button in (ask, decline):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        ask.clicked.connect(partial(self.taken.emit, one.said.n, words.text()))
        decline.clicked.connect(partial(self._ask_why, one.said.n))
        self.asks.append(ask)
        self.declines.append(decline)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(decline)
        buttons.addWidget(ask)
        column = QVBoxLayout(card)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(4)
        column.addWidget(who)
        column.addWidget(words)
        column.addLayout(buttons)
        return card

    def _hand_in(self, words: str) -> None:
        person = self.by.currentData()
        if self.tried(self.interviewing.hand_in(person or 0, words)):
            self.line.forget()

    def _ask_why(self, number: int) -> None:
        self._declining = number
        self.reason.show()
        self.reason.take_focus()

    def _decline(self, reason: str) -> None:
        if self.tried(self.interviewing.decline_handed(self._declining, reason)):
            self.reason.forget()
            self.reason.hide()
            self.reason.give_back()
