"""A line in which something heard is written down while it goes on: the moment of its first letter counts.

Rules. Enter keeps what is typed and leaves the line empty for the next; Escape lets go of it and gives the keyboard
back to where it was. What is being typed is never touched by anything else.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from interview_app.system.clock import Clock


class TypedLine(QLineEdit):
    """The line; at most *longest* characters."""

    kept = Signal(str, object)
    """What was typed, and the monotonic nanoseconds of its first letter."""
    let_go = Signal()

    def __init__(self, clock: Clock, longest: int) -> None:
        super().__init__()
        self.setMaxLength(longest)
        self._clock = clock
        self._first_ns: int | None = None
        self._before: QWidget | None = None
        self.textEdited.connect(self._typed)

    def take_focus(self) -> None:
        """Let somebody type here, and give the keyboard back afterwards."""
        if not self.hasFocus():
            self._before = self.window().focusWidget()
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Enter keep what is typed and Escape let go of it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.keep()
            return
        if event.key() == Qt.Key.Key_Escape:
            self.forget()
            self.let_go.emit()
            self.give_back()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Keep letters for the line: a key of the page must not take them."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and event.text().isprintable():
            plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier)
            if plain and event.text():
                event.accept()
                return True
        return super().event(event)

    def keep(self) -> None:
        """Tell what is typed, if anything is."""
        text = " ".join(self.text().split())
        if text and self._first_ns is not None:
            self.kept.emit(text, self._first_ns)

    def forget(self) -> None:
        """Be empty again."""
        self.clear()
        self._first_ns = None

    def give_back(self) -> None:
        """Let the keyboard go to where it was."""
        before, self._before = self._before, None
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.clearFocus()

    def _typed(self, text: str) -> None:
        if not text:
            self._first_ns = None
        elif self._first_ns is None:
            self._first_ns = self._clock.monotonic_ns()
