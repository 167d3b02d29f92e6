"""The demo's hands: nobody sits before the windows, so this presses their buttons, waits, and keeps pictures of them.

Rules. It does what a person could do and nothing else: it presses buttons that can be seen and pressed, and types. It
waits for conditions, never for time. Each page is kept as a picture in every language, and in the dark look where
nothing is recorded. Whoever asks for the end while it records gets what was recorded so far, sealed; before that,
nothing was recorded.
"""

import threading
from collections.abc import Callable, Generator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QAbstractButton, QWidget

from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.journey.demo import DemoRoom
from interview_app.journey.seal import Progress
from interview_app.system.texts import LANGUAGES
from ui.app import Program, application, run_room
from ui.pages import Page
from ui.pages.devices import DevicesPage
from ui.pages.recording import RecordingPage
from ui.pages.sealing import SealingPage
from ui.pages.start import StartPage
from ui.replay_window import ReplayWindow
from ui.virtual_screen import some_screen
from ui.widgets.choices import Choices

LOOK_EVERY_MS = 20
PATIENCE_NS = 60_000_000_000
"""So long a window may take to come so far; a recording takes as long as it was asked to."""
LOOKS_AT_REST = 4
SIZE = (1366, 768)
REPLAYED_US = 1_000_000

Condition = Callable[[], object]
T = TypeVar("T")
P = TypeVar("P", bound=Page[Any])
Script = Generator[Condition, None, T]


def demo_attended(place: DemoRoom, language: str) -> int:
    """Open the windows on the demo's room for a person to play with, and return once they are closed."""
    return run_room(place.room.path, language=language)


def demo_unattended(
    place: DemoRoom, seconds: int, language: str, *, stop: threading.Event, progress: Progress
) -> tuple[Path, ...]:
    """Go through the windows from the first page to the replay and return the sealed packages, the master first.

    Pictures go to ``screens`` in the demo's folder. Circumstances: NO_SCREEN, DEMO_STUCK with what the windows say,
    CANCELLED where *stop* comes before anything was recorded.
    """
    with some_screen():
        program = Program(application(), place.room, language)
        try:
            return _Hands(program, _Wishes(place, seconds, language, stop, progress)).packages()
        finally:
            program.close()


@dataclass(frozen=True)
class _Wishes:
    place: DemoRoom
    seconds: int
    language: str
    stop: threading.Event
    progress: Progress


