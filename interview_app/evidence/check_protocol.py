"""The protocol against the recording, for a verifier with a key: is it of this session, and do its signatures stand?

The file says to a machine of which recording, people and things it was written (:mod:`.domain.protocol_bond`); the
chain says the same of itself. The chain also says which of its fields were signed when it was attached, so that one
signature less shows, and who takes part, so that a signature in a person's place by somebody of another name is said: a
note, for names are spelt in many ways and change. Detached signatures are over its exact bytes. What a signature's
algorithm keeps from us is said for that signature alone. Without a protocol nothing is imported that judges one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from interview_app.domain.events import Event, EventKind
from interview_app.domain.happenings import People, read_happening
from interview_app.domain.names import agree, person_key
from interview_app.domain.protocol_bond import Bond, bond_of, read_bond
from interview_app.domain.signature_check import SignatureFault, SignatureNote
from interview_app.domain.verdict import Finding, FindingCode, Note, NoteCode, Verdict
from interview_app.evidence import layout
from interview_app.evidence.payload import AttachedShape, FileRead

if TYPE_CHECKING:
    from cryptography import x509

_OF_PERSON = re.compile(r"\bperson-([0-9]{1,6})(?![0-9])")
"""What the program calls a person's field, and the file of a signature beside the protocol."""
_EARLIEST = datetime.min.replace(tzinfo=UTC)
"""A verifier who does not say what the time is hears of no certificate that expired since."""


@dataclass
class ProtocolCheck:
    """What was found of the protocol and of the signatures over it."""

    findings: list[Finding] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


def check_protocol(
    files: Mapping[str, FileRead],
    events: Sequence[Event],
    anchors: "Sequence[x509.Certificate]",
    now: datetime | None,
) -> ProtocolCheck:
    """Judge the opened protocol and signatures of *files* by the chain of *events*, the signers by *anchors*.

    *now* (aware) lets a certificate be noted that has expired since. A file that could not be opened has a finding of
    its own and is passed over.
    """
    checked = ProtocolCheck()
    protocol = _plain(files.get(layout.PROTOCOL))
    detached = {path: plain for path in sorted(files) if (plain := _signature(path, files[path])) is not None}
    if protocol is not None:
        _check_bond(protocol, events, checked)
        _check_embedded(protocol, events, anchors, now or _EARLIEST, checked)
    for path, signature in detached.items():
        if protocol is not None:
            _check_detached(path, signature, protocol, events, anchors, now or _EARLIEST, checked)
        elif layout.PROTOCOL not in files:
            checked.findings.append(Finding(FindingCode.PROTOCOL_SIGNATURE_BROKEN, path, "no protocol"))
    return checked


def _plain(read: FileRead | None) -> bytes | None:
    content = read.content if read is not None else None
    return content.plain if isinstance(content, AttachedShape) else None


def _signature(path: str, read: FileRead) -> bytes | None:
    return _plain(read) if path.startswith(layout.SIGNATURES) else None


def _check_bond(protocol: bytes, events: Sequence[Event], checked: ProtocolCheck) -> None:
    from interview_app.signing.pdf_keywords import keywords_of

    keywords = keywords_of(protocol)
    if keywords is None:
        checked.findings.append(Finding(FindingCode.PROTOCOL_UNREADABLE, layout.PROTOCOL))
        return
    bond = read_bond(keywords)
    if bond is None:
        checked.findings.append(Finding(FindingCode.PROTOCOL_UNBOUND, layout.PROTOCOL))
        return
    checked.findings += _odd_bond(bond, bond_of(events))


def _odd_bond(said: Bond, known: Bond) -> Iterator[Finding]:
    unsaid = [name for name, value in (("people", said.people), ("exhibits", said.exhibits)) if value in ("", None)]
    if unsaid:
        yield Finding(FindingCode.PROTOCOL_UNBOUND, layout.PROTOCOL, ", ".join(unsaid))
    for code, name in (
        (FindingCode.PROTOCOL_OTHER_SESSION, "session"),
        (FindingCode.PROTOCOL_OTHER_MEDIA, "media_digest"),
        (FindingCode.PROTOCOL_PEOPLE_DIFFER, "people"),
        (FindingCode.PROTOCOL_EXHIBITS_DIFFER, "exhibits"),
    ):
        if name not in unsaid and getattr(said, name) != getattr(known, name):
            yield Finding(code, layout.PROTOCOL)


