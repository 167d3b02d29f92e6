"""What people cause in an interview, as types: the bodies of the events between the child's coming and its leaving.

Rules. One type for each kind, with the keys that :data:`interview_app.domain.events.BODY` declares; an event of a chain
becomes one through :func:`read_happening` and goes into the chain through :func:`body_of`. Things are numbered from 1
within their kind and session, so that a later event can name them; 0 names nothing. Nothing is taken back: who was
mistaken adds :class:`Corrected`. What the program computes about an utterance has no place here (it stays in the
vault).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias, get_args

from interview_app.domain.bank import Phase
from interview_app.domain.declared import Undeclared, from_json, to_json, word_for
from interview_app.domain.events import EventKind, Json
from interview_app.domain.exhibits import ExhibitAdded, ExhibitHidden, ExhibitShown
from interview_app.domain.interview_words import (
    ChildState,
    Closing,
    HandedOutcome,
    Hint,
    PauseCause,
    PlaybackExtent,
    SafetyQuestion,
    Thing,
    ToldWhat,
    TopicOutcome,
    Undone,
    Which,
)
from interview_app.domain.people import Place
from interview_app.domain.plan import InterviewLanguage


@dataclass(frozen=True)
class Named:
    """A person of the session by number; the only place of the chain that has a name."""

    number: int
    role: str
    name: str
    post: str
    place: Place


@dataclass(frozen=True)
class People:
    """Who takes part from here on, whole."""

    people: tuple[Named, ...]


@dataclass(frozen=True)
class PersonCame:
    """Somebody of the latest :class:`People` came."""

    person: int
    place: Place


@dataclass(frozen=True)
class PersonLeft:
    """They left."""

    person: int
    reason: str


@dataclass(frozen=True)
class Guardian:
    """From here on this person alone ends a pause."""

    person: int
    reason: str


@dataclass(frozen=True)
class PhaseEntered:
    """The interview goes on in this phase."""

    phase: Phase


@dataclass(frozen=True)
class Asked:
    """The words that were put to the child; ``speaker`` is a person's number, 0 for somebody who has none."""

    n: int
    speaker: int
    language: InterviewLanguage
    words: str


@dataclass(frozen=True)
class Answered:
    """A note of the answer to question number ``question`` (0: to none), in the first person."""

    n: int
    question: int
    words: str


@dataclass(frozen=True)
class SilenceKept:
    """From here on the investigator waits and says nothing."""


@dataclass(frozen=True)
class WordCaught:
    """A word of the child's own; ``incident`` 0 while it belongs to none."""

    n: int
    words: str
    incident: int


@dataclass(frozen=True)
class WordTied:
    """A word was tied to an incident, or with 0 to none."""

    word: int
    incident: int


@dataclass(frozen=True)
class IncidentNamed:
    """One of several incidents, by the child's own name for it."""

    n: int
    which: Which
    words: str


@dataclass(frozen=True)
class Corrected:
    """Thing ``n`` was entered wrongly: ``words`` are right; none where it is withdrawn. What was entered stays."""

    thing: Thing
    n: int
    words: str
    reason: str


@dataclass(frozen=True)
class TopicSettled:
    """What became of a topic; ``reason`` where it was left out."""

    topic: str
    outcome: TopicOutcome
    reason: str


@dataclass(frozen=True)
class LanguageChanged:
    """The language of the questions from here on."""

    language: InterviewLanguage


@dataclass(frozen=True)
class ChildCame:
    """The child is in the room."""


@dataclass(frozen=True)
class ChildLeft:
    """The child has left the room."""


@dataclass(frozen=True)
class Told:
    """Person number ``person`` (0: the child) was told this."""

    person: int
    what: ToldWhat


@dataclass(frozen=True)
class Paused:
    """The interview rests; the recording goes on."""

    cause: PauseCause
    words: str


@dataclass(frozen=True)
class Resumed:
    """It goes on; the guardian says how the child is."""

    state: ChildState
    words: str


