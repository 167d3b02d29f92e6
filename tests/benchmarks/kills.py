"""What a kill at a random moment costs."""

import random
import statistics
import time
from pathlib import Path

from interview_app.recording.client import launch
from interview_app.system.paths import runtime_folder
from tests.benchmarks.row import row
from tests.recording.kills import Moment, kill_and_recover
from tests.recording.room import Room, index_of, recorded

COUNT = 60
TAKEOVERS = 7
SEED = 7


def measure(folder: Path) -> None:
    """Print median and worst loss, all in all and right after the microphone died, and until another records."""
    chance = random.Random(SEED)
    losses: dict[bool, list[float]] = {False: [], True: []}
    for number in range(COUNT):
        silent = number % 3 == 2
        after_s = chance.uniform(0.6, 3.0)
        moment = Moment("both", after_s, chance.uniform(0.0, 0.6) if silent else None)
        place = folder / str(number)
        place.mkdir()
        losses[silent].append(kill_and_recover(Room(place), moment).lost_s)
    for silent, what in ((False, "lost on a kill"), (True, "lost on a kill after the microphone died")):
        found = losses[silent]
        row(
            what,
            f"{statistics.median(found):.2f} s",
            f"median of {len(found)}, worst {max(found):.2f} s",
            "goal 0.5 s, at most 1.0 s",
        )
    _measure_takeover(folder)


def _measure_takeover(folder: Path) -> None:
    """Print what is missing between a recorder that was killed and the one that follows, and a bare start beside it."""
    gaps, starts = [], []
    for number in range(TAKEOVERS):
        place = folder / f"takeover-{number}"
        place.mkdir()
        loss = kill_and_recover(Room(place), Moment("recorder", 1.0))
        gaps.append(index_of(loss.package).parts[1].gap_ms / 1000)
        place = folder / f"start-{number}"
        place.mkdir()
        began_ns = time.monotonic_ns()
        client = launch(Room(place).order(), runtime_folder())
        client.wait_status(30, recorded(1))
        starts.append((time.monotonic_ns() - began_ns) / 1e9)
        client.stop("benchmark")
        client.wait(30)
    middle, start = statistics.median(gaps), statistics.median(starts)
    reference = f"{middle / start:.1f} x the start of a recorder ({start:.2f} s), worst {max(gaps):.2f} s"
    row("gap until another recorder records", f"{middle:.2f} s", reference, "goal <= 2 s")
