"""Which sample of a track is on at a time, which comes next and which came before: looked up, nothing decoded.

Holes are stepped over. Looking may read a segment, and never more than the answer needs.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

from av.packet import Packet

from interview_app.evidence.index import PartEntry
from interview_app.replaying.segments import Samples, Segment, Segments
from interview_app.replaying.timeline import Hole

LATE_US = 100_000
"""A track may begin so much later than the segment that it begins in."""
REACH_US = 15_000_000
"""So far back a sample, or the key frame that it needs, is looked for; ours have one each second."""


@dataclass(frozen=True)
class Choice:
    """Which track: a camera by its number (from 1), or the sound."""

    kind: Literal["video", "audio"]
    number: int = 1

    def of(self, segment: Segment) -> Samples | None:
        """Return the samples of the chosen track; None if *segment* has none."""
        if self.kind == "audio":
            return segment.sound
        return segment.cameras[self.number - 1] if self.number <= len(segment.cameras) else None

    def is_in(self, part: PartEntry) -> bool:
        """Return whether *part* declares such a track."""
        return sum(track.kind == self.kind for track in part.tracks) >= self.number


SOUND = Choice("audio")


@dataclass(frozen=True)
class Found:
    """One sample: the place of its span and its own in the segment; two are equal if they are the same sample."""

    place: int
    at: int
    samples: Samples

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Found) and (self.place, self.at) == (other.place, other.at)

    def __hash__(self) -> int:
        return hash((self.place, self.at))

    @property
    def sync(self) -> bool:
        """Whether it decodes without what came before."""
        return self.samples.table.syncs[self.at]

    @property
    def tick(self) -> int:
        """When it begins, in ticks of its track on its part's timeline."""
        return self.samples.table.starts[self.at]

    def packet(self) -> "Packet[Any]":
        """Return it for a decoder."""
        packet = Packet(bytes(self.samples.bytes_of(self.at)))
        packet.pts = packet.dts = self.tick
        packet.time_base = Fraction(1, self.samples.coded.track.timescale)
        return packet

    @property
    def start_us(self) -> int:
        """When it begins, in session time."""
        return self.samples.starts_us[self.at]

    @property
    def end_us(self) -> int:
        """When it ends, as its own duration says."""
        return self.samples.ends_us[self.at]


class Lookup:
    """Looks up the samples of one track."""

    def __init__(self, segments: Segments, choice: Choice) -> None:
        self._segments = segments
        self._timeline = segments.timeline
        self._choice = choice

    def at(self, t_us: int) -> Found | None:
        """Return the sample that is on at *t_us*: the last that begins by then; None in a gap or a hole.

        A track that begins up to :data:`LATE_US` later is taken to be on already.
        """
        place = self._timeline.place_at(t_us)
        if place is None or not self._is_in(place) or isinstance(self._segments.get(place), Hole):
            return None
        for before in range(place, -1, -1):
            span = self._timeline.spans[before]
            if span.part != self._timeline.spans[place].part or span.end_us < t_us - REACH_US:
                break
            segment = self._segments.get(before)
            if isinstance(segment, Hole):
                break
            samples = self._choice.of(segment)
            if samples is not None and (at := samples.last_at(t_us)) >= 0:
                return Found(before, at, samples)
        found = self.after(t_us, t_us + LATE_US)
        return found if found is not None and found.place == place else None

    def after(self, t_us: int, until_us: int | None = None) -> Found | None:
        """Return the first sample that begins after *t_us* and, if that is given, by *until_us*."""
        for place in range(max(0, self._timeline.last_place(t_us)), len(self._timeline.spans)):
            if until_us is not None and self._timeline.spans[place].start_us > until_us:
                break
            samples = self._samples(place)
            if samples is not None and (at := samples.last_at(t_us) + 1) < len(samples.starts_us):
                found = Found(place, at, samples)
                return found if until_us is None or found.start_us <= until_us else None
        return None

    def before(self, t_us: int) -> Found | None:
        """Return the last sample that begins before *t_us*."""
        for place in range(self._timeline.last_place(t_us), -1, -1):
            samples = self._samples(place)
            if samples is not None and (at := samples.last_before(t_us)) >= 0:
                return Found(place, at, samples)
        return None

    def backwards(self, found: Found) -> Iterator[Found]:
        """Yield *found* and the samples before it in its part, as far as they follow each other without a hole."""
        part = self._timeline.spans[found.place].part
        samples: Samples | None = found.samples
        at = found.at
        for place in range(found.place, -1, -1):
            if samples is not None:
                yield from (Found(place, one, samples) for one in range(at, -1, -1))
            span = self._timeline.spans[place - 1] if place else None
            if span is None or span.part != part or span.end_us < found.start_us - REACH_US:
                return
            segment = self._segments.get(place - 1)
            if isinstance(segment, Hole):
                return
            samples = self._choice.of(segment)
            at = len(samples.starts_us) - 1 if samples is not None else -1

    def _is_in(self, place: int) -> bool:
        return self._choice.is_in(self._timeline.parts[self._timeline.spans[place].part])

    def _samples(self, place: int) -> Samples | None:
        if not self._is_in(place):
            return None
        segment = self._segments.get(place)
        return None if isinstance(segment, Hole) else self._choice.of(segment)
