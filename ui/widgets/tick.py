"""A tick box with the theme's own tick in it: colour alone must not tell."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton

from ui.theme import Theme

_MARK = 16


class Tick(QCheckBox):
    """A check box with words of one line, or of more if it *wraps*, or with none: then they stand beside it."""

    def __init__(self, theme: Theme, *, wraps: bool = False) -> None:
        super().__init__()
        self._theme = theme
        self._wraps = wraps
        if wraps:
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Be as wide as the words, or the widest of them."""
        whole = super().minimumSizeHint()
        if not self._wraps:
            return whole
        metrics = self.fontMetrics()
        words = [metrics.horizontalAdvance(word) for word in self.text().split()]
        beside = whole.width() - metrics.horizontalAdvance(self.text())
        return QSize(beside + max(words, default=0), whole.height())

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Be as high as the words are at this width."""
        needed = self.sizeHint()
        beside = needed.width() - self.fontMetrics().horizontalAdvance(self.text())
        words = self.fontMetrics().boundingRect(QRect(0, 0, width - beside, 0), Qt.TextFlag.TextWordWrap, self.text())
        return max(needed.height(), words.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the box, its words, and the tick."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        style, painter = self.style(), QPainter(self)
        words = style.subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self)
        if self._wraps:
            option.text = ""
        style.drawControl(QStyle.ControlElement.CE_CheckBox, option, painter, self)
        if self._wraps:
            painter.drawText(words, Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.isChecked():
            place = style.subElementRect(QStyle.SubElement.SE_CheckBoxIndicator, option, self)
            mark = self._theme.pixmap("check", _MARK, "on_accent", self.devicePixelRatioF())
            painter.drawPixmap(place.center().x() - _MARK // 2 + 1, place.center().y() - _MARK // 2 + 1, mark)
        painter.end()
