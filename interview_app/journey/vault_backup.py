"""Backing the vault up to a removable disk, and restoring it: on a new PC, or in the place of a vault gone wrong.

Rules. A backup counts, and ends the reminder, once it was read back. What a restore finds in its place is set aside,
never overwritten; nothing is put in its place before it was opened with a passphrase of its own, checked whole and
marked as restored, so that what it cannot know is asked about. One-session keys are in no backup.
"""

from datetime import UTC
from pathlib import Path

from interview_app.domain.audit import Happening
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import Json
from interview_app.domain.permissions import Action, demand
from interview_app.journey.unlocked import Unlocked
from interview_app.journey.vault_opening import sign_in_with
from interview_app.system.clock import Clock, iso_utc
from interview_app.vault import audit, backup, people
from interview_app.vault.database import Database, unwritable
from interview_app.vault.keyring import Keyring
from interview_app.vault.keys import Keys, read_keys, unwrap
from interview_app.vault.migration import migrate
from interview_app.vault.origin import note_restored
from interview_app.vault.places import DATABASE, KEYS, Places


def back_up(unlocked: Unlocked, folder: Path) -> Path:
    """Write a backup into *folder* (a removable disk), read it back, and return where it is; blocks for seconds.

    Circumstances NOT_PERMITTED, FILE_EXISTS, OUTPUT_UNWRITABLE, BACKUP_FAILED, VAULT_*.
    """
    unlocked.demand(Action.BACK_UP)
    now = unlocked.clock.utc()
    target = folder / f"interview-vault-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    with unlocked.places.alone():  # so that people and keys in it are of one moment
        manifest = backup.write(
            unlocked.database, unlocked.keyring.database_key, unlocked.places.keys, target, iso_utc(now)
        )
    with unlocked.acting(Action.BACK_UP, "", Happening.BACKUP_MADE, head=manifest.audit_head) as transaction:
        backup.note(transaction, manifest.made_utc)
    return target


def restore(source: Path, data: Path, sign_in: str, passphrase: str, clock: Clock) -> Unlocked:
    """Put the backup in *source* in the vault's place, opened by one of its administrators; blocks for seconds.

    A vault that is there is set aside. Circumstances BACKUP_UNREADABLE, SIGN_IN_REFUSED, NOT_PERMITTED, VAULT_NEWER,
    VAULT_DISK_FULL, VAULT_READ_ONLY: what is there has not been touched.
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
