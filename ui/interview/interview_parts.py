"""What the interview page is made of, once there is an interview: its parts, its covers, and how they speak together.

Rules. A part is added in one line. A cover has a key; while the interview rests only what belongs to people, things and
the end can be opened, and a pause takes the place of whatever was open. After "must stop" the closing comes by itself,
or out of the pause.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from interview_app.domain.bank import Phase
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.interview_words import Closing
from interview_app.journey.interviewing import Interviewing
from ui.interview.answer_notes import AnswerNotes
from ui.interview.closing_cover import ClosingCover
from ui.interview.cover import Cover
from ui.interview.displays import Displays
from ui.interview.exhibits_cover import ExhibitsCover
from ui.interview.handed_queue import HandedQueue
from ui.interview.hints import HintLine
from ui.interview.limit_cover import LimitCover
from ui.interview.mix_line import MixLine
from ui.interview.observing import Observing
from ui.interview.part import Part
from ui.interview.pause_cover import PauseCover
from ui.interview.people_cover import PeopleCover
from ui.interview.phase_list import PhaseList
from ui.interview.question_desk import Act, QuestionDesk
from ui.interview.time_line import TimeLine
from ui.interview.told_cover import ToldCover
from ui.interview.word_chips import WordChips
from ui.theme import named
from ui.widgets.spoken import Spoken

if TYPE_CHECKING:
    from ui.pages.interview import InterviewPage

_TELLING = (Phase.OPENING, Phase.INTRODUCTION, Phase.GROUND_RULES)
"""Where what the child is told has its place."""


class InterviewParts(Spoken):
    """Belongs to *page*, and lives as long; itself never seen."""

    def __init__(self, page: "InterviewPage", interviewing: Interviewing) -> None:
        super().__init__()
        self.setParent(page)
        self.hide()
        frame = page.frame
        self.interviewing = interviewing
        self._page = page
        self._pending: Act | None = None
        self._must_stop_seen = interviewing.state.must_stop
        displays = Displays(cast("QGuiApplication", QCoreApplication.instance()), self)
        self.phases = PhaseList(frame, interviewing)
        self.desk = QuestionDesk(frame, interviewing)
        self.hints = HintLine(frame, interviewing)
        self.times = TimeLine(frame, interviewing)
        self.chips = WordChips(frame, interviewing)
        self.notes = AnswerNotes(frame, interviewing)
        self.handed = HandedQueue(frame, interviewing)
        self.mix = MixLine(frame, interviewing)
        self.limit = LimitCover(frame, interviewing)
        self.told = ToldCover(frame, interviewing)
        self.people = PeopleCover(frame, interviewing, page.state.at_hand)
        self.exhibits = ExhibitsCover(frame, interviewing, displays, self._folders, self._read_back)
        self.closing = ClosingCover(frame, interviewing)
        self.observing = Observing(frame, interviewing, page.live.news, page, displays)
        self.pausing = PauseCover(frame, interviewing, page.front, self.observing.at_window)
        self._by_key: dict[str, Cover] = {"F7": self.people, "F8": self.exhibits, "F10": self.closing, "T": self.told}
        for part in (self.hints, self.times, self.chips, self.notes, self.handed, self.mix):
            page.room.add(part)
        covers = (self.limit, *self._by_key.values())
        for cover in covers:
            page.hold(cover)
        self.all: tuple[Part, ...] = (self.phases, self.desk, *page.room.parts, *covers, self.pausing)
        self.pause = QPushButton()
        self.buttons = {"F7": QPushButton(), "F8": QPushButton(), "F10": QPushButton(), "F9": self.pause}
        """What stands below the questions, by key."""
        self.tell = self.desk.tell
        self.observer = page.room.observer
        self._connect()
        self.retranslate()
        self.refresh()
        interviewing.listen(self.refresh)

    def _connect(self) -> None:
        page, theme = self._page, self._page.frame.theme
        for one in self.all:
            one.said.connect(page.say)
        self.observing.said.connect(page.say)
        self.observing.changed.connect(self.refresh)
        self.observing.changed.connect(self.pausing.refresh)
        self.phases.chosen.connect(self.desk.enter)
        self.chips.cued.connect(self.desk.cue)
        self.handed.taken.connect(self.desk.word_handed)
        self.desk.may_choose = self._may_choose
        self.limit.passed.connect(self._go_on)
        self.limit.rested.connect(page.uncover)
        self.limit.closing.connect(self._close_now)
        for cover in self._by_key.values():
            cover.done.connect(page.uncover)
        self.closing.stopping.connect(page.ask_to_stop)
        self.pausing.came.connect(page.uncover)
        self.pausing.left.connect(self.desk.take_focus)
        self.pausing.closing_wanted.connect(partial(self.open, "F10"))
        self.pausing.guardian_wanted.connect(partial(self.open, "F7"))
        self.tell.clicked.connect(partial(self.open, "T"))
        self.observer.clicked.connect(self.observing.open)
        icons = {"F7": "users", "F8": "image", "F10": "square", "F9": "pause"}
        for key, button in self.buttons.items():
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            theme.dress(button, icons[key])
            named(button, "second" if key == "F9" else "plain")
            button.clicked.connect(self.observing.pause if key == "F9" else partial(self.open, key))

    def open(self, key: str) -> None:
        """Open the cover of *key*: F7, F8, F10 or T. F10 once more asks for the end: nobody is kept from it."""
        cover = self._by_key[key]
        if cover is self.closing and cover.isVisible():
            self._page.ask_to_stop()
        else:
            self._page.cover(cover)

    def retranslate(self) -> None:
        """Name the buttons."""
        names = {
            "F7": self.tr("People (F7)"),
            "F8": self.tr("Things (F8)"),
            "F10": self.tr("Closing (F10)"),
            "F9": self.tr("Pause (F9)"),
        }
        for key, button in self.buttons.items():
            button.setText(names[key])
        self.tell.setText(self.tr("Tell the child (T)"))
        self.observer.setText(self.tr("Open the psychologist's window"))

    def refresh(self) -> None:
        """Show what can be done now; go to the closing once it must stop."""
        state = self.interviewing.state
        self.tell.setVisible(state.phase in (None, *_TELLING) and bool(self.told.untold))
        self.observer.setVisible(self.observing.window is None)
        self.pause.setEnabled(state.pause is None)
        if state.must_stop and not self._must_stop_seen:
            self._must_stop_seen = True
            if state.pause is None and state.closing is not Closing.CARING:
                self.open("F10")

    def _may_choose(self, act: Act) -> None:
        due = self.limit.due()
        if due is None or self.interviewing.state.phase is Phase.CLOSING:
            act()
            return
        self._pending = act
        self._page.cover(self.limit)
        self.limit.show_limit(due)

    def _go_on(self) -> None:
        act, self._pending = self._pending, None
        self._page.uncover()
        if act is not None:
            act()

    def _close_now(self) -> None:
        self._page.uncover()
        self.desk.enter(Phase.CLOSING)

    def _folders(self) -> Sequence[Path]:
        session = self._page.live.session
        return session.folders if session is not None else ()

    def _read_back(self, path: str) -> bytes:
        from interview_app.evidence.attach import read_attached

        key = self._page.frame.desk.key_of(self.interviewing.setting.session)
        if key is None:
            raise Circumstance(Code.PLAYBACK_CLOSED)
        return read_attached(self._folders(), path, key.identity())
