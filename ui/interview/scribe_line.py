"""The writing line of the psychologist's window: a note, a word of the child's own, an answer, somebody's question.

Rules. One line for all four, so that the keyboard stays where it is: what it will be is chosen above it and stays
chosen. Enter keeps it, with the time of its first letter. A scribe who sits there too writes under their own number.
The child's real name is warned of before it goes into the record.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import assert_never

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout

from interview_app.domain.events import Who
from interview_app.domain.interview import Present
from interview_app.domain.interview_refusals import Refusal
from interview_app.domain.people import Role
from interview_app.journey.interviewing import Interviewing
from ui.frame import Frame
from ui.interview.part import Part
from ui.widgets.choice_field import OneOf
from ui.widgets.label import Label
from ui.widgets.tick import Tick

LETTERS = 500


class Writes(StrEnum):
    """What the line becomes."""

    NOTE = "note"
    WORD = "word"
    ANSWER = "answer"
    QUESTION = "question"


class ScribeLine(Part):
    """The line. *observer* tells who sits at the window."""

    def __init__(self, frame: Frame, interviewing: Interviewing, observer: Callable[[], Who]) -> None:
        super().__init__(frame, interviewing)
        self._observer = observer
        self._first_ns: int | None = None
        self._offered: tuple[tuple[str, str], ...] = ()
        self.kind = OneOf(frame.theme, [one.value for one in Writes])
        self.kind.put(Writes.NOTE.value)
        self.person = OneOf(frame.theme)
        self.line = QLineEdit()
        self.line.setMaxLength(LETTERS)
        self.scribe = Tick(frame.theme)
        self.below = Label("quiet")
        self.below.hide()
        self.warning = Label("attention")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.kind, self.person, self.line, self.warning, self.scribe, self.below):
            column.addWidget(widget)
        self.kind.changed.connect(self._choose)
        self.line.textEdited.connect(self._typed)
        self.line.returnPressed.connect(self.keep)
        self.begin()

    @property
    def writes(self) -> Writes:
        """What the line becomes now."""
        return Writes(self.kind.value)

    @property
    def who(self) -> Who:
        """Who writes it: the scribe where it is said so, else whoever sits at the window."""
        scribe = self._scribe
        return Who(scribe.role, scribe.number) if scribe is not None and self.scribe.isChecked() else self._observer()

    def keep(self) -> None:
        """Put what stands there into the record."""
        words = self.line.text().strip()
        if not words:
            return
        if self.tried(self._told(words)):
            self.line.clear()
            self._first_ns = None
            self.below.setText(self.tr("Kept: {words}").format(words=words))
            self.below.show()
            self._warn()

    def refresh(self) -> None:
        """Offer the people who are there."""
        role = self.frame.messages.word
        own = self.interviewing.setting.operator.person
        others = [one for one in self.interviewing.state.people if one.there and one.number != own]
        choices = tuple((str(one.number), f"{one.name} ({role('role', one.role)})") for one in others)
        if choices != self._offered:
            self._offered = choices
            self.person.offer(choices)
            if not self.person.value and choices:
                self.person.put(choices[0][0])
        scribe = self._scribe
        self.scribe.setVisible(scribe is not None and scribe.number != self._observer().person)
        if scribe is not None:
            self.scribe.setText(self.tr("Written by {name}").format(name=scribe.name))
        self.person.setVisible(self.writes is Writes.QUESTION)

    def retranslate(self) -> None:
        """Say every word."""
        self.kind.offer(
            (
                (Writes.NOTE.value, self.tr("Note")),
                (Writes.WORD.value, self.tr("Word")),
                (Writes.ANSWER.value, self.tr("Answer")),
                (Writes.QUESTION.value, self.tr("Question")),
            )
        )
        self.kind.say(self.tr("Write"))
        self.person.say(self.tr("Whose question"))
        self._choose()
        self._warn()

    def _choose(self) -> None:
        match self.writes:
            case Writes.NOTE:
                text = self.tr("A note to the record, then Enter")
            case Writes.WORD:
                text = self.tr("The child's own word, then Enter")
            case Writes.ANSWER:
                text = self.tr("What the child answered, in the first person, then Enter")
            case Writes.QUESTION:
                text = self.tr("The question as it was handed in, then Enter")
            case unknown:
                assert_never(unknown)
        self.line.setPlaceholderText(text)
        self.line.setAccessibleName(text)
        self.refresh()

    def _typed(self, text: str) -> None:
        if not text:
            self._first_ns = None
        elif self._first_ns is None:
            self._first_ns = self.frame.clock.monotonic_ns()
        self._warn()

    def _warn(self) -> None:
        named = self.interviewing.setting.names_the_child(self.line.text())
        self.warning.setVisible(named)
        alias = self.interviewing.setting.alias
        self.warning.setText(
            self.tr("This is the child's real name. In the record the child is {alias}.").format(alias=alias)
        )

    def _told(self, words: str) -> Refusal | None:
        interviewing, who = self.interviewing, self.who
        match self.writes:
            case Writes.NOTE:
                return interviewing.note(words, who, pressed_ns=self._first_ns)
            case Writes.WORD:
                return interviewing.catch_word(words, who=who, pressed_ns=self._first_ns)
            case Writes.ANSWER:
                return interviewing.answer(words, who=who, pressed_ns=self._first_ns)
            case Writes.QUESTION:
                return interviewing.hand_in(int(self.person.value or 0), words, who)
            case unknown:
                assert_never(unknown)

    @property
    def _scribe(self) -> Present | None:
        people = self.interviewing.state.people
        return next((one for one in people if one.there and one.role == Role.SCRIBE), None)

    def focus_line(self) -> None:
        """Let the keyboard write here."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
