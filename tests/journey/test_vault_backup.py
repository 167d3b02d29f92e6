"""Backups: read back, restorable on a new PC, without one-session keys, and never over a vault that is there."""

import errno
import hashlib
import json
import os
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from interview_app.domain.audit import Happening, read_entry
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.permissions import AccountRole, Action
from interview_app.journey import accounts
from interview_app.journey.unlocked import Notice, NoticeCode, Unlocked
from interview_app.journey.vault_backup import back_up, restore
from interview_app.journey.vault_opening import Condition, NewPerson, VaultState, examine, find, unlock
from interview_app.system.age import new_identity
from interview_app.vault import audit
from interview_app.vault import backup as module
from interview_app.vault.database import Database
from interview_app.vault.origin import Origin, origin
from tests.evidence.disk import content
from tests.vault.vaults import FAST, PASSPHRASE, HandClock, new_vault, opened_as

SESSION = "abcdefghijklmnopqrstuvwxyz"


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return _folder(tmp_path, "data")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return _folder(tmp_path, "stick")


@pytest.fixture
def new_pc(tmp_path: Path) -> Path:
    return _folder(tmp_path, "new PC")


@pytest.fixture
def unlocked(data: Path, clock: HandClock) -> Iterator[Unlocked]:
    opened = new_vault(data, clock)
    room(opened, "Room 1")
    yield opened
    opened.lock()


def _folder(tmp_path: Path, name: str) -> Path:
    (tmp_path / name).mkdir()
    return tmp_path / name


def room(unlocked: Unlocked, name: str) -> None:
    with unlocked.acting(Action.CHANGE_SETTINGS) as deed:
        deed.write("INSERT OR REPLACE INTO settings VALUES ('room', ?)", (json.dumps(name),))


def room_of(unlocked: Unlocked) -> str:
    [(name,)] = unlocked.database.read("SELECT value FROM settings WHERE name = 'room'")
    return str(json.loads(name))


def refusal(action: Callable[[], object]) -> Circumstance:
    with pytest.raises(Circumstance) as told:
        action()
    return told.value


def deeds(unlocked: Unlocked) -> list[str]:
    return [read_entry(line).what for _, line in audit.lines(unlocked.database)]


def test_a_backup_opens_on_a_new_pc_with_the_same_passphrase(
    unlocked: Unlocked, stick: Path, new_pc: Path, clock: HandClock
) -> None:
    made = clock.utc()
    target = back_up(unlocked, stick)
    assert target.parent == stick
    assert deeds(unlocked)[-1] == Happening.BACKUP_MADE
    room(unlocked, "changed after the backup")
    clock.passes(timedelta(days=1))
    theirs = restore(target, new_pc, "aigul", PASSPHRASE, clock)
    assert room_of(theirs) == "Room 1"
    assert examine(theirs) == ()
    assert deeds(theirs)[-2:] == [Happening.VAULT_RESTORED, Happening.SIGNED_IN]
    assert origin(unlocked.database) == Origin()
    assert origin(theirs.database) == Origin(1, "2026-11-21T10:00:00.000Z", "2026-11-22T10:00:00.000Z")
    assert made.isoformat().startswith("2026-11-21T10:00")
    theirs.lock()
    unlock(new_pc, "aigul", PASSPHRASE, clock).lock()
    assert find(new_pc, clock) == VaultState(Condition.THERE)


def test_each_restore_is_counted(unlocked: Unlocked, stick: Path, new_pc: Path, clock: HandClock) -> None:
    once = restore(back_up(unlocked, stick), new_pc, "aigul", PASSPHRASE, clock)
    clock.passes(timedelta(hours=1))
    twice = restore(back_up(once, stick), new_pc, "aigul", PASSPHRASE, clock)
    assert (origin(once.database).epoch, origin(twice.database).epoch) == (1, 2)
    once.lock()
    twice.lock()


def test_a_backup_holds_no_plain_word_and_no_one_session_key(
    unlocked: Unlocked, stick: Path, new_pc: Path, clock: HandClock
) -> None:
    secret = new_identity().secrets
    unlocked.session_keys.keep(SESSION, secret)
    target = back_up(unlocked, stick)
    assert sorted(content(target)) == ["backup.json", "vault.db", "vault.keys"]
    for secret_bytes in (b"Room 1", "Айгүл".encode(), b"aigul", secret.encode()):
        assert not any(secret_bytes in found for found in content(target).values())
    theirs = restore(target, new_pc, "aigul", PASSPHRASE, clock)
    assert theirs.session_keys.find(SESSION) is None
    assert unlocked.session_keys.find(SESSION) == secret
    theirs.lock()


