"""The file of keys: who opens the vault, bound so that nothing in it can stand for anything else."""

import dataclasses
import json
from pathlib import Path

import pytest

from interview_app.domain.declared import to_json
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import canonical
from interview_app.vault import keys as module
from interview_app.vault.keyring import Keyring
from interview_app.vault.keys import (
    VERSION,
    Holder,
    KeyFile,
    Keys,
    new_keys,
    read_keys,
    sign_in_name,
    unwrap,
    wrap,
    write_keys,
)
from interview_app.vault.passphrase import Derivation, derive
from tests.evidence.disk import Files, moments, put, remembering
from tests.vault.vaults import FAST, PASSPHRASE

VAULT = "00112233445566778899aabbccddeeff"
KEYS = Keys(bytes(range(32)), bytes(range(32, 64)))
ANNA = wrap(VAULT, 1, "anna", PASSPHRASE, KEYS, FAST)
SERIK = wrap(VAULT, 2, "serik", "another good phrase", Keys(KEYS.database, None), FAST)
FILE = KeyFile(VERSION, VAULT, (ANNA, SERIK))


def test_each_opens_with_their_own_passphrase_what_they_may_hold() -> None:
    assert unwrap(FILE, "anna", PASSPHRASE) == (1, KEYS)
    assert unwrap(FILE, "serik", "another good phrase") == (2, Keys(KEYS.database, None))


def test_a_sign_in_name_has_one_spelling_and_a_passphrase_one_form() -> None:
    assert unwrap(FILE, "  ANNA ", PASSPHRASE) == (1, KEYS)
    composed = wrap(VAULT, 3, "ербол", "құпия сөйлем й", KEYS, FAST)
    found = unwrap(FILE.with_holder(composed), "Ербол", "құпия сөйлем и\N{COMBINING BREVE}")
    assert found is not None
    assert found[0] == 3


@pytest.mark.parametrize(
    ("sign_in", "passphrase"),
    [("anna", "another good phrase"), ("serik", PASSPHRASE), ("nobody", PASSPHRASE), ("a b/c", PASSPHRASE), ("", "")],
)
def test_nothing_opens_for_anybody_else(sign_in: str, passphrase: str) -> None:
    assert unwrap(FILE, sign_in, passphrase) is None


def test_a_name_that_is_not_there_costs_what_a_wrong_passphrase_costs(monkeypatch: pytest.MonkeyPatch) -> None:
    costs: list[Derivation] = []

    def counted(passphrase: str, salt: bytes, derivation: Derivation) -> bytes:
        costs.append(derivation)
        return derive(passphrase, salt, derivation)

    monkeypatch.setattr(module, "derive", counted)
    for sign_in in ("anna", "nobody", "not a name"):
        assert unwrap(FILE, sign_in, "wrong") is None
    assert costs == [FAST] * 3


def test_an_empty_file_opens_for_nobody() -> None:
    assert unwrap(KeyFile(VERSION, VAULT, ()), "anna", PASSPHRASE) is None


def test_the_file_names_nobody_and_shows_no_key(tmp_path: Path) -> None:
    write_keys(tmp_path / "vault.keys", FILE)
    text = (tmp_path / "vault.keys").read_text()
    assert (tmp_path / "vault.keys").stat().st_mode & 0o077 == 0
    for secret in ("anna", "serik", PASSPHRASE, KEYS.database.hex()):
        assert secret not in text
    assert read_keys(tmp_path / "vault.keys") == FILE
    assert KEYS.database.hex() not in repr(KEYS)
    assert str(KEYS.database) not in repr(KEYS)


@pytest.mark.parametrize("field", ["person", "salt", "derivation", "database", "identity"])
def test_no_part_of_one_wrapping_serves_in_another(field: str) -> None:
    other = wrap(VAULT, 4, "anna", PASSPHRASE, KEYS, dataclasses.replace(FAST, passes=2))
    mixed = dataclasses.replace(ANNA, **{field: getattr(other, field)})
    assert unwrap(KeyFile(VERSION, VAULT, (mixed,)), "anna", PASSPHRASE) is None


def test_a_wrapping_serves_in_no_other_vault_and_for_no_other_purpose() -> None:
    assert unwrap(KeyFile(VERSION, "ff" * 16, (ANNA,)), "anna", PASSPHRASE) is None
    assert ANNA.identity is not None
    swapped = dataclasses.replace(ANNA, database=ANNA.identity, identity=ANNA.database)
    assert unwrap(KeyFile(VERSION, VAULT, (swapped,)), "anna", PASSPHRASE) is None


