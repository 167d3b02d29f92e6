"""What a chain tells of an interview: spells, corrections, people, and what cannot be read or contradicts itself."""

import itertools
from dataclasses import replace

import pytest
from hypothesis import given

from interview_app.domain.bank import Phase
from interview_app.domain.events import BODY, PROGRAM, Event, EventKind, Json
from interview_app.domain.happenings import (
    HAPPENINGS,
    Asked,
    ChildLeft,
    Corrected,
    Paused,
    PhaseEntered,
    Resumed,
    read_happening,
)
from interview_app.domain.interview import Happened, RecordingStopped
from interview_app.domain.interview_words import ChildState, PauseCause, Thing
from interview_app.domain.plan import InterviewLanguage
from interview_app.replaying.chronicle import Spell, chronicle
from tests.calls import calls_of
from tests.domain.room_events import BEGINNING, INVESTIGATOR, PSYCHOLOGIST, at, chain_of, courses
from tests.replaying.guided import crowded

S = 1_000_000
QUESTION = Asked(1, 1, InterviewLanguage.KK, "Не болды?")


def told(*happened: Happened) -> list[Event]:
    """Return a chain that begins with the people and the child's coming."""
    return chain_of([*(at(0, what) for what in BEGINNING), *happened])


def times(spells: tuple[Spell, ...]) -> list[tuple[int, int | None]]:
    return [(one.begun.at_us, None if one.ended is None else one.ended.at_us) for one in spells]


def steps(questions: int) -> int:
    """Return how many calls it takes to tell of so many questions, each answered and corrected."""
    corrected = (at(60_000_000, Corrected(Thing.ASKED, n, "Не?", "қате")) for n in range(1, questions + 1))
    chain = chain_of([*crowded(questions, 480), *corrected])
    return calls_of(lambda: chronicle(chain))


def test_what_lasted_has_its_beginning_and_its_end() -> None:
    found = chronicle(
        told(
            at(1000, PhaseEntered(Phase.OPENING)),
            at(5000, PhaseEntered(Phase.FREE_ACCOUNT)),
            at(7000, Paused(PauseCause.BREAK, "")),
            at(8000, ChildLeft()),
            at(9000, Resumed(ChildState.CALM, ""), PSYCHOLOGIST),
        )
    )
    assert [(one // S, end and end // S) for one, end in times(found.phases)] == [(1, 5), (5, None)]
    assert [(one // S, end and end // S) for one, end in times(found.pauses)] == [(7, 9)]
    assert [(one // S, end and end // S) for one, end in times(found.presence)] == [(0, 8)]
    assert found.shown == ()


def test_the_end_of_the_recording_ends_what_lasts() -> None:
    chain = told(at(1000, PhaseEntered(Phase.OPENING)), at(4000, RecordingStopped()))
    (phase,) = chronicle(chain).phases
    assert phase.ended is not None
    assert (phase.ended.event.kind, phase.ended.what) == (EventKind.RECORDING_STOPPED, None)


def test_a_pause_that_somebody_else_ends_goes_on_and_that_is_odd() -> None:
    found = chronicle(
        told(at(1000, Paused(PauseCause.BREAK, "")), at(2000, Resumed(ChildState.CALM, ""), INVESTIGATOR))
    )
    assert [spell.ended for spell in found.pauses] == [None]
    assert [one.odd for one in found.told if one.event.kind is EventKind.RESUMED] == [True]


def test_corrections_belong_to_what_they_correct() -> None:
    course = [at(1000, QUESTION), at(2000, Corrected(Thing.ASKED, 1, "Не болып еді?", "қате"))]
    found = chronicle(told(*course))
    assert not any(found.withdrawn(one) for one in found.told)
    found = chronicle(told(*course, at(3000, Corrected(Thing.ASKED, 1, "", "қойылмады"))))
    assert found.things == {(Thing.ASKED, 1): QUESTION}
    (asked,) = [one for one in found.told if one.what == QUESTION]
    assert [one.what.words for one in found.corrections_of(asked) if isinstance(one.what, Corrected)] == [
        "Не болып еді?",
        "",
    ]
    assert found.withdrawn(asked)
    assert not any(found.withdrawn(one) for one in found.told if one is not asked)


def test_all_is_told_in_the_order_of_the_presses() -> None:
    early, late = chain_of([at(0, what) for what in BEGINNING][:2])
    found = chronicle([replace(early, origin_ns=9_000_999), replace(late, origin_ns=-5)])
    assert [(one.at_us, one.event.seq) for one in found.told] == [(0, 2), (9000, 1)]


def test_people_have_their_names_from_where_they_are_named() -> None:
    first, *later = chronicle(told(at(1000, QUESTION))).told
    assert first.people[1].name == later[-1].people[1].name == "Ахметова Айгерім"
    assert chronicle(chain_of([at(1000, QUESTION)])).told[0].people == {}


def test_the_recorder_alone_tells_no_name_and_no_word() -> None:
    chain = told(at(1000, QUESTION), at(2000, Paused(PauseCause.BREAK, "")), at(3000, RecordingStopped()))
    found = chronicle(chain).of_recorder()
    assert [one.event.kind for one in found.told] == [EventKind.RECORDING_STOPPED]
    assert found.pauses == found.presence == ()


@pytest.mark.parametrize("kind", list(EventKind))
@pytest.mark.parametrize("junk", [None, "x", -1, True, [], {"a": [1]}])
def test_a_body_of_junk_keeps_its_kind(kind: EventKind, junk: Json) -> None:
    event = Event(1, kind, PROGRAM, 0, 0, "", dict.fromkeys(BODY[kind], junk), "")
    (one,) = chronicle([event]).told
    assert one.event is event
    assert one.unreadable is (kind in HAPPENINGS and read_happening(kind, event.body) is None)


@given(courses())
def test_any_course_is_told_whole(course: list[Happened]) -> None:
    chain = chain_of(course)
    found = chronicle(chain)
    assert sorted(one.event.seq for one in found.told) == [one.seq for one in chain]
    for spells in (found.phases, found.pauses, found.shown, found.presence):
        assert all(
            before.ended is not None and before.ended.event.seq <= after.begun.event.seq
            for before, after in itertools.pairwise(spells)
        )


def test_twice_as_many_questions_take_twice_the_steps() -> None:
    few, many = steps(200), steps(400)
    assert many < 2.2 * few
