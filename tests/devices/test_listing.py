"""The list of devices: what is there, why it cannot be used, and never an error or a wait without end."""

import fcntl
import json
import struct
import sys
import threading
from pathlib import Path

import pytest

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.session import CameraOrder
from interview_app.recording import listing, portaudio
from interview_app.recording.devices import Unavailable
from interview_app.recording.listing import Listed, list_devices
from interview_app.system.clock import Clock, SystemClock
from tests.plugins.pulse import PulseRoom


def _microphones(probe: bool, dev: Path) -> dict[str, tuple[bool | None, Unavailable | None]]:
    return {found.source: (found.usable, found.reason) for found in list_devices(probe, SystemClock(), dev).microphones}


def test_microphones_are_listed_and_tried_on_request(pulse_room: PulseRoom, tmp_path: Path) -> None:
    name = f"{pulse_room.name}, ALSA"
    assert _microphones(probe=False, dev=tmp_path)[name] == (None, None)
    assert _microphones(probe=True, dev=tmp_path)[name] == (True, None)


def test_the_list_is_plain_json(pulse_room: PulseRoom, tmp_path: Path) -> None:
    found = json.loads(json.dumps(list_devices(probe=True, clock=SystemClock(), dev=tmp_path).as_json()))
    assert found["cameras"] == []
    assert found["microphones_reason"] is None
    name = f"{pulse_room.name}, ALSA"
    assert {"source": name, "name": name, "usable": True, "reason": None} in found["microphones"]


def test_without_portaudio_there_is_a_reason(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "sounddevice", None)
    found = list_devices(probe=True, clock=SystemClock(), dev=tmp_path)
    assert (found.microphones, found.microphones_reason) == ((), Unavailable.PORTAUDIO_MISSING)


def test_a_driver_that_hangs_is_given_up(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    held = threading.Event()

    def hanging() -> list[portaudio.Input]:
        held.wait()
        return []

    monkeypatch.setattr(portaudio, "inputs", hanging)
    monkeypatch.setattr(listing, "_LIST_TIMEOUT_S", 0.05)
    assert list_devices(probe=True, clock=SystemClock(), dev=tmp_path).microphones_reason is Unavailable.TIMEOUT
    held.set()


@pytest.fixture
def dev(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three nodes: a webcam with its link by name, its metadata node, and one that is a plain file."""
    capabilities = {"video0": 0x04200001, "video1": 0x04A00000}
    for name in (*capabilities, "video2"):
        (tmp_path / name).write_bytes(b"")
    (tmp_path / "v4l/by-id").mkdir(parents=True)
    (tmp_path / "v4l/by-id/usb-Cam-video-index0").symlink_to(tmp_path / "video0")

    def ioctl(descriptor: int, request: int, answer: bytearray) -> int:
        node = Path(f"/proc/self/fd/{descriptor}").readlink().name
        if node not in capabilities:
            raise OSError(25, "Inappropriate ioctl for device")
        struct.pack_into("=16s32s32sIII", answer, 0, b"uvcvideo", b"Cam", b"usb-1", 0, 0x84A00001, capabilities[node])
        return 0

    monkeypatch.setattr(fcntl, "ioctl", ioctl)
    return tmp_path


def test_only_nodes_that_capture_are_cameras_and_each_goes_by_the_name_that_lasts(dev: Path) -> None:
    link = str(dev / "v4l/by-id/usb-Cam-video-index0")
    assert list_devices(probe=False, clock=SystemClock(), dev=dev).cameras == (Listed(link, "Cam", None, None),)


def test_a_camera_that_does_not_open_is_listed_with_the_reason(dev: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refusing(order: CameraOrder, clock: Clock) -> None:
        raise Circumstance(Code.CAMERA_UNAVAILABLE, source=order.source, reason=Unavailable.BUSY.value)

    monkeypatch.setattr(listing, "open_camera", refusing)
    [camera] = list_devices(probe=True, clock=SystemClock(), dev=dev).cameras
    assert (camera.name, camera.usable, camera.reason) == ("Cam", False, Unavailable.BUSY)


def test_a_node_that_is_gone_keeps_the_name_of_the_system(tmp_path: Path) -> None:
    (tmp_path / "video5").symlink_to(tmp_path / "nothing")
    names = tmp_path / "sys/class/video4linux/video5"
    names.mkdir(parents=True)
    (names / "name").write_text("Old Cam\n", encoding="utf-8")
    found = list_devices(probe=True, clock=SystemClock(), dev=tmp_path, sysfs=tmp_path / "sys").cameras
    assert found == (Listed(str(tmp_path / "video5"), "Old Cam", usable=False, reason=Unavailable.NO_SUCH_DEVICE),)
