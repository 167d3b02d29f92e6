"""Parts in lines, as many in each as its width has room for, like words in a paragraph."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QSpacerItem, QWidget


class Flowing(QLayout):
    """Lays its parts out from the left, *gap* pixels apart, and goes on in the next line where one is full.

    What expands counts with its least width and takes what is left of its line. What comes after a stretch stands on
    the right, in whatever line it comes to.
    """

    def __init__(self, gap: int) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self.setSpacing(gap)
        self.setContentsMargins(0, 0, 0, 0)

    def addStretch(self) -> None:  # noqa: N802 - as Qt's rows say it
        """Let what comes after it stand on the right."""
        self.addItem(QSpacerItem(0, 0, QSizePolicy.Policy.Expanding))

    def insertWidget(self, index: int, widget: QWidget) -> None:  # noqa: N802 - as Qt's rows say it
        """Put *widget* before the part at *index*."""
        self.addWidget(widget)
        self._items.insert(index, self._items.pop())

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Add *item* at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many parts there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Return the part at *index*."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Let go of the part at *index*."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """Take no more than is needed."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """Be as high as the width demands."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the height of all lines at *width*."""
        return self._lay_out(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Put the parts in their places."""
        super().setGeometry(rect)
        self._lay_out(rect, move=True)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Have room for all parts in one line, where there is any."""
        return QSize(self._width_of(self._shown), self.minimumSize().height())

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Be as wide as the widest part."""
        least = QSize()
        for item in self._shown:
            least = least.expandedTo(item.minimumSize())
        return least

    @property
    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if _is_stretch(item) or not item.isEmpty()]

    def _width_of(self, line: Sequence[QLayoutItem]) -> int:
        parts = [item for item in line if not _is_stretch(item)]
        return sum(_needed(item) for item in parts) + self.spacing() * max(0, len(parts) - 1)

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = [[]]
        stretches: list[QLayoutItem] = []
        for item in self._shown:
            if not all(map(_is_stretch, lines[-1])) and self._width_of([*lines[-1], item]) > width:
                lines.append(stretches[-1:])
            lines[-1].append(item)
            if _is_stretch(item):
                stretches.append(item)
        return lines

    def _lay_out(self, rect: QRect, *, move: bool) -> int:
        y = rect.y()
        for line in self._lines(rect.width()):
            left = rect.width() - self._width_of(line)
            expanding = [item for item in line if _expands(item) and not _is_stretch(item)]
            expanding = expanding or [item for item in line if _is_stretch(item)]
            sizes = []
            for item in line:
                wide = min(_needed(item) + (max(0, left) // len(expanding) if item in expanding else 0), rect.width())
                high = item.heightForWidth(wide) if item.hasHeightForWidth() else item.sizeHint().height()
                sizes.append(QSize(wide, high))
            highest = max((size.height() for size in sizes), default=0)
            x = rect.x()
            for item, size in zip(line, sizes, strict=True):
                if move:
                    item.setGeometry(QRect(QPoint(x, y + (highest - size.height()) // 2), size))
                x += size.width() + (0 if _is_stretch(item) else self.spacing())
            y += highest + self.spacing()
        return y - self.spacing() - rect.y()


def _is_stretch(item: QLayoutItem) -> bool:
    return item.spacerItem() is not None


def _expands(item: QLayoutItem) -> bool:
    return bool(item.expandingDirections() & Qt.Orientation.Horizontal)


def _needed(item: QLayoutItem) -> int:
    return (item.minimumSize() if _expands(item) else item.sizeHint()).width()
