"""A child who cannot go on for a while, and one who must not: the psychologist's press, the guardian, the calm end."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from interview_app.domain.bank import Phase, Purpose
from interview_app.domain.events import Event, EventKind
from interview_app.domain.interview_words import ChildState, Closing, Hint, PauseCause, ToldWhat, Undone
from tests.stories.leading import Leading, Watching, begin, of_kind, prepared
from tests.ui.interview_room import INVESTIGATOR, PSYCHOLOGIST
from tests.ui.office import Office


def pressed_within(leading: Leading, event: Event, from_ns: int, to_ns: int) -> bool:
    """Return whether the record puts a press between two moments of the room's clock."""
    session = leading.page.live.session
    assert session is not None
    moment_ns = session.view.origin_ns + event.origin_ns
    return from_ns - 60_000_000 <= moment_ns <= to_ns + 60_000_000


def test_distress_and_going_on(office: Office) -> None:
    leading = begin(office, "distress", "ru", prepared(9, "ru"))
    clock = office.clock
    leading.goes_to(Phase.OPENING)
    leading.ask()
    leading.goes_to(Phase.FREE_ACCOUNT)
    leading.ask()
    QTest.keyClick(leading.parts.desk.card, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    watching = Watching(leading)
    watching.keeps("sign-in")
    watching.signs_in()
    assert watching.window.question.text() == leading.question
    watching.press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    watching.click(watching.window.hints.buttons[Hint.SLOWER])
    watching.keeps("uneasy")
    leading.at_the_front()
    leading.keeps("hint")
    leading.parts.hints.seen.click()
    leading.catches("он кричал")
    watching.press(Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    before_ns = clock.monotonic_ns()
    watching.press(Qt.Key.Key_Space)
    leading.driver.wait_until(leading.parts.pausing.isVisible)
    covered_ns = clock.monotonic_ns()
    assert leading.state.pause is not None
    assert (leading.state.pause.cause, leading.state.pause.by) == (PauseCause.DISTRESS, PSYCHOLOGIST)
    watching.keeps("paused")
    leading.at_the_front()
    leading.keeps("paused")
    asked = len(leading.state.asked)
    leading.press(Qt.Key.Key_Return, "\N{CYRILLIC SMALL LETTER TE}", Qt.Key.Key_F5, Qt.Key.Key_F9)
    assert (len(leading.state.asked), leading.state.phase) == (asked, Phase.FREE_ACCOUNT)
    assert not leading.parts.pausing.going_on.go.isVisible(), "the guardian sits at their own window"
    assert leading.page.live.view is not None
    assert leading.page.live.view.recording
    watching.press(Qt.Key.Key_Space)
    assert leading.state.pause is not None, "a second press of the pause does not let it go on"
    going_on = watching.window.going_on
    assert not going_on.go.isEnabled()
    watching.click(going_on.state.button(ChildState.UNEASY.value))
    watching.click(going_on.go)
    leading.driver.wait_until(lambda: leading.state.pause is None)
    assert leading.state.child_state is ChildState.UNEASY
    leading.at_the_front()
    assert not leading.parts.pausing.isVisible()
    leading.keeps("goes-on")
    leading.ask()
    events = leading.ends()
    (pause,) = of_kind(events, EventKind.PAUSED)
    (resumed,) = of_kind(events, EventKind.RESUMED)
    assert (pause.who, resumed.who, resumed.body["state"]) == (PSYCHOLOGIST, PSYCHOLOGIST, "uneasy")
    assert pressed_within(leading, pause, before_ns, covered_ns)
    between = events[events.index(pause) : events.index(resumed)]
    assert not of_kind(between, EventKind.ASKED)
    assert [one.body["state"] for one in of_kind(events, EventKind.CHILD_STATE_SEEN)] == ["uneasy", "distressed"]
    assert {one.who for one in of_kind(events, EventKind.CHILD_STATE_SEEN)} == {PSYCHOLOGIST}
    assert [one.body["hint"] for one in of_kind(events, EventKind.HINT_GIVEN)] == ["slower"]
    assert len(of_kind(events, EventKind.ASKED)) == asked + 1


def test_distress_and_stop(office: Office) -> None:
    leading = begin(office, "must-stop", "kk", prepared(16, "kk"))
    leading.goes_to(Phase.OPENING)
    leading.ask()
    leading.goes_to(Phase.INTRODUCTION)
    leading.tells_the_child()
    assert ToldWhat.LIABILITY in {one.what for one in leading.state.told}
    leading.goes_to(Phase.EXPLORING)
    leading.catches("қорқыттым деді")
    leading.press("1")
    leading.ask()
    leading.parts.observer.click()
    watching = Watching(leading).signs_in()
    watching.press(Qt.Key.Key_F9)
    assert leading.state.pause is not None
    states = watching.window.states
    watching.click(states.buttons[ChildState.MUST_STOP])
    assert states.sure.isVisible()
    watching.keeps("sure")
    watching.click(states.sure.answers[1])
    leading.driver.wait_until(lambda: leading.state.must_stop)
    watching.keeps("must-stop")
    leading.at_the_front()
    leading.keeps("must-stop")
    assert not watching.window.going_on.isVisible()
    leading.click(leading.parts.pausing.close_it)
    closing = leading.parts.closing
    leading.driver.wait_until(closing.isVisible)
    assert leading.state.closing is Closing.CARING
    caring = [leading.interviewing.wording(one) for one in leading.interviewing.for_purpose(Purpose.CARING_CLOSING)]
    assert caring
    assert all(said in closing.caring.text() for said in caring)
    assert not closing.back.isVisible(), "there is no way back to the questions"
    leading.keeps("calm-end")
    QTest.mouseClick(closing.primary, Qt.MouseButton.LeftButton)
    assert not leading.page.ways_out.asked, "the adults are asked first"
    leading.answers_safety()
    QTest.mouseClick(closing.primary, Qt.MouseButton.LeftButton)
    assert not leading.page.ways_out.asked, "what is left undone has a reason"
    leading.keeps("undone")
    closing.undone.line.setFocus()
    leading.press("Бала жылап, сөйлей алмады")
    events = leading.stops()
    undone = [(one.body["what"], one.body["reason"]) for one in of_kind(events, EventKind.LEFT_UNDONE)]
    reason = "Бала жылап, сөйлей алмады"
    assert undone == [(one.value, reason) for one in (Undone.TOPICS, Undone.STATEMENT, Undone.PLAYBACK)]
    assert "liability" in {one.body["what"] for one in of_kind(events, EventKind.TOLD)}
    seen = of_kind(events, EventKind.CHILD_STATE_SEEN)
    assert [(one.who, one.body["state"]) for one in seen] == [(PSYCHOLOGIST, "must_stop")]
    after = events[events.index(seen[0]) :]
    assert not of_kind(after, EventKind.ASKED)
    assert not of_kind(events, EventKind.RESUMED)
    (began,) = of_kind(events, EventKind.CLOSING_BEGAN)
    assert (began.who, began.body["how"]) == (INVESTIGATOR, "caring")
