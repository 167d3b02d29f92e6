"""Looking before recording: what is seen of devices and disks, switching, letting go, and a process that dies."""

import os
import queue
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from interview_app.domain.session import CameraOrder, MicrophoneOrder, SessionKind
from interview_app.recording.client import launch
from interview_app.recording.looking import look_at_targets
from interview_app.recording.looking_glass import LookingGlass
from interview_app.recording.order import SYNTHETIC, LookOrder, Preview, Seen, View, Voice, pack
from interview_app.system.paths import runtime_folder
from tests.recording.room import PATIENCE_S, SMALL, Room, alive, wait_until

CAMERA = CameraOrder(SYNTHETIC, "one", SMALL)
MICROPHONE = MicrophoneOrder(SYNTHETIC, 1)


@dataclass
class Window:
    """What a device page would have been told."""

    seen: "queue.SimpleQueue[Seen]" = field(default_factory=queue.SimpleQueue)
    previews: list[Preview] = field(default_factory=list)
    glass: LookingGlass = field(init=False)

    def __post_init__(self) -> None:
        self.glass = LookingGlass(self.seen.put, lambda preview, jpeg: self.previews.append(preview))

    def until(self, true: Callable[[Seen], object]) -> Seen:
        end = time.monotonic() + PATIENCE_S
        while not true(seen := self.seen.get(timeout=PATIENCE_S)):
            assert time.monotonic() < end
        return seen

    @property
    def pid(self) -> int:
        process = self.glass._process
        assert process is not None
        return process.pid


@pytest.fixture
def window() -> Iterator[Window]:
    window = Window()
    yield window
    window.glass.close()
    assert window.glass._process is None


@pytest.fixture
def room(tmp_path: Path) -> Room:
    return Room(tmp_path)


def order(room: Room, *cameras: CameraOrder, microphone: MicrophoneOrder | None = MICROPHONE) -> LookOrder:
    targets = tuple(str(target) for target in room.targets)
    return LookOrder(SessionKind.ROOM_TEST, cameras or (CAMERA,), microphone, targets, str(room.faults))


def heard(seen: Seen) -> bool:
    return seen.microphone is not None and seen.microphone.channels > 0


def test_devices_and_disks_are_seen_and_nothing_is_written(window: Window, room: Room) -> None:
    room.faults.mkdir(exist_ok=True)
    before = set(room.folder.rglob("*"))
    window.glass.look(order(room))
    seen = window.until(lambda seen: seen.targets and seen.cameras[0].width and heard(seen))
    (camera,) = seen.cameras
    assert (camera.width, camera.height, camera.rate_milli, camera.backend) == (320, 240, 25_000, SYNTHETIC)
    assert seen.microphone is not None
    assert seen.microphone.channels == 1
    window.until(lambda seen: seen.microphone is not None and seen.microphone.peak_cdb > -3000)
    window.until(lambda seen: seen.cameras[0].view is View.FINE)
    window.until(lambda seen: seen.microphone is not None and seen.microphone.voice is Voice.GOOD)
    first, second = seen.targets
    assert (first.reason, second.reason) == ("", "")
    assert first.free_bytes > 0
    assert first.seconds_left > 0
    assert (first.same_disk, second.same_disk) == (False, True)
    assert not first.there
    assert set(room.folder.rglob("*")) == before


def test_previews_come_often_enough(window: Window, room: Room) -> None:
    window.glass.look(order(room))
    wait_until(lambda: len(window.previews) > 30)
    times = [preview.t_ns for preview in window.previews[:30]]
    assert 29 / ((times[-1] - times[0]) / 1e9) >= 12


def test_another_choice_is_shown_and_the_old_process_is_gone(window: Window, room: Room) -> None:
    window.glass.look(order(room))
    window.until(lambda seen: seen.cameras[0].width)
    before = window.pid
    other = replace(CAMERA, resolution=replace(SMALL, width=640, height=480))
    window.glass.look(order(room, other, CAMERA))
    seen = window.until(lambda seen: len(seen.cameras) == 2 and all(camera.width for camera in seen.cameras))
    assert [camera.width for camera in seen.cameras] == [640, 320]
    assert not alive(before)


