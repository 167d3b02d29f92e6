"""A label for any text, also one from outside: always plain text, wrapped, and dressed by its kind."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ui.theme import named


class Label(QLabel):
    """Plain text that wraps and may be selected with the mouse if *selectable* (digests, paths)."""

    def __init__(self, kind: str = "text", *, selectable: bool = False, wraps: bool = True) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        if selectable:
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
        named(self, kind)
