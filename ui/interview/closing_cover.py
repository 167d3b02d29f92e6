"""The closing, step by step: topics, the child's own word, the playback, the adults' safety questions, and the end.

Rules. What is left out is said with its reason, and the protocol prints it. The questions of safety are answered before
this page ends the recording (thesis 2.5.5): a "yes" asks for a few words and prints the urgent referral. After "must
stop" the caring closing stands in for the rest: about ninety seconds of calm words, and one line for what is left
undone. The page's own key for stopping needs none of this: nobody is ever kept from ending a recording.
"""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from interview_app.domain.bank import Purpose
from interview_app.domain.happenings import (
    ClosingBegan,
    LeftUndone,
    PlaybackSettled,
    SafetyAnswered,
    StatementGiven,
    TopicSettled,
)
from interview_app.domain.interview_words import Closing, PlaybackExtent, SafetyQuestion, TopicOutcome, Undone
from interview_app.journey.interview_setting import PlannedTopic
from interview_app.journey.interviewing import Interviewing
from ui.frame import Frame
from ui.interview.cover import Cover
from ui.theme import named
from ui.widgets.choice_field import OneOf
from ui.widgets.field import Field
from ui.widgets.label import Label
from ui.widgets.rec_badge import clock_text
from ui.widgets.scrolling import Scrolling
from ui.widgets.text_field import TextField

CARING_MS = 90_000
"""About so long a caring closing takes; a guide, not a limit."""
_GIVEN, _NOT_GIVEN = "given", "not_given"
_YES, _NO = "yes", "no"


class Answered(QFrame):
    """One thing to be settled: what it is, a choice, and a reason or a few words where the choice asks for them."""

    settled = Signal(str, str)
    """The choice, and the words; told once both are there."""

    def __init__(self, frame: Frame, codes: tuple[str, ...], wordy: frozenset[str]) -> None:
        super().__init__()
        named(self, "card")
        self._wordy = wordy
        self.choice = OneOf(frame.theme, codes)
        self.words = TextField(longest=500)
        self.words.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 8, 16, 12)
        column.setSpacing(4)
        column.addWidget(self.choice)
        column.addWidget(self.words)
        self.choice.changed.connect(self._chosen)
        self.words.line.editingFinished.connect(self._tell)

    def show_settled(self, code: str, words: str) -> None:
        """Show what was settled before, unless somebody is typing here."""
        if self.words.line.hasFocus() or not code:
            return
        self.choice.put(code)
        self.words.put(words)
        self.words.setVisible(code in self._wordy)

    def _chosen(self) -> None:
        self.words.setVisible(self.choice.value in self._wordy)
        if self.choice.value in self._wordy:
            self.words.line.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._tell()

    def _tell(self) -> None:
        code = self.choice.value
        if code and (self.words.value or code not in self._wordy):
            self.settled.emit(code, self.words.value)


