"""A button that says a sentence: as much of it as its width has room for, and then three dots."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

from ui.theme import TARGET

_BETWEEN = 8
"""Icon and words."""


class ElidedButton(QPushButton):
    """Its text stays whole for whoever reads it aloud; whoever gives it one gives it as tool tip too."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Ask for no room of its own."""
        return QSize(TARGET, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """See :meth:`sizeHint`."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint what fits."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self).width()
        beside = 0 if self.icon().isNull() else self.iconSize().width() + _BETWEEN
        mode = Qt.TextElideMode.ElideRight
        option.text = self.fontMetrics().elidedText(option.text, mode, room - beside, Qt.TextFlag.TextShowMnemonic)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()
