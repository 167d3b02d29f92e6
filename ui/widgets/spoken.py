"""A part of a window with words of its own: it says them anew whenever the language changes."""

from abc import abstractmethod

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from ui.abstract import Abstract


class Spoken(QWidget, metaclass=Abstract):
    """Says every word in ``retranslate``, which is called when the language changes; the first time is the owner's."""

    @abstractmethod
    def retranslate(self) -> None:
        """Say every word in the current language."""

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
