"""Answers in the child's own hand: a photograph or scan of the sheet, taken in as it is, printed as an attachment."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from interview_app.domain.protocol_entries import OwnHand
from ui.frame import Frame
from ui.theme import named
from ui.widgets.emptying import empty
from ui.widgets.label import Label
from ui.widgets.seal_forms import FileField
from ui.widgets.spoken import Spoken
from ui.widgets.text_field import TextField


class OwnHandPart(Spoken):
    """What was taken in, and the fields for one more."""

    wanted = Signal(object, str)
    """A file (``Path``) that is to be taken in, and what it is called."""
    removed = Signal(str)
    """The digest of what is to be taken off."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._hands: tuple[OwnHand, ...] = ()
        self.name = TextField(longest=200)
        self.file = FileField(frame.theme, required=False)
        self.add = QPushButton()
        self.add.setAutoDefault(False)
        frame.theme.dress(self.add, "plus")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._rows)
        for part in (self.name, self.file, self.add):
            column.addWidget(part)
        self.add.clicked.connect(self._want)
        self.retranslate()

    def put(self, hands: tuple[OwnHand, ...]) -> None:
        """Show *hands*; what was typed for the newest goes."""
        if len(hands) > len(self._hands):
            self.name.put("")
            self.file.put("")
        self._hands = hands
        empty(self._rows)
        for number, hand in enumerate(hands, start=1):
            self._rows.addWidget(self._row(number, hand))

    def retranslate(self) -> None:
        """Say every word."""
        self.name.say(self.tr("What it is"))
        self.name.suggest(self.tr("Answer in the child's own hand, two pages"))
        self.file.say(self.tr("Picture of the sheet (PNG or JPEG)"))
        self.add.setText(self.tr("Add to the protocol"))
        self.put(self._hands)

    def _row(self, number: int, hand: OwnHand) -> QWidget:
        row_part = QWidget()
        row = QHBoxLayout(row_part)
        row.setContentsMargins(0, 0, 0, 0)
        label = Label()
        label.setText(f"{number}. {hand.name}")
        gone = QPushButton(self.tr("Take off"))
        named(gone, "plain")
        gone.setAutoDefault(False)
        gone.setAccessibleName(f"{gone.text()}: {hand.name}")
        gone.clicked.connect(partial(self.removed.emit, hand.sha256))
        row.addWidget(label, 1)
        row.addWidget(gone)
        return row_part

    def _want(self) -> None:
        if self.file.value:
            self.wanted.emit(Path(self.file.value), self.name.value or Path(self.file.value).name)
