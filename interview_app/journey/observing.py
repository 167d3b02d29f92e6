"""Who sits at the psychologist's window: signed in to the vault a second time, or named from the list of people.

Rules. The window's events carry the number that its person has in the session, so that the record says who saw the
child's distress. Whoever has an account here signs in with it; only somebody who has none is named from the list, and
the record says that they were named and did not sign in. The second key of the vault lives as long as the window.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import Who
from interview_app.domain.interview import Present
from interview_app.domain.names import agree
from interview_app.domain.people import SPECIALISTS, Role
from interview_app.domain.permissions import AccountRole
from interview_app.journey.unlocked import Unlocked
from interview_app.journey.vault_opening import unlock
from interview_app.system.clock import Clock
from interview_app.vault import people

UNKNOWN = Who(Role.OTHER.value, 0)
"""Somebody at the window whom nobody has named: they may pause, and nothing else."""

_AT_THE_WINDOW = SPECIALISTS | {Role.SCRIBE}


@dataclass(frozen=True)
class Observer:
    """Who sits there: as the events know them, and their vault; None where they were named and did not sign in."""

    who: Who
    unlocked: Unlocked | None = None

    def leave(self) -> None:
        """Lock the vault that they opened; idempotent."""
        if self.unlocked is not None:
            self.unlocked.lock()


def sign_in_observer(data: Path, sign_in: str, passphrase: str, clock: Clock) -> Unlocked:
    """Open the vault in *data* a second time, for a psychologist; blocks for about half a second.

    Circumstances as of :func:`.vault_opening.unlock`, and OBSERVER_ROLE for an account of another role.
    """
    unlocked = unlock(data, sign_in, passphrase, clock)
    if unlocked.role is not AccountRole.PSYCHOLOGIST:
        unlocked.lock()
        raise Circumstance(Code.OBSERVER_ROLE)
    return unlocked


def may_observe(present: Sequence[Present]) -> tuple[Present, ...]:
    """Return who of those *present* may sit at the window: psychologist first, then other specialists, the scribe."""
    there = [one for one in present if one.there and one.role in _AT_THE_WINDOW]
    return tuple(sorted(there, key=lambda one: one.role != Role.PSYCHOLOGIST))


def number_of(name: str, present: Sequence[Present]) -> int:
    """Return the number of the psychologist of the session whose account has *name*; 0 where none is called so.

    Names agree where all words of the shorter one, at least two, are in the other.
    """
    psychologists = [one for one in may_observe(present) if one.role == Role.PSYCHOLOGIST]
    return next((one.number for one in psychologists if agree(name, one.name)), 0)


def with_accounts(unlocked: Unlocked, present: Sequence[Present]) -> frozenset[int]:
    """Return the numbers of those *present* who have a psychologist's account here. Blocks for milliseconds.

    Circumstances VAULT_*.
    """
    names = [
        one.name
        for one in people.everybody(unlocked.database)
        if one.is_active and one.role is AccountRole.PSYCHOLOGIST
    ]
    return frozenset(one.number for one in present if any(agree(name, one.name) for name in names))