def test_what_cannot_be_opened_says_why_and_the_rest_is_seen(window: Window, room: Room) -> None:
    window.glass.look(order(room, replace(CAMERA, source=str(room.folder / "none.mp4")), CAMERA))
    seen = window.until(lambda seen: seen.cameras[0].reason and seen.cameras[1].width)
    assert seen.cameras[0].reason == "no_such_file"


def test_a_device_that_is_unplugged_is_told_and_taken_up_again(window: Window, room: Room) -> None:
    window.glass.look(order(room))
    window.until(lambda seen: seen.cameras[0].width)
    for name in ("camera-1", "microphone"):
        (room.faults / name).touch()
    seen = window.until(lambda seen: seen.cameras[0].reason and seen.microphone and seen.microphone.reason)
    assert seen.microphone is not None
    assert (seen.cameras[0].reason, seen.microphone.reason) == ("unplugged", "no_blocks")
    assert (seen.cameras[0].view, seen.microphone.voice) == (None, None)
    for name in ("camera-1", "microphone"):
        (room.faults / name).unlink()
    window.until(lambda seen: not seen.cameras[0].reason and seen.cameras[0].width and heard(seen))


def test_the_synthetic_room_never_stands_in_for_an_interview(window: Window, room: Room) -> None:
    window.glass.look(replace(order(room), kind=SessionKind.INTERVIEW))
    seen = window.until(lambda seen: seen.cameras[0].reason and seen.microphone and seen.microphone.reason)
    assert seen.cameras[0].reason == "synthetic_refused"


def test_devices_are_free_for_the_recorder(window: Window, room: Room) -> None:
    window.glass.look(order(room))
    window.until(lambda seen: seen.cameras[0].width)
    pid = window.pid
    assert window.glass.release(PATIENCE_S)
    assert not alive(pid)
    client = launch(room.order(), runtime_folder())
    client.stop("test")
    assert client.wait(PATIENCE_S)
    client.close()
    window.glass.look(order(room))
    window.until(lambda seen: seen.cameras[0].width)


def test_a_process_that_hangs_is_killed(window: Window, room: Room) -> None:
    window.glass.look(order(room))
    window.until(lambda seen: seen.cameras[0].width)
    pid = window.pid
    os.kill(pid, signal.SIGSTOP)
    assert window.glass.release(PATIENCE_S)
    assert not alive(pid)


def test_a_process_that_dies_is_told_and_started_again(window: Window, room: Room) -> None:
    window.glass.look(order(room))
    window.until(lambda seen: seen.cameras[0].width)
    os.kill(window.pid, signal.SIGKILL)
    seen = window.until(lambda seen: seen.cameras[0].reason)
    assert seen.cameras[0].reason == "driver_failed"
    assert seen.microphone is not None
    assert seen.microphone.reason == "driver_failed"
    window.until(lambda seen: seen.cameras[0].width)


def test_the_process_ends_with_whoever_looked(room: Room) -> None:
    script = (
        "import sys; from interview_app.recording.looking_glass import *; from interview_app.recording.order import *\n"
        "glass = LookingGlass(lambda seen: print(glass._process.pid, flush=True), lambda preview, jpeg: None)\n"
        "glass.look(unpack(sys.stdin.buffer.read())[0]); glass._thread.join()\n"
    )
    with subprocess.Popen([sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        program.stdin.write(pack(order(room)))
        program.stdin.close()
        pid = int(program.stdout.readline())
        program.kill()
    wait_until(lambda: not alive(pid))


def test_a_folder_that_cannot_be_written_to_says_why(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    seen = look_at_targets((str(tmp_path / "file"), str(tmp_path), str(tmp_path / "new" / "deep")), 1000)
    assert [(one.there, one.reason) for one in seen] == [(True, "permission"), (True, ""), (False, "")]
    assert seen[1].seconds_left == pytest.approx(seen[1].free_bytes // 1000, abs=1)


def test_a_real_microphone_is_heard(window: Window, room: Room, pulse_room: object) -> None:
    with pulse_room.speaking():  # type: ignore[attr-defined]
        window.glass.look(order(room, microphone=MicrophoneOrder("pulse", 1)))
        window.until(lambda seen: seen.microphone is not None and seen.microphone.peak_cdb > -4000)
        window.until(lambda seen: seen.microphone is not None and seen.microphone.voice is Voice.GOOD)
