"""Playing the recording to the people present on a page: the player comes, plays, goes, and what it played is recorded.

Rules. While the player is opened, and while what it played is put on record, the recording is not to be sealed
(``busy``). One player at a time; it is closed before the page goes.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_app.domain.errors import Circumstance
from interview_app.domain.events import Who
from ui.frame import Frame

if TYPE_CHECKING:
    from interview_app.journey.playback import Playable
    from interview_app.journey.replay import Opened
    from interview_app.replaying.sound_out import SoundOut
    from ui.playback import PlaybackView


class PlayingBack(QObject):
    """Puts the player on top of *place*, a layout of *page*."""

    turned = Signal()
    """The player came or went, or became busy or free."""
    failed = Signal(object)
    """The circumstance for which nothing is played, or nothing was put on record."""

    def __init__(self, frame: Frame, page: QWidget, place: QVBoxLayout) -> None:
        super().__init__(page)
        self._frame = frame
        self._place = place
        self._recording: Playable | None = None
        self._who: Who | None = None
        self.player: PlaybackView | None = None
        self.busy = False

    def begin(self, recording: "Playable", session: str) -> None:
        """Open the player on *recording*, of *session*."""
        from ui.playback import opening

        self._recording = recording
        self._set_busy(True)
        work = opening(self._frame, recording, session)
        self._frame.worker.run(work, owner=self, on_done=self._show, on_failed=self._fail)

    def end(self) -> None:
        """Take the player away, and put on record what it played."""
        from ui.playback import put_on_record

        player, self.player = self.player, None
        if player is None or self._recording is None or self._who is None:
            return
        player.close_player()
        played = player.played
        self._place.removeWidget(player)
        player.hide()
        player.deleteLater()
        self._set_busy(True)
        put_on_record(
            self._frame,
            self._recording,
            played,
            self._who,
            self,
            on_done=lambda _nothing: self._set_busy(False),
            on_failed=self._fail,
        )

    def close(self) -> None:
        """Let go of what is played: the page goes."""
        if self.player is not None:
            self.player.close_player()

    def _show(self, there: "tuple[Opened, SoundOut | None, Who]") -> None:
        from ui.playback import PlaybackView

        opened, out, self._who = there
        self.player = PlaybackView(self._frame, opened, out)
        self._place.insertWidget(0, self.player, 1)
        self._set_busy(False)
        self.player.video.setFocus()

    def _fail(self, circumstance: Circumstance) -> None:
        self._set_busy(False)
        self.failed.emit(circumstance)

    def _set_busy(self, busy: bool) -> None:
        self.busy = busy
        self.turned.emit()
