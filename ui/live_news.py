"""What a recording tells the windows that look at it: its pictures and how it stands, as they come.

Rules. Whoever holds the recording emits, on the thread of the windows; nothing is kept, and a window that comes later
sees the next picture.
"""

from PySide6.QtCore import QObject, Signal


class LiveNews(QObject):
    """The news of a recording with ``cameras`` (1 or 2) cameras."""

    pictured = Signal(int, object, object)
    """A camera (from 0), its newest picture as JPEG bytes, and when it was captured (monotonic nanoseconds)."""
    viewed = Signal(object)
    """How the session stands: a :class:`interview_app.journey.live_view.LiveView`."""

    def __init__(self, cameras: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cameras = cameras
