"""The demo's hands: nobody sits before the windows, so they press, type, draw, and keep pictures of what is seen.

Rules. They do what a person could do and nothing else: they press buttons that can be seen and pressed, and type where
one can type. They wait for conditions, never for time. Each page is kept as two pictures, in Kazakh and in another
language. Until the recording starts, a wish to stop ends it all.
"""

import threading
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.journey.demo import DemoStep
from interview_app.system.texts import LANGUAGES
from ui.app import Program
from ui.pages import Page
from ui.theme import Look
from ui.widgets.choice_field import OneOf
from ui.widgets.choices import Choices
from ui.widgets.signature_pad import SignaturePad

LOOK_EVERY_MS = 10
PATIENCE_NS = 60_000_000_000
"""So long a window may take to come so far; a recording takes as long as it was asked to."""
LOOKS_AT_REST = 4
SIZE = (1366, 768)
FIRST = "kk"
PACKED = 80
"""Of 100: how quickly, rather than how small, a picture is packed."""
SIGNATURE = ((0.10, 0.70), (0.22, 0.22), (0.30, 0.80), (0.42, 0.35), (0.52, 0.72), (0.66, 0.48), (0.90, 0.62))
"""One stroke, in parts of the field."""
STROKE_MS = 40

Condition = Callable[[], object]
T = TypeVar("T")
P = TypeVar("P", bound=Page[Any])
Script = Generator[Condition, None, T]
Line = QLineEdit | QPlainTextEdit


