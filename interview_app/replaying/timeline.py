"""Session time: where parts, segments, gaps and holes lie. No media is read here.

- All times are microseconds since the session began, the same on which the events stand.
- A *span* is the stretch of time for which a segment is asked. Spans are in order and do not overlap. After a crash
  segments of single fragments may begin a little before the one ahead of them (``check_index.DISORDER_US``); a span
  begins where no later segment begins earlier, so what is on at a time never stands in a later segment.
- A *gap* is time between parts for which nothing was recorded; a *hole* is a span whose file did not check.
"""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate

from interview_app.domain.verdict import Finding
from interview_app.evidence.index import Index, PartEntry

_JOINED_US = 150_000
"""Segments of a part that are no further apart follow each other."""


class StretchKind(StrEnum):
    """What a stretch of the timeline is."""

    MEDIA = "media"
    GAP = "gap"
    HOLE = "hole"


@dataclass(frozen=True)
class Stretch:
    """A stretch of session time of one kind.

    ``part`` is the part that it belongs to or, for a gap, that follows. ``reason`` is empty for media, the index's
    ``gap_reason`` for a gap, a ``FindingCode`` for a hole.
    """

    kind: StretchKind
    start_us: int
    end_us: int
    part: int
    reason: str = ""


@dataclass(frozen=True)
class Span:
    """The time for which segment ``n`` of ``part`` is asked, its file, and when the part began."""

    part: int
    n: int
    path: str
    start_us: int
    end_us: int
    part_start_us: int


@dataclass(frozen=True)
class Hole:
    """A span whose media are not shown, and why."""

    span: Span
    finding: Finding


class Timeline:
    """The timeline of a session; it never changes."""

    def __init__(self, index: Index) -> None:
        self.parts = {part.part: part for part in index.parts}
        """Each part by its number."""
        self.spans = _spans(index.parts)
        """Every span, in order."""
        self._starts = [span.start_us for span in self.spans]
        self._places = {span.path: place for place, span in enumerate(self.spans)}
        self.duration_us = self.spans[-1].end_us if self.spans else max((one.end_us for one in index.parts), default=0)
        """Where the session ends."""

    @property
    def cameras(self) -> int:
        """How many cameras any part has: they are numbered from 1."""
        return max((self.cameras_of(part) for part in self.parts), default=0)

    @property
    def has_sound(self) -> bool:
        """Whether any part has sound."""
        return any(track.kind == "audio" for part in self.parts.values() for track in part.tracks)

    def cameras_of(self, part: int) -> int:
        """Return how many cameras *part* has."""
        return sum(track.kind == "video" for track in self.parts[part].tracks)

    def last_place(self, t_us: int) -> int:
        """Return the place of the last span that begins at or before *t_us*; -1 before the first."""
        return bisect_right(self._starts, t_us) - 1

    def place_at(self, t_us: int) -> int | None:
        """Return the place of the span that *t_us* lies in; None in a gap and beyond the end."""
        place = self.last_place(t_us)
        return place if place >= 0 and t_us < self.spans[place].end_us else None

    def place_of(self, path: str) -> int | None:
        """Return the place of the span whose file is *path* (as findings name files); None if there is none."""
        return self._places.get(path)

    def gap_at(self, t_us: int) -> Stretch | None:
        """Return the gap that *t_us* lies in; None in media and beyond the end."""
        place = self.last_place(t_us)
        before_us = self.spans[place].end_us if place >= 0 else 0
        if not before_us <= t_us < self.duration_us or place + 1 == len(self.spans):
            return None
        following = self.spans[place + 1]
        reason = self.parts[following.part].gap_reason
        return Stretch(StretchKind.GAP, before_us, following.start_us, following.part, reason)

    def stretch_at(self, t_us: int, holes: Mapping[int, Hole]) -> Stretch | None:
        """Return what *t_us* lies in, *holes* by place; of media and a hole that one span; None beyond the end."""
        place = self.place_at(t_us)
        return self.gap_at(t_us) if place is None else _stretch(self.spans[place], holes.get(place))

    def stretches(self, holes: Mapping[int, Hole]) -> tuple[Stretch, ...]:
        """Return the whole timeline from 0 to its end; neighbours of one kind, part and reason are one stretch."""
        found: list[Stretch] = []
        reached_us = 0
        for place, span in enumerate(self.spans):
            if (gap := self.gap_at(reached_us)) is not None:
                found.append(gap)
            one = _stretch(span, holes.get(place))
            last = found[-1] if found else None
            if last is not None and (last.kind, last.part, last.reason) == (one.kind, one.part, one.reason):
                found[-1] = Stretch(one.kind, last.start_us, one.end_us, one.part, one.reason)
            elif one.end_us > one.start_us:
                found.append(one)
            reached_us = span.end_us
        return tuple(found)


def _stretch(span: Span, hole: Hole | None) -> Stretch:
    if hole is None:
        return Stretch(StretchKind.MEDIA, span.start_us, span.end_us, span.part)
    return Stretch(StretchKind.HOLE, span.start_us, span.end_us, span.part, hole.finding.code.value)


def _spans(parts: tuple[PartEntry, ...]) -> tuple[Span, ...]:
    spans: list[Span] = []
    floor_us = 0
    for part in parts:
        segments = part.segments
        # From the back: no later segment begins before a span's start.
        starts = [*accumulate((part.start_us + one.start_us for one in reversed(segments)), min)][::-1]
        ends = [*accumulate((part.start_us + one.start_us + one.duration_us for one in segments), max)]
        starts = [max(floor_us, start) for start in starts]
        for at, segment in enumerate(segments):
            end_us = max(starts[at], ends[at])
            if at + 1 < len(segments) and starts[at + 1] - end_us <= _JOINED_US:
                end_us = starts[at + 1]
            spans.append(Span(part.part, segment.n, segment.path, starts[at], end_us, part.start_us))
            floor_us = max(floor_us, end_us)
    return tuple(spans)
