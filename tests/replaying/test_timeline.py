"""Where parts, segments, gaps and holes lie in session time."""

from collections.abc import Sequence

from interview_app.domain.session import PartKind, SessionKind
from interview_app.domain.verdict import Finding, FindingCode
from interview_app.evidence import layout
from interview_app.evidence.index import FileEntry, Index, PartEntry
from interview_app.evidence.records import SegmentRecord, TrackRecord
from interview_app.replaying.timeline import Hole, Stretch, StretchKind, Timeline

S = 1_000_000
PICTURE = TrackRecord(1, "video", "h264", 192, 108, 0, 0)
SOUND = TrackRecord(2, "audio", "flac", 0, 0, 48_000, 1)


def part(
    number: int,
    start_us: int,
    segments: Sequence[tuple[int, int]],
    tracks: tuple[TrackRecord, ...] = (PICTURE, SOUND),
    end_us: int | None = None,
) -> PartEntry:
    """Return a part whose *segments* are (start, duration) in its own time."""
    records = tuple(
        SegmentRecord(number, n, layout.segment_path(number, n), "", 1, start, duration, (1,), (start,), (0,))
        for n, (start, duration) in enumerate(segments, start=1)
    )
    ends = [start + duration for start, duration in segments]
    init = FileEntry(layout.init_path(number), "", 1)
    end = start_us + max(ends, default=0) if end_us is None else end_us
    reason = "encoder_failed" if number > 1 else ""
    return PartEntry(number, PartKind.INTERVIEW, start_us, end, 0, reason, "stopped", 0, init, tracks, records)


def timeline(*parts: PartEntry) -> Timeline:
    return Timeline(Index(1, "", SessionKind.ROOM_TEST, True, "", "", None, "", parts, (), ()))


def hole(of: Timeline, place: int) -> Hole:
    return Hole(of.spans[place], Finding(FindingCode.FILE_CHANGED, of.spans[place].path))


def test_parts_follow_each_other_with_their_gap() -> None:
    one = timeline(part(1, 0, [(0, 10 * S), (10 * S, 3 * S)]), part(2, 20 * S, [(0, 5 * S)]))
    assert [(span.part, span.n, span.start_us, span.end_us) for span in one.spans] == [
        (1, 1, 0, 10 * S),
        (1, 2, 10 * S, 13 * S),
        (2, 1, 20 * S, 25 * S),
    ]
    assert one.duration_us == 25 * S
    assert [one.place_at(t_s * S) for t_s in (0, 9, 10, 12, 13, 19, 20, 24, 25)] == [0, 0, 1, 1, None, None, 2, 2, None]
    gap = Stretch(StretchKind.GAP, 13 * S, 20 * S, 2, "encoder_failed")
    assert one.gap_at(15 * S) == gap
    assert one.gap_at(5 * S) is None
    assert one.gap_at(25 * S) is None
    assert one.stretches({}) == (
        Stretch(StretchKind.MEDIA, 0, 13 * S, 1),
        gap,
        Stretch(StretchKind.MEDIA, 20 * S, 25 * S, 2),
    )


def test_a_hole_is_a_stretch_of_its_own_with_its_reason() -> None:
    one = timeline(part(1, 0, [(0, 10 * S), (10 * S, 10 * S), (20 * S, 5 * S)]))
    holes = {1: hole(one, 1)}
    found = Stretch(StretchKind.HOLE, 10 * S, 20 * S, 1, "file_changed")
    assert one.stretches(holes) == (
        Stretch(StretchKind.MEDIA, 0, 10 * S, 1),
        found,
        Stretch(StretchKind.MEDIA, 20 * S, 25 * S, 1),
    )
    assert one.stretch_at(15 * S, holes) == found
    assert one.stretch_at(15 * S, {}) == Stretch(StretchKind.MEDIA, 10 * S, 20 * S, 1)
    assert one.stretch_at(25 * S, {}) is None
    assert one.stretches({0: hole(one, 0), 1: hole(one, 1)})[0] == Stretch(
        StretchKind.HOLE, 0, 20 * S, 1, "file_changed"
    )


