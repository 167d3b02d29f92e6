"""A part of a page that scrolls where the window is too low for all that it says: more words, or larger ones."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

_BESIDE_THE_BAR = 8


class Scrolling(QScrollArea):
    """Shows what it *holds*; as high as its place while that is enough, never wider.

    Where it *leaves_keys*, it takes no focus, and the keys that would scroll it go to the page.
    """

    def __init__(self, holds: QLayout | QWidget, *, leaves_keys: bool = False) -> None:
        super().__init__()
        self._leaves_keys = leaves_keys
        inside = holds if isinstance(holds, QWidget) else QWidget()
        if isinstance(holds, QLayout):
            holds.setContentsMargins(0, 0, _BESIDE_THE_BAR, 0)
            inside.setLayout(holds)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if leaves_keys:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll, or leave the key to the page."""
        if self._leaves_keys:
            event.ignore()
        else:
            super().keyPressEvent(event)
