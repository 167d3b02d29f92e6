"""From version to version: whole steps, a copy before each, and nothing done to a vault that is newer."""

import shutil
import threading
from pathlib import Path

import pytest

from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.vault import migration
from interview_app.vault.database import Database
from interview_app.vault.migration import migrate, newest_version, version
from tests.vault.vaults import KEY, in_another_process

SHIPPED = Path(migration.__file__).with_name("migrations")
FIRST = """-- People; with a comment; and a trigger, whose body has statements of its own.
CREATE TABLE people (name TEXT) STRICT;
CREATE TABLE changes (name TEXT) STRICT;
CREATE TRIGGER people_changed AFTER INSERT ON people BEGIN
    INSERT INTO changes VALUES (new.name); INSERT INTO changes VALUES ('; ' || new.name);
END;
INSERT INTO people VALUES ('Anna; Serik');
"""
SECOND = "ALTER TABLE people ADD COLUMN role TEXT NOT NULL DEFAULT 'reader';\nUPDATE people SET name = upper(name);\n"
NOWHERE = "INSERT INTO nowhere VALUES (1);\n"
TOLD = "INSERT INTO changes VALUES ('second step');\n"
THIRD = "CREATE TABLE notes (text TEXT) STRICT;\n"
DIE_AT_A_STATEMENT = """
import os, signal, sys
from pathlib import Path
from interview_app.vault import database as module
from interview_app.vault.migration import migrate
path, steps, left = Path(sys.argv[1]), Path(sys.argv[2]), [int(sys.argv[3])]
database = module.Database.open(path, bytes(range(32)))
execute = module.Database.execute
def execute_until(self, *arguments):
    if not left[0]:
        os.kill(os.getpid(), signal.SIGKILL)
    left[0] -= 1
    return execute(self, *arguments)
module.Database.execute = execute_until
migrate(database, steps)
print("done")
"""


@pytest.fixture
def steps(tmp_path: Path) -> Path:
    folder = tmp_path / "steps"
    folder.mkdir()
    (folder / "0001.sql").write_text(FIRST)
    return folder


def first_version(folder: Path, steps: Path) -> Database:
    folder.mkdir()
    database = Database.create(folder / "vault.db", KEY)
    migrate(database, steps)
    return database


def at_version(database: Database) -> int:
    [(found,)] = database.read("PRAGMA user_version")
    return int(found)


def test_the_shipped_steps_are_numbered_without_holes_and_import_nothing() -> None:
    numbers = sorted(int(path.stem) for path in SHIPPED.iterdir())
    assert numbers == list(range(1, newest_version() + 1))
    assert {path.suffix for path in SHIPPED.iterdir()} == {".sql"}


def test_a_new_vault_has_all_tables_and_nothing_to_keep(tmp_path: Path) -> None:
    database = Database.create(tmp_path / "vault.db", KEY)
    assert migrate(database) == (0, newest_version())
    assert migrate(database) == (newest_version(), newest_version())
    assert version(database) == newest_version()
    assert database.read("SELECT count(*) FROM people") == [(0,)]
    assert not list(tmp_path.glob("*.version-*"))
    database.close()


def test_each_step_is_taken_once_and_a_copy_kept_before_it(tmp_path: Path, steps: Path) -> None:
    database = first_version(tmp_path / "vault", steps)
    (steps / "0002.sql").write_text(SECOND)
    (steps / "0003.sql").write_text(THIRD)
    assert migrate(database, steps) == (1, 3)
    assert migrate(database, steps) == (3, 3)
    assert database.read("SELECT * FROM people") == [("ANNA; SERIK", "reader")]
    assert database.read("SELECT name FROM changes") == [("Anna; Serik",), ("; Anna; Serik",)]
    for number, people in ((1, [("Anna; Serik",)]), (2, [("ANNA; SERIK", "reader")])):
        copy = Database.open_copy(tmp_path / "vault" / f"vault.db.version-{number}", KEY)
        assert at_version(copy) == number
        assert copy.read("SELECT * FROM people") == people
        copy.close()
    database.close()


