"""Exporting a package: an ordinary video file for a person who chose to and said why."""

from pathlib import Path

from interview_app import __version__
from interview_app.evidence.export import Exported, Purpose
from interview_app.evidence.export import export as export_films
from interview_app.journey.seal import Progress
from interview_app.journey.trust import Trust, judges_of
from interview_app.system.age import Identity
from interview_app.system.clock import Clock

__all__ = ["Exported", "export"]


def export(
    package: Path,
    identity: Identity,
    out: Path,
    reason: str,
    *,
    trust: Trust,
    clock: Clock,
    progress: Progress,
    who: str = "",
    allow_altered: bool = False,
) -> Exported:
    """Write the films of *package* to *out* with a note of origin beside them; *who* is the person as stated.

    *progress* hears ``verifying`` and ``exporting``, what is done and what is to do. Circumstances: TRUST_UNREADABLE
    and those of ``evidence.export``.
    """
    return export_films(
        package,
        identity,
        out,
        Purpose(reason, who, clock.utc(), f"interview-app {__version__}"),
        anchors=judges_of(package, trust).anchors,
        allow_altered=allow_altered,
        verifying=lambda done, total: progress("verifying", done, total),
        exporting=lambda done, total: progress("exporting", done, total),
    )
