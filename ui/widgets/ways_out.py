"""The two questions before a recording is left: whether to stop it, and what closing the window was meant to be.

Rules. Both are asked on the page, never in a dialog, and their harmless answer has the focus.
"""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from ui.theme import Theme
from ui.widgets.ask_band import AskBand
from ui.widgets.spoken import Spoken


class WaysOut(Spoken):
    """Gone until one of the two is asked."""

    answered = Signal()
    """Something was asked or answered: what else the page offers may be another thing now."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.stopping = AskBand(theme, ("video", "square"))
        self.closing = AskBand(theme, ("video", "minimize", "square"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stopping)
        column.addWidget(self.closing)
        self.retranslate()

    @property
    def asked(self) -> bool:
        """Whether an answer is waited for."""
        return not self.stopping.isHidden() or not self.closing.isHidden()

    def when(self, stop: Callable[[], object], leave: Callable[[], object]) -> None:
        """Say what stops the recording, and what leaves it at work."""
        self.stopping.when(self.answered.emit, stop)
        self.closing.when(self.answered.emit, leave, stop)

    def ask_to_stop(self) -> None:
        """Ask whether the recording is to be stopped."""
        self.closing.hide()
        self.stopping.ask()
        self.answered.emit()

    def ask_what_closing_means(self) -> None:
        """Ask what becomes of the recording when the window closes."""
        self.stopping.hide()
        self.closing.ask()
        self.answered.emit()

    def retranslate(self) -> None:
        """Say both questions."""
        self.stopping.say(
            self.tr("Stop the recording?"),
            self.tr("A recording that was stopped cannot be gone on with. Until you decide, it goes on."),
            self.tr("Go on recording"),
            self.tr("Stop and seal"),
        )
        self.closing.say(
            self.tr("The recording is running. What did you mean?"),
            self.tr(
                "Without this window the recording goes on by itself; open the program again and you are back here."
            ),
            self.tr("Stay here"),
            self.tr("Close the window, go on recording"),
            self.tr("Stop and seal"),
        )
