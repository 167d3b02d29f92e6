"""The state of an interview: a pure function of what happened, in the order of the chain.

Rules. Only happenings move it, and the same ones lead to the same state, so that a program that was killed comes back
to where it was, and a court's program sees what the room saw. A happening that contradicts the state (a question while
the interview rests, a pause ended by somebody else than its guardian) changes nothing and is counted as ``odd``: the
windows ask :func:`.interview_refusals.refusal` first, so that none comes from them. Times are whole milliseconds of the
session, at the moment of the press.
"""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, Protocol, TypeAlias, TypeVar

from interview_app.domain.bank import Phase
from interview_app.domain.events import Who
from interview_app.domain.exhibits import ExhibitAdded, ExhibitShown
from interview_app.domain.happenings import (
    Answered,
    Asked,
    BreakAsked,
    Corrected,
    Happening,
    HintGiven,
    IncidentNamed,
    LeftUndone,
    LimitPassed,
    LimitReached,
    PlaybackSettled,
    QuestionHanded,
    QuestionSettled,
    SafetyAnswered,
    StatementGiven,
    Told,
    TopicSettled,
    WordCaught,
)
from interview_app.domain.interview_words import ChildState, Closing, PauseCause, Thing
from interview_app.domain.people import Place
from interview_app.domain.plan import InterviewLanguage

Numbered: TypeAlias = Asked | Answered | WordCaught | IncidentNamed | QuestionHanded | ExhibitAdded
"""What has a number of its own and can be corrected."""
THING_OF: Mapping[type, Thing] = {
    Asked: Thing.ASKED,
    Answered: Thing.ANSWERED,
    WordCaught: Thing.WORD,
    IncidentNamed: Thing.INCIDENT,
    QuestionHanded: Thing.QUESTION,
    ExhibitAdded: Thing.EXHIBIT,
}
"""Which sort of thing each type enters."""
FIELD_OF: Mapping[Thing, str] = {
    Thing.ASKED: "asked",
    Thing.ANSWERED: "answers",
    Thing.WORD: "words",
    Thing.INCIDENT: "incidents",
    Thing.QUESTION: "handed",
    Thing.EXHIBIT: "exhibits",
}
"""Under which name an :class:`Interview` has each sort of thing, in the order in which they were entered: by number."""


@dataclass(frozen=True)
class RecordingStopped:
    """The recording is over; only the recorder says so."""


@dataclass(frozen=True)
class Happened:
    """One thing that happened: when (ms of the session, the moment of the press), who caused it, and what."""

    t_ms: int
    who: Who
    what: Happening | RecordingStopped


class _Worded(Protocol):
    @property
    def words(self) -> str: ...


T_co = TypeVar("T_co", bound=_Worded, covariant=True)


@dataclass(frozen=True)
class Entered(Generic[T_co]):
    """Something with a number as it was entered, and what it was corrected to since, the latest last."""

    t_ms: int
    who: Who
    said: T_co
    corrections: tuple[Corrected, ...] = ()

    @property
    def withdrawn(self) -> bool:
        """Whether the latest correction took it back."""
        return bool(self.corrections) and not self.corrections[-1].words

    @property
    def words(self) -> str:
        """What is right now in the place of the words that were entered; '' where it was withdrawn."""
        return self.corrections[-1].words if self.corrections else self.said.words


@dataclass(frozen=True)
class Present:
    """A person of the session: number, role, where they are, and whether they are there now."""

    number: int
    role: str
    name: str
    place: Place
    there: bool


@dataclass(frozen=True)
class Pause:
    """The interview rests since ``since_ms``: why, and at whose press."""

    since_ms: int
    cause: PauseCause
    by: Who
    words: str


@dataclass(frozen=True)
class PauseTaken:
    """A pause that was ended: when, by whom, and how the child was then."""

    pause: Pause
    until_ms: int
    ended_by: Who
    state: ChildState
    words: str


@dataclass(frozen=True)
class Rest:
    """A time in which the child was not heard (paused, or not in the room); ``end_ms`` None while it lasts."""

    start_ms: int
    end_ms: int | None = None


@dataclass(frozen=True)
class Shown:
    """A thing on the child's screen."""

    start_ms: int
    end_ms: int | None
    shown: ExhibitShown


