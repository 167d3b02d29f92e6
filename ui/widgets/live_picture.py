"""A camera's live picture: the newest JPEG, its aspect kept; in its place, if there is none, the words that say why.

Rules. Nothing is kept but the newest picture. :attr:`LivePicture.painted` tells the capture time of what has just been
painted, so that the delay from the lens to the screen can be measured.
"""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme

_CORNER = 8
_ICON = 40
_SIDE = 24
_DEFAULT_ASPECT = 16 / 9


class LivePicture(QWidget):
    """One camera. ``least`` is its smallest width in device-independent pixels."""

    painted = Signal(object)
    """Monotonic nanoseconds at which the picture that now stands on the screen was captured."""
    pressed = Signal()

    def __init__(self, theme: Theme, least: int) -> None:
        super().__init__()
        self._theme = theme
        self._image = QImage()
        self._t_ns = 0
        self._news = False
        self._instead = ""
        self.set_least(least)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_least(self, least: int) -> None:
        """Be at least so many device-independent pixels wide."""
        self.setMinimumSize(least, round(least / _DEFAULT_ASPECT))

    @property
    def instead(self) -> str:
        """The words in the picture's place; empty while there is a picture."""
        return self._instead

    @property
    def showing(self) -> bool:
        """True while there is a picture."""
        return not self._image.isNull()

    def show_jpeg(self, jpeg: bytes, t_ns: int) -> None:
        """Show the picture *jpeg*, captured at *t_ns*; bytes that are no picture are passed over."""
        image = QImage.fromData(jpeg)
        if image.isNull():
            return
        self._image, self._t_ns, self._news, self._instead = image, t_ns, True, ""
        self.update()

    def show_instead(self, text: str) -> None:
        """Show *text* in the picture's place."""
        if self._instead != text or self.showing:
            self._image, self._instead = QImage(), text
            self.setAccessibleDescription(text)
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """See Qt."""
        return self.minimumSize()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """A small picture is as high as its width asks; a large one takes what there is."""
        return self.sizePolicy().verticalPolicy() is not QSizePolicy.Policy.Expanding

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """See :meth:`hasHeightForWidth`."""
        return round(width / self._aspect())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """See Qt."""
        self.pressed.emit()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Take the press, so that its release comes here, too."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the picture, or the words in its place."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place = self._place()
        outline = QPainterPath()
        outline.addRoundedRect(place, _CORNER, _CORNER)
        painter.setClipPath(outline)
        if self.showing:
            painter.drawImage(place, self._image)
        else:
            self._paint_instead(painter, place)
        painter.end()
        if self._news:
            self._news = False
            self.painted.emit(self._t_ns)

    def _aspect(self) -> float:
        return self._image.width() / self._image.height() if self.showing else _DEFAULT_ASPECT

    def _place(self) -> QRectF:
        size = self.size().toSizeF()
        height = min(size.height(), size.width() / self._aspect())
        width = height * self._aspect()
        return QRectF((size.width() - width) / 2, 0, width, height)

    def _paint_instead(self, painter: QPainter, place: QRectF) -> None:
        tokens = self._theme.tokens
        painter.fillRect(place, QColor(tokens.rail))
        middle = place.center()
        icon = self._theme.pixmap("video-off" if self._instead else "video", _ICON, "quiet", self.devicePixelRatioF())
        painter.drawPixmap(round(middle.x()) - _ICON // 2, round(middle.y()) - _ICON - 4, icon)
        painter.setPen(QColor(tokens.quiet))
        below = QRectF(place.left() + _SIDE, middle.y() + 8, place.width() - 2 * _SIDE, place.height() / 2 - 8)
        where = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(below, where, self._instead)
