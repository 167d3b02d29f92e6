"""Opening a package for replay: the key, the envelope, the events, the loudspeaker. No Qt; it blocks: for a task."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from interview_app.domain.events import Event
from interview_app.domain.verdict import Finding
from interview_app.evidence.reader import FileRefused, Unlocked, examine
from interview_app.recording.portaudio import PortAudioRefused
from interview_app.signing.trust import load_anchors
from interview_app.system.age import Identity
from interview_app.system.clock import Clock
from ui.sound_out import Loudspeaker


@dataclass(frozen=True)
class Opened:
    """A package that plays: its plaintext on demand, its events (none where the chain does not hold), and what sounds.

    ``findings`` are what the envelope showed and what kept the events away.
    """

    source: Unlocked
    events: tuple[Event, ...]
    started: datetime
    findings: tuple[Finding, ...]
    out: Loudspeaker | None

    @property
    def identity(self) -> Identity:
        """The key that opens it."""
        return self.source.identity

    def close(self) -> None:
        """Let the loudspeaker go, where nobody plays after all."""
        if self.out is not None:
            self.out.close()


def open_package(
    package: Path, identity: Path, passphrase: str | None, *, trust: Sequence[Path], clock: Clock
) -> Opened:
    """Open *package*, authentic or not as a whole, with the key in the file *identity*.

    Circumstances: IDENTITY_UNREADABLE, IDENTITY_LOCKED, TRUST_UNREADABLE, PACKAGE_UNREADABLE, PACKAGE_NOT_FOR_KEY, and
    PACKAGE_ALTERED where not even its index can be used.
    """
    key = Identity.load(identity, passphrase)
    source = examine(package, load_anchors(trust), despite_findings=True).unlock(key)
    findings = source.examined.findings
    events: tuple[Event, ...] = ()
    try:
        events = tuple(source.events())
    except FileRefused as refused:
        findings = (*findings, refused.finding)
    out = None
    with suppress(PortAudioRefused):
        out = Loudspeaker.opened(clock)
    return Opened(source, events, datetime.fromisoformat(source.index.started_utc), findings, out)
