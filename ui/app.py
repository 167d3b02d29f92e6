"""Wires the windows: the application, what every page may use, which page shows which state, and the way out.

Rules. Nothing costly is imported before the first window is on the screen (pyHanko, PyAV, OpenCV, cryptography: a test
looks). A page is imported when its state is first shown. At the end, however it comes, every window lets go of what it
plays and looks at, and every task is asked to stop and waited for; the recorder is a process of its own and is left
alone.
"""

import os
import signal
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from interview_app.domain.errors import Circumstance, Code
from interview_app.journey.trust import Trust, trust_of_room
from interview_app.system.clock import SystemClock
from interview_app.system.paths import data_folder, runtime_folder, vault_folder
from interview_app.system.texts import choose_language
from ui.crash import CrashHandler
from ui.desk import Desk
from ui.flow import (
    PREPARATION,
    AtAdministration,
    AtFirstStart,
    AtOwnPassphrase,
    AtPapers,
    AtProtocol,
    AtSessions,
    AtStart,
    AtUnlock,
    Flow,
    State,
)
from ui.frame import Frame
from ui.garbage import collect_here
from ui.main_window import MainWindow
from ui.messages import Messages
from ui.pages.table import PAGES
from ui.preferences import Preferences, read_preferences
from ui.theme import Look, Theme
from ui.worker import Worker

if TYPE_CHECKING:
    from interview_app.journey.room import RoomFile
    from ui.replay_window import ReplayWindow


NOBODY = Trust()
_NAMING = (AtOwnPassphrase, AtSessions, AtAdministration, AtProtocol, AtPapers, *PREPARATION)
"""States whose pages show names; a lock takes them away."""


def run_room(room: Path | None, *, language: str | None = None) -> int:
    """Open the room's window and return the exit code once the last window is closed.

    *room* is the file that describes the room; without one it is ``room.toml`` in the data folder, if that is there.
    A *room* that is named is tested and nothing else: the room's records are kept where its own file is. *language*
    outweighs what was chosen before. Circumstances: ROOM_UNREADABLE (there is no such file), NO_SCREEN.
    What is wrong inside the file is said in the window.
    """
    program = Program(application(), _room_file(room), language, keeps_records=room is None)
    window = program.main_window()
    window.resize(window.screen().availableSize())  # where no window manager maximises
    window.showMaximized()
    return program.run()


def run_replay(
    package: Path, *, identity: Path | None = None, trust: Sequence[Path] = (), language: str | None = None
) -> int:
    """Open the replay window on *package* and return the exit code once it is closed; circumstance NO_SCREEN."""
    program = Program(application(), None, language)
    program.open_package(package, identity, Trust(tuple(trust)))
    return program.run()


def application() -> QApplication:
    """Return the process's one application; circumstance NO_SCREEN where Qt would end the process."""
    has_screen = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    if sys.platform == "linux" and not has_screen:
        raise Circumstance(Code.NO_SCREEN)
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = QApplication(["interview-app"])
    app.setApplicationName("interview-app")
    collect_here(app)
    return app


class Program:
    """The windows of one run and what they share.

    *keeps_records*: the room's vault is there or is to be made, and nobody gets further without it than to a room test.
    """

    def __init__(
        self, app: QApplication, room: "RoomFile | None", language: str | None = None, *, keeps_records: bool = False
    ) -> None:
        self.app = app
        self._keeps_records = keeps_records
        data = data_folder()
        kept = read_preferences(data, Preferences(choose_language((), os.environ), Look.LIGHT))
        self.crash = CrashHandler(data / "reports", lambda: datetime.now(UTC))
        self.windows: list[MainWindow | ReplayWindow] = []
        self.frame = Frame(
            messages=Messages(app, language or kept.language),
            theme=Theme(app, kept.look),
            worker=Worker(self.crash),
            flow=Flow(self._first(data)),
            desk=Desk(app),
            clock=SystemClock(),
            data=data,
            runtime=runtime_folder(),
            room=room,
            open_package=self.open_in_room,
            home=self.home,
        )
        self.frame.desk.changed.connect(self._hide_names)

    def main_window(self) -> MainWindow:
        """Return the room's window, not shown yet."""
        window = MainWindow(self.frame, PAGES)
        self.crash.crashed.connect(window.show_crash)
        self.windows.append(window)
        return window

    def home(self) -> State:
        """Return where a journey that is over leads back to."""
        return self._first(self.frame.data) if self.frame.desk.is_locked else AtSessions()

    def open_in_room(self, package: Path) -> None:
        """Open a replay window on *package*, judged as this room trusts."""
        self.open_package(package, trust=trust_of_room(self.frame.room, self.frame.data))

    def open_package(self, package: Path, identity: Path | None = None, trust: Trust = NOBODY) -> None:
        """Open a replay window on *package*."""
        from ui.replay_window import ReplayWindow

        window = ReplayWindow(self.frame, package, identity=identity, trust=trust)
        window.closed.connect(partial(self._forget, window))
        self.windows.append(window)
        window.show()

    def run(self) -> int:
        """Handle events until the last window is closed; then end every task and return the exit code."""
        self.crash.install()
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop would not hear Python's handler; nothing needs it
        try:
            return self.app.exec()
        finally:
            self.close()

    def close(self) -> None:
        """Take the windows away and end what they share: nothing plays, no task goes on, and the vault is locked."""
        for window in self.windows:
            window.end()
            window.hide()
            window.deleteLater()
        self.windows.clear()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # no loop will do it any more
        self.frame.worker.close()
        self.frame.desk.lock()
        self.frame.messages.hush()

    def _first(self, data: Path) -> State:
        if not self._keeps_records:
            return AtStart()
        return AtUnlock() if vault_folder(data).exists() else AtFirstStart()

    def _hide_names(self) -> None:
        state = self.frame.flow.state
        if self.windows and self.frame.desk.is_locked and isinstance(state, _NAMING):
            self.frame.flow.go(AtUnlock(state))

    def _forget(self, window: "ReplayWindow") -> None:
        if window in self.windows:
            self.windows.remove(window)
            window.deleteLater()


def _room_file(named: Path | None) -> "RoomFile | None":
    """Return where the room is described, not read yet; None for the usual place."""
    if named is None:
        return None
    if not named.is_file():
        raise Circumstance(Code.ROOM_UNREADABLE, path=str(named))
    from interview_app.journey.room import RoomFile
    from interview_app.journey.room_settings import RoomSettings

    return RoomFile(RoomSettings(), named.absolute().parent, named.name)
