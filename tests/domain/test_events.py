"""Events: one canonical form, and a chain that says where it was touched."""

import hashlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.events import (
    BODY,
    PROGRAM,
    ChainError,
    ChainHead,
    Event,
    EventKind,
    Json,
    Who,
    canonical,
    read_canonical,
    read_chain,
)

SESSION = "abcdefghijklmnopqrstuvwxyz"
LARGEST = 2**53 - 1
REFUSED = "not canonical|beyond 2.53|outside ASCII|lone surrogate|not JSON|not in canonical form|Expecting|Exceeds"

JSON: st.SearchStrategy[Json] = st.recursive(
    st.none() | st.booleans() | st.integers(-LARGEST, LARGEST) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(max_codepoint=127)), inner),
)


def chain(count: int) -> list[bytes]:
    head, lines = ChainHead.of_session(SESSION), []
    for number in range(count):
        body: dict[str, Json] = {"text": f"№ {number}"}
        event = Event(
            head.seq + 1,
            EventKind.MARKER,
            Who("investigator", 1),
            number,
            number,
            "2026-11-21T10:00:00.000Z",
            body,
            head.digest,
        )
        lines.append(event.line())
        head = head.after(lines[-1])
    return lines


def changed(line: bytes, **values: Any) -> bytes:
    """Return the line with other values, in canonical form as far as there is one."""
    event = {key: value for key, value in (json.loads(line) | values).items() if value is not ...}
    return json.dumps(event, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


@given(JSON)
def test_what_is_written_is_read_again(value: Json) -> None:
    assert read_canonical(canonical(value)) == value


@given(JSON)
def test_there_is_one_form_of_a_value(value: Json) -> None:
    line = canonical(value)
    assert canonical(read_canonical(line)) == line
    assert json.loads(line) == value


@given(st.binary(max_size=60))
def test_any_bytes_are_canonical_or_refused(line: bytes) -> None:
    try:
        value = read_canonical(line)
    except ValueError:
        return
    assert canonical(value) == line


@given(st.text(max_size=20))
def test_control_letters_are_written_as_rfc_8785_asks(text: str) -> None:
    assert all(byte >= 0x20 for byte in canonical(text))


@pytest.mark.parametrize(
    "value",
    [
        1.0,
        float("nan"),
        float("inf"),
        LARGEST + 1,
        -LARGEST - 1,
        [0.5],
        {"a": 1e3},
        {"é": 1},
        {"a": {"ә": 1}},
        "\ud800",
        ["a\udfff"],
        b"bytes",
        (1, 2),
        {1},
        object(),
    ],
)
def test_what_has_no_canonical_form_is_refused(value: Any) -> None:
    with pytest.raises(ValueError, match=REFUSED):
        canonical(value)


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{",
        b"1.0",
        b"1e2",
        b"-0",
        b"NaN",
        b"9007199254740992",
        b"1" * 5000,
        b' {"a":1}',
        b'{"a": 1}',
        b'{"b":1,"a":2}',
        b'{"a":1,"a":1}',
        b'"\\u0041"',
        b'"\\/"',
        b'"\\u001F"',
        b'"\\ud800"',
        b'"\xff"',
        b"1\n",
        "\ufeff1".encode(),
        "1".encode("utf-16"),
        b"[" * 100_000 + b"]" * 100_000,
    ],
)
def test_another_form_of_a_value_is_refused(line: bytes) -> None:
    with pytest.raises(ValueError, match=REFUSED):
        read_canonical(line)


def test_letters_outside_ascii_stand_as_they_are() -> None:
    assert canonical("Әңгіме 🎥 \x7f\n\x1f") == '"Әңгіме 🎥 \x7f\\n\\u001f"'.encode()


def test_a_chain_is_read_again() -> None:
    events = read_chain(chain(3), SESSION)
    assert [event.seq for event in events] == [1, 2, 3]
    assert [event.line() for event in events] == chain(3)
    assert events[0].who == Who("investigator", 1)
    assert PROGRAM.person == 0


def test_the_first_event_is_tied_to_the_session() -> None:
    assert json.loads(chain(1)[0])["prev"] == hashlib.sha256(SESSION.encode()).hexdigest()
    with pytest.raises(ChainError) as caught:
        read_chain(chain(2), SESSION[::-1])
    assert (caught.value.seq, caught.value.order) == (1, True)


