"""The picture: one camera or two, as large as the place allows, or a calm page that says why there is none.

Rules. Pictures are painted from memory that the view owns; the aspect is kept and nothing is cut off. Two cameras stand
beside each other or the second lies inside the first. The ground is black in both themes, as in any player.
"""

from enum import StrEnum

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QImage, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import FAMILY, Theme

Picture = npt.NDArray[np.uint8]
"""Height x width x 4: blue, green, red and a byte that is not looked at."""

_GAP = 8
_INSIDE = 0.28
"""The width of a picture inside the other, as a share of the view."""
_ASPECT = 16 / 9


class Arrangement(StrEnum):
    """How two cameras share the view."""

    BESIDE = "beside"
    INSIDE = "inside"
    FIRST = "first"
    SECOND = "second"


_ALONE = {Arrangement.FIRST: Arrangement.SECOND, Arrangement.SECOND: Arrangement.FIRST}


class VideoView(QWidget):
    """Shows the newest pictures, or a hole's text."""

    pressed_twice = Signal()
    fits = Signal(int, QSize)
    """A camera (from 1) and the device pixels that its picture now has room for."""
    painted = Signal()
    """What is to be seen now stands on the screen: so can be measured how late it is."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._images: list[QImage | None] = [None]
        self._pictures: list[Picture | None] = [None]  # an image only borrows the memory of its picture
        self._hole: tuple[str, str] | None = None
        self.arrangement = Arrangement.BESIDE
        self._swapped = False
        self.shown = 0
        """Pictures taken so far."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(320, 160)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    @property
    def cameras(self) -> int:
        """How many cameras share the view."""
        return len(self._images)

    @property
    def hole(self) -> str:
        """The text that stands in the picture's place; empty where there is a picture."""
        return self._hole[0] if self._hole else ""

    @property
    def empty(self) -> bool:
        """True while no camera has a picture."""
        return all(image is None for image in self._images)

    def show_cameras(self, count: int) -> None:
        """Let *count* cameras share the view."""
        self._images = [None] * max(count, 1)
        self._pictures = [None] * max(count, 1)
        self._tell_fits()
        self.update()

    def show_picture(self, camera: int, picture: Picture | None) -> None:
        """Show the *picture* of *camera* (from 1); None empties the camera's place."""
        if not 1 <= camera <= len(self._images):
            return
        picture = None if picture is None else np.ascontiguousarray(picture)
        self._pictures[camera - 1] = picture
        self._images[camera - 1] = None if picture is None else _image(picture)
        if picture is not None:
            self._hole = None
            self.shown += 1
        self.update()

    def show_hole(self, title: str, reason: str) -> None:
        """Show *title* and *reason* in place of a picture."""
        if self._hole != (title, reason):
            self._hole = (title, reason)
            self.setAccessibleDescription(f"{title}. {reason}")
            self.update()

    def arrange(self, arrangement: Arrangement) -> None:
        """Let two cameras share the view as *arrangement* says."""
        self.arrangement = arrangement
        self._tell_fits()
        self.update()

    def swap(self) -> None:
        """Let the second camera stand first or large, or the first again; of one alone, show the other."""
        if self.arrangement in _ALONE:
            self.arrange(_ALONE[self.arrangement])
        else:
            self._swapped = not self._swapped
            self.arrange(self.arrangement)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """See Qt."""
        return QSize(1280, 720)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """See Qt."""
        self._tell_fits()
        super().resizeEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """See Qt."""
        self.pressed_twice.emit()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the pictures, or the page in their place."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._hole is not None:
            self._paint_hole(painter, *self._hole)
        else:
            painter.fillRect(self.rect(), Qt.GlobalColor.black)
            for number, place in self._places():
                image = self._images[number]
                if image is not None and not place.isEmpty():
                    painter.drawImage(_fitted(place, image.width() / image.height()), image)
        painter.end()
        self.painted.emit()

    def _tell_fits(self) -> None:
        ratio = self.devicePixelRatioF()
        for place, rectangle in self._places():
            if not rectangle.isEmpty():
                fits = QSize(round(rectangle.width() * ratio), round(rectangle.height() * ratio))
                self.fits.emit(place + 1, fits)

    def _places(self) -> list[tuple[int, QRectF]]:
        """Return which picture (from 0) lies where, what is painted later lying above."""
        whole = QRectF(self.rect())
        if len(self._images) != 2:
            return [(place, whole) for place in range(len(self._images))]
        if self.arrangement in _ALONE:
            return [(int(self.arrangement is Arrangement.SECOND), whole)]
        first, second = (1, 0) if self._swapped else (0, 1)
        aspects = _aspect(self._images[first]), _aspect(self._images[second])
        if self.arrangement is Arrangement.INSIDE:
            around = _fitted(whole, aspects[0])
            width = around.width() * _INSIDE
            height = width / aspects[1]
            corner = around.bottomRight()
            return [(first, whole), (second, QRectF(corner.x() - width - 16, corner.y() - height - 16, width, height))]
        # Both as high as each other, so that nobody looks smaller than the other.
        height = min(whole.height(), (whole.width() - _GAP) / sum(aspects))
        width = height * sum(aspects) + _GAP
        left, top = (whole.width() - width) / 2, (whole.height() - height) / 2
        place = QRectF(left, top, height * aspects[0], height)
        return [(first, place), (second, QRectF(place.right() + _GAP, top, height * aspects[1], height))]

    def _paint_hole(self, painter: QPainter, title: str, reason: str) -> None:
        tokens = self._theme.tokens
        painter.fillRect(self.rect(), QColor(tokens.rail))
        middle = self.rect().center()
        icon = self._theme.pixmap("video-off", 48, "quiet", self.devicePixelRatioF())
        painter.drawPixmap(middle.x() - 24, middle.y() - 88, icon)
        text = QRectF(self.rect()).adjusted(48, 0, -48, 0)
        wrapped = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        for words, size, weight, tone, top in (
            (title, 20, QFont.Weight.DemiBold, tokens.ink, -24),
            (reason, 16, QFont.Weight.Normal, tokens.quiet, 16),
        ):
            font = QFont(FAMILY, weight=weight)
            font.setPixelSize(size)
            painter.setFont(font)
            painter.setPen(QColor(tone))
            painter.drawText(text.adjusted(0, middle.y() + top, 0, 0), wrapped, words)


def _image(picture: Picture) -> QImage:
    height, width = picture.shape[:2]
    return QImage(picture.data, width, height, picture.strides[0], QImage.Format.Format_RGB32)


def _aspect(image: QImage | None) -> float:
    return _ASPECT if image is None else image.width() / image.height()


def _fitted(place: QRectF, aspect: float) -> QRectF:
    """Return the largest rectangle of *aspect* in the middle of *place*."""
    width = min(place.width(), place.height() * aspect)
    fitted = QRectF(0, 0, width, width / aspect)
    fitted.moveCenter(place.center())
    return fitted
