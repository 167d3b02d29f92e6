"""A backup of the vault: a folder with a copy of the database, the file of keys, and what both must be.

Rules. The copy is as encrypted as the vault, and opens with the passphrases that opened the vault that day. One-session
keys are not in it, for they are not in the database. A backup counts only once it was read back: every page, the
digests, and the end of the audit. The folder appears whole, by renaming, and nothing in it is ever changed.
"""

import hashlib
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from interview_app.domain.declared import from_json, to_json
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import canonical
from interview_app.system import durable
from interview_app.vault import audit, settings
from interview_app.vault.database import Database, Transaction
from interview_app.vault.keys import read_keys
from interview_app.vault.places import DATABASE, KEYS

VERSION = 1
DUE_DAYS = 7
_MANIFEST = "backup.json"
_LAST = "backup.last"
_PIECE = 2**20


@dataclass(frozen=True)
class Content:
    """One file of a backup."""

    name: str
    bytes: int
    sha256: str


@dataclass(frozen=True)
class Manifest:
    """What a backup is: of which vault, from when, up to which entry of the audit."""

    version: int
    vault: str
    made_utc: str
    audit_entries: int
    audit_head: str
    files: tuple[Content, ...]


def write(
    database: Database,
    database_key: bytes,
    keys: Path,
    target: Path,
    made_utc: str,
    written: Callable[[], object] = lambda: None,
) -> Manifest:
    """Write a backup to the new folder *target* and read it back; blocks for about a second and the disk's time.

    *written* is called before what was written is read back.
    Circumstances FILE_EXISTS, OUTPUT_UNWRITABLE, BACKUP_FAILED (what was read back differs), VAULT_DAMAGED.
    """
    part = target.with_name(target.name + durable.TEMPORARY_SUFFIX)
    if target.exists() or part.exists():
        raise Circumstance(Code.FILE_EXISTS, path=str(target))
    try:
        manifest = _write_part(database, database_key, keys, part, made_utc, written)
        part.rename(target)
        durable.sync_folder(target.parent)
    except OSError:
        raise Circumstance(Code.OUTPUT_UNWRITABLE, path=str(target)) from None
    finally:
        shutil.rmtree(part, ignore_errors=True)  # what is not whole by now never will be
    if read(target) != manifest:
        raise Circumstance(Code.BACKUP_FAILED, path=str(target))
    return manifest


def read(source: Path) -> Manifest:
    """Return what the backup in *source* is, after its files' digests were checked, read from the medium.

    Circumstances BACKUP_UNREADABLE, VAULT_NEWER.
    """
    try:
        untrusted = json.loads((source / _MANIFEST).read_bytes())
        if isinstance(untrusted, dict) and isinstance(found := untrusted.get("version"), int) and found > VERSION:
            raise Circumstance(Code.VAULT_NEWER, path=str(source), version=found, known=VERSION)
        manifest = from_json(Manifest, untrusted)
        if manifest.files == tuple(_content(source / name) for name in (DATABASE, KEYS)):
            return manifest
    except (OSError, ValueError, RecursionError):
        pass
    raise Circumstance(Code.BACKUP_UNREADABLE, path=str(source))


def made_at(source: Path) -> datetime | None:
    """Return when *source* says that it was backed up, without checking it; None for what is no backup."""
    try:
        return datetime.fromisoformat(from_json(Manifest, json.loads((source / _MANIFEST).read_bytes())).made_utc)
    except (OSError, ValueError, RecursionError):
        return None


def copy_to(source: Path, folder: Path) -> None:
    """Copy the files of the backup in *source* durably into *folder*, which has none of them.

    Circumstance BACKUP_UNREADABLE where *source* cannot be read; OSError where *folder* cannot be written.
    """
    for name in (DATABASE, KEYS):
        try:
            data = (source / name).read_bytes()
        except OSError:
            raise Circumstance(Code.BACKUP_UNREADABLE, path=str(source)) from None
        durable.create_exclusively(folder / name, data, mode=0o600)


def check_opened(database: Database, manifest: Manifest, source: Path) -> str:
    """Check the opened copy of the database against its *manifest*, page by page; return the time it knows of.

    That is the time of its last entry: the manifest's own is not protected by any key. Circumstance
    BACKUP_UNREADABLE.
    """
    try:
        database.check()
        sound = audit.head(database) == (manifest.audit_entries, manifest.audit_head)
        sound = sound and settings.vault_id(database) == manifest.vault
    except Circumstance:
        sound = False
    if not sound:
        raise Circumstance(Code.BACKUP_UNREADABLE, path=str(source))
    return audit.last_utc(database) or manifest.made_utc


def note(transaction: Transaction, made_utc: str) -> None:
    """Note that a backup made at *made_utc* was read back."""
    settings.write(transaction, _LAST, made_utc)


def last(database: Database) -> datetime | None:
    """Return when the last backup that was read back was made; None if there is none."""
    made = settings.read(database, _LAST)
    return datetime.fromisoformat(made) if isinstance(made, str) else None


def days_due(database: Database, now: datetime) -> int | None:
    """Return how many days lie between the last backup, or the vault's beginning, and *now*; None below a week."""
    since = last(database) or audit.began(database)
    days = (now - since).days if since else 0
    return days if days >= DUE_DAYS else None


def _write_part(
    database: Database, database_key: bytes, keys: Path, part: Path, made_utc: str, written: Callable[[], object]
) -> Manifest:
    part.mkdir(mode=0o700)
    database.write_copy(part / DATABASE)
    durable.create_exclusively(part / KEYS, keys.read_bytes(), mode=0o600)
    written()
    entries, head = _head_of_copy(part / DATABASE, database_key)
    files = tuple(_content(part / name) for name in (DATABASE, KEYS))
    manifest = Manifest(VERSION, read_keys(part / KEYS).vault, made_utc, entries, head, files)
    durable.create_exclusively(part / _MANIFEST, canonical(to_json(manifest)) + b"\n", mode=0o600)
    return manifest


def _head_of_copy(path: Path, database_key: bytes) -> tuple[int, str]:
    durable.drop_cache(path)
    try:
        copy = Database.open_copy(path, database_key)
        try:
            copy.check()
            return audit.head(copy)
        finally:
            copy.close()
    except Circumstance:
        raise Circumstance(Code.BACKUP_FAILED, path=str(path.parent)) from None


def _content(path: Path) -> Content:
    durable.drop_cache(path)
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while piece := file.read(_PIECE):
            digest.update(piece)
            size += len(piece)
    return Content(path.name, size, digest.hexdigest())
