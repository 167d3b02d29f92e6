"""Keeps the question that stands on the desk and was not asked, beside the windows, and puts it back.

Rules. Each change is kept at once, the newest alone. Where that fails nothing is said and nothing waits: the interview
goes on, and the next change is kept again.
"""

from PySide6.QtCore import QObject

from interview_app.journey.interviewing import Interviewing
from interview_app.journey.unasked import NOTHING, Unasked
from ui.autosave import Autosave
from ui.interview.course import Course
from ui.interview.own_question import OwnQuestion
from ui.worker import Worker


class UnaskedKeeping(QObject):
    """Looks at *course* and *own*; :meth:`keep` is called after every change of theirs."""

    def __init__(
        self, worker: Worker, interviewing: Interviewing, course: Course, own: OwnQuestion, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._interviewing = interviewing
        self._course = course
        self._own = own
        self._kept = interviewing.unasked
        self.autosave = Autosave[Unasked](worker, interviewing.keep_unasked, self)
        own.take_up(self._kept.own, self._kept.handed)
        own.line.textChanged.connect(self.keep)

    def keep(self) -> None:
        """Keep what stands there now; nothing once the recording is over."""
        now = NOTHING if self._interviewing.state.stopped else self._now()
        if now != self._kept:
            self._kept = now
            self.autosave.put(now)

    def _now(self) -> Unasked:
        state, course, own = self._interviewing.state, self._course, self._own
        return Unasked(
            self._interviewing.setting.session,
            len(state.asked),
            state.phase,
            course.current.id if course.current is not None else "",
            course.words,
            own.line.toPlainText(),
            own.handed,
        )
