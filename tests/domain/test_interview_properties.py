"""What holds of an interview whatever happens, in whatever order, and at whosever hands."""

from dataclasses import replace
from functools import reduce
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from interview_app.domain.bank import Phase
from interview_app.domain.events import Who
from interview_app.domain.happenings import (
    Asked,
    ChildCame,
    ChildLeft,
    ChildStateSeen,
    ClosingBegan,
    Guardian,
    Happening,
    Paused,
    PersonCame,
    PersonLeft,
    PhaseEntered,
    Resumed,
)
from interview_app.domain.interview import Happened, Interview, RecordingStopped
from interview_app.domain.interview_moves import happenings, moved, replayed
from interview_app.domain.interview_refusals import refusal
from interview_app.domain.interview_words import ChildState, Closing, PauseCause, Thing
from interview_app.domain.people import Place
from interview_app.domain.plan import InterviewLanguage
from tests.domain.room_events import BEGINNING, INVESTIGATOR, MOTHER, PSYCHOLOGIST, after, at, chain_of, courses, few

COURSES = settings(max_examples=250)


def steps(course: list[Happened]) -> list[tuple[Interview, Happened, Interview]]:
    """Return each thing that happened between the states before and after it."""
    state, found = Interview(), []
    for happened in course:
        before, state = state, moved(state, happened)
        found.append((before, happened, state))
    return found


@COURSES
@given(courses())
def test_while_it_rests_no_question_is_asked_no_phase_entered_and_nothing_shown(course: list[Happened]) -> None:
    for before, _, later in steps(course):
        if before.pause is not None:
            assert [one.said for one in later.asked] == [one.said for one in before.asked]
            assert later.phases == before.phases
            assert len(later.shown) == len(before.shown)


@COURSES
@given(courses())
def test_nobody_but_the_guardian_who_is_there_ends_a_pause(course: list[Happened]) -> None:
    for before, happened, later in steps(course):
        if before.pause is not None and later.pause is None:
            assert isinstance(happened.what, Resumed)
            assert happened.who.person == before.guardian != 0
            assert before.is_there(before.guardian)
            assert later.pauses[-1].pause == before.pause
        elif before.pause is not None:
            assert (later.pause, later.pauses) == (before.pause, before.pauses)
        assert later.guardian == 0 or later.is_there(later.guardian)


@COURSES
@given(courses())
def test_must_stop_is_never_taken_back_and_only_the_closing_follows(course: list[Happened]) -> None:
    for before, happened, later in steps(course):
        if before.must_stop:
            assert later.must_stop
            assert {phase for _, phase in later.phases[len(before.phases) :]} <= {Phase.CLOSING}
            assert len(later.shown) == len(before.shown)
        if before.closing is Closing.CARING:
            assert later.closing is Closing.CARING
            assert {phase for _, phase in later.phases[len(before.phases) :]} <= {Phase.CLOSING}
        said = happened.what.state if isinstance(happened.what, ChildStateSeen | Resumed) else None
        assert not later.must_stop or before.must_stop or said is ChildState.MUST_STOP


@COURSES
@given(courses())
def test_after_the_recordings_end_nothing_moves(course: list[Happened]) -> None:
    for before, happened, later in steps(course):
        if before.stopped:
            assert replace(later, odd=before.odd) == before
        else:
            assert later.stopped is isinstance(happened.what, RecordingStopped)
        assert not (later.stopped and later.showing)


@COURSES
@given(courses())
def test_odd_counts_exactly_what_was_refused_and_what_was_refused_changes_nothing(course: list[Happened]) -> None:
    for before, happened, later in steps(course):
        refused = not isinstance(happened.what, RecordingStopped) and refusal(before, happened.what, happened.who)
        assert later.odd == before.odd + bool(refused)
        if refused:
            assert replace(later, odd=before.odd) == before


@COURSES
@given(courses())
def test_numbers_ascend_from_one_and_nothing_that_was_entered_is_ever_gone(course: list[Happened]) -> None:
    for before, _, later in steps(course):
        for thing in Thing:
            numbers = [one.said.n for one in later.things(thing)]
            assert all(first < second for first, second in pairwise([0, *numbers]))
            assert numbers[: len(before.things(thing))] == [one.said.n for one in before.things(thing)]
            assert later.next_number(thing) > max(numbers, default=0)
            for old, new in zip(before.things(thing), later.things(thing), strict=False):
                assert new.corrections[: len(old.corrections)] == old.corrections


@COURSES
@given(courses())
def test_a_rest_lasts_exactly_while_the_child_is_not_heard(course: list[Happened]) -> None:
    for _, _, state in steps(course):
        resting = state.pause is not None or not state.child_there or state.stopped
        lasting = [one.end_ms is None for one in state.rests]
        assert not any(lasting[:-1])
        assert lasting[-1:] == [True] if resting and state.heard_from_ms is not None else True not in lasting
        assert all(one.end_ms is None or one.start_ms <= one.end_ms for one in state.rests)
        assert state.heard_from_ms is not None or not (state.rests or state.child_there)


@COURSES
@given(courses())
def test_the_same_events_give_the_same_state_again(course: list[Happened]) -> None:
    events = chain_of(course)
    assert list(happenings(events)) == course
    assert replayed(events) == after(*course)


