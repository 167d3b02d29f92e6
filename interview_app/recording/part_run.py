"""One part: devices to tracks to fragments, a thread for each camera, one for sound, one for the muxer.

Every camera yields a picture at time 0 and one each tick afterwards: a late camera's last picture again, a lost
camera's slate. Sound that is late is silence. If the encoder or the muxer fails, the run says so once and the
recorder begins the next part; the devices' feeds outlive the run.
"""

import queue
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from interview_app.recording.devices import Picture
from interview_app.recording.feeds import CameraFeed, SoundFeed
from interview_app.recording.heartbeat import Heartbeat
from interview_app.recording.level import Level, measure
from interview_app.recording.muxer import Emit, Muxer
from interview_app.recording.pace import Pace
from interview_app.recording.picture_track import PictureTrack
from interview_app.recording.preview import preview
from interview_app.recording.slate import slate
from interview_app.recording.sound_track import SoundTrack
from interview_app.system.clock import Clock

SILENCE_AFTER_NS = 100_000_000
LATENESS_LIMIT_NS = 200_000_000
PREVIEW_EVERY_NS = 60_000_000
"""In the mean: a camera of 25 pictures a second gives 16 previews, also if one comes late."""

OnPreview = Callable[[int, int, bytes], None]
"""Told the camera's number, the capture time and a JPEG."""


@dataclass
class CameraLane:
    """A camera in this part: its feed, its track, the slate's lines; frames taken from the feed, pictures encoded."""

    feed: CameraFeed
    track: PictureTrack
    size: tuple[int, int]
    rate: int
    slate_lines: tuple[str, ...]
    taken: int = 0
    encoded: int = 0


@dataclass
class SoundLane:
    """The microphone in this part, and how loud it was in the last moments."""

    feed: SoundFeed
    track: SoundTrack
    level: Level
    clipped: int = 0


class PartRun:
    """A running part. Begins with :meth:`start`; *emit* gets the header and each fragment from the muxer's thread."""

    def __init__(
        self,
        origin_ns: int,
        cameras: Sequence[CameraLane],
        sound: SoundLane | None,
        emit: Emit,
        clock: Clock,
        heartbeat: Heartbeat,
        on_preview: OnPreview,
    ) -> None:
        self.origin_ns = origin_ns
        self.cameras = cameras
        self.sound = sound
        self.previews_of: frozenset[int] = frozenset()
        self._clock = clock
        self._heartbeat = heartbeat
        self._on_preview = on_preview
        self._packets: queue.SimpleQueue[list[Any] | None] = queue.SimpleQueue()
        self._stopping = threading.Event()
        self.failed = threading.Event()
        pictures = [lane.track for lane in cameras]
        self._muxer = Muxer([*pictures, sound.track] if sound else pictures, emit)
        self._lanes = [self._thread(partial(self._film, lane), f"camera-{lane.feed.number}") for lane in cameras]
        if sound is not None:
            self._lanes.append(self._thread(partial(self._listen, sound), "sound"))
        self._mux_thread = self._thread(self._mux, "muxer")

    def start(self) -> None:
        """Let the threads run."""
        self._mux_thread.start()
        for thread in self._lanes:
            thread.start()

    def stop(self) -> None:
        """End the part: the last pictures and sounds are encoded and the last fragment is emitted before it returns."""
        self._stopping.set()
        for thread in self._lanes:
            thread.join()
        self._packets.put(None)
        self._mux_thread.join()

    def _thread(self, work: Callable[[], None], name: str) -> threading.Thread:
        def guarded() -> None:
            try:
                work()
            except Exception:  # noqa: BLE001 - whatever FFmpeg or a driver did: this part is over, the next begins
                self.failed.set()

        return threading.Thread(target=guarded, name=name, daemon=True)

    def _film(self, lane: CameraLane) -> None:
        tick_ns = 1_000_000_000 // lane.rate
        blank = slate(lane.size, lane.slate_lines)
        frame = lane.feed.next(tick_ns / 1e9)
        picture = frame.picture if frame else blank
        self._take(lane, picture, 0)
        pace, preview_due_ns = Pace(tick_ns), 0
        while not self._stopping.is_set() and not self.failed.is_set():
            frame = lane.feed.next(1.5 * tick_ns / 1e9)
            if frame is not None:
                t_ns = frame.t_ns - self.origin_ns
                lane.taken += t_ns > 0
                self._heartbeat.beat(frame.t_ns)
                if not pace.admits(t_ns):  # more than was asked for, or its time was stood in for already
                    continue
                picture = frame.picture
            else:
                if lane.feed.lost:
                    picture = blank
                t_ns = max(pace.last_ns + tick_ns, self._clock.monotonic_ns() - self.origin_ns - tick_ns)
                pace.admits(t_ns)
            self._take(lane, picture, t_ns)
            if lane.feed.number in self.previews_of and t_ns >= preview_due_ns:
                preview_due_ns = max(preview_due_ns + PREVIEW_EVERY_NS, t_ns)
                self._on_preview(lane.feed.number, self.origin_ns + t_ns, preview(picture))
        self._packets.put(lane.track.flush())

    def _take(self, lane: CameraLane, picture: Picture, t_ns: int) -> None:
        self._packets.put(lane.track.encode(picture, t_ns))
        lane.encoded += 1

    def _listen(self, lane: SoundLane) -> None:
        heard_ns = 0
        lateness_ns = 0
        while not self._stopping.is_set() and not self.failed.is_set():
            block = lane.feed.next(0.02)
            now_ns = self._clock.monotonic_ns() - self.origin_ns
            if block is None:
                patience_ns = SILENCE_AFTER_NS + lateness_ns
                if now_ns - heard_ns > patience_ns:
                    self._packets.put(lane.track.silence_until(now_ns - patience_ns))
                if lane.feed.lost:
                    lane.level = Level(-100.0, -100.0, 0)
                continue
            t_ns = block.t_ns - self.origin_ns
            heard_ns = t_ns + len(block.samples) * 1_000_000_000 // 48_000
            if heard_ns <= 0:  # captured before the part began
                continue
            lateness_ns = min(LATENESS_LIMIT_NS, max(lateness_ns, now_ns - heard_ns))
            self._packets.put(lane.track.encode(block.samples, t_ns))
            lane.level = measure(block.samples)
            lane.clipped += lane.level.clipped
            self._heartbeat.beat(self.origin_ns + heard_ns)
        self._packets.put(lane.track.silence_until(self._clock.monotonic_ns() - self.origin_ns - SILENCE_AFTER_NS))
        self._packets.put(lane.track.flush())

    def _mux(self) -> None:
        while (packets := self._packets.get()) is not None:
            if not self.failed.is_set():
                self._muxer.mux(packets)
            if self._muxer.failure is not None:
                self.failed.set()
        self._muxer.close()