class Hands(QObject):
    """Carries out a script: one thing after another, each as soon as its condition holds."""

    def __init__(self, program: Program, language: str, screens: Path, stop: threading.Event) -> None:
        super().__init__()
        self.heeds_stop = True
        """Whether *stop* ends the script."""
        self.program = program
        self.language = language
        self.window = program.main_window()
        self.steps: list[DemoStep] = []
        self._screens = screens
        self._stop = stop
        self._clock = program.frame.clock
        self._step = ""
        self._step_ns = self._since_ns = self._clock.monotonic_ns()
        self._kept = 0
        self._pictures: dict[Path, QPixmap] = {}
        self._condition: Condition = lambda: True
        self._script: Script[None] = _nothing()
        self._error: BaseException | None = Circumstance(Code.CANCELLED)  # unless a person closes the windows
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        program.crash.crashed.connect(lambda _report: self._end(Bug("a window has a fault of its own")))

    def carry_out(self, script: Script[None]) -> None:
        """Show the window and play the whole *script*; raises what a step raises, and DEMO_STUCK, CANCELLED."""
        self._script = script
        self.window.resize(*SIZE)
        self.window.show()
        self.window.activateWindow()
        self.program.crash.install()
        self._timer.start()
        self.program.app.exec()
        self._timer.stop()
        self.begin("")
        if self._error is not None:
            raise self._error

    def begin(self, step: str) -> None:
        """End the step before, and begin *step*; empty for none."""
        now_ns = self._clock.monotonic_ns()
        if self._step:
            self.steps.append(DemoStep(self._step, round((now_ns - self._step_ns) / 1e9, 2)))
        self._step, self._step_ns = step, now_ns

    def be_patient(self) -> None:
        """Begin to wait anew: what is waited for takes as long as it was asked to."""
        self._since_ns = self._clock.monotonic_ns()

    def word(self, key: str) -> str:
        """Return the demonstration's own word for *key*, in the language of the windows."""
        return self.program.frame.messages.text(f"demo.{key}")

    def page(self, kind: type[P]) -> Script[P]:
        """Wait for the page and return it."""
        yield lambda: isinstance(self.window.page, kind)
        page = self.window.page
        if not isinstance(page, kind):
            raise Bug("a page is there and is not")
        return page

    def press(self, button: QAbstractButton) -> Script[None]:
        """Press *button* once it can be seen and pressed."""
        yield lambda: button.isVisible() and button.isEnabled()
        button.click()

    def type(self, line: Line, text: str) -> Script[None]:
        """Type *text* into *line* in the place of what is there, letter by letter."""
        yield lambda: line.isVisible() and line.isEnabled()
        line.setFocus()
        line.selectAll()
        for letter in text:
            QApplication.sendEvent(line, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))

    def enter(self, line: Line, text: str = "") -> Script[None]:
        """Type *text* into *line*, if there is any, and press Enter."""
        if text:
            yield from self.type(line, text)
        yield lambda: line.isVisible() and line.isEnabled()
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
        QApplication.sendEvent(line, key)

    def choose(self, field: OneOf, code: str) -> Script[None]:
        """Choose *code* among what stands side by side, or in the list that drops down."""
        yield lambda: field.isVisible() and field.isEnabled()
        try:
            button = field.button(code)
        except KeyError:
            field.choose(code)
        else:
            yield from self.press(button)

    def tick(self, *boxes: QAbstractButton) -> Script[None]:
        """Tick every one of *boxes* that is not ticked."""
        for box in boxes:
            if not box.isChecked():
                yield from self.press(box)
                yield box.isChecked

    def draw(self, pad: SignaturePad) -> Script[None]:
        """Sign in *pad* with the mouse."""
        yield lambda: pad.isVisible() and pad.isEnabled()
        places = [QPointF(x * pad.width(), y * pad.height()) for x, y in SIGNATURE]
        kinds = [QEvent.Type.MouseButtonPress] + [QEvent.Type.MouseMove] * (len(places) - 2)
        for number, (place, kind) in enumerate(zip(places, [*kinds, QEvent.Type.MouseButtonRelease], strict=True)):
            left = Qt.MouseButton.LeftButton
            event = QMouseEvent(kind, place, pad.mapToGlobal(place), left, left, Qt.KeyboardModifier.NoModifier)
            event.setTimestamp(1 + number * STROKE_MS)
            QApplication.sendEvent(pad, event)
        yield lambda: not pad.empty

    def choose_path(self, button: QAbstractButton, path: Path) -> Script[None]:
        """Press *button*, which opens a dialog for a file or folder, and choose *path* in it."""
        yield lambda: button.isVisible() and button.isEnabled()
        QTimer.singleShot(0, button, button.click)  # the dialog stays until it is answered: not from within the script
        yield lambda: _dialog() is not None
        dialog = _dialog()
        buttons = dialog.findChild(QDialogButtonBox) if dialog is not None else None
        name = dialog.findChild(QLineEdit, "fileNameEdit") if dialog is not None else None
        if buttons is None or name is None:
            raise Bug("a dialog for files without a line or a button")
        name.selectAll()
        name.insert(str(path))  # pasted: letter by letter the dialog would choose every folder on the way
        accepts = QDialogButtonBox.ButtonRole.AcceptRole
        yield from self.press(next(one for one in buttons.buttons() if buttons.buttonRole(one) is accepts))
        yield lambda: _dialog() is None

    def keep(self, name: str, window: QWidget | None = None) -> Script[None]:
        """Keep two pictures of *window*, or the room's: in Kazakh, and in the demo's language or others by turns."""
        self._kept += 1
        others = [one for one in LANGUAGES if one != FIRST]
        other = self.language if self.language != FIRST else others[self._kept % len(others)]
        shown = window or self.window
        languages = _choices(shown, self.window).languages
        for language in (other, FIRST) if self.language == FIRST else (FIRST, other):
            yield from self.press(languages[language])
            yield from self._keep_one(shown, f"{name}-{language}-{self.program.frame.theme.look.value}")

    def wear(self, look: Look) -> Script[None]:
        """Let the windows be light or dark; it takes them a while."""
        if self.program.frame.theme.look is not look:
            yield from self.press(_choices(self.window).look)

    def _keep_one(self, window: QWidget, name: str) -> Script[None]:
        yield _at_rest(window)
        self._pictures[self._screens / f"{self._kept:02}-{name}.png"] = window.grab()
        if not self.window.badge.recording:  # packing them takes the time of a recorder, too
            self._write_pictures()

    def _write_pictures(self) -> None:
        for path, picture in self._pictures.items():
            path.parent.mkdir(exist_ok=True)
            if not picture.save(str(path), "PNG", PACKED):
                raise Circumstance(Code.OUTPUT_UNWRITABLE, path=str(path))
        self._pictures.clear()

    def _look(self) -> None:
        try:
            if self.heeds_stop and self._stop.is_set():
                raise Circumstance(Code.CANCELLED)
            if self._condition():
                self._condition = next(self._script)
                self.be_patient()
            elif self._clock.monotonic_ns() - self._since_ns > PATIENCE_NS:
                raise Circumstance(Code.DEMO_STUCK, said=self._said())
        except StopIteration:
            self._end(None)
        except Exception as error:  # noqa: BLE001 - raised again once Qt's loop has ended
            self._end(error)

    def _end(self, error: BaseException | None) -> None:
        self._timer.stop()
        self._error = error
        self.program.app.exit()

    def _said(self) -> str:
        page = self.window.page
        return self.window.notice.text or (page.title.text() if page else "")


def _nothing() -> Script[None]:
    yield lambda: True


def _choices(*windows: QWidget) -> Choices:
    return next(one for window in windows for one in window.findChildren(Choices) if one.isVisible())


def _dialog() -> QFileDialog | None:
    return next(
        (one for one in QApplication.topLevelWidgets() if isinstance(one, QFileDialog) and one.isVisible()), None
    )


def _at_rest(window: QWidget) -> Condition:
    """Return whether everything on *window* stood in its place for some looks: a layout settles by and by."""
    before: list[list[QRect]] = []

    def at_rest() -> bool:
        before.append([one.geometry() for one in window.findChildren(QWidget) if one.isVisible()])
        return len(before) >= LOOKS_AT_REST and all(one == before[-1] for one in before[-LOOKS_AT_REST:])

    return at_rest
