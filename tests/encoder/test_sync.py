"""Flash and beep stay together: ten simulated minutes in some seconds, with a microphone whose clock is wrong."""

import random
from collections.abc import Callable
from functools import partial
from typing import Literal

import numpy as np
import pytest

from interview_app.recording.sound_track import RATE, SoundSettings
from tests.encoder.parts import Recording, grey, ns, pictures, sound, tone
from tests.measure import beep_times, flash_times

EVERY_S = 10
LIT_S = 0.3
FRAME_S = 0.1
BLOCK = RATE // 50


def events(seconds: int) -> list[float]:
    """Return when it flashes and beeps; never at the same place within a frame."""
    return [start + 5 + 0.0137 * number for number, start in enumerate(range(0, seconds, EVERY_S))]


def light(t_s: float, starts: list[float]) -> float:
    """Return how bright a picture is whose exposure ends at *t_s*."""
    shares = (min(t_s, start + LIT_S) - max(t_s - FRAME_S, start) for start in starts)
    return sum(max(0.0, share) for share in shares) / FRAME_S


def record(seconds: int, ppm: float, codec: Literal["flac", "aac"]) -> bytes:
    """Record a room: jittered pictures, and sound whose device clock is *ppm* fast and whose times are a little off."""
    rng = random.Random(7)
    starts = events(seconds)
    rate = RATE * (1 + ppm / 1e6)
    heard = np.zeros((round(seconds * rate), 1), np.int16)
    for start in starts:
        # The first sample of the device at or after the beep's beginning.
        first = int(np.ceil(start * rate))
        beep = tone(first / rate - start, LIT_S, rate=rate)
        heard[first : first + len(beep)] = beep
    with Recording(1, SoundSettings(1, codec)) as room:
        acts: list[tuple[float, Callable[[], None]]] = []
        for number in range(round(seconds / FRAME_S)):
            t_s = number and number * FRAME_S + rng.uniform(-0.004, 0.004)
            acts.append((t_s, partial(room.show, grey(40 + 180 * light(t_s, starts)), t_s)))
        for at in range(0, len(heard), BLOCK):
            smoothed_s = at / rate + rng.uniform(-0.0005, 0.0005)
            acts.append(((at + BLOCK) / rate, partial(room.hear, heard[at : at + BLOCK], smoothed_s)))
        for _, act in sorted(acts, key=lambda pair: pair[0]):
            act()
    return room.part.data


def offsets(data: bytes, seconds: int) -> list[float]:
    """Return beep minus flash in seconds for every event; both are where they belong."""
    flashes = flash_times(pictures(data))
    samples = sound(data)[:, 0]
    starts = events(seconds)
    assert len(flashes) == len(starts)
    found = []
    for flash, start in zip(flashes, starts, strict=True):
        # As fine as a camera with that much jitter can tell.
        assert abs(flash - start) < 0.012
        first = round((start - 0.3) * RATE)
        (beep,) = beep_times(samples[first : first + RATE], RATE)
        assert abs(beep + first / RATE - start) < 0.003
        found.append(beep + first / RATE - flash)
    return found


@pytest.mark.parametrize("ppm", [200, -200])
def test_ten_minutes_with_a_wrong_microphone_clock_stay_in_sync(ppm: int) -> None:
    data = record(600, ppm, "flac")
    found = offsets(data, 600)
    assert len(found) == 60
    assert max(abs(offset) for offset in found) < 0.015, found
    # Uncorrected, the last would be 119 ms off.
    assert abs(len(sound(data)) / RATE - 600) < 0.025


def test_aac_stays_in_sync() -> None:
    found = offsets(record(60, 100, "aac"), 60)
    assert max(abs(offset) for offset in found) < 0.015, found


def test_times_of_hours_do_not_lose_precision() -> None:
    with Recording(1) as room:
        for t_ns in (0, 40_000_000, 40_000_001, ns(36_000), ns(36_000) + 5_000_000):
            room.muxer.mux(room.cameras[0].encode(grey(90), t_ns))
    ends = [span.end_us for span in room.part.spans(1)]
    assert ends[-1] == 36_000_005_000 + 100_000
