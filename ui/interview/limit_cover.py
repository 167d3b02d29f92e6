"""The full page of a limit: shown when the next question is chosen, never in the middle of an answer (art. 209).

Rules. Where the law's limit holds there is the break or the closing, and no other way past this page. A house's limit
is advice: it can be passed over, which is noted.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from interview_app.domain.happenings import Paused
from interview_app.domain.interview_words import PauseCause
from interview_app.domain.time_heard import Limit, LimitUse
from interview_app.journey.interviewing import Interviewing
from ui.frame import Frame
from ui.interview.part import Part
from ui.widgets.folding import Folding
from ui.widgets.label import Label
from ui.widgets.primary_button import PrimaryButton

_FULL = 100


class LimitCover(Part):
    """The page. Whoever shows it asks :meth:`due` first."""

    passed = Signal()
    """The advice was passed over: the question that was chosen may be asked."""
    rested = Signal()
    """The break was begun."""
    closing = Signal()
    """On to the closing."""

    def __init__(self, frame: Frame, interviewing: Interviewing) -> None:
        super().__init__(frame, interviewing)
        self._use: LimitUse | None = None
        self.title = Label("title")
        self.words = Label("read")
        self.go_on = QPushButton()
        self.close_now = QPushButton()
        self.rest = PrimaryButton(frame.theme, "pause")
        frame.theme.dress(self.go_on, "arrow-right")
        frame.theme.dress(self.close_now, "check")
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 40, 40, 24)
        column.setSpacing(16)
        column.addStretch(1)
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addStretch(2)
        column.addWidget(Folding((self.go_on, self.close_now, self.rest), 12))
        self.go_on.clicked.connect(self._pass_over)
        self.close_now.clicked.connect(self.closing)
        self.rest.clicked.connect(self._rest)
        self.begin()

    def due(self) -> LimitUse | None:
        """Return the limit that has to be looked at before the next question; None while there is none."""
        passed = {one.limit for one in self.interviewing.state.limits_passed}
        full = [one for one in self.interviewing.limits() if one.used_ms >= one.of_ms]
        due = [one for one in full if one.holds or one.limit.value not in passed]
        return max(due, key=lambda one: (one.limit.legal, one.limit is Limit.DAY), default=None)

    def show_limit(self, use: LimitUse) -> None:
        """Say which limit it is and what can be done now."""
        self._use = use
        self.retranslate()
        (self.rest if self.rest.isVisibleTo(self) else self.close_now).setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say every word anew."""
        self.rest.setText(self.tr("Begin the break"))
        self.close_now.setText(self.tr("Go to the closing"))
        self.go_on.setText(self.tr("Go on all the same"))
        use = self._use
        if use is None:
            return
        name = self.frame.messages.word("limit", use.limit.value)
        self.title.setText(name[:1].upper() + name[1:])
        day = use.limit in (Limit.DAY, Limit.HOUSE_DAY)
        minutes = self.interviewing.setting.limits.break_minutes
        self.words.setText(
            self.tr("The child has been heard for as long as the law allows in one day. Bring it to a calm end now.")
            if use.holds and day
            else self.tr(
                "The child has been heard without a break for as long as the law allows. The next question can be "
                "asked after a break of at least {minutes} minutes. The recording goes on."
            ).format(minutes=minutes)
            if use.holds
            else self.tr("The time that this room advises for the child's age is used up. Is the child tired?")
        )
        self.go_on.setVisible(not use.holds)
        self.rest.setVisible(not (use.holds and day))

    def refresh(self) -> None:
        """Stay as it was called; the page takes it away."""

    def _pass_over(self) -> None:
        if self._use is not None and self.tried(self.interviewing.pass_over(self._use)):
            self.passed.emit()

    def _rest(self) -> None:
        if self.tried(self.interviewing.tell(Paused(PauseCause.LIMIT, ""))):
            self.rested.emit()
