"""Opening a camera: every refusal has its word, nothing hangs, nothing is printed, and what hangs is let go later."""

import socket
import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import numpy as np
import pytest

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.session import CameraOrder
from interview_app.recording.camera import FROZEN_AFTER_S, Kind, OpenCvCamera, kind_of, open_camera
from interview_app.recording.deadline import within
from interview_app.recording.devices import FRAMES_KEPT, CameraFormat, DeviceLost, Frame, Loss, Picture, Unavailable
from interview_app.system.clock import SystemClock
from tests.devices.stands import read_until_lost, wait_until

OrderFor = Callable[[str], CameraOrder]
FORMAT = CameraFormat(32, 32, 25_000, "scripted")


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("0", Kind.DEVICE),
        ("/dev/video2", Kind.DEVICE),
        ("/dev/v4l/by-id/usb-cam-video-index0", Kind.DEVICE),
        ("rtsp://camera/1", Kind.STREAM),
        ("tcp://127.0.0.1:9", Kind.STREAM),
        ("clip.mp4", Kind.FILE),
        ("/media/clip.mp4", Kind.FILE),
    ],
)
def test_a_source_says_what_it_is(source: str, kind: Kind) -> None:
    assert kind_of(source) is kind


def _refusal(order: CameraOrder, timeout_s: float = 5.0) -> Circumstance:
    with pytest.raises(Circumstance) as refused:
        open_camera(order, SystemClock(), timeout_s)
    assert refused.value.code is Code.CAMERA_UNAVAILABLE
    return refused.value


def test_what_is_no_camera_is_refused_with_a_reason_and_without_a_word_on_stderr(
    tmp_path: Path, order_for: OrderFor, capfd: pytest.CaptureFixture[str]
) -> None:
    text = tmp_path / "notes.mp4"
    text.write_text("not a video", encoding="ascii")
    cases = {
        str(tmp_path / "none.mp4"): Unavailable.NO_SUCH_FILE,
        str(text): Unavailable.NOT_A_VIDEO,
        "/dev/video97": Unavailable.NO_SUCH_DEVICE,
        "97": Unavailable.NO_SUCH_DEVICE,
        "/dev/null": Unavailable.NOT_A_CAMERA,
    }
    for source, reason in cases.items():
        assert _refusal(order_for(source)).params == {"source": source, "reason": reason.value}
    assert capfd.readouterr() == ("", "")


def test_an_address_is_told_without_user_and_password(order_for: OrderFor) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    refused = _refusal(order_for(f"rtsp://user:secret@127.0.0.1:{port}/live"))
    assert refused.params == {"source": f"rtsp://127.0.0.1:{port}/live", "reason": Unavailable.UNREACHABLE.value}


def test_a_server_that_says_nothing_does_not_hold_the_opener(order_for: OrderFor) -> None:
    with socket.create_server(("127.0.0.1", 0)) as mute:
        start_ns = SystemClock().monotonic_ns()
        refused = _refusal(order_for(f"tcp://127.0.0.1:{mute.getsockname()[1]}"), timeout_s=1.0)
    assert refused.params["reason"] in {Unavailable.UNREACHABLE.value, Unavailable.TIMEOUT.value}
    assert SystemClock().monotonic_ns() - start_ns < 1.5e9


def test_a_call_that_outlasts_its_deadline_is_given_up_and_its_result_discarded() -> None:
    held = threading.Event()
    discarded: list[str] = []

    def slow() -> str:
        held.wait()
        return "late"

    with pytest.raises(TimeoutError):
        within(0.05, slow, discarded.append)
    held.set()
    wait_until(lambda: discarded == ["late"])


def test_a_call_in_time_gives_its_result_or_its_error() -> None:
    discarded: list[int] = []
    assert within(5.0, lambda: 3, discarded.append) == 3
    with pytest.raises(ZeroDivisionError):
        within(5.0, lambda: 1 // 0, discarded.append)
    assert discarded == []


class ScriptedCapture:
    """A driver that gives the pictures it is told to, at once, and then hangs until it is released by the test."""

    def __init__(self, pictures: Iterable[Picture]) -> None:
        self._pictures: Iterator[Picture] = iter(pictures)
        self._current: Picture | None = None
        self.hanging = threading.Event()
        self.let_go = threading.Event()
        self.released = threading.Event()

    def grab(self) -> bool:
        self._current = next(self._pictures, None)
        if self._current is None:
            self.hanging.set()
            self.let_go.wait()
        return self._current is not None

    def retrieve(self) -> tuple[bool, Picture]:
        assert self._current is not None
        return True, self._current.copy()

    def release(self) -> None:
        self.released.set()


class SteppingClock(SystemClock):
    """Moves on by 100 ms whenever it is asked."""

    def __init__(self) -> None:
        object.__setattr__(self, "_now_ns", 10**9)

    def monotonic_ns(self) -> int:
        object.__setattr__(self, "_now_ns", self._now_ns + 100_000_000)
        return int(self._now_ns)

    _now_ns: int


def _noise(count: int) -> list[Picture]:
    chance = np.random.default_rng(1)
    return [chance.integers(0, 256, (32, 32, 3), dtype=np.uint8) for _ in range(count)]


def _started(capture: ScriptedCapture, kind: Kind, first: Picture) -> OpenCvCamera:
    clock = SteppingClock()
    return OpenCvCamera(capture, Frame(first, clock.monotonic_ns()), FORMAT, kind, clock)


def test_a_device_that_repeats_one_picture_is_frozen_and_a_stream_is_merely_still() -> None:
    [picture] = _noise(1)
    enough = round(FROZEN_AFTER_S / 0.1) + 2
    device = ScriptedCapture([picture] * enough)
    camera = _started(device, Kind.DEVICE, picture)
    assert read_until_lost(camera, 1.0).reason is Loss.FROZEN
    assert device.released.wait(5)

    stream = ScriptedCapture([picture] * enough)
    camera = _started(stream, Kind.STREAM, picture)
    assert stream.hanging.wait(5)
    assert camera.read(1.0).picture.any()
    stream.let_go.set()
    camera.close()


def test_a_device_with_a_sensors_noise_is_not_frozen() -> None:
    pictures = _noise(100)
    capture = ScriptedCapture(pictures)
    camera = _started(capture, Kind.DEVICE, pictures[0])
    assert capture.hanging.wait(5)
    last = [camera.read(1.0).t_ns for _ in range(FRAMES_KEPT)][-1]
    assert last == 10**9 + 101 * 100_000_000
    assert (camera.captured, camera.passed_over) == (101, 101 - FRAMES_KEPT)
    capture.let_go.set()
    camera.close()


def test_a_device_that_hangs_is_lost_in_time_and_released_only_once_its_driver_returns() -> None:
    capture = ScriptedCapture([])
    [picture] = _noise(1)
    camera = _started(capture, Kind.DEVICE, picture)
    camera.read(1.0)
    start_ns = SystemClock().monotonic_ns()
    with pytest.raises(DeviceLost) as lost:
        camera.read(0.2)
    assert lost.value.reason is Loss.NO_FRAMES
    camera.close()
    assert SystemClock().monotonic_ns() - start_ns < 2e9
    assert not capture.released.is_set()
    capture.let_go.set()
    assert capture.released.wait(5)
