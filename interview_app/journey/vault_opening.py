"""The vault's way in: what is there, the first start, signing in, setting a damaged vault aside.

Rules. Nobody learns which of name and passphrase was wrong; an attempt is counted before it is made. What is damaged,
newer or without its keys is said and left as it is: it is set aside on request, never overwritten. Signing in checks
the newest part of the audit; :func:`examine` checks everything, on a thread that nobody waits for.
"""

import secrets
from contextlib import suppress
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from interview_app.domain.audit import Happening
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.permissions import AccountRole, Action, permitted
from interview_app.journey.unlocked import Notice, NoticeCode, Unlocked
from interview_app.system import durable
from interview_app.system.clock import Clock, iso_utc
from interview_app.vault import attempts, audit, backup, people, settings
from interview_app.vault.database import Database, unwritable
from interview_app.vault.keyring import Keyring
from interview_app.vault.keys import VERSION as KEYS_VERSION
from interview_app.vault.keys import KeyFile, new_keys, read_keys, sign_in_name, unwrap, write_keys
from interview_app.vault.migration import migrate
from interview_app.vault.passphrase import Derivation, check_new, measured
from interview_app.vault.places import DATABASE, KEYS, Places


class Condition(StrEnum):
    """What can be said of a vault without a passphrase."""

    NONE = "none"
    THERE = "there"
    DAMAGED = "damaged"
    KEYS_MISSING = "keys_missing"
    NEWER = "newer"


@dataclass(frozen=True)
class VaultState:
    """``trouble`` says what is wrong; ``wait_s`` how long one must wait before signing in."""

    condition: Condition
    trouble: Circumstance | None = None
    wait_s: int = 0
    set_aside: tuple[Path, ...] = ()


@dataclass(frozen=True)
class NewPerson:
    """Somebody who is to sign in; the passphrase has at least 12 characters."""

    name: str
    sign_in: str
    passphrase: str = field(repr=False)


def find(data: Path, clock: Clock) -> VaultState:
    """Return what is in the data folder; blocks for milliseconds.

    Circumstances VAULT_READ_ONLY, VAULT_DISK_FULL where a restore that was interrupted cannot be finished.
    """
    places = Places(data)
    if places.is_unfinished:
        with places.alone():
            places.finish()
    if not places.folder.exists():
        return VaultState(Condition.NONE, set_aside=places.set_aside)
    trouble = _trouble(places)
    conditions = {Code.VAULT_KEYS_MISSING: Condition.KEYS_MISSING, Code.VAULT_NEWER: Condition.NEWER}
    if trouble is not None:
        return VaultState(conditions.get(trouble.code, Condition.DAMAGED), trouble, 0, places.set_aside)
    return VaultState(Condition.THERE, None, attempts.remaining_s(places.attempts, clock), places.set_aside)


def create(data: Path, first: NewPerson, clock: Clock, derivation: Derivation | None = None) -> Unlocked:
    """Make the vault with its first person, an administrator; blocks for about two seconds.

    *derivation* None measures this machine. Circumstances VAULT_THERE, PERSON_NAMELESS, SIGN_IN_NAME,
    PASSPHRASE_SHORT, PASSPHRASE_EASY, VAULT_DISK_FULL, VAULT_READ_ONLY; nothing is left behind.
    """
    sign_in = sign_in_name(first.sign_in)
    check_new(first.passphrase, sign_in)
    places = Places(data)
    with places.alone():
        places.finish()
        if places.folder.exists():
            raise Circumstance(Code.VAULT_THERE, path=str(places.folder))
        part = places.begin()
        vault, keys = secrets.token_hex(16), new_keys()
        write_keys(part / KEYS, KeyFile(KEYS_VERSION, vault, ()))
        database = Database.create(part / DATABASE, keys.database)
        try:
            migrate(database)
            now = clock.utc()
            with database.transaction() as transaction:
                settings.write(transaction, settings.VAULT_ID, vault)
                administrator = people.add(
                    transaction, first.name, sign_in, AccountRole.ADMINISTRATOR, provisional=False, at_utc=iso_utc(now)
                )
                audit.append(transaction, now, administrator.person, Happening.VAULT_MADE)
            cost = derivation or measured(clock)
            new = Keyring(part / KEYS, vault, keys)
            new.hand_to(administrator.person, sign_in, first.passphrase, cost, with_identity=True)
        finally:
            database.close()
        places.put_in_place(part)
        return sign_in_with(places, Keyring(places.keys, vault, keys), administrator.person, clock)


def unlock(data: Path, sign_in: str, passphrase: str, clock: Clock) -> Unlocked:
    """Open the vault for whoever *sign_in* and *passphrase* belong to; blocks for about half a second.

    Circumstances VAULT_ABSENT, VAULT_KEYS_MISSING, VAULT_DAMAGED, VAULT_NEWER; SIGN_IN_WAIT (seconds) and
    SIGN_IN_REFUSED; VAULT_BUSY, VAULT_READ_ONLY, VAULT_DISK_FULL, VAULT_UNREADABLE.
    """
    places = Places(data)
    with places.alone():
        places.finish()
        if not places.folder.exists():
            raise Circumstance(Code.VAULT_ABSENT, path=str(places.folder))
        if (trouble := _trouble(places, is_known=False)) is not None:
            raise trouble
        failed = attempts.count(places.attempts, clock)
        file = read_keys(places.keys)
        found = unwrap(file, sign_in, passphrase)
        if found is None:
            raise Circumstance(Code.SIGN_IN_REFUSED)
        person, keys = found
        attempts.forget(places.attempts)
        unlocked = sign_in_with(places, Keyring(places.keys, file.vault, keys), person, clock, failed=failed)
        durable.remove(places.damaged)
        return unlocked


