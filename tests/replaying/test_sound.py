"""What is heard has no hole, is exactly what was recorded, and is stretched at its own pitch."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

from interview_app.domain.verdict import Finding, FindingCode
from interview_app.evidence import layout
from interview_app.evidence.reader import Unlocked, examine
from interview_app.replaying.segments import Segments
from interview_app.replaying.sound import PASSED_OVER_US, RATE, Frames, SoundReader
from interview_app.replaying.source import Source
from interview_app.replaying.tempo import Tempo
from interview_app.replaying.timeline import Timeline
from tests.evidence.packages import Package
from tests.measure import beep_times
from tests.replaying.films import GAP_US, TAKES, Take, build, linear_sound
from tests.replaying.spoiling import Spoiled

PART_1_END_US = 22_013_000


@contextmanager
def reading(source: Source) -> Iterator[tuple[SoundReader, Segments]]:
    segments = Segments(source, Timeline(source.index), lambda _hole: None)
    try:
        yield SoundReader(segments), segments
    finally:
        segments.close()


def heard(reader: SoundReader, start_us: int, seconds: float) -> tuple[int, Frames]:
    """Return the time at which it begins and what is heard, chunks following each other without a jump."""
    reader.seek(start_us)
    first = None
    pieces: list[Frames] = []
    while sum(map(len, pieces)) < seconds * RATE and (chunk := reader.read()) is not None:
        first = chunk.start_us if first is None else first
        # Each begins where the one before ended, to a frame.
        assert abs(chunk.start_us - first - sum(map(len, pieces)) * 1_000_000 / RATE) < 21
        pieces.append(chunk.frames)
    assert first is not None
    return first, np.concatenate(pieces)[: round(seconds * RATE)]


@pytest.mark.parametrize("start_us", [0, 1, 1_234_567, 9_990_000, 19_995_000])
def test_from_any_time_on_it_is_what_was_recorded(unlocked: Unlocked, start_us: int) -> None:
    whole = linear_sound(TAKES[0])[:, 0]
    with reading(unlocked) as (reader, _):
        _, frames = heard(reader, start_us, 1.5)
    first = -(-start_us * RATE // 1_000_000)
    assert np.array_equal(frames[:, 0], whole[first : first + len(frames)])
    assert np.array_equal(frames[:, 0], frames[:, 1])


def test_the_second_part_is_heard_at_its_own_time(unlocked: Unlocked) -> None:
    start_us = PART_1_END_US + GAP_US
    with reading(unlocked) as (reader, _):
        _, frames = heard(reader, start_us, 3.0)
    assert np.array_equal(frames[:, 0], linear_sound(TAKES[1])[: len(frames), 0])


@pytest.mark.parametrize("take", [Take(4, channels=2), Take(4, channels=2, codec="aac"), Take(4, codec="aac")])
def test_every_kind_of_sound_is_heard(package: Package, tmp_path: Path, take: Take) -> None:
    sealed = build(tmp_path, package.room, [take])
    with reading(examine(sealed.path, sealed.anchors).unlock(sealed.key)) as (reader, _):
        _, whole = heard(reader, 0, 3.5)
        _, late = heard(reader, 1_500_000, 1.0)
    linear = linear_sound(take)[: len(whole)]
    assert np.abs(whole[:, 0].astype(int) - linear[:, 0]).max() <= 2
    assert np.abs(late.astype(int) - whole[RATE * 3 // 2 : RATE * 5 // 2]).max() <= 2
    assert np.abs(whole).max() > 1000


def test_a_part_without_sound_is_silent(package: Package, tmp_path: Path) -> None:
    sealed = build(tmp_path, package.room, [Take(2, channels=0)])
    with reading(examine(sealed.path, sealed.anchors).unlock(sealed.key)) as (reader, _):
        reader.seek(0)
        chunks = []
        while (chunk := reader.read()) is not None:
            chunks.append(chunk)
    assert all(not chunk.frames.any() for chunk in chunks)
    assert sum(len(chunk.frames) for chunk in chunks) == 2 * RATE


def through(reader: SoundReader, start_us: int) -> tuple[float, list[int]]:
    """Read from *start_us* to the first jump; return the silence before it in seconds, and where it goes on."""
    reader.seek(start_us)
    silent, expected = 0, None
    while (chunk := reader.read()) is not None:
        if expected is not None and chunk.start_us > expected + 1:
            return silent / RATE, [expected, chunk.start_us]
        silent = silent + len(chunk.frames) if not chunk.frames.any() else 0
        expected = reader.t_us
    raise AssertionError


def test_a_gap_is_passed_over(unlocked: Unlocked) -> None:
    with reading(unlocked) as (reader, _):
        silent_s, (left_us, went_on_us) = through(reader, 21_500_000)
    assert silent_s == pytest.approx(PASSED_OVER_US / 1e6, abs=0.1)
    assert left_us == pytest.approx(PART_1_END_US + PASSED_OVER_US, abs=41_000)
    assert went_on_us == pytest.approx(PART_1_END_US + GAP_US, abs=21)


def test_a_hole_is_passed_over(unlocked: Unlocked) -> None:
    with reading(unlocked) as (reader, segments):
        segments.mark(1, Finding(FindingCode.FILE_CHANGED, layout.segment_path(1, 2)))
        silent_s, (left_us, went_on_us) = through(reader, 9_500_000)
    assert silent_s == pytest.approx(PASSED_OVER_US / 1e6, abs=0.1)
    assert left_us == pytest.approx(10_000_000 + PASSED_OVER_US, abs=41_000)
    assert went_on_us == pytest.approx(20_000_000, abs=21)


def test_at_the_end_there_is_no_more(unlocked: Unlocked) -> None:
    with reading(unlocked) as (reader, _):
        reader.seek(PART_1_END_US + GAP_US + 4_000_000)
        assert reader.read() is None
        reader.seek(10**12)
        assert reader.read() is None


def stretched(frames: Frames, speed: float) -> Frames:
    tempo = Tempo(speed)
    pieces = [tempo.push(frames[at : at + 1152]) for at in range(0, len(frames), 1152)]
    return np.concatenate([*pieces, tempo.finish()])


def pitch_hz(samples: np.ndarray) -> float:
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples))))
    return float(np.argmax(spectrum) * RATE / len(samples))


@pytest.mark.parametrize("speed", [0.5, 0.75, 1.25, 1.5, 2.0])
def test_another_speed_keeps_the_pitch_and_the_place(speed: float) -> None:
    times = np.arange(6 * RATE) / RATE
    tone = (8000 * np.sin(2 * np.pi * 440 * times)).astype(np.int16)
    out = stretched(np.repeat(tone[:, None], 2, axis=1), speed)
    assert len(out) == pytest.approx(len(tone) / speed, rel=0.01)
    assert pitch_hz(out[RATE : 2 * RATE, 0]) == pytest.approx(440, abs=3)


@pytest.mark.parametrize("speed", [0.5, 0.75, 0.8, 1.25, 1.5])
def test_a_beep_stays_where_it_was(speed: float) -> None:
    starts = [0.5 + 0.73 * number for number in range(8)]
    voice = np.random.default_rng(1).normal(0, 40, 7 * RATE)
    for start in starts:
        at = round(start * RATE)
        voice[at : at + RATE // 10] += 8000 * np.sin(2 * np.pi * 1000 * np.arange(RATE // 10) / RATE)
    out = stretched(np.repeat(voice.astype(np.int16)[:, None], 2, axis=1), speed)
    beeps = [beep * speed for beep in beep_times(out[:, 0], RATE)]
    apart = [min((beep - start for beep in beeps), key=abs) for start in starts]
    assert max(map(abs, apart)) < 0.020
    assert abs(np.median(apart)) < 0.008


def test_at_its_own_speed_sound_is_left_alone() -> None:
    frames = np.arange(4000, dtype=np.int16).reshape(-1, 2)
    assert Tempo(1).push(frames) is frames
    assert not len(Tempo(1).finish())


@pytest.mark.parametrize("speed", [0.49, 2.01, 0, -1])
def test_no_other_speed_is_taken(speed: float) -> None:
    with pytest.raises(ValueError, match="speed"):
        Tempo(speed)


def test_sound_that_cannot_be_decoded_is_silence_for_as_long_as_it_lasts(unlocked: Unlocked) -> None:
    with reading(Spoiled(unlocked, "audio", range(40, 45))) as (reader, _):
        _, frames = heard(reader, 0, 3.0)
    whole = linear_sound(TAKES[0])[: len(frames), 0]
    first, last = 40 * 1152, 45 * 1152
    assert not frames[first:last].any()
    assert whole[first:last].any()
    assert np.array_equal(frames[:first, 0], whole[:first])
    assert np.array_equal(frames[last:, 0], whole[last:])
