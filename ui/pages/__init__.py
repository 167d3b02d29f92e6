"""Pages: one thing to do each. A page is made for one state of the flow and thrown away when the flow leaves it.

Rules. A page is ``Page(frame, state)``. It builds its widgets in ``__init__`` and says every word in ``retranslate``,
which is called once before it is shown and again whenever the language changes. It has one primary button, bottom
right, whose label says what happens. It moves on by ``frame.flow.go(state)`` alone.
"""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_app.domain.errors import Circumstance
from ui.flow import State
from ui.frame import Frame
from ui.widgets.flowing import Flowing
from ui.widgets.label import Label
from ui.widgets.notice_line import Tone
from ui.widgets.spoken import Spoken

StateT = TypeVar("StateT", bound=State)

MARGIN, NARROW_MARGIN = 40, 24
"""On the left and the right of a page: as a rule, and on a small screen, where every word needs the room."""
_ROOMY = 800
GAP = 16


class Page(Spoken, Generic[StateT]):
    """A page's frame: a title on top, ``body`` below it, and at the bottom ``buttons`` (what is primary comes last)."""

    recording = Signal(object)
    """Milliseconds recorded so far, or None while nothing is recorded: what the REC badge shows on every page."""
    notice = Signal(object, Tone)
    """A calm line at the bottom of the window (``Said``); an empty text takes it away."""

    kept = Signal()
    """What the page is about was saved: what is missing in it may be something else now."""

    def __init__(self, frame: Frame, state: StateT) -> None:
        super().__init__()
        self.frame = frame
        self.state = state
        self.margin = MARGIN
        self.left_side: QWidget | None = None
        """What stands on the left in the place of the steps; it goes with the page."""
        self.title = Label("title")
        self.body = QVBoxLayout()
        self.body.setSpacing(GAP)
        self.buttons = Flowing(GAP)
        whole = self._whole = QVBoxLayout(self)
        whole.setContentsMargins(MARGIN, MARGIN - 8, MARGIN, MARGIN - 16)
        whole.setSpacing(GAP + 8)
        whole.addWidget(self.title)
        whole.addLayout(self.body, 1)
        whole.addLayout(self.buttons)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give what there is of room to the words, where it is small."""
        super().resizeEvent(event)
        side, margins = self.margin if self.width() >= _ROOMY else NARROW_MARGIN, self._whole.contentsMargins()
        self._whole.setContentsMargins(side, margins.top(), side, margins.bottom())

    def entered(self) -> None:
        """Begin what the page does by itself; it is on the screen now."""

    def refuse(self, circumstance: Circumstance) -> None:
        """Say why something could not be done."""
        messages = self.frame.messages
        self.notice.emit(lambda: messages.circumstance(circumstance), Tone.ATTEND)

    def leave_for(self, state: Callable[[], State]) -> None:
        """Go on to *state* once what was typed is kept; not at all, and said why, if it cannot be."""
        self.frame.flow.go(state())

    def may_close(self) -> bool:
        """Return whether the window may close now; a page that must not be left asks on itself and returns False."""
        return True


PageOf = Callable[[Frame, Any], Page[Any]]
"""Makes the page of a state; Any, because each takes its own type of state."""
