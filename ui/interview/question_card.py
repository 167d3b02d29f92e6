"""The question that stands now, large; who puts it to the child; and what it leads to.

Rules. A press of "asked" is one question: a key that is held down, or pressed twice within half a second, asks once;
another key means what it says at any time. A question that waits for a word of the child's says so and is not asked
before it has one.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from interview_app.domain.bank import Entry, Origin
from interview_app.domain.interview import Present
from interview_app.domain.people import Place
from interview_app.journey.interviewing import Interviewing
from ui.frame import Frame
from ui.interview.course import Course
from ui.interview.part import Part
from ui.theme import named
from ui.widgets.drop_list import DropList
from ui.widgets.elided_button import ElidedButton
from ui.widgets.flowing import Flowing
from ui.widgets.label import Label
from ui.widgets.primary_button import PrimaryButton

TWICE_WITHIN_NS = 500_000_000
_ASKED = "asked"
_LONG = 90
_FOLLOW_UPS = 3
_QUESTION_LEAST = 132
_SPEAKER_WIDEST = 240


class QuestionCard(Part):
    """Shows *course*'s current question. It says what was pressed; whoever made it does it."""

    asked = Signal(object)
    """The current question was asked: the monotonic nanoseconds of the press."""
    skipped = Signal()
    went_back = Signal()
    chosen = Signal(object)
    """One of the follow-ups (an ``Entry``) was pressed."""

    def __init__(self, frame: Frame, interviewing: Interviewing, course: Course) -> None:
        super().__init__(frame, interviewing)
        theme = frame.theme
        self._course = course
        self._pressed_ns: dict[str, int] = {}
        self._shown: tuple[Present, ...] = ()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.purpose = Label("small")
        self.question = Label("asking")
        self.question.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.question.setMinimumHeight(_QUESTION_LEAST)
        self.gap = Label("attention")
        self.back = QPushButton()
        self.skip = QPushButton()
        self.speaker = DropList(theme)
        self.ask = PrimaryButton(theme, "check")
        self.ask.setDefault(False)  # Enter is the page's key: it asks once, however long it is held
        self.leads = Label("small")
        self.follow_ups = [ElidedButton() for _ in range(_FOLLOW_UPS)]
        self._entries: Sequence[Entry] = ()
        self._gives_way = False
        theme.dress(self.back, "arrow-left")
        theme.dress(self.skip, "arrow-right")
        for button, heard in ((self.back, self.went_back), (self.skip, self.skipped)):
            named(button, "plain")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(heard)
        self.ask.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.ask.clicked.connect(self.press)
        self.speaker.setMaximumWidth(_SPEAKER_WIDEST)
        self.speaker.setSizeAdjustPolicy(DropList.SizeAdjustPolicy.AdjustToContents)
        self.speaker.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._build()
        self.retranslate()
        self.refresh()  # and again by the desk, once the course has followed what happened

    def _build(self) -> None:
        card = QFrame()
        named(card, "card")
        row = Flowing(8)
        for button in (self.back, self.skip):
            row.addWidget(button)
        row.addStretch()
        row.addWidget(self.ask)
        above = QHBoxLayout()
        above.addWidget(self.purpose, 1)
        above.addWidget(self.speaker)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(24, 16, 16, 12)
        inside.setSpacing(8)
        inside.addLayout(above)
        inside.addWidget(self.question, 1)
        inside.addWidget(self.gap)
        inside.addLayout(row)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addWidget(card, 1)
        whole.addWidget(self.leads)
        for place, button in enumerate(self.follow_ups):
            named(button, "follow-up")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.clicked.connect(partial(self._choose, place))
            self.frame.theme.dress(button, "chevron-right", "accent")
            whole.addWidget(button)

    @property
    def who_speaks(self) -> int:
        """The number of whoever puts the question to the child."""
        number = self.speaker.currentData()
        return number if isinstance(number, int) else self.interviewing.setting.operator.person

    def press(self) -> None:
        """Take it that the question was asked, unless this press belongs to the one before."""
        if self.is_another_press(_ASKED):
            self.asked.emit(self._pressed_ns[_ASKED])

    def is_another_press(self, of: str) -> bool:
        """Return whether a press *of* something is a new one now, and count half a second from it."""
        now_ns = self.frame.clock.monotonic_ns()
        another = now_ns - self._pressed_ns.get(of, -TWICE_WITHIN_NS) >= TWICE_WITHIN_NS
        if another:
            self._pressed_ns[of] = now_ns
        return another

    def retranslate(self) -> None:
        """Say every word anew."""
        self.back.setText(self.tr("Back"))
        self.skip.setText(self.tr("Skip"))
        self.ask.setText(self.tr("Asked (Enter)"))
        self.leads.setText(self.tr("Then"))
        self.speaker.setAccessibleName(self.tr("Who puts the question to the child"))
        self._shown = ()

    def refresh(self) -> None:
        """Show the question that stands now, and who is there to ask it."""
        course, entry = self._course, self._course.current
        text = course.said if entry is not None else self._nothing()
        self.interviewing.choose(course.said)
        size = "asking" if len(text) <= _LONG else "asking-long"
        named(self.question, size if entry is not None else "read")
        self.speaker.setVisible(entry is not None)
        self.question.setText(text)
        self._make_room()
        self.setAccessibleName(text)
        self.purpose.setText(self._purpose(entry) if entry is not None else "")
        self.gap.setVisible(course.lacks_word)
        self.gap.setText(
            self.tr("Choose a word of the child's with the keys 1 to 9.")
            if self.interviewing.words
            else self.tr("This question needs a word of the child's: F3 writes one down.")
        )
        self.ask.setEnabled(entry is not None and not course.lacks_word)
        self.skip.setEnabled(bool(course.entries))
        self._show_follow_ups()
        self._offer_speakers()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let the question have the lines that it needs at this width."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        self.question.setMinimumHeight(0)  # or what was needed before would be needed now
        needed = self.question.heightForWidth(self.question.width())
        self.question.setMinimumHeight(needed if self._gives_way else max(needed, _QUESTION_LEAST))

    def _nothing(self) -> str:
        if self.interviewing.state.phase is None:
            return self.tr("Choose a phase on the left, or press N to begin.")
        return self.tr("Everything in this phase was asked. N goes on to the next one.")

    def _purpose(self, entry: Entry) -> str:
        word, language = self.frame.messages.word, self.frame.messages.language
        bank = self.interviewing.banks.bank_of(entry)
        block = next((one.name.text(language) for one in bank.blocks if one.id == entry.block), "")
        added = word("origin", bank.origin.value) if bank.origin is Origin.ADDED else ""
        again = self.tr("asked already") if self._course.was_asked(entry) else ""
        return "  ·  ".join(filter(None, (word("purpose", entry.purpose.value), block, added, again)))

    def give_way(self, gives_way: bool) -> None:
        """Put the follow-ups away, and every empty line, while something else needs the room."""
        if gives_way is not self._gives_way:
            self._gives_way = gives_way
            self._make_room()
            self._show_follow_ups()

    def _show_follow_ups(self) -> None:
        self._entries = () if self._gives_way else self._course.follow_ups[:_FOLLOW_UPS]
        self.leads.setVisible(bool(self._entries))
        for place, button in enumerate(self.follow_ups):
            shown = place < len(self._entries)
            button.setVisible(shown)
            if shown:
                words = self._course.wording(self._entries[place])
                button.setToolTip(words)
                button.setAccessibleName(words)
                button.setText(words.replace("&", "&&"))

    def _offer_speakers(self) -> None:
        there = tuple(one for one in self.interviewing.state.people if one.there and one.place is Place.IN_ROOM)
        if there == self._shown:
            return
        self._shown = there
        speaks = self.who_speaks
        self.speaker.clear()
        for one in there:
            role = self.frame.messages.word("role", one.role)
            self.speaker.addItem(role, one.number)
            self.speaker.setItemData(self.speaker.count() - 1, one.name, Qt.ItemDataRole.ToolTipRole)
        self.speaker.setCurrentIndex(max(0, self.speaker.findData(speaks)))

    def _choose(self, place: int) -> None:
        if place < len(self._entries):
            self.chosen.emit(self._entries[place])
