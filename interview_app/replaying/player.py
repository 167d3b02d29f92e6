"""The player: a session from its source to a viewer, and a sound output that sets the pace.

- Every method returns at once, whatever the source does, except :meth:`Player.close`, which waits for the threads:
  a few tenths of a second at most. Call it from one thread that is none of the player's own.
- It begins paused, with the picture of the first moment.
- Threads: ``replay-conductor`` (sound, position, steps), ``replay-camera-N``, ``replay-ahead`` (reads ahead).
- Plaintext is in memory alone and bounded: ``segments.KEPT_BYTES`` and two pictures a camera.
"""

from collections.abc import Iterable, Mapping

from interview_app.domain.verdict import Finding, FindingCode
from interview_app.replaying.conductor import Conductor
from interview_app.replaying.projector import Projector
from interview_app.replaying.segments import KEPT_BYTES, Segments
from interview_app.replaying.sound_out import Silence, SoundOut
from interview_app.replaying.source import Source
from interview_app.replaying.stage import Stage
from interview_app.replaying.tempo import FASTEST, SLOWEST
from interview_app.replaying.timeline import Hole, Stretch, Timeline
from interview_app.replaying.viewer import Viewer
from interview_app.system.clock import Clock

_REFUSED = frozenset(
    {
        FindingCode.FILE_CHANGED,
        FindingCode.FILE_MISSING,
        FindingCode.FILE_UNREADABLE,
        FindingCode.KEY_DOES_NOT_OPEN,
        FindingCode.MEDIA_UNREADABLE,
    }
)
"""Findings for which a file is not shown."""


class Player:
    """Plays *source* to *viewer* and closes *out* in the end. Without *out*, or without sound, *clock* sets the pace.

    *viewer* may be told things before the constructor has returned.
    """

    def __init__(
        self,
        source: Source,
        viewer: Viewer,
        clock: Clock,
        out: SoundOut | None = None,
        *,
        kept_bytes: int = KEPT_BYTES,
    ) -> None:
        self.timeline = Timeline(source.index)
        """Where everything lies in session time."""
        self._viewer = viewer
        self._given = out
        sounding = out if out is not None and self.timeline.has_sound else Silence(clock)
        self._stage = Stage(self.timeline.duration_us, self.timeline.cameras, sounding)
        self._segments = Segments(source, self.timeline, self._found, kept_bytes)
        self._projectors = [
            Projector(self._stage, self._segments, viewer, number) for number in range(1, self.timeline.cameras + 1)
        ]
        self._conductor = Conductor(self._stage, self._segments, viewer, clock)

    @property
    def position_us(self) -> int:
        """Where it stands, in session time."""
        return self._stage.position_us

    @property
    def playing(self) -> bool:
        """Whether it plays; False at the end."""
        return self._stage.playing

    @property
    def speed(self) -> float:
        """Session time against real time."""
        return self._stage.speed

    @property
    def holes(self) -> Mapping[int, Hole]:
        """The holes found so far, by the place of their span."""
        return self._segments.holes

    @property
    def kept_bytes(self) -> int:
        """How many bytes of decrypted segments are kept."""
        return self._segments.kept_bytes

    def stretches(self) -> tuple[Stretch, ...]:
        """Return the timeline from 0 to its end with the holes found so far."""
        return self.timeline.stretches(self.holes)

    def play(self) -> None:
        """Play from where it stands; from the beginning if it stands at the end."""
        self._stage.play()

    def pause(self) -> None:
        """Stop where it stands."""
        self._stage.pause()

    def seek(self, t_us: int) -> None:
        """Go to *t_us* of session time, playing or not; jumps that follow fast on each other end with the last."""
        self._stage.go_to(t_us)

    def step(self, count: int, camera: int = 1) -> None:
        """Pause and go *count* pictures of *camera* on, or back if negative; holes and gaps are stepped over."""
        self._stage.ask_steps(count, camera)

    def set_speed(self, speed: float) -> None:
        """Play at *speed*, 0.5 to 2, at the natural pitch; ValueError beyond."""
        if not SLOWEST <= speed <= FASTEST:
            raise ValueError("speed")
        self._stage.change_speed(speed)

    def fit(self, camera: int, width: int, height: int) -> None:
        """Have pictures of *camera* fit a box of so many device pixels, so that nobody has to scale them again."""
        self._stage.fit(camera, (max(1, width), max(1, height)))

    def mark(self, findings: Iterable[Finding]) -> None:
        """Take the media for holes that *findings* of the verification say do not check."""
        for finding in findings:
            if finding.code not in _REFUSED:
                continue
            for place, span in enumerate(self.timeline.spans):
                if finding.path in (span.path, self.timeline.parts[span.part].init.path):
                    self._segments.mark(place, finding)

    def close(self) -> None:
        """End all threads and let go of all that was decrypted; nobody is told anything afterwards. Idempotent."""
        self._stage.close()
        for projector in self._projectors:
            projector.join()
        self._conductor.join()
        self._segments.close()
        self._stage.out.close()
        if self._given is not None:
            self._given.close()

    def _found(self, hole: Hole) -> None:
        self._stage.note_hole()
        self._viewer.hole(hole)
