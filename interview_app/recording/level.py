"""How loud a block of sound is: what the level meter shows and what tells a dead or overdriven microphone."""

import math
from dataclasses import dataclass

import numpy as np

from interview_app.recording.devices import Samples

FULL_SCALE = 32768
SILENCE_DBFS = -100.0
"""Stands for digital silence, which has no level; the quietest 16-bit sample is at -90.3."""


@dataclass(frozen=True)
class Level:
    """Peak and effective value in decibels below full scale (0 is full scale), and samples at the very limit."""

    peak_dbfs: float
    rms_dbfs: float
    clipped: int


def measure(samples: Samples) -> Level:
    """Return the level of *samples* (frames x channels, int16) over all channels; an empty block is silence."""
    if not samples.size:
        return Level(SILENCE_DBFS, SILENCE_DBFS, 0)
    sizes = np.abs(samples.astype(np.int32))
    rms = math.sqrt(np.mean(np.square(sizes, dtype=np.float64)))
    return Level(_dbfs(float(sizes.max())), _dbfs(rms), int(np.count_nonzero(sizes >= FULL_SCALE - 1)))


def _dbfs(size: float) -> float:
    return max(SILENCE_DBFS, 20 * math.log10(size / FULL_SCALE)) if size else SILENCE_DBFS
