"""``data/index.json``: what a package holds, in the clear and about nobody.

It is made from the open session's records alone, so it says what was written and nothing else. The file is the
canonical JSON of :class:`Index` and a line feed; a reader refuses any other form.
"""

from dataclasses import dataclass

from interview_app.domain.declared import Undeclared, from_json, to_json
from interview_app.domain.events import canonical, read_canonical
from interview_app.domain.session import PartKind, SessionKind
from interview_app.evidence.bag import media_digest
from interview_app.evidence.layout import FORMAT
from interview_app.evidence.records import CameraTotals, SegmentRecord, SessionState, TrackRecord, summed


class IndexMalformed(ValueError):
    """The index is not canonical JSON of the declared form."""


@dataclass(frozen=True)
class FileEntry:
    """A payload file: path, SHA-256 and length of the encrypted file."""

    path: str
    sha256: str
    bytes: int


@dataclass(frozen=True)
class PartEntry:
    """A part: where it lies in the session (microseconds), the gap before it, its tracks and segments, its end.

    ``lost_ms``: captured but not kept when the part broke off; 0 where nothing was lost, null where unknown.
    """

    part: int
    kind: PartKind
    start_us: int
    end_us: int
    gap_ms: int
    gap_reason: str
    ended: str
    lost_ms: int | None
    init: FileEntry
    tracks: tuple[TrackRecord, ...]
    segments: tuple[SegmentRecord, ...]


@dataclass(frozen=True)
class BatchEntry:
    """A batch of events: its file, and the numbers of its first and last event."""

    path: str
    sha256: str
    bytes: int
    first: int
    last: int


@dataclass(frozen=True)
class Index:
    """The whole index."""

    format: int
    session: str
    kind: SessionKind
    synthetic: bool
    software: str
    started_utc: str
    previous_seal: str | None
    media_digest: str
    parts: tuple[PartEntry, ...]
    events: tuple[BatchEntry, ...]
    cameras: tuple[CameraTotals, ...]


def index_of(state: SessionState) -> Index:
    """Return the index of a session whose recording is over; every part must have ended."""
    header = state.header
    parts = []
    for part in state.parts:
        end = state.ends[part.part]
        parts.append(
            PartEntry(
                part.part,
                part.kind,
                part.start_us,
                part.start_us + end.end_us,
                part.gap_ms,
                part.gap_reason,
                end.reason,
                end.lost_ms,
                FileEntry(part.path, part.sha256, part.bytes),
                part.tracks,
                tuple(segment for segment in state.segments if segment.part == part.part),
            )
        )
    return Index(
        FORMAT,
        header.session,
        header.kind,
        header.synthetic,
        header.software,
        header.started_utc,
        header.previous_seal,
        media_digest((one.path, one.sha256) for one in state.media),
        tuple(parts),
        tuple(BatchEntry(one.path, one.sha256, one.bytes, one.first, one.last) for one in state.batches),
        summed(state.totals),
    )


def write_index(index: Index) -> bytes:
    """Return the bytes of ``data/index.json``."""
    return canonical(to_json(index)) + b"\n"


def read_index(untrusted: bytes) -> Index:
    """Return the index that *untrusted* holds; :class:`IndexMalformed` for any other form."""
    if not untrusted.endswith(b"\n"):
        raise IndexMalformed("no line feed at the end")
    try:
        return from_json(Index, read_canonical(untrusted[:-1]))
    except Undeclared as error:
        raise IndexMalformed(str(error)) from error
    except ValueError as error:
        raise IndexMalformed(str(error)) from error
