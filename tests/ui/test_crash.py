"""A fault of our own: a calm line, a report that names nobody, and the windows stay."""

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler

from tests.conftest import ExpectedLogs
from tests.ui.driver import Driver
from ui.app import Program

NAME = "Aigerim Testova"


@pytest.fixture
def installed(program: Program, monkeypatch: pytest.MonkeyPatch) -> Iterator[Program]:
    """The handler at work, and everything back in its place afterwards."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    before = qInstallMessageHandler(None)
    program.crash.install()
    yield program
    qInstallMessageHandler(before)


def _reports(data: Path) -> list[str]:
    return [path.read_text() for path in sorted((data / "reports").glob("*.txt"))]


def _fail() -> None:
    raise ValueError(NAME)


def test_a_fault_in_a_slot_leaves_the_window_and_a_report_without_names(
    installed: Program, room: Driver, own_folders: Path
) -> None:
    QTimer.singleShot(0, _fail)
    room.wait_to_see("A recording that is running goes on")
    (report,) = _reports(own_folders)
    assert "ValueError" in report
    assert "tests/ui/test_crash.py" in report
    assert NAME not in report
    room.press("Русский")
    room.wait_to_see("Новая запись")


def test_a_fault_on_a_thread_is_told_too(installed: Program, room: Driver, own_folders: Path) -> None:
    thread = threading.Thread(target=_fail)
    thread.start()
    room.wait_to_see("A recording that is running goes on")
    thread.join()
    assert len(_reports(own_folders)) == 1


def test_a_fault_is_told_even_if_no_report_can_be_written(installed: Program, room: Driver, own_folders: Path) -> None:
    (own_folders / "reports").write_text("no folder")
    QTimer.singleShot(0, _fail)
    room.wait_to_see("A recording that is running goes on")
    assert not room.sees("Report without personal data")


def test_qts_faults_are_reported_without_their_words(
    installed: Program, room: Driver, own_folders: Path, expected_logs: ExpectedLogs
) -> None:
    context = QMessageLogContext()
    installed.crash.from_qt(QtMsgType.QtDebugMsg, context, NAME)
    installed.crash.from_qt(QtMsgType.QtWarningMsg, context, NAME)
    expected_logs.expect("ui.qt", "Qt warned, category default")
    assert _reports(own_folders) == []
    installed.crash.from_qt(QtMsgType.QtCriticalMsg, context, NAME)
    (report,) = _reports(own_folders)
    assert "ui.crash.QtFault" in report
    assert NAME not in report
    assert NAME not in expected_logs.records[0].getMessage()


def test_ctrl_c_is_no_fault(installed: Program, own_folders: Path, capsys: pytest.CaptureFixture[str]) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert "KeyboardInterrupt" in capsys.readouterr().err
    assert _reports(own_folders) == []
