"""Is somebody in the picture: movement, seen in a few small pictures a second, and how it lies in the frame.

Rules. It sees that something as large as a person moves, nothing else: not who, not how they feel, and a person who
does not stir is not seen. So it may only ever help whoever sets up the room, and no record depends on it. What moves
is what differs from the mean of the last moments by more than the picture's own noise. A change of nearly the whole
picture is a change of light or a camera that was turned, and counts for nothing. No picture is kept but that mean.
"""

import cv2
import numpy as np
import numpy.typing as npt

from interview_app.recording.devices import Picture
from interview_app.recording.order import View

LOOK_EVERY_NS = 150_000_000
WIDTH = 160
"""Pixels across of what is looked at: one tenth of a head is enough, and noise is gone."""
GATHERED_NS = 4_000_000_000
"""Movement of so long is one outline: a head now, a hand before."""
REMEMBERED_NS = 10_000_000_000
"""So long after the last movement somebody still counts as there: people sit still."""
DARK = 22
"""Mean brightness (of 255) below which a face cannot be made out."""
LEAST_PART = 0.004
"""Of the picture: what moves and is smaller is no person."""
STIRS_PART = 0.001
"""Of the picture: what must move at this moment for the outline to be judged anew."""
SMALL_PART = 0.22
"""Of the picture's height: movement that is lower belongs to a person too far away to be seen well."""
_MEAN_S = 0.8
_WHOLE_PART = 0.5
_LIGHT = 0.1
_NOISE = 5.0
_LEAST_STEP = 7.0
_BORDER = 2
_CUT_PART = 0.06
_NEVER = -(10**18)

Mask = npt.NDArray[np.uint8]


class Movement:
    """One camera. Give it pictures in the order of their times; :attr:`view` is what there is to say."""

    def __init__(self) -> None:
        self._mean: npt.NDArray[np.float32] | None = None
        self._moved_ns: npt.NDArray[np.int64] = np.empty(0, np.int64)
        self._looked_ns = self._seen_ns = self._since_ns = 0
        self._outline = View.STILL
        self._dark = False

    @property
    def view(self) -> View | None:
        """What is seen; None before there were enough pictures to tell."""
        if self._mean is None or self._looked_ns - self._since_ns < GATHERED_NS // 4:
            return None
        if self._dark:
            return View.DARK
        return self._outline if self._looked_ns - self._seen_ns <= REMEMBERED_NS else View.STILL

    def look(self, picture: Picture, t_ns: int) -> None:
        """Look at *picture* (BGR), captured at *t_ns* (monotonic clock); at most seven a second are looked at."""
        if self._mean is not None and t_ns - self._looked_ns < LOOK_EVERY_NS:
            return
        small = _small(picture)
        self._dark = float(small.mean()) < DARK
        if self._mean is None or self._mean.shape != small.shape:
            self._mean, self._moved_ns = small, np.full(small.shape, _NEVER)
            self._looked_ns = self._since_ns = t_ns
            self._seen_ns = t_ns - REMEMBERED_NS - 1
            return
        share = 1 - float(np.exp((self._looked_ns - t_ns) / 1e9 / _MEAN_S))
        light = float(np.median((small + 1) / (self._mean + 1)))
        moved = _moved(small, self._mean * light)
        self._looked_ns = t_ns
        if abs(light - 1) > _LIGHT or moved.mean() > _WHOLE_PART:
            self._mean = small
            return
        self._mean += share * (small - self._mean)
        self._moved_ns[moved > 0] = t_ns
        self._take_outline(t_ns)

    def _take_outline(self, t_ns: int) -> None:
        lately = (t_ns - self._moved_ns <= GATHERED_NS).astype(np.uint8)
        height, width = lately.shape
        near = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (width // 11, width // 11))
        _, labels, parts, _ = cv2.connectedComponentsWithStats(cv2.morphologyEx(lately, cv2.MORPH_CLOSE, near))
        if len(parts) < 2:  # the first is what does not move
            return
        largest = 1 + int(np.argmax(parts[1:, cv2.CC_STAT_AREA]))
        area, tall = parts[largest, cv2.CC_STAT_AREA], parts[largest, cv2.CC_STAT_HEIGHT]
        if area < LEAST_PART * lately.size:
            return
        outline = (labels == largest) & (lately > 0)
        if np.count_nonzero(self._moved_ns[outline] == t_ns) < STIRS_PART * lately.size:
            return  # whoever sits still shrinks to nothing, and is no smaller for it
        self._seen_ns = t_ns
        if _is_cut(outline):
            self._outline = View.AT_EDGE
        else:
            self._outline = View.SMALL if tall < SMALL_PART * height else View.FINE


def _small(picture: Picture) -> npt.NDArray[np.float32]:
    height, width = picture.shape[:2]
    small = cv2.resize(picture, (WIDTH, max(2, height * WIDTH // width)), interpolation=cv2.INTER_AREA)
    grey = cv2.GaussianBlur(cv2.cvtColor(small, cv2.COLOR_BGR2GRAY), (5, 5), 0)
    return grey.astype(np.float32)


def _moved(small: npt.NDArray[np.float32], before: npt.NDArray[np.float32]) -> Mask:
    """Return 1 where *small* differs from *before* by more than most of the picture does."""
    sizes = np.abs(small - before)
    least = max(_LEAST_STEP, _NOISE * float(np.median(sizes)))
    mask = (sizes > least).astype(np.uint8)
    return np.asarray(cv2.morphologyEx(mask, cv2.MORPH_OPEN, np.ones((2, 2), np.uint8)), np.uint8)


def _is_cut(outline: npt.NDArray[np.bool_]) -> bool:
    """Return whether the outline reaches over the left, right or upper border; seated people reach over the lower."""
    height, width = outline.shape
    sides = (outline[:, :_BORDER].any(axis=1), outline[:, width - _BORDER :].any(axis=1))
    top = outline[:_BORDER].any(axis=0)
    return any(side.sum() > _CUT_PART * height for side in (*sides, top))
