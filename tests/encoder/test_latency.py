"""How much of what was captured is not yet in a fragment: what a crash would cost."""

import random
from collections.abc import Callable
from functools import partial

import numpy as np
import pytest

from interview_app.recording.picture_track import PictureSettings
from interview_app.recording.sound_track import SoundSettings
from tests.encoder.parts import Recording, grey, in_order

SECONDS = 15
WORST_S = 0.4
SETTINGS = PictureSettings(128, 72, 25, preset="ultrafast", threads=1)


@pytest.mark.parametrize("cameras", [1, 2])
@pytest.mark.parametrize("dead_after_s", [SECONDS, 5])
def test_at_most_four_tenths_of_a_second_is_not_yet_out(cameras: int, dead_after_s: float) -> None:
    """Of every track; with the microphone dead, silence is fed each 100 ms."""
    rng = random.Random(3)
    ages: list[float] = []
    block = np.zeros((480, 1), np.int16)
    with Recording(cameras, SoundSettings(1), SETTINGS) as room:
        out = {track.id: 0.0 for track in room.part.init.tracks}
        seen = 0

        def look(now_s: float) -> None:
            nonlocal seen
            for fragment in room.part.fragments[seen:]:
                out.update({span.track.id: span.end_us / 1e6 for span in fragment.spans})
            seen = len(room.part.fragments)
            ages.append(now_s - min(out.values()))

        def after(act: Callable[[], None], now_s: float) -> None:
            act()
            look(now_s)

        acts: list[tuple[float, Callable[[], None]]] = []
        for camera in range(cameras):
            for number in range(SECONDS * 25):
                t_s = number and 0.017 * camera + (number + rng.uniform(-0.3, 0.3)) / 25
                acts.append((t_s, partial(after, partial(room.show, grey(number % 200, SETTINGS), t_s, camera), t_s)))
        for number in range(SECONDS * 100):
            start_s, now_s = number / 100, number / 100 + 0.015
            if start_s < dead_after_s:
                acts.append((now_s, partial(after, partial(room.hear, block, start_s), now_s)))
            elif number % 10 == 0:
                acts.append((now_s, partial(after, partial(room.hush, now_s), now_s)))
        in_order(acts)
    assert len(ages) > 500
    assert max(ages) < WORST_S
    assert len(room.part.fragments) < SECONDS * 6
    assert max(fragment.duration_us for fragment in room.part.fragments) < 300_000
