"""A recording that is over and not sealed yet, whoever left it: closed by its own session or found after a crash.

What the windows need to show it and to seal it, and nothing else. A session that still runs is a ``LiveSession``, which
can do the same once it has stopped. With the session's own key, which the vault keeps until the seal, it can be played.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import Who
from interview_app.evidence.bag import media_digest
from interview_app.evidence.recover import read_state
from interview_app.evidence.seal import is_signed
from interview_app.evidence.unsealed import Unsealed
from interview_app.journey.live import OPERATOR
from interview_app.journey.playback import OneSessionKey, Playback, say_played_back
from interview_app.journey.recover import close_session
from interview_app.journey.seal import Entered, Progress, SealedCopies, seal_copies
from interview_app.system.clock import Clock

if TYPE_CHECKING:
    from cryptography import x509

    from interview_app.signing.signer import SealSigner


@dataclass(frozen=True)
class LeftUnsealed:
    """A closed recording in its ``folders``; ``digest`` is empty where an earlier sealing only has to be finished."""

    folders: tuple[Path, ...]
    digest: str
    clock: Clock
    key: OneSessionKey | None = None

    @property
    def playback(self) -> Playback:
        """Whether it may be played now, and why not."""
        if not self.digest:
            return Playback.SEALED
        return Playback.OFFERED if self.key is not None and self.key.there else Playback.NO_KEY

    def play(self) -> Unsealed:
        """Return what was recorded, for a player. Circumstances PLAYBACK_CLOSED, NOTHING_TO_SEAL."""
        if self.key is None or self.playback is not Playback.OFFERED:
            raise Circumstance(Code.PLAYBACK_CLOSED)
        return Unsealed(self.folders, self.key.identity)

    def say_played_back(self, part: int, from_us: int, to_us: int, *, who: Who = OPERATOR) -> None:
        """Put into the chain what was played. Circumstances as of :func:`.playback.say_played_back`."""
        say_played_back(self.folders, part, from_us, to_us, who, self.clock)

    def seal(
        self,
        signer: "SealSigner",
        progress: Progress,
        *,
        anchors: "Sequence[x509.Certificate]",
        entered: Entered = lambda sealed: None,
    ) -> SealedCopies:
        """Seal it, read every copy back, let them be *entered*, and drop its key if enough copies are whole.

        Circumstances as of ``seal_copies``; SIGNER_NOT_VALID_NOW besides.
        """
        signer.require_valid(self.clock.utc())
        sealed = seal_copies(self.folders, signer, self.clock, progress, anchors=anchors, entered=entered)
        if sealed.enough:
            self.forget_key()
        return sealed

    def forget_key(self) -> None:
        """Drop the session's key, as :meth:`.live.LiveSession.forget_key`."""
        if self.key is not None:
            self.key.destroy()


def close_left_behind(folders: Sequence[Path], clock: Clock, key: OneSessionKey | None = None) -> LeftUnsealed:
    """Close what an interrupted session left in *folders*, which needs no key; *key*, the session's own, plays it.

    Circumstances as in ``close_session``.
    """
    if any(is_signed(folder) for folder in folders):
        return LeftUnsealed(tuple(folders), "", clock, key)
    readable = [folder for folder in folders if read_state(folder) is not None]
    state = close_session(readable, clock, reason="recorder_lost")
    digest = media_digest((one.path, one.sha256) for one in state.media)
    return LeftUnsealed(tuple(readable), digest, clock, key)
