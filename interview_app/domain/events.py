"""Events: what happened, in order, as a hash chain of canonical JSON lines.

A line is RFC 8785 canonical JSON limited to objects, lists, strings, booleans, null and integers within +-2^53, so
that any JSON library reads it and nobody argues about floats. ``prev`` is the SHA-256 of the preceding line without
its line feed; for the first line it is the SHA-256 of the session id. Who did something is a role and a person's
number, never a name.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

Json: TypeAlias = "bool | int | str | list[Json] | dict[str, Json] | None"

_LARGEST = 2**53 - 1
_DIGEST = re.compile(r"[0-9a-f]{64}")
_UTC = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z")
_KEYS = frozenset({"seq", "kind", "who", "t_ns", "origin_ns", "utc", "body", "prev"})


class ChainError(ValueError):
    """A line is not an event of this chain; ``seq`` is the line's place, counted from 1."""

    def __init__(self, seq: int, reason: str, *, order: bool = False) -> None:
        super().__init__(f"event {seq}: {reason}")
        self.seq = seq
        self.reason = reason
        self.order = order
        """True where the line is well formed but does not follow the one before it."""


class EventKind(StrEnum):
    """What may happen; the body's keys are declared in :data:`BODY`."""

    SESSION_STARTED = "session_started"
    RECIPIENTS = "recipients"
    DEVICE_OPENED = "device_opened"
    DEVICE_LOST = "device_lost"
    DEVICE_BACK = "device_back"
    SOUND_OVERFLOW = "sound_overflow"
    FRAMES_DROPPED = "frames_dropped"
    PART_STARTED = "part_started"
    SEGMENT_CLOSED = "segment_closed"
    PART_ENDED = "part_ended"
    TARGET_SLOW = "target_slow"
    TARGET_LOST = "target_lost"
    SPACE_WARNING = "space_warning"
    CLOCK_CHANGED = "clock_changed"
    CLIENT_CAME = "client_came"
    CLIENT_LEFT = "client_left"
    MARKER = "marker"
    RECORDING_STOPPED = "recording_stopped"
    RECOVERED = "recovered"
    MEDIA_FIXED = "media_fixed"
    PLAYED_BACK = "played_back"
    PAPER_ADDED = "paper_added"
    ADMITTED = "admitted"
    PEOPLE = "people"
    PERSON_CAME = "person_came"
    PERSON_LEFT = "person_left"
    GUARDIAN = "guardian"
    PHASE_ENTERED = "phase_entered"
    ASKED = "asked"
    ANSWERED = "answered"
    SILENCE_KEPT = "silence_kept"
    WORD_CAUGHT = "word_caught"
    WORD_TIED = "word_tied"
    INCIDENT_NAMED = "incident_named"
    CORRECTED = "corrected"
    TOPIC_SETTLED = "topic_settled"
    LANGUAGE_CHANGED = "language_changed"
    CHILD_CAME = "child_came"
    CHILD_LEFT = "child_left"
    TOLD = "told"
    PAUSED = "paused"
    RESUMED = "resumed"
    CHILD_STATE_SEEN = "child_state_seen"
    HINT_GIVEN = "hint_given"
    BREAK_ASKED = "break_asked"
    OBSERVER_WINDOW = "observer_window"
    LIMIT_REACHED = "limit_reached"
    LIMIT_PASSED = "limit_passed"
    QUESTION_HANDED = "question_handed"
    QUESTION_SETTLED = "question_settled"
    EXHIBIT_ADDED = "exhibit_added"
    EXHIBIT_SHOWN = "exhibit_shown"
    EXHIBIT_HIDDEN = "exhibit_hidden"
    CLOSING_BEGAN = "closing_began"
    STATEMENT_GIVEN = "statement_given"
    PLAYBACK_SETTLED = "playback_settled"
    SAFETY_ANSWERED = "safety_answered"
    LEFT_UNDONE = "left_undone"