@dataclass(frozen=True)
class ChildStateSeen:
    """How the child is."""

    state: ChildState


@dataclass(frozen=True)
class HintGiven:
    """A silent hint to the investigator."""

    hint: Hint
    words: str


@dataclass(frozen=True)
class BreakAsked:
    """Somebody asks for a break; the investigator chooses the moment."""

    words: str


@dataclass(frozen=True)
class ObserverWindow:
    """The psychologist's window is there, or is not any more."""

    there: bool


@dataclass(frozen=True)
class LimitReached:
    """``percent`` of a limit were reached and it was said; ``limit`` is a :class:`.time_heard.Limit`."""

    limit: str
    percent: int


@dataclass(frozen=True)
class LimitPassed:
    """Advice about a limit was passed over."""

    limit: str
    percent: int
    reason: str


@dataclass(frozen=True)
class QuestionHanded:
    """An attendee hands in a question."""

    n: int
    person: int
    words: str


@dataclass(frozen=True)
class QuestionSettled:
    """It was asked (as question number ``asked``), or declined with a reason."""

    n: int
    outcome: HandedOutcome
    asked: int
    reason: str


@dataclass(frozen=True)
class ClosingBegan:
    """The interview is brought to its end."""

    how: Closing
    reason: str


@dataclass(frozen=True)
class StatementGiven:
    """The child's own word that what was told is right (art. 210.11), or why it was not given."""

    given: bool
    words: str
    reason: str


@dataclass(frozen=True)
class PlaybackSettled:
    """Whether the recording was played back to the child."""

    extent: PlaybackExtent
    reason: str


@dataclass(frozen=True)
class SafetyAnswered:
    """What the adults say of the child's safety; a "yes" prints the urgent referral."""

    question: SafetyQuestion
    answer: bool
    words: str


@dataclass(frozen=True)
class LeftUndone:
    """What is left out, and why."""

    what: Undone
    reason: str


Happening: TypeAlias = (
    People
    | PersonCame
    | PersonLeft
    | Guardian
    | PhaseEntered
    | Asked
    | Answered
    | SilenceKept
    | WordCaught
    | WordTied
    | IncidentNamed
    | Corrected
    | TopicSettled
    | LanguageChanged
    | ChildCame
    | ChildLeft
    | Told
    | Paused
    | Resumed
    | ChildStateSeen
    | HintGiven
    | BreakAsked
    | ObserverWindow
    | LimitReached
    | LimitPassed
    | QuestionHanded
    | QuestionSettled
    | ExhibitAdded
    | ExhibitShown
    | ExhibitHidden
    | ClosingBegan
    | StatementGiven
    | PlaybackSettled
    | SafetyAnswered
    | LeftUndone
)


_KIND_OF: Mapping[type, EventKind] = {one: EventKind(word_for(one)) for one in get_args(Happening)}
HAPPENINGS: Mapping[EventKind, type[Happening]] = {kind: happening for happening, kind in _KIND_OF.items()}
"""The type of each kind that people cause in an interview."""


def kind_of(happening: Happening) -> EventKind:
    """Return the kind of event that *happening* is."""
    return _KIND_OF[type(happening)]


def body_of(happening: Happening) -> dict[str, Json]:
    """Return the body with which *happening* goes into the chain."""
    body = to_json(happening)
    assert isinstance(body, dict)  # noqa: S101 - of a dataclass
    return body


def read_happening(kind: EventKind, untrusted_body: Mapping[str, Json]) -> Happening | None:
    """Return what an event says; None for what only the recorder says, and for a body whose values are not as declared.

    A chain may come from elsewhere: its hashes hold, and yet a word in it may be unknown here.
    """
    declared = HAPPENINGS.get(kind)
    if declared is None:
        return None
    try:
        return from_json(declared, dict(untrusted_body))
    except Undeclared:
        return None
