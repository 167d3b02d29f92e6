"""The sound of the synthetic room: a beep on every whole second and, between them, something like speech.

Rules: the sound is a pure function of the time on the monotonic clock, the same for every seed on every machine. The
beep (1 kHz, 100 ms, half of full scale) begins with the second, exactly when the picture flashes; it stands in
silence and is four times louder than the speech, so that its beginning can be measured to well below a millisecond.
"""

from functools import lru_cache

import numpy as np
import numpy.typing as npt

from interview_app.recording.devices import Samples

RATE = 48_000
BEEP_HZ = 1000
BEEP_S = 0.1
_BEEP_PEAK = 0.5
_SPEECH_PEAK = 0.12
_PERIOD_S = 8
_HUSH_S = 0.04
_FADE_S = 0.02
_HARMONICS = 16
_FORMANT_WIDTHS = (90.0, 130.0, 200.0)
_FORMANT_GAINS = (1.0, 0.5, 0.25)
_VOWELS = ((850, 1610, 2850), (610, 2330, 2990), (370, 2790, 3310), (590, 920, 2710), (430, 1170, 2670))

Curve = npt.NDArray[np.float64]


def sound(first_sample_t_ns: int, n: int, ppm: float = 0.0, channels: int = 1, seed: int = 0) -> Samples:
    """Return *n* samples of every channel, the first of them heard at *first_sample_t_ns* (monotonic clock).

    The microphone's own clock runs fast by *ppm* millionths: its samples lie 1 / (48 000 · (1 + ppm/10⁶)) s apart.
    """
    period_ns = _PERIOD_S * 1_000_000_000
    seconds = (first_sample_t_ns % period_ns) / 1e9 + np.arange(n) / (RATE * (1 + ppm / 1e6))
    table = _table(seed)
    heard = table[np.rint(seconds * RATE).astype(np.int64) % len(table)]
    return np.repeat(heard[:, np.newaxis], channels, axis=1)


@lru_cache(maxsize=4)
def _table(seed: int) -> npt.NDArray[np.int16]:
    at = np.arange(_PERIOD_S * RATE) / RATE
    in_second = at % 1.0
    beep = np.where(in_second < BEEP_S, _BEEP_PEAK * np.sin(2 * np.pi * BEEP_HZ * in_second), 0.0)
    hushed = np.minimum(in_second - BEEP_S, 1.0 - in_second) - _HUSH_S
    voice = _speech(at, seed) * np.clip(hushed / _FADE_S, 0.0, 1.0)
    return np.rint(32767 * (beep + voice)).astype(np.int16)


def _speech(at: Curve, seed: int) -> Curve:
    """Return babble at the seconds *at*: syllables of a high voice, made of harmonics weighed by three formants."""
    chance = np.random.default_rng(seed)
    starts, gains, formants, pitches = _syllables(chance)
    pitch = np.interp(at, starts, pitches)
    phase = 2 * np.pi * np.cumsum(pitch) / RATE
    centres = [np.interp(at, starts, formants[:, which]) for which in range(len(_FORMANT_WIDTHS))]
    voice = np.zeros_like(at)
    for harmonic in range(1, _HARMONICS + 1):
        frequency = harmonic * pitch
        weight = sum(
            gain / (1 + ((frequency - centre) / width) ** 2)
            for centre, width, gain in zip(centres, _FORMANT_WIDTHS, _FORMANT_GAINS, strict=True)
        )
        voice += weight * np.sin(harmonic * phase)
    breath = np.diff(chance.standard_normal(len(at) + 1)) * 0.05
    envelope = np.interp(at, starts, gains)
    babble = envelope * voice + (1 - envelope) * np.sqrt(envelope) * breath
    return np.asarray(babble * (_SPEECH_PEAK / np.max(np.abs(babble))), dtype=np.float64)


def _syllables(chance: np.random.Generator) -> tuple[Curve, Curve, Curve, Curve]:
    """Return the points of the curves: seconds, loudness 0..1, formants in Hz (3 a point), pitch in Hz."""
    points: list[tuple[float, float, tuple[int, int, int], float]] = []
    at = 0.0
    while at < _PERIOD_S:
        vowel = _VOWELS[chance.integers(len(_VOWELS))]
        length = chance.uniform(0.14, 0.28)
        pitch = chance.uniform(210.0, 320.0)
        loudness = chance.uniform(0.5, 1.0) * (chance.random() > 0.12)
        points += [(at, 0.05, vowel, pitch), (at + 0.3 * length, loudness, vowel, pitch * 1.05)]
        points += [(at + 0.7 * length, 0.8 * loudness, vowel, pitch * 0.95)]
        at += length
    starts, gains, formants, pitches = zip(*points, strict=True)
    return np.array(starts), np.array(gains), np.array(formants, dtype=np.float64), np.array(pitches)
