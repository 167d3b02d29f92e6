"""From a stopped session to sealed copies, each read back from its medium and checked.

Rules. A session is sealed once: what the signing made is kept, and stands in the ledger, before any disk shows a seal.
Where the ledger or a disk shows a package, a folder that was left behind becomes that one, to the byte, or stays as it
is. The copies are entered before it is noted that they were read back, so that a sealing that was interrupted anywhere
shows itself as unfinished and is finished by sealing again. The one-session key may go only once enough copies were
read back whole (:attr:`.enough`). A copy that the room sealed with an earlier certificate is judged by whom it trusted
then, and is whole if that verifies it.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.session import SessionKind
from interview_app.domain.verdict import FindingCode
from interview_app.evidence import layout
from interview_app.evidence.check import Report, check
from interview_app.evidence.complete import complete, digest_of, put_aside, seal_over
from interview_app.evidence.index import read_index
from interview_app.evidence.recover import put_in_order, read_state
from interview_app.evidence.seal import finish, is_signed, seal
from interview_app.evidence.target import loss_reason
from interview_app.journey.ledger import (
    ReadBack,
    SealEntry,
    drop_seal,
    enter,
    entries,
    keep_seal,
    kept_seal,
    note_read_back,
    note_sealer,
    trusted_then,
)
from interview_app.signing.seal import certificate_of, sign_seal
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


Entered = Callable[[SealedCopies], None]
"""Enters sealed copies where the room keeps account of them; idempotent."""


def seal_session(folders: Sequence[Path], signer: SealSigner, clock: Clock, progress: Progress) -> SealedCopies:
    """Seal the session in *folders* as :func:`seal_copies` does; READ_BACK_FAILED if a copy is not whole."""
    sealed = seal_copies(folders, signer, clock, progress)
    require_whole(sealed)
    return sealed


def require_whole(sealed: SealedCopies) -> None:
    """Raise the Circumstance READ_BACK_FAILED naming the first copy that is not what the room sealed."""
    for package, report in zip(sealed.packages, sealed.reports, strict=True):
        if package not in sealed.whole:
            wrong = next(_harm(report), FindingCode.SEAL_MISMATCH)
            raise Circumstance(Code.READ_BACK_FAILED, path=str(package), finding=wrong.value)


def _harm(report: Report) -> Iterator[FindingCode]:
    return (finding.code for finding in report.findings if finding.code not in _NOT_THE_ROOMS)


def _is_whole(report: Report, signer: SealSigner, data: Path) -> bool:
    """Return whether a copy is what *signer* sealed, or the room with an earlier certificate, as far as it verifies."""
    if report.seal is None or not report.seal.fingerprint:
        return False
    if report.seal.fingerprint == signer.fingerprint:
        return not any(_harm(report))
    return not report.findings and any(trusted_then(data, report.seal.fingerprint))


def anchors_for(package: Path, anchors: "Sequence[x509.Certificate]", data: Path) -> "tuple[x509.Certificate, ...]":
    """Return *anchors*, and whom the room with its ledger in *data* trusted when it sealed *package*, if it did."""
    try:
        sealed_with = certificate_of((package / layout.SEAL).read_bytes())
    except OSError:
        sealed_with = ""
    return (*anchors, *trusted_then(data, sealed_with))


def seal_copies(
    folders: Sequence[Path],
    signer: SealSigner,
    clock: Clock,
    progress: Progress,
    *,
    anchors: "Sequence[x509.Certificate]" = (),
    entered: Entered = lambda sealed: None,
) -> SealedCopies:
    """Seal the stopped session that lies in *folders*, the master's first, and read every copy back.

    A folder is ``<session-id>.open``, or the package where an earlier sealing had given it its name. *anchors*: whom to
    trust when the copies are judged; without any, no verdict is better than CANNOT TELL. *entered* is told what came
    of it while the sealing still counts as unfinished. A folder that cannot be completed is left as it is and named.
    Circumstances: those of :func:`interview_app.evidence.seal.seal`, SIGNER_NOT_VALID_NOW, TARGETS_LOST,
    SEAL_UNFINISHED (no disk goes on), SEALED_ALREADY (its package is elsewhere, and these folders lack some of it).
    """
    try:
        return _seal_copies(folders, signer, clock, progress, anchors, entered)
    except OSError as error:
        path = str(error.filename or folders[0])
        raise Circumstance(Code.SEAL_UNFINISHED, path=path, reason=loss_reason(error)) from error


def _seal_copies(
    folders: Sequence[Path],
    signer: SealSigner,
    clock: Clock,
    progress: Progress,
    anchors: "Sequence[x509.Certificate]",
    entered: Entered,
) -> SealedCopies:
    session, data = session_of(folders[0]), data_folder()
    packages, incomplete = _packages(_with_copies(folders), signer, clock, progress, anchors)
    if not packages:
        raise Circumstance(Code.TARGETS_LOST)
    reports = _read_back(packages, anchors, progress)
    intact = [
        (package, report, der)
        for package, report in zip(packages, reports, strict=True)
        if _is_whole(report, signer, data) and (der := _seal_in(package))
    ]
    shown = intact[0][1] if intact else reports[0]
    whole = tuple(
        package for package, report, der in intact if (report.seal_digest, der) == (shown.seal_digest, intact[0][2])
    )
    digests = shown.media_digest, shown.seal_digest
    sealed = SealedCopies(packages, *digests, incomplete, reports, whole, _kind(whole))
    entered(sealed)
    if sealed.enough:
        drop_seal(data, session)
    note_read_back(data, ReadBack(session, len(whole)))
    return sealed


def _seal_in(package: Path) -> bytes:
    """Return the seal of *package*, by which two over one tag manifest differ; nothing if its disk is gone."""
    try:
        return (package / layout.SEAL).read_bytes()
    except OSError:
        return b""


def session_of(folder: Path) -> str:
    """Return the id of the session that lies in *folder*, sealed or not."""
    return folder.name.removesuffix(layout.OPEN_SUFFIX)


def _kind(whole: Sequence[Path]) -> SessionKind:
    return read_index((whole[0] / layout.INDEX).read_bytes()).kind if whole else SessionKind.INTERVIEW


def _packages(
    folders: Sequence[Path],
    signer: SealSigner,
    clock: Clock,
    progress: Progress,
    anchors: "Sequence[x509.Certificate]",
) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Return the packages that became of *folders*, in their order, and the folders that could not be completed."""
    session, data = session_of(folders[0]), data_folder()
    known = {entry.seal_digest for entry in entries(data) if entry.session == session}
    known = known or {digest_of(folder) for folder in folders if is_signed(folder)}
    if not known:
        return _seal_first(folders, signer, clock, progress, anchors)
    progress("closing", 0, 0)
    sources = (*sorted(folders, key=lambda one: one.name != session), kept_seal(data, session))
    packages: list[Path] = []
    left: list[Path] = []
    failed: OSError | None = None
    for folder in folders:
        try:
            beside = folder.with_name(session)
            if beside != folder and beside in folders and digest_of(beside) in known:
                put_aside(folder)
                continue
            done = is_signed(folder) or any(complete(folder, digest, sources) for digest in known)
            (packages if done else left).append(finish(folder) if done else folder)
        except OSError as error:  # this disk alone: the others go on
            left.append(folder)
            failed = error
    if not packages:
        raise failed or Circumstance(Code.SEALED_ALREADY, session=session)
    return tuple(packages), tuple(left)