class ClosingCover(Cover):
    """The page. ``stopping`` asks for the end of the recording."""

    stopping = Signal()

    def __init__(self, frame: Frame, interviewing: Interviewing) -> None:
        super().__init__(frame, interviewing, "square")
        self.caring = Label("read")
        self.passed = Label("small")
        self.undone = TextField(longest=500)
        outcomes = tuple(outcome.value for outcome in TopicOutcome)
        why = frozenset({TopicOutcome.LEFT_OUT.value})
        self.topics = {topic: Answered(frame, outcomes, why) for topic in interviewing.topics}
        self.statement = Answered(frame, (_GIVEN, _NOT_GIVEN), frozenset({_NOT_GIVEN}))
        extents = tuple(extent.value for extent in PlaybackExtent)
        self.playback = Answered(frame, extents, frozenset({PlaybackExtent.NOT.value, PlaybackExtent.IN_PART.value}))
        self.safety = {question: Answered(frame, (_NO, _YES), frozenset({_YES})) for question in SafetyQuestion}
        self.headings = [Label("heading") for _ in range(4)]
        self._ordinary = QWidget()
        self._arrange()
        for topic, part in self.topics.items():
            part.settled.connect(partial(self._settle_topic, topic))
        self.statement.settled.connect(self._settle_statement)
        self.playback.settled.connect(self._settle_playback)
        for question, part in self.safety.items():
            part.settled.connect(partial(self._settle_safety, question))
        self.begin()

    def _arrange(self) -> None:
        ordinary = QVBoxLayout(self._ordinary)
        ordinary.setContentsMargins(0, 0, 0, 0)
        ordinary.setSpacing(8)
        inside = QVBoxLayout()
        inside.setSpacing(8)
        for widget in (self.caring, self.passed, self.undone, self._ordinary):
            inside.addWidget(widget)
        groups = (tuple(self.topics.values()), (self.statement,), (self.playback,), tuple(self.safety.values()))
        for column, heading, parts in zip((*[ordinary] * 3, inside), self.headings, groups, strict=True):
            column.addWidget(heading)
            for part in parts:
                column.addWidget(part)
        inside.addStretch(1)
        self._scrolling = Scrolling(inside)
        self.inside.addWidget(self._scrolling, 1)

    @property
    def is_caring(self) -> bool:
        """Whether the caring closing stands in for the steps."""
        return self.interviewing.state.must_stop or self.interviewing.state.closing is Closing.CARING

    @property
    def missing(self) -> int:
        """How many of the steps were not settled yet."""
        state = self.interviewing.state
        open_ = [state.statement is None, state.playback is None]
        unanswered = len(SafetyQuestion) - len(state.safety)
        return len(self.interviewing.open_topics()) + sum(open_) + unanswered

    def opened(self) -> None:
        """Begin the closing, once."""
        state = self.interviewing.state
        how = Closing.CARING if state.must_stop else Closing.ORDINARY
        if state.closing is None or (how is Closing.CARING and state.closing is not how):
            self.tried(self.interviewing.tell(ClosingBegan(how, "")))
        super().opened()

    def retranslate(self) -> None:
        """Say every word anew."""
        word = self.frame.messages.word
        titles = (
            self.tr("What became of the topics"),
            self.tr("The child's own word"),
            self.tr("Playback to the child"),
            self.tr("Safety: asked of the adults, not of the child"),
        )
        for heading, title in zip(self.headings, titles, strict=True):
            heading.setText(title)
        language = self.frame.messages.language
        for topic, part in self.topics.items():
            part.choice.say(topic.name.text(language))
            part.choice.offer((one.value, word("topic_outcome", one.value)) for one in TopicOutcome)
            part.words.say(self.tr("Why it was left out"))
        self.statement.choice.say(self.tr("The child said that what was told is right (art. 210.11)"))
        self.statement.choice.offer(((_GIVEN, self.tr("said")), (_NOT_GIVEN, self.tr("not said"))))
        self.statement.words.say(self.tr("Why it was not said"))
        self.playback.choice.say(self.tr("The recording was played back to the child"))
        self.playback.choice.offer((one.value, word("playback_extent", one.value)) for one in PlaybackExtent)
        self.playback.words.say(self.tr("Why, at the psychologist's advice"))
        for question, part in self.safety.items():
            part.choice.say(word("safety", question.value))
            part.choice.offer(((_NO, self.tr("no")), (_YES, self.tr("yes"))))
            part.words.say(self.tr("What is known, and what is done about it"))
        self.undone.say(self.tr("What is left undone, and why"))
        self.back.setText(self.tr("Back to the questions"))
        self.primary.setText(self.tr("Stop the recording"))

    def refresh(self) -> None:
        """Show what was settled."""
        state, caring = self.interviewing.state, self.is_caring
        self.title.setText(self.tr("A calm end") if caring else self.tr("Before the recording ends"))
        self.intro.setText(
            self.tr("Say these words slowly; about a minute and a half. Ask the adults once the child has left.")
            if caring
            else self.tr("Settle what can be settled. The recording goes on until the child has left.")
        )
        self.caring.setVisible(caring)
        self.undone.setVisible(caring)
        self.passed.setVisible(caring)
        self._ordinary.setVisible(not caring)
        self.back.setVisible(not state.must_stop)
        if caring:
            said = (self.interviewing.wording(entry) for entry in self.interviewing.for_purpose(Purpose.CARING_CLOSING))
            self.caring.setText("\n\n".join(said))
            self.tick()
        for topic, part in self.topics.items():
            settled = next((one for one in state.topics if one.topic == topic.id), None)
            part.show_settled(settled.outcome.value if settled else "", settled.reason if settled else "")
        if state.statement is not None:
            self.statement.show_settled(_GIVEN if state.statement.given else _NOT_GIVEN, state.statement.reason)
        if state.playback is not None:
            self.playback.show_settled(state.playback.extent.value, state.playback.reason)
        for answer in state.safety:
            self.safety[answer.question].show_settled(_YES if answer.answer else _NO, answer.words)

    def tick(self) -> None:
        """Count the time of a caring closing, quietly."""
        if self.is_caring and self.interviewing.state.closing is not None:
            passed = self.interviewing.now_ms - self.interviewing.state.closing_ms
            self.passed.setText(f"{clock_text(passed)} / {clock_text(CARING_MS)}")

    def go_on(self) -> None:
        """Note what is left undone, and ask for the end."""
        state = self.interviewing.state
        answered = {one.question for one in state.safety}
        open_question = next((part for question, part in self.safety.items() if question not in answered), None)
        if open_question is not None:
            open_question.choice.tell(self.tr("To be answered by the adults before the recording ends."))
            self._point_at(open_question.choice)
            return
        if self.is_caring:
            if not self.undone.value:
                self.undone.tell(self.tr("A few words are enough: the protocol prints them."))
                self._point_at(self.undone)
                return
            for what, open_ in (
                (Undone.TOPICS, bool(self.interviewing.open_topics())),
                (Undone.STATEMENT, state.statement is None),
                (Undone.PLAYBACK, state.playback is None),
            ):
                if open_ and what not in {one.what for one in state.undone}:
                    self.tried(self.interviewing.tell(LeftUndone(what, self.undone.value)))
        self.stopping.emit()

    def _point_at(self, field: Field) -> None:
        """Let *field* be answered, and be seen with what is said below it."""
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: self._scrolling.ensureWidgetVisible(field))

    def _settle_topic(self, topic: PlannedTopic, code: str, words: str) -> None:
        self.tried(self.interviewing.tell(TopicSettled(topic.id, TopicOutcome(code), words)))

    def _settle_statement(self, code: str, words: str) -> None:
        self.tried(self.interviewing.tell(StatementGiven(code == _GIVEN, "", words)))

    def _settle_playback(self, code: str, words: str) -> None:
        self.tried(self.interviewing.tell(PlaybackSettled(PlaybackExtent(code), words)))

    def _settle_safety(self, question: SafetyQuestion, code: str, words: str) -> None:
        self.tried(self.interviewing.tell(SafetyAnswered(question, code == _YES, words)))
