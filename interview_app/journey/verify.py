"""Verifying a package: whom to trust is read from files, then everything that can be checked is."""

from dataclasses import replace
from pathlib import Path

from interview_app.domain.verdict import Note
from interview_app.evidence import layout
from interview_app.evidence.check import Report, check, report_json
from interview_app.journey.seal import Progress
from interview_app.journey.trust import Trust, judges_of
from interview_app.system.age import Identity
from interview_app.system.clock import Clock

__all__ = ["Report", "report_json", "verify"]


def verify(
    package: Path,
    *,
    trust: Trust,
    identity: Identity | None,
    follows: Path | None,
    clock: Clock,
    progress: Progress,
) -> Report:
    """Return the report on *package* by *trust*; *follows* is the package sealed before it.

    *progress* hears ``verifying``, the bytes done and the bytes in all. Circumstance TRUST_UNREADABLE; nothing that is
    wrong with the package is raised.
    """
    judges = judges_of(package, trust)
    report = check(
        package,
        anchors=judges.anchors,
        identity=identity,
        follows=follows,
        now=clock.utc(),
        progress=lambda done, total: progress("verifying", done, total),
    )
    return report if judges.note is None else replace(report, notes=(*report.notes, Note(judges.note, layout.SEAL)))
