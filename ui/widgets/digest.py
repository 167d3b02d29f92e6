"""A digest to compare with another: large, in groups of eight, and one button that copies it without groups."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ui.theme import Theme, named
from ui.widgets.flowing import Flowing
from ui.widgets.label import Label

_GROUP = 8
_GROUPS_A_LINE = 4, 2
"""Where there is room for so many, and where there is not."""


class Digest(QFrame):
    """A SHA-256 digest, in hexadecimal, with its caption."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        named(self, "card")
        self._digest = ""
        self._caption = Label("quiet")
        self._groups = _Groups()
        self.copy = QPushButton()
        theme.dress(self.copy, "copy")
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._digest))
        words = QWidget()
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._caption)
        column.addWidget(self._groups)
        row = Flowing(16)
        row.addWidget(words)
        row.addStretch()
        row.addWidget(self.copy)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 16, 16, 16)
        whole.addLayout(row)
        self._retranslate()

    @property
    def digest(self) -> str:
        """The digest, without groups."""
        return self._digest

    def say(self, caption: str, digest: str) -> None:
        """Show *digest* under *caption*; without one the widget is gone."""
        self._digest = digest
        self._caption.setText(caption)
        self._groups.show_digest(digest)
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


class _Groups(Label):
    def __init__(self) -> None:
        super().__init__("digest", selectable=True, wraps=False)
        self._groups: list[str] = []

    def show_digest(self, digest: str) -> None:
        self._groups = [digest[start : start + _GROUP] for start in range(0, len(digest), _GROUP)]
        self._say()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(self._width_of(_GROUPS_A_LINE[-1]), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        super().resizeEvent(event)
        self._say()

    def _say(self) -> None:
        most, least = _GROUPS_A_LINE
        self.setText(self._lines(most if self._width_of(most) <= self.width() else least))

    def _width_of(self, in_line: int) -> int:
        return self.fontMetrics().horizontalAdvance(self._lines(in_line).partition("\n")[0])

    def _lines(self, in_line: int) -> str:
        starts = range(0, len(self._groups), in_line)
        return "\n".join("  ".join(self._groups[start : start + in_line]) for start in starts)
