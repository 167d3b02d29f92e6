"""A calm interview about grooming, by keyboard alone; and one whose program is killed in its middle and comes back."""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from interview_app.domain.bank import Phase
from interview_app.domain.events import EventKind
from interview_app.domain.interview_moves import replayed
from interview_app.domain.plan import Grooming, Topic
from interview_app.domain.verdict import Verdict
from interview_app.recording.rendezvous import running_sessions
from tests.domain.preparations import whole
from tests.recording.room import PATIENCE_S, Room, index_of, kill
from tests.stories.investigator import Investigator
from tests.ui.office import Office
from tests.ui.people_driver import type_letters
from ui.flow import AtAdmission
from ui.interview.interview_parts import InterviewParts
from ui.pages.interview import InterviewPage

ROOT = Path(__file__).parents[2]
BACK_WITHIN_S = 3.0
HALF_A_SECOND_NS = 510_000_000


class Leading:
    """An investigator in front of the interview page, with nothing but a keyboard."""

    def __init__(self, office: Office, page: InterviewPage) -> None:
        self.office = office
        self.page = page
        assert page.parts is not None
        self.parts: InterviewParts = page.parts
        self.driver = office.driver

    def press(self, *keys: Qt.Key | str) -> None:
        """Press keys one after the other, where the focus is."""
        for key in keys:
            place = QApplication.focusWidget()
            assert place is not None
            if isinstance(key, str):
                type_letters(place, key)
            else:
                QTest.keyClick(place, key)

    def ask(self) -> str:
        """Ask the question that stands there, once half a second has passed since the one before; return it."""
        clock, asked = self.office.clock, len(self.parts.interviewing.state.asked)
        since = clock.monotonic_ns()
        self.driver.wait_until(lambda: clock.monotonic_ns() - since > HALF_A_SECOND_NS)
        self.press(Qt.Key.Key_Return)
        self.driver.wait_until(lambda: len(self.parts.interviewing.state.asked) == asked + 1)
        return self.parts.interviewing.state.asked[-1].said.words

    def goes_to(self, phase: Phase) -> None:
        """Enter the phases one after the other until *phase* is entered."""
        while self.parts.interviewing.state.phase is not phase:
            self.press("n")
            if self.parts.desk.is_child_in.isVisible():
                self.press(Qt.Key.Key_Tab, Qt.Key.Key_Return)

    def catches(self, word: str) -> None:
        """Write down a word of the child's."""
        self.press(Qt.Key.Key_F3)
        self.driver.wait_until(self.parts.chips.line.hasFocus)
        self.press(word, Qt.Key.Key_Return, Qt.Key.Key_Escape)

    def notes(self, words: str) -> None:
        """Write down an answer."""
        self.press(Qt.Key.Key_F4)
        self.driver.wait_until(self.parts.notes.line.hasFocus)
        self.press(words, Qt.Key.Key_Return, Qt.Key.Key_Escape)


def begin(office: Office) -> tuple[Investigator, Leading]:
    """Begin the interview of a girl of twelve about grooming."""
    grooming = (Topic.CORE, Topic.CYBER_GROOMING)
    prepared = whole(birth_date="2014-05-04", topics=grooming, varieties=(Grooming.SECRETS,))
    draft = office.keep(prepared)
    office.at(AtAdmission, draft.session)
    office.driver.wait_until(office.admission.start.isEnabled)
    investigator = Investigator(office, "calm-interview", "ru")
    investigator.click(office.admission.start)
    return investigator, Leading(office, office.live.wait_interview())


def test_a_calm_interview_about_grooming_by_keyboard_alone(office: Office) -> None:
    investigator, leading = begin(office)
    press, keeps = leading.press, investigator.keeps
    keeps("begun")
    leading.goes_to(Phase.OPENING)
    leading.ask()
    leading.goes_to(Phase.RAPPORT)
    leading.ask()
    leading.notes("Мен сурет салғанды жақсы көремін")
    leading.goes_to(Phase.FREE_ACCOUNT)
    keeps("free-account")
    leading.ask()
    press(Qt.Key.Key_F6)
    leading.catches("ол түнде жазды")
    leading.catches("құпия чат")
    leading.goes_to(Phase.EXPLORING)
    press("2")
    cued = leading.ask()
    assert "«құпия чат»" in cued
    keeps("exploring")
    press(Qt.Key.Key_F2, "Ол сенен сурет сұрады ғой, иә?")
    leading.driver.wait_until(leading.parts.desk.own.suggestion.isVisible)
    keeps("own-question")
    press(Qt.Key.Key_Tab)
    own = leading.ask()
    assert own == leading.parts.interviewing.state.asked[-1].said.words
    press(Qt.Key.Key_Escape, Qt.Key.Key_F12)
    leading.goes_to(Phase.FOCUSED)
    leading.ask()
    press(Qt.Key.Key_F11)
    keeps("private")
    press(Qt.Key.Key_F11, Qt.Key.Key_F1)
    keeps("keys")
    press(Qt.Key.Key_Escape)
    leading.goes_to(Phase.CLOSING)
    leading.ask()
    state, mix = leading.parts.interviewing.state, leading.parts.interviewing.mix()
    assert sum(mix.counts.values()) >= 4
    office.live.end_interview()
    reports = investigator.seals()
    assert [report.verdict for report in reports] == [Verdict.VERIFIED, Verdict.VERIFIED]
    events = Room(office.place).events(office.live.sealing.cards[0].place)
    kinds = [event.kind for event in events]
    assert kinds.count(EventKind.ASKED) == len(state.asked) == 7
    assert {EventKind.CHILD_CAME, EventKind.LANGUAGE_CHANGED, EventKind.SILENCE_KEPT} <= set(kinds)
    again = replayed(events)
    assert (again.odd, again.phase) == (0, Phase.CLOSING)
    assert [one.said for one in again.asked] == [one.said for one in state.asked]
    assert [one.said for one in again.words] == [one.said for one in state.words]
    assert not [event for event in events if "type" in event.body or "flags" in event.body]


def _line(somebody: "subprocess.Popen[str]") -> str:
    assert somebody.stdout
    return somebody.stdout.readline().strip()


def _somebody(*wish: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-m", "tests.stories.somebody", *wish]
    return subprocess.Popen(command, cwd=ROOT, env=os.environ, stdout=subprocess.PIPE, text=True)


def test_the_program_is_killed_and_back_at_the_question_it_left(office: Office) -> None:
    session = office.keep(whole(birth_date="2014-05-04")).session
    with _somebody("lead", session) as first:
        stood = _line(first)
        assert stood.startswith("rapport ")
        kill(first.pid)
    assert running_sessions(office.program.frame.runtime) == (session,)
    with _somebody("led", session) as second:
        took_s = float(_line(second))
        assert _line(second) == stood
        master = Path(_line(second))
        assert second.wait(PATIENCE_S) == 0
    assert took_s < BACK_WITHIN_S
    assert len(index_of(master).parts) == 1  # the recording never noticed
    events = Room(office.place).events(master)
    assert replayed(events).odd == 0
    assert [event.kind for event in events].count(EventKind.ASKED) == 3
