"""A tick box with the theme's own tick in it: colour alone must not tell."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QStyle, QStyleOptionButton

from ui.theme import Theme

_MARK = 16


class Tick(QCheckBox):
    """A check box with words of one line, or with none: then they stand beside it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the box, its words, and the tick."""
        super().paintEvent(event)
        if not self.isChecked():
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        place = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
        painter = QPainter(self)
        mark = self._theme.pixmap("check", _MARK, "on_accent", self.devicePixelRatioF())
        painter.drawPixmap(place.center().x() - _MARK // 2 + 1, place.center().y() - _MARK // 2 + 1, mark)
        painter.end()
