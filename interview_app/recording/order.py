"""What the recorder is told at its start, and what the two processes say to each other afterwards.

Version 2 of the message set. A message is one canonical JSON object ``{"is": word, ...}``; a preview's JPEG follows
its object after a line feed. The recorder refuses a client of another version; nothing is ever unpickled.
"""

from dataclasses import dataclass, fields
from enum import StrEnum
from typing import IO, get_args

from interview_app.domain.declared import Undeclared, from_json, to_json, word_for
from interview_app.domain.events import BODY, FROM_CLIENTS, EventKind, Json, canonical, read_canonical
from interview_app.domain.session import CameraOrder, MicrophoneOrder, SessionKind
from interview_app.evidence.naming import attached_by

VERSION = 2


@dataclass(frozen=True)
class RecorderOrder:
    """Everything the recorder needs for one session.

    ``targets`` are the folders that receive the session's folder; ``limit_s`` stops an abandoned recording (0: never);
    ``planned_s`` is what must fit on the disks; ``slate`` are the lines shown in place of a lost camera's picture;
    ``faults`` is a folder in which tests take synthetic devices away. ``resume``: go on with a session that broke off.
    """

    session: str
    kind: SessionKind
    software: str
    cameras: tuple[CameraOrder, ...]
    microphone: MicrophoneOrder | None
    sound_codec: str
    overlay: bool
    slate: tuple[str, ...]
    targets: tuple[str, ...]
    recipients: tuple[str, ...]
    previous_seal: str | None
    planned_s: int
    limit_s: int
    ballast_bytes: int
    sound_ppm: int
    faults: str
    resume: bool

    @property
    def synthetic(self) -> bool:
        """True where the synthetic room stands in for a device."""
        sources = [camera.source for camera in self.cameras]
        if self.microphone is not None:
            sources.append(self.microphone.source)
        return SYNTHETIC in sources


SYNTHETIC = "synthetic"


@dataclass(frozen=True)
class LookOrder:
    """What the looking process is told: devices and targets to look at. It writes nothing anywhere.

    ``kind`` is what the room is about to record: it decides whether the synthetic room may stand in for a device.
    """

    kind: SessionKind
    cameras: tuple[CameraOrder, ...]
    microphone: MicrophoneOrder | None
    targets: tuple[str, ...]
    faults: str


@dataclass(frozen=True)
class Hello:
    """Client: the first message."""

    version: int


@dataclass(frozen=True)
class Welcome:
    """Recorder: the answer to :class:`Hello`. ``clients`` counts this one; ``order`` is what the recorder was told."""

    version: int
    session: str
    pid: int
    clients: int
    order: RecorderOrder


@dataclass(frozen=True)
class Append:
    """Client: put an event into the chain. ``origin_ns`` is monotonic time of this boot; ``body`` canonical JSON.

    Only kinds of :data:`FROM_CLIENTS`, with exactly their body's keys, are a message of this version.
    """

    number: int
    kind: EventKind
    role: str
    person: int
    origin_ns: int
    body: str


@dataclass(frozen=True)
class Appended:
    """Recorder: the event stands in the chain at ``seq`` and is on its way to the disks.

    ``seq`` is 0 for a file that is not attached because another one has its place: nothing was said of it.
    """

    number: int
    seq: int


@dataclass(frozen=True)
class ShowPreview:
    """Client: send previews of these cameras (counted from 1) and of no other."""

    cameras: tuple[int, ...]


@dataclass(frozen=True)
class Stop:
    """Client: end the recording; ``reason`` is a stable word."""

    reason: str


@dataclass(frozen=True)
class CameraStatus:
    """A camera now: why it is lost ('' while it works), and its frames so far."""

    camera: int
    lost: str
    captured: int
    encoded: int
    dropped: int


@dataclass(frozen=True)
class TargetStatus:
    """A target now: why it is lost ('' while it works), bytes waiting, seconds that still fit (-1: unknown)."""

    target: int
    lost: str
    waiting_bytes: int
    seconds_left: int


@dataclass(frozen=True)
class Status:
    """Recorder: how things stand, five times a second.

    Levels are hundredths of a dB full scale, at most 0; ``clipped`` counts the part's samples at full scale;
    ``sound_lost`` says why there is no sound ('' while there is).
    """

    elapsed_ms: int
    part: int
    recorded_ms: int
    peak_cdb: int
    rms_cdb: int
    clipped: int
    sound_lost: str
    cameras: tuple[CameraStatus, ...]
    targets: tuple[TargetStatus, ...]
    events: int


@dataclass(frozen=True)
class Preview:
    """Recorder: a small picture; the JPEG follows."""

    camera: int
    t_ns: int


class View(StrEnum):
    """How movement lies in a camera's picture (:mod:`.movement`); the text's key is ``view.<code>``."""

    STILL = "still"
    """Nothing as large as a person moves."""
    DARK = "dark"
    SMALL = "small"
    AT_EDGE = "at_edge"
    FINE = "fine"


