"""A package is damaged on its way; what is authentic before and after the damage plays, the damage is shown."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from interview_app.domain.verdict import Verdict
from tests.recording.room import index_of
from tests.ui.driver import Driver
from tests.ui.live_driver import LiveDriver, set_up_room
from tests.ui.replay_driver import ReplayDriver
from ui.app import Program

SEGMENTS = 3
SECONDS = 22


def test_a_damaged_package_is_replayed(
    qtbot: QtBot, program: Program, room: Driver, own_folders: Path, tmp_path: Path
) -> None:
    place = tmp_path / "room"
    set_up_room(own_folders, place, cameras=1)
    live = LiveDriver(room)
    live.look_at_devices()
    live.start_recording()
    room.wait_until(lambda: live.recording.recorded_ms >= SECONDS * 500)  # in two waits: patience has its end
    room.wait_until(lambda: live.recording.recorded_ms >= SECONDS * 1000)
    live.stop_recording()
    package = live.seal().cards[0].place
    (part,) = index_of(package).parts
    assert len(part.segments) == SEGMENTS
    before, damage, after = ((part.start_us + one.start_us + one.duration_us // 2) / 1_000_000 for one in part.segments)
    damaged = package / part.segments[1].path
    content = bytearray(damaged.read_bytes())
    content[len(content) // 2] ^= 1
    damaged.chmod(0o600)
    damaged.write_bytes(content)
    court = ReplayDriver(qtbot, program, package, identity=place / "court.txt", trust=(place / "ca.pem",))
    court.wait_for_picture()
    court.wait_for_verdict(Verdict.ALTERED, with_key=True)
    assert part.segments[1].path in court.details()
    court.press("Details of the check")
    court.jump_to(before)
    court.play()
    court.wait_to_play_on(0.5)
    court.pause()
    court.jump_to(damage)
    court.wait_for_hole("This part of the recording cannot be shown")
    court.screenshot("story-damaged-hole")
    court.jump_to(after)
    court.wait_for_picture()
    court.screenshot("story-damaged-after")
    court.window.close()
