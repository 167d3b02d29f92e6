"""The right of the interview page: the room as the camera sees it, small, how loud it is, and below it the parts."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from interview_app.journey.live_view import LiveView
from interview_app.recording.order import RecorderOrder
from ui.frame import Frame
from ui.interview.part import Part
from ui.live_recorder import show_devices
from ui.theme import named
from ui.widgets.level_meter import LevelMeter
from ui.widgets.live_picture import LivePicture
from ui.widgets.scrolling import Scrolling

MOST, LEAST = 336, 284
"""How wide it is where there is room, and on a small screen."""
_PICTURE_HIGH = 160
_TWO_HIGH = 96


class RoomColumn(QWidget):
    """Pictures of the cameras of *order*, the level, and what is added."""

    def __init__(self, frame: Frame, order: RecorderOrder) -> None:
        super().__init__()
        self._frame = frame
        self.pictures = [LivePicture(frame.theme, _TWO_HIGH) for _ in order.cameras]
        self.level = LevelMeter(frame.theme, frame.messages)
        self.observer = QPushButton()
        """Opens the psychologist's window, while it is not open."""
        named(self.observer, "plain")
        self.observer.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        frame.theme.dress(self.observer, "monitor")
        self.observer.hide()
        self.parts: list[Part] = []
        for picture in self.pictures:
            picture.setFixedHeight(_PICTURE_HIGH if len(self.pictures) == 1 else _TWO_HIGH)
        self._below = QVBoxLayout()
        self._below.setSpacing(16)
        self._below.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for picture in self.pictures:
            column.addWidget(picture)
        column.addWidget(self.level)
        column.addWidget(self.observer, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(Scrolling(self._below), 1)

    def add(self, part: Part) -> None:
        """Put *part* below the others."""
        self.parts.append(part)
        self._below.insertWidget(self._below.count() - 1, part)

    def show_view(self, view: LiveView | None) -> None:
        """Show how the devices stand."""
        show_devices(view, self.pictures, self.level, self._frame.messages)