def broken(**changes: object) -> bytes:
    holder = {**dict(to_json(ANNA)), **changes}  # type: ignore[arg-type]
    return json.dumps({"version": VERSION, "vault": VAULT, "holders": [holder]}).encode()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[" * 100_000,
        bytes(range(100, 200)),
        b"[]",
        canonical({"version": VERSION, "vault": VAULT}),
        canonical({"version": VERSION, "vault": VAULT, "holders": [], "more": 1}),
        broken(salt="00"),
        broken(salt="not hexadecimal"),
        broken(database=""),
        broken(derivation={"memory_kib": 2**31, "passes": 1, "lanes": 1}),
        broken(derivation={"memory_kib": 64, "passes": 10**9, "lanes": 1}),
        broken(derivation={"memory_kib": 7, "passes": 1, "lanes": 1}),
        broken(derivation={"memory_kib": 64, "passes": 1, "lanes": 0}),
    ],
)
def test_a_file_that_is_not_as_declared_is_said_to_be_damaged(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "vault.keys"
    path.write_bytes(data)
    with pytest.raises(Circumstance) as told:
        read_keys(path)
    assert told.value.code is Code.VAULT_DAMAGED
    assert path.read_bytes() == data


def test_a_file_that_is_not_there_or_newer_is_said(tmp_path: Path) -> None:
    with pytest.raises(Circumstance) as told:
        read_keys(tmp_path / "vault.keys")
    assert told.value.code is Code.VAULT_KEYS_MISSING
    with pytest.raises(Circumstance) as told:
        read_keys(tmp_path)
    assert told.value.code is Code.VAULT_UNREADABLE
    (tmp_path / "vault.keys").write_text('{"version": 2, "vault": "", "something": []}')
    with pytest.raises(Circumstance) as told:
        read_keys(tmp_path / "vault.keys")
    assert told.value.code is Code.VAULT_NEWER


@pytest.mark.parametrize("typed", ["", "a", "a b", "x" * 33, "a/b", "a\nb", "ab!"])
def test_a_text_that_is_no_sign_in_name_is_refused(typed: str) -> None:
    with pytest.raises(Circumstance) as told:
        sign_in_name(typed)
    assert told.value.code is Code.SIGN_IN_NAME


def test_killed_at_any_moment_of_a_change_everybody_opens_with_the_old_or_the_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "vault"
    folder.mkdir()
    write_keys(folder / "vault.keys", FILE)
    before: Files = {"vault.keys": (folder / "vault.keys").read_bytes()}
    keyring = Keyring(folder / "vault.keys", VAULT, KEYS)
    with remembering(folder, monkeypatch) as changes:
        keyring.hand_to(1, "anna", "a passphrase that is new", FAST, with_identity=True)
    opened = []
    for power_cut in (False, True):
        for there in moments(changes, before, power_cut=power_cut):
            file = read_keys(put(tmp_path / "after", there) / "vault.keys")
            old = unwrap(file, "anna", PASSPHRASE)
            new = unwrap(file, "anna", "a passphrase that is new")
            assert [old, new].count((1, KEYS)) == [old, new].count(None) == 1
            assert unwrap(file, "serik", "another good phrase") == (2, Keys(KEYS.database, None))
            opened.append(new is not None)
    assert set(opened) == {False, True}


def test_a_keyring_hands_on_what_it_holds_and_takes_it_away(tmp_path: Path) -> None:
    path = tmp_path / "vault.keys"
    write_keys(path, FILE)
    keyring = Keyring(path, VAULT, KEYS)
    keyring.hand_to(3, "dana", "a third good phrase", FAST, with_identity=False)
    assert unwrap(read_keys(path), "dana", "a third good phrase") == (3, Keys(KEYS.database, None))
    keyring.take_from(1)
    assert unwrap(read_keys(path), "anna", PASSPHRASE) is None
    keyring.keep_only({2})
    assert [holder.person for holder in read_keys(path).holders] == [2]
    content = path.stat().st_ino
    keyring.keep_only({2})
    assert path.stat().st_ino == content
    assert keyring.identities() is not None
    keyring.forget()
    for use in (lambda: keyring.database_key, keyring.identities):
        with pytest.raises(Circumstance) as told:
            use()
        assert told.value.code is Code.VAULT_LOCKED


def test_new_keys_are_new_each_time() -> None:
    one, other = new_keys(), new_keys()
    assert one.identity is not None
    assert len({one.database, one.identity, other.database, other.identity}) == 4
    assert {len(one.database), len(one.identity)} == {32}


def test_a_holder_has_one_place_in_the_file() -> None:
    again: Holder = wrap(VAULT, 1, "anna", "changed passphrase", KEYS, FAST)
    assert FILE.with_holder(again).holders == (SERIK, again)
