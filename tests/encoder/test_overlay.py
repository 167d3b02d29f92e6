"""The burned-in line: what it says, where it stands, and that it can be read."""

from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise

import numpy as np
import numpy.typing as npt
import pytest

from interview_app.recording.muxer import Muxer
from interview_app.recording.overlay import Caption, Overlay
from interview_app.recording.picture_track import PictureSettings, PictureTrack
from tests.encoder.parts import Part, grey, pictures

SESSION = "abcdefghijklmnopqrstuvwxyz"
BEGAN = datetime(2026, 11, 21, 18, 59, 58, 500_000, tzinfo=UTC)


def caption(name: str = "Бөлме", hours: float = 5) -> Caption:
    zone = timezone(timedelta(hours=hours))
    return Caption(SESSION, name, zone, lambda t_ns: BEGAN + timedelta(microseconds=t_ns // 1000))


def stamped(text: Caption, t_ns: int, size: tuple[int, int] = (1920, 1080)) -> tuple[npt.NDArray[np.uint8], ...]:
    width, height = size
    y = np.full((height, width), 100, np.uint8)
    u, v = (np.full((height // 2, width // 2), 60, np.uint8) for _ in range(2))
    Overlay(text, width, height).stamp(y, u, v, t_ns)
    return y, u, v


def test_the_time_is_local_with_its_offset() -> None:
    assert caption().time_line(0) == "21.11.2026 23:59:58 UTC+05:00"
    assert caption().time_line(1_500_000_000) == "22.11.2026 00:00:00 UTC+05:00"
    assert caption(hours=-3.5).time_line(0) == "21.11.2026 15:29:58 UTC-03:30"
    assert caption().name_line() == f"{SESSION}  Бөлме"


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720), (640, 360), (128, 72)])
def test_it_stands_at_the_bottom_left_white_on_dark(size: tuple[int, int]) -> None:
    y, u, v = stamped(caption(), 0, size)
    changed = np.argwhere(y != 100)
    height = len(y)
    assert changed[:, 0].max() == height - 1
    assert changed[:, 1].min() == 0
    assert changed[:, 0].min() > height * (0.8 if height >= 360 else 0.4)
    box = y[changed[:, 0].min() :, : changed[:, 1].max() + 1]
    assert box.min() == 16
    assert box.max() == 235
    assert 0.05 < (box > 120).mean() < 0.4
    colourless = (u == 128) & (v == 128)
    assert colourless.sum() * 4 == box.size
    assert set(np.unique(u)) == set(np.unique(v)) == {60, 128}


def test_it_is_drawn_again_only_with_a_new_second() -> None:
    drawn = [stamped(caption(), t_ns)[0] for t_ns in (0, 499_000_000, 500_000_000, 1_400_000_000, 1_500_000_000)]
    same = [np.array_equal(before, after) for before, after in pairwise(drawn)]
    assert same == [True, False, True, False]


def test_one_overlay_keeps_up_with_the_time() -> None:
    overlay = Overlay(caption(), 640, 360)
    drawn = []
    for t_ns in (0, 100_000_000, 600_000_000):
        y, chroma = np.zeros((360, 640), np.uint8), np.zeros((180, 320), np.uint8)
        overlay.stamp(y, chroma, chroma, t_ns)
        drawn.append(y)
    assert np.array_equal(drawn[0], drawn[1])
    assert not np.array_equal(drawn[0], drawn[2])


def test_what_does_not_fit_goes_into_two_lines() -> None:
    heights = {}
    for name in ("A", "A" * 100):
        y, _, _ = stamped(caption(name), 0)
        heights[name] = len(np.unique(np.argwhere(y != 100)[:, 0]))
    assert heights["A" * 100] > 1.5 * heights["A"]


def test_kazakh_letters_are_letters() -> None:
    letters = "ӘҒҚҢӨҰҮҺІәғқңөұүһі"
    drawn = {letter: stamped(caption(letter), 0)[0].tobytes() for letter in letters}
    assert len(set(drawn.values())) == len(letters)
    assert stamped(caption("?"), 0)[0].tobytes() not in drawn.values()


def test_it_survives_the_encoder_and_can_be_off() -> None:
    settings = PictureSettings(640, 360, 10, threads=1)
    shown = {}
    for text in (caption(), None):
        part = Part()
        camera = PictureTrack(settings, 500_000_000, text)
        muxer = Muxer([camera], part.take)
        muxer.mux(camera.encode(grey(100, settings), 0))
        muxer.mux(camera.flush())
        muxer.close()
        ((_, shown[text is not None]),) = pictures(part.data)
    assert shown[False].max() < 110
    # The camera's time counts from the origin: half a second later it is a new second.
    expected, _, _ = stamped(caption(), 500_000_000, (640, 360))
    bottom = slice(340, 360)
    alike = np.corrcoef(shown[True][bottom, :400].ravel(), expected[bottom, :400].ravel())[0, 1]
    assert alike > 0.97
    assert abs(float(shown[True][:300].mean()) - 100) < 2
