"""What a kill at a random moment costs."""

import random
import statistics
from pathlib import Path

from tests.benchmarks.row import row
from tests.recording.kills import Moment, kill_and_recover
from tests.recording.room import Room

COUNT = 60
SEED = 7


def measure(folder: Path) -> None:
    """Print median and worst loss, all in all and right after the microphone died."""
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
