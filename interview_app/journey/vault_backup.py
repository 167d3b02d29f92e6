"""Backing the vault up to a removable disk, and restoring it: on a new PC, or in the place of a vault gone wrong.

Rules. A backup counts, and ends the reminder, once it was read back. What a restore finds in its place is set aside,
never overwritten; nothing is put in its place before it was opened with a passphrase of its own, checked whole and
marked as restored, so that what it cannot know is asked about. One-session keys are in no backup.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from interview_app.domain.audit import Happening
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import Json
from interview_app.domain.permissions import Action, demand
from interview_app.journey.unlocked import NoticeCode, Unlocked
from interview_app.journey.vault_opening import sign_in_with
from interview_app.system.clock import Clock, iso_utc
from interview_app.vault import audit, backup, people
from interview_app.vault.database import Database, unwritable
from interview_app.vault.keyring import Keyring
from interview_app.vault.keys import Keys, read_keys, unwrap
from interview_app.vault.migration import migrate
from interview_app.vault.origin import note_restored
from interview_app.vault.places import DATABASE, KEYS, Places


@dataclass(frozen=True)
class Standing:
    """When the last checked backup was made (None: never), and after how many days a new one is due now, if it is."""

    last: datetime | None
    days_due: int | None


def standing(unlocked: Unlocked) -> Standing:
    """Return how it stands with the backups. Circumstances NOT_PERMITTED, VAULT_*."""
    unlocked.demand(Action.BACK_UP)
    database = unlocked.database
    return Standing(backup.last(database), backup.days_due(database, unlocked.clock.utc()))


def same_disk(unlocked: Unlocked, folder: Path) -> bool:
    """Return whether *folder* is on the vault's own disk, where it would be lost together with it."""
    try:
        return folder.stat().st_dev == unlocked.places.folder.stat().st_dev
    except OSError:
        return False


def found_in(folder: Path) -> dict[Path, datetime]:
    """Return the backups that *folder* is, or has in it, the newest first, with their time; none is checked."""
    try:
        places = (folder, *folder.iterdir())
    except OSError:
        places = ()
    found = {place: made for place in places if (made := backup.made_at(place)) is not None}
    return dict(sorted(found.items(), key=lambda one: one[1], reverse=True))


def back_up(
    unlocked: Unlocked, folder: Path, progress: Callable[[str, int, int], object] = lambda *_step: None
) -> Path:
    """Write a backup into *folder* (a removable disk), read it back, and return where it is; blocks for seconds.

    *progress* hears ``backing_up`` and ``checking_backup``.
    Circumstances NOT_PERMITTED, FILE_EXISTS, OUTPUT_UNWRITABLE, BACKUP_FAILED, VAULT_*.
    """
    unlocked.demand(Action.BACK_UP)
    progress("backing_up", 0, 0)
    now = unlocked.clock.utc()
    target = folder / f"interview-vault-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    with unlocked.places.alone():  # so that people and keys in it are of one moment
        manifest = backup.write(
            unlocked.database,
            unlocked.keyring.database_key,
            unlocked.places.keys,
            target,
            iso_utc(now),
            lambda: progress("checking_backup", 0, 0),
        )
    with unlocked.acting(Action.BACK_UP, "", Happening.BACKUP_MADE, head=manifest.audit_head) as transaction:
        backup.note(transaction, manifest.made_utc)
    unlocked.settle(NoticeCode.BACKUP_DUE, NoticeCode.BACKUP_NEVER)
    return target


def restore(
    source: Path,
    data: Path,
    sign_in: str,
    passphrase: str,
    clock: Clock,
    give_way: Callable[[], object] = lambda: None,
) -> Unlocked:
    """Put the backup in *source* in the vault's place, opened by one of its administrators; blocks for seconds.

    A vault that is there is set aside. *give_way* closes it if it is open, once nothing about the backup can be refused
    any more: not every system lets a folder be renamed in which a file is open. Circumstances BACKUP_UNREADABLE,
    SIGN_IN_REFUSED, NOT_PERMITTED, VAULT_NEWER, VAULT_DISK_FULL, VAULT_READ_ONLY: what is there has not been touched.
    """
    manifest = backup.read(source)
    file = read_keys(source / KEYS)
    found = unwrap(file, sign_in, passphrase)
    if found is None:
        raise Circumstance(Code.SIGN_IN_REFUSED)
    person, keys = found
    places = Places(data)
    with places.alone():
        part = places.begin()
        try:
            backup.copy_to(source, part)
        except OSError as error:
            raise unwritable(part, error) from None
        _prepare(source, part / DATABASE, manifest, keys, person, clock)
        give_way()
        places.put_in_place(part)
        return sign_in_with(places, Keyring(places.keys, file.vault, keys), person, clock)


def _prepare(source: Path, path: Path, manifest: backup.Manifest, keys: Keys, number: int, clock: Clock) -> None:
    database = Database.open(path, keys.database)
    try:
        knows_utc = backup.check_opened(database, manifest, source)
        migrate(database)
        person = people.active(database, number)
        if person is None:
            raise Circumstance(Code.SIGN_IN_REFUSED)
        demand(person.role, Action.RESTORE)
        with database.transaction() as transaction:
            now = clock.utc()
            backup.note(transaction, knows_utc)
            origin = note_restored(transaction, knows_utc, iso_utc(now))
            details: dict[str, Json] = {"backup_utc": knows_utc, "epoch": origin.epoch}
            audit.append(transaction, now, person.person, Happening.VAULT_RESTORED, "", details)
    finally:
        database.close()
