"""From a stopped session to sealed copies, each read back from its medium and checked.

Rules. A session is sealed once: where the ledger or a disk shows its package, a folder that was left behind does not
become a second one. The one-session key may go only once enough copies were read back whole (:attr:`.enough`).
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.session import SessionKind
from interview_app.domain.verdict import FindingCode
from interview_app.evidence import layout
from interview_app.evidence.check import Report, check
from interview_app.evidence.index import read_index
from interview_app.evidence.recover import put_in_order, read_state
from interview_app.evidence.seal import finish, is_signed, seal
from interview_app.journey.ledger import ReadBack, SealEntry, enter, entries, note_read_back
from interview_app.signing.seal import sign_seal
from interview_app.signing.signer import SealSigner
from interview_app.system.clock import Clock, iso_utc
from interview_app.system.paths import data_folder
from resources import package_readme

if TYPE_CHECKING:
    from cryptography import x509

Progress = Callable[[str, int, int], None]
"""Told the name of the step and, where it can be counted, bytes done and in all."""

LEAST_COPIES = 2

_NOT_THE_ROOMS = {FindingCode.NO_TRUST_ANCHOR, FindingCode.SIGNER_NOT_TRUSTED}
"""Whether the authority is one to trust is for the court to say; the room checks all else of its own seal."""


@dataclass(frozen=True)
class SealedCopies:
    """The packages (the first is the master), their digests, and folders that could not be completed.

    ``reports`` are what reading each package back gave, in their order; ``whole`` the packages in which the room found
    nothing but what it sealed.
    """

    packages: tuple[Path, ...]
    media_digest: str
    seal_digest: str
    incomplete: tuple[Path, ...]
    reports: tuple[Report, ...]
    whole: tuple[Path, ...]
    kind: SessionKind

    @property
    def enough(self) -> bool:
        """Whether so many copies are whole that no one disk holds the only one; of a room test one is enough."""
        return len(self.whole) >= (1 if self.kind is SessionKind.ROOM_TEST else LEAST_COPIES)


def seal_session(folders: Sequence[Path], signer: SealSigner, clock: Clock, progress: Progress) -> SealedCopies:
    """Seal the session in *folders* as :func:`seal_copies` does; READ_BACK_FAILED if a copy is not whole."""
    sealed = seal_copies(folders, signer, clock, progress)
    require_whole(sealed, signer)
    return sealed


def require_whole(sealed: SealedCopies, signer: SealSigner) -> None:
    """Raise the Circumstance READ_BACK_FAILED naming the first copy that is not what *signer* sealed."""
    for package, report in zip(sealed.packages, sealed.reports, strict=True):
        if (wrong := _wrong(report, signer)) is not None:
            raise Circumstance(Code.READ_BACK_FAILED, path=str(package), finding=wrong.value)


def _wrong(report: Report, signer: SealSigner) -> FindingCode | None:
    """Return what is wrong with a copy that *signer* sealed; None for one that is whole."""
    findings = [finding for finding in report.findings if finding.code not in _NOT_THE_ROOMS]
    if findings:
        return findings[0].code
    ours = report.seal is not None and report.seal.fingerprint == signer.fingerprint
    return None if ours else FindingCode.SEAL_MISMATCH


def seal_copies(
    folders: Sequence[Path],
    signer: SealSigner,
    clock: Clock,
    progress: Progress,
    *,
    anchors: "Sequence[x509.Certificate]" = (),
) -> SealedCopies:
    """Seal the stopped session that lies in *folders* (``<session-id>.open``) and read every copy back.

    *anchors*: whom to trust when the copies are judged; without any, no verdict is better than CANNOT TELL. A folder
    that cannot be completed is left as it is and named. Circumstances: those of
    :func:`interview_app.evidence.seal.seal`, SIGNER_NOT_VALID_NOW, TARGETS_LOST, SEALED_ALREADY (its package is
    elsewhere, and these folders hold another state of it).
    """
    # Where an earlier sealing got past its signature, it is in the ledger, and only names are left to be put right.
    signed = [folder for folder in folders if is_signed(folder)]
    packages = tuple(finish(folder) for folder in signed)
    incomplete: tuple[Path, ...] = ()
    rest = [folder for folder in folders if folder not in signed]
    if rest and _is_sealed_elsewhere(rest):
        if not packages:
            raise Circumstance(Code.SEALED_ALREADY, session=session_of(rest[0]))
        incomplete = tuple(rest)
    elif rest:
        sealed, incomplete = _seal_rest(rest, signer, clock, progress)
        packages += sealed
    if not packages:
        raise Circumstance(Code.TARGETS_LOST)
    reports = _read_back(packages, anchors, progress)
    judged = zip(packages, reports, strict=True)
    whole = tuple(package for package, report in judged if _wrong(report, signer) is None)
    note_read_back(data_folder(), ReadBack(session_of(folders[0]), len(whole)))
    digests = reports[0].media_digest, reports[0].seal_digest
    return SealedCopies(packages, *digests, incomplete, reports, whole, _kind(whole))


def session_of(folder: Path) -> str:
    """Return the id of the session that lies in *folder*, sealed or not."""
    return folder.name.removesuffix(layout.OPEN_SUFFIX)


def _kind(whole: Sequence[Path]) -> SessionKind:
    return read_index((whole[0] / layout.INDEX).read_bytes()).kind if whole else SessionKind.INTERVIEW


def _is_sealed_elsewhere(folders: Sequence[Path]) -> bool:
    """Return whether the session has a package already, of which *folders*, not sealed, are no part."""
    session = session_of(folders[0])
    states = (state for folder in folders if (state := read_state(folder)) is not None)
    targets = {Path(target) for state in states for target in state.header.targets}
    packages = {target / session for target in targets} | {folder.with_name(session) for folder in folders}
    known = {entry.seal_digest for entry in entries(data_folder()) if entry.session == session}
    known |= {digest for package in packages if (digest := _seal_digest(package))}
    return bool(known) and not any(_seal_digest(folder) in known for folder in folders)


def _seal_digest(folder: Path) -> str:
    try:
        return hashlib.sha256((folder / layout.TAG_MANIFEST).read_bytes()).hexdigest()
    except OSError:
        return ""


def _seal_rest(
    folders: Sequence[Path], signer: SealSigner, clock: Clock, progress: Progress
) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Seal *folders*; return the packages and the folders that could not be completed."""
    progress("collecting", 0, 0)
    order = put_in_order(folders)
    if not order.complete:
        return (), order.incomplete
    now = clock.utc()
    sealed = seal(
        order.state,
        order.complete,
        readme=package_readme(),
        now=now,
        sign=lambda content: sign_seal(content, signer, now),
        step=lambda name: progress(name, 0, 0),
        signed=lambda media_digest, seal_digest: enter(
            data_folder(), SealEntry(order.state.header.session, seal_digest, media_digest, iso_utc(now))
        ),
    )
    return sealed.packages, (*order.incomplete, *sealed.failed)


def _read_back(
    packages: Sequence[Path], anchors: "Sequence[x509.Certificate]", progress: Progress
) -> tuple[Report, ...]:
    return tuple(
        check(
            package,
            anchors=anchors,
            from_medium=True,
            progress=lambda done, total: progress("reading_back", done, total),
        )
        for package in packages
    )
