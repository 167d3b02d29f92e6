"""The centre of the interview page: where one stands, the question, what follows, the bank, and one's own words.

Rules. Everything has a key and nothing moves by itself. Before another question is chosen, ``may_choose`` is asked: it
may lie over the page (a limit), never in the middle of an answer. Entering a phase in which the child speaks, while
nobody has said that the child is there, asks that first.
"""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStackedLayout, QVBoxLayout

from interview_app.domain.bank import Entry, Phase
from interview_app.domain.happenings import ChildCame, ChildLeft, PhaseEntered, SilenceKept
from interview_app.domain.interview_refusals import Refusal
from interview_app.journey.interviewing import Interviewing
from ui.frame import Frame
from ui.interview.correct_band import CorrectBand
from ui.interview.course import Course
from ui.interview.own_question import OwnQuestion
from ui.interview.part import Part
from ui.interview.question_card import QuestionCard
from ui.interview.question_list import BankSearch, QuestionList
from ui.interview.unasked_keeping import UnaskedKeeping
from ui.theme import named
from ui.widgets.ask_band import AskBand
from ui.widgets.flowing import Flowing
from ui.widgets.label import Label
from ui.widgets.notice_line import Tone

Act = Callable[[], object]
_RESTS = (Phase.BREAK, Phase.CLOSING)
"""Where a limit of time leads anyway."""


