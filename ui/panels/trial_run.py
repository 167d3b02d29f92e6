"""The ten-second test recording: recorded, sealed and read back like an interview, so that the room is known to work.

Rules. Devices are let go first. Each step is shown while it goes on. Where something fails it is said which and what to
do, and it can be repeated; what was recorded is kept.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.frame import Frame
from ui.panels import Known, Panel
from ui.widgets.label import Label
from ui.widgets.notice_line import Tone
from ui.widgets.step_list import StepList
from ui.widgets.verdict_card import VerdictCard
from ui.worker import Cancelled, Progress, Task

if TYPE_CHECKING:
    from interview_app.domain.house import OpenPoint
    from interview_app.journey.seal import SealedCopies

STEPS = ("recording", "collecting", "staging", "signing", "closing", "reading_back")


class TrialRun(Panel):
    """What is still open, the steps of the test, and the verdict on each copy. ``start`` begins it."""

    recording = Signal(object)
    """Milliseconds recorded so far, or None while nothing is recorded."""
    turned = Signal()
    """The test began or ended, or it became known what is open."""

    def __init__(self, frame: Frame, release: Callable[[], None]) -> None:
        super().__init__(frame)
        self._release = release
        self._sealed: SealedCopies | None = None
        self._task: Task | None = None
        self.is_open: tuple[OpenPoint, ...] = ()
        """What is still to be done before the room is set up, the test among it."""
        self.is_running = False
        self.is_looked_at = False
        self.open_points = Label("attention")
        self.result = Label("strong")
        self.steps = StepList(frame.theme, frame.messages, STEPS)
        holder = QWidget()
        self._copies = QVBoxLayout(holder)
        self._copies.setContentsMargins(0, 0, 0, 0)
        self._copies.setSpacing(12)
        self.cards: list[VerdictCard] = []
        for part in (self.open_points, self.steps, self.result, holder):
            self.form.add(part)
        self.steps.hide()
        self.result.hide()

    def retranslate(self) -> None:
        """Say every word of the panel."""
        self.heading.setText(self.tr("Test recording"))
        self.about.setText(
            self.tr(
                "The room is recorded for ten seconds, sealed, and both copies are read back and checked. Nobody but "
                "you needs to be there; say a sentence meanwhile."
            )
        )
        self._say()

    def show_known(self, known: Known) -> None:
        """Find out what is still open."""
        room = known.room.room

        def ask() -> "tuple[OpenPoint, ...]":
            from interview_app.journey.setup import open_points

            return open_points(self.unlocked, room)

        self.work(ask, self._show_open)

    def start(self) -> None:
        """Make the test recording."""
        if self.is_running or self.known is None:
            return
        frame, room, release = self.frame, self.known.room.room, self._release
        slate = tuple(frame.messages.text("cli.slate").splitlines())

        def carry_out(progress: Progress, cancelled: Cancelled) -> "SealedCopies":
            from interview_app.journey.setup import try_room

            release()
            return try_room(self.unlocked, room, slate, stop=cancelled, progress=progress)

        self._begin()
        self._task = frame.worker.run(
            carry_out,
            owner=self,
            on_done=self._done,
            on_failed=self.refuse,
            on_progress=self._progress,
            on_ended=self._end,
        )

    def stop(self) -> None:
        """End the test; what was recorded so far is sealed."""
        if self._task is not None:
            self._task.cancel()

    def _begin(self) -> None:
        self.is_running, self._sealed = True, None
        self.frame.desk.note_recording(True)
        self.steps.begin()
        for card in self.cards:
            self._copies.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards.clear()
        self.notice.emit("", Tone.INFORM)
        self._say()
        self.turned.emit()

    def _progress(self, step: str, done: int, total: int) -> None:
        self.steps.show_progress(step, done, total)
        self.recording.emit(done * 1000 if step == "recording" else None)

    def _done(self, sealed: "SealedCopies") -> None:
        self._sealed = sealed
        self.notice.emit("", Tone.INFORM)
        self.steps.show_done()
        for package, report in zip(sealed.packages, sealed.reports, strict=True):
            card = VerdictCard(self.frame.theme, report.verdict, package)
            self.cards.append(card)
            self._copies.addWidget(card)
        self.changed.emit()

    def _end(self) -> None:
        self.is_running = False
        self.frame.desk.note_recording(False)
        self.recording.emit(None)
        self._say()
        self.turned.emit()
        if not self.unlocked.is_locked:
            self.entered()

    def _show_open(self, points: "tuple[OpenPoint, ...]") -> None:
        self.is_open, self.is_looked_at = points, True
        self._say()
        self.turned.emit()

    def _say(self) -> None:
        text = self.frame.messages.text
        self.open_points.setText("\n".join(text(f"open_point.{point.value}") for point in self.is_open))
        self.open_points.setVisible(bool(self.is_open) and not self.is_running and self._sealed is None)
        self.steps.setVisible(self.is_running)
        self.result.setVisible(self._sealed is not None)
        self.result.setText(self.tr("The room works: what it recorded was sealed and read back."))
        if self._sealed is None:
            return
        for place, (card, report) in enumerate(zip(self.cards, self._sealed.reports, strict=True)):
            name = self.tr("Master copy") if place == 0 else self.tr("Working copy")
            word = f"{name}: {text(f'word.{report.verdict.value}')}"
            found = [text(f"finding.{finding.code.value}") for finding in report.findings]
            told = [text(f"verdict.{report.verdict.value}"), *dict.fromkeys(found)]
            card.say(word, told, "", self.tr("Open the folder"))
