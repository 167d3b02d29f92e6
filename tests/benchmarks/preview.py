"""The live picture on the recording page: from the camera to the screen, and how often."""

import os
import statistics
import time
from dataclasses import replace
from pathlib import Path

from interview_app.journey.room_settings import ROOM_FILE, write_settings
from tests.benchmarks.clips import FULL_HD
from tests.benchmarks.row import row
from tests.ui.driver import Driver
from tests.ui.live_driver import LiveDriver, set_up_room
from tests.ui.patience import Patience
from ui.app import Program, application
from ui.virtual_screen import some_screen

PICTURES = 200
FIRST_PICTURES = 20


def measure(folder: Path) -> None:
    """Print delay and rate of one 1080p25 camera's live picture while it is recorded, sound included."""
    data = Path(os.environ["INTERVIEW_APP_DATA"])
    settings = set_up_room(data, folder, cameras=1)
    (camera,) = settings.cameras
    write_settings(data / ROOM_FILE, replace(settings, cameras=(replace(camera, resolution=FULL_HD),)))
    with some_screen():
        program = Program(application(), None, "en")
        window = program.main_window()
        window.resize(1366, 768)
        window.show()
        live = LiveDriver(Driver(Patience.bot(), window))
        live.look_at_devices()
        page = live.start_recording()
        seen: list[tuple[int, int]] = []
        page.pictures[0].painted.connect(lambda t_ns: seen.append((t_ns, time.monotonic_ns())))
        Patience().waitUntil(lambda: len(seen) >= PICTURES + FIRST_PICTURES, timeout=60_000)
        live.stop_recording()
        window.hide()
        program.close()
    later = seen[FIRST_PICTURES:]
    delays = sorted((painted - captured) / 1e6 for captured, painted in later)
    rate = (len(later) - 1) / ((later[-1][1] - later[0][1]) / 1e9)
    worst = f"{delays[len(delays) * 95 // 100]:.0f} ms in 95 of 100"
    row("live picture, camera to screen, 1080p25", f"{statistics.median(delays):.0f} ms", worst, "goal < 200 ms")
    row("live pictures a second", f"{rate:.1f}", "", "goal >= 12")
