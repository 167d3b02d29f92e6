"""A room's own choices that its vault keeps: who can open its recordings, by which rules it goes, when it locks itself.

Declared data. What the machine's devices and disks are stands in the room's file, which is no secret; what is here
decides who may open a child's words, and changes by an administrator's hand alone.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from interview_app.domain.custody import Asked, Custodian, Former, Trial
from interview_app.domain.rules import Effect

DEFAULT_SET = "kz-practice"
LOCK_MINUTES = (1, 60)
"""After so many minutes without a touch, at the least and at the most, the vault locks itself."""


@dataclass(frozen=True)
class Tightened:
    """One rule that this room holds more strictly than its set does."""

    rule: str
    effect: Effect


@dataclass(frozen=True)
class House:
    """The choices. ``challenges`` are those not answered yet; ``seal_passphrase`` opens the file of the seal's key."""

    custodians: tuple[Custodian, ...] = ()
    former: tuple[Former, ...] = ()
    challenges: tuple[Asked, ...] = ()
    trial: Trial | None = None
    rule_set: str = DEFAULT_SET
    tightened: tuple[Tightened, ...] = ()
    lock_minutes: int = 10
    seal_passphrase: str = field(default="", repr=False)


class OpenPoint(StrEnum):
    """What is still to be done before the room is set up; the text's key is ``open_point.<code>``."""

    NAME = "name"
    TARGETS = "targets"
    SECOND_TARGET = "second_target"
    CUSTODY = "custody"
    TRIAL = "trial"
    SEAL = "seal"
    DEVICES = "devices"
    TEST = "test"
