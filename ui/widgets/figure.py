"""A large figure with its caption: time gone, time left. Every figure is as wide as the next, so nothing trembles."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.theme import figures
from ui.widgets.label import Label

_HEIGHT = 28


class Figure(QWidget):
    """Caption above, figure below."""

    def __init__(self) -> None:
        super().__init__()
        self._caption = Label("quiet", wraps=False)
        self._figure = Label("figure", wraps=False)
        self._figure.setFont(figures(_HEIGHT))
        self._figure.setStyleSheet(f"font-size: {_HEIGHT}px;")  # the stylesheet's size for everything would win
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._caption)
        column.addWidget(self._figure)

    @property
    def figure(self) -> str:
        """The figure as it stands there."""
        return self._figure.text()

    def say(self, caption: str, figure: str) -> None:
        """Show *figure* below *caption*."""
        self._caption.setText(caption)
        self._figure.setText(figure)
        self.setAccessibleName(f"{caption}: {figure}")
