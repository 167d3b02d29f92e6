"""The card of keys: which key does what, over the page, until it is put away."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.theme import Theme, named
from ui.widgets.emptying import empty
from ui.widgets.label import Label

_MARGIN = 24
_ROWS = 12
"""More keys stand in two columns."""


class KeyCard(QFrame):
    """Lies over *page*, top right; Escape, F1 or its button put it away."""

    def __init__(self, theme: Theme, page: QWidget) -> None:
        super().__init__(page)
        named(self, "over")
        self._page = page
        self._title = Label("heading", wraps=False)
        self._keys = QGridLayout()
        self._keys.setHorizontalSpacing(24)
        self._keys.setVerticalSpacing(8)
        self.away = QPushButton()
        theme.dress(self.away, "x")
        self.away.clicked.connect(self.hide)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, 16, _MARGIN, 16)
        column.setSpacing(16)
        column.addWidget(self._title)
        column.addLayout(self._keys)
        column.addWidget(self.away)
        self._before: QWidget | None = None
        page.installEventFilter(self)
        self.hide()

    def say(self, title: str, put_away: str, keys: Sequence[tuple[str, str]]) -> None:
        """Name the card and list *keys*: the key and what it does."""
        self._title.setText(title)
        self.away.setText(put_away)
        empty(self._keys)
        rows = len(keys) if len(keys) <= _ROWS else -(-len(keys) // 2)
        for place, (key, does) in enumerate(keys):
            for column, (kind, text) in enumerate((("key", key), ("text", does))):
                label = Label(kind, wraps=False)
                label.setText(text)
                self._keys.addWidget(label, place % rows, 2 * (place // rows) + column)
        self.setAccessibleName(". ".join((title, *(f"{key}: {does}" for key, does in keys))))

    def turn(self) -> None:
        """Show the card, or put it away."""
        self._before = self.window().focusWidget() if self.isHidden() else self._before
        self.setVisible(self.isHidden())
        if self.isVisible():
            self._place()
            self.raise_()
            self.away.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Give the keyboard back to where it was."""
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Escape put it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep its place when its words change."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keep its place when the page changes its size."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        self.adjustSize()
        self.move(self._page.width() - self.width() - _MARGIN, _MARGIN)
