"""The audit in the database: with what it tells of or not at all, only added to, and checked to its last entry."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from interview_app.domain.audit import BrokenChain, Entry, Happening, digest, first_prev, read_entry
from interview_app.domain.errors import Bug
from interview_app.domain.permissions import Action
from interview_app.vault import audit, settings
from interview_app.vault.database import Database
from tests.vault.vaults import new_database

NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)
VAULT = "ab" * 16


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = new_database(tmp_path)
    with opened.transaction() as transaction:
        settings.write(transaction, settings.VAULT_ID, VAULT)
    yield opened
    opened.close()


def add(database: Database, count: int = 1, at: datetime = NOW) -> timedelta | None:
    back = None
    with database.transaction() as transaction:
        for number in range(count):
            back = audit.append(transaction, at, 1, Action.PREPARE, f"case:{number}") or back
    return back


def entries(database: Database) -> list[Entry]:
    return [read_entry(line) for _, line in audit.lines(database)]


def tamper(database: Database, sql: str, *parameters: bytes | int) -> None:
    """Do what a person with the key and another program can do."""
    with database.transaction() as transaction:
        for trigger in ("audit_unchanged", "audit_kept"):
            transaction.write(f"DROP TRIGGER IF EXISTS {trigger}")
        transaction.write(sql, parameters)


def where(broken: BrokenChain | None) -> int | None:
    return broken.seq if broken else None


def test_an_entry_says_who_did_what_with_what_and_when(database: Database) -> None:
    with database.transaction() as transaction:
        audit.append(transaction, NOW, 7, Action.PREPARE, "case:12", {"step": "plan", "number": 3})
    [entry] = entries(database)
    assert entry == Entry(
        1, "2026-11-21T10:00:00.000Z", 7, "prepare", "case:12", {"step": "plan", "number": 3}, first_prev(VAULT)
    )
    assert audit.head(database) == (1, digest(entry.line()))
    assert audit.began(database) == NOW


def test_an_empty_audit_is_whole(database: Database) -> None:
    assert audit.verify(database) is None
    assert audit.verify(database, last=10) is None
    assert audit.head(database) == (0, first_prev(VAULT))
    assert audit.began(database) is None


def test_an_entry_stands_or_falls_with_what_it_tells_of(database: Database) -> None:
    def fail() -> None:
        with database.transaction() as transaction:
            settings.write(transaction, "room.name", "1")
            audit.append(transaction, NOW, 1, Action.CHANGE_SETTINGS)
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert entries(database) == []
    assert settings.read(database, "room.name") is None


@pytest.mark.parametrize("sql", ["UPDATE audit SET line = x'00'", "DELETE FROM audit"])
def test_the_program_itself_cannot_change_the_audit(database: Database, sql: str) -> None:
    add(database)
    with pytest.raises(Bug), database.transaction() as transaction:
        transaction.write(sql)
    assert audit.verify(database) is None


def test_the_chain_is_checked_to_its_last_entry(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audit, "_IN_PIECES", 7)
    add(database, 30)
    assert audit.verify(database) is None
    assert [audit.verify(database, last=last) for last in (1, 7, 30, 100)] == [None] * 4
    line = entries(database)[20].line().replace(b"case:20", b"case:21")
    tamper(database, "UPDATE audit SET line = ? WHERE seq = 21", line)
    assert where(audit.verify(database)) == 22
    assert where(audit.verify(database, last=15)) == 22
    assert audit.verify(database, last=5) is None


@pytest.mark.parametrize(("gone", "at"), [(1, 1), (2, 2), (10, 10)])
def test_a_missing_entry_is_found(database: Database, gone: int, at: int) -> None:
    add(database, 20)
    tamper(database, "DELETE FROM audit WHERE seq = ?", gone)
    assert where(audit.verify(database)) == at


def test_entries_cut_off_at_the_beginning_are_found_also_by_a_look_at_the_end(database: Database) -> None:
    add(database, 20)
    tamper(database, "DELETE FROM audit WHERE seq <= 15")
    assert where(audit.verify(database)) == 1
    assert where(audit.verify(database, last=3)) is not None


def test_a_head_kept_elsewhere_shows_a_chain_cut_at_its_end(database: Database) -> None:
    add(database, 5)
    kept = audit.head(database)
    tamper(database, "DELETE FROM audit WHERE seq = 5")
    assert audit.verify(database) is None
    assert audit.head(database) != kept


def test_work_goes_on_behind_a_spoilt_entry_which_stays_found(database: Database) -> None:
    add(database, 2)
    tamper(database, "UPDATE audit SET line = ? WHERE seq = 2", b"nothing")
    add(database, 2)
    assert where(audit.verify(database)) == 2
    assert audit.verify(database, last=2) is None
    tamper(database, "UPDATE audit SET line = ? WHERE seq = 1", b"nothing")
    assert audit.began(database) is None


def test_a_clock_set_back_is_an_entry_before_the_next_once(database: Database) -> None:
    add(database)
    assert add(database, at=NOW - timedelta(days=1)) == timedelta(days=1)
    assert add(database, at=NOW - timedelta(days=1)) is None
    assert add(database, at=NOW) is None
    found = entries(database)
    assert [entry.what for entry in found] == ["prepare", "clock_set_back", "prepare", "prepare", "prepare"]
    assert (found[1].person, found[1].details) == (audit.PROGRAM, {"seconds": 86_400})
    assert found[1].what == Happening.CLOCK_SET_BACK
    assert audit.verify(database) is None
