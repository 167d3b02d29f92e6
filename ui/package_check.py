"""The check of a package beside its replay: from the first moment to the end, again with the key once there is one.

Rules. A verdict is told only when the check that says it has ended, save ALTERED, which is told as soon as it is
certain and stays. There is a check without a key, so that there is a verdict also where nobody can open the recording;
the one with the key takes its place. It runs in a process of its own, which would otherwise hold up pictures; what ends
that process before its verdict leaves CANNOT TELL.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ParamSpec

from PySide6.QtCore import QObject, Signal

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.verdict import Verdict
from interview_app.journey.trust import Trust
from interview_app.system.age import Identity
from ui.frame import Frame
from ui.widgets.verdict_line import VerdictLine
from ui.widgets.verdict_panel import VerdictPanel
from ui.worker import Cancelled, Progress, Task

if TYPE_CHECKING:
    from interview_app.journey.verify import Report

News = ParamSpec("News")


class PackageCheck(QObject):
    """Runs the check and keeps the verdict line and the panel up to date."""

    ended = Signal(object)
    """The report of a check that has ended."""
    failed = Signal(Circumstance)
    """A check could not be made (for example: a certificate that cannot be read)."""

    def __init__(
        self, frame: Frame, package: Path, trust: Trust, line: VerdictLine, panel: VerdictPanel, owner: QObject
    ) -> None:
        super().__init__(owner)
        self._frame = frame
        self._package = package
        self._trust = trust
        self._line = line
        self._panel = panel
        self._task: Task | None = None
        self._certain: Verdict | None = None
        self._begun = False

    @property
    def begun(self) -> bool:
        """True once a check was started."""
        return self._begun

    def start(self, identity: Identity | None) -> None:
        """Check the package, with *identity* if there is one; a check under way gives up its place."""
        from interview_app.journey.verify_apart import verify_apart

        self._begun = True
        if self._task is not None:
            self._task.cancel()
        self._line.show_checking(0, self._certain)

        def check_package(progress: Progress, cancelled: Cancelled) -> "Report":
            def told(step: str, done: int, total: int) -> None:
                if cancelled.is_set():
                    raise Circumstance(Code.CANCELLED)
                progress(step, done, total)

            return verify_apart(
                self._package,
                trust=self._trust,
                identity=identity,
                follows=None,
                clock=self._frame.clock,
                progress=told,
            )

        def if_last(tell: Callable[News, None]) -> Callable[News, None]:
            def told(*news: News.args, **named: News.kwargs) -> None:
                if self._task is task:
                    tell(*news, **named)

            return told

        task = self._frame.worker.run(
            check_package,
            owner=self,
            on_done=if_last(self._end),
            on_failed=if_last(self._fail),
            on_progress=if_last(self._tell),
            on_ended=if_last(self._close),
        )
        self._task = task

    def stop(self) -> None:
        """Ask the check to give up; nothing more is told."""
        if self._task is not None:
            self._task.cancel()
            self._task = None

    def certain(self, verdict: Verdict) -> None:
        """Take over that *verdict* is certain already: ALTERED, found while reading."""
        if verdict is Verdict.ALTERED and self._certain is None:
            self._certain = verdict
            if self._line.checking:
                self._line.show_checking(self._line.percent, verdict)

    def _tell(self, _step: str, done: int, total: int) -> None:
        self._line.show_checking(done * 100 // total if total else 0, self._certain)

    def _end(self, report: "Report") -> None:
        self.certain(report.verdict)
        self._panel.show_report(report)
        self._line.show_verdict(self._certain or report.verdict, with_key=report.checked.with_key)
        self.ended.emit(report)

    def _fail(self, circumstance: Circumstance) -> None:
        self._line.show_verdict(self._certain or Verdict.CANNOT_TELL)
        self.failed.emit(circumstance)

    def _close(self) -> None:
        """Say that nothing can be told where the check ended by a fault of our own."""
        if self._line.checking:
            self._line.show_verdict(self._certain or Verdict.CANNOT_TELL)
        self._task = None
