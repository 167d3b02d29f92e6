"""From a passphrase to a key: Argon2id (RFC 9106), as slow as this machine bears.

Rules. A passphrase is compared in Unicode NFC, so that the same keys pressed on another keyboard driver are the same
passphrase; nothing else of it is changed. The parameters are measured once, where a key is wrapped, and stored with
it: a later, faster machine neither needs nor changes them.
"""

import unicodedata
from dataclasses import dataclass

from argon2.low_level import Type, hash_secret_raw

from interview_app.domain.errors import Circumstance, Code
from interview_app.system.clock import Clock

LEAST_CHARACTERS = 12
LEAST_DIFFERENT = 5
LONGEST = 1024
TARGET_NS = 500_000_000

FLOOR_KIB = 64 * 1024
CEILING_KIB = 1024 * 1024
_PASSES = 3
_MOST_PASSES = 64
_LANES = 4
_SALT = bytes(16)


@dataclass(frozen=True)
class Derivation:
    """The parameters of Argon2id version 19: memory in KiB, passes over it, lanes (threads)."""

    memory_kib: int
    passes: int
    lanes: int

    @property
    def is_bearable(self) -> bool:
        """Whether parameters from outside can be computed here at all, and not bring the machine to its knees."""
        return (
            8 * self.lanes <= self.memory_kib <= CEILING_KIB
            and 1 <= self.passes <= _MOST_PASSES
            and 1 <= self.lanes <= 64
        )


def derive(passphrase: str, salt: bytes, derivation: Derivation) -> bytes:
    """Return the 256-bit key of *passphrase*; blocks for what *derivation* costs, without the interpreter lock."""
    return hash_secret_raw(
        unicodedata.normalize("NFC", passphrase)[:LONGEST].encode(),
        salt,
        time_cost=derivation.passes,
        memory_cost=derivation.memory_kib,
        parallelism=derivation.lanes,
        hash_len=32,
        type=Type.ID,
    )


def measured(clock: Clock, target_ns: int = TARGET_NS) -> Derivation:
    """Return the parameters that cost about *target_ns* here; blocks for about a second.

    Memory first, between 64 MiB and 1 GiB, for memory is what an attacker's hardware lacks; then passes. A machine
    that needs longer than the target for the least of it takes the least all the same.
    """
    least = Derivation(FLOOR_KIB, _PASSES, _LANES)
    cost = min(_cost_ns(clock, least) for _ in range(2))  # the first also pays for getting the memory
    memory = min(CEILING_KIB, max(FLOOR_KIB, FLOOR_KIB * target_ns // cost))
    memory -= memory % (4 * _LANES)
    in_full = _cost_ns(clock, Derivation(memory, _PASSES, _LANES)) if memory == CEILING_KIB else target_ns
    passes = min(_MOST_PASSES, max(_PASSES, _PASSES * target_ns // in_full))
    return Derivation(memory, passes, _LANES)


def check_new(passphrase: str, sign_in: str) -> None:
    """Circumstances PASSPHRASE_SHORT, PASSPHRASE_EASY if *passphrase* cannot protect anything."""
    said = unicodedata.normalize("NFC", passphrase)
    if len(said) < LEAST_CHARACTERS:
        raise Circumstance(Code.PASSPHRASE_SHORT, least=LEAST_CHARACTERS)
    without_name = said.casefold().replace(sign_in.casefold(), "")
    if len(set(said)) < LEAST_DIFFERENT or len(without_name) < LEAST_CHARACTERS // 2:
        raise Circumstance(Code.PASSPHRASE_EASY)


def _cost_ns(clock: Clock, derivation: Derivation) -> int:
    started = clock.monotonic_ns()
    derive("", _SALT, derivation)
    return max(1, clock.monotonic_ns() - started)
