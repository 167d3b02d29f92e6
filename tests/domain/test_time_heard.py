"""The time a child is heard, and the limits of law and house held against it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.bank import Phase
from interview_app.domain.happenings import ChildCame, ChildLeft, Guardian, Paused, PhaseEntered, Resumed
from interview_app.domain.interview import Happened, Interview, RecordingStopped, Rest
from interview_app.domain.interview_words import ChildState, PauseCause
from interview_app.domain.limits import Limits
from interview_app.domain.time_heard import (
    SHORT_BREAK_MINUTES,
    Limit,
    LimitUse,
    break_left_ms,
    heard_ms,
    limits_used,
    since_break_ms,
)
from tests.domain.room_events import EVERYBODY, MINUTE_MS, PSYCHOLOGIST, after, at, courses

OF_NINE = Limits(
    without_break_minutes=120,
    break_minutes=60,
    day_minutes=240,
    house_without_break_minutes=60,
    house_day_minutes=120,
    warn_percent=(75, 90, 100),
)
OF_FIFTEEN = Limits(120, 60, 240, 120, 240, (75, 90, 100))
HOUR = 60
CAME, LEFT = ChildCame(), ChildLeft()
PAUSE, ON = Paused(PauseCause.BREAK, ""), Resumed(ChildState.CALM, "")


def heard(*course: tuple[int, object]) -> Interview:
    """Return an interview in which this happened, each at its minute; the psychologist ends pauses."""
    told = [Happened(minute * MINUTE_MS, PSYCHOLOGIST, what) for minute, what in course]  # type: ignore[arg-type]
    state = after(at(0, EVERYBODY), at(0, Guardian(2, "")), *told)
    assert state.odd == 0
    return state


def minutes_heard(state: Interview, minute: int) -> float:
    """Return the minutes heard until *minute*."""
    return heard_ms(state, minute * MINUTE_MS) / MINUTE_MS


def since_break(state: Interview, minute: int, break_minutes: int = HOUR) -> float:
    """Return the minutes since the latest break of that length."""
    return since_break_ms(state, minute * MINUTE_MS, break_minutes * MINUTE_MS) / MINUTE_MS


def use(state: Interview, minute: int, limit: Limit, limits: Limits = OF_NINE, used_today: int = 0) -> LimitUse:
    """Return how far *limit* is used at *minute*."""
    rows = limits_used(state, limits, minute * MINUTE_MS, used_today * MINUTE_MS)
    return next(one for one in rows if one.limit is limit)


def test_nothing_is_heard_before_the_child_comes() -> None:
    state = heard((0, PhaseEntered(Phase.OPENING)))
    assert (minutes_heard(state, 99), since_break(state, 99)) == (0, 0)
    assert [one.percent for one in limits_used(state, OF_NINE, 99 * MINUTE_MS, 0)] == [0, 0, 0, 0]


def test_a_child_whose_coming_nobody_entered_is_heard_from_the_first_phase_after_the_opening() -> None:
    state = heard((0, PhaseEntered(Phase.OPENING)), (5, PhaseEntered(Phase.INTRODUCTION)))
    assert (state.child_there, minutes_heard(state, 15)) == (True, 10)


def test_a_phase_entered_while_the_child_is_out_does_not_bring_it_back() -> None:
    state = heard((0, CAME), (10, LEFT), (20, PhaseEntered(Phase.CLOSING)))
    assert (state.child_there, minutes_heard(state, 60)) == (False, 10)


@pytest.mark.parametrize(
    ("course", "minutes"),
    [
        (((5, CAME),), 55),
        (((0, CAME), (10, PAUSE), (30, ON)), 40),
        (((0, CAME), (10, LEFT), (30, CAME)), 40),
        (((0, CAME), (10, LEFT)), 10),
        (((0, CAME), (10, PAUSE)), 10),
        (((0, CAME), (10, PAUSE), (15, LEFT), (20, ON), (30, CAME)), 40),
        (((0, CAME), (10, LEFT), (15, PAUSE), (20, CAME), (30, ON)), 40),
        (((0, CAME), (10, PAUSE), (15, LEFT), (20, CAME), (30, ON)), 40),
        (((0, PAUSE), (10, CAME), (30, ON)), 30),
        (((0, PAUSE), (10, CAME), (20, LEFT), (30, ON), (40, CAME)), 20),
        (((0, PAUSE), (10, ON), (20, CAME)), 40),
        (((0, CAME), (10, RecordingStopped())), 10),
        (((0, CAME), (10, PAUSE), (20, RecordingStopped())), 10),
        (((0, CAME), (10, LEFT), (20, RecordingStopped())), 10),
    ],
)
def test_a_pause_and_a_child_that_is_out_are_not_counted(course: tuple[tuple[int, object], ...], minutes: int) -> None:
    assert minutes_heard(heard(*course), 60) == minutes


@pytest.mark.parametrize(
    ("minute", "percent"), [(0, 0), (89, 0), (90, 75), (107, 75), (108, 90), (119, 90), (120, 100), (200, 100)]
)
def test_a_limit_is_said_at_its_percentages_and_the_legal_one_holds_at_the_last(minute: int, percent: int) -> None:
    one = use(heard((0, CAME)), minute, Limit.WITHOUT_BREAK)
    assert (one.percent, one.holds, one.left_ms) == (percent, minute >= 120, max(0, 120 - minute) * MINUTE_MS)


def test_a_millisecond_before_the_limit_it_does_not_hold() -> None:
    (legal, *_) = limits_used(heard((0, CAME)), OF_NINE, 120 * MINUTE_MS - 1, 0)
    assert (legal.percent, legal.holds, legal.left_ms) == (90, False, 1)


def test_a_break_of_one_hour_begins_the_legal_time_anew_and_a_shorter_one_is_counted_in() -> None:
    whole = heard((0, CAME), (100, PAUSE), (160, ON))
    assert use(whole, 170, Limit.WITHOUT_BREAK).used_ms == 10 * MINUTE_MS
    short = heard((0, CAME), (100, PAUSE), (159, ON))
    assert use(short, 160, Limit.WITHOUT_BREAK).used_ms == 160 * MINUTE_MS
    assert use(short, 160, Limit.WITHOUT_BREAK).holds


def test_the_limit_holds_until_the_break_was_long_enough() -> None:
    state = heard((0, CAME), (120, PAUSE))
    assert use(state, 179, Limit.WITHOUT_BREAK).holds
    assert not use(state, 180, Limit.WITHOUT_BREAK).holds
    assert use(state, 181, Limit.WITHOUT_BREAK).used_ms == 0
    assert use(state, 300, Limit.DAY).used_ms == 120 * MINUTE_MS


@pytest.mark.parametrize(
    ("course", "minute", "left"),
    [
        (((0, CAME), (119, PAUSE)), 130, 0),
        (((0, CAME), (120, PAUSE)), 130, 50),
        (((0, CAME), (120, PAUSE)), 179, 1),
        (((0, CAME), (120, PAUSE)), 180, 0),
        (((0, CAME), (120, LEFT), (130, PAUSE)), 140, 40),
        (((0, CAME), (120, PAUSE), (130, ON)), 140, 0),
        (((0, CAME),), 140, 0),
        ((), 140, 0),
    ],
)
def test_what_is_left_of_the_break_that_the_law_demands(
    course: tuple[tuple[int, object], ...], minute: int, left: int
) -> None:
    assert break_left_ms(heard(*course), OF_NINE, minute * MINUTE_MS) == left * MINUTE_MS


def test_a_child_that_is_out_of_the_room_for_an_hour_had_its_break() -> None:
    state = heard((0, CAME), (100, LEFT), (160, CAME))
    assert use(state, 165, Limit.WITHOUT_BREAK).used_ms == 5 * MINUTE_MS


def test_a_short_break_is_enough_for_the_house() -> None:
    state = heard((0, CAME), (50, PAUSE), (50 + SHORT_BREAK_MINUTES, ON))
    assert use(state, 65, Limit.HOUSE_WITHOUT_BREAK).used_ms == 5 * MINUTE_MS
    assert use(state, 65, Limit.WITHOUT_BREAK).used_ms == 65 * MINUTE_MS
    hurried = heard((0, CAME), (50, PAUSE), (49 + SHORT_BREAK_MINUTES, ON))
    assert use(hurried, 65, Limit.HOUSE_WITHOUT_BREAK).used_ms == 65 * MINUTE_MS


def test_a_break_that_is_enough_for_the_law_is_enough_for_the_house() -> None:
    shorter = replace(OF_NINE, break_minutes=SHORT_BREAK_MINUTES - 5)
    state = heard((0, CAME), (50, PAUSE), (45 + SHORT_BREAK_MINUTES, ON))
    assert use(state, 65, Limit.HOUSE_WITHOUT_BREAK, shorter).used_ms == 10 * MINUTE_MS


def test_the_house_advises_and_does_not_hold() -> None:
    state = heard((0, CAME))
    one = use(state, 90, Limit.HOUSE_WITHOUT_BREAK)
    assert (one.percent, one.holds, one.left_ms) == (100, False, 0)
    assert {limit for limit in Limit if limit.legal} == {Limit.WITHOUT_BREAK, Limit.DAY}


def test_the_day_adds_the_childs_other_sessions_and_holds_too() -> None:
    state = heard((0, CAME), (50, PAUSE), (110, ON))
    assert use(state, 119, Limit.DAY, used_today=180).percent == 90
    assert not use(state, 119, Limit.DAY, used_today=180).holds
    full = use(state, 120, Limit.DAY, used_today=180)
    assert (full.used_ms, full.percent, full.holds) == (240 * MINUTE_MS, 100, True)
    assert use(state, 120, Limit.HOUSE_DAY, used_today=60).percent == 100
    assert use(Interview(), 0, Limit.DAY, used_today=240).holds


def test_a_house_limit_no_tighter_than_the_law_is_left_out() -> None:
    rows = limits_used(heard((0, CAME)), OF_FIFTEEN, 0, 0)
    assert [one.limit for one in rows] == [Limit.WITHOUT_BREAK, Limit.DAY]
    assert [one.limit for one in limits_used(Interview(), OF_NINE, 0, 0)] == list(Limit)


def test_presses_that_arrive_in_another_order_count_no_time_twice() -> None:
    state = Interview(heard_from_ms=0, child_there=True, rests=(Rest(500, 600), Rest(200, 300), Rest(0, 100)))
    assert heard_ms(state, 1000) == 900
    assert since_break_ms(state, 1000, 100) == 400


@given(courses(), st.integers(0, 10_000_000), st.integers(1, 10_000_000))
def test_time_heard_only_grows_and_never_exceeds_the_time_that_passed(
    course: list[Happened], later_ms: int, break_ms: int
) -> None:
    state = after(*course)
    now_ms = state.now_ms + later_ms
    time_heard, since = heard_ms(state, now_ms), since_break_ms(state, now_ms, break_ms)
    passed_ms = 0 if state.heard_from_ms is None else now_ms - state.heard_from_ms
    assert heard_ms(state, state.now_ms) <= time_heard <= passed_ms
    assert 0 <= since <= passed_ms
    if state.pause is not None or not state.child_there or state.stopped:
        assert time_heard == heard_ms(state, state.now_ms)


def test_a_moment_before_the_latest_break_was_over_counts_nothing_of_it() -> None:
    state = heard((0, CAME), (10, PAUSE), (70, ON))
    assert (minutes_heard(state, 60), since_break(state, 60)) == (10, 0)


def test_what_rested_before_the_child_came_is_no_break_for_it() -> None:
    assert heard((0, PAUSE), (10, ON)).rests == ()
    assert since_break(heard((0, PAUSE), (10, CAME), (65, ON)), 70) == 60
