"""The child's own words as chips: typed while listening, turned into an open question by one key.

Rules. Nothing is put in that the child did not say; what was entered wrongly is taken back, with a reason, and stays in
the record as taken back. A chip keeps its key (1 to 9) until the tenth after it takes it over, so nothing moves. Words
of the child's real name are asked about once: in the record the child has an alias. Chips of one incident stand
together.
"""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from interview_app.domain.happenings import IncidentNamed, WordCaught, WordTied
from interview_app.domain.interview import Entered
from interview_app.domain.interview_words import Thing, Which
from interview_app.journey.interviewing import Interviewing
from ui.frame import Frame
from ui.interview.part import Part
from ui.interview.typed_line import TypedLine
from ui.theme import named
from ui.widgets.drop_list import DropList
from ui.widgets.emptying import empty
from ui.widgets.flowing import Flowing
from ui.widgets.label import Label
from ui.widgets.notice_line import Tone

KEYS = 9
_LETTERS = 120


class Chip(QPushButton):
    """One word of the child's. ``number`` is the word's in the session, ``key`` 1 to 9 or 0."""

    taken_back = Signal(int)
    tied = Signal(int)

    def __init__(self, number: int, words: str, key: int) -> None:
        super().__init__()
        self.number = number
        self.words = words
        self.key = key
        named(self, "chip")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setText(f"{key}  {words}" if key else words)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Delete takes the word back, Insert ties it to the chosen incident."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.taken_back.emit(self.number)
        elif event.key() == Qt.Key.Key_Insert:
            self.tied.emit(self.number)
        else:
            super().keyPressEvent(event)


