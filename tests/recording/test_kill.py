"""Killed at any moment: at most one second of what was captured is lost, and the loss is stated."""

import random
from pathlib import Path

import pytest

from tests.recording.kills import VICTIMS, Moment, kill_and_recover
from tests.recording.room import Room, index_of

SEED = 20261121
COUNT = 30
MOST_LOST_S = 1.0


def moments() -> list[Moment]:
    chance = random.Random(SEED)
    found = []
    for number in range(COUNT):
        after_s = chance.uniform(0.0, 2.2)
        died = chance.uniform(0.0, min(0.6, after_s)) if number % 5 == 4 else None
        found.append(Moment(VICTIMS[number % len(VICTIMS)], after_s, died))
    return found


@pytest.mark.parametrize("moment", moments(), ids=lambda m: f"{m.victim}-{m.after_s:.2f}s")
def test_a_kill_costs_at_most_a_second(tmp_path: Path, moment: Moment) -> None:
    room = Room(tmp_path)
    loss = kill_and_recover(room, moment)
    assert loss.lost_s <= MOST_LOST_S
    parts = index_of(loss.package).parts
    if moment.victim == "program":
        assert loss.stated_ms == 0
        return
    assert loss.stated_ms is not None
    assert abs(loss.stated_ms / 1000 - loss.lost_s) < 0.5  # the statement is a measurement, not a guess
    assert parts[0].ended == "recorder_lost"
    if moment.victim == "recorder":
        assert len(parts) == 2
        assert parts[1].gap_ms > 0
        assert parts[1].gap_reason == "recorder_lost"
