"""Naming: what the chain says of the session and of each of its files, so that no file can be exchanged or removed."""

import re
from collections.abc import Mapping

from interview_app.domain.events import EventKind, Json
from interview_app.evidence import layout
from interview_app.evidence.records import Header, PartRecord, SegmentRecord, StagedRecord

_DIGEST = re.compile(r"[0-9a-f]{64}")
_NAMES_ATTACHED = (EventKind.EXHIBIT_ADDED, EventKind.PAPER_ADDED)


def session_event(header: Header) -> tuple[EventKind, dict[str, Json]]:
    """Return kind and body of the chain's first event."""
    return EventKind.SESSION_STARTED, {
        "session": header.session,
        "kind": header.kind.value,
        "software": header.software,
        "format": layout.FORMAT,
        "previous_seal": header.previous_seal,
        "synthetic": header.synthetic,
    }


def media_event(record: PartRecord | SegmentRecord) -> tuple[EventKind, dict[str, Json]]:
    """Return kind and body of the event that names the media file of *record*."""
    body: dict[str, Json] = {"part": record.part, "path": record.path, "sha256": record.sha256, "bytes": record.bytes}
    if isinstance(record, PartRecord):
        body |= {"kind": record.kind.value, "gap_ms": record.gap_ms, "gap_reason": record.gap_reason}
        return EventKind.PART_STARTED, body
    body |= {"n": record.n, "start_us": record.start_us, "duration_us": record.duration_us}
    return EventKind.SEGMENT_CLOSED, body


def attached_by(kind: EventKind, body: Mapping[str, Json]) -> StagedRecord | None:
    """Return the attached file that an event names; None for an event of another kind.

    ValueError if the body names no place or no file as its kind must.
    """
    if kind not in _NAMES_ATTACHED:
        return None
    match body:
        case {
            "path": str(path),
            "sha256": str(sha256),
            "bytes": int(size),
            "plain_sha256": str(plain_sha256),
            "plain_bytes": int(plain_size),
        } if (
            layout.is_attached(path)
            and path.startswith(layout.EXHIBITS) == (kind is EventKind.EXHIBIT_ADDED)
            and _DIGEST.fullmatch(sha256)
            and _DIGEST.fullmatch(plain_sha256)
            and bool not in (type(size), type(plain_size))
            and 0 <= plain_size < size
        ):
            return StagedRecord(path, sha256, size)
        case _:
            raise ValueError("not an attached file")
