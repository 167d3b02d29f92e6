"""The level test by speaking: sounds made by numbers, and sentences that a machine speaks in the room's languages."""

import subprocess
import wave
from functools import cache
from io import BytesIO

import numpy as np
import numpy.typing as npt
import pytest

from interview_app.recording.devices import Samples
from interview_app.recording.order import Voice
from interview_app.recording.speech import sound
from interview_app.recording.voice_test import judge

RATE = 48_000
SECONDS = 4
AT = np.arange(SECONDS * RATE) / RATE
SENTENCES = {
    "kk": "Бүгін ауа райы жақсы, біз терезенің жанында отырмыз.",
    "ru": "Сегодня хорошая погода, мы сидим у окна и разговариваем.",
    "en-gb": "The weather is good today, and we are sitting by the window.",
}
Curve = npt.NDArray[np.float64]


def samples(curve: Curve) -> Samples:
    """Return *curve* (full scale 1) as one channel of sound over a microphone's own noise, cut off at full scale."""
    noise = np.random.default_rng(3).normal(0, db(-75), len(curve))
    return np.clip(np.rint((curve + noise) * 32767), -32768, 32767).astype(np.int16)[:, np.newaxis]


def db(level: float) -> float:
    """Return the effective value at *level* decibels below full scale."""
    return float(10 ** (level / 20))


@cache
def spoken(language: str, pitch: int) -> Curve:
    """Return a spoken sentence as four seconds at 48 kHz with an effective value of 1."""
    command = ["espeak-ng", "--stdout", "-v", language, "-p", str(pitch), SENTENCES[language]]
    made = subprocess.run(command, check=True, capture_output=True).stdout
    with wave.open(BytesIO(made)) as opened:
        rate, said = opened.getframerate(), np.frombuffer(made[44:], "<i2").astype(np.float64)
    at = np.arange(len(said)) / rate
    heard = np.interp(AT, at + 0.3, said, left=0.0, right=0.0)
    return np.asarray(heard / np.sqrt(np.mean(np.square(heard))))


def hum(mains: int, level: float) -> Curve:
    """Return the mains and its overtones."""
    parts = sum(np.sin(2 * np.pi * mains * number * AT + number) / number for number in range(1, 6))
    return np.asarray(parts / np.sqrt(np.mean(np.square(parts))) * db(level))


def rush(level: float) -> Curve:
    """Return the even noise of a ventilator."""
    made = np.convolve(np.random.default_rng(4).normal(0, 1, len(AT)), np.ones(24) / 24, mode="same")
    return np.asarray(made / made.std() * db(level))


@pytest.mark.parametrize("pitch", [20, 50, 80])
@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_at_normal_voice_is_good(language: str, pitch: int) -> None:
    assert judge(samples(spoken(language, pitch) * db(-26)), RATE) is Voice.GOOD


@pytest.mark.parametrize("language", SENTENCES)
@pytest.mark.parametrize(
    ("level", "voice"),
    [(-60, Voice.TOO_QUIET), (-50, Voice.TOO_QUIET), (-30, Voice.GOOD), (-24, Voice.GOOD), (-3, Voice.CLIPPING)],
)
def test_the_loudness_is_told(language: str, level: float, voice: Voice) -> None:
    assert judge(samples(spoken(language, 50) * db(level)), RATE) is voice


@pytest.mark.parametrize("mains", [50, 60])
@pytest.mark.parametrize("level", [-50, -40, -25])
def test_a_hum_is_told_also_under_a_voice(mains: int, level: float) -> None:
    assert judge(samples(hum(mains, level)), RATE) is Voice.HUM
    assert judge(samples(hum(mains, level) + rush(level - 12)), RATE) is Voice.HUM
    assert judge(samples(hum(mains, level) + spoken("kk", 20) * db(min(level + 12, -26))), RATE) is Voice.HUM


def test_a_hum_that_nobody_hears_beside_a_voice_is_none() -> None:
    assert judge(samples(hum(50, -66) + spoken("kk", 50) * db(-26)), RATE) is Voice.GOOD


def test_a_ventilator_is_no_hum() -> None:
    assert judge(samples(rush(-30)), RATE) is Voice.NOISE
    assert judge(samples(rush(-30) + spoken("ru", 50) * db(-34)), RATE) is Voice.NOISE
    assert judge(samples(rush(-55) + spoken("ru", 50) * db(-26)), RATE) is Voice.GOOD


def test_a_quiet_room_waits_for_a_voice() -> None:
    assert judge(samples(rush(-60)), RATE) is Voice.NOBODY


@pytest.mark.parametrize("step", [0, 1])
def test_a_dead_microphone_is_silence(step: int) -> None:
    dead = np.random.default_rng(5).integers(-step, step + 1, (SECONDS * RATE, 1)).astype(np.int16)
    assert judge(dead, RATE) is Voice.SILENCE


def test_a_constant_is_silence() -> None:
    assert judge(np.full((SECONDS * RATE, 1), 900, np.int16), RATE) is Voice.SILENCE


def test_one_sample_at_full_scale_cuts_nothing_off() -> None:
    heard = samples(spoken("kk", 50) * db(-26))
    heard[1000] = 32767
    assert judge(heard, RATE) is Voice.GOOD


def test_the_side_that_hears_counts() -> None:
    heard = samples(spoken("kk", 50) * db(-26))
    assert judge(np.hstack([np.zeros_like(heard), heard]), RATE) is Voice.GOOD


def test_too_little_is_not_judged() -> None:
    assert judge(samples(hum(50, -30))[: 2 * RATE - 1], RATE) is None
    assert judge(samples(hum(50, -30))[: 2 * RATE], RATE) is Voice.HUM


@pytest.mark.parametrize("second", [0, 3])
def test_the_synthetic_room_speaks_well(second: int) -> None:
    assert judge(sound(second * 1_000_000_000, SECONDS * RATE), RATE) is Voice.GOOD
