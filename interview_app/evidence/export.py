"""Export: an ordinary MP4 of each part, for a person who chose to and gave a reason, with a note of origin beside it.

The package is verified whole first. An altered one is not exported unless the caller says so; then what does not check
is left out (the picture stops there for as long) and the note says what. A package about whose signer nothing can be
told is exported, and the note says that. One part gives ``OUT.mp4``; several give ``OUT-part-001.mp4`` and so on,
because a gap between parts is a fact that a joined film would hide. Nothing else is written in plain: no temporary
file, and a file that could not be finished is removed.
"""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import Json, canonical
from interview_app.domain.verdict import FindingCode, Verdict
from interview_app.evidence.check import Report, check
from interview_app.evidence.files import PIECE, Told, no_progress
from interview_app.evidence.payload import ByteCount, Progress
from interview_app.evidence.reader import FileRefused, Unlocked, examine, refusal
from interview_app.evidence.remux import remux
from interview_app.system.age import Identity
from interview_app.system.clock import iso_utc
from interview_app.system.durable import create_exclusively, sync_file

if TYPE_CHECKING:
    from cryptography import x509

_ORIGIN = ".origin.json"


@dataclass(frozen=True)
class Exported:
    """The films, one for each part that could be exported, the note beside them, and the verification before."""

    films: tuple[Path, ...]
    origin: Path
    report: Report


@dataclass(frozen=True)
class Purpose:
    """Why, by whom (as stated, may be empty), when and with what software a package is exported."""

    reason: str
    who: str
    at: datetime
    software: str


@dataclass
class _Film:
    part: int
    path: Path
    left_out: list[str] = field(default_factory=list)


def export(
    package: Path,
    identity: Identity,
    out: Path,
    purpose: Purpose,
    *,
    anchors: "Sequence[x509.Certificate]",
    allow_altered: bool = False,
    verifying: Progress | None = None,
    exporting: Progress | None = None,
) -> Exported:
    """Export the parts of *package* to *out* (``….mp4``), each a copy of its streams.

    *verifying* and *exporting* hear bytes done and bytes in all, of encrypted files. Circumstances: REASON_EMPTY,
    FILE_EXISTS, OUTPUT_UNWRITABLE, PACKAGE_UNREADABLE, PACKAGE_NOT_FOR_KEY, PACKAGE_ALTERED naming a finding; with
    *allow_altered* the last only where index or manifest cannot be used.
    """
    if not purpose.reason.strip():
        raise Circumstance(Code.REASON_EMPTY)
    origin = out.with_name(out.name + _ORIGIN)
    _refuse_existing(origin, out)
    report = check(package, anchors=anchors, identity=identity, progress=verifying)
    _refuse_package(report, package, allow_altered)
    unlocked = examine(package, anchors, despite_findings=allow_altered).unlock(identity)
    parts = [part.part for part in unlocked.index.parts if _is_readable(unlocked, part.part)]
    if not parts:
        raise Circumstance(Code.PACKAGE_UNREADABLE, path=str(package))
    films = [_Film(part, out if len(parts) == 1 else out.with_stem(f"{out.stem}-part-{part:03d}")) for part in parts]
    _refuse_existing(*(film.path for film in films))
    told = ByteCount(sum(one.bytes for part in parts for one in unlocked.index.parts[part - 1].segments), exporting).add
    written: list[_Film] = []
    try:
        for film in films:
            _write(unlocked, film, told, leave_out=allow_altered)
            written.append(film)
        note = _note(report, purpose, unlocked, written)
        create_exclusively(origin, canonical(note) + b"\n")
    except BaseException as error:
        for film in written:
            film.path.unlink(missing_ok=True)
        if isinstance(error, FileRefused):  # changed since it was verified a moment ago
            raise refusal(Code.PACKAGE_ALTERED, package, error.finding) from None
        if isinstance(error, OSError):
            raise Circumstance(Code.OUTPUT_UNWRITABLE, path=str(out), reason=error.strerror or "") from None
        raise
    return Exported(tuple(film.path for film in written), origin, report)


def _refuse_existing(*paths: Path) -> None:
    for path in paths:
        if path.exists():
            raise Circumstance(Code.FILE_EXISTS, path=str(path))


def _refuse_package(report: Report, package: Path, allow_altered: bool) -> None:
    for finding in report.findings:
        if finding.code is FindingCode.KEY_DOES_NOT_OPEN and not report.checked.opened:
            raise Circumstance(Code.PACKAGE_NOT_FOR_KEY, path=str(package))
    for finding in report.findings:
        if finding.code.verdict is Verdict.ALTERED and not allow_altered:
            raise refusal(Code.PACKAGE_ALTERED, package, finding)


def _is_readable(unlocked: Unlocked, part: int) -> bool:
    """Return whether the header and at least one segment of *part* can be read."""
    pieces = _pieces(unlocked, _Film(part, Path()), no_progress, leave_out=True)
    try:
        return len(list(islice(pieces, 2))) == 2
    except FileRefused:
        return False


def _write(unlocked: Unlocked, film: _Film, told: Told, *, leave_out: bool) -> None:
    with film.path.open("xb"):
        pass
    try:
        remux(_pieces(unlocked, film, told, leave_out=leave_out), film.path)
        sync_file(film.path)
    except BaseException:
        film.path.unlink()
        raise


def _pieces(unlocked: Unlocked, film: _Film, told: Told, *, leave_out: bool) -> Iterator[bytes]:
    yield unlocked.init(film.part)
    for segment in unlocked.index.parts[film.part - 1].segments:
        try:
            plain = unlocked.segment(film.part, segment.n)
        except FileRefused:
            if not leave_out:
                raise
            film.left_out.append(segment.path)
        else:
            yield plain
        told(segment.bytes)


def _note(report: Report, purpose: Purpose, unlocked: Unlocked, films: Sequence[_Film]) -> dict[str, Json]:
    parts = unlocked.index.parts
    return {
        "session": report.session,
        "media_digest": report.media_digest,
        "seal_digest": report.seal_digest,
        "verdict": report.verdict.value,
        "findings": [{"code": one.code.value, "path": one.path} for one in report.findings],
        "reason": purpose.reason,
        "who": purpose.who,
        "exported_utc": iso_utc(purpose.at),
        "software": purpose.software,
        "films": [
            {
                "file": film.path.name,
                "sha256": _digest(film.path),
                "bytes": film.path.stat().st_size,
                "part": film.part,
                "start_us": parts[film.part - 1].start_us,
                "end_us": parts[film.part - 1].end_us,
                "left_out": list(film.left_out),
            }
            for film in films
        ],
    }


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while piece := file.read(PIECE):
            digest.update(piece)
    return digest.hexdigest()
