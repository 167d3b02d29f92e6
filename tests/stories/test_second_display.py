"""The psychologist's display is unplugged in mid-session, and comes back; the recording and the pause do not care."""

import pytest
from PySide6.QtCore import QRect, Qt

from interview_app.domain.bank import Phase
from interview_app.domain.events import EventKind
from interview_app.domain.interview_words import ChildState, PauseCause
from tests.stories.leading import Watching, begin, of_kind, prepared
from tests.ui.interview_room import INVESTIGATOR, PSYCHOLOGIST
from tests.ui.observer_driver import SomeDisplays
from tests.ui.office import Office
from ui.interview.displays import Display

DESK = Display("desk", QRect(0, 0, 1366, 768))
GLASS = Display("behind the glass", QRect(540, 300, 1366, 768))


def test_the_second_display_is_lost_and_comes_back(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    displays = SomeDisplays((DESK, GLASS))
    monkeypatch.setattr("ui.interview.interview_parts.Displays", lambda _app, _parent: displays)
    leading = begin(office, "second-display", "kk", prepared(9, "kk"))
    observing = leading.parts.observing
    watching = Watching(leading)  # it opened by itself
    assert GLASS.area.contains(watching.window.geometry().center())
    watching.signs_in()
    leading.at_the_front()
    leading.goes_to(Phase.OPENING)
    leading.ask()
    leading.goes_to(Phase.RAPPORT)
    leading.ask()
    watching.press(Qt.Key.Key_Space)
    watching.keeps("paused")
    watching.click(watching.window.going_on.state.button(ChildState.CALM.value))
    watching.click(watching.window.going_on.go)
    leading.at_the_front()
    recorded = leading.page.live.recorded_ms
    displays.are(DESK)  # somebody stumbles over the cable
    leading.driver.wait_until(lambda: observing.window is None)
    assert "F9" in leading.notice
    assert not leading.state.observer_there
    leading.keeps("lost")
    leading.ask()
    leading.press(Qt.Key.Key_F9)
    assert leading.state.pause is not None
    assert (leading.state.pause.cause, leading.state.pause.by) == (PauseCause.OTHER, INVESTIGATOR)
    leading.keeps("paused-here")
    going_on = leading.parts.pausing.going_on  # the guardian has no window now: they are asked aloud
    leading.click(going_on.state.button(ChildState.UNEASY.value))
    leading.click(going_on.go)
    leading.driver.wait_until(lambda: leading.state.pause is None)
    displays.are(DESK, GLASS)
    leading.click(leading.parts.observer)
    watching.signs_in()
    watching.keeps("back")
    assert GLASS.area.contains(watching.window.geometry().center())
    leading.driver.wait_until(lambda: leading.state.observer_there)
    leading.at_the_front()
    assert not leading.notice
    leading.keeps("back")
    watching.window.close()  # and once by its own button
    leading.driver.wait_until(lambda: "F9" in leading.notice)
    assert leading.page.live.recorded_ms > recorded
    events = leading.ends()
    there = of_kind(events, EventKind.OBSERVER_WINDOW)
    assert [one.body["there"] for one in there] == [True, False, True, False]
    assert {one.who for one in there} == {PSYCHOLOGIST}
    paused = [(one.who, one.body["cause"]) for one in of_kind(events, EventKind.PAUSED)]
    assert paused == [(PSYCHOLOGIST, "distress"), (INVESTIGATOR, "other")]
    assert [one.who for one in of_kind(events, EventKind.RESUMED)] == [PSYCHOLOGIST, PSYCHOLOGIST]
    assert len(of_kind(events, EventKind.ASKED)) == 3
