"""What the child is told of duties and rights, by age: read aloud from here, and each noted with its time.

Rules. A child below 16 is told that the truth must be said and nothing of liability (art. 215.2); the texts are chosen
by age and cannot be exchanged. What was told is an event; it cannot be untold.
"""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from interview_app.domain.happenings import Told
from interview_app.domain.interview_words import ToldWhat
from interview_app.journey.interviewing import Interviewing
from ui.frame import Frame
from ui.interview.cover import Cover
from ui.widgets.checklist import Checklist
from ui.widgets.explanation import Explanation
from ui.widgets.label import Label
from ui.widgets.tick import Tick

_SIDE = 320


class ToldCover(Cover):
    """The texts, and a tick for each."""

    def __init__(self, frame: Frame, interviewing: Interviewing) -> None:
        super().__init__(frame, interviewing)
        self.text = Explanation(frame.theme)
        self.list = Checklist(frame.theme, [what.value for what in interviewing.setting.to_tell])
        self.list.setFixedWidth(_SIDE)
        self.heading = Label("heading")
        side = QVBoxLayout()
        side.setSpacing(4)
        side.addWidget(self.heading)
        side.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addWidget(self.text, 1)
        row.addLayout(side)
        self.inside.addLayout(row, 1)
        self.back.hide()
        self.list.pressed.connect(lambda what, _ticked: self._tell(ToldWhat(what)))
        self.begin()

    @property
    def may_go_back(self) -> bool:
        """Always: there is one button, and it goes back."""
        return True

    @property
    def ticks(self) -> dict[ToldWhat, Tick]:
        """The box of each."""
        return {ToldWhat(what): line.box for what, line in self.list.lines.items()}

    @property
    def untold(self) -> tuple[ToldWhat, ...]:
        """What is still to be told."""
        told = {one.what for one in self.interviewing.state.told if one.person == 0}
        return tuple(what for what in self.interviewing.setting.to_tell if what not in told)

    def opened(self) -> None:
        """Show the texts in the language of the questions."""
        age = self.interviewing.setting.age
        self.text.show_text(lambda book: book.for_child(age), self.interviewing.language.value)
        super().opened()

    def retranslate(self) -> None:
        """Say every word anew."""
        self.title.setText(self.tr("What the child is told"))
        self.intro.setText(
            self.tr("Said aloud, in the child's language, while the recording runs. Tick each once it was said.")
        )
        self.heading.setText(self.tr("Said to the child"))
        words = {what.value: self.frame.messages.word("told_what", what.value) for what in self.ticks}
        self.list.say({what: said[:1].upper() + said[1:] for what, said in words.items()})
        self.primary.setText(self.tr("Back to the questions"))

    def refresh(self) -> None:
        """Show what was told."""
        untold = self.untold
        self.list.show_marks({what.value: "" for what in self.ticks if what not in untold})
        for what, tick in self.ticks.items():
            tick.setEnabled(what in untold)

    def _tell(self, what: ToldWhat) -> None:
        if self.tried(self.interviewing.tell(Told(0, what))):
            onward = next((self.ticks[one] for one in self.untold), self.primary)
            onward.setFocus(Qt.FocusReason.OtherFocusReason)