BODY: Mapping[EventKind, frozenset[str]] = {
    EventKind.SESSION_STARTED: frozenset({"session", "kind", "software", "format", "previous_seal", "synthetic"}),
    EventKind.RECIPIENTS: frozenset({"fingerprints"}),
    EventKind.DEVICE_OPENED: frozenset({"device", "backend", "asked", "got"}),
    EventKind.DEVICE_LOST: frozenset({"device", "reason"}),
    EventKind.DEVICE_BACK: frozenset({"device", "lost_ms"}),
    EventKind.SOUND_OVERFLOW: frozenset({"count"}),
    EventKind.FRAMES_DROPPED: frozenset({"device", "count"}),
    EventKind.PART_STARTED: frozenset({"part", "kind", "path", "sha256", "bytes", "gap_ms", "gap_reason"}),
    EventKind.SEGMENT_CLOSED: frozenset({"part", "n", "path", "sha256", "bytes", "start_us", "duration_us"}),
    EventKind.PART_ENDED: frozenset({"part", "reason", "end_us", "lost_ms"}),
    EventKind.TARGET_SLOW: frozenset({"target", "waiting_bytes"}),
    EventKind.TARGET_LOST: frozenset({"target", "reason"}),
    EventKind.SPACE_WARNING: frozenset({"target", "minutes"}),
    EventKind.CLOCK_CHANGED: frozenset({"by_ms"}),
    EventKind.CLIENT_CAME: frozenset({"number"}),
    EventKind.CLIENT_LEFT: frozenset({"number"}),
    EventKind.MARKER: frozenset({"text"}),
    EventKind.RECORDING_STOPPED: frozenset({"reason", "cameras"}),
    EventKind.RECOVERED: frozenset({"part", "segments", "lost_ms", "recorder_ended"}),
    EventKind.MEDIA_FIXED: frozenset({"media_digest"}),
    EventKind.PLAYED_BACK: frozenset({"part", "from_us", "to_us"}),
    EventKind.PAPER_ADDED: frozenset({"path", "sha256", "bytes", "plain_sha256", "plain_bytes", "signed"}),
    EventKind.ADMITTED: frozenset({"rules", "rules_sha256", "kind", "capacity", "age", "reasons", "passed_over"}),
    EventKind.PEOPLE: frozenset({"people"}),
    EventKind.PERSON_CAME: frozenset({"person", "place"}),
    EventKind.PERSON_LEFT: frozenset({"person", "reason"}),
    EventKind.GUARDIAN: frozenset({"person", "reason"}),
    EventKind.PHASE_ENTERED: frozenset({"phase"}),
    EventKind.ASKED: frozenset({"n", "speaker", "language", "words"}),
    EventKind.ANSWERED: frozenset({"n", "question", "words"}),
    EventKind.SILENCE_KEPT: frozenset(),
    EventKind.WORD_CAUGHT: frozenset({"n", "words", "incident"}),
    EventKind.WORD_TIED: frozenset({"word", "incident"}),
    EventKind.INCIDENT_NAMED: frozenset({"n", "which", "words"}),
    EventKind.CORRECTED: frozenset({"thing", "n", "words", "reason"}),
    EventKind.TOPIC_SETTLED: frozenset({"topic", "outcome", "reason"}),
    EventKind.LANGUAGE_CHANGED: frozenset({"language"}),
    EventKind.CHILD_CAME: frozenset(),
    EventKind.CHILD_LEFT: frozenset(),
    EventKind.TOLD: frozenset({"person", "what"}),
    EventKind.PAUSED: frozenset({"cause", "words"}),
    EventKind.RESUMED: frozenset({"state", "words"}),
    EventKind.CHILD_STATE_SEEN: frozenset({"state"}),
    EventKind.HINT_GIVEN: frozenset({"hint", "words"}),
    EventKind.BREAK_ASKED: frozenset({"words"}),
    EventKind.OBSERVER_WINDOW: frozenset({"there"}),
    EventKind.LIMIT_REACHED: frozenset({"limit", "percent"}),
    EventKind.LIMIT_PASSED: frozenset({"limit", "percent", "reason"}),
    EventKind.QUESTION_HANDED: frozenset({"n", "person", "words"}),
    EventKind.QUESTION_SETTLED: frozenset({"n", "outcome", "asked", "reason"}),
    EventKind.EXHIBIT_ADDED: frozenset(
        {"n", "path", "sha256", "bytes", "plain_sha256", "plain_bytes", "exhibit", "name", "origin", "compared"}
    ),
    EventKind.EXHIBIT_SHOWN: frozenset({"exhibit", "consent", "reason"}),
    EventKind.EXHIBIT_HIDDEN: frozenset({"exhibit"}),
    EventKind.CLOSING_BEGAN: frozenset({"how", "reason"}),
    EventKind.STATEMENT_GIVEN: frozenset({"given", "words", "reason"}),
    EventKind.PLAYBACK_SETTLED: frozenset({"extent", "reason"}),
    EventKind.SAFETY_ANSWERED: frozenset({"question", "answer", "words"}),
    EventKind.LEFT_UNDONE: frozenset({"what", "reason"}),
}
"""Exactly these keys stand in the body of each kind."""

_FROM_THE_RECORDER = frozenset(
    {
        EventKind.SESSION_STARTED,
        EventKind.RECIPIENTS,
        EventKind.DEVICE_OPENED,
        EventKind.DEVICE_LOST,
        EventKind.DEVICE_BACK,
        EventKind.SOUND_OVERFLOW,
        EventKind.FRAMES_DROPPED,
        EventKind.PART_STARTED,
        EventKind.SEGMENT_CLOSED,
        EventKind.PART_ENDED,
        EventKind.TARGET_SLOW,
        EventKind.TARGET_LOST,
        EventKind.SPACE_WARNING,
        EventKind.CLOCK_CHANGED,
        EventKind.CLIENT_CAME,
        EventKind.CLIENT_LEFT,
        EventKind.RECORDING_STOPPED,
        EventKind.RECOVERED,
        EventKind.MEDIA_FIXED,
        EventKind.PLAYED_BACK,
        EventKind.PAPER_ADDED,
    }
)

