"""How many of a camera's pictures are taken: no more than were asked for on average, and none twice.

A busy machine hands frames over in bursts; judged by the distance from the last one, the second of a burst would be
thrown away although none too many have come. So a picture is measured against when it is due.
"""


class Pace:
    """Admits pictures at one each *tick_ns* on average. Times are nanoseconds of the part's timeline and grow."""

    def __init__(self, tick_ns: int) -> None:
        self._tick_ns = tick_ns
        self._last_ns = 0
        self._due_ns = tick_ns

    @property
    def last_ns(self) -> int:
        """When the last admitted picture stands; 0 for the part's first."""
        return self._last_ns

    def admits(self, t_ns: int) -> bool:
        """Return whether a picture captured at *t_ns* is taken: later than the last, and at most half a tick early."""
        if t_ns <= self._last_ns or t_ns < self._due_ns - self._tick_ns // 2:
            return False
        self._last_ns = t_ns
        # Behind by more than a tick, the missing ones are not made up for.
        self._due_ns = max(self._due_ns, t_ns - self._tick_ns) + self._tick_ns
        return True