class QuestionDesk(Part):
    """The desk. ``may_choose`` runs what it is given, now or once nothing stands in the way."""

    def __init__(self, frame: Frame, interviewing: Interviewing) -> None:
        super().__init__(frame, interviewing)
        theme = frame.theme
        self.may_choose: Callable[[Act], object] = lambda act: act()
        self.course = Course(interviewing)
        self.course.follow()
        self.phase = Label("heading", wraps=False)
        self.child = QPushButton()
        self.tell = QPushButton()
        """For what the child is told."""
        for button in (self.child, self.tell):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.dress(self.tell, "scale")
        self.is_child_in = AskBand(theme, ("arrow-left", "check"))
        self.correcting = CorrectBand(frame, interviewing)
        self.card = QuestionCard(frame, interviewing, self.course)
        self.questions = QuestionList(frame, interviewing, self.course)
        self.search = BankSearch(frame, interviewing, self.course)
        self.own = OwnQuestion(frame, interviewing)
        self._head = Flowing(12)
        self._waits: Phase | None = None
        self._build()
        self._connect()
        self.keeping = UnaskedKeeping(frame.worker, interviewing, self.course, self.own, self)
        self.begin()

    def _build(self) -> None:
        head = self._head
        head.addWidget(self.phase)
        head.addStretch()
        head.addWidget(self.tell)
        head.addWidget(self.child)
        self._below = QStackedLayout()
        self._below.addWidget(self.questions)
        self._below.addWidget(self.search)
        for part in (self.questions, self.search):  # the question above and one's own below come first
            part.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.is_child_in)
        column.addWidget(self.correcting)
        column.addWidget(self.card)
        column.addLayout(self._below, 1)
        column.addWidget(self.own)

    def _connect(self) -> None:
        self.child.clicked.connect(self._turn_child)
        self.is_child_in.when(self.take_focus, self._child_is_in)
        self.card.asked.connect(self._ask_current)
        self.card.skipped.connect(self.skip)
        self.card.went_back.connect(self.go_back)
        for part in (self.card, self.questions, self.search):
            part.chosen.connect(self.choose)
        self.search.let_go.connect(self.close_search)
        self.own.line.textChanged.connect(self._make_way)
        self.own.asked.connect(self._ask_own)
        self.own.let_go.connect(self.take_focus)
        self.correcting.left.connect(self._make_way)
        self.correcting.left.connect(self.take_focus)
        for one in (self.card, self.questions, self.search, self.own, self.correcting):
            one.said.connect(self.said)

    def put_language(self, button: QPushButton) -> None:
        """Let the page's *button* for the language of the questions stand beside the phase."""
        self._head.insertWidget(2, button)

    # what the page's keys do

    def take_focus(self) -> None:
        """Let the keys be the page's."""
        self.card.setFocus(Qt.FocusReason.OtherFocusReason)

    def enter(self, phase: Phase | None) -> None:
        """Enter *phase*; first ask whether the child is there, if nobody has said so."""
        if phase is None:
            return
        if phase is not Phase.OPENING and not self.interviewing.state.child_there and not self._refused(phase):
            self._waits = phase
            self.is_child_in.ask()
            return
        if phase in _RESTS:
            self._enter(phase)
        else:
            self.may_choose(lambda: self._enter(phase))

    def choose(self, entry: Entry) -> None:
        """Let *entry* be the current question."""
        self.close_search()
        self._move(lambda: self.course.choose(entry))

    def skip(self) -> None:
        """Go on without asking."""
        self._move(self.course.skip)

    def go_back(self) -> None:
        """Go back to the question before."""
        self._move(self.course.back)

    def go(self, steps: int) -> None:
        """Choose freely in the phase."""
        self._move(lambda: self.course.move(steps))

    def cue(self, _number: int, word: str) -> None:
        """Make an open question of a word of the child's."""
        self._move(lambda: self.course.cue(word))
        self.take_focus()

    def word_handed(self, number: int, words: str) -> None:
        """Take an attendee's question into one's own line, where it can be worded better before it is asked."""
        self.own.handed = number
        self.own.put(words)

    def ask(self) -> None:
        """Ask the current question."""
        self.card.press()

    def encourage(self) -> None:
        """Say the bank's next encouragement; it is asked at once."""
        entry = self.course.encouragement() if self.card.is_another_press("encouraged") else None
        if entry is not None:
            words = self.interviewing.wording(entry)
            speaker = self.card.who_speaks
            if self.tried(self.interviewing.ask(words, entry, speaker=speaker)):
                self.said.emit(words, Tone.INFORM)

    def keep_silent(self) -> None:
        """Note that the investigator waits."""
        if self.tried(self.interviewing.tell(SilenceKept())):
            self.said.emit(lambda: self.tr("Silence is kept. It ends with whatever comes next."), Tone.INFORM)

    def open_search(self) -> None:
        """Search the bank in the place of the list."""
        self._below.setCurrentWidget(self.search)
        self._make_way()
        self.search.open()

    def close_search(self) -> None:
        """Show the phase's list again."""
        if self._below.currentWidget() is self.search:
            self._below.setCurrentWidget(self.questions)
            self._make_way()
            self.take_focus()

    def undo(self) -> None:
        """Offer to put right what was entered last."""
        if self.correcting.offer():
            self._make_way()
        else:
            self.said.emit(lambda: self.tr("Nothing was entered yet that could be put right."), Tone.INFORM)

    def keep_private(self, private: bool) -> None:
        """Hide what the check says, or show it again."""
        self.own.keep_private(private)

    # what is shown

    def retranslate(self) -> None:
        """Say every word anew."""
        self.is_child_in.say(
            self.tr("Is the child in the room?"),
            self.tr("From then on the time counts for which the child is heard."),
            self.tr("Not yet"),
            self.tr("The child is in the room"),
        )
        self._say()

    def refresh(self) -> None:
        """Show where the interview stands."""
        self.course.follow()
        self._say()
        self._redraw()

    def _say(self) -> None:
        state = self.interviewing.state
        word = self.frame.messages.word
        self.phase.setText(f"{state.phase.number}. {word('phase', state.phase.value)}" if state.phase else "")
        self.child.setText(self.tr("The child has left") if state.child_there else self.tr("The child is in the room"))
        kind = "plain" if state.child_there else "second"
        if self.child.property("kind") != kind:
            named(self.child, kind)
            self.frame.theme.dress(self.child, "user-minus" if state.child_there else "user-plus")

    def _redraw(self) -> None:
        self.card.refresh()
        self.questions.refresh()
        self.keeping.keep()

    def _make_way(self) -> None:
        """Let the card be small while something else on the desk needs the room."""
        searching = self._below.currentWidget() is self.search
        height = QSizePolicy.Policy.Preferred if searching else QSizePolicy.Policy.Ignored
        self.search.setSizePolicy(QSizePolicy.Policy.Preferred, height)
        self.card.give_way(bool(self.own.words) or searching or not self.correcting.isHidden())

    def _move(self, how: Act) -> None:
        def go() -> None:
            how()
            self._redraw()
            self.said.emit("", Tone.INFORM)

        self.may_choose(go)

    def _refused(self, phase: Phase) -> bool:
        return not self.tried(self.interviewing.why_not(PhaseEntered(phase)))

    def _enter(self, phase: Phase) -> None:
        if self.tried(self.interviewing.tell(PhaseEntered(phase))):
            self.said.emit("", Tone.INFORM)
            self.take_focus()

    def _child_is_in(self) -> None:
        phase, self._waits = self._waits, None
        if not self.interviewing.state.child_there:
            self.tried(self.interviewing.tell(ChildCame()))
        self.enter(phase)

    def _turn_child(self) -> None:
        there = self.interviewing.state.child_there
        self.is_child_in.hide()
        self.tried(self.interviewing.tell(ChildLeft() if there else ChildCame()))
        self.take_focus()

    def _ask_current(self, pressed_ns: int) -> None:
        entry = self.course.current
        if entry is None:
            return
        if self.course.lacks_word:
            self.said.emit(self.card.gap.text, Tone.ATTEND)
            return
        self.may_choose(lambda: self._asked(self.course.said, entry, pressed_ns))

    def _ask_own(self, words: str) -> None:
        self.may_choose(lambda: self._asked_own(words))

    def _asked_own(self, words: str) -> None:
        waits = [one.said.n for one in self.interviewing.state.waiting_questions]
        if self.own.handed in waits:
            done = self.tried(self.interviewing.ask_handed(self.own.handed, words))
        else:
            done = self._tell(words, None, None)
        if done:
            self.own.forget()
            self._redraw()

    def _asked(self, words: str, entry: Entry, pressed_ns: int) -> None:
        if self._tell(words, entry, pressed_ns):
            self.course.asked(entry)
            self._redraw()

    def _tell(self, words: str, entry: Entry | None, pressed_ns: int | None) -> bool:
        refused: Refusal | None = self.interviewing.ask(
            words, entry, speaker=self.card.who_speaks, pressed_ns=pressed_ns
        )
        if self.tried(refused):
            self.said.emit("", Tone.INFORM)
            return True
        return False
