"""Copies of a sealed recording, and what a reason is asked for when it is sealed."""

from dataclasses import dataclass
from enum import StrEnum

MASTER, WORKING = 0, 1


class SealingReason(StrEnum):
    """What a reason was given for; the text's key is ``sealing_reason.<code>``."""

    MASTER_REWRITABLE = "master_rewritable"
    """The master lies on a medium that can be rewritten."""
    ONE_COPY = "one_copy"
    """But one copy was read back whole, and the session's key is dropped all the same."""


@dataclass(frozen=True)
class Copy:
    """One copy: by whom (their number), for what and whom it was made, where, and what reading it back gave."""

    number: int
    made_utc: str
    person: int
    purpose: str
    recipient: str
    place: str
    verdict: str
