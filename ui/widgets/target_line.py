"""Where one copy goes: the folder, how it is, and the buttons that choose another one or leave the copy out.

A copy can be left out only where nothing can be written: two copies are what is wanted, one is what may be left.
"""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QPushButton

from ui.theme import Theme
from ui.widgets.flowing import Flowing
from ui.widgets.state_line import StateLine


class TargetLine(StateLine):
    """A state line with ``choose`` and, where the copy may be missing (*optional*) and cannot be, ``leave_out``."""

    chosen = Signal()
    left_out = Signal()

    def __init__(self, theme: Theme, *, optional: bool) -> None:
        super().__init__(theme, "hard-drive")
        self._optional = optional
        self._folder = ""
        self.choose = QPushButton()
        theme.dress(self.choose, "folder-open")
        self.choose.clicked.connect(self.chosen)
        self.leave_out = QPushButton()
        theme.dress(self.leave_out, "x")
        self.leave_out.clicked.connect(self.left_out)
        buttons = Flowing(8)  # below: a path takes the whole width
        for button in (self.choose, self.leave_out):
            buttons.addWidget(button)
        self.words.addSpacing(8)
        self.words.addLayout(buttons)
        self.leave_out.hide()
        self.retranslate()

    def offer(self, folder: str, *, usable: bool) -> None:
        """Offer what fits to the *folder* chosen now ('' for none), *usable* or not."""
        self.leave_out.setVisible(self._optional and bool(folder) and not usable)
        if folder != self._folder:
            self._folder = folder
            self.retranslate()

    def retranslate(self) -> None:
        """Say every word of the buttons."""
        self.choose.setText(self.tr("Other folder…") if self._folder else self.tr("Choose a folder…"))
        self.choose.setAccessibleDescription(self._folder)
        self.leave_out.setText(self.tr("Without a working copy"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
