"""Attempts to sign in that failed: counted for the vault, and each makes the next wait twice as long.

Rules. An attempt is counted before it is made, durably, so killing the program in its middle gains nothing. The wait
runs on the monotonic clock, which nobody sets; after the machine was restarted it begins anew, for nobody can tell how
long it was off. A file that cannot be read counts like several failures. Who can write the vault's folder can
remove the count, and can as well try the passphrases of a copy: against that there is Argon2id alone.
"""

import json
from dataclasses import dataclass
from pathlib import Path

from interview_app.domain.declared import from_json, to_json
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import canonical
from interview_app.system import durable
from interview_app.system.clock import Clock
from interview_app.vault.database import unwritable

LONGEST_S = 900
_SECOND_NS = 1_000_000_000
_UNREADABLE_COUNTS = 6


@dataclass(frozen=True)
class Failures:
    """How many attempts in a row failed, and when, on which boot's monotonic clock, the last was made."""

    count: int
    boot: str
    at_ns: int


def wait_s(count: int) -> int:
    """Return how many seconds one waits after *count* failures in a row: 1, 2, 4 … up to a quarter of an hour."""
    return min(LONGEST_S, 2 ** min(count - 1, 16)) if count > 0 else 0


def remaining_s(path: Path, clock: Clock) -> int:
    """Return the whole seconds still to wait, 0 if none; in a new boot the wait begins now.

    Circumstances VAULT_DISK_FULL, VAULT_READ_ONLY where that cannot be written down.
    """
    failures = _read(path, clock)
    if not failures.count:
        return 0
    if failures.boot != clock.boot_id():
        failures = Failures(failures.count, clock.boot_id(), clock.monotonic_ns())
        _write(path, failures)
    since_ns = max(0, clock.monotonic_ns() - failures.at_ns)
    return max(0, -(-(wait_s(failures.count) * _SECOND_NS - since_ns) // _SECOND_NS))


def count(path: Path, clock: Clock) -> int:
    """Count an attempt as failed, before it is made; return how many failed before it.

    Circumstances SIGN_IN_WAIT while one has to wait, VAULT_DISK_FULL, VAULT_READ_ONLY.
    """
    if seconds := remaining_s(path, clock):
        raise Circumstance(Code.SIGN_IN_WAIT, seconds=seconds)
    before = _read(path, clock).count
    _write(path, Failures(before + 1, clock.boot_id(), clock.monotonic_ns()))
    return before


def forget(path: Path) -> None:
    """Begin anew: the attempt that was counted last succeeded. Circumstance VAULT_READ_ONLY."""
    try:
        durable.remove(path)
        durable.sync_folder(path.parent)
    except OSError as error:
        raise unwritable(path, error) from None


def _read(path: Path, clock: Clock) -> Failures:
    try:
        return from_json(Failures, json.loads(path.read_bytes()))
    except FileNotFoundError:
        return Failures(0, clock.boot_id(), clock.monotonic_ns())
    except (OSError, ValueError, RecursionError):
        failures = Failures(_UNREADABLE_COUNTS, clock.boot_id(), clock.monotonic_ns())
        _write(path, failures)
        return failures


def _write(path: Path, failures: Failures) -> None:
    try:
        durable.replace(path, canonical(to_json(failures)) + b"\n", mode=0o600)
    except OSError as error:
        raise unwritable(path, error) from None