def _with_copies(folders: Sequence[Path]) -> tuple[Path, ...]:
    """Return *folders* and the packages of their session that stand on its other targets, in the targets' order."""
    states = (state for folder in folders if (state := read_state(folder)) is not None)
    targets = [Path(target).resolve() for target in next((state.header.targets for state in states), ())]
    packages = (target / session_of(folders[0]) for target in targets)
    found = {one.resolve(): one for one in (*(one for one in packages if is_signed(one)), *folders)}
    order = {target: number for number, target in enumerate(targets)}
    return tuple(found[one] for one in sorted(found, key=lambda one: order.get(one.parent, len(order))))


def _seal_first(
    folders: Sequence[Path],
    signer: SealSigner,
    clock: Clock,
    progress: Progress,
    anchors: "Sequence[x509.Certificate]",
) -> tuple[tuple[Path, ...], tuple[Path, ...]]:
    """Seal *folders*, of which no package is known; return as :func:`_packages`."""
    progress("collecting", 0, 0)
    order = put_in_order(folders)
    if not order.complete:
        return (), order.incomplete
    now, session = clock.utc(), order.state.header.session
    if anchors:
        note_sealer(data_folder(), signer.fingerprint, anchors)

    def sign(content: bytes) -> bytes:
        kept = seal_over([kept_seal(data_folder(), session)], hashlib.sha256(content).hexdigest())
        return kept or sign_seal(content, signer, now)  # a kill came between keeping one and entering it

    def signed(media_digest: str, seal_digest: str, made: Mapping[str, bytes]) -> None:
        keep_seal(data_folder(), session, made)
        enter(data_folder(), SealEntry(session, seal_digest, media_digest, iso_utc(now)))

    sealed = seal(
        order.state,
        order.complete,
        readme=package_readme(),
        now=now,
        sign=sign,
        step=lambda name: progress(name, 0, 0),
        signed=signed,
    )
    return sealed.packages, (*order.incomplete, *sealed.failed)


def _read_back(
    packages: Sequence[Path], anchors: "Sequence[x509.Certificate]", progress: Progress
) -> tuple[Report, ...]:
    return tuple(
        check(
            package,
            anchors=anchors_for(package, anchors, data_folder()),
            from_medium=True,
            progress=lambda done, total: progress("reading_back", done, total),
        )
        for package in packages
    )
