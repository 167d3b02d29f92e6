"""Names, the lines of a session's state, and the index: what is written is read again, anything else is refused."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.events import canonical
from interview_app.domain.session import PartKind
from interview_app.evidence import layout
from interview_app.evidence.index import IndexMalformed, read_index, write_index
from interview_app.evidence.layout import EventsName, FragmentName, in_flight_name
from interview_app.evidence.records import (
    CameraTotals,
    PartRecord,
    Record,
    SessionState,
    StagedRecord,
    TotalsRecord,
    TrackRecord,
    line_of,
    read_lines,
)
from tests.evidence.packages import Package

RECORDS: list[Record] = [
    PartRecord(
        1,
        PartKind.INTERVIEW,
        layout.init_path(1),
        "0" * 64,
        9,
        0,
        0,
        "",
        (TrackRecord(1, "video", "h264", 96, 64, 0, 0),),
    ),
    StagedRecord(layout.README, "1" * 64, 5),
    TotalsRecord(1, (CameraTotals(1, 3, 2, 1),)),
]


@pytest.mark.parametrize(
    "path",
    [
        layout.init_path(1),
        layout.init_path(999),
        layout.segment_path(1, 1),
        layout.segment_path(999, 999_999),
        layout.batch_path(1),
        layout.README,
        layout.INDEX,
        "data/protocol.pdf.age",
        "data/exhibits/drawing-1.png.age",
        "data/signatures/a.p7s.age",
    ],
)
def test_these_may_stand_in_a_package(path: str) -> None:
    assert layout.is_payload(path)
    assert not layout.is_folder(path)
    assert all(layout.is_folder(str(folder)) for folder in Path(path).parents if str(folder) != ".")


@pytest.mark.parametrize(
    "path",
    [
        "data/media/part-000/init.mp4.age",
        "data/media/part-001/000000.m4s.age",
        "data/media/part-1/init.mp4.age",
        "data/media/part-001/000001.m4s",
        "data/media/part-001/000001.m4s.age\n",
        "data/events/000000.jsonl.age",
        "data/exhibits/.hidden.age",
        "data/exhibits/a/b.age",
        "data/exhibits/../x.age",
        "data/index.json.age",
        "index.json",
        "bagit.txt",
    ],
)
def test_these_may_not(path: str) -> None:
    assert not layout.is_payload(path)


@pytest.mark.parametrize("folder", ["data", "data/media", "data/media/part-001", "data/events", "data/exhibits"])
def test_folders_are_known_by_name(folder: str) -> None:
    assert layout.is_folder(folder)
    assert not layout.is_payload(folder)


@pytest.mark.parametrize("folder", ["", "in-flight", "data/media/part-000", "data/media/part-001/x", "data/", "data\n"])
def test_other_folders_are_not(folder: str) -> None:
    assert not layout.is_folder(folder)


def test_only_beside_data_systems_may_drop_files() -> None:
    assert all(layout.is_dropped_by_systems(name) for name in ("Thumbs.db", ".DS_Store", "._seal.p7s", "desktop.ini"))
    assert not any(layout.is_dropped_by_systems(name) for name in ("data/Thumbs.db", "thumbs.txt", ".hidden"))


@given(
    st.integers(1, 999),
    st.integers(1, 999_999),
    st.integers(1, 9999),
    st.integers(0, 2**53),
    st.integers(0, 2**53),
    st.booleans(),
)
def test_a_fragments_name_is_read_again(part: int, n: int, place: int, start: int, length: int, key: bool) -> None:
    name = FragmentName(part, n, place, start, length, key, "0123456789abcdef")
    assert in_flight_name(str(name).removeprefix(f"{layout.IN_FLIGHT}/")) == name


@given(st.integers(1, 10**8 - 1), st.integers(1, 10**8 - 1))
def test_an_events_name_is_read_again(first: int, last: int) -> None:
    name = EventsName(first, last, "a" * 64, "0123456789abcdef")
    assert in_flight_name(str(name).removeprefix(f"{layout.IN_FLIGHT}/")) == name


@given(st.text(max_size=40))
def test_other_names_are_nothing(text: str) -> None:
    assert in_flight_name(text) is None


def test_lines_of_state_are_read_again_and_torn_ones_passed_over() -> None:
    lines = [line_of(record) for record in RECORDS]
    torn = [b"", b"{", lines[0][:-1], b"\xff", b"[1,2,3]", b'["unknown",{}]', b'["staged",{}]', b"1", b"[" * 100_000]
    assert read_lines(b"\n".join([lines[0], *torn, *lines[1:], b""])) == RECORDS


def test_a_state_without_a_header_is_none() -> None:
    assert SessionState.of(RECORDS) is None


def test_an_index_is_read_again(package: Package) -> None:
    data = (package.path / layout.INDEX).read_bytes()
    assert write_index(read_index(data)) == data


@pytest.mark.parametrize(
    "changes",
    [
        {"format": "1"},
        {"format": True},
        {"synthetic": 0},
        {"kind": "party"},
        {"parts": {}},
        {"parts": [1]},
        {"cameras": [{"camera": 1}]},
        {"previous_seal": 5},
        {"extra": None},
    ],
)
def test_an_index_of_another_form_is_malformed(package: Package, changes: dict[str, Any]) -> None:
    index = json.loads((package.path / layout.INDEX).read_bytes())
    with pytest.raises(IndexMalformed):
        read_index(canonical(index | changes) + b"\n")


@given(st.binary(max_size=200))
def test_any_bytes_are_malformed(data: bytes) -> None:
    with pytest.raises(IndexMalformed):
        read_index(data + b"\n")
    with pytest.raises(IndexMalformed):
        read_index(data + b"}")
