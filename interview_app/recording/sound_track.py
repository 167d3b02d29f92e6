"""The microphone's track: blocks with their capture times in, FLAC or AAC packets on the part's timeline out.

- Sound follows the monotonic clock. The device's own clock differs by some hundred ppm: the resampler stretches by
  what the capture times say, at most 2 %, and stays within a millisecond.
- The track begins at 0. What is missing (a late start, a gap, a dead microphone) is silence, exactly as long as
  the gap; what overlaps something already written is cut off.
- A block that begins within 10 ms of where the last one ended goes on from it: such a difference is drift.
  After silence there is nothing to go on from, and the block stands exactly where its time says.
- One thread uses a track.
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, cast

import av
import numpy as np
from av.audio.stream import AudioStream
from av.container import OutputContainer
from av.filter import Graph
from av.packet import Packet

from interview_app.recording.devices import Samples

# PyAV's Packet takes its parameter in the stubs only.
Packets = list["Packet[AudioStream]"]

RATE = 48_000
_SECOND_NS = 1_000_000_000
_DRIFT_SAMPLES = RATE // 100
_LAYOUTS = {1: "mono", 2: "stereo"}
_AAC_BITS_PER_CHANNEL = 96_000
# Without flags=res the resampler begins at the first correction, and its times jump by its own delay.
_RESAMPLER = {"async": "1000", "first_pts": "0", "flags": "res"}


@dataclass(frozen=True)
class SoundSettings:
    """1 or 2 channels at 48 kHz; FLAC (lossless) or AAC (96 kbit/s a channel)."""

    channels: int
    codec: Literal["flac", "aac"] = "flac"


class SoundTrack:
    """Encodes the sound of a part."""

    def __init__(self, settings: SoundSettings) -> None:
        self._settings = settings
        self._layout = _LAYOUTS[settings.channels]
        self._next = 0
        """Where the next sample belongs if it goes on from the last, in samples from the part's origin."""
        self._interrupted = True
        self._graph = Graph()

    def join(self, container: OutputContainer) -> None:
        """Open the encoder for a stream of *container* (the muxer's doing)."""
        flac = self._settings.codec == "flac"
        # Level 2 is the highest with packets as short as 24 ms; longer ones would be lost longer in a crash.
        options = {"compression_level": "2"} if flac else {"b": str(_AAC_BITS_PER_CHANNEL * self._settings.channels)}
        self._stream = container.add_stream(
            self._settings.codec, RATE, options, layout=self._layout, time_base=Fraction(1, RATE)
        )
        self._stream.codec_context.open()
        source = self._graph.add_abuffer(
            sample_rate=RATE, format="s16", layout=self._layout, time_base=Fraction(1, RATE)
        )
        self._graph.link_nodes(
            source, self._graph.add("aresample", **_RESAMPLER), self._graph.add("abuffersink")
        ).configure()
        self._graph.set_audio_frame_size(self._stream.codec_context.frame_size)

    def encode(self, samples: Samples, t_ns: int) -> Packets:
        """Take a block (frames x channels) whose first sample was captured *t_ns* after the part's origin."""
        start = _samples(t_ns)
        offset = start - self._next
        packets = []
        if abs(offset) > (0 if self._interrupted else _DRIFT_SAMPLES):
            self._interrupted = True
            packets = self._silence(offset)
            samples = samples[max(0, -offset) :]
            start = self._next
        if not len(samples):
            return packets
        self._interrupted = False
        return packets + self._write(samples, start)

    def silence_until(self, t_ns: int) -> Packets:
        """Fill up to *t_ns* with silence: the microphone gave nothing. Nothing happens where sound is already."""
        missing = _samples(t_ns) - self._next
        if missing <= 0:
            return []
        self._interrupted = True
        return self._silence(missing)

    def flush(self) -> Packets:
        """Return the last packets; the track takes no sound afterwards."""
        self._graph.push(None)
        return self._encoded() + _kept(self._stream.encode(None))

    def _silence(self, frames: int) -> Packets:
        packets = []
        while frames > 0:
            piece = min(frames, RATE)
            packets += self._write(np.zeros((piece, self._settings.channels), np.int16), self._next)
            frames -= piece
        return packets

    def _write(self, samples: Samples, start: int) -> Packets:
        packed = np.ascontiguousarray(samples).reshape(1, -1)
        frame = av.AudioFrame.from_ndarray(packed, "s16", self._layout)
        frame.rate, frame.time_base, frame.pts = RATE, Fraction(1, RATE), start
        self._graph.push(frame)
        self._next = start + len(samples)
        return self._encoded()

    def _encoded(self) -> Packets:
        packets: Packets = []
        while True:
            try:
                frame = cast(av.AudioFrame, self._graph.pull())
            except (BlockingIOError, EOFError):
                return packets
            packets += _kept(self._stream.encode(frame))


def _samples(t_ns: int) -> int:
    return (t_ns * RATE + _SECOND_NS // 2) // _SECOND_NS


def _kept(packets: Packets) -> Packets:
    """Return *packets* without FLAC's closing one, which is empty, and AAC's first, which lies before 0.

    AAC's first packet only warms the decoder up. Kept, it would move every track of the part by 21 ms.
    """
    return [packet for packet in packets if packet.size and packet.pts is not None and packet.pts >= 0]
