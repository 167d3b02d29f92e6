"""From one version of the vault's tables to the next, in numbered steps of plain SQL.

Rules. ``migrations/NNNN.sql`` is the step to version NNNN; the file knows its version (``user_version``). A step is one
transaction, so it is there whole or not at all, and it imports nothing of the program, so it does the same for ever.
Before each step a whole copy is kept beside the file (``vault.db.version-N``); a new vault has nothing to keep. One
process migrates while the others wait. A vault of a version this program does not know is refused, untouched.
"""

from pathlib import Path

from sqlcipher3 import dbapi2

from interview_app.domain.errors import Circumstance, Code
from interview_app.system import durable
from interview_app.system.lock import FileLock, Held
from interview_app.vault.database import Database, unwritable

_STEPS = Path(__file__).with_name("migrations")
_PATIENCE_S = 60.0


def newest_version(steps: Path = _STEPS) -> int:
    """Return the version that this program's last step leads to."""
    return max(map(_number, steps.glob("[0-9]*.sql")))


def version(database: Database) -> int:
    """Return the version of the tables; 0 before the first step. Circumstance VAULT_NEWER if it is beyond ours."""
    return _known(database, newest_version())


def migrate(database: Database, steps: Path = _STEPS) -> tuple[int, int]:
    """Bring *database* to the newest version and return the version before and after; blocks a second or so.

    Circumstances VAULT_NEWER, OUTPUT_UNWRITABLE (no room for the copy: nothing was changed), VAULT_BUSY and those of
    :meth:`Database.transaction`.
    """
    newest = newest_version(steps)
    before = _known(database, newest)
    if before == newest:
        return before, newest
    try:
        with FileLock(database.path.with_name(database.path.name + ".migrating"), wait_s=_PATIENCE_S):
            for path in sorted(steps.glob("[0-9]*.sql"), key=_number):
                if _number(path) > (now := _known(database, newest)):
                    if before:  # what has no tables yet holds nothing
                        _keep_copy(database, now)
                    _step(database, path)
    except Held:
        raise Circumstance(Code.VAULT_BUSY, path=str(database.path)) from None
    except OSError as error:
        raise unwritable(database.path, error) from None
    return before, newest


def _step(database: Database, path: Path) -> None:
    with database.transaction() as transaction:
        for statement in _statements(path.read_text(encoding="utf-8")):
            transaction.write(statement)
        transaction.write(f"PRAGMA user_version = {_number(path)}")


def _keep_copy(database: Database, now: int) -> None:
    kept = database.path.with_name(f"{database.path.name}.version-{now}")
    part = kept.with_name(kept.name + durable.TEMPORARY_SUFFIX)
    durable.remove(part)
    database.write_copy(part)
    part.replace(kept)  # one that is there already is of the same version, from a step that did not come about
    durable.sync_folder(kept.parent)


def _known(database: Database, newest: int) -> int:
    [(found,)] = database.read("PRAGMA user_version")
    if found > newest:
        raise Circumstance(Code.VAULT_NEWER, path=str(database.path), version=found, known=newest)
    return int(found)


def _number(path: Path) -> int:
    return int(path.stem.partition("_")[0])


def _statements(script: str) -> list[str]:
    """Return the statements of *script*; executescript would commit what they are part of."""
    found: list[str] = []
    pending = ""
    for line in script.splitlines(keepends=True):
        pending += line
        if dbapi2.complete_statement(pending):
            found.append(pending.strip())
            pending = ""
    if pending.strip():
        raise ValueError("a statement without its end")
    return found
