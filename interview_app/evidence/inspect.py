"""What a package says of itself, as JSON values: without a key from the index and the seal, with one from the events.

Nothing is judged here: the digests of media are not taken, and only ``check`` gives a verdict.
"""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from interview_app.domain.declared import to_json
from interview_app.domain.events import Event, EventKind, Json
from interview_app.domain.verdict import FindingCode
from interview_app.evidence import layout
from interview_app.evidence.check_index import entries
from interview_app.evidence.files import PackageFiles
from interview_app.evidence.index import PartEntry
from interview_app.evidence.reader import Examined, examine
from interview_app.system.age import Identity, check_structure

if TYPE_CHECKING:
    from cryptography import x509


def inspect(
    package: Path, identity: Identity | None = None, *, anchors: "Sequence[x509.Certificate]" = ()
) -> dict[str, Json]:
    """Return what *package* says of itself; with *identity* also its devices and events.

    Times are microseconds of the session. ``recipients`` is how many keys open the files: a list, because a file that
    differs from the others is worth a question. ``keys`` are those keys by fingerprint, which the events alone name;
    ``whose`` is ``custodian``, ``session`` (its one-session key) or, where nothing tells, ``unknown``. Circumstances as
    of ``examine``, PACKAGE_NOT_FOR_KEY; ``FileRefused`` where the events cannot be read.
    """
    examined = examine(package, anchors, despite_findings=True)
    index = examined.index
    told: dict[str, Json] = {
        "session": index.session,
        "kind": index.kind.value,
        "synthetic": index.synthetic,
        "software": index.software,
        "started_utc": index.started_utc,
        "previous_seal": index.previous_seal,
        "media_digest": index.media_digest,
        "seal_digest": examined.seal_digest,
        "seal": _seal(examined),
        "bytes": sum(entry.bytes for entry in entries(index)),
        "files": len(entries(index)),
        "recipients": _recipients(examined),
        "parts": [_part(part) for part in index.parts],
        "cameras": to_json(index.cameras),
        "findings": [
            {"code": one.code.value, "path": one.path}
            for one in examined.findings
            if anchors or one.code is not FindingCode.NO_TRUST_ANCHOR
        ],
    }
    if identity is not None:
        events = examined.unlock(identity).events()
        told["keys"] = _keys(events, identity)
        told["devices"] = [dict(event.body) for event in events if event.kind.value.startswith("device_")]
        told["event_counts"] = dict(sorted(Counter(event.kind.value for event in events).items()))
        told["events"] = [_event(event) for event in events]
    return told


def _seal(examined: Examined) -> Json:
    seal = examined.seal
    if seal is None:
        return None
    return {
        "subject": seal.subject,
        "issuer": seal.issuer,
        "fingerprint": seal.fingerprint,
        "signed_at": seal.signed_at.isoformat() if seal.signed_at is not None else None,
    }


def _recipients(examined: Examined) -> list[Json]:
    counts = {_recipients_of(examined.files, path) for path in examined.digests if layout.is_encrypted(path)}
    return [*sorted(counts)]


def _keys(events: Sequence[Event], identity: Identity) -> list[Json]:
    named = next((event.body["fingerprints"] for event in events if event.kind is EventKind.RECIPIENTS), [])
    fingerprints = named if isinstance(named, list) else []
    is_admitted = any(event.kind is EventKind.ADMITTED for event in events)  # such a session has a key of its own, last

    def whose(number: int) -> str:
        if not is_admitted:
            return "unknown"
        return "session" if number == len(fingerprints) else "custodian"

    return [
        {"fingerprint": one, "whose": whose(number), "given": one == identity.recipient.fingerprint}
        for number, one in enumerate(fingerprints, start=1)
    ]


def _recipients_of(files: PackageFiles, path: str) -> int:
    try:
        return check_structure(files.head(path)) or 0
    except OSError:
        return 0


def _part(part: PartEntry) -> dict[str, Json]:
    return {
        "part": part.part,
        "kind": part.kind.value,
        "start_us": part.start_us,
        "end_us": part.end_us,
        "gap_ms": part.gap_ms,
        "gap_reason": part.gap_reason,
        "ended": part.ended,
        "lost_ms": part.lost_ms,
        "segments": len(part.segments),
        "bytes": part.init.bytes + sum(segment.bytes for segment in part.segments),
        "tracks": to_json(part.tracks),
    }


def _event(event: Event) -> dict[str, Json]:
    return {
        "seq": event.seq,
        "kind": event.kind.value,
        "role": event.who.role,
        "person": event.who.person,
        "t_ns": event.t_ns,
        "origin_ns": event.origin_ns,
        "utc": event.utc,
        "body": dict(event.body),
    }
