"""What a window shows of a live session at one moment: plain facts and stable codes, no words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from interview_app.domain.errors import Circumstance
from interview_app.domain.events import EventKind, Json, Who
from interview_app.journey.playback import Playback
from interview_app.recording.order import Status

SPACE_LOW_S = 30 * 60
SLOW_BYTES = 32 * 2**20


class Phase(StrEnum):
    """Where a session stands."""

    RECORDING = "recording"
    RESTARTING = "restarting"
    """The recorder died; another one is being started. What was recorded is durable."""
    STOPPING = "stopping"
    STOPPED = "stopped"
    """The media digest is fixed; nothing is sealed yet."""
    SEALING = "sealing"
    SEALED = "sealed"
    FAILED = "failed"
    """It could not be closed (``error`` says why); what was recorded is kept for ``recover``."""


class TroubleCode(StrEnum):
    """What is amiss while recording goes on; the text's key is ``trouble.<code>``."""

    RECORDER_LOST = "recorder_lost"
    RECORDER_SILENT = "recorder_silent"
    TARGET_LOST = "target_lost"
    CAMERA_LOST = "camera_lost"
    MICROPHONE_LOST = "microphone_lost"
    SPACE_LOW = "space_low"
    TARGET_SLOW = "target_slow"
    RECORDER_FOLLOWED = "recorder_followed"


@dataclass(frozen=True)
class Trouble:
    """One thing amiss: camera or target ``number``, the ``reason`` (table ``reason``), ``minutes`` that still fit.

    For RECORDER_FOLLOWED, ``number`` is the part that began after the recorder had died.
    """

    code: TroubleCode
    number: int = 0
    reason: str = ""
    minutes: int = 0


@dataclass(frozen=True)
class OwnEvent:
    """An event that people caused and this program told: its body, its maker, and the monotonic time of the press.

    ``in_chain``: False while it is on its way, also across a recorder's death.
    """

    number: int
    kind: EventKind
    body: Mapping[str, Json]
    who: Who
    pressed_ns: int
    in_chain: bool

    @property
    def text(self) -> str:
        """The text of a mark or note; '' for a bare press, and for what has none."""
        return str(self.body.get("text", ""))


@dataclass(frozen=True)
class LiveView:
    """A live session now.

    ``origin_ns`` is the monotonic time of the session's start (of this boot): ``elapsed_ms`` needs no recorder.
    ``told`` is what this program told since it began or joined the session. ``media_digest`` and ``stop_reason`` are
    empty until the recording has stopped.
    """

    session: str
    phase: Phase
    status: Status | None
    origin_ns: int
    troubles: tuple[Trouble, ...]
    told: tuple[OwnEvent, ...]
    stop_reason: str
    media_digest: str
    playback: Playback
    error: Circumstance | None

    @property
    def marks(self) -> tuple[OwnEvent, ...]:
        """Marks and notes alone."""
        return tuple(one for one in self.told if one.kind is EventKind.MARKER)

    @property
    def recording(self) -> bool:
        """True as long as the room has to show REC."""
        return self.phase in (Phase.RECORDING, Phase.RESTARTING, Phase.STOPPING)

    def elapsed_ms(self, now_ns: int) -> int:
        """Return the milliseconds since the session's start at the monotonic time *now_ns*."""
        return max(0, now_ns - self.origin_ns) // 1_000_000

    @property
    def seconds_left(self) -> int:
        """Seconds that still fit on every target that works; -1 where nobody can tell."""
        targets = self.status.targets if self.status else ()
        known = [target.seconds_left for target in targets if not target.lost and target.seconds_left >= 0]
        return min(known, default=-1)


def troubles_of(status: Status) -> Iterator[Trouble]:
    """Yield what is amiss by the recorder's own word, the gravest first."""
    for target in status.targets:
        if target.lost:
            yield Trouble(TroubleCode.TARGET_LOST, target.target, target.lost)
    for camera in status.cameras:
        if camera.lost:
            yield Trouble(TroubleCode.CAMERA_LOST, camera.camera, camera.lost)
    if status.sound_lost:
        yield Trouble(TroubleCode.MICROPHONE_LOST, 0, status.sound_lost)
    for target in status.targets:
        if not target.lost and 0 <= target.seconds_left < SPACE_LOW_S:
            yield Trouble(TroubleCode.SPACE_LOW, target.target, minutes=target.seconds_left // 60)
        if not target.lost and target.waiting_bytes > SLOW_BYTES:
            yield Trouble(TroubleCode.TARGET_SLOW, target.target)
