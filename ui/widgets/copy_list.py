"""The movement log of a recording: its copies by number, for whom and what, where they were put, and their verdicts."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from interview_app.domain.copies import MASTER, WORKING, Copy
from interview_app.domain.verdict import Verdict
from ui.messages import Messages
from ui.theme import named
from ui.widgets.emptying import empty
from ui.widgets.label import Label
from ui.widgets.spoken import Spoken

_KINDS = {Verdict.VERIFIED.value: "good", Verdict.ALTERED.value: "bad"}


class CopyList(Spoken):
    """A line for each copy, in the order of their numbers."""

    def __init__(self, messages: Messages) -> None:
        super().__init__()
        self._messages = messages
        self._copies: tuple[Copy, ...] = ()
        self._labels: list[tuple[Label, Label, Label]] = []
        self._card = QFrame()
        named(self._card, "card")
        self._grid = QGridLayout(self._card)
        self._grid.setContentsMargins(20, 16, 20, 16)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(12)
        self._grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        self._card.hide()

    @property
    def copies(self) -> tuple[Copy, ...]:
        """The copies that are shown."""
        return self._copies

    def show_copies(self, copies: Sequence[Copy]) -> None:
        """Show *copies* in the place of those before."""
        self._copies = tuple(copies)
        empty(self._grid)
        self._labels = []
        for row, copy in enumerate(self._copies):
            labels = Label("field"), Label(selectable=True), Label(_kind(copy), wraps=False)
            for place, label in enumerate(labels):
                self._grid.addWidget(label, row, place)
            self._labels.append(labels)
        self._card.setVisible(bool(self._copies))
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word in the current language."""
        for copy, labels in zip(self._copies, self._labels, strict=True):
            words = self._name(copy), self._about(copy), self._messages.text(f"word.{copy.verdict}")
            for label, text in zip(labels, words, strict=True):
                label.setText(text)

    def _name(self, copy: Copy) -> str:
        if copy.number == MASTER:
            return self.tr("Master")
        return self.tr("Working copy") if copy.number == WORKING else self.tr("Copy {n}").format(n=copy.number)

    def _about(self, copy: Copy) -> str:
        made = f"{datetime.fromisoformat(copy.made_utc).astimezone():%d.%m.%Y %H:%M}"
        why = ", ".join(filter(None, (copy.purpose, copy.recipient)))
        return "\n".join(filter(None, (why, f"{made} · {copy.place}")))


def _kind(copy: Copy) -> str:
    return _KINDS.get(copy.verdict, "attention")
