"""The audit's chain: canonical, each entry naming the one before, and a clock set back noticed."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.audit import BrokenChain, Entry, digest, first_prev, read_entries, read_entry, set_back
from interview_app.domain.events import canonical

VAULT = "00112233445566778899aabbccddeeff"
NOW = datetime(2026, 11, 21, 10, 0, tzinfo=UTC)


def chain(count: int) -> list[tuple[int, bytes]]:
    lines, prev = [], first_prev(VAULT)
    for seq in range(1, count + 1):
        line = Entry(seq, "2026-11-21T10:00:00.000Z", 1, "prepare", f"case:{seq}", {"n": seq}, prev).line()
        lines.append((seq, line))
        prev = digest(line)
    return lines


def broken_at(lines: list[tuple[int, bytes]]) -> int:
    with pytest.raises(BrokenChain) as broken:
        read_entries(lines, first_prev(VAULT))
    return broken.value.seq


def test_a_whole_chain_is_read_and_can_be_read_on_from_anywhere() -> None:
    lines = chain(5)
    whole = read_entries(lines, first_prev(VAULT))
    assert [entry.seq for entry in whole] == [1, 2, 3, 4, 5]
    assert [entry.line() for entry in whole] == [line for _, line in lines]
    assert read_entries(lines[3:], digest(lines[2][1]), 3) == whole[3:]
    assert read_entries([], first_prev(VAULT)) == []


@given(st.integers(0, 4), st.integers(0, 400), st.integers(1, 255))
def test_an_altered_byte_is_found_no_later_than_at_the_next_entry(which: int, place: int, change: int) -> None:
    lines = chain(6)
    seq, line = lines[which]
    at = place % len(line)
    lines[which] = (seq, line[:at] + bytes([line[at] ^ change]) + line[at + 1 :])
    assert broken_at(lines) in (seq, seq + 1)


@pytest.mark.parametrize("missing", [0, 1, 3])
def test_a_missing_entry_is_found(missing: int) -> None:
    lines = chain(5)
    del lines[missing]
    assert broken_at(lines) == missing + 1


def test_entries_in_another_order_or_of_another_vault_are_found() -> None:
    lines = chain(4)
    assert broken_at([lines[0], lines[2], lines[1], lines[3]]) == 2
    with pytest.raises(BrokenChain):
        read_entries(lines, first_prev("ff" * 16))


@pytest.mark.parametrize(
    "change",
    [
        {"seq": "1"},
        {"person": None},
        {"utc": "yesterday"},
        {"details": []},
        {"more": 1},
    ],
)
def test_what_is_no_entry_is_not_read(change: dict[str, object]) -> None:
    value = json.loads(chain(1)[0][1]) | change
    with pytest.raises(ValueError, match=r".+"):
        read_entry(canonical(value))


def test_an_entry_that_is_not_canonical_is_not_read() -> None:
    with pytest.raises(ValueError, match="canonical"):
        read_entry(json.dumps(json.loads(chain(1)[0][1])).encode())


@pytest.mark.parametrize(
    ("by", "noticed"),
    [
        (timedelta(0), False),
        (timedelta(days=400), False),
        (timedelta(seconds=-2), False),
        (timedelta(seconds=-3), True),
        (timedelta(days=-400), True),
    ],
)
def test_a_clock_set_back_is_noticed(by: timedelta, noticed: bool) -> None:
    last = Entry(1, "2026-11-21T10:00:00.000Z", 1, "prepare")
    assert set_back(last, NOW + by) == (-by if noticed else None)
    assert set_back(None, NOW + by) is None
