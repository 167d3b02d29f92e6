"""The index held against itself, the manifest and the files; no key is needed.

Every media and events file stands in it exactly once with the manifest's digest and the file's length, and nothing
else does; parts, segments and batches are numbered without a hole; times do not go back; the lengths of a segment's
fragments add up to what its file holds. All its findings carry the index's path: the files have findings of their own.
"""

import re
from collections.abc import Iterable, Iterator

from interview_app.domain.verdict import Finding, FindingCode
from interview_app.evidence import layout
from interview_app.evidence.bag import media_digest
from interview_app.evidence.index import BatchEntry, FileEntry, Index, IndexMalformed, PartEntry, read_index
from interview_app.evidence.payload import FileRead
from interview_app.evidence.records import SegmentRecord

DISORDER_US = 1_000_000
"""So much earlier than the one before it a segment may begin: after a crash a fragment of one track becomes a segment
of its own, and another track's fragment, written later, may begin before it."""

_UTC = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_TRACK_KINDS = frozenset({"video", "audio"})

Entry = FileEntry | SegmentRecord | BatchEntry


def parse_index(untrusted: bytes) -> Index | Finding:
    """Return the index, or the finding that it is none."""
    try:
        return read_index(untrusted)
    except IndexMalformed as error:
        return Finding(FindingCode.INDEX_MALFORMED, layout.INDEX, str(error)[:200])


def entries(index: Index) -> tuple[Entry, ...]:
    """Return the entry of every media and events file, in the order of the index."""
    found: list[Entry] = []
    for part in index.parts:
        found += (part.init, *part.segments)
    return (*found, *index.events)


def check_statements(index: Index, session: str) -> Iterator[Finding]:
    """Yield what contradicts itself, or the bag's *session* (empty if that is unknown)."""
    if session and index.session != session:
        yield Finding(FindingCode.SESSION_MISMATCH, layout.INDEX)
    for reason in (*_odd_values(index), *_odd_parts(index), *_odd_batches(index)):
        yield Finding(FindingCode.INDEX_MISMATCH, layout.INDEX, reason)


def check_digests(index: Index, listed: dict[str, str]) -> Iterator[Finding]:
    """Yield where the index and the manifest *listed* (path to digest) disagree."""
    wanted = {path: digest for path, digest in listed.items() if path.startswith((layout.MEDIA, layout.EVENTS))}
    stated = {entry.path: entry.sha256 for entry in entries(index)}
    for path in sorted(wanted.keys() | stated.keys()):
        if stated.get(path) != wanted.get(path):
            yield Finding(FindingCode.INDEX_MISMATCH, layout.INDEX, f"digest of {path[:100]}")
    if index.media_digest != media_digest((path, digest) for path, digest in listed.items() if layout.is_media(path)):
        yield Finding(FindingCode.INDEX_MISMATCH, layout.INDEX, "media digest")


def check_sizes(index: Index, files: dict[str, FileRead]) -> Iterator[Finding]:
    """Yield where the index states other lengths than the unchanged *files* have."""
    for entry in entries(index):
        read = files.get(entry.path)
        if read is None or not read.whole:
            continue  # that file has a finding of its own
        if read.size != entry.bytes:
            yield Finding(FindingCode.INDEX_MISMATCH, layout.INDEX, f"length of {entry.path}")
        if isinstance(entry, SegmentRecord) and read.plain_bytes not in (None, sum(entry.fragment_bytes)):
            yield Finding(FindingCode.INDEX_MISMATCH, layout.INDEX, f"fragments of {entry.path}")


def _odd_values(index: Index) -> Iterator[str]:
    if index.format != layout.FORMAT:
        yield "format"
    if _UTC.fullmatch(index.started_utc) is None:
        yield "started_utc"
    if index.previous_seal is not None and _DIGEST.fullmatch(index.previous_seal) is None:
        yield "previous_seal"
    cameras = [one.camera for one in index.cameras]
    if cameras != sorted(set(cameras)) or any(
        min(one.camera, one.captured, one.encoded, one.dropped) < 0 for one in index.cameras
    ):
        yield "cameras"
    if not any(part.segments for part in index.parts):
        yield "no media"


def _odd_parts(index: Index) -> Iterator[str]:
    if not _counts_up(part.part for part in index.parts):
        yield "numbers of parts"
    start = 0
    for part in index.parts:
        here = f"part {part.part}"
        if part.init.path != layout.init_path(part.part):
            yield f"{here}: path of the header"
        ids = [track.id for track in part.tracks]
        if not ids or len(set(ids)) != len(ids) or not {track.kind for track in part.tracks} <= _TRACK_KINDS:
            yield f"{here}: tracks"
        if not start <= part.start_us <= part.end_us or part.gap_ms < 0:
            yield f"{here}: times"
        start = max(start, part.start_us)
        yield from (f"{here}: {reason}" for reason in _odd_segments(part))


def _odd_segments(part: PartEntry) -> Iterator[str]:
    if not _counts_up(segment.n for segment in part.segments):
        yield "numbers of segments"
    start = 0
    for segment in part.segments:
        here = f"segment {segment.n}"
        if segment.part != part.part or segment.path != layout.segment_path(segment.part, segment.n):
            yield f"{here}: path"
        end = segment.start_us + segment.duration_us
        starts, lengths, keys = segment.fragment_start_us, segment.fragment_bytes, segment.key_fragments
        if not max(0, start - DISORDER_US) <= segment.start_us <= end <= part.end_us - part.start_us:
            yield f"{here}: times"
        if not lengths or len(lengths) != len(starts) or min(lengths) <= 0:
            yield f"{here}: fragments"
        elif min(starts) != segment.start_us or max(starts) > end:
            yield f"{here}: times of fragments"
        if list(keys) != sorted(set(keys)) or any(not 0 <= key < len(lengths) for key in keys):
            yield f"{here}: key fragments"
        start = max(start, segment.start_us)


def _odd_batches(index: Index) -> Iterator[str]:
    last = 0
    for number, batch in enumerate(index.events, start=1):
        if batch.path != layout.batch_path(number):
            yield f"events {number}: path"
        if batch.first != last + 1 or batch.last < batch.first:
            yield f"events {number}: numbers"
        last = batch.last
    if not index.events:
        yield "no events"


def _counts_up(numbers: Iterable[int]) -> bool:
    return all(number == place for place, number in enumerate(numbers, start=1))
