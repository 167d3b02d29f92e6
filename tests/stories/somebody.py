"""Somebody at the windows, in a process of its own that may be killed: ``python -m tests.stories.somebody WISH``.

``record`` starts a recording, marks a moment, says so in one line and goes on until it is killed. ``back`` opens the
windows, says so as soon as they stand at the recording, marks, stops, seals, and prints the master's folder. ``prepare
SESSION`` types into a draft of an office that is furnished, and says so once that is saved. What only the tests need is
imported after that: it is no part of the program's start.
"""

import sys
from typing import TYPE_CHECKING

from tests.ui.patience import Patience
from ui.app import Program, application
from ui.main_window import MainWindow

if TYPE_CHECKING:
    from tests.ui.live_driver import LiveDriver

ENOUGH_MS = 3000


def record(program: Program, window: MainWindow) -> None:
    """Record until somebody ends this process."""
    live = _driver(window)
    live.look_at_devices()
    live.start_recording()
    live.mark("before")
    live.room.wait_until(lambda: live.recording.recorded_ms >= ENOUGH_MS)
    print("recording", flush=True)  # noqa: T201
    program.run()


def back(program: Program, window: MainWindow) -> None:
    """Take up the recording that goes on, and bring it to its seal."""
    from ui.pages.recording import RecordingPage

    def can_go_on() -> bool:
        page = window.page
        return (
            isinstance(page, RecordingPage)
            and window.badge.recording
            and page.elapsed.figure >= "0:00:03"
            and page.stop.isEnabled()
            and page.marking.isEnabled()
        )

    Patience().waitUntil(can_go_on)
    print("back", flush=True)  # noqa: T201
    live = _driver(window)
    live.mark("after")
    live.room.wait_until(lambda: [line for line in live.recording.marks.lines if line.endswith("after")])
    live.wait_recording()
    live.screenshot("story-interrupted-back")
    live.stop_recording()
    master, _ = live.seal().cards
    live.screenshot("story-interrupted-sealed")
    print(master.place, flush=True)  # noqa: T201
    program.close()


def prepare(program: Program, window: MainWindow) -> None:
    """Type into the draft that is named, until somebody ends this process."""
    from pathlib import Path

    from tests.ui.driver import Driver
    from tests.ui.office import Afternoon, Office
    from tests.ui.people_driver import type_into
    from ui.flow import AtCase

    office = Office(program, Driver(Patience.bot(), window), Path(), Afternoon()).sign_in()
    office.at(AtCase, sys.argv[2])
    type_into(office.case.cared_for.line, "әжесімен")
    office.driver.wait_until(lambda: office.case._autosave.settled)
    print("typed", flush=True)  # noqa: T201
    program.run()


def _driver(window: MainWindow) -> "LiveDriver":
    from tests.ui.driver import Driver
    from tests.ui.live_driver import LiveDriver

    return LiveDriver(Driver(Patience.bot(), window))


def main(wish: str) -> None:
    """Open the windows and do it."""
    program = Program(application(), None, "en", keeps_records=wish == "prepare")
    window = program.main_window()
    window.resize(1366, 768)
    window.show()
    {"record": record, "back": back, "prepare": prepare}[wish](program, window)


if __name__ == "__main__":
    main(sys.argv[1])
