"""A recording that is over and not sealed yet, whoever left it: closed by its own session or found after a crash.

What the windows need to show it and to seal it, and nothing else. A session that still runs is a ``LiveSession``, which
can do the same once it has stopped.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from interview_app.evidence.bag import media_digest
from interview_app.evidence.recover import read_state
from interview_app.evidence.seal import is_signed
from interview_app.journey.recover import close_session
from interview_app.journey.seal import Progress, SealedCopies, seal_copies
from interview_app.system.clock import Clock

if TYPE_CHECKING:
    from cryptography import x509

    from interview_app.signing.signer import SealSigner


@dataclass(frozen=True)
class LeftUnsealed:
    """A closed recording in its ``folders``; ``digest`` is empty where an earlier sealing only has to be finished."""

    folders: tuple[Path, ...]
    digest: str

    def seal(
        self, signer: "SealSigner", clock: Clock, progress: Progress, *, anchors: "Sequence[x509.Certificate]"
    ) -> SealedCopies:
        """Seal it and read every copy back. Circumstances as in ``seal_copies``, and SIGNER_NOT_VALID_NOW."""
        signer.require_valid(clock.utc())
        return seal_copies(self.folders, signer, clock, progress, anchors=anchors)


def close_left_behind(folders: Sequence[Path], clock: Clock) -> LeftUnsealed:
    """Close what an interrupted session left in *folders*, without any key. Circumstances as in ``close_session``."""
    if any(is_signed(folder) for folder in folders):
        return LeftUnsealed(tuple(folders), "")
    readable = [folder for folder in folders if read_state(folder) is not None]
    state = close_session(readable, clock, reason="recorder_lost")
    digest = media_digest((one.path, one.sha256) for one in state.media)
    return LeftUnsealed(tuple(readable), digest)
