"""When the windows have a fault of their own: a report without personal data, a calm line, and the recorder goes on.

Rules. The recorder is a process of its own; nothing here touches it. Faults come from Python on the GUI thread, from
threads, and from Qt's messages; all end in a report file. Of a Qt message only its category and kind are kept, because
its words may name a file. The windows stay open: what they show may be stale, what is recorded is not.
"""

import logging
import sys
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QObject, QtMsgType, Signal, qInstallMessageHandler

from interview_app.system.crash import write_crash_report

_LOG = logging.getLogger("ui.qt")


class QtFault(Exception):
    """Qt said that something is wrong; its words stay out of the report."""


class CrashHandler(QObject):
    """Writes the reports and tells the window. Made on the GUI thread; may be called from any."""

    crashed = Signal(object)
    """The report's path, or None if no report could be written. Heard on the GUI thread."""

    def __init__(self, folder: Path, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._folder = folder
        self._now = now

    def install(self) -> None:
        """Catch what nobody else does, until the process ends."""
        sys.excepthook = self._from_python
        threading.excepthook = self._from_thread
        qInstallMessageHandler(self.from_qt)

    def __call__(self, error: BaseException) -> None:
        """Report *error*."""
        self.crashed.emit(self.report(error))

    def report(self, error: BaseException) -> Path | None:
        """Write the report of *error* and return its path; None if it cannot be written."""
        try:
            return write_crash_report(error, self._folder, self._now())
        except OSError:
            return None

    def from_qt(self, kind: QtMsgType, context: QMessageLogContext, untrusted_message: str) -> None:
        """Take one of Qt's messages; a fatal one is reported before Qt ends the process."""
        category = str(context.category or "default")
        if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg):
            self(QtFault(category))
        elif kind is QtMsgType.QtWarningMsg:
            _LOG.warning("Qt warned, category %s, %d characters", category, len(untrusted_message))

    def _from_python(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
        else:
            self(error.with_traceback(trace))

    def _from_thread(self, arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            self(arguments.exc_value.with_traceback(arguments.exc_traceback))
