"""Verification: everything that can be judged of a package, in one walk, and the verdict that follows from it.

Order: the envelope (names, versions, manifests, seal), then every payload file once (digests; contents with a key),
then the index, then what only a key shows, then the seal of the session before. Nothing in a package can end the walk
early or make it raise; a VERIFIED is only ever the absence of findings at its very end.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from interview_app.domain.events import Json
from interview_app.domain.session import SessionKind
from interview_app.domain.verdict import Finding, FindingCode, Note, NoteCode, Verdict, verdict_of
from interview_app.evidence import layout
from interview_app.evidence.check_index import check_digests, check_sizes, check_statements, parse_index
from interview_app.evidence.check_inside import check_inside
from interview_app.evidence.check_protocol import check_protocol
from interview_app.evidence.envelope import SMALL_LIMIT, Envelope, open_envelope
from interview_app.evidence.files import Open, PackageFiles, open_regular
from interview_app.evidence.index import Index
from interview_app.evidence.payload import Payload, Progress, read_payload
from interview_app.system.age import Identity

if TYPE_CHECKING:
    from cryptography import x509

    from interview_app.signing.seal import SealReport


@dataclass(frozen=True)
class Checked:
    """How far the check went.

    ``files`` and ``bytes`` are those whose digest was taken; ``opened`` the encrypted files that the key opened whole;
    ``events`` the events read; ``seal`` and ``index`` whether there was one that could be judged.
    """

    files: int = 0
    bytes: int = 0
    with_key: bool = False
    opened: int = 0
    events: int = 0
    seal: bool = False
    index: bool = False


@dataclass(frozen=True)
class Report:
    """What a finished verification says; texts are empty where they could not be known."""

    findings: tuple[Finding, ...]
    notes: tuple[Note, ...]
    checked: Checked
    session: str = ""
    media_digest: str = ""
    seal_digest: str = ""
    seal: "SealReport | None" = None

    @property
    def verdict(self) -> Verdict:
        """VERIFIED only where nothing at all was found."""
        return verdict_of(self.findings)


def check(
    package: Path,
    *,
    anchors: "Sequence[x509.Certificate]",
    identity: Identity | None = None,
    progress: Progress | None = None,
    follows: Path | None = None,
    from_medium: bool = False,
    now: datetime | None = None,
    open_file: Open = open_regular,
) -> Report:
    """Return the report on *package*, its seal judged by *anchors*; opened with *identity* if there is one.

    *follows* is the package of the session that the room sealed before. *from_medium* reads past the kernel's cache
    (the copy just written is what is judged). *now* lets the report note a certificate that expired since. *progress*
    may raise to end the check; otherwise nothing is raised.
    """
    envelope = open_envelope(PackageFiles(package, open_file, from_medium), anchors, now)
    if not envelope.is_package:
        return Report(_in_order(envelope.findings), (), Checked(with_key=identity is not None))
    payload = read_payload(envelope, identity, progress)
    envelope.findings += payload.findings
    index = _index(envelope, payload)
    events = 0
    if index is not None and envelope.payload is not None:
        envelope.findings += check_statements(index, envelope.session)
        envelope.findings += check_sizes(index, payload.files)
        envelope.findings += check_digests(index, envelope.payload)
        if identity is not None:
            inside = check_inside(index, envelope.payload, payload.files)
            envelope.findings += inside.findings
            events = len(inside.events)
            if inside.events:  # without a chain there is nothing to hold the protocol against
                protocol = check_protocol(payload.files, inside.events, anchors, now)
                envelope.findings += protocol.findings
                envelope.notes += protocol.notes
        envelope.notes += _notes(index)
        if follows is not None:
            envelope.findings += _check_previous(index, PackageFiles(follows, open_file))
    if identity is None:
        envelope.notes.append(Note(NoteCode.CHECKED_WITHOUT_KEY))
    _check_oxum(envelope, payload)
    return Report(
        _in_order(envelope.findings),
        tuple(sorted(set(envelope.notes), key=lambda one: (one.path, one.code, one.detail))),
        _checked(envelope, payload, identity is not None, events, index),
        index.session if index is not None else envelope.session,
        index.media_digest if index is not None else "",
        envelope.seal_digest,
        envelope.seal,
    )


def report_json(report: Report, message: Callable[[Finding | Note], str]) -> dict[str, Json]:
    """Return *report* as JSON values; *message* puts a finding or a note into the reader's language."""

    def told(items: Iterable[Finding | Note]) -> list[Json]:
        return [
            {
                "code": one.code.value,
                "path": one.path,
                "detail": one.detail,
                "signature": list(one.signature),
                "message": message(one),
            }
            for one in items
        ]

    seal = report.seal
    signer: dict[str, Json] | None = None
    if seal is not None and seal.fingerprint:
        signer = {
            "subject": seal.subject,
            "issuer": seal.issuer,
            "fingerprint": seal.fingerprint,
            "signed_at": seal.signed_at.isoformat() if seal.signed_at is not None else None,
        }
    return {
        "verdict": report.verdict.value,
        "findings": told(report.findings),
        "notes": told(report.notes),
        "checked": asdict(report.checked),
        "session": report.session,
        "media_digest": report.media_digest,
        "seal_digest": report.seal_digest,
        "signer": signer,
    }