def test_what_is_in_the_place_is_set_aside_never_overwritten(
    unlocked: Unlocked, data: Path, stick: Path, clock: HandClock
) -> None:
    target = back_up(unlocked, stick)
    room(unlocked, "changed after the backup")
    unlocked.lock()
    before = content(data / "vault")
    theirs = restore(target, data, "aigul", PASSPHRASE, clock)
    assert room_of(theirs) == "Room 1"
    theirs.lock()
    [aside] = find(data, clock).set_aside
    assert {name: content(aside)[name] for name in ("vault.db", "vault.keys")} == {
        name: before[name] for name in ("vault.db", "vault.keys")
    }


def test_a_damaged_vault_gives_way_to_its_backup(unlocked: Unlocked, data: Path, stick: Path, clock: HandClock) -> None:
    target = back_up(unlocked, stick)
    unlocked.lock()
    (data / "vault" / "vault.db").write_bytes(os.urandom(10_000))
    restore(target, data, "aigul", PASSPHRASE, clock).lock()
    assert find(data, clock).condition is Condition.THERE


def test_a_backup_of_a_newer_vault_is_not_put_in_place(
    unlocked: Unlocked, stick: Path, new_pc: Path, clock: HandClock
) -> None:
    target = back_up(unlocked, stick)
    database = Database.open(target / "vault.db", unlocked.keyring.database_key)
    database.execute("PRAGMA user_version = 99")
    database.close()
    manifest = json.loads((target / "backup.json").read_text())
    data = (target / "vault.db").read_bytes()
    manifest["files"][0] |= {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}
    (target / "backup.json").write_text(json.dumps(manifest))
    assert refusal(lambda: restore(target, new_pc, "aigul", PASSPHRASE, clock)).code is Code.VAULT_NEWER
    assert find(new_pc, clock).condition is Condition.NONE


@pytest.mark.parametrize("name", ["backup.json", "vault.db", "vault.keys"])
@pytest.mark.parametrize("how", ["gone", "empty", "cut", "altered"])
def test_a_backup_that_is_not_whole_is_not_restored(
    unlocked: Unlocked, data: Path, stick: Path, clock: HandClock, name: str, how: str
) -> None:
    target = back_up(unlocked, stick)
    unlocked.lock()
    path = target / name
    whole = path.read_bytes()
    spoilt = {"empty": b"", "cut": whole[:-2], "altered": whole[:40] + bytes([whole[40] ^ 1]) + whole[41:]}
    path.unlink() if how == "gone" else path.write_bytes(spoilt[how])
    before = content(data / "vault")
    told = refusal(lambda: restore(target, data, "aigul", PASSPHRASE, clock))
    assert told.code is Code.BACKUP_UNREADABLE
    assert content(data / "vault") == before
    unlock(data, "aigul", PASSPHRASE, clock).lock()


def test_a_backup_of_a_newer_program_is_said(stick: Path, new_pc: Path, clock: HandClock) -> None:
    (stick / "backup.json").write_text('{"version": 2}')
    assert refusal(lambda: restore(stick, new_pc, "aigul", PASSPHRASE, clock)).code is Code.VAULT_NEWER


def test_a_backup_is_restored_by_one_of_its_administrators_alone(
    unlocked: Unlocked, data: Path, stick: Path, new_pc: Path, clock: HandClock
) -> None:
    opened_as(data, AccountRole.INVESTIGATOR, clock).lock()
    gone = accounts.add(unlocked, NewPerson("Dana", "dana", PASSPHRASE), AccountRole.ADMINISTRATOR, FAST)
    with unlocked.database.transaction() as transaction:  # as a kill would leave it: removed, and still with a key
        transaction.write("UPDATE people SET removed_utc = 'now' WHERE person = ?", (gone.person,))
    target = back_up(unlocked, stick)
    for name, passphrase, code in (
        ("aigul", "wrong passphrase", Code.SIGN_IN_REFUSED),
        ("nobody", PASSPHRASE, Code.SIGN_IN_REFUSED),
        ("dana", PASSPHRASE, Code.SIGN_IN_REFUSED),
        ("investigator", PASSPHRASE, Code.NOT_PERMITTED),
    ):
        told = refusal(lambda name=name, passphrase=passphrase: restore(target, new_pc, name, passphrase, clock))  # type: ignore[misc]
        assert told.code is code
        assert find(new_pc, clock).condition is Condition.NONE
    restore(target, new_pc, "aigul", PASSPHRASE, clock).lock()


