"""A digest to compare with another: large, in groups of eight, and one button that copies it without groups."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from ui.theme import Theme, named
from ui.widgets.label import Label

_GROUP = 8
_GROUPS_A_LINE = 4


class Digest(QFrame):
    """A SHA-256 digest, in hexadecimal, with its caption."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        named(self, "card")
        self._digest = ""
        self._caption = Label("quiet")
        self._groups = Label("digest", selectable=True, wraps=False)
        self.copy = QPushButton()
        theme.dress(self.copy, "copy")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._digest))
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self._caption)
        column.addWidget(self._groups)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 16, 16, 16)
        row.setSpacing(16)
        row.addLayout(column, 1)
        row.addWidget(self.copy)
        self._retranslate()

    @property
    def digest(self) -> str:
        """The digest, without groups."""
        return self._digest

    def say(self, caption: str, digest: str) -> None:
        """Show *digest* under *caption*; without one the widget is gone."""
        self._digest = digest
        groups = [digest[start : start + _GROUP] for start in range(0, len(digest), _GROUP)]
        lines = (groups[start : start + _GROUPS_A_LINE] for start in range(0, len(groups), _GROUPS_A_LINE))
        self._caption.setText(caption)
        self._groups.setText("\n".join("  ".join(line) for line in lines))
        self._groups.setAccessibleName(f"{caption} {digest}")
        self.setVisible(bool(digest))

    def _retranslate(self) -> None:
        self.copy.setText(self.tr("Copy"))
        self.copy.setAccessibleName(self.tr("Copy the digest"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)
