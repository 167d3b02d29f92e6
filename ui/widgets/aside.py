"""What matters, and what stands beside it: that gives way where the window is too narrow for both."""

from dataclasses import dataclass

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QWidget

_GAP = 24


@dataclass(frozen=True)
class Widths:
    """What *main* needs, and what is *beside* it needs at the *least* and has at the *most*; pixels."""

    main: int
    least: int
    most: int


class Aside(QWidget):
    """Holds *main*, which takes what room there is, and *beside* on its right, as wide as *widths* let it be."""

    def __init__(self, main: QLayout, beside: QWidget, widths: Widths) -> None:
        super().__init__()
        self._beside = beside
        self._widths = widths
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addLayout(main, 1)
        row.addWidget(beside)
        beside.setFixedWidth(widths.most)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Be as narrow as both are at the least."""
        widths = self._widths
        return QSize(widths.main + _GAP + widths.least, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let what matters have its width first."""
        super().resizeEvent(event)
        widths = self._widths
        left = self.width() - _GAP - widths.main
        self._beside.setFixedWidth(max(widths.least, min(left, widths.most)))