class WordChips(Part):
    """The line for the next word, and the chips."""

    cued = Signal(int, str)
    """A chip was chosen: the word's number, and the word: the page offers a cued invitation."""

    def __init__(self, frame: Frame, interviewing: Interviewing) -> None:
        super().__init__(frame, interviewing)
        self.heading = Label("heading")
        self.line = TypedLine(frame.clock, _LETTERS)
        self.incident = DropList(frame.theme)
        self.incident.setSizeAdjustPolicy(DropList.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.incident.setMinimumContentsLength(7)
        self.named_as = TypedLine(frame.clock, _LETTERS)
        self.wrong = TypedLine(frame.clock, 300)
        self._unsure = ""
        self._private = False
        self._taking_back = 0
        self._shown: tuple[object, ...] = ()
        self._groups = QVBoxLayout()
        self._groups.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.line, 3)
        row.addWidget(self.incident, 2)
        for part in (self.heading, row, self.named_as, self.wrong, self._groups):
            column.addLayout(part) if isinstance(part, QHBoxLayout | QVBoxLayout) else column.addWidget(part)
        self.line.kept.connect(self._catch)
        self.named_as.kept.connect(self._name_incident)
        self.named_as.let_go.connect(self._forget_incident)
        self.named_as.hide()
        self.wrong.kept.connect(self._take_back)
        self.wrong.let_go.connect(self.wrong.hide)
        self.wrong.hide()
        self.incident.activated.connect(self._chosen)
        self.begin()

    @property
    def chips(self) -> list[Chip]:
        """The chips as they stand, from the first."""
        return sorted(self.findChildren(Chip), key=lambda chip: chip.number)

    def focus_line(self) -> None:
        """Let the next word be typed."""
        self.line.take_focus()

    def cue(self, key: int) -> None:
        """Choose the chip that has *key* (1 to 9); nothing where none has it."""
        chip = next((chip for chip in reversed(self.chips) if chip.key == key), None)
        if chip is not None:
            self.cued.emit(chip.number, chip.words)

    def retranslate(self) -> None:
        """Say every word anew."""
        self.heading.setText(self.tr("The child's words"))
        self.line.setPlaceholderText(self.tr("F3: a word the child said"))
        self.line.setAccessibleName(self.heading.text())
        self.named_as.setPlaceholderText(self.tr("What the child calls it, then Enter"))
        self.wrong.setPlaceholderText(self.tr("Why it is taken back, then Enter. Esc leaves it."))
        self.incident.setAccessibleName(self.tr("Incident that the words belong to"))
        self._shown = ()

    def keep_private(self, private: bool) -> None:
        """Take the words off the screen, or show them again."""
        self._private = private
        self._shown = ()
        self.refresh()

    def refresh(self) -> None:
        """Show the words as they stand."""
        state = self.interviewing.state
        shown = (state.words, state.incidents)
        if shown == self._shown:
            return
        self._shown = shown
        self._offer_incidents()
        empty(self._groups)
        words = self.interviewing.words
        keys = {((one.said.n - 1) % KEYS) + 1: one.said.n for one in words}
        for incident in (0, *(one.said.n for one in state.incidents if not one.withdrawn)):
            members = [one for one in words if one.said.incident == incident]
            if (members or incident) and not self._private:
                self._groups.addWidget(self._group(incident, members, keys))

    def _group(self, incident: int, words: list[Entered[WordCaught]], keys: dict[int, int]) -> QWidget:
        group = QWidget()
        column = QVBoxLayout(group)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        if incident:
            caption = Label("small")
            caption.setText(self._incident_name(incident))
            column.addWidget(caption)
        flowing = Flowing(6)
        for one in words:
            key = ((one.said.n - 1) % KEYS) + 1
            text = one.words
            chip = Chip(one.said.n, text, key if keys[key] == one.said.n else 0)
            chip.setToolTip(self.tr("Ask more about it. Delete takes it back, Insert ties it to the incident chosen."))
            chip.clicked.connect(partial(self.cued.emit, chip.number, text))
            chip.taken_back.connect(self._ask_why)
            chip.tied.connect(self._tie)
            flowing.addWidget(chip)
        column.addLayout(flowing)
        return group

    def _incident_name(self, number: int) -> str:
        incident = next(one for one in self.interviewing.state.incidents if one.said.n == number)
        which = self.frame.messages.word("incident", incident.said.which.value)
        return f"{which}: {incident.words}"

    def _offer_incidents(self) -> None:
        chosen = self.incident.currentData()
        self.incident.clear()
        self.incident.addItem(self.tr("No incident"), 0)
        for one in self.interviewing.state.incidents:
            if not one.withdrawn:
                self.incident.addItem(self._incident_name(one.said.n), one.said.n)
        for which in Which:
            self.incident.addItem(f"+ {self.frame.messages.word('incident', which.value)}", which.value)
        self.incident.setCurrentIndex(max(0, self.incident.findData(chosen)))

    def _chosen(self) -> None:
        new = isinstance(self.incident.currentData(), str)
        self.named_as.setVisible(new)
        if new:
            self.named_as.take_focus()

    def _forget_incident(self) -> None:
        self.named_as.hide()
        self.incident.setCurrentIndex(0)

    def _name_incident(self, words: str) -> None:
        which = Which(self.incident.currentData())
        if self.tried(self.interviewing.name_incident(which, words)):
            latest: IncidentNamed = self.interviewing.state.incidents[-1].said
            self.incident.setCurrentIndex(self.incident.findData(latest.n))
            self.named_as.forget()
            self.named_as.hide()
            self.line.setFocus()

    def _catch(self, words: str, first_ns: int) -> None:
        if self.interviewing.setting.names_the_child(words) and words != self._unsure:
            self._unsure = words
            self.said.emit(
                lambda: self.tr(
                    "This looks like the child's real name; in the record the child has an alias. Enter again keeps it."
                ),
                Tone.ATTEND,
            )
            return
        incident = self.incident.currentData()
        number = incident if isinstance(incident, int) else 0
        if self.tried(self.interviewing.catch_word(words, incident=number, pressed_ns=first_ns)):
            self._unsure = ""
            self.line.forget()

    def _tie(self, number: int) -> None:
        incident = self.incident.currentData()
        if isinstance(incident, int):
            self.tried(self.interviewing.tell(WordTied(number, incident)))

    def _ask_why(self, number: int) -> None:
        self._taking_back = number
        self.wrong.show()
        self.wrong.take_focus()

    def _take_back(self, reason: str) -> None:
        if self.tried(self.interviewing.correct(Thing.WORD, self._taking_back, "", reason)):
            self.wrong.forget()
            self.wrong.hide()
            self.wrong.give_back()