def examine(unlocked: Unlocked) -> tuple[Notice, ...]:
    """Check every page of the file and the whole audit; blocks for seconds where there is much.

    Circumstance VAULT_DAMAGED: the file; a broken audit is a notice, for the rest of the vault is sound.
    """
    unlocked.database.check()
    broken = audit.verify(unlocked.database)
    found = () if broken is None else (Notice(NoticeCode.AUDIT_BROKEN, broken.seq),)
    unlocked.examined(found)
    return found


def set_aside(data: Path, clock: Clock) -> Path:
    """Set a vault that is damaged, or without keys it could be opened with, aside; return where it is now.

    Circumstances VAULT_THERE for a vault nothing is known against (restoring one sets it aside), VAULT_ABSENT,
    VAULT_READ_ONLY.
    """
    state = find(data, clock)
    places = Places(data)
    if state.condition is Condition.THERE:
        raise Circumstance(Code.VAULT_THERE, path=str(places.folder))
    with places.alone():
        try:
            aside = places.move_aside()
        except OSError as error:
            raise unwritable(places.folder, error) from None
    if aside is None:
        raise Circumstance(Code.VAULT_ABSENT, path=str(places.folder))
    return aside


def _trouble(places: Places, *, is_known: bool = True) -> Circumstance | None:
    """Return what is wrong with the files as far as it shows from outside, or was found by an earlier sign-in."""
    try:
        size = places.database.stat().st_size
    except FileNotFoundError:
        size = 0
    except OSError:
        return Circumstance(Code.VAULT_UNREADABLE, path=str(places.database))
    if not size or (is_known and places.damaged.exists()):
        return Circumstance(Code.VAULT_DAMAGED, path=str(places.database))
    try:
        read_keys(places.keys)
    except Circumstance as circumstance:
        return circumstance
    return None


def sign_in_with(places: Places, keyring: Keyring, number: int, clock: Clock, *, failed: int = 0) -> Unlocked:
    """Open the vault with keys that were opened already, for the person *number*; the caller holds the vault alone.

    Circumstances as of :func:`unlock`.
    """
    try:
        database = Database.open(places.database, keyring.database_key)
    except Circumstance as circumstance:
        _note_damage(places, circumstance)
        raise
    try:
        return _sign_in(places, keyring, number, clock, database, failed)
    except BaseException as error:
        database.close()
        _note_damage(places, error)
        raise


def _sign_in(places: Places, keyring: Keyring, number: int, clock: Clock, database: Database, failed: int) -> Unlocked:
    before, after = migrate(database)
    person = people.active(database, number)
    if person is None or settings.vault_id(database) != keyring.vault:
        raise Circumstance(Code.SIGN_IN_REFUSED)
    keyring.keep_only({one.person for one in people.everybody(database) if one.is_active})
    notices = _notices(database, person, clock, failed)
    with database.transaction() as transaction:
        now = clock.utc()
        back = audit.append(transaction, now, person.person, Happening.SIGNED_IN, "", {"failed_before": failed})
        if before != after:
            renewed = {"from": before, "to": after}
            audit.append(transaction, now, audit.PROGRAM, Happening.TABLES_RENEWED, "", renewed)
    if back is not None:
        notices.insert(0, Notice(NoticeCode.CLOCK_SET_BACK, audit.whole_seconds(back)))
    unlocked = Unlocked(places, database, keyring, person, clock)
    unlocked.notices = tuple(notices)
    return unlocked


def _notices(database: Database, person: people.Person, clock: Clock, failed: int) -> list[Notice]:
    notices = []
    if (broken := audit.verify(database, last=audit.TAIL)) is not None:
        notices.append(Notice(NoticeCode.AUDIT_BROKEN, broken.seq))
    if failed:
        notices.append(Notice(NoticeCode.FAILED_ATTEMPTS, failed))
    if person.provisional:
        notices.append(Notice(NoticeCode.PASSPHRASE_PROVISIONAL))
    if permitted(person.role, Action.BACK_UP) and (days := backup.days_due(database, clock.utc())) is not None:
        never = backup.last(database) is None
        notices.append(Notice(NoticeCode.BACKUP_NEVER if never else NoticeCode.BACKUP_DUE, days))
    return notices


def _note_damage(places: Places, error: BaseException) -> None:
    """Remember that a vault whose keys were opened is damaged, so that it may be set aside without them."""
    if isinstance(error, Circumstance) and error.code is Code.VAULT_DAMAGED:
        with suppress(OSError):  # it is said in any case
            durable.replace(places.damaged, error.code.value.encode() + b"\n")
