"""Custodians' keys: taken in once, proved by their holders, counted only if independent."""

import subprocess
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from interview_app.domain.custody import Custodian, Custodianship, CustodyState, Trial, custody_state, independent
from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.journey import custody
from interview_app.system.age import Identity, Recipient, encrypt, new_identity
from interview_app.system.clock import SystemClock

TODAY = date(2026, 11, 21)


def custodian(holder: str, identity: Identity, proved: str = "2026-11-01T10:00:00.000Z") -> Custodian:
    return Custodian(
        identity.recipient.text, identity.recipient.fingerprint, holder, Custodianship.COURT, proved_utc=proved
    )


def test_a_holder_proves_their_key_with_the_age_tool_alone(tmp_path: Path) -> None:
    identity = new_identity()
    key = tmp_path / "court.txt"
    key.write_text(f"{identity.secret}\n")
    new = custody.take_in((), identity.recipient, "  Almaty   court ", Custodianship.COURT)
    asked = custody.challenge(new, SystemClock())
    asked.write(tmp_path / "challenge.age")
    opened = subprocess.run(
        ["age", "-d", "-i", str(key), str(tmp_path / "challenge.age")], check=True, capture_output=True, text=True
    ).stdout
    done = custody.proved(new, asked.asked, opened.splitlines()[-1], SystemClock())
    assert done.holder == "Almaty court"
    assert done.proved_utc.endswith("Z")
    assert not new.proved_utc


def test_the_answer_counts_however_it_is_grouped_and_only_for_its_own_key(tmp_path: Path) -> None:
    identity, stranger = new_identity(), new_identity()
    one = custodian("Court", identity, "")
    other = custodian("Archive", stranger, "")
    made = custody.challenge(one, SystemClock())
    made.write(tmp_path / "c.age")
    number, asked = custody.answer(tmp_path / "c.age", identity), made.asked
    for grouped in (number.replace(" ", "-"), number.replace(" ", "")):
        assert custody.proved(one, asked, grouped, SystemClock()).proved_utc
    for whose, said in ((one, "0000 0000 0000"), (one, ""), (other, number)):
        with pytest.raises(Circumstance) as raised:
            custody.proved(whose, asked, said, SystemClock())
        assert raised.value.code is Code.CHALLENGE_WRONG
    assert number.replace(" ", "") not in repr(made)
    with pytest.raises(Circumstance) as raised:
        custody.answer(tmp_path / "c.age", stranger)
    assert raised.value.code is Code.CHALLENGE_NOT_FOR_KEY


def test_two_challenges_ask_for_different_numbers() -> None:
    one = custodian("Court", new_identity(), "")
    assert len({custody.challenge(one, SystemClock()).encrypted for _ in range(3)}) == 3


@pytest.mark.parametrize("content", [b"", b"interview-app challenge 2\n1234\n", b"interview-app challenge 1\nabcd\n"])
def test_what_is_no_challenge_is_said_to_be_none(content: bytes, tmp_path: Path) -> None:
    identity = new_identity()
    (tmp_path / "c.age").write_bytes(encrypt(content, [identity.recipient]))
    with pytest.raises(Circumstance) as raised:
        custody.answer(tmp_path / "c.age", identity)
    assert raised.value.code is Code.CHALLENGE_UNREADABLE


@pytest.mark.parametrize("content", [b"", b"not age at all", bytes(range(256))])
def test_a_damaged_challenge_is_said_to_be_unreadable(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "c.age").write_bytes(content)
    with pytest.raises(Circumstance) as raised:
        custody.answer(tmp_path / "c.age", new_identity())
    assert raised.value.code is Code.CHALLENGE_UNREADABLE


def test_a_challenge_overwrites_nothing(tmp_path: Path) -> None:
    (tmp_path / "c.age").write_text("mine")
    with pytest.raises(Circumstance) as raised:
        custody.challenge(custodian("Court", new_identity()), SystemClock()).write(tmp_path / "c.age")
    assert raised.value.code is Code.FILE_EXISTS
    with pytest.raises(Circumstance) as raised:
        custody.challenge(custodian("Court", new_identity()), SystemClock()).write(tmp_path / "no" / "c.age")
    assert raised.value.code is Code.OUTPUT_UNWRITABLE


