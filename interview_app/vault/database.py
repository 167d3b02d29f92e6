"""The vault's database: one SQLCipher file, opened with a raw 256-bit key.

Rules. A change is made in a transaction, which holds the file alone from its first statement (BEGIN IMMEDIATE), so two
windows or processes take turns and neither decides on what the other is changing. What was committed is on the disk
(WAL, synchronous FULL). A file that is damaged, newer or not ours is never written to. Every exception of SQLCipher
becomes a circumstance here; what the program did wrong itself (a constraint, a misspelt statement) stays a bug.
"""

import threading
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeAlias

from sqlcipher3 import dbapi2

from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.system import durable

KEY_BYTES = 32
_PAGE_BYTES = 4096
BUSY_S = 10.0
"""Seconds that one waits for the other window's or process's turn to end."""

Value: TypeAlias = bytes | int | str | None
Row: TypeAlias = tuple[Any, ...]

_CIRCUMSTANCES = {
    dbapi2.SQLITE_BUSY: Code.VAULT_BUSY,
    dbapi2.SQLITE_LOCKED: Code.VAULT_BUSY,
    dbapi2.SQLITE_CORRUPT: Code.VAULT_DAMAGED,
    dbapi2.SQLITE_NOTADB: Code.VAULT_DAMAGED,
    dbapi2.SQLITE_FORMAT: Code.VAULT_DAMAGED,
    dbapi2.SQLITE_FULL: Code.VAULT_DISK_FULL,
    dbapi2.SQLITE_READONLY: Code.VAULT_READ_ONLY,
    dbapi2.SQLITE_PERM: Code.VAULT_READ_ONLY,
    dbapi2.SQLITE_CANTOPEN: Code.VAULT_UNREADABLE,
    dbapi2.SQLITE_IOERR: Code.VAULT_UNREADABLE,
}
_PRIMARY = 0xFF  # an extended result code carries its primary one in the low byte


