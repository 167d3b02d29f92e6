"""How long the child was heard, and how long until the next limit; a limit that is near is said in a quiet line."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from interview_app.domain.time_heard import Limit, LimitUse, heard_ms
from interview_app.journey.interviewing import Interviewing
from ui.frame import Frame
from ui.interview.part import Part
from ui.widgets.figure import Figure
from ui.widgets.label import Label
from ui.widgets.rec_badge import clock_text


class TimeLine(Part):
    """Two figures and a line."""

    def __init__(self, frame: Frame, interviewing: Interviewing) -> None:
        super().__init__(frame, interviewing)
        self.heard = Figure()
        self.left = Figure()
        self.near = Label("attention")
        row = QHBoxLayout()
        row.addWidget(self.heard, 1)
        row.addWidget(self.left, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.near)
        self.begin()

    def retranslate(self) -> None:
        """Say the words of the moment."""
        self.refresh()

    def tick(self) -> None:
        """Show the times, and note what was reached since the last look."""
        self.interviewing.watch_limits()
        self.refresh()

    def refresh(self) -> None:
        """Show the times."""
        interviewing = self.interviewing
        nearest = min(interviewing.limits(), key=lambda one: one.left_ms)
        self.heard.say(self.tr("Child heard"), clock_text(heard_ms(interviewing.state, interviewing.now_ms)))
        self.left.say(self.tr("To the next limit"), clock_text(nearest.left_ms))
        gravest = max(
            (one for one in interviewing.limits() if one.percent),
            key=lambda one: (one.limit.legal, one.percent, one.limit is Limit.DAY),
            default=None,
        )
        self.near.setText("" if gravest is None else self._words(gravest))
        self.near.setVisible(gravest is not None)

    def _words(self, use: LimitUse) -> str:
        word = self.frame.messages.word("limit", use.limit.value)
        name = word[:1].upper() + word[1:]
        if use.used_ms >= use.of_ms:
            return self.tr("{limit}: the time is used up").format(limit=name)
        minutes = -(-use.left_ms // 60_000)
        return self.tr("{limit}: {minutes} min are left").format(limit=name, minutes=minutes)
