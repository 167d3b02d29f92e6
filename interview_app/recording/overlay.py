"""The burned-in line: local date, time with seconds and UTC offset, session and camera, in every picture.

The line is drawn once a second as grey values and copied into each picture's planes, so that a picture costs
microseconds. It stands at the bottom left, white on dark, a fixed share of the picture's height; what does not fit
in one line goes into two. It comes from what the caller knows (a clock, a zone, two names): this module asks nobody.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, tzinfo

import cv2
import numpy as np
import numpy.typing as npt

Plane = npt.NDArray[np.uint8]

_WEIGHT = 500
_LINES_PER_HEIGHT = 36
_SMALLEST_TEXT = 11
_BLACK, _WHITE, _COLOURLESS = 16, 235, 128
"""Video levels of BT.601, limited range."""


@dataclass(frozen=True)
class Caption:
    """What the line says. *utc_of* gives the aware wall-clock time of a moment of the monotonic clock (ns)."""

    session_id: str
    camera_name: str
    zone: tzinfo
    utc_of: Callable[[int], datetime]

    def time_line(self, t_ns: int) -> str:
        """Return the date and time at *t_ns* as ``21.11.2026 23:59:59 UTC+05:00``."""
        local = self.utc_of(t_ns).astimezone(self.zone)
        return f"{local:%d.%m.%Y %H:%M:%S} UTC{local.isoformat()[-6:]}"

    def name_line(self) -> str:
        """Return session and camera."""
        return f"{self.session_id}  {self.camera_name}"


class Overlay:
    """Draws one camera's line into I420 planes of *width* x *height* pixels (both even)."""

    def __init__(self, caption: Caption, width: int, height: int) -> None:
        self._caption = caption
        self._width = width
        self._height = height
        self._face = cv2.FontFace("sans")
        self._size = max(_SMALLEST_TEXT, height // _LINES_PER_HEIGHT)
        self._time = ""
        self._box: Plane = np.empty((0, 0), np.uint8)

    def stamp(self, y: Plane, u: Plane, v: Plane, t_ns: int) -> None:
        """Write the line that belongs to *t_ns* (monotonic clock) into the three planes of a picture."""
        time_line = self._caption.time_line(t_ns)
        if time_line != self._time:
            self._time, self._box = time_line, self._draw(time_line)
        height, width = self._box.shape
        y[-height:, :width] = self._box
        for plane in (u, v):
            plane[-height // 2 :, : width // 2] = _COLOURLESS

    def _draw(self, time_line: str) -> Plane:
        lines = [f"{time_line}  {self._caption.name_line()}"]
        if self._text_width(lines[0]) + self._size > self._width:
            lines = [time_line, self._caption.name_line()]
        pitch = self._size * 3 // 2
        width = min(self._width, max(map(self._text_width, lines)) + self._size)
        height = min(self._height, len(lines) * pitch + self._size // 2)
        box = np.full((_even(height), _even(width)), _BLACK, np.uint8)
        for number, line in enumerate(lines):
            baseline = self._size // 4 + number * pitch + self._size
            cv2.putText(box, line, (self._size // 2, baseline), (_WHITE,), self._face, self._size, _WEIGHT)
        return box

    def _text_width(self, line: str) -> int:
        _, _, width, _ = cv2.getTextSize((0, 0), line, (0, 0), self._face, self._size, _WEIGHT)
        return width


def _even(pixels: int) -> int:
    return pixels // 2 * 2
