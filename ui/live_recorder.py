"""The recorder behind a page that records: begun or joined beside the windows, watched, stopped, or left at work.

Rules. Recording is never paused and never ends by itself on a page's account. Leaving is not stopping. A page that is
gone lets go of its recorder, which goes on and is found again. Once the recording has stopped, the journey goes on from
wherever it stood: to the seal, unless the page says otherwise.
"""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from interview_app.domain.errors import Circumstance
from interview_app.evidence.target import open_folder
from interview_app.journey.live import LiveSession
from interview_app.journey.live_view import LiveView, Phase
from interview_app.journey.playback import OneSessionKey
from interview_app.recording.order import Preview, RecorderOrder
from ui.flow import AtSealing, Begin, State
from ui.frame import Frame
from ui.live_news import LiveNews
from ui.messages import Messages
from ui.recording_words import is_ending
from ui.widgets.level_meter import LevelMeter
from ui.widgets.live_picture import LivePicture
from ui.worker import Cancelled, Door, Progress


class LiveRecorder(QObject):
    """One recorder for *page*. All its signals come on the windows' thread."""

    begun = Signal()
    """It records, or was joined: ``session`` is there."""
    changed = Signal()
    """``view`` is a new one."""
    refused = Signal()
    """It did not begin, or could not be closed: ``circumstance`` says why."""

    def __init__(
        self,
        frame: Frame,
        page: QWidget,
        order: RecorderOrder,
        *,
        begin: Begin | None = None,
        running: bool = False,
        onward: Callable[[tuple[Path, ...], LiveSession | None], State] = AtSealing,
    ) -> None:
        super().__init__(page)
        self.session: LiveSession | None = None
        self.view: LiveView | None = None
        self.circumstance: Circumstance | None = None
        self.news = LiveNews(len(order.cameras), self)
        """For other windows that look at the recording."""
        self.lets_go = False
        """Whether the page may be closed: the recorder was left at work."""
        self._frame = frame
        self._page = page
        self._order = order
        self._begins = begin
        self._running = running
        self._onward = onward
        self._pictures: Sequence[LivePicture] = ()
        self._news: Door[LiveView] = Door(self._hear, page, newest_only=True)
        self._previews = [Door(partial(self._show, place), page, newest_only=True) for place in range(2)]

    @property
    def at_work(self) -> bool:
        """Whether there is a recorder whose recording goes on or is being ended."""
        return self.session is not None and self.circumstance is None

    @property
    def ending(self) -> bool:
        """Whether the recording is no longer going on."""
        return is_ending(self.view)

    @property
    def elapsed_ms(self) -> int:
        """Milliseconds since the session's start; 0 before it."""
        return self.view.elapsed_ms(self._frame.clock.monotonic_ns()) if self.view is not None else 0

    @property
    def recorded_ms(self) -> int:
        """Milliseconds of picture and sound that the recorder has taken so far."""
        return self.view.status.recorded_ms if self.view and self.view.status else 0

    @property
    def badge_ms(self) -> int | None:
        """What the REC badge shows: milliseconds, or None while nothing is recorded."""
        return self.elapsed_ms if self.view is not None and self.view.recording else None

    def start(self, pictures: Sequence[LivePicture]) -> None:
        """Start the recorder, or join it; *pictures* show the cameras in their order."""
        self._pictures = pictures
        self._frame.worker.run(self._begin, owner=self._page, on_done=self._begun, on_failed=self._not_begun)

    def stop(self) -> None:
        """End the recording; the journey goes on once it has ended."""
        if self.session is not None:
            self.session.stop()

    def leave(self) -> None:
        """Let the recorder go on without these windows, and close the window of the page."""
        if self.session is not None:
            self.session.leave()
        self.lets_go = True
        self._page.window().close()

    def _begin(self, progress: Progress, cancelled: Cancelled) -> LiveSession | None:
        frame, order, put = self._frame, self._order, self._news.put

        def preview(one: Preview, jpeg: bytes) -> None:
            self._previews[one.camera - 1].put((jpeg, one.t_ns))

        if self._running:
            session = LiveSession.attach(
                order.session,
                frame.runtime,
                frame.clock,
                key=frame.desk.key_of(order.session),
                on_change=put,
                on_preview=preview,
            )
        elif self._begins is not None:
            session = self._begins(frame.runtime, on_change=put, on_preview=preview)
        else:
            session = LiveSession.start(
                order, frame.runtime, frame.clock, key=OneSessionKey(), on_change=put, on_preview=preview
            )
        if session is not None and cancelled.is_set():
            session.leave()  # the window is gone already: the recorder goes on, and is found again
        return session

    def _begun(self, session: LiveSession | None) -> None:
        if session is None:
            self._frame.flow.go(self._onward(self._folders(), None))
            return
        self.session = session
        self._page.destroyed.connect(partial(session.leave))  # Qt would not keep the session of a bound method
        session.show(*range(1, len(self._pictures) + 1))
        self.begun.emit()
        self._hear(session.view)

    def _not_begun(self, circumstance: Circumstance) -> None:
        self.circumstance = circumstance
        self.refused.emit()

    def _hear(self, view: LiveView) -> None:
        self.view = view
        if view.phase is Phase.STOPPED:
            self._news.close()
            self.changed.emit()
            self._frame.flow.go(self._onward(self._folders(), self.session))
            return
        if view.phase is Phase.FAILED and self.circumstance is None:
            self.circumstance = view.error
            self.refused.emit()
        self.changed.emit()
        self.news.viewed.emit(view)

    def _show(self, place: int, news: tuple[bytes, int]) -> None:
        lost = self.view.status.cameras[place].lost if self.view and self.view.status else ""
        if not lost:
            self._pictures[place].show_jpeg(*news)
            self.news.pictured.emit(place, *news)

    def _folders(self) -> tuple[Path, ...]:
        return tuple(open_folder(Path(target), self._order.session) for target in self._order.targets)


def show_devices(view: LiveView | None, pictures: Sequence[LivePicture], level: LevelMeter, words: Messages) -> None:
    """Let *level* hear the room, and say in a lost camera's picture why it is lost."""
    status = view.status if view is not None else None
    if status is None:
        return
    level.hear(status.peak_cdb, status.rms_cdb, status.clipped, status.sound_lost)
    for picture, camera in zip(pictures, status.cameras, strict=False):
        if camera.lost:
            picture.show_instead(words.word("reason", camera.lost))
