"""The cameras while they record: one large, the other small; which one is large can be swapped at any moment."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QVBoxLayout

from ui.theme import Theme
from ui.widgets.live_picture import LivePicture

LARGE_LEAST = 320
SMALL_LEAST = 200
SMALL_HEIGHT = 160
_UNBOUNDED = (1 << 24) - 1
"""Qt's own largest height."""


class LivePictures(QObject):
    """The pictures of *count* cameras (1 or 2) in two places for a page's layouts: ``large`` and ``small``.

    ``of`` are the pictures in the order of the cameras, wherever each of them stands.
    """

    def __init__(self, theme: Theme, count: int, parent: QObject) -> None:
        super().__init__(parent)
        self.of = [LivePicture(theme, SMALL_LEAST) for _ in range(count)]
        self.large = QVBoxLayout()
        self.small = QVBoxLayout()
        self.large_camera = 0
        """Which camera stands large, from 0."""
        for picture in self.of:
            picture.pressed.connect(lambda shown=picture: self._press(shown))
        self._put()

    def swap(self) -> None:
        """Let the small picture be the large one."""
        self.large_camera = (self.large_camera + 1) % len(self.of)
        self._put()

    def _press(self, picture: LivePicture) -> None:
        if picture is not self.of[self.large_camera]:
            self.swap()

    def _put(self) -> None:
        for place in (self.large, self.small):
            while place.takeAt(0) is not None:
                pass
        for camera, picture in enumerate(self.of):
            is_large = camera == self.large_camera
            picture.set_least(LARGE_LEAST if is_large else SMALL_LEAST)
            picture.setMaximumHeight(_UNBOUNDED if is_large else SMALL_HEIGHT)
            if is_large:
                picture.unsetCursor()
            else:
                picture.setCursor(Qt.CursorShape.PointingHandCursor)
            (self.large if is_large else self.small).addWidget(picture)
