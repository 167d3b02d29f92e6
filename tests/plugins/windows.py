"""Windows on a real (virtual) screen: one application a run, a program with folders of its own for each test.

After each test nothing may be left: no window, no thread, no message of Qt's.
"""

import gc
import shutil
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.driver import Driver
from tests.ui.patience import PATIENCE_MS
from ui.app import Program, application
from ui.garbage import collect_what_is_due

if TYPE_CHECKING:
    from interview_app.domain.bank import Phase
    from tests.ui.interview_page import Sit
    from tests.ui.newcomer import Newcomer
    from tests.ui.office import Office


def pytest_runtest_teardown() -> None:
    """Collect between tests that have no windows too, once the windows keep the collector to themselves."""
    if not gc.isenabled():
        collect_what_is_due()


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
    with _running(qapp, qtbot) as program:
        yield program


@contextmanager
def _running(qapp: QApplication, qtbot: QtBot, *, keeps_records: bool = False) -> Iterator[Program]:
    before = set(threading.enumerate())
    program = Program(qapp, None, "en", keeps_records=keeps_records)
    yield program
    program.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: not set(threading.enumerate()) - before, timeout=PATIENCE_MS)
    assert not QApplication.topLevelWidgets()


@pytest.fixture
def room(program: Program, qtbot: QtBot) -> Driver:
    """Return the driver of the room's window, shown on the start page."""
    return _shown(program, qtbot)


@pytest.fixture
def office(qapp: QApplication, qtbot: QtBot, own_folders: Path, tmp_path: Path) -> "Iterator[Office]":
    """Return an office with a vault, people, custodians and a synthetic room, in which the investigator is signed in.

    Its clock stands at three in the afternoon: nobody is heard at night, whenever the tests run.
    """
    from tests.ui.live_driver import end_recorders  # here alone: most tests need neither recorders nor vaults
    from tests.ui.office import Afternoon, Office, furnish

    clock = Afternoon()
    furnish(own_folders, tmp_path / "room", clock)
    with _running(qapp, qtbot, keeps_records=True) as program:
        program.frame = replace(program.frame, clock=clock)
        office = Office(program, _shown(program, qtbot), tmp_path / "room", clock)
        yield office.sign_in()
        end_recorders(program.frame.runtime)


@pytest.fixture
def sit(program: Program, qtbot: QtBot, tmp_path: Path) -> "Sit":
    """Return how one sits down at the interview page: the child's age, the language of the questions, the phase."""
    from tests.ui.interview_page import Seat
    from tests.ui.interview_room import room

    def down(age: int = 12, language: str = "ru", phase: "Phase | None" = None) -> Seat:
        return Seat(program, qtbot, tmp_path, room(age, language, phase=phase))

    return down


@pytest.fixture
def newcomer(
    qapp: QApplication, qtbot: QtBot, own_folders: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> "Iterator[Newcomer]":
    """Return somebody before a program that finds nothing: no vault, no room, only devices."""
    from interview_app.journey import vault_opening
    from tests.ui.live_driver import end_recorders
    from tests.ui.newcomer import Newcomer, leave_devices
    from tests.vault.vaults import FAST

    monkeypatch.setattr(vault_opening, "measured", lambda _clock: FAST)
    leave_devices(own_folders)
    with _running(qapp, qtbot, keeps_records=True) as program:
        yield Newcomer(program, _shown(program, qtbot), tmp_path, monkeypatch)
        end_recorders(program.frame.runtime)


def _shown(program: Program, qtbot: QtBot) -> Driver:
    window = program.main_window()
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    return Driver(qtbot, window)