@pytest.mark.parametrize(
    "shape", ["{key}", "\ufeff{key}\r\n", "# court\n\n {key} \n", "# created: today\n# public key: {key}\n"]
)
def test_a_public_key_is_read_from_text_and_file(shape: str, tmp_path: Path) -> None:
    key = new_identity().recipient.text
    (tmp_path / "key.txt").write_text(shape.format(key=key), encoding="utf-8")
    assert custody.read_recipient(tmp_path / "key.txt").text == key


def test_what_is_no_public_key_is_refused_and_a_secret_not_shown(tmp_path: Path) -> None:
    identity = new_identity()
    two = f"{new_identity().recipient.text}\n{identity.recipient.text}"
    for wrong in ("", "age1tooshort", identity.secret, two, tmp_path / "nothing", tmp_path):
        with pytest.raises(Circumstance) as raised:
            custody.read_recipient(wrong)
        assert raised.value.code is Code.RECIPIENT_INVALID
        assert identity.secret[16:] not in str(raised.value)


def test_neither_a_key_nor_a_holder_is_taken_twice_or_nameless() -> None:
    identity = new_identity()
    known = (custodian("Almaty court", identity),)
    for recipient, holder, code in (
        (identity.recipient, "Archive", Code.CUSTODIAN_KNOWN),
        (new_identity().recipient, "ALMATY  court", Code.CUSTODIAN_KNOWN),
        (new_identity().recipient, "  ", Code.CUSTODIAN_NAMELESS),
    ):
        with pytest.raises(Circumstance) as raised:
            custody.take_in(known, recipient, holder, Custodianship.ARCHIVE)
        assert raised.value.code is code


def test_only_proved_and_independent_custodians_count() -> None:
    first, second, third = new_identity(), new_identity(), new_identity()
    court, archive = custodian("Court", first), custodian("Archive", second)
    assert independent((court, archive)) == (court, archive)
    assert independent((court, replace(archive, proved_utc=""))) == (court,)
    assert independent((court, replace(archive, recipient=court.recipient))) == (court,)
    assert independent((court, custodian("court", third))) == (court,)


def test_fewer_than_two_need_a_trial_period_that_is_not_over() -> None:
    court, archive = custodian("Court", new_identity()), custodian("Archive", new_identity())
    trial = Trial("the archive's key comes on Monday", "2026-11-21")
    assert custody_state((), trial, TODAY) is CustodyState.NOBODY
    assert custody_state((court,), None, TODAY) is CustodyState.TOO_FEW
    assert custody_state((court,), trial, TODAY) is CustodyState.TRIAL
    assert custody_state((court,), trial, date(2026, 11, 22)) is CustodyState.TOO_FEW
    assert custody_state((court,), replace(trial, reason=" "), TODAY) is CustodyState.TOO_FEW
    assert custody_state((court, archive), None, TODAY) is CustodyState.SUFFICIENT


def test_a_removed_custodian_is_remembered_with_the_reason() -> None:
    court = custodian("Court", new_identity())
    gone = custody.removed(court, " moved  to another building ", SystemClock())
    assert (gone.custodian, gone.reason) == (court, "moved to another building")
    with pytest.raises(Bug):
        custody.removed(court, " ", SystemClock())


@pytest.mark.parametrize(("reason", "last_day"), [(" ", TODAY), ("x", date(2026, 11, 20)), ("x", date(2027, 2, 20))])
def test_a_trial_period_has_a_reason_and_an_end_that_is_near(reason: str, last_day: date) -> None:
    assert custody.trial_until(TODAY, " a  reason ", TODAY) == Trial("a reason", "2026-11-21")
    with pytest.raises(Bug):
        custody.trial_until(last_day, reason, TODAY)


def test_a_recipient_in_capitals_is_the_same_key() -> None:
    identity = new_identity()
    assert custody.read_recipient(identity.recipient.text.upper()) == Recipient.parse(identity.recipient.text)
