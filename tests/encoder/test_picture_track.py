"""Pictures: sizes, borders, times, colours, and nothing that waits in the encoder."""

import numpy as np
import pytest

from interview_app.domain.session import Resolution
from interview_app.recording.devices import CameraFormat
from interview_app.recording.picture_track import PictureSettings, recorded_as
from tests.encoder.parts import Recording, grey, packets, pictures


def test_a_picture_of_another_shape_gets_black_borders() -> None:
    with Recording(1) as room:
        room.show(np.full((100, 100, 3), 200, np.uint8), 0)
        room.show(np.full((720, 1280, 3), 200, np.uint8), 0.1)
        room.show(np.full((36, 200, 3), 200, np.uint8), 0.2)
        room.show(np.full((36, 200, 3), 200, np.uint8), 0.3)
    square, whole, wide, again = (picture for _, picture in pictures(room.part.data))
    assert square.shape == (72, 128)
    assert square[:, :26].max() < 10
    assert square[:, -26:].max() < 10
    assert square[4:-4, 32:-32].min() > 190
    assert whole.min() > 190
    assert wide[:22].max() < 10
    assert wide[-22:].max() < 10
    assert wide[28:-28].min() > 190
    assert np.abs(wide.astype(int) - again).max() < 10


@pytest.mark.parametrize(
    ("given", "recorded"),
    [
        ((640, 360), (640, 360)),
        ((641, 361), (640, 360)),
        ((1280, 720), (1280, 720)),
        ((1280, 960), (1280, 720)),
        ((1920, 1080), (1280, 720)),
        ((320, 720), (320, 720)),
        ((64, 48), (1280, 720)),
        (None, (1280, 720)),
    ],
)
def test_a_camera_that_gives_less_than_was_ordered_is_recorded_in_its_own_size(
    given: tuple[int, int] | None, recorded: tuple[int, int]
) -> None:
    read_back = None if given is None else CameraFormat(*given, 25_000, "test")
    assert recorded_as(Resolution(1280, 720, 25), read_back).size == recorded


def test_odd_sizes_become_even() -> None:
    settings = PictureSettings(131, 75, 10, preset="ultrafast", threads=1)
    assert settings.size == (130, 74)
    with Recording(1, settings=settings) as room:
        room.show(grey(120, settings), 0)
    ((_, picture),) = pictures(room.part.data)
    assert picture.shape == (74, 130)


def test_each_picture_keeps_its_own_content_and_time() -> None:
    levels = [20 + 11 * number for number in range(20)]
    with Recording(1) as room:
        for number, level in enumerate(levels):
            room.show(grey(level), number / 10 + (0.03 if number % 3 else 0))
    shown = list(pictures(room.part.data))
    assert [t_s for t_s, _ in shown] == pytest.approx([n / 10 + (0.03 if n % 3 else 0) for n in range(20)], abs=2e-5)
    assert [float(picture.mean()) for _, picture in shown] == pytest.approx(levels, abs=2)


def test_colours_come_through() -> None:
    picture = np.zeros((72, 128, 3), np.uint8)
    picture[:, :64] = (200, 60, 20)
    picture[:, 64:] = (30, 80, 220)
    with Recording(1) as room:
        room.show(picture, 0)
    ((_, shown),) = pictures(room.part.data, form="bgr24")
    assert shown[10:-10, 8:56].reshape(-1, 3).mean(axis=0) == pytest.approx([200, 60, 20], abs=6)
    assert shown[10:-10, 72:120].reshape(-1, 3).mean(axis=0) == pytest.approx([30, 80, 220], abs=6)


def test_a_packet_leaves_when_its_duration_is_known() -> None:
    with Recording(1) as room:
        camera = room.cameras[0]
        assert camera.encode(grey(10), 0) == []
        (first,) = camera.encode(grey(20), 70_000_000)
        assert (first.pts, first.dts, first.duration) == (0, 0, 6300)
        (second,) = camera.flush()
        assert (second.pts, second.dts, second.duration) == (6300, 6300, 9000)
        assert camera.flush() == []


def test_times_grow_strictly_whatever_the_camera_says() -> None:
    with Recording(1) as room:
        for t_s in (0, 0.1, 0.1, 0.05, 0.2):
            room.show(grey(50), t_s)
    starts = [t_s for t_s, _, _ in packets(room.part.data, 0)]
    assert starts == pytest.approx([0, 0.1, 0.1 + 1 / 90_000, 0.1 + 2 / 90_000, 0.2], abs=1e-9)


def test_a_part_must_begin_at_zero() -> None:
    with Recording(1) as room, pytest.raises(ValueError, match="at 0"):
        room.show(grey(50), 0.04)


def test_the_bit_rate_is_bounded_by_the_pixels() -> None:
    assert PictureSettings(1920, 1080, 25).maxrate == 6_220_800
    assert PictureSettings(64, 64, 5).maxrate == 500_000
    settings = PictureSettings(320, 180, 25, threads=1)
    noise = np.random.default_rng(1).integers(0, 255, (180, 320, 3), dtype=np.uint8)
    with Recording(1, settings=settings) as room:
        for number in range(100):
            room.show(np.roll(noise, 7 * number, axis=1), number / 25)
    assert len(room.part.data) * 8 < 1.3 * 5 * settings.maxrate
