"""What only a key shows: the chain of events against the files, and the index against chain and media.

The chain is one: its first line is tied to the session's id, each line to the one before, and its last words on the
media fix them by their digest. It must name every media file of the manifest by its digest, exactly once. Where the
chain itself breaks, one finding says where, and nothing is concluded from the rest of it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import accumulate

from interview_app.domain.events import ChainError, Event, EventKind, Json, read_chain
from interview_app.domain.verdict import Finding, FindingCode
from interview_app.evidence import layout
from interview_app.evidence.check_attached import odd_attached
from interview_app.evidence.fmp4 import Init
from interview_app.evidence.index import Index, PartEntry
from interview_app.evidence.payload import FileRead, FragmentShape
from interview_app.evidence.records import SegmentRecord


@dataclass
class Inside:
    """What the key showed: the findings, and the events as far as they could be read."""

    findings: list[Finding] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)


@dataclass(frozen=True)
class _Named:
    """A media file as the chain names it."""

    path: str
    sha256: Json
    bytes: Json
    body: Mapping[str, Json]


def check_inside(index: Index, listed: dict[str, str], files: dict[str, FileRead]) -> Inside:
    """Hold the opened *files* against *index* and the manifest *listed* (path to digest)."""
    inside = Inside(list(_odd_media(index, files)))
    batches = _batches(index, files)
    if batches is None:
        return inside  # a file of events has a finding of its own
    try:
        inside.events = read_events(batches, index.session)
    except ChainError as error:
        code = FindingCode.CHAIN_BROKEN if error.order else FindingCode.CHAIN_MALFORMED
        inside.findings.append(Finding(code, _batch_of(batches, error.seq), f"event {error.seq}"))
        return inside
    inside.findings += _odd_counts(index, batches)
    inside.findings += _odd_beginning(index, inside.events)
    inside.findings += _odd_media_names(index, listed, inside.events)
    inside.findings += _odd_ends(index, inside.events)
    inside.findings += odd_attached(listed, files, inside.events)
    return inside


def read_events(batches: Mapping[str, bytes], session: str) -> list[Event]:
    """Return the events of all *batches* (path to plaintext, in order); :class:`ChainError` where the chain ends."""
    return read_chain((line for batch in batches.values() for line in lines_of(batch)), session)


def lines_of(batch: bytes) -> list[bytes]:
    """Return the lines of a batch; one that does not end in a line feed shows as a line that is no event."""
    lines = batch.split(b"\n")
    return lines[:-1] if lines[-1] == b"" else [*lines[:-1], lines[-1] + b"\n"]


def _batches(index: Index, files: dict[str, FileRead]) -> dict[str, bytes] | None:
    found: dict[str, bytes] = {}
    for batch in index.events:
        read = files.get(batch.path)
        if read is None or not isinstance(read.content, bytes):
            return None
        found[batch.path] = read.content
    return found


def _batch_of(batches: Mapping[str, bytes], seq: int) -> str:
    lasts = accumulate(len(lines_of(batch)) for batch in batches.values())
    return next(path for path, last in zip(batches, lasts, strict=True) if seq <= last)


def _odd_counts(index: Index, batches: Mapping[str, bytes]) -> Iterator[Finding]:
    last = 0
    for batch in index.events:
        first, last = last + 1, last + len(lines_of(batches[batch.path]))
        if (batch.first, batch.last) != (first, last):
            yield Finding(FindingCode.INDEX_MISMATCH, layout.INDEX, f"numbers of {batch.path}")


def _odd_beginning(index: Index, events: list[Event]) -> Iterator[Finding]:
    first = layout.batch_path(1)
    if not events or events[0].kind is not EventKind.SESSION_STARTED:
        yield Finding(FindingCode.CHAIN_BROKEN, first, "event 1")
        return
    body = events[0].body
    if body["session"] != index.session:
        yield Finding(FindingCode.SESSION_MISMATCH, first, "event 1")
    if body["previous_seal"] != index.previous_seal:
        yield Finding(FindingCode.PREVIOUS_SEAL_MISMATCH, first, "event 1")
    stated = (index.kind.value, index.synthetic, index.software, index.format)
    if (body["kind"], body["synthetic"], body["software"], body["format"]) != stated:
        yield Finding(FindingCode.INDEX_MISMATCH, layout.INDEX, "event 1")


def _odd_media_names(index: Index, listed: dict[str, str], events: list[Event]) -> Iterator[Finding]:
    media = {path: digest for path, digest in listed.items() if layout.is_media(path)}
    named: dict[str, _Named] = {}
    fixed: list[Json] = []
    for event in events:
        match event.kind:
            case EventKind.PART_STARTED | EventKind.SEGMENT_CLOSED:
                one = _Named(str(event.body["path"]), event.body["sha256"], event.body["bytes"], event.body)
                if one.path in named or fixed:
                    yield Finding(FindingCode.CHAIN_MALFORMED, "", f"event {event.seq}")
                named[one.path] = one
            case EventKind.MEDIA_FIXED:
                fixed.append(event.body["media_digest"])
    for path in sorted(media.keys() | named.keys()):
        if path not in media:
            yield Finding(FindingCode.CHAIN_MEDIA_MISSING, path[:200])
        elif path not in named or named[path].sha256 != media[path]:
            yield Finding(FindingCode.MEDIA_NOT_IN_CHAIN, path)
    if not fixed:
        yield Finding(FindingCode.CHAIN_BROKEN, layout.batch_path(len(index.events)), f"event {len(events)}")
    elif fixed != [index.media_digest]:
        yield Finding(FindingCode.MEDIA_NOT_IN_CHAIN, "", "media digest")
    for path, stated in _stated(index).items():
        if path in named and any(named[path].body.get(key) != value for key, value in stated.items()):
            yield Finding(FindingCode.INDEX_MISMATCH, layout.INDEX, f"chain on {path}")


def _stated(index: Index) -> dict[str, dict[str, Json]]:
    """Return what the index says of each media file in the words of the event that names it."""
    stated: dict[str, dict[str, Json]] = {}
    for part in index.parts:
        stated[part.init.path] = {
            "part": part.part,
            "kind": part.kind.value,
            "bytes": part.init.bytes,
            "gap_ms": part.gap_ms,
            "gap_reason": part.gap_reason,
        }
        for segment in part.segments:
            stated[segment.path] = {
                "part": segment.part,
                "n": segment.n,
                "bytes": segment.bytes,
                "start_us": segment.start_us,
                "duration_us": segment.duration_us,
            }
    return stated


def _odd_ends(index: Index, events: list[Event]) -> Iterator[Finding]:
    said = [event.body for event in events if event.kind is EventKind.PART_ENDED]
    stated: list[Mapping[str, Json]] = [
        {"part": part.part, "reason": part.ended, "end_us": part.end_us - part.start_us, "lost_ms": part.lost_ms}
        for part in index.parts
    ]
    if said != stated:
        yield Finding(FindingCode.INDEX_MISMATCH, layout.INDEX, "ends of parts")


def _odd_media(index: Index, files: dict[str, FileRead]) -> Iterator[Finding]:
    for part in index.parts:
        header = files.get(part.init.path)
        if header is not None and isinstance(header.content, Init) and _tracks(header.content) != _stated_tracks(part):
            yield Finding(FindingCode.INDEX_MISMATCH, layout.INDEX, f"tracks of part {part.part}")
        for segment in part.segments:
            read = files.get(segment.path)
            if read is not None and isinstance(read.content, tuple) and not _agree(segment, read.content):
                yield Finding(FindingCode.INDEX_MISMATCH, layout.INDEX, f"fragments of {segment.path}")


def _tracks(init: Init) -> set[tuple[object, ...]]:
    return {(one.id, one.kind, one.codec, one.width, one.height, one.rate, one.channels) for one in init.tracks}


def _stated_tracks(part: PartEntry) -> set[tuple[object, ...]]:
    return {(one.id, one.kind, one.codec, one.width, one.height, one.rate, one.channels) for one in part.tracks}


def _agree(segment: SegmentRecord, fragments: tuple[FragmentShape, ...]) -> bool:
    return bool(fragments) and (
        tuple(one.size for one in fragments) == segment.fragment_bytes
        and tuple(one.start_us for one in fragments) == segment.fragment_start_us
        and tuple(place for place, one in enumerate(fragments) if one.key) == segment.key_fragments
        and max(one.end_us for one in fragments) == segment.start_us + segment.duration_us
    )
