"""The picture of every time is the one that a linear decode shows then."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from interview_app.domain.verdict import Finding, FindingCode
from interview_app.evidence import layout
from interview_app.evidence.index import read_index
from interview_app.evidence.reader import Unlocked, examine
from interview_app.journey.recover import close_session
from interview_app.replaying.pictures import Decoded, Painter, PictureReader
from interview_app.replaying.segments import Segment, Segments
from interview_app.replaying.source import Source
from interview_app.replaying.timeline import Hole, Timeline
from tests.evidence.packages import FakeClock, Package
from tests.replaying.films import GAP_US, SIZE, TAKES, Take, build, linear, number_of, record, seal_in
from tests.replaying.spoiling import Spoiled

PART_2_US = 22_013_000 + GAP_US


@contextmanager
def reading(source: Source, camera: int = 1) -> Iterator[tuple[PictureReader, Segments]]:
    found: list[Hole] = []
    segments = Segments(source, Timeline(source.index), found.append)
    try:
        yield PictureReader(segments, camera), segments
    finally:
        segments.close()


def grey(decoded: Decoded | None) -> np.ndarray:
    assert decoded is not None
    return decoded.frame.to_ndarray(format="gray")


def test_any_time_shows_what_a_linear_decode_shows(unlocked: Unlocked) -> None:
    chance = random.Random(1)
    for camera in (1, 2):
        frames = list(linear(TAKES[0], camera - 1))
        with reading(unlocked, camera) as (reader, _):
            for number in [0, 549, 249, 250, 251, 25, 24, *(chance.randrange(550) for _ in range(60))]:
                start_us, picture = frames[number]
                for t_us in (start_us, start_us + 20_000):
                    decoded = reader.at(t_us)
                    assert np.array_equal(grey(decoded), picture)
                    assert number_of(grey(decoded)) == number
                    assert decoded is not None
                    assert decoded.found.start_us == start_us


def test_one_after_another_is_the_whole_film_and_the_next_part(unlocked: Unlocked) -> None:
    wanted = [picture for _, picture in linear(TAKES[0])] + [picture for _, picture in linear(TAKES[1])]
    with reading(unlocked) as (reader, _):
        decoded, shown = reader.at(0), []
        while decoded is not None:
            shown.append(grey(decoded))
            decoded = reader.after(decoded.found.start_us)
    assert len(shown) == len(wanted) == 650
    assert all(np.array_equal(one, other) for one, other in zip(shown, wanted, strict=True))


def test_backwards_over_a_segments_boundary(unlocked: Unlocked) -> None:
    with reading(unlocked) as (reader, _):
        t_us = 10_100_000
        numbers: list[int] = []
        while (found := reader.lookup.before(t_us)) is not None and len(numbers) < 6:
            numbers.append(number_of(grey(reader.decode(found))))
            t_us = found.start_us
    assert numbers == [252, 251, 250, 249, 248, 247]


def test_a_gap_has_no_picture(unlocked: Unlocked) -> None:
    with reading(unlocked) as (reader, _):
        assert reader.at(22_013_000) is None
        assert reader.at(PART_2_US - 1) is None
        following = reader.after(24_000_000)
        assert following is not None
        assert following.found.start_us == PART_2_US
        assert number_of(grey(reader.at(PART_2_US))) == 0
        assert reader.at(PART_2_US + 4_000_000) is None
        assert reader.after(PART_2_US + 4_000_000) is None


def test_a_camera_that_a_part_does_not_have_has_no_picture_and_reads_nothing(unlocked: Unlocked) -> None:
    with reading(unlocked, 2) as (reader, segments):
        assert reader.at(PART_2_US + 1_000_000) is None
        assert reader.after(22_000_000) is None
        assert segments.holes == {}


def test_a_camera_that_is_a_little_late_is_on_from_the_beginning(unlocked: Unlocked) -> None:
    """All begin at 0; here the first segment is a hole, and the second camera begins 13 ms into the second."""
    with reading(unlocked, 2) as (reader, segments):
        segments.mark(0, Finding(FindingCode.FILE_CHANGED, layout.segment_path(1, 1)))
        decoded = reader.at(10_000_000)
        assert decoded is not None
        assert number_of(grey(decoded)) == 250
        assert decoded.found.start_us == 10_013_000


def test_a_hole_has_no_picture_and_what_follows_it_is_exact(unlocked: Unlocked) -> None:
    with reading(unlocked) as (reader, segments):
        segments.mark(1, Finding(FindingCode.FILE_CHANGED, layout.segment_path(1, 2)))
        assert number_of(grey(reader.at(9_990_000))) == 249
        assert reader.at(10_000_000) is None
        assert reader.at(19_999_000) is None
        following = reader.after(9_990_000)
        assert number_of(grey(following)) == 500
        assert number_of(grey(reader.at(20_500_000))) == 512
        before = reader.lookup.before(20_000_000)
        assert before is not None
        assert number_of(grey(reader.decode(before))) == 249


def test_a_recovered_tail_of_single_fragments_is_exact(package: Package, tmp_path: Path) -> None:
    """After a crash each fragment is a segment of its own, and most do not begin with a key frame."""
    take = Take(4.5)
    opened = record(tmp_path, package.room, [take], torn=True)
    close_session([opened], FakeClock(), reason="killed")
    sealed = seal_in(opened, package.room)
    (part,) = read_index((sealed.path / layout.INDEX).read_bytes()).parts
    assert len(part.segments) > 20
    assert sum(not segment.key_fragments for segment in part.segments) > 15
    frames = list(linear(take))
    with reading(examine(sealed.path, sealed.anchors).unlock(sealed.key)) as (reader, _):
        for number in (109, 60, 99, 110, 0, 30, 111):
            assert np.array_equal(grey(reader.at(frames[number][0])), frames[number][1])
        decoded, count = reader.at(0), 0
        while decoded is not None:
            assert number_of(grey(decoded)) == count
            decoded, count = reader.after(decoded.found.start_us), count + 1
        assert count == len(frames)


def test_sound_alone_has_no_camera(package: Package, tmp_path: Path) -> None:
    sealed = build(tmp_path, package.room, [Take(3, cameras=0)])
    with reading(examine(sealed.path, sealed.anchors).unlock(sealed.key)) as (reader, _):
        assert reader.at(1_000_000) is None
        assert reader.after(0) is None


@pytest.mark.parametrize(
    ("box", "shape"),
    [
        (None, (108, 192)),
        ((96, 1000), (54, 96)),
        ((1000, 27), (27, 48)),
        ((4000, 4000), (108, 192)),
        ((1, 1), (1, 1)),
    ],
)
def test_pictures_fit_their_box(unlocked: Unlocked, box: tuple[int, int] | None, shape: tuple[int, int]) -> None:
    with reading(unlocked) as (reader, _):
        decoded = reader.at(4_000_000)
        assert decoded is not None
        picture = Painter(1).paint(decoded, box)
    assert picture.pixels.shape == (*shape, 4)
    assert picture.pixels.flags.c_contiguous
    assert (picture.camera, picture.start_us, picture.end_us) == (1, 4_000_000, 4_040_000)
    if shape[1] >= SIZE.width:
        assert number_of(picture.pixels) == 100
        assert (picture.pixels[..., 3] == 255).all()


def test_pictures_that_cannot_be_decoded_are_passed_over(unlocked: Unlocked) -> None:
    with reading(Spoiled(unlocked, "video", range(30, 33))) as (reader, _):
        assert number_of(grey(reader.at(29 * 40_000))) == 29
        assert reader.at(31 * 40_000) is None
        following = reader.after(29 * 40_000)
        assert following is not None
        assert following.found.start_us > 32 * 40_000
        assert np.array_equal(grey(reader.at(50 * 40_000)), dict(linear(TAKES[0]))[50 * 40_000])


def test_without_any_key_frame_before_it_there_is_no_picture(unlocked: Unlocked) -> None:
    with reading(unlocked) as (reader, segments):
        segment = segments.get(0)
        assert isinstance(segment, Segment)
        camera = segment.cameras[0]
        assert camera is not None
        camera.table.syncs[:50] = [False] * 50
        assert reader.at(49 * 40_000) is None
        assert number_of(grey(reader.at(50 * 40_000))) == 50
