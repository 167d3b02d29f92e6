"""What every camera keeps, whatever is behind it."""

from itertools import pairwise

import numpy as np
import pytest

from interview_app.recording.devices import FRAMES_KEPT, CameraFormat, DeviceLost, Frame, Loss
from interview_app.system.clock import SystemClock
from tests.devices.stands import CameraStand, closing, read_until_lost, wait_until

FRAMES = 45
SETTLED = 30


def test_a_camera_gives_new_frames_at_its_rate_with_their_times(camera_stand: CameraStand) -> None:
    before_ns = SystemClock().monotonic_ns()
    camera = camera_stand.open()
    with closing(camera):
        shown = camera.format
        frames = [camera.read(2.0) for _ in range(FRAMES)]
        assert camera.captured >= FRAMES + camera.passed_over
    after_ns = SystemClock().monotonic_ns()

    assert shown == CameraFormat(640, 360, 25_000, shown.backend)
    assert shown.backend
    times = np.array([frame.t_ns for frame in frames])
    assert (np.diff(times) > 0).all()
    assert before_ns <= times[0]
    assert times[-1] <= after_ns
    # A network stream begins with what its sender had already sent.
    settled = np.diff(times[SETTLED:])
    assert np.median(settled) == pytest.approx(40e6, rel=0.15)  # a busy machine holds one or the other up
    assert all(frame.picture.shape == (360, 640, 3) for frame in frames)
    assert all(frame.picture.dtype == np.uint8 for frame in frames)
    assert all(_differ(first, second) for first, second in pairwise(frames))


def test_a_slow_reader_gets_the_last_frames_in_order_and_the_count_of_the_others(camera_stand: CameraStand) -> None:
    camera = camera_stand.open()
    clock = SystemClock()
    with closing(camera):
        first_ns = camera.read(2.0).t_ns
        overslept_ns = clock.monotonic_ns() + (FRAMES_KEPT + 6) * 40_000_000
        wait_until(lambda: clock.monotonic_ns() > overslept_ns)
        frames = [camera.read(2.0) for _ in range(FRAMES_KEPT + 1)]
        passed_over, captured = camera.passed_over, camera.captured
    times = [first_ns, *(frame.t_ns for frame in frames)]
    assert all(first < second for first, second in pairwise(times))
    assert passed_over >= 4
    assert 0 <= captured - passed_over - len(times) <= FRAMES_KEPT


def test_a_picture_belongs_to_whoever_read_it(camera_stand: CameraStand) -> None:
    camera = camera_stand.open()
    with closing(camera):
        kept = camera.read(2.0).picture
        kept[:] = 77
        later = [camera.read(2.0).picture for _ in range(5)]
    assert (kept == 77).all()
    assert not any(np.shares_memory(kept, picture) for picture in later)
    assert not any((picture == 77).all() for picture in later)


def test_a_lost_camera_says_so_in_time_and_opens_again(camera_stand: CameraStand) -> None:
    camera = camera_stand.open()
    with closing(camera):
        camera.read(2.0)
        camera_stand.lose(camera)
        assert read_until_lost(camera, 1.0).reason in camera_stand.losses
        with pytest.raises(DeviceLost):
            camera.read(1.0)
    again = camera_stand.open()
    with closing(again):
        assert again.read(2.0).picture.any()


def test_a_camera_may_be_closed_twice_and_then_gives_nothing(camera_stand: CameraStand) -> None:
    camera = camera_stand.open()
    camera.close()
    camera.close()
    with pytest.raises(DeviceLost) as lost:
        camera.read(1.0)
    assert lost.value.reason is Loss.CLOSED


def _differ(first: Frame, second: Frame) -> bool:
    return not np.array_equal(first.picture, second.picture)