def test_a_backup_that_cannot_be_written_leaves_the_vault_and_the_reminder_as_they_were(
    unlocked: Unlocked, stick: Path, clock: HandClock
) -> None:
    assert refusal(lambda: back_up(unlocked, stick / "not plugged in")).code is Code.OUTPUT_UNWRITABLE
    back_up(unlocked, stick)
    assert refusal(lambda: back_up(unlocked, stick)).code is Code.FILE_EXISTS
    before = module.last(unlocked.database), deeds(unlocked)
    clock.passes(timedelta(hours=1))
    (stick / "in the way").write_text("")
    assert refusal(lambda: back_up(unlocked, stick / "in the way")).code is Code.OUTPUT_UNWRITABLE
    assert (module.last(unlocked.database), deeds(unlocked)) == before


def test_a_backup_that_reads_back_otherwise_does_not_count(
    unlocked: Unlocked, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Database.write_copy

    def spoil(self: Database, path: Path) -> None:
        real(self, path)
        data = path.read_bytes()
        path.write_bytes(data[:5000] + b"spoilt" + data[5006:])

    with monkeypatch.context() as patch:
        patch.setattr(Database, "write_copy", spoil)
        assert refusal(lambda: back_up(unlocked, stick)).code is Code.BACKUP_FAILED
    assert module.last(unlocked.database) is None
    unlocked.database.check()


def test_a_full_stick_is_said(unlocked: Unlocked, stick: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real: Callable[..., int] = os.open

    def full(place: os.PathLike[str], flags: int, *more: int) -> int:
        if "vault.keys" in str(place) and flags & os.O_CREAT:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(place, flags, *more)

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", full)
        assert refusal(lambda: back_up(unlocked, stick)).code is Code.OUTPUT_UNWRITABLE
    assert module.last(unlocked.database) is None


def test_a_full_disk_ends_a_restore_before_anything_is_moved(
    unlocked: Unlocked, data: Path, stick: Path, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = back_up(unlocked, stick)
    unlocked.lock()
    before = content(data / "vault")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(module, "copy_to", full)
        assert refusal(lambda: restore(target, data, "aigul", PASSPHRASE, clock)).code is Code.VAULT_DISK_FULL
    assert content(data / "vault") == before


def test_after_a_week_without_a_backup_who_makes_them_is_reminded(
    unlocked: Unlocked, data: Path, stick: Path, clock: HandClock
) -> None:
    def notices() -> tuple[Notice, ...]:
        again = unlock(data, "aigul", PASSPHRASE, clock)
        again.lock()
        return again.notices

    clock.passes(timedelta(days=6))
    assert notices() == ()
    clock.passes(timedelta(days=2))
    assert notices() == (Notice(NoticeCode.BACKUP_NEVER, 8),)
    back_up(unlocked, stick)
    assert notices() == ()
    clock.passes(timedelta(days=9))
    assert notices() == (Notice(NoticeCode.BACKUP_DUE, 9),)
    reviewer = opened_as(data, AccountRole.REVIEWER, clock)
    assert {notice.code for notice in reviewer.notices} == {NoticeCode.PASSPHRASE_PROVISIONAL}
    assert refusal(lambda: back_up(reviewer, stick)).code is Code.NOT_PERMITTED
    reviewer.lock()


def test_the_open_vault_gives_way_once_nothing_is_refused_any_more(
    unlocked: Unlocked, data: Path, stick: Path, clock: HandClock
) -> None:
    target = back_up(unlocked, stick)
    told = refusal(lambda: restore(target, data, "aigul", "wrong horse battery", clock, unlocked.lock))
    assert told.code is Code.SIGN_IN_REFUSED
    assert not unlocked.is_locked
    asides: list[tuple[Path, ...]] = []

    def give_way() -> None:
        unlocked.lock()
        asides.append(find(data, clock).set_aside)

    restore(target, data, "aigul", PASSPHRASE, clock, give_way).lock()
    assert asides == [()]
    assert len(find(data, clock).set_aside) == 1
