"""REC: a steady red dot, the word and the time recorded. The only red there is."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui.theme import Theme, figures, named
from ui.widgets.label import Label

_DOT = 14


def clock_text(milliseconds: int) -> str:
    """Return *milliseconds* as ``1:02:03``."""
    seconds = milliseconds // 1000
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


class RecBadge(QFrame):
    """The badge; it keeps its place while nothing is recorded, so that nothing moves when recording starts."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        named(self, "rec")
        self._time = Label("rec-time", wraps=False)
        self._time.setFont(figures(20))
        self._time.setStyleSheet("font-size: 20px;")  # the stylesheet's size for everything would win
        word = Label("rec-word", wraps=False)
        word.setText("REC")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(10)
        row.addWidget(_Dot(theme))
        row.addWidget(word)
        row.addStretch(1)
        row.addWidget(self._time)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.show_recording(None)

    @property
    def recording(self) -> bool:
        """True while it says that something is recorded."""
        return not self.isHidden()

    def show_recording(self, milliseconds: int | None) -> None:
        """Show that *milliseconds* are recorded and recording goes on; nothing if None."""
        if milliseconds is not None:
            self._time.setText(clock_text(milliseconds))
            self.setAccessibleName(f"REC {self._time.text()}")
        self.setVisible(milliseconds is not None)


class _Dot(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(_DOT, _DOT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the dot."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.tokens.rec))
        painter.drawEllipse(self.rect())
        painter.end()
