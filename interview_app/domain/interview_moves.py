"""What changes when something happens in an interview: the moves of :class:`.interview.Interview`.

Rules. What :func:`.interview_refusals.refusal` refuses moves nothing. The child is heard from its coming, at the latest
from the first phase after the opening; it is not heard while the interview rests or the child is out of the room. A
silence lasts until the next thing happens.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import reduce
from typing import Any

from interview_app.domain.bank import Phase
from interview_app.domain.events import Event, EventKind
from interview_app.domain.exhibits import ExhibitAdded, ExhibitHidden, ExhibitShown
from interview_app.domain.happenings import (
    Answered,
    Asked,
    BreakAsked,
    ChildCame,
    ChildLeft,
    ChildStateSeen,
    ClosingBegan,
    Corrected,
    Guardian,
    Happening,
    HintGiven,
    IncidentNamed,
    LanguageChanged,
    LeftUndone,
    LimitPassed,
    LimitReached,
    ObserverWindow,
    Paused,
    People,
    PersonCame,
    PersonLeft,
    PhaseEntered,
    PlaybackSettled,
    QuestionHanded,
    QuestionSettled,
    Resumed,
    SafetyAnswered,
    SilenceKept,
    StatementGiven,
    Told,
    TopicSettled,
    WordCaught,
    WordTied,
    read_happening,
)
from interview_app.domain.interview import (
    FIELD_OF,
    THING_OF,
    Entered,
    Happened,
    Interview,
    Numbered,
    Pause,
    PauseTaken,
    Present,
    RecordingStopped,
    Rest,
    Shown,
)
from interview_app.domain.interview_refusals import refusal
from interview_app.domain.interview_words import ChildState, Thing


def moved(state: Interview, happened: Happened) -> Interview:
    """Return the state after *happened*; with one more ``odd`` where it contradicts the state."""
    if isinstance(happened.what, RecordingStopped):
        return state if state.stopped else _stopped(_at(state, happened), happened.t_ms)
    if refusal(state, happened.what, happened.who) is not None:
        return replace(state, odd=state.odd + 1)
    return _changed(_at(state, happened), happened, happened.what)


def replayed(events: Iterable[Event]) -> Interview:
    """Return the state after *events*, in the order of the chain."""
    return reduce(moved, happenings(events), Interview())


def walked(events: Iterable[Event]) -> Iterator[tuple[Event, Happened | None, Interview, Interview]]:
    """Yield each of *events*, what it says of the interview (None: nothing), and the states before and after it."""
    state = Interview()
    for event in events:
        happened = happened_in(event)
        after = state if happened is None else moved(state, happened)
        yield event, happened, state, after
        state = after


def happenings(events: Iterable[Event]) -> Iterator[Happened]:
    """Yield what in *events* moves an interview."""
    return filter(None, map(happened_in, events))


def happened_in(event: Event) -> Happened | None:
    """Return what *event* says of the interview; None where it says nothing that can be read."""
    stopped = event.kind is EventKind.RECORDING_STOPPED
    what = RecordingStopped() if stopped else read_happening(event.kind, event.body)
    return None if what is None else Happened(event.origin_ns // 1_000_000, event.who, what)


def _at(state: Interview, happened: Happened) -> Interview:
    since = state.silent_since_ms
    longest = state.longest_silence_ms if since is None else max(state.longest_silence_ms, happened.t_ms - since)
    now_ms = max(state.now_ms, happened.t_ms)
    return replace(state, now_ms=now_ms, silent_since_ms=None, longest_silence_ms=longest)


def _changed(state: Interview, happened: Happened, what: Happening) -> Interview:
    t_ms, who = happened.t_ms, happened.who
    match what:
        case PhaseEntered(phase):
            begun = phase is Phase.OPENING or state.heard_from_ms is not None
            heard = state if begun else _heard(state, t_ms)
            return replace(heard, phase=phase, phases=(*state.phases, (t_ms, phase)))
        case Asked(_, _, language, _):
            return replace(_entered(state, happened, what), language=language)
        case Answered() | WordCaught() | IncidentNamed() | QuestionHanded() | ExhibitAdded():
            return _entered(state, happened, what)
        case SilenceKept():
            return replace(state, silent_since_ms=t_ms)
        case WordTied(word, incident):
            return _with_thing(
                state, Thing.WORD, word, lambda one: replace(one, said=replace(one.said, incident=incident))
            )
        case Corrected(thing, n, _, _):
            return _with_thing(state, thing, n, lambda one: replace(one, corrections=(*one.corrections, what)))
        case TopicSettled():
            others = tuple(one for one in state.topics if one.topic != what.topic)
            return replace(state, topics=(*others, what))
        case LanguageChanged(language):
            return replace(state, language=language)
        case ChildCame():
            return _heard(state, t_ms)
        case ChildLeft():
            return replace(_rested(state, t_ms), child_there=False)
        case Told():
            return replace(state, told=(*state.told, what))
        case Paused(cause, words):
            return replace(_rested(state, t_ms), pause=Pause(t_ms, cause, who, words))
        case Resumed():
            return _gone_on(state, happened, what)
        case ChildStateSeen(seen):
            return _seen(state, happened, seen)
        case HintGiven():
            return replace(state, hints=(*state.hints, Entered(t_ms, who, what)))
        case BreakAsked():
            return replace(state, breaks_asked=(*state.breaks_asked, Entered(t_ms, who, what)))
        case ObserverWindow(there):
            return replace(state, observer_there=there)
        case LimitReached():
            return replace(state, limits_reached=(*state.limits_reached, what))
        case LimitPassed():
            return replace(state, limits_passed=(*state.limits_passed, what))
        case QuestionSettled():
            return replace(state, settled=(*state.settled, what))
        case ExhibitShown():
            return replace(state, shown=(*state.shown, Shown(t_ms, None, what)))
        case ExhibitHidden():
            return _hidden(state, t_ms)
        case ClosingBegan(how, _):
            return replace(state, closing=how, closing_ms=t_ms)
        case StatementGiven():
            return replace(state, statement=what)
        case PlaybackSettled():
            return replace(state, playback=what)
        case SafetyAnswered():
            others_said = tuple(one for one in state.safety if one.question is not what.question)
            return replace(state, safety=(*others_said, what))
        case LeftUndone():
            return replace(state, undone=(*state.undone, what))
        case _:
            return _with_people(state, what)


def _with_people(state: Interview, what: People | PersonCame | PersonLeft | Guardian) -> Interview:
    match what:
        case People(people):
            first = not state.people
            named = (Present(o.number, o.role, o.name, o.place, first or state.is_there(o.number)) for o in people)
            named_now = replace(state, people=tuple(named))
            return named_now if named_now.is_there(state.guardian) else replace(named_now, guardian=0)
        case PersonCame(person, place):
            return _with_person(state, person, lambda one: replace(one, place=place, there=True))
        case PersonLeft(person, _):
            left = _with_person(state, person, lambda one: replace(one, there=False))
            return replace(left, guardian=0) if state.guardian == person else left
        case _:
            return replace(state, guardian=what.person)


def _with_person(state: Interview, number: int, change: Callable[[Present], Present]) -> Interview:
    return replace(state, people=tuple(change(one) if one.number == number else one for one in state.people))


def _heard(state: Interview, t_ms: int) -> Interview:
    """Return the state with the child in the room: it is heard unless the interview rests."""
    began = t_ms if state.heard_from_ms is None else state.heard_from_ms
    there = replace(state, child_there=True, heard_from_ms=began)
    return _rested(there, t_ms) if state.pause is not None else _rested_no_more(there, t_ms)


def _stopped(state: Interview, t_ms: int) -> Interview:
    shown_no_more = state if state.showing is None else _hidden(state, t_ms)
    return replace(_rested(shown_no_more, t_ms), stopped=True)


def _rested(state: Interview, t_ms: int) -> Interview:
    """Return the state with a rest begun, unless one lasts already or nothing was heard yet."""
    if state.heard_from_ms is None or state.resting is not None:
        return state
    return replace(state, rests=(*state.rests, Rest(t_ms)))


def _rested_no_more(state: Interview, t_ms: int) -> Interview:
    if state.resting is None:
        return state
    *others, last = state.rests
    return replace(state, rests=(*others, replace(last, end_ms=max(t_ms, last.start_ms))))


def _gone_on(state: Interview, happened: Happened, what: Resumed) -> Interview:
    assert state.pause is not None  # noqa: S101 - refused otherwise
    taken = PauseTaken(state.pause, happened.t_ms, happened.who, what.state, what.words)
    on = replace(state, pause=None, pauses=(*state.pauses, taken), breaks_asked=())
    on = _rested_no_more(on, happened.t_ms) if state.child_there else on
    return _seen(on, happened, what.state)


def _seen(state: Interview, happened: Happened, seen: ChildState) -> Interview:
    lasting = ChildState.MUST_STOP if state.must_stop else seen  # nothing takes "must stop" back
    return replace(state, child_state=lasting, states=(*state.states, (happened.t_ms, happened.who, seen)))


def _hidden(state: Interview, t_ms: int) -> Interview:
    *others, last = state.shown
    return replace(state, shown=(*others, replace(last, end_ms=t_ms)))


def _entered(state: Interview, happened: Happened, what: Numbered) -> Interview:
    thing = THING_OF[type(what)]
    return _with_things(state, thing, (*state.things(thing), Entered(happened.t_ms, happened.who, what)))


def _with_thing(
    state: Interview, thing: Thing, number: int, change: Callable[[Entered[Any]], Entered[Any]]
) -> Interview:
    things, place = state.things(thing), state.place_of(thing, number)
    return _with_things(state, thing, (*things[:place], change(things[place]), *things[place + 1 :]))


def _with_things(state: Interview, thing: Thing, things: tuple[Entered[Numbered], ...]) -> Interview:
    changes: dict[str, Any] = {FIELD_OF[thing]: things}
    return replace(state, **changes)
