"""Reading fragmented MP4: what our muxer writes is understood, and nothing else is believed."""

import struct
from collections.abc import Callable
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from interview_app.evidence import fmp4
from interview_app.evidence.fmp4 import Fragment, FragmentReader, Init, MediaMalformed, begins_segment, read_init, split
from interview_app.evidence.fragment_writer import Run, Sample, write_fragment
from interview_app.recording.muxer import Muxer
from interview_app.recording.picture_track import PictureSettings, PictureTrack
from interview_app.recording.sound_track import SoundSettings, SoundTrack

SYNC, NOT_SYNC = 0x02000000, 0x01010000


def box(name: bytes, *content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + sum(map(len, content)), name) + b"".join(content)


def full(name: bytes, version: int, flags: int, *content: bytes) -> bytes:
    return box(name, struct.pack(">I", version << 24 | flags), *content)


def numbers(*values: int) -> bytes:
    return struct.pack(f">{len(values)}I", *values)


def trak(
    track_id: int = 1,
    *,
    handler: bytes = b"vide",
    version: int = 0,
    timescale: int = 90_000,
    entries: bytes | None = None,
    extra: bytes = b"",
) -> bytes:
    dates = bytes(16 if version else 8)
    if entries is None and handler == b"vide":
        entries = box(b"avc1", bytes(24), struct.pack(">HH", 640, 360), bytes(50))
    elif entries is None:
        entries = box(b"fLaC", bytes(16), struct.pack(">HHII", 2, 16, 0, 48_000 << 16), bytes(10))
    assert entries is not None
    stsd = full(b"stsd", 0, 0, numbers(1), entries)
    mdia = box(
        b"mdia",
        full(b"mdhd", version, 0, dates, numbers(timescale, 0, 0)),
        full(b"hdlr", 0, 0, numbers(0), handler, bytes(13)),
        box(b"minf", box(b"dinf"), box(b"stbl", stsd, full(b"stts", 0, 0, numbers(0)))),
    )
    return box(b"trak", full(b"tkhd", version, 3, dates, numbers(track_id), bytes(60)), mdia, extra)


def trex(track_id: int = 1, duration: int = 0, size: int = 0, flags: int = 0) -> bytes:
    return full(b"trex", 0, 0, numbers(track_id, 1, duration, size, flags))


def header(traks: bytes | None = None, trexes: bytes | None = None) -> bytes:
    """Return a header with one camera (track 1), or with the boxes given."""
    mvex = box(b"mvex", full(b"mehd", 0, 0, numbers(0)), trex() if trexes is None else trexes)
    return box(b"ftyp", b"iso5") + box(
        b"moov", full(b"mvhd", 0, 0, bytes(96)), trak() if traks is None else traks, mvex
    )


def trun(offset: int, samples: bytes = b"", *, count: int = 1, flags: int = 0x701, version: int = 0) -> bytes:
    return full(b"trun", version, flags, struct.pack(">Ii", count, offset), samples)


def tfdt(start: int = 0, version: int = 0) -> bytes:
    return full(b"tfdt", version, 0, struct.pack(">Q" if version else ">I", start))


def traf(*runs: bytes, head: bytes | None = None, time: bytes | None = None, track_id: int = 1) -> bytes:
    if head is None:
        head = full(b"tfhd", 0, 0x020000, numbers(track_id))
    return box(b"traf", head, tfdt() if time is None else time, *runs)


def moof(*trafs: bytes, number: int = 7) -> bytes:
    return box(b"moof", full(b"mfhd", 0, 0, numbers(number)), *trafs)


def one_run(make: Callable[[int], bytes], media: int = 10) -> bytes:
    """Return a fragment of *media* bytes whose one ``moof`` is made by *make*, told where the media begins."""
    first = make(0)
    return make(len(first) + 8) + box(b"mdat", bytes(media))


def plain(offset: int) -> bytes:
    return moof(traf(trun(offset, numbers(3000, 10, SYNC))))


TWO = header(trak(1) + trak(2, handler=b"soun", timescale=48_000), trex(1) + trex(2))


