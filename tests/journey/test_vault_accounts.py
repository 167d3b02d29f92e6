"""The people who sign in: added, removed, given passphrases; and one administrator always remains."""

import errno
import os
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from interview_app.domain.audit import read_entry
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.permissions import AccountRole, Action
from interview_app.journey import accounts
from interview_app.journey.unlocked import NoticeCode, Unlocked
from interview_app.journey.vault_opening import NewPerson, unlock
from interview_app.vault import audit
from interview_app.vault.keyring import Keyring
from interview_app.vault.keys import read_keys
from tests.vault.vaults import FAST, PASSPHRASE, HandClock, new_vault, opened_as

SERIK = NewPerson("Серік Оспанов", "Serik.O", "a phrase for serik")
OTHER_PASSPHRASE = "an entirely new phrase"


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def administrator(tmp_path: Path, clock: HandClock) -> Iterator[Unlocked]:
    unlocked = new_vault(tmp_path, clock)
    yield unlocked
    unlocked.lock()


def refusal(action: Callable[[], object]) -> Code:
    with pytest.raises(Circumstance) as told:
        action()
    return told.value.code


def opens(tmp_path: Path, clock: HandClock, name: str, passphrase: str) -> bool:
    clock.passes(timedelta(minutes=15))
    try:
        unlock(tmp_path, name, passphrase, clock).lock()
    except Circumstance as circumstance:
        if circumstance.code is not Code.SIGN_IN_REFUSED:
            raise
        return False
    return True


def last_deed(unlocked: Unlocked) -> tuple[str, str, int]:
    *_, (_, line) = audit.lines(unlocked.database)
    entry = read_entry(line)
    return entry.what, entry.about, entry.person


def test_an_added_person_signs_in_and_is_asked_to_change_the_passphrase(
    tmp_path: Path, clock: HandClock, administrator: Unlocked
) -> None:
    serik = accounts.add(administrator, SERIK, AccountRole.INVESTIGATOR, FAST)
    assert last_deed(administrator) == ("person_added", f"person:{serik.person}", administrator.person)
    assert (serik.sign_in, serik.is_active, serik.provisional) == ("serik.o", True, True)
    his = unlock(tmp_path, "SERIK.O", SERIK.passphrase, clock)
    assert (his.name, his.role) == ("Серік Оспанов", AccountRole.INVESTIGATOR)
    assert [notice.code for notice in his.notices] == [NoticeCode.PASSPHRASE_PROVISIONAL]
    accounts.change_passphrase(his, SERIK.passphrase, OTHER_PASSPHRASE, FAST)
    assert last_deed(his) == ("change_own_passphrase", f"person:{serik.person}", serik.person)
    his.lock()
    assert not opens(tmp_path, clock, "serik.o", SERIK.passphrase)
    clock.passes(timedelta(minutes=1))
    again = unlock(tmp_path, "serik.o", OTHER_PASSPHRASE, clock)
    assert NoticeCode.PASSPHRASE_PROVISIONAL not in {notice.code for notice in again.notices}
    again.lock()
    assert accounts.everybody(administrator)[1].name == "Серік Оспанов"


def test_changing_people_and_passphrases_rewrites_no_data(
    tmp_path: Path, clock: HandClock, administrator: Unlocked
) -> None:
    key = administrator.keyring.database_key
    serik = accounts.add(administrator, SERIK, AccountRole.INVESTIGATOR, FAST)
    accounts.give_passphrase(administrator, serik.person, OTHER_PASSPHRASE, FAST)
    accounts.remove(administrator, serik.person)
    administrator.lock()
    again = unlock(tmp_path, "aigul", PASSPHRASE, clock)
    assert again.keyring.database_key == key
    again.lock()


