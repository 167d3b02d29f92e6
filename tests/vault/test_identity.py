"""Identities and one-session keys: apart from the database, bound to their places, gone when they are to be gone."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.system.age import Identity, new_identity
from interview_app.vault.identity import IdentityCipher
from interview_app.vault.session_keys import SessionKeys

VAULT = "00" * 16
CIPHER = IdentityCipher(VAULT, bytes(32))
SESSION = "abcdefghijklmnopqrstuvwxyz"
SECRET = new_identity().secrets


def refusal(cipher: IdentityCipher, sealed: bytes, place: str) -> Code:
    with pytest.raises(Circumstance) as told:
        cipher.open(sealed, place)
    return told.value.code


@given(st.binary(max_size=2000))
def test_what_was_sealed_is_opened_and_does_not_show_its_length(plain: bytes) -> None:
    sealed = CIPHER.seal(plain, "child:1")
    assert CIPHER.open(sealed, "child:1") == plain
    assert (len(sealed) - 28) % 512 == 0
    assert sealed != CIPHER.seal(plain, "child:1")


def test_nothing_else_opens() -> None:
    sealed = CIPHER.seal(b"name", "child:1")
    assert refusal(CIPHER, sealed, "child:2") is Code.VAULT_DAMAGED
    assert refusal(IdentityCipher("11" * 16, bytes(32)), sealed, "child:1") is Code.VAULT_DAMAGED
    assert refusal(IdentityCipher(VAULT, b"\1" * 32), sealed, "child:1") is Code.VAULT_DAMAGED
    for spoilt in (b"", b"short", sealed[:-1], sealed + b"\0", sealed[:20] + b"x" + sealed[21:]):
        assert refusal(CIPHER, spoilt, "child:1") is Code.VAULT_DAMAGED


@pytest.fixture
def keys(tmp_path: Path) -> SessionKeys:
    return SessionKeys(tmp_path / "session-keys", bytes(32))


def test_a_session_key_is_kept_until_it_is_destroyed(tmp_path: Path, keys: SessionKeys) -> None:
    assert (keys.find(SESSION), keys.kept()) == (None, ())
    keys.keep(SESSION, SECRET)
    again = SessionKeys(tmp_path / "session-keys", bytes(32))
    found = again.find(SESSION)
    assert found == SECRET
    assert Identity.parse(found).secrets == SECRET
    assert again.kept() == (SESSION,)
    keys.destroy(SESSION)
    keys.destroy(SESSION)
    assert (again.find(SESSION), again.kept()) == (None, ())
    assert list((tmp_path / "session-keys").iterdir()) == []


def test_a_session_key_is_overwritten_before_it_is_removed(
    tmp_path: Path, keys: SessionKeys, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys.keep(SESSION, SECRET)
    [path] = (tmp_path / "session-keys").iterdir()
    before = path.read_bytes()
    os.link(path, tmp_path / "the same bytes on the disk")
    keys.destroy(SESSION)
    assert (tmp_path / "the same bytes on the disk").read_bytes() == bytes(len(before))


def test_a_session_key_is_encrypted_and_bound_to_its_session(tmp_path: Path, keys: SessionKeys) -> None:
    keys.keep(SESSION, SECRET)
    [path] = (tmp_path / "session-keys").iterdir()
    assert path.stat().st_mode & 0o077 == 0
    assert SECRET.encode() not in path.read_bytes()
    assert SessionKeys(tmp_path / "session-keys", b"\1" * 32).find(SESSION) is None
    other = "b" * 26
    path.rename(path.with_name(f"{other}.key"))
    assert keys.find(other) is None
    path.with_name(f"{other}.key").write_bytes(b"")
    assert keys.find(other) is None


def test_a_session_has_one_key_for_ever(keys: SessionKeys) -> None:
    keys.keep(SESSION, SECRET)
    with pytest.raises(Circumstance) as told:
        keys.keep(SESSION, new_identity().secrets)
    assert told.value.code is Code.FILE_EXISTS
    assert keys.find(SESSION) == SECRET


def test_what_is_no_session_has_no_file(keys: SessionKeys) -> None:
    with pytest.raises(Bug):
        keys.find("../../vault")


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "session-keys").write_text("a file where the folder should be")
    keys = SessionKeys(tmp_path / "session-keys", bytes(32))
    with pytest.raises(Circumstance) as told:
        keys.keep(SESSION, SECRET)
    assert told.value.code in (Code.VAULT_READ_ONLY, Code.FILE_EXISTS)
    with pytest.raises(Circumstance) as told:
        keys.destroy(SESSION)
    assert told.value.code is Code.VAULT_READ_ONLY
