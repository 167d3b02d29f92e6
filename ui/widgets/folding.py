"""Parts that stand beside each other, and below each other where the width is too small for their words."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QBoxLayout, QWidget


class Folding(QWidget):
    """Lays *parts* out on the right, *gap* pixels apart; where it *grows*, the first takes what room is left."""

    def __init__(self, parts: Sequence[QWidget], gap: int, *, grows: bool = False) -> None:
        super().__init__()
        self._parts = tuple(parts)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(gap)
        if not grows:
            self._row.addStretch(1)
        for part in self._parts:
            self._row.addWidget(part, int(grows and part is self._parts[0]))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Be as narrow as the widest part."""
        widest = max(part.minimumSizeHint().width() for part in self._parts)
        return QSize(widest, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Have room for all parts beside each other, where there is any."""
        return QSize(self._beside, super().sizeHint().height())

    @property
    def _beside(self) -> int:
        shown = [part for part in self._parts if not part.isHidden()]
        return sum(part.sizeHint().width() for part in shown) + self._row.spacing() * len(shown)

    def event(self, event: QEvent) -> bool:
        """Lay the parts out anew when the width or the words changed."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            beside = self._beside <= self.width()
            self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        return super().event(event)