@dataclass(frozen=True)
class Interview:
    """Where it stands. The empty one is before everything; :func:`.interview_moves.moved` makes the others."""

    now_ms: int = 0
    """When the latest thing happened."""
    people: tuple[Present, ...] = ()
    guardian: int = 0
    phase: Phase | None = None
    phases: tuple[tuple[int, Phase], ...] = ()
    """Each phase entered, with its time."""
    language: InterviewLanguage | None = None
    heard_from_ms: int | None = None
    """Since when the child is heard; None until it came."""
    child_there: bool = False
    child_state: ChildState = ChildState.CALM
    states: tuple[tuple[int, Who, ChildState], ...] = ()
    pause: Pause | None = None
    pauses: tuple[PauseTaken, ...] = ()
    rests: tuple[Rest, ...] = ()
    closing: Closing | None = None
    closing_ms: int = 0
    """When the closing began."""
    stopped: bool = False
    silent_since_ms: int | None = None
    longest_silence_ms: int = 0
    asked: tuple[Entered[Asked], ...] = ()
    answers: tuple[Entered[Answered], ...] = ()
    words: tuple[Entered[WordCaught], ...] = ()
    incidents: tuple[Entered[IncidentNamed], ...] = ()
    handed: tuple[Entered[QuestionHanded], ...] = ()
    settled: tuple[QuestionSettled, ...] = ()
    exhibits: tuple[Entered[ExhibitAdded], ...] = ()
    shown: tuple[Shown, ...] = ()
    topics: tuple[TopicSettled, ...] = ()
    """What became of each topic, the latest word of each."""
    told: tuple[Told, ...] = ()
    hints: tuple[Entered[HintGiven], ...] = ()
    breaks_asked: tuple[Entered[BreakAsked], ...] = ()
    """Since the latest pause."""
    observer_there: bool = False
    limits_reached: tuple[LimitReached, ...] = ()
    limits_passed: tuple[LimitPassed, ...] = ()
    statement: StatementGiven | None = None
    playback: PlaybackSettled | None = None
    safety: tuple[SafetyAnswered, ...] = ()
    undone: tuple[LeftUndone, ...] = ()
    odd: int = 0
    """How many happenings contradicted the state they met."""

    def person(self, number: int) -> Present | None:
        """Return who has *number*; None where nobody has it."""
        return next((one for one in self.people if one.number == number), None)

    def is_there(self, number: int) -> bool:
        """Return whether the person with *number* is there now."""
        person = self.person(number)
        return person is not None and person.there

    @property
    def showing(self) -> Shown | None:
        """What the child is being shown now."""
        return self.shown[-1] if self.shown and self.shown[-1].end_ms is None else None

    @property
    def resting(self) -> Rest | None:
        """The rest that lasts now."""
        return self.rests[-1] if self.rests and self.rests[-1].end_ms is None else None

    @property
    def must_stop(self) -> bool:
        """Whether the psychologist said that it must end."""
        return self.child_state is ChildState.MUST_STOP

    @property
    def waiting_questions(self) -> tuple[Entered[QuestionHanded], ...]:
        """The attendees' questions that were neither asked nor declined, nor withdrawn."""
        done = {one.n for one in self.settled}
        return tuple(one for one in self.handed if one.said.n not in done and not one.withdrawn)

    def next_number(self, thing: Thing) -> int:
        """Return the number of the next *thing*."""
        things = self.things(thing)
        return things[-1].said.n + 1 if things else 1

    def things(self, thing: Thing) -> tuple[Entered[Numbered], ...]:
        """Return all of one sort, in the order in which they were entered."""
        things: tuple[Entered[Numbered], ...] = getattr(self, FIELD_OF[thing])
        return things

    def thing(self, thing: Thing, number: int) -> Entered[Numbered] | None:
        """Return the one with *number*; None where none has it."""
        things, place = self.things(thing), self.place_of(thing, number)
        return things[place] if place < len(things) and things[place].said.n == number else None

    def place_of(self, thing: Thing, number: int) -> int:
        """Return where in :meth:`things` the one with *number* is, or would be."""
        return bisect_left(self.things(thing), number, key=lambda one: one.said.n)
