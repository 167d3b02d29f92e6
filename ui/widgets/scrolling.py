"""A part of a page that scrolls where the window is too low for all that it says: more words, or larger ones."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

_BESIDE_THE_BAR = 8


class Scrolling(QScrollArea):
    """Shows what *layout* holds; as high as its place while that is enough, never wider."""

    def __init__(self, layout: QLayout) -> None:
        super().__init__()
        layout.setContentsMargins(0, 0, _BESIDE_THE_BAR, 0)
        inside = QWidget()
        inside.setLayout(layout)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inside)
