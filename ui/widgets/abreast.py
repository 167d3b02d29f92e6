"""Parts of the same width in one line; in two lines, or below each other, where the width is too small for them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QGridLayout, QWidget


class Abreast(QWidget):
    """Lays *parts* out, *gap* pixels apart, all as wide as the place allows."""

    def __init__(self, parts: Sequence[QWidget], gap: int) -> None:
        super().__init__()
        self._parts = tuple(parts)
        self._laid: tuple[tuple[QWidget, ...], int] = ((), 0)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(gap)
        self._lay_out(self._parts, len(self._parts))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Be as narrow as the widest part."""
        return QSize(self._width_of(1), super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Lay the parts out anew when the width or the words changed."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            shown = self._shown
            counts = (len(shown), (len(shown) + 1) // 2)
            self._lay_out(shown, next((count for count in counts if self._width_of(count) <= self.width()), 1))
        return super().event(event)

    @property
    def _shown(self) -> tuple[QWidget, ...]:
        return tuple(part for part in self._parts if not part.isHidden())

    def _width_of(self, in_line: int) -> int:
        widest = max((part.sizeHint().width() for part in self._shown), default=0)
        return widest * in_line + self._grid.spacing() * (in_line - 1)

    def _lay_out(self, parts: tuple[QWidget, ...], in_line: int) -> None:
        if (parts, in_line) == self._laid:
            return
        self._laid = parts, in_line
        for place, part in enumerate(parts):
            self._grid.addWidget(part, place // in_line, place % in_line)
        for column in range(len(self._parts)):
            self._grid.setColumnStretch(column, int(column < in_line))