def test_a_step_that_fails_is_not_begun(tmp_path: Path, steps: Path) -> None:
    database = first_version(tmp_path / "vault", steps)
    (steps / "0002.sql").write_text(f"{SECOND}{NOWHERE}")
    for _ in range(2):
        with pytest.raises(Bug):
            migrate(database, steps)
        assert at_version(database) == 1
        assert database.read("SELECT * FROM people") == [("Anna; Serik",)]
    (steps / "0002.sql").write_text(SECOND)
    assert migrate(database, steps) == (1, 2)
    database.close()


def test_a_statement_without_its_end_is_our_fault(tmp_path: Path, steps: Path) -> None:
    (steps / "0001.sql").write_text("CREATE TABLE people (name TEXT)")
    with pytest.raises(ValueError, match="end"):
        first_version(tmp_path / "vault", steps)


def test_a_vault_of_a_newer_version_is_refused_and_untouched(tmp_path: Path, steps: Path) -> None:
    database = first_version(tmp_path / "vault", steps)
    database.execute("PRAGMA user_version = 9")
    database.close()
    before = (tmp_path / "vault" / "vault.db").read_bytes()
    database = Database.open(tmp_path / "vault" / "vault.db", KEY)
    with pytest.raises(Circumstance) as told:
        migrate(database, steps)
    database.close()
    assert told.value.code is Code.VAULT_NEWER
    assert told.value.params["version"] == 9
    assert (tmp_path / "vault" / "vault.db").read_bytes() == before


def test_without_room_for_the_copy_nothing_is_changed(
    tmp_path: Path, steps: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    database = first_version(tmp_path / "vault", steps)
    (steps / "0002.sql").write_text(SECOND)

    def full(_: Database, path: Path) -> None:
        raise Circumstance(Code.OUTPUT_UNWRITABLE, path=str(path))

    with monkeypatch.context() as patch:
        patch.setattr(Database, "write_copy", full)
        with pytest.raises(Circumstance):
            migrate(database, steps)
    assert at_version(database) == 1
    assert migrate(database, steps) == (1, 2)
    database.close()


def test_two_who_open_an_old_vault_at_once_migrate_it_once(tmp_path: Path, steps: Path) -> None:
    first_version(tmp_path / "vault", steps).close()
    (steps / "0002.sql").write_text(f"{SECOND}{TOLD}")
    both = [Database.open(tmp_path / "vault" / "vault.db", KEY) for _ in range(2)]
    threads = [threading.Thread(target=migrate, args=(one, steps)) for one in both]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert both[0].read("SELECT count(*) FROM changes WHERE name = 'second step'") == [(1,)]
    assert [at_version(one) for one in both] == [2, 2]
    for one in both:
        one.close()


def test_a_process_killed_at_any_statement_leaves_a_vault_that_can_be_migrated(tmp_path: Path, steps: Path) -> None:
    first_version(tmp_path / "before", steps).close()
    (steps / "0002.sql").write_text(SECOND)
    (steps / "0003.sql").write_text(THIRD)
    seen, at = set(), 0
    while True:
        vault = tmp_path / f"killed-{at}"
        shutil.copytree(tmp_path / "before", vault)
        child = in_another_process(DIE_AT_A_STATEMENT, vault / "vault.db", steps, str(at))
        said, complained = child.communicate(timeout=60)
        database = Database.open(vault / "vault.db", KEY)
        reached = at_version(database)
        assert database.read("SELECT count(*) FROM people") == [(1,)]
        assert ("role" in str(database.read("SELECT sql FROM sqlite_master WHERE name = 'people'"))) == (reached > 1)
        assert migrate(database, steps) == (reached, 3)
        assert database.read("SELECT * FROM people") == [("ANNA; SERIK", "reader")]
        database.check()
        database.close()
        if said:
            break
        assert (child.returncode, complained) == (-9, "")
        seen.add(reached)
        at += 1
    assert (seen, at) == ({1, 2}, 9)
