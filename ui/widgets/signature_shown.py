"""A signature that was kept, shown small. It is looked at, never changed."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame

from interview_app.domain.signature import Signature
from ui.theme import Theme, named
from ui.widgets.signature_pad import paint_signature

_SIZE = (240, 80)
_MARGIN = 8


class SignatureShown(QFrame):
    """The field with the signature in it; gone while there is none to show."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.signature: Signature | None = None
        named(self, "pad")
        self.setFixedSize(*_SIZE)
        self.hide()

    def show_signature(self, signature: Signature | None) -> None:
        """Show *signature*, or nothing."""
        self.signature = signature
        self.setVisible(signature is not None)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint what was drawn."""
        super().paintEvent(event)
        if self.signature is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        paint_signature(painter, place, self.signature, QColor(self._theme.tokens.ink))
        painter.end()
