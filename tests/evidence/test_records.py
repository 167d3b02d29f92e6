"""``state.jsonl``: torn and foreign lines are passed over, the last line counts, and no path is taken on trust."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.declared import to_json
from interview_app.domain.events import canonical
from interview_app.domain.session import PartKind, SessionKind
from interview_app.evidence import layout
from interview_app.evidence.records import (
    BatchRecord,
    CameraTotals,
    Header,
    PartEnd,
    PartRecord,
    Record,
    SegmentRecord,
    SessionState,
    StagedRecord,
    TotalsRecord,
    TrackRecord,
    line_of,
    read_lines,
    summed,
)

SESSION = "abcdefghijklmnopqrstuvwxyz"
HEADER = Header(
    SESSION, SessionKind.DEMO, True, "2026-11-21T10:00:00.000Z", 5, "boot", "software", ("age1",), ("/a", "/b"), None
)
TRACK = TrackRecord(1, "video", "h264", 96, 64, 0, 0)
PART = PartRecord(1, PartKind.INTERVIEW, layout.init_path(1), "0" * 64, 9, 1000, 0, "", (TRACK,))
SEGMENT = SegmentRecord(1, 1, layout.segment_path(1, 1), "1" * 64, 8, 0, 500, (3, 5), (0, 200), (0,))
BATCH = BatchRecord(
    1, layout.batch_path(1), "2" * 64, 7, 1, 3, "3" * 64, (PART.path,), PartEnd(1, 500, "planned_end", None), True
)
STAGED = StagedRecord(layout.SEAL, "4" * 64, 6)
TOTALS = TotalsRecord(1, (CameraTotals(1, 3, 2, 1), CameraTotals(2, 5, 5, 0)))
RECORDS: tuple[Record, ...] = (HEADER, PART, SEGMENT, BATCH, STAGED, TOTALS)


def lines(*records: Record) -> bytes:
    return b"".join(line_of(record) + b"\n" for record in records)


def test_what_is_written_is_read_again() -> None:
    assert read_lines(lines(*RECORDS)) == list(RECORDS)
    state = SessionState.of(RECORDS)
    assert state == SessionState(HEADER, (PART,), (SEGMENT,), (BATCH,), (STAGED,), (TOTALS,))
    assert state is not None
    assert SessionState.of((state.header, *state.files, *state.totals)) == state


@given(st.integers(0, len(lines(*RECORDS))), st.binary(max_size=20))
def test_a_torn_line_takes_nothing_else_with_it(at: int, rubbish: bytes) -> None:
    whole = lines(*RECORDS)
    torn = whole[:at] + rubbish + b"\n" + line_of(STAGED) + b"\n"
    before = [record for record in RECORDS if whole.find(line_of(record) + b"\n") + len(line_of(record)) < at]
    read = read_lines(torn)
    assert read[: len(before)] == before
    assert read[-1] == STAGED
    assert len(read) <= len(before) + 2


@given(st.binary(max_size=200))
def test_any_bytes_are_read_without_complaint(data: bytes) -> None:
    assert read_lines(data) == []


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\x00" * 40,
        b"[]",
        b"{}",
        b'"header"',
        b'["header"]',
        b'["unknown",{}]',
        b'["staged",{}]',
        b'["staged",[]]',
        b"[1,{}]",
        b"[" * 5000,
        line_of(PART)[:-1],
        line_of(PART) + b" ",
        line_of(PART).replace(b'"bytes":9', b'"bytes":9.0'),
        line_of(PART).replace(b'"bytes":9', b'"bytes":true'),
        line_of(PART).replace(b'"bytes":9', b'"bytes":9007199254740992'),
        line_of(PART).replace(b'"bytes":9', b'"bytes": 9'),
        line_of(PART).replace(b"interview", b"interrogation"),
    ],
)
def test_what_is_no_record_is_passed_over(line: bytes) -> None:
    assert read_lines(line + b"\n" + lines(STAGED)) == [STAGED]


@pytest.mark.parametrize(
    "record",
    [
        replace(HEADER, session="../../etc"),
        replace(PART, path="/etc/passwd"),
        replace(PART, path=layout.init_path(2)),
        replace(PART, part=1000, path=layout.init_path(1000)),
        replace(PART, part=0, path=layout.init_path(0)),
        replace(PART, part=-1, path=layout.init_path(-1)),
        replace(SEGMENT, path=layout.segment_path(1, 2)),
        replace(SEGMENT, n=0, path=layout.segment_path(1, 0)),
        replace(SEGMENT, path="data/media/part-001/../../../x"),
        replace(BATCH, path=layout.batch_path(2)),
        replace(BATCH, n=1_000_000, path=layout.batch_path(1_000_000)),
        replace(STAGED, path="../seal.p7s"),
        replace(STAGED, path=layout.STATE),
        replace(STAGED, path="data/exhibits/../x.age"),
    ],
)
def test_a_record_that_points_elsewhere_is_passed_over(record: Record) -> None:
    assert read_lines(lines(record, TOTALS)) == [TOTALS]


def test_the_last_line_of_a_file_counts() -> None:
    again = replace(SEGMENT, sha256="9" * 64)
    totals = replace(TOTALS, cameras=TOTALS.cameras[:1])
    state = SessionState.of(read_lines(lines(HEADER, SEGMENT, TOTALS, BATCH, again, totals)))
    assert state == SessionState(HEADER, (), (again,), (BATCH,), (), (totals,))


def test_the_first_header_counts() -> None:
    state = SessionState.of(read_lines(lines(TOTALS, HEADER, replace(HEADER, software="other"))))
    assert state == SessionState(HEADER, totals=(TOTALS,))


def test_without_a_header_there_is_no_state() -> None:
    assert SessionState.of(read_lines(lines(PART, SEGMENT))) is None
    assert SessionState.of([]) is None


def test_records_stand_in_the_order_of_their_numbers() -> None:
    second = replace(PART, part=2, path=layout.init_path(2), start_us=700)
    others = [replace(SEGMENT, part=p, n=n, path=layout.segment_path(p, n)) for p, n in ((2, 1), (1, 10), (1, 2))]
    state = SessionState.of([HEADER, second, *others, SEGMENT, PART])
    assert state is not None
    assert [one.path for one in state.media] == [
        layout.init_path(1),
        layout.segment_path(1, 1),
        layout.segment_path(1, 2),
        layout.segment_path(1, 10),
        layout.init_path(2),
        layout.segment_path(2, 1),
    ]
    assert state.reached_us == 1500
    assert not state.stopped


def test_a_state_says_what_the_chain_says() -> None:
    state = SessionState(HEADER).with_record(BATCH).with_record(SEGMENT)
    assert state.named == {PART.path}
    assert state.ends == {1: BATCH.ended}
    assert state.stopped
    assert state.reached_us == 0
    assert SessionState(HEADER).reached_us == 0


def test_a_state_is_reduced_to_some_files() -> None:
    state = SessionState(HEADER, (PART,), (SEGMENT,), (BATCH,), (STAGED,), (TOTALS,))
    assert state.keeping([SEGMENT.path]) == SessionState(HEADER, (), (SEGMENT,), (), (), (TOTALS,))
    assert state.keeping(one.path for one in state.files) == state


def test_frames_are_summed_over_the_parts() -> None:
    other = TotalsRecord(2, (CameraTotals(2, 10, 20, 30),))
    assert summed([TOTALS, other]) == (CameraTotals(1, 3, 2, 1), CameraTotals(2, 15, 25, 30))
    assert summed([]) == ()


def test_a_line_is_canonical() -> None:
    assert line_of(STAGED) == canonical(["staged", to_json(STAGED)])
