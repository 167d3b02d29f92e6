"""The level test by speaking: how the last seconds of a microphone sounded, so that it can be mended before it matters.

Rules. Pure functions of samples; no time, no device. What is wrong is told in the order in which it has to be mended:
nothing comes at all, the sound is cut off, a hum of the mains (50 or 60 Hz) stands under everything, and only then
whether a voice was heard and how loud. A voice is what comes and goes above the noise that is always there: nobody's
words are looked at.
"""

import math

import numpy as np
import numpy.typing as npt

from interview_app.recording.devices import Samples
from interview_app.recording.level import FULL_SCALE
from interview_app.recording.order import Voice

WINDOW_S = 4
"""How much sound is judged at a time: about one sentence."""
LEAST_S = 2
DEAD_DBFS = -80.0
"""No microphone that is switched on is so quiet: its own noise is louder."""
HUM_DBFS = -55.0
"""A quieter hum lies far enough below any voice."""
LOUD_ROOM_DBFS = -38.0
QUIET_VOICE_DBFS = -38.0
"""Below this a voice's loudest syllables are lost among a room's noises when it is played back."""
VOICE_OVER_NOISE_DB = 10.0
CUT_OFF_SAMPLES = 8
"""A single sample at full scale is cut off by nothing but chance."""
_BLOCK_S = 0.05
_SEGMENT_S = 0.5
_THINNED = 8
_MAINS_HZ = (50, 60)
_HARMONICS = 10
_BESIDE_HZ = 3.0
_LOWEST_HZ = 30.0
_HIGHEST_HZ = 2000.0
_STEADY = 0.2

Curve = npt.NDArray[np.float64]


def judge(samples: Samples, rate: int) -> Voice | None:
    """Return how *samples* (frames x channels, int16, *rate* a second) sound; None if it is less than 2 s.

    Of several channels the loudest counts: a microphone with one dead side is heard all the same.
    """
    if len(samples) < LEAST_S * rate:
        return None
    cut_off = int(np.count_nonzero(np.abs(samples.astype(np.int32)) >= FULL_SCALE - 1))
    heard = _loudest(samples)
    levels = _levels(heard, round(_BLOCK_S * rate))
    noise, voice = (float(np.percentile(levels, part)) for part in (10, 95))
    if float(levels.max()) < DEAD_DBFS:
        return Voice.SILENCE
    if cut_off >= CUT_OFF_SAMPLES:
        return Voice.CLIPPING
    if _hums(heard, rate, noise):
        return Voice.HUM
    if voice - noise < VOICE_OVER_NOISE_DB:
        return Voice.NOISE if noise > LOUD_ROOM_DBFS else Voice.NOBODY
    return Voice.TOO_QUIET if voice < QUIET_VOICE_DBFS else Voice.GOOD


def _loudest(samples: Samples) -> Curve:
    """Return the channel with the most power, full scale being 1, without what does not change."""
    parts = samples.astype(np.float64) / FULL_SCALE
    parts -= parts.mean(axis=0)
    return np.asarray(parts[:, int(np.argmax(np.square(parts).sum(axis=0)))])


def _levels(heard: Curve, block: int) -> Curve:
    """Return the effective value of each *block* samples, in decibels below full scale."""
    blocks = heard[: len(heard) // block * block].reshape(-1, block)
    return np.asarray(_decibels(np.mean(np.square(blocks), axis=1)))


def _decibels(power: Curve) -> Curve:
    return np.asarray(10 * np.log10(np.maximum(power, 1e-12)))


def _hums(heard: Curve, rate: int, noise_dbfs: float) -> bool:
    """Return whether most of the noise that never pauses lies at the mains' frequency and its multiples."""
    length = len(heard) // _THINNED * _THINNED
    thin = heard[:length].reshape(-1, _THINNED).mean(axis=1)
    spectrum, step_hz = _steady_spectrum(thin, rate // _THINNED)
    at_hz: Curve = np.arange(len(spectrum), dtype=np.float64) * step_hz
    heard_of = (at_hz >= _LOWEST_HZ) & (at_hz <= _HIGHEST_HZ)
    whole = max(float(spectrum[heard_of].sum()), 10 ** (noise_dbfs / 10))
    hum = max(_power_at_multiples(spectrum, at_hz, mains) for mains in _MAINS_HZ)
    return hum > whole / 2 and 10 * math.log10(max(hum, 1e-12)) > HUM_DBFS


def _power_at_multiples(spectrum: Curve, at_hz: Curve, mains: int) -> float:
    away = np.abs(at_hz - mains * np.clip(np.rint(at_hz / mains), 1, _HARMONICS))
    return float(spectrum[away <= _BESIDE_HZ].sum())


def _steady_spectrum(thin: Curve, rate: int) -> tuple[Curve, float]:
    """Return the power that each frequency has nearly always, and the frequencies' distance in Hz.

    A voice moves on within half a second; what is left in the quieter segments does not come from it.
    """
    length = round(_SEGMENT_S * rate)
    shape = np.hanning(length)
    starts = range(0, len(thin) - length + 1, length // 2)
    segments = np.stack([thin[start : start + length] * shape for start in starts])
    power = np.square(np.abs(np.fft.rfft(segments, axis=1))) * 2 / (length * np.square(shape).sum())
    return np.asarray(np.quantile(power, _STEADY, axis=0)), rate / length
