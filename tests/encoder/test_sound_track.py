"""Sound: exact silences, nothing twice, drift followed, both codecs."""

import numpy as np
import pytest

from interview_app.recording.sound_track import RATE, SoundSettings
from tests.encoder.parts import Recording, quiet, sound, tone

FLAC = SoundSettings(1)
CLOSE_S = 0.0015


def feed(room: Recording, start_s: float, end_s: float, block_s: float = 0.01) -> None:
    for number in range(round((end_s - start_s) / block_s)):
        t_s = start_s + number * block_s
        room.hear(tone(t_s, block_s), t_s)


def true_to_time(samples: np.ndarray, start_s: float, end_s: float) -> bool:
    """Return whether the tone in phase with time 0 is what is heard there."""
    first, last = round(start_s * RATE), round(end_s * RATE)
    expected = tone(start_s, end_s - start_s)[: last - first, 0].astype(float)
    heard = samples[first:last, 0].astype(float)
    return float(np.abs(heard - expected).max()) < 100


def test_the_samples_come_through() -> None:
    with Recording(sound=FLAC) as room:
        feed(room, 0, 2)
    samples = sound(room.part.data)
    assert samples.shape == (2 * RATE, 1)
    assert true_to_time(samples, 0.1, 1.9)


def test_a_late_start_is_silence_from_zero() -> None:
    with Recording(sound=FLAC) as room:
        feed(room, 0.5, 1.5)
    samples = sound(room.part.data)
    assert len(samples) == 1.5 * RATE
    assert quiet(samples) == [pytest.approx((0, 0.5), abs=CLOSE_S)]
    assert true_to_time(samples, 0.6, 1.4)


def test_what_was_captured_before_the_part_is_cut_off() -> None:
    with Recording(sound=FLAC) as room:
        feed(room, -0.05, 1)
    samples = sound(room.part.data)
    assert len(samples) == RATE
    assert true_to_time(samples, 0.1, 0.9)


def test_a_gap_is_silence_of_its_own_length() -> None:
    with Recording(sound=FLAC) as room:
        feed(room, 0, 1)
        feed(room, 1.25, 2)
    samples = sound(room.part.data)
    assert len(samples) == 2 * RATE
    assert quiet(samples) == [pytest.approx((1, 1.25), abs=CLOSE_S)]
    assert true_to_time(samples, 1.3, 1.9)


def test_a_microphone_may_die_and_return() -> None:
    with Recording(sound=FLAC) as room:
        feed(room, 0, 1)
        for tenth in range(11, 21):
            room.hush(tenth / 10)
        # What returns is older than what was already filled: a whole block, and half of one.
        feed(room, 1.985, 2.995)
    samples = sound(room.part.data)
    assert len(samples) == 2.995 * RATE
    assert quiet(samples) == [pytest.approx((1, 2), abs=CLOSE_S)]
    assert true_to_time(samples, 2.05, 2.9)


def test_silence_never_overwrites_sound() -> None:
    with Recording(sound=FLAC) as room:
        feed(room, 0, 1)
        room.hush(0.4)
        room.hush(1.0)
        feed(room, 1, 2)
    samples = sound(room.part.data)
    assert len(samples) == 2 * RATE
    assert quiet(samples) == []
    assert true_to_time(samples, 0.1, 1.9)


def test_a_block_that_is_wholly_too_late_is_left_out() -> None:
    with Recording(sound=FLAC) as room:
        room.hush(1)
        room.hear(tone(0.5, 0.02), 0.5)
        room.hear(np.zeros((0, 1), np.int16), 1.0)
        assert room.part.fragments
    assert not sound(room.part.data).any()


def test_a_clock_that_jumps_back_repeats_nothing() -> None:
    with Recording(sound=FLAC) as room:
        feed(room, 0, 1)
        feed(room, 0.9, 2)
    samples = sound(room.part.data)
    assert len(samples) == 2 * RATE
    assert true_to_time(samples, 1.1, 1.9)


def test_small_differences_are_drift_and_leave_no_hole() -> None:
    rate = RATE * (1 + 300e-6)
    with Recording(sound=FLAC) as room:
        for at in range(0, round(60 * rate), 480):
            room.hear(tone(at / rate, 480 / rate, rate=rate)[:480], at / rate)
    samples = sound(room.part.data)
    assert quiet(samples) == []
    # A click would stand out of a tone of 1 kHz, whose samples never differ by more than 1309.
    assert np.abs(np.diff(samples[:, 0].astype(int))).max() < 1400
    assert abs(len(samples) - 60 * RATE) < RATE // 50


def test_channels_stay_apart() -> None:
    with Recording(sound=SoundSettings(2)) as room:
        for number in range(50):
            block = tone(number / 50, 0.02)
            room.hear(np.concatenate([block, np.zeros_like(block)], axis=1), number / 50)
    samples = sound(room.part.data)
    assert samples.shape == (RATE, 2)
    assert true_to_time(samples, 0.1, 0.9)
    assert np.abs(samples[:, 1]).max() <= 1


def test_aac_begins_at_zero_too() -> None:
    with Recording(sound=SoundSettings(1, "aac")) as room:
        feed(room, 0.5, 2)
    samples = sound(room.part.data)
    ((start_s, end_s),) = [gap for gap in quiet(samples, limit=200) if gap[1] - gap[0] > 0.1]
    assert (start_s, end_s) == pytest.approx((0, 0.5), abs=0.02)
    first = round(0.6 * RATE)
    heard = samples[first : first + RATE, 0].astype(float)
    expected = tone(0.6, 1)[:, 0].astype(float)
    assert np.corrcoef(heard, expected)[0, 1] > 0.99


def test_ten_minutes_of_silence_at_once_is_written_in_pieces() -> None:
    with Recording(sound=FLAC) as room:
        room.hush(600)
    assert room.part.fragments[-1].end_us == 600_000_000