def test_a_removed_person_signs_in_no_more_and_their_open_window_changes_nothing(
    tmp_path: Path, clock: HandClock, administrator: Unlocked
) -> None:
    serik = accounts.add(administrator, SERIK, AccountRole.INVESTIGATOR, FAST)
    his = unlock(tmp_path, "serik.o", SERIK.passphrase, clock)
    accounts.remove(administrator, serik.person)
    assert last_deed(administrator) == ("person_removed", f"person:{serik.person}", administrator.person)
    assert refusal(lambda: his.acting(Action.PREPARE).__enter__()) is Code.NOT_PERMITTED
    assert refusal(lambda: his.enter(Action.REPLAY, "session:1")) is Code.NOT_PERMITTED
    his.lock()
    assert not opens(tmp_path, clock, "serik.o", SERIK.passphrase)
    assert [holder.person for holder in read_keys(administrator.places.keys).holders] == [administrator.person]
    new = accounts.add(administrator, SERIK, AccountRole.PSYCHOLOGIST, FAST)
    assert new.person > serik.person
    assert [(one.person, one.is_active) for one in accounts.everybody(administrator)] == [
        (administrator.person, True),
        (serik.person, False),
        (new.person, True),
    ]


def test_what_a_kill_left_of_a_removed_person_opens_nothing_and_is_taken_out(
    tmp_path: Path, clock: HandClock, administrator: Unlocked, monkeypatch: pytest.MonkeyPatch
) -> None:
    serik = accounts.add(administrator, SERIK, AccountRole.INVESTIGATOR, FAST)
    with monkeypatch.context() as patch:
        patch.setattr(Keyring, "take_from", lambda *_: None)
        accounts.remove(administrator, serik.person)
    assert len(read_keys(administrator.places.keys).holders) == 2
    assert refusal(lambda: unlock(tmp_path, "serik.o", SERIK.passphrase, clock)) is Code.SIGN_IN_REFUSED
    assert opens(tmp_path, clock, "aigul", PASSPHRASE)
    assert len(read_keys(administrator.places.keys).holders) == 1


def test_one_administrator_always_remains(tmp_path: Path, clock: HandClock, administrator: Unlocked) -> None:
    assert refusal(lambda: accounts.remove(administrator, administrator.person)) is Code.LAST_ADMINISTRATOR
    investigator = accounts.add(administrator, SERIK, AccountRole.INVESTIGATOR, FAST)
    assert refusal(lambda: accounts.remove(administrator, administrator.person)) is Code.LAST_ADMINISTRATOR
    accounts.remove(administrator, investigator.person)
    second = accounts.add(administrator, SERIK, AccountRole.ADMINISTRATOR, FAST)
    theirs = unlock(tmp_path, "serik.o", SERIK.passphrase, clock)
    accounts.remove(theirs, administrator.person)
    assert refusal(lambda: accounts.remove(theirs, second.person)) is Code.LAST_ADMINISTRATOR
    theirs.lock()
    assert opens(tmp_path, clock, "serik.o", SERIK.passphrase)
    assert not opens(tmp_path, clock, "aigul", PASSPHRASE)


def test_who_forgot_their_passphrase_is_given_another(
    tmp_path: Path, clock: HandClock, administrator: Unlocked
) -> None:
    serik = accounts.add(administrator, SERIK, AccountRole.INVESTIGATOR, FAST)
    accounts.give_passphrase(administrator, serik.person, OTHER_PASSPHRASE, FAST)
    assert last_deed(administrator) == ("passphrase_given", f"person:{serik.person}", administrator.person)
    assert not opens(tmp_path, clock, "serik.o", SERIK.passphrase)
    clock.passes(timedelta(minutes=1))
    his = unlock(tmp_path, "serik.o", OTHER_PASSPHRASE, clock)
    assert his.signed_in.provisional
    assert his.keyring.identities() is not None
    his.lock()
    assert refusal(lambda: accounts.give_passphrase(administrator, 99, OTHER_PASSPHRASE, FAST)) is Code.SIGN_IN_REFUSED


@pytest.mark.parametrize("role", AccountRole)
def test_the_identitys_key_goes_to_whose_role_may_hold_it(administrator: Unlocked, role: AccountRole) -> None:
    added = accounts.add(administrator, SERIK, role, FAST)
    for _ in range(2):
        [holder] = [one for one in read_keys(administrator.places.keys).holders if one.person == added.person]
        assert (holder.identity is None) == (role is AccountRole.REVIEWER)
        accounts.give_passphrase(administrator, added.person, OTHER_PASSPHRASE, FAST)


