"""Playing a recording back before it is sealed, to the people present (art. 210.11), with a key of this session alone.

Rules. The key is made in memory at the session's start and never leaves it: no file, no log, no other process. It is
one more recipient of every file of the session. It is dropped once the session is sealed; with the program that made
it, it is gone as well. Dropping is best effort: the memory that held it is given back, not wiped.
"""

from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import EventKind, Who
from interview_app.journey.recover import reopened
from interview_app.system.age import Identity, Recipient, new_identity
from interview_app.system.clock import Clock


class Playback(StrEnum):
    """Whether the recording may be played now, and why not; the text's key is ``playback.<code>``."""

    OFFERED = "offered"
    STILL_RECORDING = "still_recording"
    NO_KEY = "no_key"
    """The program was started again, or recorded without such a key."""
    SEALED = "sealed"
    NOTHING_RECORDED = "nothing_recorded"


class OneSessionKey:
    """The key of one session, in memory."""

    def __init__(self) -> None:
        self._identity: Identity | None = new_identity()
        self.recipient: Recipient = self._identity.recipient

    @property
    def there(self) -> bool:
        """False once it was destroyed."""
        return self._identity is not None

    def identity(self) -> Identity:
        """Return the secret; Circumstance PLAYBACK_CLOSED once it was destroyed."""
        identity = self._identity
        if identity is None:
            raise Circumstance(Code.PLAYBACK_CLOSED)
        return identity

    def destroy(self) -> None:
        """Drop the secret: nobody in this room opens the session any more. Idempotent."""
        self._identity = None


def say_played_back(folders: Sequence[Path], part: int, from_us: int, to_us: int, who: Who, clock: Clock) -> None:
    """Put into the chain that this stretch of *part*'s timeline (microseconds) was played; blocks for a moment.

    Circumstances: TARGETS_LOST, SESSION_IN_USE.
    """
    with reopened(folders, clock, reason="") as taken:
        taken.store.remark(EventKind.PLAYED_BACK, {"part": part, "from_us": from_us, "to_us": to_us}, who)