@pytest.fixture(scope="module")
def recorded() -> tuple[Init, list[Fragment]]:
    """Two seconds of two cameras and a microphone, as the muxer hands them on."""
    given: list[Init | Fragment] = []
    cameras = [PictureTrack(PictureSettings(64, 48, 10, threads=1), 0, None) for _ in range(2)]
    microphone = SoundTrack(SoundSettings(1))
    muxer = Muxer([*cameras, microphone], given.append)
    for number in range(20):
        picture = np.full((48, 64, 3), 10 * number, np.uint8)
        for camera in cameras:
            muxer.mux(camera.encode(picture, number * 100_000_000))
        muxer.mux(microphone.encode(np.zeros((4800, 1), np.int16), number * 100_000_000))
    for camera in cameras:
        muxer.mux(camera.flush())
    muxer.mux(microphone.flush())
    muxer.close()
    first, *rest = given
    assert isinstance(first, Init)
    return first, [item for item in rest if isinstance(item, Fragment)]


@pytest.mark.parametrize("piece", [1, 7, 1000, 1 << 20])
def test_a_part_is_read_in_pieces_of_any_size(recorded: tuple[Init, list[Fragment]], piece: int) -> None:
    init, fragments = recorded
    data = init.data + b"".join(fragment.data for fragment in fragments)
    reader = FragmentReader()
    read = [item for at in range(0, len(data), piece) for item in reader.feed(data[at : at + piece])]
    reader.finish()
    assert read == [init, *fragments]


def test_a_segment_is_split_into_its_fragments(recorded: tuple[Init, list[Fragment]]) -> None:
    init, fragments = recorded
    assert split(init, b"".join(fragment.data for fragment in fragments[2:5])) == tuple(fragments[2:5])
    assert split(init, b"") == ()
    assert read_init(init.data) == init


def test_tracks_and_spans_say_what_was_recorded(recorded: tuple[Init, list[Fragment]]) -> None:
    init, fragments = recorded
    assert [(track.id, track.kind, track.codec) for track in init.tracks] == [
        (1, "video", "h264"),
        (2, "video", "h264"),
        (3, "audio", "flac"),
    ]
    assert (init.tracks[0].width, init.tracks[0].height, init.tracks[0].rate, init.tracks[0].channels) == (64, 48, 0, 0)
    assert (init.tracks[2].width, init.tracks[2].rate, init.tracks[2].channels) == (0, 48_000, 1)
    assert fragments[0].start_us == 0
    assert fragments[-1].end_us == 2_000_000
    assert sum(fragment.duration_us for fragment in fragments) >= 2_000_000
    for track in init.tracks:
        spans = [span for fragment in fragments for span in fragment.spans if span.track == track]
        assert all(before.end_us == after.start_us for before, after in pairwise(spans))
    keys = [fragment.start_us for fragment in fragments if fragment.key]
    assert keys == [0, 1_000_000]
    assert begins_segment(next(one for one in fragments if one.start_us == 1_000_000), 1_000_000)
    assert not begins_segment(fragments[0], 1)
    assert not begins_segment(fragments[1], 0)


def test_what_the_writer_writes_is_read_back() -> None:
    init = read_init(TWO)
    video = [Sample(90_000, 3600, True, b"key"), Sample(93_600, 3000, False, b"between")]
    sound = [Sample(48_000, 1152, True, b"sound")]
    data = write_fragment(9, [Run(1, video), Run(2, sound)])
    (fragment,) = split(init, data)
    assert fragment.data == data
    assert fragment.number == 9
    seen = [(s.track.id, s.start_us, s.duration_us, s.samples, s.first_is_sync) for s in fragment.spans]
    assert seen == [(1, 1_000_000, 73_333, 2, True), (2, 1_000_000, 24_000, 1, True)]
    assert data.endswith(b"keybetweensound")


def test_a_fragment_without_every_camera_is_no_key_fragment() -> None:
    init = read_init(header(trak(1) + trak(2), trex(1) + trex(2)))
    key = [Sample(0, 3000, True, b"key")]
    (both,) = split(init, write_fragment(1, [Run(1, key), Run(2, key)]))
    (one,) = split(init, write_fragment(1, [Run(1, key)]))
    (late,) = split(init, write_fragment(1, [Run(1, key), Run(2, [Sample(0, 3000, False, b"no")])]))
    assert (both.key, one.key, late.key) == (True, False, False)


def test_long_dates_and_long_times_are_read() -> None:
    init = read_init(header(trak(version=1)))
    assert init.tracks[0].timescale == 90_000
    hours = 90_000 * 3600 * 30
    (fragment,) = split(
        init, one_run(lambda at: moof(traf(trun(at, numbers(3000, 10, SYNC)), time=tfdt(hours, version=1))))
    )
    assert fragment.start_us == 30 * 3_600_000_000


