"""The moment of a press: when a key, a button or a finger went down, not when the windows came round to it.

Rules. The window system gives each press a time of its own clock, in milliseconds. The smallest distance ever seen
between that clock and ours is the one without a delay; what a press is later than that, it waited. A press without a
time, or one that would have waited longer than a second, counts as made when it came.
"""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QInputEvent, QWindow

from interview_app.system.clock import Clock

MOST_WAITED_NS = 1_000_000_000
_MS = 1_000_000
_PRESSES = frozenset(
    {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin}
)


class Moments(QObject):
    """Notes when the latest press was made, in the windows that it watches."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._least_ns: int | None = None
        self._latest_ns: int | None = None

    def watch(self, window: QWindow) -> None:
        """Note the presses that come to *window*."""
        window.installEventFilter(self)

    def take_ns(self) -> int:
        """Return when the press was made that is being answered (monotonic nanoseconds); now, if none is known."""
        latest, self._latest_ns = self._latest_ns, None
        now_ns = self._clock.monotonic_ns()
        return latest if latest is not None and now_ns - latest < MOST_WAITED_NS else now_ns

    def made_ns(self, timestamp_ms: int) -> int:
        """Return when the press was made that the window system puts at *timestamp_ms* (0: it does not say)."""
        now_ns = self._clock.monotonic_ns()
        if not timestamp_ms:
            return now_ns
        apart = now_ns - timestamp_ms * _MS
        self._least_ns = apart if self._least_ns is None else min(self._least_ns, apart)
        waited = apart - self._least_ns
        return now_ns - waited if waited < MOST_WAITED_NS else now_ns

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Note the moment of a press; nothing is held up."""
        if event.type() in _PRESSES and isinstance(event, QInputEvent):
            self._latest_ns = self.made_ns(event.timestamp())
        return False
