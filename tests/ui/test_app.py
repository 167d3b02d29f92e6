"""The way out: whatever a window is at, closing it or ending the program leaves no thread, no process and no hang."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from interview_app.recording.looking_glass import LookingGlass
from tests.evidence.packages import Package
from tests.replaying.watching import replay_threads
from tests.ui.driver import Driver
from tests.ui.live_driver import LiveDriver, set_up_room
from tests.ui.replay_driver import ReplayDriver
from ui.app import Program

ROOT = Path(__file__).parents[2]
ENDS_WITHIN_S = 30
SCRIPT = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from ui.app import Program, application
program = Program(application(), None, "en")
program.open_package(Path(sys.argv[1]), Path(sys.argv[2]))
(window,) = program.windows
looking = QTimer()

def look():
    if window.player is None:
        return
    window.player.player.play()
    if window.player.position_us > 300_000:
        looking.stop()
        program.app.exit(7)  # as a desktop's session that ends does: no window is asked

looking.timeout.connect(look)
looking.start(20)
sys.exit(program.run())
"""


@pytest.mark.usefixtures("no_loudspeaker")
def test_a_program_that_ends_while_it_plays_leaves_nothing(
    qtbot: QtBot, program: Program, sealed: Package, key: Path
) -> None:
    replay = ReplayDriver(qtbot, program, sealed.path, identity=key)
    replay.wait_for_picture()
    replay.play()
    assert replay_threads()
    program.close()
    assert replay_threads() == []
    assert program.windows == []


def test_a_process_that_is_told_to_end_while_it_plays_ends(
    screen: str, own_folders: Path, sealed: Package, key: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, sealed.path, key],
        cwd=ROOT,
        env=os.environ,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=ENDS_WITHIN_S,
    )
    told = [line for line in done.stderr.splitlines() if not line.startswith("ALSA lib")]  # a busy sound card's own
    assert (done.returncode, told) == (7, [])


def test_the_room_that_is_closed_lets_its_devices_go_while_a_replay_stays(
    qtbot: QtBot, program: Program, sealed: Package, room: Driver, own_folders: Path, tmp_path: Path
) -> None:
    set_up_room(own_folders, tmp_path / "room")
    glass: LookingGlass = LiveDriver(room).look_at_devices()._glass
    replay = ReplayDriver(qtbot, program, sealed.path)
    room.window.close()
    qtbot.waitUntil(lambda: not glass._thread.is_alive())
    assert replay.window.isVisible()