class Transaction:
    """What may be done while a transaction is open; nothing else writes."""

    def __init__(self, database: "Database") -> None:
        self._database = database

    def read(self, sql: str, parameters: Sequence[Value] = ()) -> list[Row]:
        """Return all rows of a query, also of an ``INSERT … RETURNING``; it sees what this transaction wrote."""
        return self._database.read(sql, parameters)

    def write(self, sql: str, parameters: Sequence[Value] = ()) -> int:
        """Run one statement and return how many rows it changed."""
        changed: int = self._database.execute(sql, parameters).rowcount
        return changed

    def write_many(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        """Run one statement for each of *rows*."""
        self._database.execute_many(sql, rows)


class Database:
    """An open vault. One thread uses it at a time; the others wait for their turn."""

    def __init__(self, path: Path, connection: Any) -> None:
        self.path = path
        self._connection = connection
        self._turn = threading.RLock()
        self._is_changing = False

    @classmethod
    def create(cls, path: Path, key: bytes) -> "Database":
        """Make the new file *path*, without tables; Circumstance FILE_EXISTS, VAULT_DISK_FULL, VAULT_READ_ONLY."""
        try:
            path.touch(mode=0o600, exist_ok=False)
        except FileExistsError:
            raise Circumstance(Code.FILE_EXISTS, path=str(path)) from None
        except OSError as error:
            raise unwritable(path, error) from None
        return cls._opened(path, key)

    @classmethod
    def open(cls, path: Path, key: bytes) -> "Database":
        """Open the file *path* (1.6 ms); nothing is made where there is none.

        Circumstances VAULT_DAMAGED (also an empty file, and a key of another vault), VAULT_UNREADABLE,
        VAULT_READ_ONLY, VAULT_BUSY.
        """
        try:
            torn = path.stat().st_size % _PAGE_BYTES or not path.stat().st_size
        except OSError:
            raise Circumstance(Code.VAULT_UNREADABLE, path=str(path)) from None
        # A power cut can tear the last page as well; then the log beside the file has it whole.
        if torn and not _has_log(path):
            raise Circumstance(Code.VAULT_DAMAGED, path=str(path))
        return cls._opened(path, key)

    @classmethod
    def open_copy(cls, path: Path, key: bytes) -> "Database":
        """Open a copy that nobody else has open, to read only; no file appears beside it. As :meth:`open`."""
        return cls._opened(path, key, copy=True)

    @classmethod
    def _opened(cls, path: Path, key: bytes, *, copy: bool = False) -> "Database":
        if len(key) != KEY_BYTES:
            raise Bug("a vault's key has 256 bits")
        place = path.absolute().as_uri() + ("?mode=ro&immutable=1" if copy else "?mode=rw")
        with told(path):
            connection = dbapi2.connect(
                place, uri=True, isolation_level=None, check_same_thread=False, timeout=BUSY_S, cached_statements=256
            )
        database = cls(path, connection)
        try:
            # SQLCipher would write what it meets to standard error; it is told below, as a circumstance.
            database.execute("PRAGMA cipher_log_level = NONE")
            database.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
            if not copy and database.read("PRAGMA journal_mode = WAL") != [("wal",)]:
                raise Circumstance(Code.VAULT_READ_ONLY, path=str(path))
            for pragma in ("synchronous = FULL", "foreign_keys = ON", "secure_delete = ON", "trusted_schema = OFF"):
                database.execute(f"PRAGMA {pragma}")
            database.read("SELECT count(*) FROM sqlite_master")
        except BaseException:
            database.close()
            raise
        return database

    def close(self) -> None:
        """Close the file; idempotent. Whoever uses the database afterwards is told VAULT_LOCKED."""
        with self._turn:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def read(self, sql: str, parameters: Sequence[Value] = ()) -> list[Row]:
        """Return all rows of a query; circumstances as of the module."""
        with self._turn, told(self.path):
            rows: list[Row] = self._live().execute(sql, parameters).fetchall()
            return rows

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Yield what writes; all of it is on the disk after the block, or nothing where the block raises.

        Circumstances VAULT_BUSY (another window or process did not end its turn), VAULT_DISK_FULL, VAULT_READ_ONLY,
        VAULT_DAMAGED, VAULT_UNREADABLE, VAULT_LOCKED.
        """
        with self._turn:
            if self._is_changing:
                raise Bug("a transaction within a transaction")
            self.execute("BEGIN IMMEDIATE")
            self._is_changing = True
            try:
                yield Transaction(self)
                self.execute("COMMIT")
            except BaseException:
                self._roll_back()
                raise
            finally:
                self._is_changing = False

    def execute(self, sql: str, parameters: Sequence[Value] = ()) -> Any:
        """Run one statement and return its cursor; for this room, outside it :meth:`transaction` writes."""
        with self._turn, told(self.path):
            return self._live().execute(sql, parameters)

    def execute_many(self, sql: str, rows: Iterable[Sequence[Value]]) -> None:
        """Run one statement for each of *rows*; for this room."""
        with self._turn, told(self.path):
            self._live().executemany(sql, rows)

    def write_copy(self, path: Path) -> None:
        """Write a whole copy, encrypted with the same key, durably to the new file *path*; nobody is held up long.

        Circumstances OUTPUT_UNWRITABLE, and VAULT_DAMAGED where this file cannot be read.
        """
        # SQLite would report a full or missing disk of the copy as if it were the vault's own.
        try:
            path.touch(mode=0o600, exist_ok=False)
            with self._turn:
                self._live().execute("VACUUM INTO ?", (str(path),))
            durable.sync_file(path)
            durable.sync_folder(path.parent)
        except OSError:
            raise Circumstance(Code.OUTPUT_UNWRITABLE, path=str(path)) from None
        except dbapi2.DatabaseError as error:
            damaged = _CIRCUMSTANCES.get(_code(error)) is Code.VAULT_DAMAGED
            if damaged:
                raise Circumstance(Code.VAULT_DAMAGED, path=str(self.path)) from None
            raise Circumstance(Code.OUTPUT_UNWRITABLE, path=str(path)) from None

    def check(self) -> None:
        """Read the whole file and check each page's authentication and the structure (about 1 s for 200 MB).

        Circumstance VAULT_DAMAGED.
        """
        if self.read("PRAGMA cipher_integrity_check") or self.read("PRAGMA quick_check(1)") != [("ok",)]:
            raise Circumstance(Code.VAULT_DAMAGED, path=str(self.path))

    def _live(self) -> Any:
        if self._connection is None:
            raise Circumstance(Code.VAULT_LOCKED)
        return self._connection

    def _roll_back(self) -> None:
        # SQLite has rolled back by itself after some failures; closing, from another thread's lock, does it as well.
        if self._connection is not None and self._connection.in_transaction:
            self.execute("ROLLBACK")


@contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn SQLCipher's exceptions about the file *path* into circumstances; the program's own faults into bugs."""
    try:
        yield
    except dbapi2.Error as error:
        if (code := _CIRCUMSTANCES.get(_code(error))) is not None:
            raise Circumstance(code, path=str(path)) from None
        raise Bug(f"SQL: {type(error).__name__}") from error


def unwritable(path: Path, error: OSError) -> Circumstance:
    """Return what to tell of an *error* met while writing *path*."""
    import errno

    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    return Circumstance(Code.VAULT_DISK_FULL if full else Code.VAULT_READ_ONLY, path=str(path))


def _has_log(path: Path) -> bool:
    try:
        return path.with_name(path.name + "-wal").stat().st_size > 0
    except OSError:
        return False


def _code(error: dbapi2.Error) -> int:
    return int(getattr(error, "sqlite_errorcode", 0)) & _PRIMARY
