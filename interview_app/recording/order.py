"""What the recorder is told at its start, and what the two processes say to each other afterwards.

Version 1 of the message set. A message is one canonical JSON object ``{"is": word, ...}``; a preview's JPEG follows
its object after a line feed. The recorder refuses a client of another version; nothing is ever unpickled.
"""

from dataclasses import dataclass, fields

from interview_app.domain.declared import Undeclared, from_json, to_json
from interview_app.domain.events import BODY, FROM_CLIENTS, EventKind, Json, canonical, read_canonical
from interview_app.domain.session import CameraOrder, MicrophoneOrder, SessionKind

VERSION = 1


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
class Hello:
    """Client: the first message."""

    version: int


@dataclass(frozen=True)
class Welcome:
    """Recorder: the answer to :class:`Hello`. ``clients`` counts this one."""

    version: int
    session: str
    pid: int
    clients: int


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
    """Recorder: the event stands in the chain at ``seq`` and is on its way to the disks."""

    number: int
    seq: int


@dataclass(frozen=True)
class ShowPreview:
    """Client: send previews of this camera (counted from 1), or of none (0)."""

    camera: int


@dataclass(frozen=True)
class Stop:
    """Client: end the recording; ``reason`` is a stable word."""

    reason: str


@dataclass(frozen=True)
class CameraStatus:
    """A camera now: whether it is lost, and its frames so far."""

    camera: int
    lost: bool
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
    """Recorder: how things stand, five times a second. Levels are hundredths of a dB full scale, at most 0."""

    elapsed_ms: int
    part: int
    recorded_ms: int
    peak_cdb: int
    rms_cdb: int
    clipped: int
    sound_lost: bool
    cameras: tuple[CameraStatus, ...]
    targets: tuple[TargetStatus, ...]
    events: int


@dataclass(frozen=True)
class Preview:
    """Recorder: a small picture; the JPEG follows."""

    camera: int
    t_ns: int


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
)

_WORDS: dict[str, type[Message]] = {
    "hello": Hello,
    "welcome": Welcome,
    "append": Append,
    "appended": Appended,
    "show_preview": ShowPreview,
    "stop": Stop,
    "status": Status,
    "preview": Preview,
    "stopped": Stopped,
    "ready": Ready,
    "refused": Refused,
    "order": RecorderOrder,
}
_WORD_OF = {kind: word for word, kind in _WORDS.items()}


def pack(message: Message, attached: bytes = b"") -> bytes:
    """Return *message* as bytes, with *attached* after it."""
    value: dict[str, Json] = {field.name: to_json(getattr(message, field.name)) for field in fields(message)}
    head = canonical({"is": _WORD_OF[type(message)], **value})
    return head + b"\n" + attached if attached else head


def unpack(untrusted: bytes) -> tuple[Message, bytes]:
    """Return the message and what is attached to it; :class:`Undeclared` if it is not one of version 1."""
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


def body_of(append: Append) -> dict[str, Json]:
    """Return the event's body; :class:`Undeclared` if a client may not say this, or not so."""
    try:
        body = read_canonical(append.body.encode())
        canonical(append.origin_ns)
        if append.origin_ns < 0:
            raise ValueError("before the machine's start")
    except ValueError as error:
        raise Undeclared("body", str(error)) from error
    if append.kind not in FROM_CLIENTS or not isinstance(body, dict) or body.keys() != BODY[append.kind]:
        raise Undeclared("kind", "not for clients, or not with this body")
    return body
