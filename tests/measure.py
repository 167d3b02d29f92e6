"""Where the synthetic room's flashes and beeps lie in a recording, finer than frames and to a fraction of a sample."""

from collections.abc import Iterable, Sequence

import numpy as np
import numpy.typing as npt

BEEP_HZ = 1000
_BEEP_S = 0.1
_SMOOTHED_S = 0.005
_PATCH = 8
_CONTRAST = 40
_NOISE = 0.03

Image = npt.NDArray[np.uint8]


def flash_times(frames: Iterable[tuple[float, Image]]) -> list[float]:
    """Return the seconds at which the patch in the top left corner begins to be lit.

    *frames* are (seconds, picture): grey or blue-green-red, in order. A picture's brightness is the light of one
    exposure that ends at its time, so a partly lit patch tells when within the exposure the light went on. No flash
    is found where the patch changes by less than 40 of 255 levels.
    """
    times, levels = [], []
    for t_s, picture in frames:
        side = picture.shape[0] // _PATCH
        # The patch's border suffers from coding and scaling.
        levels.append(float(picture[side // 4 : side * 3 // 4, side // 4 : side * 3 // 4].mean()))
        times.append(t_s)
    if len(levels) < 2 or max(levels) - min(levels) < _CONTRAST:
        return []
    dark, lit = min(levels), max(levels)
    light = [(level - dark) / (lit - dark) for level in levels]
    exposure = float(np.median(np.diff(times)))
    found = []
    for before, after in zip(range(len(light) - 1), range(1, len(light)), strict=True):
        if light[before] < 0.5 <= light[after]:
            partly = before if light[before] > _NOISE else after
            found.append(times[partly] - light[partly] * exposure)
    return found


def beep_times(samples: npt.NDArray[np.int16] | npt.NDArray[np.float32] | Sequence[int], rate: int) -> list[float]:
    """Return the seconds from the first sample at which beeps of 1 kHz, at least 50 ms long, begin.

    *samples* are one channel. The envelope at 1 kHz, smoothed over 5 ms around each sample, passes half of the
    beep's own height exactly where the beep begins.
    """
    signal = np.asarray(samples, dtype=np.float64)
    width = round(_SMOOTHED_S * rate)
    if len(signal) < 2 * width or not signal.any():
        return []
    tone = signal * np.exp(-2j * np.pi * BEEP_HZ * np.arange(len(signal)) / rate)
    total = np.concatenate([[0], np.cumsum(tone)])
    # envelope[i] is centred on the boundary before sample i + width / 2.
    envelope = np.abs(total[width:] - total[:-width]) / width
    above = envelope > 0.5 * envelope.max()
    starts = np.flatnonzero(~above[:-1] & above[1:]) + 1
    found = []
    for start in map(int, starts):
        plateau = envelope[start + width : start + round(0.5 * _BEEP_S * rate)]
        if not len(plateau) or plateau.min() < 0.5 * envelope.max():
            continue
        half = float(np.median(plateau)) / 2
        first = max(0, start - width)
        crossing = first + int(np.argmax(envelope[first : start + width] >= half))
        step = envelope[crossing] - envelope[crossing - 1]
        found.append((crossing - (envelope[crossing] - half) / step + width / 2) / rate)
    return [float(t_s) for t_s in found]
