"""From the start of a program that was killed until its windows stand at the recording that goes on, and can act."""

import os
import statistics
import time
from pathlib import Path

from tests.benchmarks.row import row
from tests.benchmarks.start import BARE, seconds
from tests.recording.room import kill
from tests.stories.beside import line_of, somebody
from tests.ui.live_driver import set_up_room
from ui.virtual_screen import some_screen

ROUNDS = 5


def measure(folder: Path) -> None:
    """Print the median and the worst of some returns, and a window that does nothing beside it."""
    with some_screen():
        took = [_back(folder / str(number)) for number in range(ROUNDS)]
        bare = statistics.median(seconds(BARE, os.environ) for _ in range(ROUNDS))
    middle = statistics.median(took)
    reference = (
        f"{middle / bare:.1f} x the first paint of a bare PySide6 window ({bare:.2f} s), worst {max(took):.2f} s"
    )
    row("back at the recording after a kill", f"{middle:.2f} s", reference, "goal <= 3 s")


def _back(place: Path) -> float:
    data = place / "data"
    data.mkdir(parents=True)
    os.environ["INTERVIEW_APP_DATA"] = str(data)
    set_up_room(data, place / "room")
    with somebody("record") as first:
        assert line_of(first) == "recording"
        kill(first.pid)
    began = time.monotonic()
    with somebody("back") as second:
        assert line_of(second) == "back"
        took_s = time.monotonic() - began
        assert line_of(second)
    return took_s
