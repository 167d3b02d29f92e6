"""Exporting beside the picture: the form, and the task that writes. One export at a time; leaving the form stops it."""

from pathlib import Path
from typing import TYPE_CHECKING

from interview_app.domain.errors import Circumstance, Code
from interview_app.journey.trust import Trust
from interview_app.system.age import Identity
from ui.frame import Frame
from ui.widgets.export_form import ExportForm
from ui.worker import Cancelled, Progress, Task

if TYPE_CHECKING:
    from interview_app.journey.export import Exported


class ExportSide(ExportForm):
    """The form for *package*, opened with *identity*."""

    def __init__(self, frame: Frame, package: Path, identity: Identity, trust: Trust) -> None:
        super().__init__(frame.theme)
        self._frame = frame
        self._package = package
        self._identity = identity
        self._trust = trust
        self._task: Task | None = None
        self.export.connect(self._start)
        self.cancel.connect(self.stop)

    def stop(self) -> None:
        """Ask an export under way to stop; what it began is removed."""
        if self._task is not None:
            self._task.cancel()

    def _start(self, out: Path, reason: str, who: str) -> None:
        from interview_app.journey.export import export

        def write_film(progress: Progress, cancelled: Cancelled) -> "Exported":
            def told(step: str, done: int, total: int) -> None:
                if cancelled.is_set():
                    raise Circumstance(Code.CANCELLED)
                progress(step, done, total)

            return export(
                self._package,
                self._identity,
                out,
                reason,
                trust=self._trust,
                clock=self._frame.clock,
                progress=told,
                who=who,
            )

        self.show_progress("", 0, 0)
        self._task = self._frame.worker.run(
            write_film,
            owner=self,
            on_done=self._done,
            on_failed=lambda circumstance: self.show_done(
                self._frame.messages.circumstance(circumstance), trouble=circumstance.code is not Code.CANCELLED
            ),
            on_progress=lambda step, done, total: self.show_progress(
                self._frame.messages.text(f"step.{step}"), done, total
            ),
            on_ended=self._ended,
        )

    def _done(self, exported: "Exported") -> None:
        text = self._frame.messages.text
        lines = [text("cli.exported", path=str(film)) for film in exported.films]
        self.show_done("\n".join([*lines, text("cli.export_note", path=str(exported.origin))]))

    def _ended(self) -> None:
        self._task = None
        if self.busy:
            self.show_done(self.tr("The video file was not written."), trouble=True)
