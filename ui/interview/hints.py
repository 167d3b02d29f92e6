"""Silent hints: what the psychologist presses, and the line on the investigator's page that quietly shows it.

Rules. A hint makes no sound and takes no focus. It stays until the investigator has seen it and says so; that is no
event. Of a program that came back only the hints of the latest two minutes are shown again.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QSizePolicy, QVBoxLayout

from interview_app.domain.happenings import BreakAsked, HintGiven
from interview_app.domain.interview import Entered
from interview_app.domain.interview_words import Hint
from interview_app.journey.interviewing import Interviewing
from ui.frame import Frame
from ui.interview.child_state import ChildStateLine
from ui.interview.part import Part
from ui.messages import Messages
from ui.theme import Theme, named
from ui.widgets.label import Label
from ui.widgets.rec_badge import clock_text
from ui.widgets.spoken import Spoken

LETTERS = 200
MOST = 3
"""So many hints stand on the page at once, the latest ones."""
FRESH_MS = 120_000
ICONS = {Hint.SLOWER: "snail", Hint.WATER: "glass-water", Hint.OPEN_QUESTION: "message-circle", Hint.STOP_HERE: "hand"}


class HintButtons(Spoken):
    """The hints as buttons, a line for one in words of one's own, and the request for a break."""

    given = Signal(Hint, str)
    break_asked = Signal()

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self._messages = messages
        self._title = Label("heading")
        self._given = Label("quiet", wraps=False)
        self._given.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._latest: Entered[HintGiven] | Entered[BreakAsked] | None = None
        self.buttons: dict[Hint, QPushButton] = {}
        grid = QGridLayout()
        grid.setSpacing(8)
        for place, (hint, icon) in enumerate(ICONS.items()):
            button = QPushButton()
            named(button, "segment")
            button.setAutoDefault(True)
            theme.dress(button, icon)
            button.clicked.connect(partial(self._give, hint))
            grid.addWidget(button, place, 0)
            self.buttons[hint] = button
        self.words = QLineEdit()
        self.words.setMaxLength(LETTERS)
        self.words.returnPressed.connect(self._give_words)
        self.rest = QPushButton()
        named(self.rest, "segment")
        self.rest.setAutoDefault(True)
        theme.dress(self.rest, "coffee")
        self.rest.clicked.connect(self.break_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addLayout(grid)
        column.addWidget(self.words)
        column.addWidget(self.rest)
        column.addWidget(self._given)

    def show_given(self, hints: Sequence[Entered[HintGiven]], breaks: Sequence[Entered[BreakAsked]]) -> None:
        """Show what the investigator was shown last."""
        latest: list[Entered[HintGiven] | Entered[BreakAsked]] = [*hints[-1:], *breaks[-1:]]
        self._latest = max(latest, key=lambda one: one.t_ms, default=None)
        self._say_latest()

    def retranslate(self) -> None:
        """Say every word."""
        self._title.setText(self.tr("Silent hint to the investigator"))
        self._say_latest()
        for hint, button in self.buttons.items():
            button.setText(self._messages.word("hint", hint.value).capitalize())
        self.words.setPlaceholderText(self.tr("A hint in your own words, then Enter"))
        self.words.setAccessibleName(self.tr("A hint in your own words"))
        self.rest.setText(self.tr("Ask for a break"))

    def _say_latest(self) -> None:
        if self._latest is None:
            self._given.clear()
            return
        said = self._latest.said
        if isinstance(said, HintGiven):
            words = said.words or self._messages.word("hint", said.hint.value)
        else:
            words = self.tr("a break is asked for")
        self._given.setText(self.tr("Shown at {time}: {hint}").format(time=clock_text(self._latest.t_ms), hint=words))

    def _give(self, hint: Hint) -> None:
        self.given.emit(hint, "")

    def _give_words(self) -> None:
        words = self.words.text().strip()
        if words:
            self.given.emit(Hint.WORDS, words)
            self.words.clear()


class HintLine(Part):
    """For the investigator's right column: how the child is, and the hints not yet seen."""

    def __init__(self, frame: Frame, interviewing: Interviewing) -> None:
        super().__init__(frame, interviewing)
        before = interviewing.now_ms - FRESH_MS
        self._seen = sum(one.t_ms < before for one in interviewing.state.hints)
        self._breaks_seen: tuple[Entered[BreakAsked], ...] = ()
        self.child = ChildStateLine(frame.theme, frame.messages)
        self.box = QFrame()
        named(self.box, "chosen")
        self._icon = QLabel()
        self._icon.setFixedWidth(28)
        frame.theme.dress(self._icon, "info", "accent", 24)
        self.lines = [Label("strong") for _ in range(MOST + 1)]
        self.seen = QPushButton()
        named(self.seen, "plain")
        self.seen.setAutoDefault(True)
        frame.theme.dress(self.seen, "check")
        self.seen.clicked.connect(self.acknowledge)
        words = QVBoxLayout()
        words.setSpacing(4)
        for line in self.lines:
            words.addWidget(line)
        words.addWidget(self.seen, 0, Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout(self.box)
        row.setContentsMargins(12, 8, 8, 4)
        row.setSpacing(8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.child)
        column.addWidget(self.box)
        self.begin()

    @property
    def hints(self) -> tuple[Entered[HintGiven], ...]:
        """The hints that nobody has acknowledged, oldest first."""
        return self.interviewing.state.hints[self._seen :]

    def acknowledge(self) -> None:
        """Take it that the investigator has seen what stands here."""
        self._seen = len(self.interviewing.state.hints)
        self._breaks_seen = self.interviewing.state.breaks_asked
        self.refresh()

    def keep_private(self, private: bool) -> None:
        """Show nothing of the child's state, or show it again: the privacy key."""
        self.child.setHidden(private)

    def refresh(self) -> None:
        """Show what is not acknowledged yet."""
        state, word = self.interviewing.state, self.frame.messages.word
        self.child.show_state(state.child_state)
        said = [
            f"{clock_text(one.t_ms)}: {one.said.words or word('hint', one.said.hint.value)}"
            for one in self.hints[-MOST:]
        ]
        new_breaks = [one for one in state.breaks_asked if one not in self._breaks_seen]
        said += [self.tr("{time}: a break is asked for").format(time=clock_text(one.t_ms)) for one in new_breaks[-1:]]
        for place, line in enumerate(self.lines):
            line.setText(said[place] if place < len(said) else "")
            line.setVisible(place < len(said))
        self.box.setVisible(bool(said))
        self.box.setAccessibleName(" ".join(said))

    def retranslate(self) -> None:
        """Say every word."""
        self.seen.setText(self.tr("Seen"))
        self.refresh()
