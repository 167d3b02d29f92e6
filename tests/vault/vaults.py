"""Real vaults for tests: SQLCipher files, and Argon2id with the least that it takes."""

import subprocess
import sys
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from interview_app.domain.permissions import AccountRole
from interview_app.journey import accounts
from interview_app.journey.unlocked import Unlocked
from interview_app.journey.vault_opening import NewPerson, create, unlock
from interview_app.vault.database import Database
from interview_app.vault.migration import migrate
from interview_app.vault.passphrase import Derivation

ROOT = Path(__file__).parents[2]
FAST = Derivation(64, 1, 1)
KEY = bytes(range(32))
PASSPHRASE = "correct horse battery"
ADMINISTRATOR = NewPerson("Айгүл Қасымова", "aigul", PASSPHRASE)


@dataclass
class HandClock:
    """A clock that is set by hand: the wall and the monotonic clock apart, and restarts of the machine."""

    now: datetime = field(default=datetime(2026, 11, 21, 10, 0, tzinfo=UTC))
    ns: int = 10**12
    boots: int = 1

    def monotonic_ns(self) -> int:
        return self.ns

    def utc(self) -> datetime:
        return self.now

    def boot_id(self) -> str:
        return f"boot-{self.boots}"

    def passes(self, span: timedelta) -> None:
        """Let time go by as it does."""
        self.now += span
        self.ns += span // timedelta(microseconds=1) * 1000

    def restarts(self) -> None:
        """Restart the machine: the monotonic clock begins anew."""
        self.boots += 1
        self.ns = 10**9


def new_database(folder: Path) -> Database:
    """Return an open database with all tables."""
    database = Database.create(folder / "vault.db", KEY)
    migrate(database)
    return database


def new_vault(data: Path, clock: HandClock) -> Unlocked:
    """Return a new vault in the hands of its administrator."""
    return create(data, ADMINISTRATOR, clock, FAST)


def opened_as(data: Path, role: AccountRole, clock: HandClock) -> Unlocked:
    """Return the vault in the hands of a person in *role*, added by its administrator if there is none yet."""
    administrator = unlock(data, ADMINISTRATOR.sign_in, PASSPHRASE, clock)
    if all(one.sign_in != role.value for one in accounts.everybody(administrator)):
        accounts.add(administrator, NewPerson(role.value.title(), role.value, PASSPHRASE), role, FAST)
    administrator.lock()
    return unlock(data, role.value, PASSPHRASE, clock)


def in_another_process(program: str, *arguments: str | Path) -> "subprocess.Popen[str]":
    """Start *program* (Python) in a process of its own."""
    command = [sys.executable, "-c", program, *map(str, arguments)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
