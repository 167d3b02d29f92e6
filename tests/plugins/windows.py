"""Windows on a real (virtual) screen: one application a run, a program with folders of its own for each test.

After each test nothing may be left: no window, no thread, no message of Qt's.
"""

import shutil
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.driver import PATIENCE_MS, Driver
from ui.app import Program, application


@pytest.fixture(scope="session")
def qapp(screen: str) -> Iterator[QApplication]:
    """Return the one application of the run. It ends before its screen does, or Qt would end the process."""
    assert screen
    app = application()
    yield app
    app.shutdown()


@pytest.fixture
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give the test a data and a runtime folder of its own; return the data folder."""
    runtime = Path(tempfile.mkdtemp(prefix="r-"))  # short, because the path of a local socket has to fit in 108 bytes
    monkeypatch.setenv("INTERVIEW_APP_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    yield tmp_path / "data"
    shutil.rmtree(runtime)


@pytest.fixture
def program(qapp: QApplication, qtbot: QtBot, own_folders: Path) -> Iterator[Program]:
    """Return a program without a room, speaking English; closed afterwards, and nothing left of it."""
    before = set(threading.enumerate())
    program = Program(qapp, None, "en")
    yield program
    program.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: not set(threading.enumerate()) - before, timeout=PATIENCE_MS)
    assert not QApplication.topLevelWidgets()


@pytest.fixture
def room(program: Program, qtbot: QtBot) -> Driver:
    """Return the driver of the room's window, shown on the start page."""
    window = program.main_window()
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    return Driver(qtbot, window)