@pytest.mark.parametrize(
    ("person", "code"),
    [
        (NewPerson(" ", "serik", SERIK.passphrase), Code.PERSON_NAMELESS),
        (NewPerson("Serik", "s", SERIK.passphrase), Code.SIGN_IN_NAME),
        (NewPerson("Serik", "AIGUL", SERIK.passphrase), Code.SIGN_IN_TAKEN),
        (NewPerson("Serik", "serik", "short"), Code.PASSPHRASE_SHORT),
        (NewPerson("Serik", "serikbolatov", "serikbolatov12"), Code.PASSPHRASE_EASY),
    ],
)
def test_who_cannot_be_added_is_not(administrator: Unlocked, person: NewPerson, code: Code) -> None:
    before = administrator.places.keys.read_bytes(), last_deed(administrator)
    assert refusal(lambda: accounts.add(administrator, person, AccountRole.REVIEWER, FAST)) is code
    assert (administrator.places.keys.read_bytes(), last_deed(administrator)) == before
    assert len(accounts.everybody(administrator)) == 1


def test_ones_own_passphrase_is_changed_by_who_knows_it(administrator: Unlocked) -> None:
    def change(old: str, new: str) -> Code:
        return refusal(lambda: accounts.change_passphrase(administrator, old, new, FAST))

    assert change("not mine at all", OTHER_PASSPHRASE) is Code.SIGN_IN_REFUSED
    assert change(PASSPHRASE, "short") is Code.PASSPHRASE_SHORT
    assert change(PASSPHRASE, "aigulaigulaigul") is Code.PASSPHRASE_EASY
    administrator.lock()


@pytest.mark.parametrize("role", [AccountRole.INVESTIGATOR, AccountRole.PSYCHOLOGIST, AccountRole.REVIEWER])
def test_only_an_administrator_manages_people(
    tmp_path: Path, clock: HandClock, administrator: Unlocked, role: AccountRole
) -> None:
    unlocked = opened_as(tmp_path, role, clock)
    uses: list[Callable[[], object]] = [
        lambda: accounts.everybody(unlocked),
        lambda: accounts.add(unlocked, SERIK, AccountRole.ADMINISTRATOR, FAST),
        lambda: accounts.remove(unlocked, administrator.person),
        lambda: accounts.give_passphrase(unlocked, administrator.person, OTHER_PASSPHRASE, FAST),
    ]
    for use in uses:
        assert refusal(use) is Code.NOT_PERMITTED
    unlocked.lock()


@pytest.mark.parametrize("change", ["add", "remove", "own", "give"])
def test_where_the_keys_cannot_be_written_nothing_is_changed(
    tmp_path: Path, clock: HandClock, administrator: Unlocked, monkeypatch: pytest.MonkeyPatch, change: str
) -> None:
    serik = accounts.add(administrator, SERIK, AccountRole.INVESTIGATOR, FAST)
    before = administrator.places.keys.read_bytes(), accounts.everybody(administrator), last_deed(administrator)
    new = NewPerson("Dana", "dana", OTHER_PASSPHRASE)
    changes: dict[str, Callable[[], object]] = {
        "add": lambda: accounts.add(administrator, new, AccountRole.REVIEWER, FAST),
        "remove": lambda: accounts.remove(administrator, serik.person),
        "own": lambda: accounts.change_passphrase(administrator, PASSPHRASE, OTHER_PASSPHRASE, FAST),
        "give": lambda: accounts.give_passphrase(administrator, serik.person, OTHER_PASSPHRASE, FAST),
    }
    real: Callable[..., int] = os.open

    def full(place: os.PathLike[str], flags: int, *more: int) -> int:
        if "vault.keys" in str(place) and flags & os.O_CREAT:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return real(place, flags, *more)

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", full)
        assert refusal(changes[change]) is Code.VAULT_DISK_FULL
    assert (
        administrator.places.keys.read_bytes(),
        accounts.everybody(administrator),
        last_deed(administrator),
    ) == before
    assert opens(tmp_path, clock, "serik.o", SERIK.passphrase)
