"""The keys of the interview page, and the card that lists them.

Rules. A key held down is one press, except the arrows that go through questions. Letters and figures act only where
nobody types; the function keys act everywhere on the page. The letters are those of the place on the keyboard, whatever
the layout.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QWidget

if TYPE_CHECKING:
    from ui.interview.interview_parts import InterviewParts
    from ui.pages.interview import InterviewPage

_ONWARD = ("n", "\N{CYRILLIC SMALL LETTER TE}")
"""The second is what the key types in Russian and Kazakh; so below."""
_BEFORE = ("p", "\N{CYRILLIC SMALL LETTER ZE}")
_TELL = ("t", "\N{CYRILLIC SMALL LETTER IE}")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def is_typing(widget: QWidget | None) -> bool:
    """Return whether letters that are pressed now belong to *widget*."""
    return isinstance(widget, QLineEdit | QPlainTextEdit)


class PageKeys(QObject):
    """Belongs to *page*."""

    def __init__(self, page: "InterviewPage") -> None:
        super().__init__(page)
        self._page = page
        for key, act in (
            ("F2", lambda parts: parts.desk.own.focus_line()),
            ("F3", lambda parts: parts.chips.focus_line()),
            ("F4", lambda parts: parts.notes.focus_line()),
            ("F5", lambda parts: parts.desk.encourage()),
            ("F6", lambda parts: parts.desk.keep_silent()),
            ("Ctrl+F", lambda parts: parts.desk.open_search()),
            ("Ctrl+Z", lambda parts: parts.desk.undo()),
        ):
            self._bind(key, self._on_desk(act))
        self._bind("F1", page.card.turn)
        self._bind("F11", page.turn_private)
        self._bind("F12", page.turn_language)
        for key in ("F7", "F8", "F10"):
            self._bind(key, self._opening(key))

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key means that nobody took; return whether it means anything."""
        parts, page = self._page.parts, self._page
        if parts is None or page.covered:
            return False
        key, letter = event.key(), event.text().casefold()
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(key))
        if steps is not None:
            parts.desk.go(steps)
            return True
        if event.isAutoRepeat():
            return True
        if key in _ENTER:
            focus = QApplication.focusWidget()
            focus.click() if isinstance(focus, QPushButton) else parts.desk.ask()
        elif key == Qt.Key.Key_Right:
            parts.desk.skip()
        elif key == Qt.Key.Key_Left:
            parts.desk.go_back()
        elif key == Qt.Key.Key_Escape:
            parts.desk.close_search()
            parts.desk.take_focus()
        elif letter in _ONWARD:
            parts.desk.enter(parts.phases.neighbour(1))
        elif letter in _BEFORE:
            parts.desk.enter(parts.phases.neighbour(-1))
        elif letter in _TELL:
            parts.open("T")
        elif len(letter) == 1 and letter in "123456789":
            parts.chips.cue(int(letter))
        else:
            return False
        return True

    def card(self) -> tuple[tuple[str, str], ...]:
        """Return each key with what it does, in the language of the moment."""
        return (
            ("Enter", self.tr("the question was asked")),
            ("\N{UPWARDS ARROW} \N{DOWNWARDS ARROW}", self.tr("choose a question of the phase")),
            ("\N{RIGHTWARDS ARROW} \N{LEFTWARDS ARROW}", self.tr("skip, back")),
            ("N  P", self.tr("next phase, phase before")),
            ("T", self.tr("what the child is told")),
            ("1-9", self.tr("ask more about a word of the child's")),
            ("F2", self.tr("a question of your own (Tab takes the suggestion)")),
            ("F3", self.tr("a word of the child's")),
            ("F4", self.tr("note of the answer")),
            ("F5", self.tr("encourage: asked at once")),
            ("F6", self.tr("silence is kept")),
            ("F7", self.tr("people")),
            ("F8", self.tr("things to show")),
            ("F9", self.tr("PAUSE")),
            ("F10", self.tr("closing, end")),
            ("F11", self.tr("hide judgments and words")),
            ("F12", self.tr("language of the questions")),
            ("Ctrl+F", self.tr("search all questions")),
            ("Ctrl+P", self.tr("the psychologist's window")),
            ("Ctrl+Z", self.tr("undo, or put right what was entered last")),
            ("Esc", self.tr("back to the question")),
            ("F1", self.tr("this card")),
        )

    def _on_desk(self, act: "Callable[[InterviewParts], object]") -> Callable[[], None]:
        def press() -> None:
            if self._page.parts is not None and not self._page.covered:
                act(self._page.parts)

        return press

    def _opening(self, key: str) -> Callable[[], None]:
        def press() -> None:
            if self._page.parts is not None:
                self._page.parts.open(key)

        return press

    def _bind(self, key: str, act: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self._page)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(act)
