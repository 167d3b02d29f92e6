"""Smooth sample times out of jittered block times: a delay-locked loop.

After Fons Adriaensen, "Using a DLL to filter time" (2005): a second-order loop follows both the time and the true
rate of the device's clock. Rules:

- It starts wide and narrows as it learns, down to *bandwidth*, so that it is right within seconds and calm later.
- A block more than 50 ms off does not move it. Where such blocks go on arriving for 100 ms of time, the samples
  really jumped and it starts again there; where they all arrive at once, a stalled machine is catching up.
"""

import math

_JUMP_NS = 50_000_000
_PATIENCE_NS = 100_000_000
_WIDEST_HZ = 1.0
# The bandwidth at which the loop, having run for one second, weighs all blocks alike, as a fitted line would.
_LEARNING = 0.45


class SampleClock:
    """The time of every sample of one microphone.

    *rate* is the nominal rate in samples a second; *bandwidth* in Hz is how fast the settled loop follows: lower is
    calmer (0.01 Hz leaves at most 0.7 ms of 15 ms of jitter after 20 s), and slower to see a clock that changes.
    """

    def __init__(self, rate: int, bandwidth: float = 0.01) -> None:
        self._nominal_ns = 1e9 / rate
        self._bandwidth = bandwidth
        self._period_ns = self._nominal_ns
        self._origin_ns = 0
        self._next = 0.0
        self._learnt_s = 0.0
        self._off_since_ns: int | None = None
        self._started = False

    def stamp(self, n_frames: int, t_ns: int) -> int:
        """Return the time of the first sample of a block of *n_frames*, measured (with jitter) as *t_ns*.

        Times are nanoseconds of the monotonic clock. Blocks come in order; none may be left out.
        """
        if not self._started:
            self._restart(t_ns)
        error = t_ns - self._origin_ns - self._next
        if abs(error) > _JUMP_NS:
            if self._off_since_ns is None:
                self._off_since_ns = t_ns
            if t_ns - self._off_since_ns >= _PATIENCE_NS:
                self._restart(t_ns)
            error = 0.0
        else:
            self._off_since_ns = None
        smooth = self._next
        length_s = n_frames * self._nominal_ns / 1e9
        self._learnt_s += length_s
        omega = 2 * math.pi * min(_WIDEST_HZ, max(self._bandwidth, _LEARNING / self._learnt_s)) * length_s
        self._next += n_frames * self._period_ns + math.sqrt(2) * omega * error
        self._period_ns += omega * omega * error / n_frames
        return self._origin_ns + round(smooth)

    def _restart(self, t_ns: int) -> None:
        self._started = True
        self._origin_ns = t_ns
        self._next = 0.0
        self._period_ns = self._nominal_ns
        self._learnt_s = 0.0
        self._off_since_ns = None
