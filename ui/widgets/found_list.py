"""Recordings that wait for their seal: what each is, how far it came, where it lies, and one button to take it up."""

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from ui.frame import Frame
from ui.theme import named
from ui.widgets.label import Label
from ui.widgets.rec_badge import clock_text

if TYPE_CHECKING:
    from interview_app.journey.waiting import Interrupted


class FoundList(QScrollArea):
    """Shows what was found, the newest first; it scrolls when there is more than fits."""

    taken_up = Signal(object)
    """The :class:`Interrupted` whose button was pressed."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.rows: tuple[FoundRow, ...] = ()
        self.show_found(())

    def show_found(self, found: "Sequence[Interrupted]") -> None:
        """Show *found* in place of what was shown before."""
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        self.rows = tuple(FoundRow(self._frame, one) for one in found)
        for row in self.rows:
            row.take_up.clicked.connect(partial(self.taken_up.emit, row.interrupted))
            column.addWidget(row)
        column.addStretch(1)
        self.setWidget(inside)
        self.setVisible(bool(found))


class FoundRow(QFrame):
    """One interrupted recording."""

    def __init__(self, frame: Frame, interrupted: "Interrupted") -> None:
        super().__init__()
        named(self, "card")
        self._frame = frame
        self.interrupted = interrupted
        self.what = Label("heading")
        self.where = Label("quiet")
        self.take_up = QPushButton()
        frame.theme.dress(self.take_up, "package-check")
        lines = QVBoxLayout()
        lines.setSpacing(4)
        lines.addWidget(self.what)
        lines.addWidget(self.where)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(16)
        row.addLayout(lines, 1)
        row.addWidget(self.take_up, 0, Qt.AlignmentFlag.AlignVCenter)
        self.retranslate()

    def retranslate(self) -> None:
        """Say what it is and where it lies."""
        one = self.interrupted
        ended = one.stage.value in ("stopped", "sealing", "signed")
        if one.kind is None:
            self.what.setText(self.tr("A recording whose details cannot be read"))
        else:
            began = datetime.fromisoformat(one.started_utc).astimezone()
            self.what.setText(
                self.tr("{began}, {kind}, {length}").format(
                    began=f"{began:%d.%m.%Y %H:%M}",
                    kind=self._frame.messages.word("session_kind", one.kind.value),
                    length=clock_text(one.recorded_ms),
                )
            )
        how = self.tr("Ended, waits for its seal") if ended else self.tr("Broke off")
        self.where.setText("\n".join([how, *(str(folder.parent) for folder in one.folders)]))
        self.take_up.setText(self.tr("Seal") if ended else self.tr("Close and seal"))
        self.take_up.setAccessibleName(f"{self.take_up.text()}: {self.what.text()}")

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
