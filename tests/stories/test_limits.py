"""A girl of twelve is heard for as long as the law allows: nobody waits in the test, the room's clock is moved."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from interview_app.domain.bank import Phase
from interview_app.domain.events import EventKind
from interview_app.domain.happenings import Resumed
from interview_app.domain.interview_refusals import Refusal
from interview_app.domain.interview_words import ChildState, PauseCause
from interview_app.domain.time_heard import Limit
from tests.stories.leading import Leading, begin, of_kind, prepared
from tests.ui.interview_room import PSYCHOLOGIST
from tests.ui.office import Office

LAW = timedelta(hours=2)


def at_the_limit(leading: Leading) -> None:
    """Choose the next question, and find the full page in its place."""
    asked = leading.state.asked
    leading.breathe()
    leading.press(Qt.Key.Key_Return)
    leading.driver.wait_until(leading.parts.limit.isVisible)
    assert leading.state.asked == asked


def reached(leading: Leading, limit: Limit, percent: int) -> None:
    """Wait until the record says that so much of a limit is used."""
    leading.driver.wait_until(
        lambda: (limit.value, percent) in {(one.limit, one.percent) for one in leading.state.limits_reached}
    )


def test_no_question_after_the_laws_two_hours_before_the_break(office: Office) -> None:
    leading = begin(office, "limits", "en", prepared(12, "en"))
    clock, limit = office.clock, leading.parts.limit
    leading.goes_to(Phase.OPENING)
    leading.ask()
    leading.goes_to(Phase.RAPPORT)
    leading.ask()
    leading.goes_to(Phase.EXPLORING)
    leading.catches("the car park")
    leading.press("1")
    leading.ask()
    assert not leading.parts.times.near.isVisible()
    clock.passes(LAW * 0.75)
    reached(leading, Limit.WITHOUT_BREAK, 75)
    assert leading.parts.times.near.isVisible()
    leading.keeps("three-quarters")
    leading.ask()
    clock.passes(LAW * 0.15)
    reached(leading, Limit.WITHOUT_BREAK, 90)
    leading.keeps("nine-tenths")
    leading.ask()
    clock.passes(LAW * 0.1)
    reached(leading, Limit.WITHOUT_BREAK, 100)
    assert not limit.isVisible(), "never in the middle of an answer"
    leading.notes("He drove me home.")
    leading.catches("the back seat")
    leading.keeps("used-up")
    at_the_limit(leading)
    assert not limit.go_on.isVisible()
    assert leading.interviewing.ask("And then?") is Refusal.LIMIT_HOLDS
    leading.keeps("full-page")
    leading.press(Qt.Key.Key_Escape, Qt.Key.Key_Return)
    leading.driver.wait_until(lambda: leading.state.pause is not None)  # the break is what has the focus
    assert leading.state.pause is not None
    assert leading.state.pause.cause is PauseCause.LIMIT
    leading.keeps("break")
    clock.passes(timedelta(minutes=59))
    going_on = leading.parts.pausing.going_on
    leading.click(going_on.state.button(ChildState.CALM.value))
    assert not going_on.go.isEnabled()
    assert leading.interviewing.tell(Resumed(ChildState.CALM, ""), PSYCHOLOGIST) is Refusal.LIMIT_HOLDS
    leading.keeps("break-nearly-over")
    clock.passes(timedelta(minutes=1))
    leading.driver.wait_until(going_on.go.isEnabled)
    asked = len(leading.state.asked)
    leading.click(going_on.go)
    leading.driver.wait_until(lambda: leading.state.pause is None)
    leading.ask()
    assert len(leading.state.asked) == asked + 1
    clock.passes(LAW)
    reached(leading, Limit.DAY, 100)
    at_the_limit(leading)
    assert not limit.rest.isVisible()
    leading.keeps("day")
    QTest.mouseClick(limit.close_now, Qt.MouseButton.LeftButton)
    assert leading.state.phase is Phase.CLOSING
    leading.ask()
    leading.keeps("closing")
    events = leading.ends()
    said = [(one.body["limit"], one.body["percent"]) for one in of_kind(events, EventKind.LIMIT_REACHED)]
    assert said == [("without_break", 75), ("without_break", 90), ("without_break", 100), *said[3:]]
    assert ("day", 100) in said
    assert len(said) == len(set(said)), "each is said once"
    assert not of_kind(events, EventKind.LIMIT_PASSED)
    assert [one.body["cause"] for one in of_kind(events, EventKind.PAUSED)] == ["limit"]
    assert {one.who for one in of_kind(events, EventKind.RESUMED)} == {PSYCHOLOGIST}
    (paused,), (resumed,) = (of_kind(events, kind) for kind in (EventKind.PAUSED, EventKind.RESUMED))
    between = events[events.index(paused) : events.index(resumed)]
    assert not of_kind(between, EventKind.ASKED)
