"""Who works here, at the foot of the rail, and the button that locks the vault at once."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.theme import Theme, named
from ui.widgets.label import Label

KEY = "Ctrl+L"


class SignedIn(QWidget):
    """Gone while nobody is signed in."""

    def __init__(self, theme: Theme, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.name = Label("small")
        self.lock = QPushButton()
        named(self.lock, "plain")
        theme.dress(self.lock, "lock")
        self.lock.clicked.connect(desk.lock)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.name)
        column.addWidget(self.lock)
        QShortcut(QKeySequence(KEY), self, desk.lock)
        desk.changed.connect(self._show)
        self.retranslate()
        self._show()

    def retranslate(self) -> None:
        """Say what the button does."""
        self.lock.setText(self.tr("Lock ({key})").format(key=KEY))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _show(self) -> None:
        self.name.setText("" if self._desk.is_locked else self._desk.unlocked.name)
        self.setVisible(not self._desk.is_locked)
