"""From a stopped session to sealed copies, each read back from its medium and checked."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.verdict import FindingCode
from interview_app.evidence.check import Report, check
from interview_app.evidence.recover import put_in_order
from interview_app.evidence.seal import finish, is_signed, seal
from interview_app.journey.ledger import SealEntry, enter
from interview_app.signing.seal import sign_seal
from interview_app.signing.signer import SealSigner
from interview_app.system.clock import Clock, iso_utc
from interview_app.system.paths import data_folder
from resources import package_readme

Progress = Callable[[str, int, int], None]
"""Told the name of the step and, where it can be counted, bytes done and in all."""

_NOT_THE_ROOMS = {FindingCode.NO_TRUST_ANCHOR, FindingCode.SIGNER_NOT_TRUSTED}
"""Whether the authority is one to trust is for the court to say; the room checks all else of its own seal."""


@dataclass(frozen=True)
class SealedCopies:
    """The packages (the first is the master), their digests, and folders that could not be completed."""

    packages: tuple[Path, ...]
    media_digest: str
    seal_digest: str
    incomplete: tuple[Path, ...]


def seal_session(folders: Sequence[Path], signer: SealSigner, clock: Clock, progress: Progress) -> SealedCopies:
    """Seal the stopped session that lies in *folders* (``<session-id>.open``) and read every copy back.

    A folder that cannot be completed is left as it is and named. Circumstances: those of
    :func:`interview_app.evidence.seal.seal`, SIGNER_NOT_VALID_NOW, READ_BACK_FAILED, TARGETS_LOST.
    """
    # Where an earlier sealing got past its signature, it is in the ledger, and only names are left to be put right.
    signed = [folder for folder in folders if is_signed(folder)]
    packages = tuple(finish(folder) for folder in signed)
    incomplete: tuple[Path, ...] = ()
    if rest := [folder for folder in folders if folder not in signed]:
        sealed, incomplete = _seal_rest(rest, signer, clock, progress)
        packages += sealed
    if not packages:
        raise Circumstance(Code.TARGETS_LOST)
    reports = read_back(packages, signer, progress)
    return SealedCopies(packages, reports[0].media_digest, reports[0].seal_digest, incomplete)


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


def read_back(packages: Sequence[Path], signer: SealSigner, progress: Progress) -> tuple[Report, ...]:
    """Check each of *packages* from its medium; Circumstance READ_BACK_FAILED naming the first that is not whole."""
    reports = []
    for package in packages:
        report = check(
            package,
            anchors=(),
            from_medium=True,
            progress=lambda done, total: progress("reading_back", done, total),
        )
        findings = [finding for finding in report.findings if finding.code not in _NOT_THE_ROOMS]
        if findings or report.seal is None or report.seal.fingerprint != signer.fingerprint:
            code = findings[0].code.value if findings else FindingCode.SEAL_MISMATCH.value
            raise Circumstance(Code.READ_BACK_FAILED, path=str(package), finding=code)
        reports.append(report)
    return tuple(reports)
