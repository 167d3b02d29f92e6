"""A calm interview about grooming, by keyboard alone; and one whose program is killed in its middle and comes back."""

from pathlib import Path

from PySide6.QtCore import Qt

from interview_app.domain.bank import Phase
from interview_app.domain.events import EventKind
from interview_app.domain.interview_moves import replayed
from interview_app.domain.plan import Grooming, Topic
from interview_app.recording.rendezvous import running_sessions
from tests.domain.preparations import whole
from tests.recording.room import PATIENCE_S, Room, index_of, kill
from tests.stories.beside import line_of, somebody
from tests.stories.leading import begin, of_kind
from tests.ui.office import Office


def test_a_calm_interview_about_grooming_by_keyboard_alone(office: Office) -> None:
    grooming = (Topic.CORE, Topic.CYBER_GROOMING)
    girl = whole(birth_date="2014-05-04", topics=grooming, varieties=(Grooming.SECRETS,))
    leading = begin(office, "calm-interview", "ru", girl)
    press, keeps = leading.press, leading.keeps
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
    suggested = leading.parts.desk.own.suggestion.toolTip()
    press(Qt.Key.Key_Tab)
    assert leading.ask() == suggested
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
    assert sum(leading.interviewing.mix().counts.values()) >= 4
    events = leading.ends()
    assert len(of_kind(events, EventKind.ASKED)) == 7
    assert {EventKind.CHILD_CAME, EventKind.LANGUAGE_CHANGED, EventKind.SILENCE_KEPT} <= {one.kind for one in events}
    assert replayed(events).phase is Phase.CLOSING


def test_the_program_is_killed_and_back_at_the_question_it_left(office: Office) -> None:
    session = office.keep(whole(birth_date="2014-05-04")).session
    with somebody("lead", session) as first:
        stood = line_of(first)
        assert stood.startswith("rapport ")
        assert " / Сол кезде не [" in stood  # typed, and not asked yet
        kill(first.pid)
    assert running_sessions(office.program.frame.runtime) == (session,)
    with somebody("led", session) as second:
        assert line_of(second) == stood
        master = Path(line_of(second))
        assert second.wait(PATIENCE_S) == 0
    assert len(index_of(master).parts) == 1  # the recording never noticed
    events = Room(office.place).events(master)
    assert replayed(events).odd == 0
    assert [event.kind for event in events].count(EventKind.ASKED) == 3
