"""A vault comes and goes whole: whenever the program is killed on the way, one is there and none is lost."""

from pathlib import Path

import pytest

from interview_app.domain.errors import Circumstance, Code
from interview_app.system.lock import FileLock
from interview_app.vault import places as module
from interview_app.vault.places import Places
from tests.evidence.disk import Files, content, moments, put, remembering

OLD: Files = {"vault": None, "vault/vault.db": b"old", "vault/vault.keys": b"old keys"}
NEW: Files = {"vault.part": None, "vault.part/vault.db": b"new", "vault.part/vault.keys": b"new keys"}


@pytest.mark.parametrize("before", [NEW, OLD | NEW])
def test_killed_at_any_moment_the_old_or_the_new_is_in_place_and_the_old_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: Files
) -> None:
    data = put(tmp_path / "data", before)
    with remembering(data, monkeypatch) as changes:
        Places(data).put_in_place(data / "vault.part")
    seen = set()
    for there in moments(changes, before):
        after = put(tmp_path / "after", there)
        places = Places(after)
        places.finish()
        found = {name: data for name, data in content(after).items() if name.endswith(".db")}
        if "vault" in before:
            assert b"old" in found.values()
        assert places.folder.exists() == ("vault" in before or found.get("vault/vault.db") == b"new")
        seen.add(found.get("vault/vault.db"))
        places.begin()
        places.begin()
        assert content(places.folder) == {
            name.removeprefix("vault/"): data for name, data in content(after).items() if name.startswith("vault/")
        }
    assert b"new" in seen
    assert content(Places(data).folder) == {"vault.db": b"new", "vault.keys": b"new keys"}


def test_what_was_set_aside_is_counted_and_stays(tmp_path: Path) -> None:
    for number in range(1, 12):
        put(tmp_path / "vault", {"vault.db": b"%d" % number})
        assert Places(tmp_path).move_aside() == tmp_path / f"vault.set-aside-{number}"
    assert Places(tmp_path).move_aside() is None
    assert [(path / "vault.db").read_bytes() for path in Places(tmp_path).set_aside] == [
        b"%d" % number for number in range(1, 12)
    ]


def test_a_place_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    places = Places(tmp_path / "missing")
    for use in (places.begin, lambda: places.put_in_place(tmp_path / "nothing")):
        with pytest.raises(Circumstance) as told:
            use()
        assert told.value.code is Code.VAULT_READ_ONLY
    with pytest.raises(Circumstance) as told, places.alone():
        pytest.fail("there is no such folder")
    assert told.value.code is Code.VAULT_READ_ONLY


def test_who_waits_too_long_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PATIENCE_S", 0.0)
    with FileLock(tmp_path / "vault.lock"):
        with pytest.raises(Circumstance) as told, Places(tmp_path).alone():
            pytest.fail("two at once")
        assert told.value.code is Code.VAULT_BUSY
    with Places(tmp_path).alone():
        pass
