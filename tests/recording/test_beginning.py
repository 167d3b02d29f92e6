"""How a recording begins: what the cameras gave before it is no part of it, and nothing has to warm up in it."""

from collections import deque

import numpy as np

from interview_app.recording.devices import FRAMES_KEPT, CameraFormat, DeviceLost, Frame, Loss
from interview_app.recording.feeds import CameraFeed
from interview_app.recording.picture_track import PictureSettings
from interview_app.recording.rehearsal import rehearse
from interview_app.system.clock import SystemClock


class Waiting:
    """A camera with frames that wait, and some that waited too long."""

    format = CameraFormat(16, 16, 25_000, "test")
    passed_over = 5

    def __init__(self) -> None:
        self.frames = deque(Frame(np.zeros((16, 16, 3), np.uint8), number) for number in range(FRAMES_KEPT))
        self.captured = FRAMES_KEPT + self.passed_over

    def give(self, t_ns: int) -> None:
        self.captured += 1
        self.frames.append(Frame(np.zeros((16, 16, 3), np.uint8), t_ns))

    def read(self, timeout_s: float) -> Frame:
        if not self.frames:
            raise DeviceLost(Loss.NO_FRAMES)
        return self.frames.popleft()

    def close(self) -> None:
        self.frames.clear()


def test_what_waited_before_the_beginning_is_forgotten_and_not_counted() -> None:
    camera = Waiting()
    feed = CameraFeed(1, lambda: camera, SystemClock(), lambda _kind, _body: None)
    feed.open({}, required=True)
    assert (feed.captured, feed.dropped) == (FRAMES_KEPT + 5, 5)
    feed.forget()
    assert (feed.captured, feed.dropped) == (0, 0)
    camera.give(1_000)
    frame = feed.next(0)
    assert frame is not None
    assert frame.t_ns == 1_000
    camera.passed_over = 7
    assert (feed.captured, feed.dropped) == (1, 2)
    feed.close()
    assert (feed.captured, feed.dropped) == (1, 2)


def test_a_feed_without_its_camera_has_nothing_to_forget() -> None:
    feed = CameraFeed(1, Waiting, SystemClock(), lambda _kind, _body: None)
    feed.forget()
    assert feed.captured == 0


def test_the_rehearsal_leaves_the_encoder_usable_again_and_again() -> None:
    for _ in range(2):
        rehearse(PictureSettings(128, 72, 10, preset="ultrafast", threads=1), ("NO PICTURE",))