class Voice(StrEnum):
    """How the last seconds of a microphone sounded (:mod:`.voice_test`); the text's key is ``voice.<code>``."""

    SILENCE = "silence"
    """Nothing at all comes from it."""
    CLIPPING = "clipping"
    HUM = "hum"
    NOISE = "noise"
    """The room is so loud that no voice stands out."""
    NOBODY = "nobody"
    """The room is quiet, and nobody speaks."""
    TOO_QUIET = "too_quiet"
    GOOD = "good"


@dataclass(frozen=True)
class CameraSeen:
    """A camera looked at: pixels and frames per 1000 s as read back, zeros while it is not open.

    ``reason`` says why it gives nothing: '' while it works or is being opened. ``view`` is None until it is known.
    """

    camera: int
    width: int
    height: int
    rate_milli: int
    backend: str
    reason: str
    view: View | None


@dataclass(frozen=True)
class MicrophoneSeen:
    """The microphone listened to: 0 channels while it is not open; levels and ``reason`` as elsewhere.

    ``peak_cdb`` is the highest since the message before, ``clipped`` counts samples at full scale since the start.
    ``voice`` is None until enough was heard.
    """

    channels: int
    peak_cdb: int
    rms_cdb: int
    clipped: int
    reason: str
    voice: Voice | None


@dataclass(frozen=True)
class TargetSeen:
    """A target's folder: whether it is there already, free bytes (-1: unknown), and the seconds that surely fit.

    ``same_disk``: an earlier target lies on the same disk. ``reason`` says why nothing can be written there, or ''.
    """

    target: int
    there: bool
    free_bytes: int
    seconds_left: int
    same_disk: bool
    reason: str


@dataclass(frozen=True)
class Seen:
    """Looking process, five times a second: how devices and targets look. No targets until they were looked at."""

    cameras: tuple[CameraSeen, ...]
    microphone: MicrophoneSeen | None
    targets: tuple[TargetSeen, ...]


@dataclass(frozen=True)
class Stopped:
    """Recorder: the last message. ``media_digest`` is empty if nothing durable could be closed."""

    reason: str
    media_digest: str


@dataclass(frozen=True)
class Ready:
    """Recorder, on standard output before anything else: it records, and where it listens."""

    address: str


@dataclass(frozen=True)
class Refused:
    """Recorder, on standard output or as an answer: why it does not record; ``params`` is canonical JSON."""

    code: str
    params: str


Message = (
    Hello
    | Welcome
    | Append
    | Appended
    | ShowPreview
    | Stop
    | Status
    | Preview
    | Stopped
    | Ready
    | Refused
    | RecorderOrder
    | LookOrder
    | Seen
)

LARGEST_BODY = 2**18
"""Bytes of an event's body as canonical JSON; within a message, which quotes it, it is at most twice as long."""
LARGEST_MESSAGE = 2**20
"""Bytes of what a client sends."""

SILENT_CDB = -100_00
"""The level of digital silence, and of a microphone that gives nothing."""

_LENGTH_BYTES = 4

_WORDS: dict[str, type[Message]] = {word_for(declared): declared for declared in get_args(Message)}


def pack(message: Message, attached: bytes = b"") -> bytes:
    """Return *message* as bytes, with *attached* after it."""
    value: dict[str, Json] = {field.name: to_json(getattr(message, field.name)) for field in fields(message)}
    head = canonical({"is": word_for(type(message)), **value})
    return head + b"\n" + attached if attached else head


def unpack(untrusted: bytes) -> tuple[Message, bytes]:
    """Return the message and what is attached to it; :class:`Undeclared` if it is not one of this version."""
    head, _, attached = untrusted.partition(b"\n")
    try:
        value = read_canonical(head)
    except ValueError as error:
        raise Undeclared("", str(error)) from error
    if not isinstance(value, dict) or not isinstance(word := value.pop("is", None), str) or word not in _WORDS:
        raise Undeclared("is", "not a message of this version")
    message = from_json(_WORDS[word], value)
    if isinstance(message, Append):
        body_of(message)
    return message, attached


def framed(packed: bytes) -> bytes:
    """Return *packed* as it goes through a pipe: behind its length, four bytes, big-endian."""
    return len(packed).to_bytes(_LENGTH_BYTES, "big") + packed


def read_framed(stream: IO[bytes]) -> bytes | None:
    """Return the next packed message of *stream*; None where it ends, be it within a message."""
    head = stream.read(_LENGTH_BYTES)
    length = int.from_bytes(head, "big")
    packed = stream.read(length) if len(head) == _LENGTH_BYTES else b""
    return packed if packed and len(packed) == length else None


def body_of(append: Append) -> dict[str, Json]:
    """Return the event's body; :class:`Undeclared` if a client may not say this, or not so."""
    try:
        body = read_canonical(append.body.encode())
        canonical(append.origin_ns)
        if len(append.body.encode()) > LARGEST_BODY:
            raise ValueError("too long")
        if append.origin_ns < 0:
            raise ValueError("before the machine's start")
    except ValueError as error:
        raise Undeclared("body", str(error)) from error
    if append.kind not in FROM_CLIENTS or not isinstance(body, dict) or body.keys() != BODY[append.kind]:
        raise Undeclared("kind", "not for clients, or not with this body")
    try:
        attached_by(append.kind, body)
    except ValueError as error:
        raise Undeclared("body", str(error)) from error
    return body