def _fields_signed(events: Iterable[Event]) -> tuple[str, ...]:
    """Return the fields of the protocol of which the chain says that they are signed."""
    for event in events:
        if event.kind is EventKind.PAPER_ADDED and event.body["path"] == layout.PROTOCOL:
            signed = event.body["signed"]
            return tuple(map(str, signed)) if isinstance(signed, list) else ()
    return ()


def _check_embedded(
    protocol: bytes,
    events: Sequence[Event],
    anchors: "Sequence[x509.Certificate]",
    now: datetime,
    checked: ProtocolCheck,
) -> None:
    from interview_app.signing.pades_check import check_signatures

    report = check_signatures(protocol, anchors, now=now, expected=_fields_signed(events))
    for one in report.signatures:
        checked.findings += _findings(layout.PROTOCOL, one.faults, one.field)
        if not one.faults:
            by = f"{_by(one.name, one.signed_at)} ({one.field})"
            checked.notes.append(Note(NoteCode.PROTOCOL_SIGNED, layout.PROTOCOL, by, one.notes))
            checked.notes += _other_name(layout.PROTOCOL, one.field, one.name, by, events)
    for name in report.missing:
        checked.findings.append(Finding(FindingCode.PROTOCOL_SIGNATURE_MISSING, layout.PROTOCOL, name))
    for name in report.unsigned:
        checked.notes.append(Note(NoteCode.PROTOCOL_PLACE_EMPTY, layout.PROTOCOL, name))


def _check_detached(
    path: str,
    signature: bytes,
    protocol: bytes,
    events: Sequence[Event],
    anchors: "Sequence[x509.Certificate]",
    now: datetime,
    checked: ProtocolCheck,
) -> None:
    from interview_app.signing.detached import read_detached

    finding = read_detached(signature, protocol, anchors)
    checked.findings += _findings(path, sorted(finding.faults))
    for signer in finding.signers:
        name = signer.holder.name if signer.holder is not None else ""
        by = _by(name, signer.signed_at)
        if not finding.faults:
            expired = signer.holder is not None and now > signer.holder.not_after
            notes = (SignatureNote.TIME_ASSERTED, *([SignatureNote.EXPIRED_SINCE] if expired else []))
            checked.notes.append(Note(NoteCode.PROTOCOL_SIGNED, path, by, notes))
        checked.notes += _other_name(path, path, name, by, events)


def _other_name(path: str, place: str, name: str, by: str, events: Sequence[Event]) -> Iterator[Note]:
    """Yield a note where the chain calls the person whose *place* it is otherwise than the certificate: *name*."""
    number = _OF_PERSON.search(place)
    said = _names(events).get(int(number[1]), "") if number else ""
    if name and said and person_key(name) != person_key(said) and not agree(name, said):
        yield Note(NoteCode.PROTOCOL_SIGNER_OTHER_NAME, path, by)


def _names(events: Iterable[Event]) -> dict[int, str]:
    """Return the name of each person who takes part, by number, as it was said last."""
    told = (read_happening(event.kind, event.body) for event in events if event.kind is EventKind.PEOPLE)
    return {one.number: one.name for people in told if isinstance(people, People) for one in people.people}


def _findings(path: str, faults: Sequence[SignatureFault], place: str = "") -> Iterator[Finding]:
    """Yield one finding for a signature: what is broken, else what nobody here can tell, else whom nobody knows."""
    for code, found in (
        (FindingCode.PROTOCOL_SIGNATURE_BROKEN, [one for one in faults if one.verdict is Verdict.ALTERED]),
        (FindingCode.PROTOCOL_SIGNATURE_ELSEWHERE, [one for one in faults if one is SignatureFault.ALGORITHM_UNKNOWN]),
        (FindingCode.PROTOCOL_SIGNER_NOT_TRUSTED, faults),
    ):
        if found:
            yield Finding(code, path, place, tuple(found))
            return


def _by(name: str, signed_at: datetime | None) -> str:
    return name if signed_at is None else f"{name}, {signed_at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
