"""Playing a recording back before it is sealed, to the people present (art. 210.11), with a key of this session alone.

Rules. The key is made in memory at the session's start and is one more recipient of every file of the session. It
stands in no log and no other process; where there is a vault, the vault keeps it until the seal, so that a program that
is started again can play too; else it is gone with the program that made it. It is dropped once the session is sealed.
Dropping is best effort: the memory that held it is given back, not wiped.
"""

from collections.abc import Callable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Protocol

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import EventKind, Who
from interview_app.evidence.unsealed import Unsealed
from interview_app.journey.recover import reopened
from interview_app.system.age import Identity, Recipient, new_identity
from interview_app.system.clock import Clock


class Playback(StrEnum):
    """Whether the recording may be played now, and why not; the text's key is ``playback.<code>``."""

    OFFERED = "offered"
    STILL_RECORDING = "still_recording"
    NO_KEY = "no_key"
    """It was recorded without such a key, or the key is gone."""
    SEALED = "sealed"
    NOTHING_RECORDED = "nothing_recorded"


class OneSessionKey:
    """The key of one session, in memory: a new one, or *kept*; *forget* drops it where it is kept besides."""

    def __init__(self, kept: Identity | None = None, forget: Callable[[], None] = lambda: None) -> None:
        self._identity: Identity | None = kept or new_identity()
        self._forget = forget
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
        """Drop the secret: nobody in this room opens the session any more. Idempotent; circumstances of its keeper."""
        self._identity = None
        self._forget()


class Playable(Protocol):
    """A recording that is not sealed yet and that this program can open."""

    def play(self) -> Unsealed:
        """Return what was recorded, for a player; circumstance PLAYBACK_CLOSED if it is not to be played."""

    def say_played_back(self, part: int, from_us: int, to_us: int, *, who: Who) -> None:
        """Put into the chain what was played; as :func:`say_played_back`."""


def say_played_back(folders: Sequence[Path], part: int, from_us: int, to_us: int, who: Who, clock: Clock) -> None:
    """Put into the chain that this stretch of *part*'s timeline (microseconds) was played; blocks for a moment.

    Circumstances: TARGETS_LOST, SESSION_IN_USE.
    """
    with reopened(folders, clock, reason="") as taken:
        taken.store.remark(EventKind.PLAYED_BACK, {"part": part, "from_us": from_us, "to_us": to_us}, who)
