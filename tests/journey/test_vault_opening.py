"""The way into the vault: first start, signing in, locking, and whatever can be wrong with what is there."""

import errno
import os
import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from interview_app.domain.audit import Happening, read_entry
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.permissions import AccountRole, Action
from interview_app.journey import vault_opening as module
from interview_app.journey.unlocked import Notice, NoticeCode, Unlocked
from interview_app.journey.vault_opening import Condition, NewPerson, create, examine, find, set_aside, unlock
from interview_app.vault import audit
from interview_app.vault.database import Database
from interview_app.vault.passphrase import CEILING_KIB, FLOOR_KIB, Derivation
from tests.evidence.disk import content
from tests.vault.vaults import (
    ADMINISTRATOR,
    FAST,
    PASSPHRASE,
    HandClock,
    in_another_process,
    new_vault,
    opened_as,
)

CREATE = """
import sys
from pathlib import Path
from interview_app.domain.errors import Circumstance
from tests.vault.vaults import HandClock, new_vault
try:
    new_vault(Path(sys.argv[1]), HandClock()).lock()
except Circumstance as circumstance:
    print(circumstance.code.value)
else:
    print("made")
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def there(data: Path, clock: HandClock) -> Path:
    """A data folder with a vault that nobody has open."""
    new_vault(data, clock).lock()
    return data


def refusal(action: Callable[[], object]) -> Circumstance:
    with pytest.raises(Circumstance) as told:
        action()
    return told.value


def sign_in(data: Path, clock: HandClock, passphrase: str = PASSPHRASE, name: str = "aigul") -> Unlocked:
    return unlock(data, name, passphrase, clock)


def deeds(unlocked: Unlocked) -> list[str]:
    return [read_entry(line).what for _, line in audit.lines(unlocked.database)]


def test_the_first_start_makes_a_vault_in_the_hands_of_its_administrator(data: Path, clock: HandClock) -> None:
    assert find(data, clock).condition is Condition.NONE
    assert refusal(lambda: sign_in(data, clock)).code is Code.VAULT_ABSENT
    administrator = new_vault(data, clock)
    assert (administrator.role, administrator.name) == (AccountRole.ADMINISTRATOR, "Айгүл Қасымова")
    assert administrator.notices == ()
    assert deeds(administrator) == [Happening.VAULT_MADE, Happening.SIGNED_IN]
    assert examine(administrator) == ()
    administrator.lock()
    assert find(data, clock).condition is Condition.THERE
    again = sign_in(data, clock)
    assert deeds(again) == [Happening.VAULT_MADE, Happening.SIGNED_IN, Happening.LOCKED, Happening.SIGNED_IN]
    assert audit.verify(again.database) is None
    again.lock()


def test_nothing_in_the_data_folder_tells_who_works_there(data: Path, clock: HandClock) -> None:
    new_vault(data, clock)
    for name, bytes_ in content(data).items():
        for secret in ("Айгүл".encode(), b"aigul", PASSPHRASE.encode()):
            assert secret not in bytes_, name
            assert secret.decode() not in name


@pytest.mark.parametrize(
    ("person", "code"),
    [
        (NewPerson("  ", "aigul", PASSPHRASE), Code.PERSON_NAMELESS),
        (NewPerson("x" * 121, "aigul", PASSPHRASE), Code.PERSON_NAMELESS),
        (NewPerson("Aigul", "ai gul", PASSPHRASE), Code.SIGN_IN_NAME),
        (NewPerson("Aigul", "aigul", "short"), Code.PASSPHRASE_SHORT),
        (NewPerson("Aigul", "aigul", "aaaaaaaaaaaaaaaa"), Code.PASSPHRASE_EASY),
    ],
)
def test_a_first_person_who_cannot_be_leaves_nothing_behind(
    data: Path, clock: HandClock, person: NewPerson, code: Code
) -> None:
    assert refusal(lambda: create(data, person, clock, FAST)).code is code
    assert find(data, clock).condition is Condition.NONE
    new_vault(data, clock).lock()
    assert find(data, clock) == module.VaultState(Condition.THERE)


@pytest.mark.parametrize(
    "name", ["Д'Арк", "Нұр-Сұлтан Әбішұлы", "Zhanna", "Ө", "Aigul O\N{RIGHT SINGLE QUOTATION MARK}Brien"]
)
def test_names_are_kept_as_they_are_written(data: Path, clock: HandClock, name: str) -> None:
    unlocked = create(data, NewPerson(name, "aigul", PASSPHRASE), clock, FAST)
    assert unlocked.name == name
    unlocked.lock()


def test_a_vault_is_never_made_over_another(there: Path, clock: HandClock) -> None:
    before = content(there)
    assert refusal(lambda: new_vault(there, clock)).code is Code.VAULT_THERE
    assert refusal(lambda: set_aside(there, clock)).code is Code.VAULT_THERE
    assert content(there) == before


def test_of_two_processes_one_makes_the_vault(data: Path, clock: HandClock) -> None:
    both = [in_another_process(CREATE, data) for _ in range(2)]
    said = sorted(one.communicate(timeout=60)[0].strip() for one in both)
    assert said == ["made", Code.VAULT_THERE.value]
    sign_in(data, clock).lock()


def test_two_windows_may_have_it_open_at_once(there: Path, clock: HandClock) -> None:
    one, other = sign_in(there, clock), sign_in(there, clock)
    with one.acting(Action.CHANGE_SETTINGS) as deed:
        deed.write("INSERT INTO settings VALUES ('room', '1')")
    with other.acting(Action.CHANGE_SETTINGS) as deed:
        assert deed.read("SELECT value FROM settings WHERE name = 'room'") == [("1",)]
    one.lock()
    assert deeds(other)[-3:] == ["change_settings", "change_settings", "locked"]
    assert audit.verify(other.database) is None
    other.lock()


def test_nobody_learns_which_part_was_wrong(there: Path, clock: HandClock) -> None:
    wrong = []
    for name, passphrase in (("aigul", "wrong passphrase"), ("nobody", PASSPHRASE), ("?", ""), ("", "")):
        clock.passes(timedelta(minutes=1))
        wrong.append(refusal(lambda name=name, passphrase=passphrase: sign_in(there, clock, passphrase, name)))  # type: ignore[misc]
    assert {(one.code, tuple(one.params)) for one in wrong} == {(Code.SIGN_IN_REFUSED, ())}


def test_failed_attempts_delay_the_next_and_are_told_to_who_signs_in(there: Path, clock: HandClock) -> None:
    for failed in range(3):
        assert refusal(lambda: sign_in(there, clock, "wrong passphrase")).code is Code.SIGN_IN_REFUSED
        assert find(there, clock).wait_s == 2**failed
        told = refusal(lambda: sign_in(there, clock))
        assert (told.code, told.params) == (Code.SIGN_IN_WAIT, {"seconds": 2**failed})
        clock.passes(timedelta(seconds=2**failed))
    unlocked = sign_in(there, clock)
    assert unlocked.notices == (Notice(NoticeCode.FAILED_ATTEMPTS, 3),)
    *_, (_, line) = audit.lines(unlocked.database)
    assert read_entry(line).details == {"failed_before": 3}
    unlocked.lock()
    assert find(there, clock).wait_s == 0
    assert sign_in(there, clock).notices == ()


def test_an_attempt_is_counted_before_it_is_made(
    there: Path, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Killed(BaseException):
        pass

    def killed(*_: object) -> None:
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr(module, "unwrap", killed)
        with pytest.raises(Killed):
            sign_in(there, clock)
    assert find(there, clock).wait_s == 1


def test_a_clock_set_back_since_the_last_opening_is_said_and_written_down(there: Path, clock: HandClock) -> None:
    clock.now -= timedelta(days=3)
    unlocked = sign_in(there, clock)
    assert unlocked.notices == (Notice(NoticeCode.CLOCK_SET_BACK, 3 * 86_400),)
    assert deeds(unlocked)[-2:] == [Happening.CLOCK_SET_BACK, Happening.SIGNED_IN]
    unlocked.lock()
    assert sign_in(there, clock).notices == ()


def test_a_clock_set_back_while_the_vault_is_open_is_said_as_well(there: Path, clock: HandClock) -> None:
    unlocked = sign_in(there, clock)
    clock.now -= timedelta(hours=1)
    unlocked.enter(Action.SEE_AUDIT)
    assert unlocked.notices == (Notice(NoticeCode.CLOCK_SET_BACK, 3600),)
    assert deeds(unlocked)[-2:] == [Happening.CLOCK_SET_BACK, "see_audit"]
    unlocked.lock()


def test_a_locked_vault_gives_nothing_away(there: Path, clock: HandClock) -> None:
    unlocked = sign_in(there, clock)
    for _ in range(2):
        unlocked.lock()
    investigator = opened_as(there, AccountRole.INVESTIGATOR, clock)
    sealed = investigator.seal_identity(b"name", "child:1")
    investigator.lock()
    uses: list[Callable[[], object]] = [
        lambda: unlocked.database.read("SELECT * FROM people"),
        lambda: unlocked.enter(Action.SEE_AUDIT),
        lambda: investigator.open_identity(sealed, "child:1"),
        lambda: investigator.seal_identity(b"name", "child:1"),
        lambda: unlocked.keyring.database_key,
    ]
    for use in uses:
        assert refusal(use).code is Code.VAULT_LOCKED
    assert unlocked.is_locked


def test_a_full_disk_keeps_no_vault_open(there: Path, clock: HandClock) -> None:
    unlocked = sign_in(there, clock)
    [(pages,)] = unlocked.database.read("PRAGMA page_count")
    unlocked.database.read(f"PRAGMA max_page_count = {pages}")
    told = refusal(lambda: unlocked.enter(Action.CHANGE_SETTINGS, "room:1", text="x" * 50_000))
    assert told.code is Code.VAULT_DISK_FULL
    unlocked.lock()
    assert refusal(lambda: unlocked.database.read("SELECT 1")).code is Code.VAULT_LOCKED
    sign_in(there, clock).lock()


def test_locking_waits_for_the_turn_of_another_thread(there: Path, clock: HandClock) -> None:
    unlocked = sign_in(there, clock)
    with unlocked.acting(Action.CHANGE_SETTINGS) as deed:
        locking = threading.Thread(target=unlocked.lock)
        locking.start()
        deed.write("INSERT INTO settings VALUES ('room', '1')")
    locking.join()
    again = sign_in(there, clock)
    assert deeds(again)[-3:] == ["change_settings", "locked", "signed_in"]
    again.lock()


def test_what_is_not_permitted_or_fails_leaves_no_trace(there: Path, clock: HandClock) -> None:
    unlocked = sign_in(there, clock)
    before = deeds(unlocked)
    told = refusal(lambda: unlocked.acting(Action.RECORD).__enter__())
    assert (told.code, told.params) == (Code.NOT_PERMITTED, {"action": "record"})

    def fail() -> None:
        with unlocked.acting(Action.CHANGE_SETTINGS) as deed:
            deed.write("INSERT INTO settings VALUES ('room', '1')")
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert deeds(unlocked) == before
    assert not unlocked.may(Action.RECORD)
    unlocked.lock()


@pytest.mark.parametrize("role", AccountRole)
def test_identities_are_opened_by_whom_the_table_names_and_each_opening_is_written_down(
    there: Path, clock: HandClock, role: AccountRole
) -> None:
    investigator = opened_as(there, AccountRole.INVESTIGATOR, clock)
    sealed = investigator.seal_identity("Айгерім".encode(), "child:1")
    investigator.lock()
    unlocked = sign_in(there, clock) if role is AccountRole.ADMINISTRATOR else opened_as(there, role, clock)
    if unlocked.may(Action.OPEN_IDENTITY):
        assert unlocked.open_identity(sealed, "child:1").decode() == "Айгерім"
        *_, (_, line) = audit.lines(unlocked.database)
        entry = read_entry(line)
        assert (entry.what, entry.about, entry.person) == ("open_identity", "child:1", unlocked.person)
        assert refusal(lambda: unlocked.open_identity(sealed, "child:2")).code is Code.VAULT_DAMAGED
    else:
        assert refusal(lambda: unlocked.open_identity(sealed, "child:1")).code is Code.NOT_PERMITTED
    assert (unlocked.keyring.identities() is None) == (role is AccountRole.REVIEWER)
    unlocked.lock()


def test_a_broken_audit_is_said_at_the_start_and_everything_else_opens(there: Path, clock: HandClock) -> None:
    unlocked = sign_in(there, clock)
    with unlocked.database.transaction() as transaction:
        transaction.write("DROP TRIGGER audit_unchanged")
        transaction.write("UPDATE audit SET line = x'7b7d' WHERE seq = 2")
    assert examine(unlocked) == (Notice(NoticeCode.AUDIT_BROKEN, 2),)
    unlocked.lock()
    again = sign_in(there, clock)
    assert again.notices == (Notice(NoticeCode.AUDIT_BROKEN, 2),)
    again.lock()


def files_of(data: Path) -> dict[str, bytes]:
    return {name: found for name, found in content(data / "vault").items() if name in ("vault.db", "vault.keys")}


def spoil(path: Path, how: str) -> None:
    whole = path.read_bytes()
    match how:
        case "empty":
            path.write_bytes(b"")
        case "truncated":
            path.write_bytes(whole[: len(whole) // 2])
        case "cut":
            path.write_bytes(whole[:-100])
        case "random":
            path.write_bytes(os.urandom(len(whole)))
        case "gone":
            path.unlink()


@pytest.mark.parametrize("how", ["empty", "truncated", "cut", "random", "gone"])
@pytest.mark.parametrize("name", ["vault.db", "vault.keys"])
def test_a_damaged_vault_is_said_left_as_it_is_and_set_aside_on_request(
    there: Path, clock: HandClock, name: str, how: str
) -> None:
    spoil(there / "vault" / name, how)
    before = files_of(there)
    expected = Code.VAULT_KEYS_MISSING if (name, how) == ("vault.keys", "gone") else Code.VAULT_DAMAGED
    assert refusal(lambda: sign_in(there, clock)).code is expected
    state = find(there, clock)
    assert state.trouble is not None
    assert state.trouble.code is expected
    assert state.condition is (Condition.KEYS_MISSING if expected is Code.VAULT_KEYS_MISSING else Condition.DAMAGED)
    assert refusal(lambda: new_vault(there, clock)).code is Code.VAULT_THERE
    assert files_of(there) == before
    aside = set_aside(there, clock)
    assert {key: value for key, value in content(aside).items() if key in before} == before
    assert find(there, clock) == module.VaultState(Condition.NONE, set_aside=(aside,))
    new_vault(there, clock).lock()
    assert find(there, clock) == module.VaultState(Condition.THERE, set_aside=(aside,))
    assert refusal(lambda: set_aside(there, clock)).code is Code.VAULT_THERE


def test_a_vault_that_was_put_right_again_is_no_longer_damaged(there: Path, clock: HandClock) -> None:
    path = there / "vault" / "vault.db"
    whole = path.read_bytes()
    spoil(path, "random")
    assert refusal(lambda: sign_in(there, clock)).code is Code.VAULT_DAMAGED
    assert find(there, clock).condition is Condition.DAMAGED
    path.write_bytes(whole)
    sign_in(there, clock).lock()
    assert find(there, clock).condition is Condition.THERE


def test_a_vault_of_a_newer_version_is_said_and_left_as_it_is(there: Path, clock: HandClock) -> None:
    unlocked = sign_in(there, clock)
    unlocked.database.execute("PRAGMA user_version = 99")
    unlocked.lock()
    before = files_of(there)
    told = refusal(lambda: sign_in(there, clock))
    assert (told.code, told.params["version"]) == (Code.VAULT_NEWER, 99)
    assert files_of(there) == before
    assert refusal(lambda: set_aside(there, clock)).code is Code.VAULT_THERE


def test_a_file_of_keys_of_a_newer_version_is_said(there: Path, clock: HandClock) -> None:
    (there / "vault" / "vault.keys").write_text('{"version": 2}')
    assert refusal(lambda: sign_in(there, clock)).code is Code.VAULT_NEWER
    assert find(there, clock).condition is Condition.NEWER


@pytest.mark.parametrize("first", [find, lambda data, clock: sign_in(data, clock).lock()])
def test_a_vault_on_its_way_when_the_program_was_killed_arrives(
    there: Path, clock: HandClock, first: Callable[[Path, HandClock], object]
) -> None:
    (there / "vault").rename(there / "vault.restored")
    first(there, clock)
    assert find(there, clock) == module.VaultState(Condition.THERE)
    assert not (there / "vault.restored").exists()
    sign_in(there, clock).lock()


def test_keys_of_another_vault_open_nothing(there: Path, clock: HandClock, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    new_vault(other, clock).lock()
    (there / "vault" / "vault.keys").write_bytes((other / "vault" / "vault.keys").read_bytes())
    assert refusal(lambda: sign_in(there, clock)).code is Code.VAULT_DAMAGED


@pytest.mark.parametrize(("error", "code"), [(errno.ENOSPC, Code.VAULT_DISK_FULL), (errno.EROFS, Code.VAULT_READ_ONLY)])
def test_a_disk_that_cannot_be_written_is_said_before_anything_is_tried(
    there: Path, clock: HandClock, monkeypatch: pytest.MonkeyPatch, error: int, code: Code
) -> None:
    real: Callable[..., int] = os.open

    def refuse(place: os.PathLike[str], flags: int, *more: int) -> int:
        if flags & os.O_CREAT:
            raise OSError(error, os.strerror(error))
        return real(place, flags, *more)

    before = files_of(there)
    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refuse)
        assert refusal(lambda: sign_in(there, clock)).code is code
        assert refusal(lambda: new_vault(there / "vault", clock)).code is code
    assert files_of(there) == before
    sign_in(there, clock).lock()


def test_the_parameters_are_measured_where_none_are_given(data: Path) -> None:
    from interview_app.system.clock import SystemClock
    from interview_app.vault.keys import read_keys

    create(data, ADMINISTRATOR, SystemClock()).lock()
    [holder] = read_keys(data / "vault" / "vault.keys").holders
    assert isinstance(holder.derivation, Derivation)
    assert FLOOR_KIB <= holder.derivation.memory_kib <= CEILING_KIB
    assert holder.derivation.passes >= 3


def test_an_unlocking_that_fails_leaves_the_database_closed(
    there: Path, clock: HandClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Database] = []
    real = Database.open

    def remember(path: Path, key: bytes) -> Database:
        opened.append(real(path, key))
        return opened[-1]

    def fail(*_: object) -> None:
        raise Circumstance(Code.VAULT_DISK_FULL, path="")

    with monkeypatch.context() as patch:
        patch.setattr(Database, "open", remember)
        patch.setattr(module, "migrate", fail)
        assert refusal(lambda: sign_in(there, clock)).code is Code.VAULT_DISK_FULL
    assert refusal(lambda: opened[0].read("SELECT 1")).code is Code.VAULT_LOCKED
    assert find(there, clock).condition is Condition.THERE