class _Hands(QObject):
    """Carries out the script: one step after another, each as soon as its condition holds."""

    def __init__(self, program: Program, wishes: _Wishes) -> None:
        super().__init__()
        self._program = program
        self._wishes = wishes
        self._clock = program.frame.clock
        self._window = program.main_window()
        self._packages: tuple[Path, ...] = ()
        self._kept = 0
        self._pictures: dict[Path, QPixmap] = {}
        self._script = self._play()
        self._condition: Condition = lambda: True
        self._since_ns = self._clock.monotonic_ns()
        self._error: BaseException | None = Circumstance(Code.CANCELLED)  # unless a person closes the windows
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        program.crash.crashed.connect(lambda _report: self._end(Bug("a window has a fault of its own")))

    def packages(self) -> tuple[Path, ...]:
        """Play the whole script and return what was sealed."""
        self._program.crash.install()
        self._timer.start()
        self._program.app.exec()
        self._timer.stop()
        if self._error is not None:
            raise self._error
        return self._packages

    def _look(self) -> None:
        try:
            if self._condition():
                self._condition = next(self._script)
                self._since_ns = self._clock.monotonic_ns()
            elif self._clock.monotonic_ns() - self._since_ns > PATIENCE_NS:
                raise Circumstance(Code.DEMO_STUCK, said=self._said())
        except StopIteration:
            self._end(None)
        except Exception as error:  # noqa: BLE001 - raised again once Qt's loop has ended
            self._end(error)

    def _end(self, error: BaseException | None) -> None:
        self._timer.stop()
        self._error = error
        self._program.app.exit()

    def _said(self) -> str:
        page = self._window.page
        reason = page.reason.text() if isinstance(page, DevicesPage) else ""
        return self._window.notice.text or reason or (page.title.text() if page else "")

    def _play(self) -> Script[None]:
        self._window.resize(*SIZE)
        self._window.show()
        start = yield from self._page(StartPage)
        yield lambda: not self._program.frame.worker.tasks
        yield from self._keep(self._window, "start")
        yield from self._press(start.record)
        yield from self._prepare()
        yield from self._record()
        yield from self._seal()
        yield from self._replay()

    def _prepare(self) -> Script[None]:
        devices = yield from self._page(DevicesPage)
        yield devices.start.isEnabled
        yield lambda: all(picture.showing for picture in devices.pictures)
        yield from self._keep(self._window, "devices")
        if self._wishes.stop.is_set():
            raise Circumstance(Code.CANCELLED)
        yield from self._press(devices.start)

    def _record(self) -> Script[None]:
        recording = yield from self._page(RecordingPage)
        yield lambda: self._window.badge.recording and all(picture.showing for picture in recording.pictures)
        yield from self._press(recording.marking.mark)
        recording.marking.words.setText(self._program.frame.messages.text("cli.demo_mark"))
        recording.marking.keep()
        yield lambda: recording.marks.count() > 0
        yield from self._keep(self._window, "recording")
        yield lambda: self._long_enough(recording.recorded_ms)
        yield from self._press(recording.stop)
        yield from self._keep(self._window, "stopping")
        yield from self._press(recording.stopping.answers[1])

    def _long_enough(self, recorded_ms: int) -> bool:
        self._since_ns = self._clock.monotonic_ns()  # it takes as long as it was asked to
        self._wishes.progress("recording", recorded_ms // 1000, self._wishes.seconds)
        return self._wishes.stop.is_set() or recorded_ms >= self._wishes.seconds * 1000

    def _seal(self) -> Script[None]:
        sealing = yield from self._page(SealingPage)
        yield from self._keep(self._window, "stopped")
        yield from self._press(sealing.seal)
        self._wishes.progress("signing", 0, 0)
        yield lambda: sealing.cards
        self._packages = tuple(card.place for card in sealing.cards)
        yield from self._keep(self._window, "sealed")

    def _replay(self) -> Script[None]:
        place = self._wishes.place
        self._program.open_package(self._packages[0], trust=(place.authority,))
        window = self._program.windows[-1]
        if not isinstance(window, ReplayWindow):
            raise Bug("the newest window is another one")
        window.resize(*SIZE)
        self._window.hide()
        yield lambda: not window.line.checking
        yield from self._keep(window, "locked")
        window.unlock.file.setText(str(place.court))
        yield from self._press(window.unlock.button)
        yield lambda: window.player is not None and window.player.video.shown
        yield lambda: not window.line.checking
        player = window.player
        if player is None:
            raise Bug("a player is there and is not")
        yield from self._press(player.transport.play)
        yield lambda: player.position_us >= min(REPLAYED_US, player.player.timeline.duration_us // 2)
        yield from self._press(player.transport.play)
        yield lambda: not player.transport.playing
        yield from self._keep(window, "replay")

    def _page(self, kind: type[P]) -> Script[P]:
        """Wait for the page and return it."""
        yield lambda: isinstance(self._window.page, kind)
        page = self._window.page
        if not isinstance(page, kind):
            raise Bug("a page is there and is not")
        return page

    def _press(self, button: QAbstractButton) -> Script[None]:
        yield lambda: button.isVisible() and button.isEnabled()
        button.click()

    def _keep(self, window: QWidget, name: str) -> Script[None]:
        """Keep pictures of *window*: every language, the demo's own last, and where nothing is recorded also dark."""
        self._kept += 1
        own = self._wishes.language
        choices = next(one for one in window.findChildren(Choices) if one.isVisible())
        for language in (*(one for one in LANGUAGES if one != own), own):
            yield from self._press(choices.languages[language])
            yield from self._keep_one(window, f"{name}-{language}")
        if not self._window.badge.recording:  # dressing every widget anew takes the time of a recorder
            yield from self._press(choices.look)
            yield from self._keep_one(window, f"{name}-{own}-dark")
            yield from self._press(choices.look)

    def _keep_one(self, window: QWidget, name: str) -> Script[None]:
        yield _at_rest(window)
        path = self._wishes.place.out / "screens" / f"{self._kept}-{name}.png"
        self._pictures[path] = window.grab()
        if not self._window.badge.recording:  # packing them takes the time of a recorder, too
            self._write_pictures()

    def _write_pictures(self) -> None:
        for path, picture in self._pictures.items():
            path.parent.mkdir(exist_ok=True)
            if not picture.save(str(path)):
                raise Circumstance(Code.OUTPUT_UNWRITABLE, path=str(path))
        self._pictures.clear()


def _at_rest(window: QWidget) -> Condition:
    """Return whether everything on *window* stood in its place for some looks: a layout settles by and by."""
    before: list[list[QRect]] = []

    def at_rest() -> bool:
        before.append([one.geometry() for one in window.findChildren(QWidget) if one.isVisible()])
        return len(before) >= LOOKS_AT_REST and all(one == before[-1] for one in before[-LOOKS_AT_REST:])

    return at_rest
