"""What the child is shown: one picture, nothing else, on a display of its own.

Rules. The window has no words, no buttons and no way to change anything; it goes when the investigator takes it away.
A preview of what is intimate is so coarse that nothing can be told from it.
"""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QCloseEvent, QImage, QImageReader, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.interview.displays import Display
from ui.theme import named

_COARSE = 12
"""Pixels of the longer side of what a blurred preview is made of."""
_LARGEST = QSize(8192, 8192)


def picture_of(content: bytes) -> QImage:
    """Return the picture that *content* holds, upright; a null image for what is no picture, or far too large a one."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.boundedTo(_LARGEST) != size:
        return QImage()
    return reader.read()


def blurred(picture: QImage) -> QImage:
    """Return *picture* so coarse that nothing can be told from it."""
    keep, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    return picture.scaled(_COARSE, _COARSE, keep, smooth).scaled(picture.size(), keep, smooth)


class Picture(QWidget):
    """A picture, as large as its place allows."""

    def __init__(self, picture: QImage) -> None:
        super().__init__()
        self._picture = picture

    def show_picture(self, picture: QImage) -> None:
        """Show *picture* in the place of the one before."""
        self._picture = picture
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint it in the middle."""
        super().paintEvent(event)
        if self._picture.isNull():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        size = self._picture.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) // 2, (self.height() - size.height()) // 2
        painter.drawImage(self.rect().adjusted(left, top, -left, -top), self._picture)
        painter.end()


class ExhibitScreen(Picture):
    """The window the child sees."""

    def __init__(self, picture: QImage, display: Display, owner: QWidget) -> None:
        super().__init__(picture)
        self.setParent(owner)  # it goes with the page at the latest
        named(self, "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setWindowFlags(Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.setGeometry(display.area)
        self._may_go = False

    def take_away(self) -> None:
        """Go."""
        self._may_go = True
        self.close()
        self.deleteLater()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Stay until it is taken away: a stray key must not end what stands in the record."""
        event.setAccepted(self._may_go)
