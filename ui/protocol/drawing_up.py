"""Drawing the protocol up anew beside the windows, whenever it changed: one at a time, and always the newest."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from interview_app.domain.protocol_entries import ProtocolEntries
from ui.frame import Frame
from ui.worker import Cancelled, Progress

if TYPE_CHECKING:
    from interview_app.journey.protocol import DrawnUp
    from interview_app.journey.protocol_writing import ProtocolWriting

PAUSE_MS = 250


class DrawingUp(QObject):
    """Belongs to a page."""

    drawn = Signal(object)
    """The :class:`DrawnUp` of what was wanted last."""
    failed = Signal(object)

    def __init__(self, frame: Frame, owner: QObject) -> None:
        super().__init__(owner)
        self._frame = frame
        self._wanted: tuple[ProtocolWriting, ProtocolEntries] | None = None
        self._busy = False
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._begin)

    @property
    def settled(self) -> bool:
        """Whether nothing is being drawn up."""
        return not self._busy and self._wanted is None

    def want(self, writing: "ProtocolWriting", entries: ProtocolEntries) -> None:
        """Draw up the protocol with *entries*, in a moment."""
        self._wanted = (writing, entries)
        self._pause.start()

    def _begin(self) -> None:
        if self._busy or self._wanted is None:
            return
        (writing, entries), self._wanted, self._busy = self._wanted, None, True

        def draw(_progress: Progress, _cancelled: Cancelled) -> "DrawnUp":
            return writing.draft(entries)

        self._frame.worker.run(draw, owner=self, on_done=self._show, on_failed=self.failed.emit, on_ended=self._end)

    def _show(self, drawn: "DrawnUp") -> None:
        if self._wanted is None:  # else a newer one is on its way
            self.drawn.emit(drawn)

    def _end(self) -> None:
        self._busy = False
        if self._wanted is not None and not self._pause.isActive():
            self._begin()