def test_segments_that_overlap_or_leave_a_blink_follow_each_other() -> None:
    one = timeline(part(1, 0, [(0, 10 * S + 20_000), (10 * S, 10 * S), (20 * S + 90_000, 5 * S)]))
    assert [(span.start_us, span.end_us) for span in one.spans] == [
        (0, 10 * S),
        (10 * S, 20 * S + 90_000),
        (20 * S + 90_000, 25 * S + 90_000),
    ]


def test_time_that_is_missing_inside_a_part_is_a_gap() -> None:
    one = timeline(part(1, 0, [(0, 10 * S), (12 * S, 5 * S)]))
    assert one.gap_at(11 * S) == Stretch(StretchKind.GAP, 10 * S, 12 * S, 1, "")


def test_a_recovered_fragment_may_begin_before_the_one_ahead_of_it() -> None:
    one = timeline(part(1, 5 * S, [(0, 10 * S), (10 * S, 200_000), (9_900_000, 200_000), (10_200_000, 100_000)]))
    starts = [span.start_us - 5 * S for span in one.spans]
    assert starts == [0, 9_900_000, 9_900_000, 10_200_000]
    # What is on at 10 s may stand in the third; nothing later begins by then.
    assert one.place_at(15 * S) == 2
    assert all(before.end_us <= after.start_us for before, after in zip(one.spans, one.spans[1:], strict=False))


def test_a_part_that_begins_before_the_one_ahead_of_it_ended_waits() -> None:
    one = timeline(part(1, 0, [(0, 10 * S)]), part(2, 9 * S, [(0, 5 * S)]))
    assert [(span.start_us, span.end_us) for span in one.spans] == [(0, 10 * S), (10 * S, 14 * S)]


def test_a_session_without_media_has_nothing_to_show() -> None:
    one = timeline(part(1, 0, [], end_us=7 * S))
    assert one.spans == ()
    assert one.duration_us == 7 * S
    assert (one.place_at(0), one.gap_at(0), one.stretch_at(0, {})) == (None, None, None)
    assert one.stretches({}) == ()
    assert timeline().duration_us == 0


def test_a_part_without_segments_lies_in_the_gap() -> None:
    one = timeline(part(1, 0, [(0, 5 * S)]), part(2, 6 * S, [], end_us=8 * S), part(3, 10 * S, [(0, 5 * S)]))
    assert one.gap_at(7 * S) == Stretch(StretchKind.GAP, 5 * S, 10 * S, 3, "encoder_failed")


def test_what_begins_late_begins_with_a_gap() -> None:
    one = timeline(part(1, 2 * S, [(0, 5 * S)]))
    assert one.stretches({})[0] == Stretch(StretchKind.GAP, 0, 2 * S, 1, "")


def test_tracks_are_counted() -> None:
    one = timeline(part(1, 0, [(0, S)], (PICTURE, PICTURE, SOUND)), part(2, 5 * S, [(0, S)], (PICTURE,)))
    assert one.cameras == 2
    assert [one.cameras_of(number) for number in (1, 2)] == [2, 1]
    assert one.has_sound
    assert not timeline(part(1, 0, [(0, S)], (PICTURE,))).has_sound
    assert timeline(part(1, 0, [(0, S)], (SOUND,))).cameras == 0


def test_eight_hours_are_found_at_once() -> None:
    one = timeline(part(1, 0, [(n * 10 * S, 10 * S) for n in range(2880)]))
    assert one.duration_us == 8 * 3600 * S
    assert one.place_at(8 * 3600 * S - 1) == 2879
    assert one.place_of(layout.segment_path(1, 1000)) == 999
    assert one.place_of(layout.init_path(1)) is None
    assert len(one.stretches({})) == 1
