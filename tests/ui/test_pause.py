"""The pause: from one press in either window to the covered page, and from there on only deliberately."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interview_app.domain.bank import Phase
from interview_app.domain.events import EventKind, Who
from interview_app.domain.happenings import Asked, ClosingBegan, Guardian, Paused, PersonLeft, PhaseEntered, Resumed
from interview_app.domain.interview_moves import replayed
from interview_app.domain.interview_refusals import Refusal
from interview_app.domain.interview_words import ChildState, Closing, PauseCause
from interview_app.domain.plan import InterviewLanguage
from interview_app.journey.room_settings import ROOM_FILE, RoomSettings, write_settings
from tests.ui.interview_room import INVESTIGATOR, PSYCHOLOGIST
from tests.ui.observer_driver import FIRST, TwoWindows
from tests.vault.vaults import HandClock
from ui.app import Program
from ui.interview.moments import MOST_WAITED_NS, Moments


@pytest.fixture
def two(program: Program, qtbot: QtBot) -> Iterator[TwoWindows]:
    program.frame.data.mkdir(parents=True, exist_ok=True)
    write_settings(program.frame.data / ROOM_FILE, RoomSettings(pause_key="F13"))
    two = TwoWindows(program, qtbot)
    yield two
    two.close()


def test_one_press_covers_the_page_at_once(two: TwoWindows) -> None:
    two.name_psychologist()
    QTest.mousePress(two.window.pause_button, Qt.MouseButton.LeftButton)
    assert two.cover.isVisible()
    assert two.investigator.sees("Paused by Ибраева Динара (psychologist)")
    (paused,) = two.told(EventKind.PAUSED)
    assert (paused.who, paused.body["cause"]) == (PSYCHOLOGIST, PauseCause.DISTRESS)
    assert not two.window.pause_button.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_F9, Qt.Key.Key_F13])
def test_a_key_of_the_psychologists_window_pauses(two: TwoWindows, key: Qt.Key) -> None:
    two.name_psychologist()
    two.press_key(two.window, key)
    assert [one.who for one in two.told(EventKind.PAUSED)] == [PSYCHOLOGIST]


def test_space_pauses_while_another_button_has_the_focus_and_writes_in_a_line(two: TwoWindows) -> None:
    two.name_psychologist()
    two.in_front(two.window)
    two.window.writing.line.setFocus()
    QTest.keyClick(two.window.writing.line, Qt.Key.Key_Space)
    assert two.window.writing.line.text() == " "
    assert not two.told(EventKind.PAUSED)
    button = two.window.states.buttons[ChildState.UNEASY]
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert two.told(EventKind.PAUSED)
    assert two.interviewing.state.child_state is ChildState.CALM


def test_the_investigator_pauses_on_their_own_page(two: TwoWindows) -> None:
    two.press_key(two.page, Qt.Key.Key_F9)
    (paused,) = two.told(EventKind.PAUSED)
    assert (paused.who, paused.body["cause"]) == (INVESTIGATOR, PauseCause.OTHER)
    assert two.cover.isVisible()


def test_a_pedal_in_the_investigators_window_is_the_observers_press(two: TwoWindows) -> None:
    two.name_psychologist()
    two.press_key(two.page, Qt.Key.Key_F13)
    assert [one.who for one in two.told(EventKind.PAUSED)] == [PSYCHOLOGIST]


def test_a_pedal_works_without_the_psychologists_window(two: TwoWindows) -> None:
    two.press_key(two.page, Qt.Key.Key_F13)
    assert [one.who for one in two.told(EventKind.PAUSED)] == [Who("other", 0)]


def test_anybody_may_pause_before_signing_in(two: TwoWindows) -> None:
    two.open()
    two.psychologist.press("Pause the interview")
    assert [one.who for one in two.told(EventKind.PAUSED)] == [Who("other", 0)]
    assert not two.window.going_on.isVisible()


def test_two_presses_are_one_pause_and_none_goes_on(two: TwoWindows) -> None:
    two.name_psychologist()
    for _ in range(2):
        two.press_key(two.window, Qt.Key.Key_F9)
        two.press_key(two.window, Qt.Key.Key_Space)
        two.press_key(two.page, Qt.Key.Key_F9)
    assert len(two.told(EventKind.PAUSED)) == 1
    assert two.interviewing.state.pause is not None
    assert two.interviewing.state.odd == 0


def test_a_key_held_down_is_one_press(two: TwoWindows) -> None:
    two.name_psychologist()
    two.press_key(two.window, Qt.Key.Key_F9)
    two.interviewing.tell(Resumed(ChildState.CALM, ""), PSYCHOLOGIST)
    for _ in range(20):
        held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier, "", True)
        QApplication.sendEvent(two.window, held)
    assert len(two.told(EventKind.PAUSED)) == 1


def test_the_cover_follows_the_page_and_takes_no_focus(two: TwoWindows) -> None:
    two.name_psychologist()
    two.in_front(two.page)
    two.line.setFocus()
    two.psychologist.press("Pause the interview")
    assert two.page.focusWidget() is two.line
    two.page.resize(700, 800)
    two.investigator.wait_until(lambda: two.cover.size() == two.middle.size())
    assert two.cover.mapTo(two.middle, QPoint(0, 0)) == QPoint(0, 0)


def test_while_paused_no_question_is_asked(two: TwoWindows) -> None:
    two.name_psychologist().psychologist.press("Pause the interview")
    asked = Asked(1, 1, InterviewLanguage.KK, "Не болды?")
    assert two.interviewing.why_not(asked) is Refusal.PAUSED


def test_only_the_guardian_goes_on_and_says_how_the_child_is(two: TwoWindows) -> None:
    two.name_psychologist().psychologist.press("Pause the interview")
    assert not two.cover.going_on.go.isVisible()
    assert two.investigator.sees("Ибраева Динара (psychologist) says how the child is")
    go = two.window.going_on
    assert not go.go.isEnabled()
    two.psychologist.press("How is the child now?: Uneasy")
    two.psychologist.press("Go on with the interview")
    (resumed,) = two.told(EventKind.RESUMED)
    assert (resumed.who, resumed.body["state"]) == (PSYCHOLOGIST, ChildState.UNEASY)
    assert not two.cover.isVisible()
    assert two.window.pause_button.isVisible()
    two.psychologist.press("Pause the interview")
    assert not go.go.isEnabled(), "the next pause asks anew"
    assert replayed(two.events) == two.interviewing.state


@pytest.fixture
def after_two_hours(program: Program, qtbot: QtBot) -> Iterator[tuple[TwoWindows, HandClock]]:
    """A child that was heard for as long as the law allows without a break."""
    clock = HandClock()
    two = TwoWindows(program, qtbot, clock=clock)
    clock.passes(timedelta(hours=2))
    yield two, clock
    two.close()


def test_nobody_goes_on_before_the_break_of_the_law_is_over(after_two_hours: tuple[TwoWindows, HandClock]) -> None:
    two, clock = after_two_hours
    two.name_psychologist()
    two.psychologist.press("Pause the interview")
    two.psychologist.press("How is the child now?: Calm")
    clock.passes(timedelta(minutes=59, seconds=30))
    for part in (two.window, two.cover):
        part.tick()
        assert "0:00:30 of it are left" in part.going_on.break_left.text()
        assert part.going_on.break_left.isVisible()
    assert not two.window.going_on.go.isEnabled()
    two.pictures("break-of-the-law", two.investigator, two.psychologist)
    clock.passes(timedelta(seconds=30))
    two.window.tick()
    assert not two.window.going_on.break_left.isVisible()
    two.psychologist.press("Go on with the interview")
    assert two.told(EventKind.RESUMED)


def test_the_closing_is_possible_in_a_break_of_the_law(after_two_hours: tuple[TwoWindows, HandClock]) -> None:
    two, _clock = after_two_hours
    two.interviewing.tell(Paused(PauseCause.LIMIT, ""))
    assert two.interviewing.tell(Resumed(ChildState.CALM, ""), PSYCHOLOGIST) is Refusal.LIMIT_HOLDS
    assert two.interviewing.tell(ClosingBegan(Closing.ORDINARY, "")) is None
    assert two.interviewing.tell(Resumed(ChildState.CALM, ""), PSYCHOLOGIST) is None
    assert two.interviewing.ask("Сосын?") is Refusal.LIMIT_HOLDS
    assert two.interviewing.tell(PhaseEntered(Phase.CLOSING)) is None
    assert two.interviewing.ask("Рақмет!") is None


def test_a_guardian_without_a_window_is_named_and_asked(two: TwoWindows) -> None:
    two.press_key(two.page, Qt.Key.Key_F9)
    assert two.investigator.sees("Ask Ибраева Динара (psychologist) how the child is.")
    two.investigator.press("How is the child now?: Calm")
    two.investigator.press("Go on with the interview")
    assert [one.who for one in two.told(EventKind.RESUMED)] == [PSYCHOLOGIST]


def test_the_investigator_may_guard_the_pause(two: TwoWindows) -> None:
    two.name_psychologist()
    two.interviewing.tell(Guardian(1, "the psychologist had to leave"))
    two.interviewing.tell(Paused(PauseCause.DISTRESS, ""))
    assert two.investigator.sees("You guard this pause.")
    assert not two.window.going_on.go.isVisible()
    two.investigator.press("How is the child now?: Calm")
    two.investigator.press("Go on with the interview")
    assert [one.who for one in two.told(EventKind.RESUMED)] == [INVESTIGATOR]


def test_a_pause_that_nobody_guards_asks_for_a_guardian(two: TwoWindows) -> None:
    wanted: list[bool] = []
    two.cover.guardian_wanted.connect(lambda: wanted.append(True))
    two.press_key(two.page, Qt.Key.Key_F9)
    two.interviewing.tell(PersonLeft(2, "called away"))
    assert not two.cover.going_on.go.isVisible()
    two.investigator.press("Name who guards the pause")
    assert wanted


def test_the_time_of_the_pause_counts(two: TwoWindows) -> None:
    two.press_key(two.page, Qt.Key.Key_F9)

    def counted() -> bool:
        two.cover.tick()
        return two.investigator.sees("for 0:00:01")

    two.investigator.wait_until(counted)


def test_a_pause_of_before_is_there_when_the_page_comes_back(program: Program, qtbot: QtBot) -> None:
    two = TwoWindows(program, qtbot, displays=(FIRST,))
    two.interviewing.tell(Paused(PauseCause.TECHNICAL, ""))
    from ui.interview.pause_cover import PauseCover

    assert PauseCover(program.frame, two.interviewing, two.middle).due
    two.close()


class TestTheMomentOfAPress:
    def test_the_events_carry_it(self, two: TwoWindows) -> None:
        two.name_psychologist()
        pressed_ns = two.program.frame.clock.monotonic_ns()
        two.window.pause(pressed_ns - 80_000_000)
        (paused,) = two.told(EventKind.PAUSED)
        assert paused.t_ns - paused.origin_ns >= 80_000_000

    def test_what_waited_is_put_back(self) -> None:
        clock = HandClock()
        moments = Moments(clock)
        at = clock.ns
        assert moments.made_ns(5_000) == at
        clock.ns = at + 1_000_000_000
        assert moments.made_ns(5_880) == at + 880_000_000, "it waited for 120 ms"
        assert moments.made_ns(0) == clock.ns, "a window system that does not say"

    def test_a_clock_that_jumps_is_not_believed(self) -> None:
        clock = HandClock()
        moments = Moments(clock)
        moments.made_ns(10_000)
        clock.ns += 3 * MOST_WAITED_NS
        assert moments.made_ns(10_001) == clock.ns

    def test_a_press_is_taken_once(self) -> None:
        clock = HandClock()
        moments = Moments(clock)
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_F9, Qt.KeyboardModifier.NoModifier)
        event.setTimestamp(100)
        moments.eventFilter(moments, event)
        pressed = clock.ns
        clock.ns += 50_000_000
        assert moments.take_ns() == pressed
        assert moments.take_ns() == clock.ns
