"""The level meter's numbers."""

import math

import numpy as np
import pytest

from interview_app.recording.level import SILENCE_DBFS, Level, measure


def test_silence_has_the_floor() -> None:
    floor = Level(SILENCE_DBFS, SILENCE_DBFS, 0)
    assert measure(np.zeros((480, 2), np.int16)) == floor
    assert measure(np.zeros((0, 1), np.int16)) == floor


def test_a_full_sine_peaks_at_zero_and_is_three_decibels_down() -> None:
    sine = 32767 * np.sin(2 * np.pi * np.arange(48_000) / 48)
    level = measure(sine.astype(np.int16).reshape(-1, 1))
    assert level.peak_dbfs == pytest.approx(0, abs=0.001)
    assert level.rms_dbfs == pytest.approx(-10 * math.log10(2), abs=0.001)


def test_half_of_full_scale_is_six_decibels_down() -> None:
    level = measure(np.full((100, 1), -16384, np.int16))
    assert level.peak_dbfs == level.rms_dbfs == pytest.approx(-6.02, abs=0.01)
    assert level.clipped == 0


def test_samples_at_either_limit_are_clipped() -> None:
    assert measure(np.array([[32767, -32768], [32766, -32767]], np.int16)).clipped == 3
