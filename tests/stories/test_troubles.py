"""What goes wrong in the room while it records is told calmly, and what is left is whole."""

from pathlib import Path

import pytest

from interview_app.domain.events import EventKind
from interview_app.domain.verdict import Verdict
from tests.recording.room import Room, pictures
from tests.ui.driver import Driver
from tests.ui.live_driver import LiveDriver, set_up_room
from ui.app import Program


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "room"


def test_a_camera_is_pulled_and_comes_back(program: Program, room: Driver, own_folders: Path, place: Path) -> None:
    live = LiveDriver(room)
    faults = live.record_with_faults(program, set_up_room(own_folders, place), place / "faults")
    (faults / "camera-1").touch()
    room.wait_to_see("Camera 1 gives no picture")
    room.wait_until(lambda: live.recording.pictures[0].instead and live.recording.pictures[1].showing)
    live.screenshots("story-camera-pulled")
    (faults / "camera-1").unlink()
    room.wait_until(lambda: live.recording.pictures[0].showing)
    room.wait_until(lambda: not room.sees("Camera 1 gives no picture"))
    live.screenshot("story-camera-back")
    live.stop_recording()
    master, copy = live.seal().cards
    assert (master.verdict, copy.verdict) == (Verdict.VERIFIED, Verdict.VERIFIED)
    told = [event.kind for event in Room(place).events(master.place)]
    assert told.index(EventKind.DEVICE_LOST) < told.index(EventKind.DEVICE_BACK)
    assert len(list(pictures(Room(place).part(master.place)))) > 0


def test_the_second_target_is_removed(program: Program, room: Driver, own_folders: Path, place: Path) -> None:
    live = LiveDriver(room)
    set_up_room(own_folders, place)
    live.look_at_devices()
    live.start_recording()
    room.wait_until(lambda: live.recording.recorded_ms >= 1000)
    (place / "second").rename(place / "pulled")
    room.wait_to_see("Disk 2 takes nothing more")
    room.wait_to_see("The recording goes on")
    live.screenshots("story-target-removed")
    recorded_ms = live.recording.recorded_ms
    room.wait_until(lambda: live.recording.recorded_ms >= recorded_ms + 1000)
    assert room.sees("REC")
    live.stop_recording()
    (master,) = live.seal().cards
    assert room.sees("Only one copy could be made")
    live.screenshots("story-target-removed-sealed")
    assert master.verdict is Verdict.VERIFIED
    assert Room(place).check(master.place).verdict is Verdict.VERIFIED
    (lost,) = [event.body for event in Room(place).events(master.place) if event.kind is EventKind.TARGET_LOST]
    assert lost == {"target": 2, "reason": "removed"}
