"""The picture of the synthetic room: a table, a figure that sways, a ball, a clock, and a patch that flashes.

Rules: a picture is a pure function of the time on the monotonic clock. The patch fills a square of an eighth of the
height in the top left corner and is lit for the first 100 ms of every whole second, when the microphone beeps. Like
a sensor's, its brightness is the light of one exposure: the frame's interval up to the time of the frame. So the
moment of a flash can be measured much finer than frames follow each other.
"""

import math
from datetime import UTC, datetime, timedelta

import cv2
import numpy as np

from interview_app.domain.session import Resolution
from interview_app.recording.devices import Picture

FLASH_NS = 100_000_000
SECOND_NS = 1_000_000_000
DARK, LIT = 16, 240
_PATCH = 8
_INK = (235, 235, 235)

Colour = tuple[int, int, int]


class Scene:
    """One view of the room; another *seed* gives another wall, figure and rhythm.

    *clock_zero* is the wall clock's time at 0 ns of the monotonic clock; *caption* is written below the clock.
    """

    def __init__(self, resolution: Resolution, caption: str, seed: int, clock_zero: datetime) -> None:
        self._width, self._height = resolution.width, resolution.height
        self._exposure_ns = SECOND_NS // resolution.rate
        self._clock_zero = clock_zero.astimezone(UTC)
        self._patch = self._height // _PATCH
        self._face = cv2.FontFace("sans")
        chance = np.random.default_rng(seed)
        self._figure = _colour(chance, 60, 200)
        self._sway_s = float(chance.uniform(4.0, 8.0))
        self._background = self._room(chance, caption)

    def draw(self, t_ns: int) -> Picture:
        """Return a new picture of the room as exposed up to *t_ns* on the monotonic clock."""
        picture = self._background.copy()
        self._draw_figure(picture, t_ns)
        self._draw_ball(picture, t_ns)
        light = round(DARK + (LIT - DARK) * _exposed(t_ns, self._exposure_ns))
        picture[: self._patch, : self._patch] = light
        shown = self._clock_zero + timedelta(microseconds=t_ns // 1000)
        text = shown.isoformat(sep=" ", timespec="milliseconds").replace("+00:00", " UTC")
        self._write(picture, text, self._patch * 3 // 5, self._patch // 3)
        return picture

    def _room(self, chance: np.random.Generator, caption: str) -> Picture:
        width, height, horizon = self._width, self._height, self._height * 2 // 3
        picture = np.empty((height, width, 3), np.uint8)
        picture[:] = np.linspace(90, 140, width).astype(np.uint8)[np.newaxis, :, np.newaxis]
        cv2.rectangle(picture, (0, horizon), (width, height), _colour(chance, 50, 110), -1)
        cv2.rectangle(picture, (width * 7 // 10, height // 4), (width * 9 // 10, height // 2), (200, 180, 150), -1)
        cv2.rectangle(picture, (width // 8, height * 3 // 4), (width * 7 // 8, height * 4 // 5), (40, 70, 110), -1)
        picture += chance.integers(0, 6, picture.shape, dtype=np.uint8)
        picture[: self._patch, : self._patch] = DARK
        self._write(picture, caption, self._patch * 11 // 10, self._patch // 4)
        return picture

    def _draw_figure(self, picture: Picture, t_ns: int) -> None:
        phase = 2 * math.pi * (t_ns / 1e9 % self._sway_s) / self._sway_s
        x = round(self._width * (0.4 + 0.04 * math.sin(phase)))
        head, size = round(self._height * (0.42 + 0.01 * math.cos(2 * phase))), self._height // 12
        shoulders = head + size * 3
        cv2.ellipse(picture, (x, shoulders), (size * 3 // 2, size * 2), 0, 0, 360, self._figure, -1)
        cv2.circle(picture, (x, head), size, (150, 180, 220), -1)
        mouth = max(1, round(size * 0.15 * (1 + math.sin(5 * phase))))
        cv2.ellipse(picture, (x, head + size // 2), (size // 3, mouth), 0, 0, 360, (60, 60, 140), -1)
        for side in (-1, 1):
            cv2.circle(picture, (x + side * size // 3, head - size // 5), max(1, size // 10), (40, 40, 40), -1)

    def _draw_ball(self, picture: Picture, t_ns: int) -> None:
        turn = t_ns / 1e9 % 6 / 6
        across = 1 - abs(2 * turn - 1)
        bounce = abs(math.sin(6 * math.pi * turn))
        centre = (round(self._width * (0.15 + 0.7 * across)), round(self._height * (0.95 - 0.12 * bounce)))
        cv2.circle(picture, centre, self._height // 30, (40, 120, 230), -1)

    def _write(self, picture: Picture, text: str, baseline: int, size: int) -> None:
        cv2.putText(picture, text, (self._patch * 5 // 4, baseline), _INK, self._face, max(8, size))


def _colour(chance: np.random.Generator, low: int, high: int) -> Colour:
    blue, green, red = (int(part) for part in chance.integers(low, high, 3))
    return blue, green, red


def _exposed(t_ns: int, exposure_ns: int) -> float:
    """Return the part of the exposure up to *t_ns* during which the flash was on: 0..1."""
    return (_light_until(t_ns) - _light_until(t_ns - exposure_ns)) / exposure_ns


def _light_until(t_ns: int) -> int:
    seconds, rest = divmod(t_ns, SECOND_NS)
    return seconds * FLASH_NS + min(rest, FLASH_NS)
