"""Somebody at the windows, in a process of its own that may be killed: ``python -m tests.stories.somebody WISH``.

``record`` starts a recording, marks a moment, says so in one line and goes on until it is killed. ``back`` opens the
windows, says so as soon as they stand at the recording, marks, stops, seals, and prints the master's folder.
"""

import sys
import time
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QEventLoop, QTimer
from pytestqt.qtbot import QtBot

from tests.ui.driver import PATIENCE_MS, Driver
from tests.ui.live_driver import LiveDriver
from ui.app import Program, application

ENOUGH_MS = 3000


class Patience:
    """Waits as pytest-qt does, in a process without pytest."""

    def waitUntil(self, true: Callable[[], bool], *, timeout: int = PATIENCE_MS) -> None:  # noqa: N802 - pytest-qt's
        """Handle events until *true* holds; TimeoutError after *timeout* milliseconds."""
        loop, ticking = QEventLoop(), QTimer()
        end = time.monotonic() + timeout / 1000

        def look() -> None:
            if true() or time.monotonic() > end:
                loop.quit()

        ticking.timeout.connect(look)
        ticking.start(10)
        loop.exec()
        if not true():
            raise TimeoutError


def main(wish: str) -> None:
    """Do it."""
    program = Program(application(), None, "en")
    window = program.main_window()
    window.resize(1366, 768)
    window.show()
    live = LiveDriver(Driver(cast("QtBot", Patience()), window))
    if wish == "record":
        live.look_at_devices()
        live.start_recording()
        live.mark("before")
        live.room.wait_until(lambda: live.recording.recorded_ms >= ENOUGH_MS)
        print("recording", flush=True)  # noqa: T201
        program.run()
    live.wait_recording()
    print("back", flush=True)  # noqa: T201
    assert live.room.button("Stop recording").isEnabled()
    live.mark("after")
    live.room.wait_until(lambda: [line for line in live.recording.marks.lines if line.endswith("after")])
    live.screenshot("story-interrupted-back")
    live.stop_recording()
    (master, _) = live.seal().cards
    live.screenshot("story-interrupted-sealed")
    print(master.place, flush=True)  # noqa: T201
    program.close()


if __name__ == "__main__":
    main(sys.argv[1])
