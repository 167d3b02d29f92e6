"""Recordings of this room that its records know nothing of: somebody says of each whose it is, and why."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from interview_app.journey.session_list import Whose
from ui.messages import Messages
from ui.theme import Theme, named
from ui.widgets.choice_field import OneOf
from ui.widgets.label import Label
from ui.widgets.rec_badge import clock_text
from ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from interview_app.vault.sessions import Stray


class StrayList(QWidget):
    """One card a recording; gone where there is none."""

    explained = Signal(object, object, str)
    """The stray, :class:`Whose`, and the reason."""

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self._theme = theme
        self._messages = messages
        self.cards: list[StrayCard] = []
        self._intro = Label("attention")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self._column.addWidget(self._intro)
        self.hide()

    def show_strays(self, strays: "Sequence[Stray]") -> None:
        """Show *strays* in the place of those before."""
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [StrayCard(self._theme, self._messages, stray) for stray in strays]
        for card in self.cards:
            card.explained.connect(self.explained)
            self._column.addWidget(card)
        self.setVisible(bool(self.cards))
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word in the current language."""
        self._intro.setText(
            self.tr(
                "The disks hold recordings of which the records of this room know nothing; they may have been restored "
                "from a backup. Before a child is recorded, say of each whose it is."
            )
        )
        for card in self.cards:
            card.retranslate()


class StrayCard(QFrame):
    """One recording."""

    explained = Signal(object, object, str)

    def __init__(self, theme: Theme, messages: Messages, stray: "Stray") -> None:
        super().__init__()
        named(self, "card")
        self._messages = messages
        self.stray = stray
        self._what = Label("strong")
        self.whose = OneOf(theme, [one.value for one in Whose], required=True)
        self.reason = TextField(longest=300, required=True)
        self.keep = QPushButton()
        self.keep.setAutoDefault(False)
        theme.dress(self.keep, "check")
        self.keep.clicked.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(12)
        for part in (self._what, self.whose, self.reason):
            column.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(self.keep)
        row.addStretch(1)
        column.addLayout(row)

    def retranslate(self) -> None:
        """Say every word in the current language."""
        seen = self.stray.seen
        begun = f"{datetime.fromisoformat(seen.begun_utc).astimezone():%d.%m.%Y %H:%M}" if seen.begun_utc else ""
        length = clock_text(seen.recorded_ms) if seen.recorded_ms else ""
        known = (begun, length, self._messages.word("standing", seen.standing.value), seen.session)
        self._what.setText(", ".join(filter(None, known)))
        self.whose.say(self.tr("Whose recording is it?"))
        self.whose.offer((one.value, self._messages.word("stray", one.value)) for one in Whose)
        self.reason.say(self.tr("From what one can tell"))
        self.keep.setText(self.tr("Keep this"))

    def _tell(self) -> None:
        sound = [self.whose.check(), self.reason.check()]
        if all(sound):
            self.keep.setEnabled(False)
            self.explained.emit(self.stray, Whose(self.whose.value), self.reason.value)
