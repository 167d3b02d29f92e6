"""Packets of all tracks to fragments of MP4: one header, then a fragment about every 0.2 s.

- Times in the file are the part's timeline, exactly; every track begins at 0.
- A fragment holds the same stretch of time of every track: what begins before its end.
- **Key frames meet.** A fragment ends before the first key frame of a second, and the next one begins once every
  camera has reached its own: it begins with all of them, and a segment can begin there (``fmp4.begins_segment``).
- No track is waited for longer than :data:`PATIENCE_US`, or, for a key frame, three pictures of the slowest camera.
  What comes later than that goes into a later fragment, and a second whose key frames did not meet begins no segment.
- What the receiver throws is kept as :attr:`Muxer.failure` and never breaks into the muxer; nothing more is handed
  on, for a part has no holes. The caller looks and begins a new part.
- One thread uses a muxer.
"""

import io
from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction
from itertools import islice, takewhile
from typing import Any

import av
import av.logging
from av.packet import Packet

from interview_app.domain.errors import Bug
from interview_app.evidence.fmp4 import Fragment, Init, Track, read_init, split
from interview_app.evidence.fragment_writer import Run, Sample, write_fragment
from interview_app.recording.picture_track import TIME_BASE, PictureTrack
from interview_app.recording.sound_track import SoundTrack

FRAGMENT_US = 200_000
"""How long a fragment is, to the last sample that begins in it."""
PATIENCE_US = 150_000
"""How far the newest track may be ahead of one that is waited for."""

Emit = Callable[[Init | Fragment], None]


class Muxer:
    """Writes one part: *tracks* in this order. The header is handed to *emit* at once, each fragment as it closes."""

    def __init__(self, tracks: Sequence[PictureTrack | SoundTrack], emit: Emit) -> None:
        self.failure: Exception | None = None
        """What the receiver threw; nothing more is handed on after it."""
        self._emit = emit
        self._init = _header(tracks)
        self._queues = [_Queue(track) for track in self._init.tracks]
        self._cameras = [queue for queue in self._queues if queue.track.kind == "video"]
        intervals_us = [track.interval_us for track in tracks if isinstance(track, PictureTrack)]
        self._patience_us = max([PATIENCE_US, *(3 * interval_us for interval_us in intervals_us)])
        self._newest_us = 0
        self._number = 0
        self._hand_on(self._init)

    def mux(self, packets: Iterable["Packet[Any]"]) -> None:
        """Take packets of any of the tracks, each track's in order, their durations stated."""
        for packet in packets:
            queue = self._queues[packet.stream_index]
            queue.put(packet)
            self._newest_us = max(self._newest_us, queue.end_us)
        while self._keys_have_met() or self._fragment_is_full():
            pass

    def close(self) -> None:
        """Hand on what is left; the tracks were flushed and their packets muxed before."""
        while any(queue.samples for queue in self._queues):
            self._close_fragment(None)
            self._let_keys_pass()

    def _keys_have_met(self) -> bool:
        """End the fragment before the key frames that wait, if they need not wait any longer."""
        keys_us = [camera.key_us() for camera in self._cameras if camera.waits]
        if not keys_us:
            return False
        first_us = min(keys_us)
        met = len(keys_us) == len(self._cameras) and all(queue.end_us >= first_us for queue in self._queues)
        if not met and self._newest_us - first_us <= self._patience_us:
            return False
        self._close_fragment(first_us)
        self._let_keys_pass()
        return True

    def _fragment_is_full(self) -> bool:
        """End the fragment at its full length, if every track has come so far or is too late."""
        starts_us = [queue.us(queue.samples[0].start) for queue in self._queues if queue.free]
        if not starts_us:
            return False
        # However far apart the key frames that met are, one fragment begins with all of them.
        heads_us = [camera.us(camera.samples[0].start) for camera in self._cameras if camera.free and camera.key_passed]
        end_us = max([min(starts_us) + FRAGMENT_US, *(head_us + 1 for head_us in heads_us)])
        if self._newest_us - end_us <= PATIENCE_US and not all(q.waits or q.end_us >= end_us for q in self._queues):
            return False
        self._close_fragment(end_us)
        return True

    def _let_keys_pass(self) -> None:
        for camera in self._cameras:
            camera.key_passed = True

    def _close_fragment(self, end_us: int | None) -> None:
        """Hand on what begins before *end_us* (None: no matter when) and does not wait."""
        runs = [Run(queue.track.id, samples) for queue in self._queues if (samples := queue.take(end_us))]
        if not runs:
            return
        self._number += 1
        for fragment in split(self._init, write_fragment(self._number, runs)):
            self._hand_on(fragment)

    def _hand_on(self, item: Init | Fragment) -> None:
        if self.failure is None:
            try:
                self._emit(item)
            except Exception as failure:  # noqa: BLE001 - see the module's rules
                self.failure = failure


class _Queue:
    """What has come of one track and is in no fragment yet."""

    def __init__(self, track: Track) -> None:
        self.track = track
        self.samples: list[Sample] = []
        self.end_us = 0
        self.key_passed = False
        """Whether a key frame at the head need not wait: the fragment that is being filled begins with it."""

    def us(self, ticks: int) -> int:
        """Return *ticks* of the track in microseconds."""
        return ticks * 1_000_000 // self.track.timescale

    def put(self, packet: "Packet[Any]") -> None:
        """Take the next packet."""
        if packet.pts is None or packet.duration is None or packet.time_base != Fraction(1, self.track.timescale):
            raise Bug("a packet without times of its track")
        self.samples.append(Sample(packet.pts, packet.duration, packet.is_keyframe, bytes(packet)))
        self.end_us = self.us(packet.pts + packet.duration)

    @property
    def free(self) -> int:
        """How many samples come before the first key frame that waits for those of the other cameras."""
        count = len(self.samples)
        if self.track.kind == "audio":
            return count
        return next((at for at in range(self.key_passed, count) if self.samples[at].sync), count)

    @property
    def waits(self) -> bool:
        """Whether there is a key frame that waits."""
        return self.free < len(self.samples)

    def key_us(self) -> int:
        """Return when the key frame that waits begins."""
        return self.us(self.samples[self.free].start)

    def take(self, end_us: int | None) -> list[Sample]:
        """Remove and return what is free and begins before *end_us*."""
        free = islice(self.samples, self.free)
        taken = list(takewhile(lambda sample: end_us is None or self.us(sample.start) < end_us, free))
        if taken:
            del self.samples[: len(taken)]
            self.key_passed = False
        return taken


def _header(tracks: Sequence[PictureTrack | SoundTrack]) -> Init:
    """Open every track's encoder and return the header, which FFmpeg writes from what the encoders say."""
    # FFmpeg's log would come through Python's, from any thread.
    av.logging.set_level(None)
    file = io.BytesIO()
    options = {"movflags": "empty_moov+default_base_moof", "video_track_timescale": str(TIME_BASE.denominator)}
    with av.open(file, "w", "mp4", container_options=options) as container:
        for track in tracks:
            track.join(container)
        container.start_encoding()
        return read_init(file.getvalue())
