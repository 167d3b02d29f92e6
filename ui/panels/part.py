"""What every panel of the room has: a heading, a few words on what it is about, and work beside the windows.

Rules. A panel goes to no page and knows no other panel. Whoever holds it calls ``entered`` when it comes on the screen,
``left`` when it is covered, and ``finish`` before going on.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_app.domain.errors import Circumstance
from ui.frame import Frame
from ui.widgets.label import Label
from ui.widgets.notice_line import Tone
from ui.worker import Cancelled, Progress, Task

if TYPE_CHECKING:
    from interview_app.journey.unlocked import Unlocked

WIDEST = 760
T = TypeVar("T")


class Part(QWidget):
    """``body`` takes what stands below the heading. Made while somebody is signed in."""

    notice = Signal(str, Tone)
    """A calm line at the bottom of the window; an empty text takes it away."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self.frame = frame
        self.unlocked: Unlocked = frame.desk.unlocked
        self.heading = Label("heading")
        self.about = Label("quiet")
        self.body = QVBoxLayout()
        self.body.setSpacing(16)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for label in (self.heading, self.about):
            label.setMaximumWidth(WIDEST)
            column.addWidget(label)
        column.addSpacing(8)
        column.addLayout(self.body, 1)

    def entered(self) -> None:
        """Look at how things are; the panel is on the screen now."""

    def left(self) -> None:
        """Let go of what only a panel on the screen needs."""

    def finish(self, then: Callable[[], None]) -> None:
        """Keep what is still to be kept, then do *then*; not at all, and said why, if something cannot stand."""
        then()

    def retranslate(self) -> None:
        """Say every word of the panel in the current language."""
        raise NotImplementedError

    def work(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Circumstance], None] | None = None,
        ended: Callable[[], None] | None = None,
    ) -> Task:
        """Do *work* on a thread; *done* or *failed* (a line at the bottom, unless given) on the GUI thread."""

        def carry_out(_progress: Progress, _cancelled: Cancelled) -> T:
            return work()

        return self.frame.worker.run(
            carry_out, owner=self, on_done=done, on_failed=failed or self.refuse, on_ended=ended
        )

    def refuse(self, circumstance: Circumstance) -> None:
        """Say why something could not be done."""
        self.notice.emit(self.frame.messages.circumstance(circumstance), Tone.ATTEND)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
