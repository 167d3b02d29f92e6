"""An interview in two windows: the investigator's small page, and the psychologist's window beside or elsewhere."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import cast

from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from interview_app.domain.bank import Phase
from interview_app.domain.events import Event, EventKind
from interview_app.domain.happenings import Named
from interview_app.domain.permissions import AccountRole
from interview_app.journey import accounts
from interview_app.journey.interviewing import Interviewing
from interview_app.journey.vault_opening import NewPerson, create, unlock
from interview_app.system.clock import Clock
from tests.ui.driver import Driver
from tests.ui.interview_room import PEOPLE, recording_of, room
from tests.vault.vaults import ADMINISTRATOR, FAST, PASSPHRASE
from ui.app import Program
from ui.interview.displays import Display, Displays
from ui.interview.hints import HintLine
from ui.interview.observing import Observing
from ui.interview.pause_cover import PauseCover
from ui.live_news import LiveNews
from ui.observer_window import ObserverWindow
from ui.theme import Look, named
from ui.widgets.notice_line import NoticeLine

GIVEN = "the first day of spring"
DINARA = NewPerson("Ибраева Динара Маратқызы", "dinara", PASSPHRASE)
FIRST = Display("first", QRect(0, 0, 900, 1080))
SECOND = Display("second", QRect(900, 0, 1020, 1080))


def jpeg(colour: str = "#446688") -> bytes:
    """Return a picture as a camera gives it."""
    image = QImage(640, 360, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, "JPEG")  # type: ignore[call-overload]
    return bytes(content.data())


class SomeDisplays(Displays):
    """Displays that a test connects and takes away; they are parts of the one screen there is."""

    def __init__(self, displays: Sequence[Display]) -> None:
        super().__init__(cast("QGuiApplication", QGuiApplication.instance()))
        self.now = tuple(displays)

    @property
    def there(self) -> tuple[Display, ...]:
        return self.now

    def are(self, *displays: Display) -> None:
        """Let these be the displays from now on."""
        self.now = displays
        self.changed.emit()


class TwoWindows:
    """The investigator before a page with hints, a line and the pause; the psychologist before the other window."""

    def __init__(
        self,
        program: Program,
        qtbot: QtBot,
        *,
        displays: Sequence[Display] = (FIRST, SECOND),
        people: Sequence[Named] = PEOPLE,
        age: int = 9,
        language: str = "kk",
        clock: Clock | None = None,
    ) -> None:
        self.program = program
        frame = program.frame if clock is None else replace(program.frame, clock=clock)
        self.interviewing: Interviewing = room(
            age, language, clock=frame.clock, phase=Phase.FREE_ACCOUNT, people=people
        )
        self.news = LiveNews(1)
        self.displays = SomeDisplays(displays)
        self.page = QWidget()
        named(self.page, "window")
        self.page.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.middle = QWidget()
        self.line = QLineEdit(self.middle)
        self.hints = HintLine(frame, self.interviewing)
        self.hints.setFixedWidth(320)
        self.notice = NoticeLine(frame.theme)
        both = QHBoxLayout()
        both.addWidget(self.middle, 1)
        both.addWidget(self.hints, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self.page)
        column.addLayout(both, 1)
        column.addWidget(self.notice)
        self.observing = Observing(frame, self.interviewing, self.news, self.page, self.displays)
        self.observing.said.connect(self.notice.say)
        self.cover = PauseCover(frame, self.interviewing, self.middle, self.observing.at_window)
        self.observing.changed.connect(self.cover.refresh)
        self.page.setGeometry(0, 0, 880, 760)
        self.page.show()
        self.investigator = Driver(qtbot, self.page)
        self.investigator.wait_until(self.page.windowHandle().isExposed)
        self.investigator.wait_until(lambda: not frame.worker.tasks)

    @property
    def window(self) -> ObserverWindow:
        """The psychologist's window, which must be open."""
        assert self.observing.window is not None
        return self.observing.window

    @property
    def psychologist(self) -> Driver:
        """Somebody before the psychologist's window."""
        return Driver(self.investigator.qtbot, self.window)

    @property
    def events(self) -> list[Event]:
        """The record."""
        return recording_of(self.interviewing).events

    def told(self, kind: EventKind) -> list[Event]:
        """Return the events of one kind."""
        return [one for one in self.events if one.kind is kind]

    def open(self) -> "TwoWindows":
        """Open the psychologist's window; nobody has signed in."""
        self.observing.open()
        self.psychologist.wait_until(self.window.isVisible)
        self.settle()
        return self

    def name_psychologist(self) -> "TwoWindows":
        """Open the window and let the psychologist, who has no account, be named."""
        self.open()
        self.psychologist.press("The psychologist has no account in this room (folded)")
        self.psychologist.press("This person sits here")
        assert self.window.is_signed_in
        return self

    def settle(self) -> None:
        """Wait until nothing is under way."""
        self.investigator.wait_until(lambda: not self.program.frame.worker.tasks)

    def in_front(self, window: QWidget) -> None:
        """Let the keys go to *window*."""
        window.activateWindow()
        window.setFocus()
        self.investigator.wait_until(window.isActiveWindow)

    def press_key(self, window: QWidget, key: Qt.Key) -> None:
        """Press a key while *window* is in front."""
        self.in_front(window)
        QTest.keyClick(QApplication.focusWidget() or window, key)

    def type(self, line: QLineEdit, words: str) -> None:
        """Type *words* and Enter, letter by letter."""
        line.window().activateWindow()
        self.investigator.wait_until(line.window().isActiveWindow)
        line.setFocus()
        for letter in words:
            key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(line, key)
        QTest.keyClick(line, Qt.Key.Key_Return)

    def pictures(self, name: str, *windows: Driver) -> None:
        """Keep the windows in every language and look, as soon as nothing is cut off."""
        frame = self.program.frame
        try:
            for look in Look:
                frame.theme.wear(look)
                for language in ("kk", "ru", "en"):
                    frame.messages.speak(language)
                    for number, window in enumerate(windows, start=1):
                        window.window.raise_()
                        window.wait_until(partial(_well, window))
                        for _ in range(3):  # layouts settle in rounds, from the outside in
                            QApplication.processEvents()
                        window.window.repaint()
                        window.screenshot(f"{name}-{number}-{language}-{look.value}")
        finally:
            frame.theme.wear(Look.LIGHT)
            frame.messages.speak("en")

    def close(self) -> None:
        """Leave the page."""
        self.observing.end()
        self.page.hide()
        self.page.deleteLater()


def _well(window: Driver) -> bool:
    return not window.clipped() and not window.small()


def furnish(program: Program) -> None:
    """Make a vault with an administrator and the psychologist, and let nobody be signed in."""
    data, clock = program.frame.data, program.frame.clock
    administrator = create(data, ADMINISTRATOR, clock, FAST)
    accounts.add(administrator, replace(DINARA, passphrase=GIVEN), AccountRole.PSYCHOLOGIST, FAST)
    accounts.add(administrator, NewPerson("Сәрсенова Бибігүл", "bibigul", GIVEN), AccountRole.INVESTIGATOR, FAST)
    for name in ("dinara", "bibigul"):
        unlocked = unlock(data, name, GIVEN, clock)
        accounts.change_passphrase(unlocked, GIVEN, PASSPHRASE, FAST)
        unlocked.lock()
    administrator.lock()
