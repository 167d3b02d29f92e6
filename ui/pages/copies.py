"""Copies and labels of a sealed recording: the movement log, further copies, the papers that go with them.

Rules. A copy counts once it was read back from its medium; what was begun and cancelled is removed. What is there
already is read back and said. While a copy is made the window stays, and the making can be cancelled.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QVBoxLayout

from interview_app.domain.errors import Circumstance, Code
from ui.flow import AtCopies, AtSealing
from ui.frame import Frame
from ui.pages import Page
from ui.paper_bar import PaperBar
from ui.reopening import unfinished
from ui.widgets.copy_form import CopyForm
from ui.widgets.copy_list import CopyList
from ui.widgets.label import Label
from ui.widgets.notice_line import Tone
from ui.widgets.primary_button import PrimaryButton
from ui.widgets.scrolling import Scrolling
from ui.widgets.step_list import StepList
from ui.worker import Cancelled, Progress, Task

if TYPE_CHECKING:
    from interview_app.domain.copies import Copy
    from interview_app.journey.copies import MadeCopy
    from interview_app.journey.issuing import Paper

STEPS = ("copying", "reading_back")


@dataclass(frozen=True)
class _Found:
    """The package to copy from, the copies that were entered, and where the sealing is finished, should it not be."""

    package: Path | None
    copies: "tuple[Copy, ...]"
    unfinished: AtSealing | None


class CopiesPage(Page[AtCopies]):
    """Makes further copies and labels of one session."""

    def __init__(self, frame: Frame, state: AtCopies) -> None:
        super().__init__(frame, state)
        theme = frame.theme
        self.what = Label("quiet", selectable=True)
        self.waits = Label("attention")
        self.log = CopyList(frame.messages)
        self.form = CopyForm(theme)
        self.form.changed.connect(self._arrange)
        self.steps = StepList(theme, frame.messages, STEPS)
        self.back = QPushButton()
        self.finish = QPushButton()
        self.papers = PaperBar(self)
        self.cancel = QPushButton()
        for button, icon, act in (
            (self.back, "arrow-left", lambda: frame.flow.go(frame.home())),
            (self.finish, "lock", self._finish),
            (self.cancel, "x", self._cancel),
        ):
            theme.dress(button, icon)
            button.clicked.connect(act)
        self.make = PrimaryButton(theme, "copy")
        self.make.clicked.connect(self._make)
        self.package: Path | None = None
        self.unfinished: AtSealing | None = None
        self._task: Task | None = None
        column = QVBoxLayout()
        column.setSpacing(20)
        for widget in (self.what, self.waits, self.log, self.papers, self.form, self.steps):
            column.addWidget(widget)
        column.addStretch(1)
        self.body.addWidget(Scrolling(column), 1)
        self.buttons.addWidget(self.back)
        self.buttons.addWidget(self.finish)
        self.buttons.addStretch()
        for button in (self.cancel, self.make):
            self.buttons.addWidget(button)

    def entered(self) -> None:
        """See which copies there are, and where the package is."""
        self._arrange()
        self._read()

    def may_close(self) -> bool:
        """Stay while a copy is made."""
        if self._task is None:
            return True
        self.notice.emit(lambda: self.tr("A copy is being made. Cancel it first, or wait for its end."), Tone.INFORM)
        return False

    def retranslate(self) -> None:
        """Say every word of the page."""
        self.title.setText(self.tr("Copies and labels"))
        self.what.setText(self.tr("Session {session}").format(session=self.state.session))
        self.back.setText(self.tr("To the sessions"))
        self.finish.setText(self.tr("Finish the sealing"))
        self.waits.setText(
            self.tr(
                "The sealing is not finished: a copy was left behind, or this computer's key waits for a second copy."
            )
        )
        self.cancel.setText(self.tr("Cancel"))
        self.make.setText(self.tr("Make the copy"))
        self.form.retranslate()
        if self.package is not None:
            self._offer_papers()

    def _read(self) -> None:
        frame, unlocked, session = self.frame, self.frame.desk.unlocked, self.state.session

        def read(_progress: Progress, _cancelled: Cancelled) -> _Found:
            from interview_app.journey.copies import copies_of
            from interview_app.journey.on_disks import package_of
            from interview_app.journey.room import room_now

            package = package_of(session, room_now(frame.room, frame.data)[0].targets)
            return _Found(package, copies_of(unlocked, session), unfinished(frame, unlocked, session))

        frame.worker.run(read, owner=self, on_done=self._show, on_failed=self.refuse)

    def _show(self, found: _Found) -> None:
        self.package, self.unfinished = found.package, found.unfinished
        self.log.show_copies(found.copies)
        self._offer_papers()
        if self.package is None:
            self.notice.emit(
                lambda: self.tr("The disks of this recording are not connected: connect one to make a copy."),
                Tone.ATTEND,
            )
        self._arrange()
        (self.form.purpose.line if self.unfinished is None else self.finish).setFocus()

    def _make(self) -> None:
        package, form, unlocked, frame = self.package, self.form, self.frame.desk.unlocked, self.frame
        if package is None:
            return
        target, purpose, recipient = form.target, form.purpose.value, form.recipient.value

        def copy(progress: Progress, cancelled: Cancelled) -> "MadeCopy":
            from interview_app.journey.copies import make_copy
            from interview_app.journey.room import anchors_of, room_now

            return make_copy(
                unlocked,
                package,
                target,
                purpose=purpose,
                recipient=recipient,
                anchors=anchors_of(room_now(frame.room, frame.data)[0].room),
                progress=progress,
                stop=cancelled,
            )

        self.notice.emit("", Tone.INFORM)
        self.steps.begin()
        self._task = self.frame.worker.run(
            copy,
            owner=self,
            on_done=self._made,
            on_failed=self._not_made,
            on_progress=self.steps.show_progress,
            on_ended=self._ended,
        )
        self._arrange()

    def _made(self, made: "MadeCopy") -> None:
        place, entered = str(made.package), made.entered
        verdict = self.frame.messages.text
        code = made.report.verdict.value
        if entered is None:
            self.notice.emit(
                lambda: self.tr("The package is there already: {place}. It was read back: {verdict}").format(
                    place=place, verdict=verdict(f"word.{code}")
                ),
                Tone.ATTEND,
            )
        else:
            number = entered.number

            def said() -> str:
                if made.late:
                    told = self.tr(
                        "This copy was there, but its making had been cut off before it was entered. "
                        "It was read back and is entered now as copy {n}: {verdict}"
                    )
                else:
                    told = self.tr("Copy {n} was made and read back: {verdict}")
                return told.format(n=number, verdict=verdict(f"word.{code}"))

            self.notice.emit(said, Tone.ATTEND if made.late else Tone.INFORM)
            self.form.clear()
        self._read()

    def _not_made(self, circumstance: Circumstance) -> None:
        if circumstance.code is Code.CANCELLED:
            self.notice.emit(lambda: self.tr("The copy was cancelled; what was begun is removed."), Tone.INFORM)
        else:
            self.refuse(circumstance)

    def _ended(self) -> None:
        self._task = None
        self._arrange()

    def _finish(self) -> None:
        if self.unfinished is not None:
            self.frame.flow.go(self.unfinished)

    def _cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _offer_papers(self) -> None:
        """Offer the labels of all copies, and the list of what is in the package."""
        unlocked, package, session = self.frame.desk.unlocked, self.package, self.state.session
        language = self.frame.messages.language

        def look(_progress: Progress, _cancelled: Cancelled) -> "tuple[Paper, ...]":
            from interview_app.journey.session_papers import package_papers

            return () if package is None else package_papers(unlocked, session, package, language)

        self.frame.worker.run(look, owner=self, on_done=self.papers.show_papers, on_failed=self.refuse)

    def _arrange(self) -> None:
        busy, there = self._task is not None, self.package is not None
        self.steps.setVisible(busy)
        self.form.setEnabled(not busy and there)
        self.cancel.setVisible(busy)
        self.back.setVisible(not busy)
        self.waits.setVisible(self.unfinished is not None)
        self.finish.setVisible(not busy and self.unfinished is not None)
        self.make.setVisible(not busy)
        self.make.setEnabled(there and self.form.complete)
        self.papers.setVisible(there and not busy)