def _index(envelope: Envelope, payload: Payload) -> Index | None:
    read = payload.files.get(layout.INDEX)
    if not envelope.known or read is None or not isinstance(read.content, bytes):
        return None
    index = parse_index(read.content)
    if isinstance(index, Finding):
        envelope.findings.append(index)
        return None
    return index


def _check_previous(index: Index, before: PackageFiles) -> list[Finding]:
    try:
        seal = hashlib.sha256(before.read(layout.TAG_MANIFEST, SMALL_LIMIT)).hexdigest()
    except OSError as error:
        return [Finding(FindingCode.FILE_UNREADABLE, "", f"follows: {error.strerror or ''}")]
    if index.previous_seal != seal:
        return [Finding(FindingCode.PREVIOUS_SEAL_MISMATCH, layout.INDEX, seal)]
    return []


def _check_oxum(envelope: Envelope, payload: Payload) -> None:
    """Compare the sum of lengths, unless a payload file has a finding that explains a difference."""
    if not (envelope.known and envelope.oxum) or any(
        finding.path.startswith("data/") or not finding.path for finding in envelope.findings
    ):
        return
    if envelope.oxum != f"{sum(read.size for read in payload.files.values())}.{len(payload.files)}":
        envelope.say(FindingCode.BAG_MALFORMED, layout.BAG_INFO, "Payload-Oxum")


def _notes(index: Index) -> list[Note]:
    notes = []
    if index.synthetic or index.kind is not SessionKind.INTERVIEW:
        notes.append(Note(NoteCode.ROOM_TEST, "", index.kind.value))
    if len(index.parts) > 1 or any(part.lost_ms != 0 for part in index.parts):
        notes.append(Note(NoteCode.GAPS_STATED))
    return notes


def _checked(envelope: Envelope, payload: Payload, with_key: bool, events: int, index: Index | None) -> Checked:
    taken = [read for read in payload.files.values() if read.sha256]
    tags = [path for path in envelope.contents if path in (envelope.tags or {})]
    return Checked(
        files=len(taken) + len(tags),
        bytes=sum(read.size for read in taken) + sum(len(envelope.contents[path]) for path in tags),
        with_key=with_key,
        opened=sum(read.content is not None for read in taken if layout.is_encrypted(read.path)),
        events=events,
        seal=envelope.seal is not None,
        index=index is not None,
    )


def _in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    return tuple(sorted(set(findings), key=lambda one: (one.path, one.code, one.detail)))
