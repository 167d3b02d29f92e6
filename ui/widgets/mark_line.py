"""Marks and notes without leaving the keyboard: one button, one line.

Rules. The press is the mark: it is told at once, bare, so that nothing can lose it; words typed afterwards are told
with the time of that press. Words without a press are a note, with the time of the first letter. Enter keeps the words,
Escape lets go of them; both give the keyboard back.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from interview_app.system.clock import Clock
from ui.theme import Theme
from ui.widgets.label import Label

LETTERS = 500


class MarkLine(QWidget):
    """The button ``mark`` and the line ``words``."""

    marked = Signal(str, object)
    """Words ('' for a bare press) and the monotonic nanoseconds of the press."""

    def __init__(self, theme: Theme, clock: Clock) -> None:
        super().__init__()
        self._clock = clock
        self._pressed_ns: int | None = None
        self._from_press = False
        self._pressed_at = ""
        self._before: QWidget | None = None
        self.mark = QPushButton()
        self.mark.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.dress(self.mark, "bookmark")
        self.words = QLineEdit()
        self.words.setMaxLength(LETTERS)
        self.words.textEdited.connect(self._typed)
        self.words.installEventFilter(self)
        self._caption = Label("quiet", wraps=False)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.mark)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._caption)
        column.addLayout(row)
        self.retranslate()

    def press(self, at: str) -> None:
        """Mark this moment, which the room calls *at*; words that were being written are kept first."""
        now_ns = self._clock.monotonic_ns()
        self._keep()
        self._pressed_ns, self._from_press, self._pressed_at = now_ns, True, at
        self.marked.emit("", now_ns)
        if not self.words.hasFocus():
            self._before = self.window().focusWidget()
            self.words.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.retranslate()

    def retranslate(self) -> None:
        """Say what the words will belong to."""
        if self._from_press:
            self._caption.setText(self.tr("Mark at {time}: what was it?").format(time=self._pressed_at))
            self.words.setPlaceholderText(self.tr("A few words, then Enter. Esc leaves the bare mark."))
        else:
            self._caption.setText(self.tr("Note"))
            self.words.setPlaceholderText(self.tr("Write here at any time; Enter keeps it."))
        self.words.setAccessibleName(self._caption.text())
        self.mark.setText(self.tr("Mark (M)"))

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let Enter keep the words and Escape let go of them."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._keep()
                self._give_back()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self._forget()
                self._give_back()
                return True
        return False

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keep(self) -> None:
        """Tell the words that stand there, as Enter would: the recording is about to end."""
        self._keep()
        self.retranslate()

    def _typed(self, text: str) -> None:
        if self._pressed_ns is None:
            self._pressed_ns = self._clock.monotonic_ns()
        elif not text and not self._from_press:
            self._pressed_ns = None

    def _keep(self) -> None:
        text = self.words.text().strip()
        if text and self._pressed_ns is not None:
            self.marked.emit(text, self._pressed_ns)
        self._forget()

    def _forget(self) -> None:
        self.words.clear()
        self._pressed_ns, self._from_press = None, False

    def _give_back(self) -> None:
        before, self._before = self._before, None
        if before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.words.clearFocus()
        self.retranslate()
