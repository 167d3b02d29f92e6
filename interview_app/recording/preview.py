"""The small picture that a window shows while a camera runs: a JPEG in memory, never a file."""

import cv2

from interview_app.recording.devices import Picture

PREVIEW_WIDTH = 640
PREVIEW_QUALITY = 70


def preview(picture: Picture) -> bytes:
    """Return *picture* as a small JPEG, at most 640 pixels wide."""
    height, width = picture.shape[:2]
    if width > PREVIEW_WIDTH:
        size = (PREVIEW_WIDTH, max(2, height * PREVIEW_WIDTH // width))
        small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    else:
        small = picture
    return cv2.imencode(".jpg", small, [cv2.IMWRITE_JPEG_QUALITY, PREVIEW_QUALITY])[1].tobytes()
