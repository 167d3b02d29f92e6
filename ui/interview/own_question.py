"""The line for one's own question, and what the check says of it while it is typed.

Rules. What is typed is never touched, and Enter asks it whatever the check says: the check is advice. Words that caused
a flag are marked where they stand, and a sentence says why; an open way to ask the same is one key away. The privacy
key takes all of that off the screen. Where there is nothing to say aloud, or far too much, a quiet word says so, and
nothing is asked.
"""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QVBoxLayout

from interview_app.domain.utterance import Assessment
from interview_app.journey.interviewing import Interviewing
from ui.frame import Frame
from ui.interview.part import Part
from ui.theme import named
from ui.widgets.elided_button import ElidedButton
from ui.widgets.label import Label

LONGEST = 5000
_LINES_HIGH = 62
_REASONS = 2
_LONG = 400
"""From so many letters on, the check waits for a pause in typing."""
_PAUSE_MS = 250


class _Line(QPlainTextEdit):
    """Two lines of text; Enter, Tab and Escape are the page's."""

    entered = Signal()
    taken = Signal()
    let_go = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFixedHeight(_LINES_HIGH)
        self.offers = False
        """Whether Tab takes something that is offered."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let Enter ask, Tab or Ctrl+Enter take what is offered, and Escape leave the line."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        with_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if enter and (with_control or not event.isAutoRepeat()):
            (self.taken if with_control else self.entered).emit()
        elif event.key() == Qt.Key.Key_Tab and self.offers:
            self.taken.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.let_go.emit()
        elif not enter:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, onward: bool) -> bool:  # noqa: N802 - Qt's name
        """Keep Tab here while it takes something."""
        return False if onward and self.offers else super().focusNextPrevChild(onward)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Stand at the end of what is typed."""
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.ShortcutFocusReason:
            self.moveCursor(QTextCursor.MoveOperation.End)


class OwnQuestion(Part):
    """The line, the check's answer, and its suggestion."""

    asked = Signal(str)
    """Enter was pressed on words that can be said."""
    let_go = Signal()
    """Escape was pressed: the keyboard goes back to the page. What is typed stays."""

    def __init__(self, frame: Frame, interviewing: Interviewing) -> None:
        super().__init__(frame, interviewing)
        self.line = _Line()
        self.kind = Label("small")
        self.reasons = Label()
        self.suggestion = ElidedButton()
        named(self.suggestion, "follow-up")
        frame.theme.dress(self.suggestion, "message-circle", "accent")
        self.suggestion.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.handed = 0
        """The number of the attendee's question that is worded here; 0 for none."""
        self._private = False
        self._assessment: Assessment | None = None
        self._checks = QTimer(self)
        self._checks.setSingleShot(True)
        self._checks.timeout.connect(self._check)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.line, self.kind, self.reasons, self.suggestion):
            column.addWidget(part)
        self.line.textChanged.connect(self._typed)
        self.line.entered.connect(self._enter)
        self.line.taken.connect(self.take)
        self.line.let_go.connect(self.let_go)
        self.suggestion.clicked.connect(self.take)
        self.begin()

    @property
    def words(self) -> str:
        """What is typed, on one line."""
        return " ".join(self.line.toPlainText().split())

    @property
    def can_be_said(self) -> bool:
        """Whether there is a letter or a figure in it, and no more than a question can hold."""
        return len(self.words) <= LONGEST and any(letter.isalnum() for letter in self.words)

    def focus_line(self) -> None:
        """Let a question be typed."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def put(self, words: str) -> None:
        """Let *words* be worded better here, and asked by Enter."""
        self.line.setPlainText(words)
        self.focus_line()

    def take_up(self, words: str, handed: int) -> None:
        """Show what was typed before, and leave the keyboard where it is."""
        self.handed = handed
        self.line.setPlainText(words)

    def forget(self) -> None:
        """Be empty again."""
        self.take_up("", 0)

    def take(self) -> None:
        """Put the open suggestion into the line; it can be undone there."""
        if self._assessment is not None and self._assessment.suggestion and not self._private:
            cursor = self.line.textCursor()
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(self._assessment.suggestion)
            self.line.setTextCursor(cursor)

    def keep_private(self, private: bool) -> None:
        """Take the check's answer off the screen, or show it again."""
        self._private = private
        self._show()

    def retranslate(self) -> None:
        """Say every word anew."""
        self.line.setPlaceholderText(self.tr("A question of your own (F2)"))
        self.line.setAccessibleName(self.tr("A question of your own"))
        self._show()

    def refresh(self) -> None:
        """Judge what is typed anew: the child may have said more since."""
        if self.words:
            self._checks.start(0)
        else:
            self._assessment = None
            self._show()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Mark the words anew when the theme changed."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._show()

    def _typed(self) -> None:
        self._checks.start(0 if len(self.words) < _LONG else _PAUSE_MS)

    def _check(self) -> None:
        self._assessment = self.interviewing.assess(self.line.toPlainText()) if self.can_be_said else None
        self._show()

    def _show(self) -> None:
        found, word = self._assessment, self.frame.messages.word
        judged = found is not None and not self._private
        unsayable = bool(self.words) and not self.can_be_said
        self.kind.setVisible(judged or unsayable)
        self.kind.setText(self._why_not() if unsayable else "")
        flags = found.flags if found is not None and judged else ()
        if found is not None and judged:
            named_flags = ", ".join(dict.fromkeys(word("flag", one.flag.value) for one in flags))
            self.kind.setText(": ".join(filter(None, (word("utterance", found.type.value), named_flags))))
        reasons = tuple(dict.fromkeys(one.reason for one in flags))
        self.reasons.setText("\n".join(reasons[:_REASONS]))
        self.reasons.setVisible(bool(reasons))
        offer = found.suggestion if found is not None and judged else ""
        self.line.offers = bool(offer) and offer != self.words
        self.suggestion.setVisible(self.line.offers)
        self.suggestion.setText(self.tr("Tab: {suggestion}").format(suggestion=offer).replace("&", "&&"))
        self.suggestion.setToolTip(offer)
        self._mark([(one.start, one.end) for one in flags])

    def _why_not(self) -> str:
        if len(self.words) > LONGEST:
            text = self.tr("This is too long for one question: at most {most} characters. Nothing was asked.")
            return text.format(most=LONGEST)
        return self.tr("There are no words in it yet that could be said.")

    def _mark(self, spans: list[tuple[int, int]]) -> None:
        """Underline the words of *spans*, counted in code points; the line counts in UTF-16 units."""
        text = self.line.toPlainText()
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        look.setUnderlineColor(QColor(self.frame.theme.tokens.attention))
        look.setBackground(QColor(self.frame.theme.tokens.attention_wash))
        marks: list[QTextEdit.ExtraSelection] = []
        for start, end in spans:
            one = QTextEdit.ExtraSelection()
            cursor = self.line.textCursor()
            cursor.setPosition(_units(text[:start]))
            cursor.setPosition(_units(text[:end]), QTextCursor.MoveMode.KeepAnchor)
            one.cursor, one.format = cursor, look
            marks.append(one)
        self.line.setExtraSelections(marks)

    def _enter(self) -> None:
        if self.can_be_said:
            self.asked.emit(self.words)
        else:
            self._check()


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
