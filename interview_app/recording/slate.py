"""The slate: what stands in the picture while a camera gives none. Dark, still, and in words."""

import cv2
import numpy as np

from interview_app.recording.devices import Picture

_DARK = (52, 40, 34)
_LIGHT = (225, 225, 225)


def slate(size: tuple[int, int], lines: tuple[str, ...]) -> Picture:
    """Return a picture of *size* (width, height) with *lines* in its middle."""
    width, height = size
    picture = np.full((height, width, 3), _DARK, np.uint8)
    face = cv2.FontFace("sans")
    text_size = max(11, height // 18)
    top = height // 2 - (len(lines) - 1) * text_size
    for number, line in enumerate(lines):
        (left, _, wide, _) = cv2.getTextSize((width, height), line, (0, 0), face, text_size, 500)
        origin = ((width - wide) // 2 - left, top + number * 2 * text_size)
        cv2.putText(picture, line, origin, _LIGHT, face, text_size, 500)
    return picture
