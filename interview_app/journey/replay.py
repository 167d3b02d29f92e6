"""Opening a recording for replay: the key, the envelope, the events. It blocks; nothing decrypted is ever written.

What is authentic is handed out even where the package as a whole was altered; what kept the rest away is told with it.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from interview_app.domain.events import Event
from interview_app.domain.verdict import Finding
from interview_app.evidence.reader import FileRefused, Unlocked, examine
from interview_app.evidence.unsealed import Unsealed
from interview_app.journey.playback import Playable
from interview_app.journey.trust import Trust, judges_of
from interview_app.replaying.chronicle import Chronicle, chronicle
from interview_app.system.age import Identity


@dataclass(frozen=True)
class Opened:
    """A recording that plays: its plaintext on demand, what its events tell, and when it began (UTC).

    ``findings`` are what the envelope showed and what kept the events away, of which there are then none.
    """

    source: Unlocked | Unsealed
    told: Chronicle
    started: datetime
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class OpenedPackage(Opened):
    """A package that plays, and the key that opens it."""

    identity: Identity


def open_package(package: Path, identity: Path, passphrase: str | None, *, trust: Trust) -> OpenedPackage:
    """Open *package*, authentic or not as a whole, with the key in the file *identity*.

    Circumstances: IDENTITY_UNREADABLE, IDENTITY_LOCKED, TRUST_UNREADABLE, PACKAGE_UNREADABLE, PACKAGE_NOT_FOR_KEY, and
    PACKAGE_ALTERED where not even its index can be used.
    """
    key = Identity.load(identity, passphrase)
    source = examine(package, judges_of(package, trust).anchors, despite_findings=True).unlock(key)
    opened = _opened(source, source.examined.findings)
    return OpenedPackage(opened.source, opened.told, opened.started, opened.findings, key)


def open_session(recording: Playable) -> Opened:
    """Open a recording that nobody has sealed yet. Circumstances as of :meth:`.playback.Playable.play`."""
    return _opened(recording.play(), ())


def _opened(source: Unlocked | Unsealed, findings: tuple[Finding, ...]) -> Opened:
    events: tuple[Event, ...] = ()
    try:
        events = tuple(source.events())
    except FileRefused as refused:
        findings = (*findings, refused.finding)
    return Opened(source, chronicle(events), datetime.fromisoformat(source.index.started_utc), findings)
