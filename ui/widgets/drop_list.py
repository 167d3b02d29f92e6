"""A list that drops down, with the theme's own mark that says so (the stylesheet cannot colour one)."""

from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

from ui.theme import ICON, Theme

_SIDE = 12


class DropList(QComboBox):
    """A combo box; the wheel changes nothing unless the list has the focus."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the wheel to the page unless somebody is choosing here."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the list and the mark."""
        super().paintEvent(event)
        painter = QPainter(self)
        mark = self._theme.pixmap("chevron-down", ICON, "quiet", self.devicePixelRatioF())
        painter.drawPixmap(self.width() - ICON - _SIDE, (self.height() - ICON) // 2, mark)
        painter.end()
