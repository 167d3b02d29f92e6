"""Where the vault's files are, below the data folder, and how a whole vault comes and goes.

    vault/               vault.db (with -wal and -shm), vault.keys, attempts.json, damaged, session-keys/,
                         vault.db.version-N (copies kept before a migration)
    vault.part/          a vault that is being made or restored
    vault.restored/      a whole, checked vault that is to take its place
    vault.set-aside-N/   a vault that gave way to another; never touched again
    vault.lock           held while keys are tried or changed, and while a vault comes or goes

Rules. A vault comes and goes as one folder, by renaming: after a kill or a power cut it is there whole, or was not yet
begun. What was in the place before is set aside, never overwritten and never removed.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from interview_app.domain.errors import Circumstance, Code
from interview_app.system import durable
from interview_app.system.lock import FileLock, Held
from interview_app.system.paths import vault_folder
from interview_app.vault.database import unwritable

_PATIENCE_S = 30.0
_ASIDE = "vault.set-aside-"
DATABASE = "vault.db"
KEYS = "vault.keys"


class Places:
    """The paths of the vault in the data folder *data*."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self.folder = vault_folder(data)
        self.database = self.folder / DATABASE
        self.keys = self.folder / KEYS
        self.attempts = self.folder / "attempts.json"
        self.damaged = self.folder / "damaged"
        self.session_keys = self.folder / "session-keys"
        self._restored = data / "vault.restored"

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Hold off every other process and window; Circumstances VAULT_BUSY, VAULT_READ_ONLY, VAULT_DISK_FULL."""
        path = self.data / "vault.lock"
        try:
            lock = FileLock(path, wait_s=_PATIENCE_S)
        except Held:
            raise Circumstance(Code.VAULT_BUSY, path=str(self.folder)) from None
        except OSError as error:
            raise unwritable(path, error) from None
        with lock:
            yield

    @property
    def set_aside(self) -> tuple[Path, ...]:
        """The vaults that gave way to others, oldest first."""
        return tuple(sorted(self.data.glob(f"{_ASIDE}*"), key=lambda path: int(path.name.removeprefix(_ASIDE))))

    def begin(self) -> Path:
        """Return a new empty folder in which a vault can be made; what a kill left of an earlier one is removed."""
        part = self.data / "vault.part"
        self.finish()
        try:
            for unfinished in (part, self._restored):
                shutil.rmtree(unfinished, ignore_errors=True)
            part.mkdir(mode=0o700)
        except OSError as error:
            raise unwritable(part, error) from None
        return part

    def put_in_place(self, part: Path) -> None:
        """Let the finished vault in *part* take its place; one that is there is set aside."""
        try:
            durable.sync_folder(part)
            part.rename(self._restored)
            durable.sync_folder(self.data)
            self.move_aside()
            self.finish()
        except OSError as error:
            raise unwritable(self.folder, error) from None

    @property
    def is_unfinished(self) -> bool:
        """Whether a vault waits to take its place, because the program was killed on the way."""
        return self._restored.is_dir() and not self.folder.exists()

    def finish(self) -> None:
        """Do what :meth:`put_in_place` left undone, if anything; Circumstances VAULT_READ_ONLY, VAULT_DISK_FULL."""
        if not self.is_unfinished:
            return
        try:
            self._restored.rename(self.folder)
            durable.sync_folder(self.data)
        except OSError as error:
            raise unwritable(self.folder, error) from None

    def move_aside(self) -> Path | None:
        """Set the vault that is there aside and return where it is now; None if there is none. OSError."""
        if not self.folder.exists():
            return None
        numbers = [int(path.name.removeprefix(_ASIDE)) for path in self.set_aside]
        aside = self.data / f"{_ASIDE}{max(numbers, default=0) + 1}"
        self.folder.rename(aside)
        durable.sync_folder(self.data)
        return aside
