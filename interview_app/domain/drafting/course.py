"""The chain as a protocol reads it: what moved the interview, in order, each with its event, and what it cannot read.

Rules. A chain may come from anywhere: a word in it may be unknown, a happening may contradict the ones before it. Such
events are not set out, and their numbers are told. The clock of a moment is the room's at the press, not at the
recording of it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Generic, TypeVar

from interview_app.domain.events import Event, EventKind, Json
from interview_app.domain.happenings import HAPPENINGS, Happening
from interview_app.domain.interview import Interview, RecordingStopped
from interview_app.domain.interview_moves import walked
from interview_app.domain.protocol import Moment

T_co = TypeVar("T_co", covariant=True)
T = TypeVar("T")


@dataclass(frozen=True)
class Step(Generic[T_co]):
    """One thing that happened: its event, the moment, and what it was."""

    event: Event
    at: Moment
    what: T_co

    @property
    def seq(self) -> int:
        """The event's number in the chain."""
        return self.event.seq


@dataclass(frozen=True)
class Course:
    """A whole chain. ``steps`` moved the interview to ``state``; ``unread`` numbers events that are not set out."""

    events: tuple[Event, ...]
    zone: tzinfo | None
    steps: tuple[Step[Happening], ...]
    state: Interview
    unread: tuple[int, ...]

    def of(self, kind: type[T]) -> tuple[Step[T], ...]:
        """Return the steps of one type, in the order of the chain."""
        return tuple(_narrowed(self.steps, kind))

    def kind(self, *kinds: EventKind) -> tuple[Event, ...]:
        """Return the events of these kinds."""
        return tuple(event for event in self.events if event.kind in kinds)

    def first(self, kind: EventKind) -> Event | None:
        """Return the first event of *kind*; None where there is none."""
        return next(iter(self.kind(kind)), None)

    def last(self, kind: EventKind) -> Event | None:
        """Return the last event of *kind*; None where there is none."""
        return next(iter(reversed(self.kind(kind))), None)

    def wall(self, event: Event) -> datetime | None:
        """Return the room's wall clock at the press of *event*; None where its time is none."""
        return wall(event.utc, self.zone, (event.origin_ns - event.t_ns) // 1_000_000)

    def moment(self, event: Event, before_ms: int = 0) -> Moment:
        """Return the moment of *event*, or *before_ms* milliseconds before it."""
        clock = wall(event.utc, self.zone, (event.origin_ns - event.t_ns) // 1_000_000 - before_ms)
        t_ms = max(0, event.origin_ns // 1_000_000 - before_ms)
        return Moment(t_ms, f"{clock:%H:%M:%S}" if clock else "")


def course_of(events: tuple[Event, ...], zone: tzinfo | None) -> Course:
    """Return how the chain *events* went, with its clock in *zone* (the machine's own where None)."""
    bare = Course(events, zone, (), Interview(), ())
    state, steps, unread = Interview(), [], []
    for event, happened, before, state in walked(events):
        if (happened is None and event.kind in HAPPENINGS) or state.odd > before.odd:
            unread.append(event.seq)
        elif happened is not None and not isinstance(happened.what, RecordingStopped):
            steps.append(Step(event, bare.moment(event), happened.what))
    return Course(events, zone, tuple(steps), state, tuple(unread))


def wall(utc: str, zone: tzinfo | None, shift_ms: int = 0) -> datetime | None:
    """Return *utc* shifted by *shift_ms* as the clock in *zone* shows it; None where it is no time at all."""
    try:
        return (datetime.fromisoformat(utc) + timedelta(milliseconds=shift_ms)).astimezone(zone)
    except (ValueError, OverflowError):
        return None


def word_of(event: Event | None, key: str) -> str:
    """Return the text under *key* in the body of *event*; '' where there is none."""
    value = event.body.get(key) if event else None
    return value if isinstance(value, str) else ""


def number_of(event: Event | None, key: str) -> int:
    """Return the whole number under *key* in the body of *event*; 0 where there is none."""
    value = event.body.get(key) if event else None
    return value if isinstance(value, int) else 0


def records_of(value: Json) -> Iterator[dict[str, Json]]:
    """Yield the objects of a list in a body; nothing where it is no such list."""
    yield from (one for one in value if isinstance(one, dict)) if isinstance(value, list) else ()


def _narrowed(steps: Iterable[Step[Happening]], kind: type[T]) -> Iterator[Step[T]]:
    for step in steps:
        if isinstance(step.what, kind):
            yield Step(step.event, step.at, step.what)