@given(courses(), st.data())
def test_a_program_that_comes_back_goes_on_from_where_it_was(course: list[Happened], data: st.DataObject) -> None:
    killed = data.draw(st.integers(0, len(course)))
    back = replayed(chain_of(course[:killed]))
    assert reduce(moved, course[killed:], back) == after(*course)


@given(courses(), few(Paused), few(Paused))
def test_a_pause_pressed_twice_is_one_pause(course: list[Happened], first: Paused, second: Paused) -> None:
    paused = after(*course, at(10_000_000, first, PSYCHOLOGIST))
    twice = moved(paused, at(10_000_001, second, INVESTIGATOR))
    assert (twice.pause, twice.pauses, twice.rests) == (paused.pause, paused.pauses, paused.rests)
    assert twice.odd == paused.odd + 1


class Room(RuleBasedStateMachine):
    """A room led by people who press anything, and a plain record of what must have come of it."""

    def __init__(self) -> None:
        super().__init__()
        self.now_ms = 0
        self.course = [at(0, what) for what in BEGINNING]
        self.state = after(*self.course)
        self.there = {1, 2, 3}
        self.guardian = 2
        self.paused = self.must_stop = self.caring = self.stopped = False
        self.questions = 0
        self.phases: list[Phase] = []
        self.child_there = True
        self.rested_ms = 0

    def happens(self, what: Happening | RecordingStopped, who: Who = INVESTIGATOR) -> None:
        self.now_ms += 1000
        if self.paused or not self.child_there or self.stopped:
            self.rested_ms += 1000
        self.course.append(at(self.now_ms, what, who))
        self.state = moved(self.state, self.course[-1])

    @rule(words=st.sampled_from(["Айтып берші.", "Қай қолданба?"]))
    def ask(self, words: str) -> None:
        number = self.state.next_number(Thing.ASKED)
        self.happens(Asked(number, 1, InterviewLanguage.KK, words))
        self.questions += not (self.paused or self.stopped)

    @rule(phase=st.sampled_from(Phase))
    def enter(self, phase: Phase) -> None:
        self.happens(PhaseEntered(phase))
        held = (self.must_stop or self.caring) and phase is not Phase.CLOSING
        if not (self.paused or self.stopped or held):
            self.phases.append(phase)

    @rule(cause=st.sampled_from(PauseCause), who=st.sampled_from([INVESTIGATOR, PSYCHOLOGIST, MOTHER]))
    def pause(self, cause: PauseCause, who: Who) -> None:
        self.happens(Paused(cause, ""), who)
        self.paused = self.paused or not self.stopped

    @rule(who=st.sampled_from([INVESTIGATOR, PSYCHOLOGIST, MOTHER]), state=st.sampled_from(ChildState))
    def go_on(self, who: Who, state: ChildState) -> None:
        self.happens(Resumed(state, ""), who)
        if self.paused and not self.stopped and who.person == self.guardian:
            self.paused = False
            self.must_stop |= state is ChildState.MUST_STOP

    @rule(state=st.sampled_from(ChildState))
    def see(self, state: ChildState) -> None:
        self.happens(ChildStateSeen(state), PSYCHOLOGIST)
        self.must_stop |= state is ChildState.MUST_STOP and not self.stopped

    @rule(person=st.sampled_from([1, 2, 3, 9]))
    def leave(self, person: int) -> None:
        self.happens(PersonLeft(person, ""))
        if not self.stopped:
            self.there.discard(person)
            self.guardian = self.guardian if self.guardian in self.there else 0

    @rule(person=st.sampled_from([1, 2, 3, 9]))
    def come(self, person: int) -> None:
        self.happens(PersonCame(person, Place.IN_ROOM))
        if person != 9 and not self.stopped:
            self.there.add(person)

    @rule(person=st.sampled_from([1, 2, 3, 9]))
    def name_guardian(self, person: int) -> None:
        self.happens(Guardian(person, ""))
        if person in self.there and not self.stopped:
            self.guardian = person

    @rule()
    def child_comes_or_goes(self) -> None:
        self.happens(ChildLeft() if self.child_there else ChildCame())
        self.child_there ^= not self.stopped

    @rule(how=st.sampled_from(Closing))
    def close(self, how: Closing) -> None:
        self.happens(ClosingBegan(how, ""))
        self.caring |= how is Closing.CARING and not self.stopped

    @precondition(lambda self: len(self.course) > 25)
    @rule()
    def stop(self) -> None:
        self.happens(RecordingStopped())
        self.stopped = True

    @invariant()
    def the_state_is_what_was_pressed(self) -> None:
        state = self.state
        assert (state.pause is not None, state.must_stop, state.stopped) == (self.paused, self.must_stop, self.stopped)
        assert ({one.number for one in state.people if one.there}, state.guardian) == (self.there, self.guardian)
        assert (len(state.asked), [phase for _, phase in state.phases]) == (self.questions, self.phases)
        assert (state.closing is Closing.CARING, state.child_there) == (self.caring, self.child_there)
        rested = sum((self.now_ms if one.end_ms is None else one.end_ms) - one.start_ms for one in state.rests)
        assert rested == self.rested_ms

    def teardown(self) -> None:
        assert replayed(chain_of(self.course)) == self.state


TestRoom = Room.TestCase
TestRoom.settings = settings(max_examples=80, stateful_step_count=50)
