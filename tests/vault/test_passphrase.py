"""Passphrases: as slow as the machine bears, within bounds, and none that protects nothing."""

from collections.abc import Callable
from typing import Any

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

from interview_app.domain.errors import Circumstance, Code
from interview_app.vault import passphrase as module
from interview_app.vault.passphrase import CEILING_KIB, FLOOR_KIB, Derivation, check_new, derive, measured
from tests.vault.vaults import FAST, HandClock

MS = 1_000_000


@pytest.fixture
def costing(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], HandClock]:
    """Return a clock on which Argon2id costs the given nanoseconds per KiB and pass, and takes no time to compute."""

    def with_cost(ns_a_kib: float) -> HandClock:
        clock = HandClock()

        def hashed(*_: object, time_cost: int, memory_cost: int, **__: Any) -> bytes:
            clock.ns += round(ns_a_kib * time_cost * memory_cost)
            return bytes(32)

        monkeypatch.setattr(module, "hash_secret_raw", hashed)
        return clock

    return with_cost


def test_an_ordinary_machine_gets_memory_for_half_a_second(costing: Callable[[float], HandClock]) -> None:
    clock = costing(1000)
    found = measured(clock)
    began = clock.ns
    derive("", bytes(16), found)
    assert FLOOR_KIB < found.memory_kib < CEILING_KIB
    assert found.passes == 3
    assert abs(clock.ns - began - 500 * MS) < 5 * MS


def test_a_slow_machine_gets_the_least_and_a_fast_one_more_passes(costing: Callable[[float], HandClock]) -> None:
    assert measured(costing(10_000)) == Derivation(FLOOR_KIB, 3, 4)
    clock = costing(20)
    found = measured(clock)
    began = clock.ns
    derive("", bytes(16), found)
    assert found.memory_kib == CEILING_KIB
    assert 400 * MS < clock.ns - began <= 500 * MS


@pytest.mark.parametrize("ns_a_kib", [0, 0.001, 1, 50, 777, 123_456])
def test_whatever_is_measured_can_be_read_back(costing: Callable[[float], HandClock], ns_a_kib: float) -> None:
    assert measured(costing(ns_a_kib)).is_bearable


def test_the_key_depends_on_everything() -> None:
    found = {
        derive("a passphrase", bytes(16), FAST),
        derive("a passphrasf", bytes(16), FAST),
        derive("a passphrase", b"\1" * 16, FAST),
        derive("a passphrase", bytes(16), Derivation(64, 2, 1)),
        derive("a passphrase", bytes(16), Derivation(72, 1, 1)),
    }
    assert len(found) == 5
    assert {len(key) for key in found} == {32}


def test_another_implementation_makes_the_same_key() -> None:
    other = Argon2id(salt=b"0" * 16, length=32, iterations=3, lanes=2, memory_cost=256)
    assert derive("құпия сөйлем", b"0" * 16, Derivation(256, 3, 2)) == other.derive("құпия сөйлем".encode())


@pytest.mark.parametrize(
    ("passphrase", "code"),
    [
        ("", Code.PASSPHRASE_SHORT),
        ("eleven char", Code.PASSPHRASE_SHORT),
        ("aaaaaaaaaaaaaaaa", Code.PASSPHRASE_EASY),
        ("abababababababab", Code.PASSPHRASE_EASY),
        ("SerikbolatovSerikbolatov", Code.PASSPHRASE_EASY),
        ("serikbolatov1234", Code.PASSPHRASE_EASY),
    ],
)
def test_what_protects_nothing_is_refused(passphrase: str, code: Code) -> None:
    with pytest.raises(Circumstance) as told:
        check_new(passphrase, "serikbolatov")
    assert told.value.code is code


@pytest.mark.parametrize("passphrase", ["correct horse battery", "бүгін ауа райы жақсы", "x7#Kq!m2Lw9z"])
def test_what_protects_is_taken(passphrase: str) -> None:
    check_new(passphrase, "serik")
