"""Two columns of a form beside each other, and one below the other where the width is too small for both."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

LEAST = 400
"""So wide a column has to be at the least to stand beside the other."""
_GAP = 40


class Columns(QWidget):
    """*left* and *right*, each from top to bottom; the right comes second in both cases."""

    def __init__(self, left: Sequence[QWidget], right: Sequence[QWidget]) -> None:
        super().__init__()
        self._columns = (_Column(left), _Column(right))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(_GAP)
        for column in self._columns:
            self._row.addWidget(column, 1)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Be as narrow as the wider column."""
        widest = max(column.minimumSizeHint().width() for column in self._columns)
        return QSize(widest, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Lay the columns out anew when the width or the words changed."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            needed = max(LEAST, *(column.minimumSizeHint().width() for column in self._columns))
            beside = 2 * needed + _GAP <= self.width()
            self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        return super().event(event)


class _Column(QWidget):
    def __init__(self, parts: Sequence[QWidget]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in parts:
            column.addWidget(part)
        column.addStretch(1)


class Beside(QWidget):
    """Short parts of a form in one row; what is left of the width stays empty."""

    def __init__(self, *parts: QWidget) -> None:
        super().__init__()
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        for part in parts:
            row.addWidget(part)
        row.addStretch(1)
