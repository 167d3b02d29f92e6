"""The thread that replay follows: it writes the sound, tells the position, and steps.

- What it writes is one unbroken run of frames: the sound, silence where there is none. The place of a frame among
  them says its session time (``Pace``); everybody else follows what has been heard.
- An output in which nothing is heard for a second though there is something to hear is given up for ``Silence``.
"""

import threading
from collections import deque

from interview_app.replaying.lookup import Choice, Lookup
from interview_app.replaying.segments import Segments
from interview_app.replaying.sound import Frames, SoundReader
from interview_app.replaying.sound_out import Silence
from interview_app.replaying.stage import Stage
from interview_app.replaying.tempo import Tempo
from interview_app.replaying.timeline import Stretch, StretchKind
from interview_app.replaying.viewer import Viewer
from interview_app.system.clock import Clock

TOLD_NS = 100_000_000
GIVEN_UP_NS = 1_000_000_000
_TICK_S = 0.01
_WORTH_WRITING = 480
_STEP_US = 40_000
"""A step where there is no camera."""


class Conductor:
    """Leads the replay on *stage* from its own thread until the stage closes."""

    def __init__(self, stage: Stage, segments: Segments, viewer: Viewer, clock: Clock) -> None:
        self._stage = stage
        self._segments = segments
        self._viewer = viewer
        self._clock = clock
        self._sound = SoundReader(segments)
        self._tempo = Tempo(1)
        self._cut = -1
        self._written = 0
        self._waiting: deque[tuple[Frames, int | None]] = deque()
        """Frames for which the output had no room; the session time where they begin a run, None where they go on."""
        self._run_us: int | None = None
        """Where the run begins of which nothing waits yet."""
        self._next_us = 0
        """Where the next chunk begins if it goes on from the last."""
        self._ended = False
        self._heard = (0, 0)
        """What was heard, and when that last changed."""
        self._told_ns = 0
        self._told_cut = -1
        self._told_playing = False
        self._told_stretch: Stretch | None = None
        self._told_holes = 0
        self._thread = threading.Thread(target=self._run, name="replay-conductor")
        self._thread.start()

    def join(self) -> None:
        """Wait for the thread to end."""
        self._thread.join()

    def _run(self) -> None:
        stage = self._stage
        while True:
            with stage.news:
                if not self._has_news():
                    stage.news.wait(_TICK_S if stage.playing else None)
                if stage.closed:
                    return
            self._step()
            self._begin()
            self._play()
            self._tell()

    def _has_news(self) -> bool:
        stage = self._stage
        return (
            stage.closed
            or stage.cut != self._cut
            or stage.steps[0] != 0
            or stage.playing != self._told_playing
            or stage.holes_found != self._told_holes
        )

    def _step(self) -> None:
        steps, camera, t_us, jump = self._stage.take_steps()
        if not steps:
            return
        lookup = Lookup(self._segments, Choice("video", camera))
        for _ in range(abs(steps)):
            t_us = self._stepped(lookup, t_us, 1 if steps > 0 else -1)
        self._stage.step_to(t_us, jump)

    def _stepped(self, lookup: Lookup, t_us: int, way: int) -> int:
        """Return the beginning of the picture one further, or one back from the picture that is on."""
        if not self._segments.timeline.cameras:
            return t_us + way * _STEP_US
        if way > 0:
            found = lookup.after(t_us)
        else:
            now = lookup.at(t_us)
            found = lookup.before(t_us if now is None else now.start_us)
        return t_us if found is None else found.start_us

    def _begin(self) -> None:
        """Begin anew after a cut."""
        with self._stage.news:
            if self._stage.cut == self._cut:
                return
            self._cut = self._stage.cut
            start_us, speed = self._stage.start_us, self._stage.speed
        self._sound.seek(start_us)
        self._tempo = Tempo(speed)
        self._written = 0
        self._waiting.clear()
        self._run_us, self._next_us = start_us, self._sound.t_us
        self._ended = False
        self._heard = (0, self._clock.monotonic_ns())
        place = self._segments.timeline.place_at(start_us)
        if place is not None:
            self._segments.read_ahead(place)

    def _play(self) -> None:
        if not self._stage.playing:
            return
        while (room := self._stage.out.room()) >= _WORTH_WRITING:
            while not self._waiting and not self._ended:
                self._read()
            if not self._waiting:
                break
            if not self._write(room):
                return
        if not self._stage.running:
            self._heard = (self._heard[0], self._clock.monotonic_ns())
        if self._stage.run(self._cut):
            self._listen()

    def _read(self) -> None:
        """Decode one chunk; what comes out of it waits to be written."""
        place = self._sound.place
        chunk = self._sound.read()
        if self._sound.place != place:
            self._segments.read_ahead(self._sound.place + 1)
        if chunk is None:
            self._put(self._tempo.finish())
            self._ended = True
            return
        if chunk.start_us != self._next_us:
            # A gap or a hole was passed over: what comes is a run of its own.
            self._put(self._tempo.finish())
            self._tempo = Tempo(self._tempo.speed)
            self._run_us = chunk.start_us
        self._next_us = self._sound.t_us
        self._put(self._tempo.push(chunk.frames))

    def _put(self, frames: Frames) -> None:
        if len(frames):
            self._waiting.append((frames, self._run_us))
            self._run_us = None

    def _write(self, room: int) -> bool:
        """Write what waits longest, as much as there is room for; False after another cut."""
        frames, run_us = self._waiting.popleft()
        if len(frames) > room:
            self._waiting.appendleft((frames[room:], None))
        if not self._stage.write(frames[:room], self._cut, at=self._written, session_us=run_us):
            return False
        self._written += len(frames[:room])
        return True

    def _listen(self) -> None:
        """Notice the end, and an output that has died."""
        with self._stage.news:
            if self._stage.cut != self._cut:
                return
            heard, now_ns = self._stage.out.heard(), self._clock.monotonic_ns()
        if heard != self._heard[0] or heard == self._written:
            self._heard = (heard, now_ns)
        if self._ended and heard >= self._written and not self._waiting:
            self._stage.end()
        elif now_ns - self._heard[1] > GIVEN_UP_NS:
            lost = self._stage.out
            self._stage.change_out(Silence(self._clock))
            lost.close()
            self._viewer.sound_lost()

    def _tell(self) -> None:
        with self._stage.news:
            playing, cut, holes = self._stage.playing, self._stage.cut, self._stage.holes_found
            position_us = self._stage.position_us
        if playing != self._told_playing:
            self._told_playing = playing
            self._told_ns = 0
            self._viewer.playing(playing)
        stretch = self._segments.timeline.stretch_at(position_us, self._segments.holes)
        self._told_holes = holes
        if stretch is not None and _differs(stretch, self._told_stretch):
            self._viewer.stretch(stretch)
        self._told_stretch = stretch
        now_ns = self._clock.monotonic_ns()
        if cut != self._told_cut or now_ns - self._told_ns >= TOLD_NS:
            self._told_cut, self._told_ns = cut, now_ns
            self._viewer.position(position_us)


def _differs(one: Stretch, other: Stretch | None) -> bool:
    """Return whether *one* is news after *other*: media of a part are told once, each gap and hole by itself."""
    if other is None or one.kind is not StretchKind.MEDIA:
        return one != other
    return (one.kind, one.part) != (other.kind, other.part)
