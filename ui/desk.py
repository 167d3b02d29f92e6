"""The desk: who is signed in at these windows, and the lock that takes them away again.

Rules. Nobody or one person. The vault locks itself when the machine was not touched for a while, never while a session
is being recorded or sealed; a key locks it at once. Who was signed in is forgotten before anything else happens, and
whoever listens then takes every name off the screen.
"""

from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from interview_app.domain.errors import Bug, Circumstance
from interview_app.domain.permissions import Action, may_lock

if TYPE_CHECKING:
    from interview_app.domain.steps import Standing
    from interview_app.journey.playback import OneSessionKey
    from interview_app.journey.unlocked import Unlocked

IDLE_S = 10 * 60
"""So long the machine may stay untouched, unless the room's administrator chose otherwise."""

_TOUCHES = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseMove,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class Desk(QObject):
    """Made once for all windows."""

    changed = Signal()
    """Somebody signed in, or the vault was locked."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._unlocked: Unlocked | None = None
        self._recording = False
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_S * 1000)
        self._idle.timeout.connect(self.lock)

    @property
    def is_locked(self) -> bool:
        """Whether nobody is signed in."""
        return self._unlocked is None

    @property
    def unlocked(self) -> "Unlocked":
        """The open vault; :class:`Bug` while nobody is signed in."""
        if self._unlocked is None:
            raise Bug("nobody is signed in")
        return self._unlocked

    def may(self, action: Action) -> bool:
        """Return whether whoever is signed in may do *action*; nobody may do anything."""
        return self._unlocked is not None and self._unlocked.may(action)

    def key_of(self, session: str) -> "OneSessionKey | None":
        """Return the key with which *session* may be played before its seal; None if there is none for this person.

        Any thread may call; blocks for milliseconds.
        """
        unlocked = self._unlocked
        if unlocked is None or not unlocked.may(Action.PLAY_BEFORE_SEAL):
            return None
        from interview_app.journey.admitting import kept_key

        return kept_key(unlocked, session)

    def note_standing(self, session: str, standing: "Standing", recorded_ms: int = 0) -> None:
        """Note in the list how far *session* has come, if it is an interview and somebody is signed in.

        What is not noted now is seen on the disks later. Any thread may call; blocks for milliseconds.
        """
        unlocked = self._unlocked
        if unlocked is None:
            return
        from interview_app.journey.session_list import stands_at

        with suppress(Circumstance):  # a room test is in no list
            stands_at(unlocked, session, standing, recorded_ms)

    def sit_down(self, unlocked: "Unlocked") -> None:
        """Take it that this person works here from now on, and that this vault says when it locks itself.

        Blocks for milliseconds.
        """
        from interview_app.journey.house import house_of

        self.lock()
        self._unlocked = unlocked
        self.lock_after(IDLE_S)
        with suppress(Circumstance):  # choices that cannot be read are said where they are shown
            self.lock_after(house_of(unlocked).lock_minutes * 60)
        self._watch()
        self.changed.emit()

    def lock(self) -> None:
        """Forget who was signed in, and the vault's keys with them."""
        unlocked, self._unlocked = self._unlocked, None
        self._watch()
        if unlocked is not None:
            self.changed.emit()
            for window in self._app.topLevelWidgets():
                window.repaint()  # names are off the screen before the vault is closed: a disk may take its time
            unlocked.lock()

    def note_recording(self, is_recording: bool) -> None:
        """Take note of whether a session is being recorded or sealed."""
        if self._recording is not is_recording:
            self._recording = is_recording
            self._watch()

    def lock_after(self, seconds: int) -> None:
        """Let the vault lock itself after so many seconds without a touch."""
        self._idle.setInterval(seconds * 1000)

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Begin to wait anew whenever somebody touches the machine; whose event it is does not matter."""
        if event.type() in _TOUCHES:
            self._idle.start()
        return False

    def _watch(self) -> None:
        """Look at what is touched only where it matters: every event of the windows would pass here."""
        self._app.removeEventFilter(self)
        self._idle.stop()
        if self._unlocked is not None and may_lock(is_recording=self._recording):
            self._app.installEventFilter(self)
            self._idle.start()
