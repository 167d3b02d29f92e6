"""Where samples lie in a segment: what was written is found, what was damaged is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.evidence.fmp4 import Init, MediaMalformed, split
from interview_app.evidence.fragment_writer import Run, Sample, write_fragment
from interview_app.evidence.samples import read_samples
from tests.evidence.packages import media
from tests.replaying.films import TAKES, film

INIT = film(TAKES[1]).init
SEGMENT = b"".join(fragment.data for fragment in film(TAKES[1]).fragments)


def test_our_own_fragments_are_read() -> None:
    picture, sound = read_samples(INIT, SEGMENT)
    assert len(picture.starts) == 100
    assert [at for at, sync in enumerate(picture.syncs) if sync] == [0, 25, 50, 75]
    assert picture.starts == [number * 3600 for number in range(100)]
    assert picture.end == 360_000
    assert sound.starts[0] == 0
    assert all(sound.syncs)
    spans = [span for fragment in split(INIT, SEGMENT) for span in fragment.spans]
    assert sum(span.samples for span in spans) == len(picture.starts) + len(sound.starts)


def test_ffmpegs_fragments_are_read() -> None:
    """FFmpeg leaves out what its defaults say: durations, sizes, flags of all but the first."""
    init, *fragments = media(4, 440)
    assert isinstance(init, Init)
    picture, sound = read_samples(init, b"".join(fragment.data for fragment in fragments))
    assert len(picture.starts) == 20
    assert [at for at, sync in enumerate(picture.syncs) if sync] == [0, 5, 10, 15]
    assert sound.end == 4 * 48_000


def test_bytes_are_where_they_were_put() -> None:
    runs = [
        Run(1, [Sample(0, 3600, True, b"abc"), Sample(3600, 3600, False, b"d")]),
        Run(2, [Sample(0, 1152, True, b"efgh")]),
    ]
    data = write_fragment(1, runs) + write_fragment(2, [Run(1, [Sample(7200, 3600, False, b"ij")])])
    picture, sound = read_samples(INIT, data)
    found = [data[at : at + size] for at, size in zip(picture.offsets, picture.sizes, strict=True)]
    assert found == [b"abc", b"d", b"ij"]
    assert picture.syncs == [True, False, False]
    assert data[sound.offsets[0] :][: sound.sizes[0]] == b"efgh"
    assert sound.durations == [1152]


def test_nothing_holds_nothing() -> None:
    assert [table.starts for table in read_samples(INIT, b"")] == [[], []]


@pytest.mark.parametrize(
    "runs",
    [
        [Run(1, [Sample(3600, 3600, True, b"a")]), Run(1, [Sample(0, 3600, True, b"b")])],
        [Run(1, [Sample(0, 3600, True, b"")])],
        [Run(9, [Sample(0, 3600, True, b"a")])],
        [Run(1, [Sample(2**63, 3600, True, b"a")])],
    ],
    ids=["times go back", "an empty sample", "an unknown track", "the end of time"],
)
def test_what_no_player_should_see_is_refused(runs: list[Run]) -> None:
    with pytest.raises(MediaMalformed):
        read_samples(INIT, write_fragment(1, runs))


def test_a_cut_segment_is_refused() -> None:
    with pytest.raises(MediaMalformed):
        read_samples(INIT, SEGMENT[:-1])
    with pytest.raises(MediaMalformed):
        read_samples(INIT, SEGMENT + SEGMENT[:100])


@given(at=st.integers(0, 900), value=st.integers(0, 255))
def test_any_damage_to_a_fragments_head_is_refused_or_read_within_its_bounds(at: int, value: int) -> None:
    fragment = bytearray(film(TAKES[1]).fragments[0].data)
    fragment[at % len(fragment)] = value
    try:
        tables = read_samples(INIT, bytes(fragment))
    except MediaMalformed:
        return
    for table in tables:
        assert table.starts == sorted(table.starts)
        assert all(0 < end <= len(fragment) for end in map(sum, zip(table.offsets, table.sizes, strict=True)))
