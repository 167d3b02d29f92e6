"""Whom to trust when a package is judged: the files that were named; in the room that sealed it, also its own past.

Rules. What is trusted today decides first. Only where that does not verify the seal does it count whom the room trusted
when it sealed with that very certificate (ADR 17), and the report says so: a seal is renewed, its packages are not.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from interview_app.domain.verdict import NoteCode

if TYPE_CHECKING:
    from cryptography import x509

    from interview_app.journey.room import RoomFile


@dataclass(frozen=True)
class Trust:
    """The ``files`` of certificates to trust; ``ledger`` is the data folder of the room that judges, None elsewhere."""

    files: tuple[Path, ...] = ()
    ledger: Path | None = None


@dataclass(frozen=True)
class Judges:
    """The certificates that a package is judged by; ``note`` says whose trust of the room it was that verified it."""

    anchors: "tuple[x509.Certificate, ...]"
    note: NoteCode | None = None


def trust_of_room(known: "RoomFile | None", data: Path) -> Trust:
    """Return whom the room trusts, by its file as it is now (``room_now``) and its records in *data*. Blocks for ms."""
    from interview_app.journey.room import room_now

    room, _trouble = room_now(known, data)
    return Trust(tuple(map(Path, room.room.trust)), data)


def judges_of(package: Path, trust: Trust) -> Judges:
    """Return by whom *package* is judged. Circumstance TRUST_UNREADABLE; nothing for what the package holds."""
    from interview_app.evidence import layout
    from interview_app.evidence.envelope import SMALL_LIMIT
    from interview_app.evidence.files import PackageFiles
    from interview_app.journey.ledger import trusted_then
    from interview_app.signing.seal import certificate_of, check_seal
    from interview_app.signing.trust import load_anchors

    today = load_anchors(trust.files)
    if trust.ledger is None:
        return Judges(today)
    files = PackageFiles(package)
    try:
        seal, content = files.read(layout.SEAL, SMALL_LIMIT), files.read(layout.TAG_MANIFEST, SMALL_LIMIT)
    except OSError:
        return Judges(today)
    if not check_seal(seal, content, today).findings:
        return Judges(today, NoteCode.TRUST_OF_TODAY)
    then = (*today, *trusted_then(trust.ledger, certificate_of(seal)))
    return Judges(then, None if check_seal(seal, content, then).findings else NoteCode.TRUST_OF_THEN)
