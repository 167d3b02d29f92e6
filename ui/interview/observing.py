"""The psychologist's window as the investigator's page has it, and the pause of both windows.

Rules. The window stands on another display if there is one, else beside, and never over the investigator's page when
its display is gone: then it is closed. Whether it was closed or lost, the record and the investigator are told; the
pause stays on the investigator's own page (F9, a pedal), and the window can be opened again. A pedal or button of the
room sends one key, which pauses in both windows and counts as the observer's press.
"""

from typing import cast

from PySide6.QtCore import QCoreApplication, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from interview_app.domain.happenings import Paused
from interview_app.domain.interview_words import PauseCause
from interview_app.journey.interviewing import Interviewing
from interview_app.journey.observing import UNKNOWN
from ui.frame import Frame
from ui.interview.displays import Display, Displays
from ui.interview.moments import Moments
from ui.live_news import LiveNews
from ui.observer_window import LEAST, ObserverWindow
from ui.widgets.notice_line import Tone
from ui.worker import Cancelled, Progress

OWN_KEY = "F9"
OPEN_KEY = "Ctrl+P"
_BESIDE = QPoint(64, 64)


class Observing(QObject):
    """Belongs to *page*, the investigator's, and ends with it."""

    said = Signal(object, object)
    """What the page's notice line should say, and its tone."""
    changed = Signal()
    """The window came or went, or somebody signed in there."""

    def __init__(
        self,
        frame: Frame,
        interviewing: Interviewing,
        news: LiveNews,
        page: QWidget,
        displays: Displays | None = None,
    ) -> None:
        super().__init__(page)
        self._frame = frame
        self._interviewing = interviewing
        self._news = news
        self._page = page
        app = cast("QGuiApplication", QCoreApplication.instance())
        self._displays = displays or Displays(app, self)
        self._displays.changed.connect(self._look_soon)
        self._on: Display | None = None
        self._pedal = ""
        self._moments = Moments(frame.clock, self)
        self._watched = False
        self.window: ObserverWindow | None = None
        self._key(OWN_KEY).activated.connect(self.pause)
        self._key(OPEN_KEY).activated.connect(self.open)
        frame.worker.run(self._read_pedal, owner=self, on_done=self._take_pedal, on_failed=lambda _circumstance: None)

    def at_window(self, person: int) -> bool:
        """Return whether the person with this number sits at the psychologist's window."""
        return self.window is not None and self.window.is_signed_in and self.window.who.person == person

    def begin(self) -> None:
        """Open the window if there is another display for it; beside this one it comes when it is asked for."""
        if self._displays.another(self._page.window()) is not None:
            self.open()

    def open(self) -> None:
        """Open the psychologist's window, or bring it to the front."""
        if self.window is not None:
            self.window.setWindowState(self.window.windowState() & ~Qt.WindowState.WindowMinimized)
            self.window.raise_()
            return
        window = ObserverWindow(self._frame, self._interviewing, self._news)
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        window.closed.connect(self._closed)
        window.observed.connect(self.changed)
        self.destroyed.connect(window.vanish)
        if self._pedal:
            window.pause_by(self._pedal)
        self.window = window
        self._on = self._displays.another(self._page.window())
        window.setGeometry(self._place(window))
        if self._on is None:
            window.show()
        else:
            window.showMaximized()
        self._watch()
        self.said.emit("", Tone.INFORM)
        self.changed.emit()

    def pause(self) -> None:
        """Let the interview rest at the investigator's own press; nothing, if it rests already."""
        self._watch()
        if self._interviewing.state.pause is None:
            self._interviewing.tell(Paused(PauseCause.OTHER, ""), pressed_ns=self._moments.take_ns())

    def end(self) -> None:
        """Take the window away; idempotent."""
        window, self.window = self.window, None
        if window is not None:
            window.vanish()

    def _pause_by_pedal(self) -> None:
        pressed_ns = self._moments.take_ns()
        if self.window is not None:
            self.window.pause(pressed_ns)
        elif self._interviewing.state.pause is None:
            self._interviewing.tell(Paused(PauseCause.DISTRESS, ""), UNKNOWN, pressed_ns=pressed_ns)

    def _watch(self) -> None:
        """Note the moments of presses on the page's window from the time at which it is on the screen."""
        window = self._page.window()
        if window.isVisible() and not self._watched:
            self._watched = True
            self._moments.watch(window.windowHandle())

    def _key(self, key: str) -> QShortcut:
        shortcut = QShortcut(QKeySequence(key), self._page)
        shortcut.setAutoRepeat(False)  # a key held down is one press
        return shortcut

    def _place(self, window: ObserverWindow) -> QRect:
        if self._on is not None:
            return self._on.area
        least = QSize(*LEAST).expandedTo(window.minimumSizeHint())
        return QRect(self._page.window().pos() + _BESIDE, least)

    def _closed(self) -> None:
        self.end()
        self.said.emit(self._say_closed, Tone.ATTEND)
        self.changed.emit()

    def _look_soon(self) -> None:
        QTimer.singleShot(0, self, self._look)  # the system moves windows of a display that goes in the same turn

    def _look(self) -> None:
        if self.window is None or self._on is None or self._on.name in {one.name for one in self._displays.there}:
            return
        self.end()
        self.said.emit(self._say_lost, Tone.ATTEND)
        self.changed.emit()

    def _say_closed(self) -> str:
        return self.tr(
            "The psychologist's window was closed. The recording goes on. The pause is here: F9. The window can be "
            "opened again."
        )

    def _say_lost(self) -> str:
        return self.tr(
            "The psychologist's display is gone. The recording goes on. The pause is here: F9. Connect the display, "
            "then open the window again."
        )

    def _read_pedal(self, _progress: Progress, _cancelled: Cancelled) -> str:
        from interview_app.journey.room import room_now

        return room_now(self._frame.room, self._frame.data)[0].room.pause_key

    def _take_pedal(self, key: str) -> None:
        if key and key not in (OWN_KEY, OPEN_KEY, "Space"):
            self._pedal = key
            self._key(key).activated.connect(self._pause_by_pedal)
            if self.window is not None:
                self.window.pause_by(key)
