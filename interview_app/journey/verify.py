"""Verifying a package: whom to trust is read from files, then everything that can be checked is."""

from collections.abc import Sequence
from pathlib import Path

from interview_app.evidence.check import Report, check, report_json
from interview_app.journey.seal import Progress
from interview_app.signing.trust import load_anchors
from interview_app.system.age import Identity
from interview_app.system.clock import Clock

__all__ = ["Report", "report_json", "verify"]


def verify(
    package: Path,
    *,
    trust: Sequence[Path],
    identity: Identity | None,
    follows: Path | None,
    clock: Clock,
    progress: Progress,
) -> Report:
    """Return the report on *package*; *trust* are files of certificates, *follows* the package sealed before it.

    *progress* hears ``verifying``, the bytes done and the bytes in all. Circumstance TRUST_UNREADABLE; nothing that is
    wrong with the package is raised.
    """
    return check(
        package,
        anchors=load_anchors(trust),
        identity=identity,
        follows=follows,
        now=clock.utc(),
        progress=lambda done, total: progress("verifying", done, total),
    )