FROM_CLIENTS = frozenset(EventKind) - _FROM_THE_RECORDER
"""What people cause. Everything else only the recorder says, for only it knows."""

_KINDS = frozenset(kind.value for kind in EventKind)


@dataclass(frozen=True)
class Who:
    """A role and the number of a person in that session; 0 where the program itself acts."""

    role: str
    person: int


PROGRAM = Who("program", 0)


@dataclass(frozen=True)
class Event:
    """One thing that happened.

    ``t_ns`` is when it was recorded and ``origin_ns`` when it happened (the moment of the press), both nanoseconds
    since the session's start on the recording's monotonic clock; ``utc`` is the wall clock at ``t_ns``.
    """

    seq: int
    kind: EventKind
    who: Who
    t_ns: int
    origin_ns: int
    utc: str
    body: Mapping[str, Json]
    prev: str

    def line(self) -> bytes:
        """Return the canonical line, without its line feed."""
        return canonical(
            {
                "seq": self.seq,
                "kind": self.kind.value,
                "who": {"role": self.who.role, "person": self.who.person},
                "t_ns": self.t_ns,
                "origin_ns": self.origin_ns,
                "utc": self.utc,
                "body": dict(self.body),
                "prev": self.prev,
            }
        )


@dataclass(frozen=True)
class ChainHead:
    """Where a chain stands: the number of its last event and the digest that the next one must name."""

    seq: int
    digest: str

    @classmethod
    def of_session(cls, session_id: str) -> "ChainHead":
        """Return the head before the first event."""
        return cls(0, hashlib.sha256(session_id.encode("ascii")).hexdigest())

    def after(self, line: bytes) -> "ChainHead":
        """Return the head once *line* stands in the chain."""
        return ChainHead(self.seq + 1, hashlib.sha256(line).hexdigest())


def canonical(value: Json) -> bytes:
    """Return RFC 8785 canonical JSON of *value*; ValueError for floats, huge integers or keys outside ASCII."""
    _check(value)
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode("utf-8")


def _check(value: Json) -> None:
    match value:
        case None | bool():
            return
        case str():
            if any("\ud800" <= char <= "\udfff" for char in value):
                raise ValueError("lone surrogate")
        case int():
            if abs(value) > _LARGEST:
                raise ValueError("integer beyond 2^53")
        case list():
            for item in value:
                _check(item)
        case dict():
            for key, item in value.items():
                if not key.isascii():  # RFC 8785 sorts by UTF-16; within ASCII that is Python's own order
                    raise ValueError("key outside ASCII")
                _check(item)
        case _:
            raise ValueError(f"not canonical: {type(value).__name__}")


def read_canonical(untrusted_line: bytes) -> Json:
    """Return the value that *untrusted_line* holds; ValueError unless the line is its canonical form."""
    try:
        value: Json = json.loads(untrusted_line)
        same = canonical(value) == untrusted_line
    except (RecursionError, UnicodeDecodeError) as error:
        raise ValueError("not JSON") from error
    if not same:
        raise ValueError("not in canonical form")
    return value


def read_chain(untrusted_lines: Iterable[bytes], session_id: str) -> list[Event]:
    """Return the events of a whole chain; :class:`ChainError` at the first line that does not belong."""
    head = ChainHead.of_session(session_id)
    events: list[Event] = []
    for line in untrusted_lines:
        event = _read_event(line, head)
        events.append(event)
        head = head.after(line)
    return events


def _read_event(line: bytes, head: ChainHead) -> Event:
    here = head.seq + 1
    try:
        value = read_canonical(line)
    except ValueError as error:
        raise ChainError(here, str(error)) from error
    if not isinstance(value, dict) or value.keys() != _KEYS:
        raise ChainError(here, "not an event")
    match value:
        case {
            "seq": int(seq),
            "kind": str(kind),
            "who": {"role": str(role), "person": int(person), **others},
            "t_ns": int(t_ns),
            "origin_ns": int(origin_ns),
            "utc": str(utc),
            "body": dict(body),
            "prev": str(prev),
        } if (
            not others
            and bool not in map(type, (seq, person, t_ns, origin_ns))  # a bool is an int to Python
            and _UTC.fullmatch(utc)
            and _DIGEST.fullmatch(prev)
        ):
            pass
        case _:
            raise ChainError(here, "a field has the wrong type")
    if kind not in _KINDS or body.keys() != BODY[EventKind(kind)]:
        raise ChainError(here, f"unknown kind or body of {kind[:40]}")
    if prev != head.digest or seq != here:
        raise ChainError(here, "does not follow the event before it", order=True)
    return Event(seq, EventKind(kind), Who(role, person), t_ns, origin_ns, utc, body, prev)
