"""A room is tested without any records, from a room that nobody has set up to the replay by the court."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from interview_app.domain.verdict import Verdict
from tests.ui.driver import Driver
from tests.ui.live_driver import LiveDriver, set_up_room
from tests.ui.replay_driver import ReplayDriver
from ui.app import Program


def test_a_room_test_to_its_replay(
    qtbot: QtBot, program: Program, room: Driver, own_folders: Path, tmp_path: Path
) -> None:
    place = tmp_path / "room"
    room.wait_to_see("This room has not been set up yet")
    live = LiveDriver(room)
    live.screenshots("story-room-test-1-start")
    room.press("New recording")
    room.wait_to_see("Is everything ready?")
    assert not room.button("Start recording").isEnabled()
    room.press("Back")
    set_up_room(own_folders, place)  # the administrator has been here
    live.look_at_devices()
    live.screenshots("story-room-test-2-devices")
    live.start_recording()
    live.mark("the child draws")
    live.note("a door is heard")
    room.wait_until(lambda: len(live.recording.marks.lines) == 2)
    live.screenshots("story-room-test-3-recording")
    room.wait_until(lambda: live.recording.recorded_ms >= 3000)
    live.stop_recording()
    live.screenshots("story-room-test-4-stopped")
    room.press("Play to the people present")
    room.wait_to_see("End the playback")
    live.screenshot("story-room-test-4-played")
    room.press("End the playback")
    (master, copy) = live.seal().cards
    assert (master.verdict, copy.verdict) == (Verdict.VERIFIED, Verdict.VERIFIED)
    live.screenshots("story-room-test-5-sealed")
    court = ReplayDriver(qtbot, program, master.place, trust=(place / "ca.pem",))
    court.wait_for_verdict(Verdict.VERIFIED, with_key=False)
    court.screenshot("story-room-test-6-locked")
    court.unlock(place / "court.txt")
    court.wait_for_picture()
    court.wait_for_verdict(Verdict.VERIFIED, with_key=True)
    court.play()
    court.wait_to_play_on(0.5)
    court.pause()
    court.jump_to_event("the child draws")
    court.wait_for_picture()
    court.screenshot("story-room-test-7-replay")
    court.window.close()
