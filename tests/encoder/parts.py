"""Parts recorded in simulated time, and what a decoder makes of them."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import av
import numpy as np
import numpy.typing as npt

from interview_app.evidence.fmp4 import Fragment, Init, TrackSpan
from interview_app.recording.devices import Picture, Samples
from interview_app.recording.muxer import Muxer
from interview_app.recording.picture_track import PictureSettings, PictureTrack
from interview_app.recording.sound_track import RATE, SoundSettings, SoundTrack

SMALL = PictureSettings(128, 72, 10, preset="ultrafast", threads=1)


@dataclass
class Part:
    """What a muxer handed on."""

    header: Init | None = None
    fragments: list[Fragment] = field(default_factory=list)

    def take(self, item: Init | Fragment) -> None:
        if isinstance(item, Init):
            self.header = item
        else:
            self.fragments.append(item)

    @property
    def init(self) -> Init:
        assert self.header is not None
        return self.header

    @property
    def data(self) -> bytes:
        return self.init.data + b"".join(fragment.data for fragment in self.fragments)

    def spans(self, track_id: int) -> list[TrackSpan]:
        return [span for fragment in self.fragments for span in fragment.spans if span.track.id == track_id]


class Recording:
    """A part with its tracks, driven by hand; leaving the block ends it."""

    def __init__(self, cameras: int = 0, sound: SoundSettings | None = None, settings: PictureSettings = SMALL) -> None:
        self.part = Part()
        self.cameras = [PictureTrack(settings, 0, None) for _ in range(cameras)]
        self.sound = SoundTrack(sound) if sound else None
        tracks: list[PictureTrack | SoundTrack] = [*self.cameras, *([self.sound] if self.sound else [])]
        self.muxer = Muxer(tracks, self.part.take)

    def __enter__(self) -> "Recording":
        return self

    def __exit__(self, *_: object) -> None:
        for camera in self.cameras:
            self.muxer.mux(camera.flush())
        if self.sound:
            self.muxer.mux(self.sound.flush())
        self.muxer.close()

    def show(self, picture: Picture, t_s: float, camera: int = 0) -> None:
        self.muxer.mux(self.cameras[camera].encode(picture, ns(t_s)))

    def hear(self, samples: Samples, t_s: float) -> None:
        assert self.sound
        self.muxer.mux(self.sound.encode(samples, ns(t_s)))

    def hush(self, t_s: float) -> None:
        assert self.sound
        self.muxer.mux(self.sound.silence_until(ns(t_s)))


def ns(t_s: float) -> int:
    return round(t_s * 1e9)


def grey(level: float, settings: PictureSettings = SMALL) -> Picture:
    return np.full((settings.height, settings.width, 3), round(level), np.uint8)


def tone(start_s: float, seconds: float, *, hz: float = 1000, rate: float = RATE) -> Samples:
    """Return a tone that is in phase with time 0, whenever it starts, as one channel."""
    times = start_s + np.arange(round(seconds * rate)) / rate
    return (10_000 * np.sin(2 * np.pi * hz * times)).astype(np.int16).reshape(-1, 1)


def packets(data: bytes, stream: int) -> list[tuple[float, float, bool]]:
    """Return start and duration (seconds) and whether it is a key frame, of each packet of a stream."""
    with av.open(io.BytesIO(data), "r") as container:
        return [
            (float(packet.pts * packet.time_base), float((packet.duration or 0) * packet.time_base), packet.is_keyframe)
            for packet in container.demux(container.streams[stream])
            if packet.pts is not None
        ]


def pictures(data: bytes, camera: int = 0, form: str = "gray") -> Iterator[tuple[float, npt.NDArray[np.uint8]]]:
    """Yield the time in seconds and the pixels of each decoded picture of a camera."""
    with av.open(io.BytesIO(data), "r") as container:
        for frame in container.decode(video=camera):
            assert frame.time is not None
            yield frame.time, np.asarray(frame.to_ndarray(format=form), np.uint8)


def sound(data: bytes) -> npt.NDArray[np.int16]:
    """Return frames x channels of the decoded sound, which must have no hole and begin at 0."""
    pieces = []
    length = 0
    with av.open(io.BytesIO(data), "r") as container:
        for frame in container.decode(audio=0):
            assert frame.pts == length
            samples = np.asarray(frame.to_ndarray())
            if frame.format.is_planar:
                samples = (samples.T * 32767).astype(np.int16)
            pieces.append(samples.reshape(-1, frame.layout.nb_channels))
            length += frame.samples
    return np.concatenate(pieces)


def quiet(samples: npt.NDArray[np.int16], limit: int = 2) -> list[tuple[float, float]]:
    """Return start and end (seconds) of each stretch of at least 5 ms without sound."""
    loud = np.flatnonzero(np.abs(samples).max(axis=1) > limit)
    edges = np.concatenate([[-1], loud, [len(samples)]])
    gaps = np.flatnonzero(np.diff(edges) > RATE // 200)
    return [(float(edges[gap] + 1) / RATE, float(edges[gap + 1]) / RATE) for gap in gaps]


def in_order(*sources: list[tuple[float, Callable[[], None]]]) -> None:
    """Call what each source has to do, in the order of time."""
    for _, act in sorted((event for source in sources for event in source), key=lambda event: event[0]):
        act()