def test_defaults_of_the_fragment_stand_for_what_a_run_omits() -> None:
    head = full(b"tfhd", 0, 0x02003A, numbers(1, 1, 3000, 5, SYNC))
    data = one_run(lambda at: moof(traf(trun(at, count=2, flags=1), head=head)))
    (span,) = split(read_init(header()), data)[0].spans
    assert (span.duration_us, span.samples, span.first_is_sync) == (66_666, 2, True)


def test_defaults_of_the_header_stand_for_what_a_fragment_omits() -> None:
    init = read_init(header(trexes=trex(1, 3000, 10, NOT_SYNC)))
    (span,) = split(init, one_run(lambda at: moof(traf(trun(at, flags=1)))))[0].spans
    assert (span.duration_us, span.samples, span.first_is_sync) == (33_333, 1, False)


def test_the_first_samples_own_flags_count_most() -> None:
    data = one_run(lambda at: moof(traf(trun(at, numbers(SYNC, 3000, 10), flags=0x305))))
    init = read_init(header(trexes=trex(1, 0, 0, NOT_SYNC)))
    assert split(init, data)[0].spans[0].first_is_sync


def test_a_track_may_come_in_several_runs() -> None:
    def make(at: int) -> bytes:
        key, rest = numbers(3000, 4, SYNC), numbers(3000, 6, NOT_SYNC)
        return moof(traf(box(b"free"), trun(at, key), trun(at + 4, rest)))

    (span,) = split(read_init(header()), one_run(make))[0].spans
    assert (span.samples, span.duration_us, span.first_is_sync) == (2, 66_666, True)


def test_zero_composition_offsets_are_no_matter() -> None:
    data = one_run(lambda at: moof(traf(trun(at, numbers(3000, 10, SYNC, 0), flags=0xF01, version=1))))
    assert len(split(read_init(header()), data)) == 1


@pytest.mark.parametrize(
    ("reason", "data"),
    [
        ("cut off", header()[:-1]),
        ("cut off", box(b"ftyp")),
        ("no header", b""),
        ("unexpected box", box(b"moov") + header()),
        ("unexpected box", box(b"ftyp") + box(b"mdat")),
        ("unexpected box", header() + box(b"moov")),
        ("no header", header() + one_run(plain)),
        ("box size", struct.pack(">I4s", 4, b"ftyp") + bytes(20)),
        ("box size", struct.pack(">I4s", 0, b"ftyp") + bytes(20)),
        ("box size", struct.pack(">I4s", 1, b"ftyp") + bytes(20)),
        ("box size", struct.pack(">I4s", fmp4.HEADER_LIMIT + 1, b"ftyp")),
        ("box missing", box(b"ftyp") + box(b"moov")),
        ("box missing", header(box(b"trak"))),
        ("box missing", header(box(b"trak", full(b"tkhd", 0, 0, bytes(80)), full(b"tkhd", 0, 0, bytes(80))))),
        ("box too short", box(b"ftyp") + box(b"moov", bytes(7))),
        ("box size", box(b"ftyp") + box(b"moov", struct.pack(">I4s", 9, b"mvex"))),
        ("box too short", header(trexes=full(b"trex", 0, 0, numbers(1)))),
        ("tracks", header(b"")),
        ("tracks", header(trak(1) + trak(1))),
        ("tracks", header(b"".join(map(trak, range(1, 10))), b"".join(map(trex, range(1, 10))))),
        ("edit list", header(trak(extra=box(b"edts")))),
        ("track header", header(trak(2))),
        ("track header", header(trak(timescale=0))),
        ("sample description", header(trak(entries=b""))),
        ("sample description", header(trak(entries=2 * box(b"avc1", bytes(80))))),
        ("sample description", header(trak(entries=box(b"hev1", bytes(80))))),
        ("box too short", header(trak(entries=box(b"avc1", bytes(20))))),
        ("handler", header(trak(handler=b"text", entries=box(b"avc1", bytes(80))))),
        ("handler", header(trak(handler=b"soun", entries=box(b"avc1", bytes(80))))),
    ],
)
def test_a_header_that_is_none_is_refused(reason: str, data: bytes) -> None:
    with pytest.raises(MediaMalformed, match=reason):
        read_init(data)


