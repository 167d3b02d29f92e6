"""Notes of the answers: quick, in the first person, with the time of their first letter; the recording has the words.

Rules. A note belongs to the latest question. An answer needs no note: what has none is left to the recording.
"""

from PySide6.QtWidgets import QVBoxLayout

from interview_app.journey.interviewing import Interviewing
from ui.frame import Frame
from ui.interview.part import Part
from ui.interview.typed_line import TypedLine
from ui.widgets.label import Label
from ui.widgets.rec_badge import clock_text

_LETTERS = 4000
_SHOWN = 3


class AnswerNotes(Part):
    """The line for a note, and the latest notes."""

    def __init__(self, frame: Frame, interviewing: Interviewing) -> None:
        super().__init__(frame, interviewing)
        self.heading = Label("heading")
        self.line = TypedLine(frame.clock, _LETTERS)
        self.notes = Label("quiet")
        self._private = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for part in (self.heading, self.line, self.notes):
            column.addWidget(part)
        self.line.kept.connect(self._keep)
        self.begin()

    def focus_line(self) -> None:
        """Let a note be typed."""
        self.line.take_focus()

    def retranslate(self) -> None:
        """Say every word anew."""
        self.heading.setText(self.tr("Notes of the answers"))
        self.line.setPlaceholderText(self.tr('F4: in the child\'s words, as "I"; or leave it to the recording'))
        self.line.setAccessibleName(self.heading.text())

    def refresh(self) -> None:
        """Show the latest notes, the newest first."""
        standing = [one for one in self.interviewing.state.answers if not one.withdrawn][-_SHOWN:]
        lines = [f"{clock_text(one.t_ms)}  {one.words}" for one in reversed(standing)]
        self.notes.setText("\n".join(lines))
        self.notes.setVisible(bool(lines) and not self._private)

    def keep_private(self, private: bool) -> None:
        """Take the notes off the screen, or show them again."""
        self._private = private
        self.refresh()

    def _keep(self, words: str, first_ns: int) -> None:
        if self.tried(self.interviewing.answer(words, pressed_ns=first_ns)):
            self.line.forget()