def test_an_empty_chain_is_one() -> None:
    assert read_chain([], SESSION) == []


@given(st.integers(2, 9), st.data())
def test_a_missing_line_shows_where_it_stood(count: int, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, count - 2))
    lines = chain(count)
    del lines[place]
    with pytest.raises(ChainError) as caught:
        read_chain(lines, SESSION)
    assert (caught.value.seq, caught.value.order) == (place + 1, True)


@given(st.integers(2, 9), st.data())
def test_swapped_lines_show_at_the_first(count: int, data: st.DataObject) -> None:
    first, second = sorted(data.draw(st.sets(st.integers(0, count - 1), min_size=2, max_size=2)))
    lines = chain(count)
    lines[first], lines[second] = lines[second], lines[first]
    with pytest.raises(ChainError) as caught:
        read_chain(lines, SESSION)
    assert (caught.value.seq, caught.value.order) == (first + 1, True)


@given(st.integers(2, 9), st.data())
def test_a_line_that_came_twice_shows(count: int, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, count - 1))
    lines = chain(count)
    lines.insert(place, lines[place])
    with pytest.raises(ChainError) as caught:
        read_chain(lines, SESSION)
    assert (caught.value.seq, caught.value.order) == (place + 2, True)


@given(st.integers(2, 9), st.data())
def test_a_rewritten_line_shows_at_the_one_after_it(count: int, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, count - 2))
    lines = chain(count)
    lines[place] = changed(lines[place], body={"text": "nothing was said"})
    with pytest.raises(ChainError) as caught:
        read_chain(lines, SESSION)
    assert (caught.value.seq, caught.value.order) == (place + 2, True)


@given(st.integers(0, 4), st.integers(0, 10_000), st.integers(1, 255))
def test_a_changed_byte_shows(place: int, byte: int, by: int) -> None:
    lines = chain(6)
    touched = bytearray(lines[place])
    touched[byte % len(touched)] ^= by
    lines[place] = bytes(touched)
    with pytest.raises(ChainError) as caught:
        read_chain(lines, SESSION)
    assert caught.value.seq in (place + 1, place + 2)


@pytest.mark.parametrize(
    "values",
    [
        {"seq": True},
        {"seq": "1"},
        {"seq": None},
        {"t_ns": False},
        {"t_ns": "0"},
        {"origin_ns": True},
        {"kind": 1},
        {"kind": "unheard_of"},
        {"kind": "x" * 100},
        {"who": "program"},
        {"who": {"role": "program"}},
        {"who": {"role": "program", "person": True}},
        {"who": {"role": 1, "person": 0}},
        {"who": {"role": "program", "person": 0, "name": "A"}},
        {"utc": "2026-11-21T10:00:00Z"},
        {"utc": "٢٠٢٦-11-21T10:00:00.000Z"},
        {"utc": 0},
        {"body": []},
        {"body": {}},
        {"body": {"text": "", "more": 1}},
        {"prev": "A" * 64},
        {"prev": "0" * 63},
        {"prev": 0},
        {"more": 1},
        {"body": ...},
    ],
)
def test_what_is_no_event_is_refused_where_it_stands(values: dict[str, Any]) -> None:
    lines = chain(3)
    lines[1] = changed(lines[1], **values)
    with pytest.raises(ChainError) as caught:
        read_chain(lines, SESSION)
    assert (caught.value.seq, caught.value.order) == (2, False)
    assert str(caught.value) == f"event 2: {caught.value.reason}"
    assert len(str(caught.value)) < 100


@pytest.mark.parametrize("line", [b"", b"[]", b"1", b"{}", b'{"a": 1}', b"\xff"])
def test_what_is_no_object_is_refused(line: bytes) -> None:
    with pytest.raises(ChainError) as caught:
        read_chain([line], SESSION)
    assert (caught.value.seq, caught.value.order) == (1, False)


def test_a_wrong_number_or_digest_is_a_matter_of_order() -> None:
    for values in ({"seq": 7}, {"prev": "0" * 64}):
        lines = chain(2)
        lines[1] = changed(lines[1], **values)
        with pytest.raises(ChainError) as caught:
            read_chain(lines, SESSION)
        assert (caught.value.seq, caught.value.order) == (2, True)


def test_every_kind_declares_its_body() -> None:
    assert BODY.keys() == set(EventKind)