BAD_FRAGMENTS: list[tuple[str, bytes]] = [
    ("unexpected box", header()),
    ("unexpected box", box(b"mdat")),
    ("unexpected box", box(b"moof") + box(b"moof")),
    ("unexpected box", box(b"free") + one_run(plain)),
    ("cut off", one_run(plain)[:-1]),
    ("cut off", plain(0)),
    ("cut off", one_run(plain) + b"\0"),
    ("box size", struct.pack(">I4s", fmp4.HEADER_LIMIT + 1, b"moof")),
    ("box size", plain(0) + struct.pack(">I4s", fmp4.MEDIA_LIMIT + 1, b"mdat")),
    ("box missing", box(b"moof") + box(b"mdat")),
    ("track fragments", moof() + box(b"mdat")),
    ("track fragments", one_run(lambda at: moof(traf(trun(at, numbers(1, 10, SYNC))), traf(trun(at))))),
    ("track fragment header", one_run(lambda at: moof(traf(trun(at, numbers(1, 10, SYNC)), track_id=2)))),
    ("track fragment header", one_run(lambda at: moof(traf(trun(at), head=full(b"tfhd", 0, 0, numbers(1)))))),
    ("track fragment header", one_run(lambda at: moof(traf(head=full(b"tfhd", 0, 0x020001, numbers(1, 0, at)))))),
    ("sample description", one_run(lambda at: moof(traf(trun(at), head=full(b"tfhd", 0, 0x020002, numbers(1, 2)))))),
    ("box missing", one_run(lambda at: moof(traf(trun(at, numbers(1, 10, SYNC)), time=b"")))),
    (
        "box too short",
        one_run(lambda at: moof(traf(trun(at, numbers(1, 10, SYNC)), time=full(b"tfdt", 1, 0, bytes(4))))),
    ),
    ("track fragment", one_run(lambda _: moof(traf()))),
    ("track fragment", one_run(lambda at: moof(traf(trun(at, numbers(1, 10, SYNC)), time=tfdt(2**63, version=1))))),
    ("run", one_run(lambda _: moof(traf(full(b"trun", 0, 0, numbers(1, 0)))))),
    ("run", one_run(lambda at: moof(traf(trun(at, count=0))))),
    ("run", one_run(lambda at: moof(traf(trun(at, count=0xFFFFFFFF, flags=1))))),
    ("run", one_run(lambda at: moof(traf(*[trun(at, count=fmp4.SAMPLES_LIMIT, flags=1)] * 2)))),
    ("box too short", one_run(lambda at: moof(traf(trun(at, numbers(1, 10, SYNC), count=2))))),
    ("composition offset", one_run(lambda at: moof(traf(trun(at, numbers(1, 10, SYNC, 1), flags=0xF01))))),
    ("data offset", one_run(lambda at: moof(traf(trun(at + 1, numbers(1, 9, SYNC)))))),
    ("data offset", one_run(lambda at: moof(traf(trun(-at, numbers(1, 10, SYNC)))))),
    ("sample sizes", one_run(lambda at: moof(traf(trun(at, numbers(1, 9, SYNC)))))),
    ("sample sizes", one_run(lambda at: moof(traf(trun(at, numbers(1, 0xFFFFFFFF, SYNC)))))),
]


@pytest.mark.parametrize(("reason", "data"), BAD_FRAGMENTS)
def test_a_fragment_that_is_none_is_refused(reason: str, data: bytes) -> None:
    with pytest.raises(MediaMalformed, match=reason):
        split(read_init(header()), data)


def test_a_track_stands_once_in_a_fragment() -> None:
    twice = one_run(
        lambda at: moof(traf(trun(at, numbers(1, 4, SYNC))), traf(trun(at + 4, numbers(1, 6, SYNC)))),
    )
    with pytest.raises(MediaMalformed, match="track fragments"):
        split(read_init(TWO), twice)


def test_what_is_claimed_costs_nothing_before_it_comes() -> None:
    reader = FragmentReader(read_init(header()))
    assert reader.feed(plain(0) + struct.pack(">I4s", fmp4.MEDIA_LIMIT, b"mdat")) == []
    with pytest.raises(MediaMalformed, match="cut off"):
        reader.finish()


WHOLE = header() + one_run(plain)


@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=8))
@example(0, b"\xff\xff\xff\xff")
def test_any_change_is_read_or_refused_and_never_more(at: int, change: bytes) -> None:
    data = WHOLE[:at] + change + WHOLE[at + len(change) :]
    reader = FragmentReader()
    try:
        for item in reader.feed(data):
            assert item.data in data
        reader.finish()
    except MediaMalformed:
        return
    assert len(data) >= len(WHOLE)


@given(st.binary(max_size=200))
def test_noise_is_refused(noise: bytes) -> None:
    with pytest.raises(MediaMalformed):
        read_init(noise)
