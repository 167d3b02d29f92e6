"""The vault's file: unreadable without its key, whole after every turn, and never written to where it is not ours."""

import contextlib
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.vault import database as module
from interview_app.vault.database import Database, Transaction
from tests.vault.vaults import KEY, in_another_process, new_database

NAME = "Айгерім Серікқызы"
COUNT_UP = """
import sys
from pathlib import Path
from interview_app.vault.database import Database
database = Database.open(Path(sys.argv[1]), bytes(range(32)))
for _ in range(int(sys.argv[2])):
    with database.transaction() as transaction:
        [(count,)] = transaction.read("SELECT value FROM settings WHERE name = 'count'")
        transaction.write("UPDATE settings SET value = ? WHERE name = 'count'", (str(int(count) + 1),))
database.close()
"""
DIE_IN_A_TRANSACTION = """
import os, signal, sys
from pathlib import Path
from interview_app.vault.database import Database
database = Database.open(Path(sys.argv[1]), bytes(range(32)))
with database.transaction() as transaction:
    transaction.write("INSERT INTO settings VALUES ('whole', '1')")
with database.transaction() as transaction:
    transaction.write("INSERT INTO settings VALUES ('half', '1')")
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = new_database(tmp_path)
    yield opened
    opened.close()


def note(transaction: Transaction, name: str, value: str = "1") -> None:
    transaction.write("INSERT INTO settings VALUES (?, ?)", (name, value))


def names(database: Database) -> list[str]:
    return [name for (name,) in database.read("SELECT name FROM settings ORDER BY name")]


def code_of(path: Path, key: bytes = KEY) -> Code:
    with pytest.raises(Circumstance) as told:
        Database.open(path, key)
    return told.value.code


def test_nothing_can_be_read_in_its_files(tmp_path: Path, database: Database) -> None:
    with database.transaction() as transaction:
        note(transaction, "name", NAME)
    files = [path.read_bytes() for path in tmp_path.iterdir()]
    assert sum(map(len, files)) > 4096
    assert not any(NAME.encode() in data or b"SQLite" in data or b"settings" in data for data in files)


def test_the_files_are_the_owners_alone(tmp_path: Path, database: Database) -> None:
    assert {path.stat().st_mode & 0o077 for path in tmp_path.glob("vault.db*")} == {0}


def test_what_was_committed_is_there_after_reopening(tmp_path: Path, database: Database) -> None:
    with database.transaction() as transaction:
        note(transaction, "one")
        transaction.write_many("INSERT INTO settings VALUES (?, ?)", [("two", "2"), ("three", "3")])
        assert transaction.write("UPDATE settings SET value = '0'") == 3
    database.close()
    again = Database.open(tmp_path / "vault.db", KEY)
    assert names(again) == ["one", "three", "two"]
    again.check()
    again.close()


def test_a_turn_that_fails_changes_nothing(database: Database) -> None:
    def fail() -> None:
        with database.transaction() as transaction:
            note(transaction, "one")
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    with database.transaction() as transaction:
        note(transaction, "two")
    assert names(database) == ["two"]


def test_a_turn_within_a_turn_is_our_fault(database: Database) -> None:
    with pytest.raises(Bug), database.transaction(), database.transaction():
        pytest.fail("two turns at once")
    assert names(database) == []


def test_a_broken_constraint_is_our_fault_and_changes_nothing(database: Database) -> None:
    def repeat() -> None:
        with database.transaction() as transaction:
            note(transaction, "one")
            note(transaction, "one")

    with pytest.raises(Bug, match="IntegrityError"):
        repeat()
    assert names(database) == []


def test_a_locked_vault_says_so(database: Database) -> None:
    database.close()
    database.close()
    with pytest.raises(Circumstance) as told:
        database.read("SELECT 1")
    assert told.value.code is Code.VAULT_LOCKED


def test_a_new_vault_never_takes_the_place_of_a_file(tmp_path: Path, database: Database) -> None:
    with pytest.raises(Circumstance) as told:
        Database.create(tmp_path / "vault.db", KEY)
    assert told.value.code is Code.FILE_EXISTS


def test_the_wrong_key_opens_nothing(tmp_path: Path, database: Database) -> None:
    assert code_of(tmp_path / "vault.db", bytes(32)) is Code.VAULT_DAMAGED
    with pytest.raises(Bug):
        Database.open(tmp_path / "vault.db", b"short")


def test_a_file_that_is_no_vault_is_said_to_be_damaged_and_stays_as_it_is(
    tmp_path: Path, database: Database, capfd: pytest.CaptureFixture[str]
) -> None:
    with database.transaction() as transaction:
        transaction.write_many("INSERT INTO settings VALUES (?, ?)", [(str(n), "x" * 900) for n in range(100)])
    database.close()
    whole = (tmp_path / "vault.db").read_bytes()
    for number, data in enumerate(
        (b"", os.urandom(65_536), whole[:100], whole[: len(whole) // 2], whole[:-1000], b"\0" * len(whole))
    ):
        path = tmp_path / f"spoilt-{number}.db"
        path.write_bytes(data)
        assert code_of(path) is Code.VAULT_DAMAGED, number
        assert path.read_bytes() == data
    assert code_of(tmp_path / "nothing.db") is Code.VAULT_UNREADABLE
    assert not (tmp_path / "nothing.db").exists()
    assert capfd.readouterr() == ("", "")


def open_and_check(path: Path) -> None:
    with contextlib.closing(Database.open(path, KEY)) as opened:
        opened.check()


def test_one_altered_byte_anywhere_is_found(tmp_path: Path, database: Database) -> None:
    with database.transaction() as transaction:
        transaction.write_many("INSERT INTO settings VALUES (?, ?)", [(str(n), "x" * 900) for n in range(40)])
    database.close()
    path = tmp_path / "vault.db"
    whole = path.read_bytes()
    for place in range(50, len(whole), 4096):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1]) + whole[place + 1 :])
        with pytest.raises(Circumstance) as told:
            open_and_check(path)
        assert told.value.code is Code.VAULT_DAMAGED, place


def test_a_full_disk_loses_the_last_change_alone(database: Database) -> None:
    with database.transaction() as transaction:
        note(transaction, "before")
    [(pages,)] = database.read("PRAGMA page_count")
    database.read(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(Circumstance) as told, database.transaction() as transaction:
        note(transaction, "too much", "x" * 100_000)
    assert told.value.code is Code.VAULT_DISK_FULL
    assert names(database) == ["before"]
    database.read("PRAGMA max_page_count = 1000000")
    with database.transaction() as transaction:
        note(transaction, "after")
    assert names(database) == ["after", "before"]
    database.check()


def test_a_copy_is_a_vault_of_its_own_that_cannot_be_changed(tmp_path: Path, database: Database) -> None:
    with database.transaction() as transaction:
        note(transaction, "one")
    database.write_copy(tmp_path / "copy.db")
    before = sorted(tmp_path.iterdir())
    copy = Database.open_copy(tmp_path / "copy.db", KEY)
    assert names(copy) == ["one"]
    with pytest.raises(Circumstance) as told, copy.transaction() as transaction:
        note(transaction, "two")
    assert told.value.code is Code.VAULT_READ_ONLY
    copy.close()
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("place", ["missing/copy.db", "vault.db"])
def test_a_copy_that_cannot_be_written_is_said_and_harms_nothing(
    tmp_path: Path, database: Database, place: str
) -> None:
    with pytest.raises(Circumstance) as told:
        database.write_copy(tmp_path / place)
    assert told.value.code is Code.OUTPUT_UNWRITABLE
    database.check()


def test_whoever_waits_too_long_for_a_turn_is_told(
    tmp_path: Path, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "BUSY_S", 0.05)
    other = Database.open(tmp_path / "vault.db", KEY)
    with database.transaction() as transaction:
        note(transaction, "one")
        with pytest.raises(Circumstance) as told, other.transaction():
            pytest.fail("two at once")
        assert told.value.code is Code.VAULT_BUSY
        assert names(other) == []
    with other.transaction() as transaction:
        note(transaction, "two")
    assert names(database) == ["one", "two"]
    other.close()


def test_threads_take_turns(database: Database) -> None:
    with database.transaction() as transaction:
        note(transaction, "count", "0")

    def count_up() -> None:
        for _ in range(50):
            with database.transaction() as transaction:
                [(count,)] = transaction.read("SELECT value FROM settings")
                transaction.write("UPDATE settings SET value = ?", (str(int(count) + 1),))

    threads = [threading.Thread(target=count_up) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert database.read("SELECT value FROM settings") == [("200",)]


def test_two_processes_take_turns(tmp_path: Path, database: Database) -> None:
    with database.transaction() as transaction:
        note(transaction, "count", "0")
    others = [in_another_process(COUNT_UP, tmp_path / "vault.db", "200") for _ in range(2)]
    for other in others:
        said = other.communicate(timeout=60)
        assert (other.returncode, *said) == (0, "", "")
    assert database.read("SELECT value FROM settings") == [("400",)]


def test_a_process_killed_in_its_turn_leaves_what_was_whole(tmp_path: Path, database: Database) -> None:
    killed = in_another_process(DIE_IN_A_TRANSACTION, tmp_path / "vault.db")
    killed.communicate(timeout=60)
    assert killed.returncode == -9
    assert names(database) == ["whole"]
    with database.transaction() as transaction:
        note(transaction, "after")
    database.check()


def test_a_page_torn_by_a_power_cut_is_whole_in_the_log(tmp_path: Path, database: Database) -> None:
    with database.transaction() as transaction:
        transaction.write_many("INSERT INTO settings VALUES (?, ?)", [(str(n), "x" * 900) for n in range(100)])
    after = tmp_path / "after"
    after.mkdir()
    for name in ("vault.db", "vault.db-wal"):
        (after / name).write_bytes((tmp_path / name).read_bytes())
    with (after / "vault.db").open("ab") as file:
        file.write(b"the beginning of a page")
    again = Database.open(after / "vault.db", KEY)
    assert len(names(again)) == 100
    again.close()
    again = Database.open(after / "vault.db", KEY)
    again.check()
    again.close()
