"""The recording page: the room as it is being recorded, marks and notes, and the two ways out of it.

Rules. Recording is never paused and never ends by itself on this page's account. A question is asked on the page, and
its harmless answer has the focus. What is amiss stands in the notice line: what happened, what is safe. Closing the
window never stops a recording unless a person says so.
"""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from interview_app.domain.errors import Circumstance
from interview_app.evidence.target import open_folder
from interview_app.journey.live import LiveSession
from interview_app.journey.live_view import LiveView, Phase
from interview_app.journey.playback import OneSessionKey
from interview_app.recording.order import Preview
from ui.flow import AtDevices, AtRecording, AtSealing
from ui.frame import Frame
from ui.live_pictures import LivePictures
from ui.pages import Page
from ui.recording_words import RecordingWords, is_ending
from ui.theme import named
from ui.widgets.ask_band import AskBand
from ui.widgets.figure import Figure
from ui.widgets.key_card import KeyCard
from ui.widgets.label import Label
from ui.widgets.level_meter import LevelMeter
from ui.widgets.mark_line import MarkLine
from ui.widgets.mark_list import MarkList
from ui.widgets.notice_line import Tone
from ui.widgets.primary_button import PrimaryButton
from ui.widgets.rec_badge import clock_text
from ui.widgets.state_line import StateLine
from ui.widgets.time_left import time_left
from ui.worker import Cancelled, Door, Progress

SIDE_WIDTH = 320
_MARK_KEYS = ("M", "\N{CYRILLIC CAPITAL LETTER SOFT SIGN}", "F2")
"""The second is what the M key types in Russian and Kazakh; so below."""
_SWAP_KEYS = ("X", "\N{CYRILLIC CAPITAL LETTER CHE}")


class RecordingPage(Page[AtRecording]):
    """Starts or joins a recorder, and stays with it until it has stopped."""

    def __init__(self, frame: Frame, state: AtRecording) -> None:
        super().__init__(frame, state)
        theme, order = frame.theme, state.order
        self._words = RecordingWords(frame.messages, self)
        self._places = LivePictures(theme, len(order.cameras), self)
        self.pictures = self._places.of
        self.level = LevelMeter(theme, frame.messages)
        self.marking = MarkLine(theme, frame.clock)
        self.elapsed = Figure()
        self.left = Figure()
        self.targets = [StateLine(theme, "hard-drive") for _ in order.targets]
        self.marks_title = Label("heading")
        self.marks = MarkList(theme)
        self.stopping = AskBand(theme, ("video", "square"))
        self.closing = AskBand(theme, ("video", "minimize", "square"))
        self.keys_button = QPushButton()
        self.swap = QPushButton()
        self.stop = PrimaryButton(theme, "square")
        self.back = QPushButton()
        self.card = KeyCard(theme, self)
        self._session: LiveSession | None = None
        self._view: LiveView | None = None
        self._refused: Circumstance | None = None
        self._lets_go = False
        self._news: Door[LiveView] = Door(self._show, self, newest_only=True)
        self._previews = [Door(partial(self._show_preview, place), self, newest_only=True) for place in range(2)]
        self._build()
        self._connect()

    def _build(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addLayout(self._places.large, 1)
        left.addWidget(self.level)
        left.addWidget(self.marking)
        right = QVBoxLayout()
        right.setSpacing(12)
        times = QHBoxLayout()
        times.addWidget(self.elapsed, 1)
        times.addWidget(self.left, 1)
        right.addLayout(times)
        right.addLayout(self._places.small, 2)
        for line in self.targets:
            right.addWidget(line)
        right.addWidget(self.marks_title)
        right.addWidget(self.marks, 3)
        for widget in (self.elapsed, self.marks, *self.targets):
            widget.setMaximumWidth(SIDE_WIDTH)
        whole = QHBoxLayout()
        whole.setSpacing(24)
        whole.addLayout(left, 1)
        whole.addLayout(right)
        self.marks.setFixedWidth(SIDE_WIDTH)
        self.body.addLayout(whole, 1)
        self.body.addWidget(self.stopping)
        self.body.addWidget(self.closing)
        self.frame.theme.dress(self.keys_button, "keyboard")
        self.frame.theme.dress(self.back, "arrow-left")
        self.frame.theme.dress(self.swap, "arrow-left-right")
        for button in (self.keys_button, self.swap):
            named(button, "plain")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a press leaves the keys with the page
            self.buttons.addWidget(button)
        self.buttons.addWidget(self.back)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.stop)

    def _connect(self) -> None:
        for button, act in (
            (self.keys_button, self.card.turn),
            (self.swap, self._swap),
            (self.back, self._go_back),
            (self.stop, self._ask_to_stop),
            (self.marking.mark, self._mark),
        ):
            button.clicked.connect(act)
        self.marking.marked.connect(self._tell_mark)
        self.stopping.when(self._answered, self._stop)
        self.closing.when(self._answered, self._leave_running, self._stop)
        for keys, act in (
            (_MARK_KEYS, self._mark),
            (_SWAP_KEYS, self._swap),
            (("F1",), self.card.turn),
            (("F3",), self.marking.words.setFocus),
            (("F10",), self._ask_to_stop),
        ):
            shortcut = QShortcut(self)
            shortcut.setKeys([QKeySequence(key) for key in keys])
            shortcut.activated.connect(act)

    @property
    def recorded_ms(self) -> int:
        """Milliseconds of picture and sound that the recorder has taken so far."""
        return self._view.status.recorded_ms if self._view and self._view.status else 0

    def entered(self) -> None:
        """Start the recorder, or join it."""
        self._show_buttons()
        self.frame.worker.run(self._begin, owner=self, on_done=self._begun, on_failed=self._not_begun)

    def may_close(self) -> bool:
        """Ask, unless nothing is being recorded."""
        if self._lets_go or self._refused is not None:
            return True
        if self._session is not None and not self._ending:
            self.stopping.hide()
            self.closing.ask()
            self._show_buttons()
        return False

    def retranslate(self) -> None:
        """Say every word of the page."""
        self.keys_button.setText(self.tr("Keys (F1)"))
        self.swap.setText(self.tr("Swap the cameras (X)"))
        self.stop.setText(self.tr("Stop recording"))
        self.back.setText(self.tr("Back to the devices") if self._to_devices else self.tr("Back"))
        self.marks_title.setText(self.tr("Marks and notes"))
        self.stopping.say(
            self.tr("Stop the recording?"),
            self.tr("A recording that was stopped cannot be gone on with. Until you decide, it goes on."),
            self.tr("Go on recording"),
            self.tr("Stop and seal"),
        )
        self.closing.say(
            self.tr("The recording is running. What did you mean?"),
            self.tr(
                "Without this window the recording goes on by itself; open the program again and you are back here."
            ),
            self.tr("Stay here"),
            self.tr("Close the window, go on recording"),
            self.tr("Stop and seal"),
        )
        self.card.say(
            self.tr("Keys"),
            self.tr("Put away"),
            (
                ("M", self.tr("mark this moment")),
                ("F2", self.tr("mark, also while writing")),
                ("F3", self.tr("write a note")),
                ("X", self.tr("swap the cameras: which one is large")),
                ("Enter", self.tr("keep what was written")),
                ("Esc", self.tr("back, without change")),
                ("F10", self.tr("stop (asks first)")),
                ("F1", self.tr("this card")),
            ),
        )
        for place, (picture, camera) in enumerate(zip(self.pictures, self.state.order.cameras, strict=True), start=1):
            picture.setAccessibleName(self.tr("Camera {number}: {name}").format(number=place, name=camera.name))
        self._say_state()

    @property
    def _ending(self) -> bool:
        return is_ending(self._view)

    def _begin(self, progress: Progress, cancelled: Cancelled) -> LiveSession | None:
        frame, order = self.frame, self.state.order

        def preview(one: Preview, jpeg: bytes) -> None:
            self._previews[one.camera - 1].put((jpeg, one.t_ns))

        if self.state.running:
            session = LiveSession.attach(
                order.session,
                frame.runtime,
                frame.clock,
                key=frame.desk.key_of(order.session),
                on_change=self._news.put,
                on_preview=preview,
            )
        elif self.state.begin is not None:
            session = self.state.begin(frame.runtime, on_change=self._news.put, on_preview=preview)
        else:
            session = LiveSession.start(
                order, frame.runtime, frame.clock, key=OneSessionKey(), on_change=self._news.put, on_preview=preview
            )
        if session is not None and cancelled.is_set():
            session.leave()  # the window is gone already: the recorder goes on, and is found again
        return session

    def _begun(self, session: LiveSession | None) -> None:
        if session is None:
            self.frame.flow.go(AtSealing(self._folders()))
            return
        self._session = session
        self.destroyed.connect(partial(session.leave))  # Qt would not keep the session of a bound method
        session.show(*range(1, len(self.pictures) + 1))
        self._show(session.view)
        self._show_buttons()
        self.setFocus()

    def _not_begun(self, circumstance: Circumstance) -> None:
        self._refused = circumstance
        self._say_state()
        self._show_buttons()
        self.back.setFocus()

    def _show(self, view: LiveView) -> None:
        self._view = view
        now_ns = self.frame.clock.monotonic_ns()
        self.recording.emit(view.elapsed_ms(now_ns) if view.recording else None)
        if view.phase is Phase.STOPPED:
            self._news.close()
            self.frame.flow.go(AtSealing(self._folders(), self._session))
            return
        if view.phase is Phase.FAILED:
            self._refused = view.error
            self._show_buttons()
        if view.status is not None:
            status = view.status
            self.level.hear(status.peak_cdb, status.rms_cdb, status.clipped, status.sound_lost)
        self.marks.show_marks(view.marks, view.origin_ns)
        self._say_state()

    def _show_preview(self, place: int, news: tuple[bytes, int]) -> None:
        lost = self._view.status.cameras[place].lost if self._view and self._view.status else ""
        if not lost:
            self.pictures[place].show_jpeg(*news)

    def _say_state(self) -> None:
        view, words = self._view, self._words
        self.title.setText(words.title(view, refused=self._refused is not None))
        if self._refused is not None:
            self.notice.emit(self.frame.messages.circumstance(self._refused), Tone.ATTEND)
            return
        status = view.status if view is not None else None
        for picture, camera in zip(self.pictures, status.cameras if status else (), strict=False):
            if camera.lost:
                picture.show_instead(self.frame.messages.word("reason", camera.lost))
        now_ns = self.frame.clock.monotonic_ns()
        self.elapsed.say(self.tr("Elapsed"), clock_text(view.elapsed_ms(now_ns) if view else 0))
        left = view.seconds_left if view else -1
        self.left.say(self.tr("Time that fits"), time_left(left) if left >= 0 else "–")
        for place, (line, folder) in enumerate(zip(self.targets, self.state.order.targets, strict=True)):
            target = status.targets[place] if status and place < len(status.targets) else None
            line.say(words.target_name(place), *words.target(target))
            line.setToolTip(folder)
            line.setAccessibleDescription(f"{place + 1}: {folder}")
        self.notice.emit(*words.troubles(view))

    def _show_buttons(self) -> None:
        asked = not self.stopping.isHidden() or not self.closing.isHidden()
        running = self._session is not None and self._refused is None
        self.stop.setVisible(running and not asked)
        self.stop.setEnabled(not self._ending)
        self.keys_button.setVisible(running and not asked)
        self.swap.setVisible(running and not asked and len(self.pictures) > 1)
        self.back.setVisible(self._refused is not None)
        for widget in (self.marking, self.marks_title, self.marks):
            widget.setVisible(not asked)
        self.marking.setEnabled(running and not self._ending)

    def _swap(self) -> None:
        if len(self.pictures) > 1:
            self._places.swap()

    def _mark(self) -> None:
        if self._session is not None and self._view is not None and not self._ending:
            self.marking.press(clock_text(self._view.elapsed_ms(self.frame.clock.monotonic_ns())))

    def _tell_mark(self, text: str, pressed_ns: int) -> None:
        if self._session is not None:
            self._session.mark(text, pressed_ns=pressed_ns)

    def _ask_to_stop(self) -> None:
        if self._session is not None and not self._ending:
            self.closing.hide()
            self.stopping.ask()
            self._show_buttons()

    def _answered(self) -> None:
        self._show_buttons()
        self.setFocus()

    def _stop(self) -> None:
        self.marking.keep()
        if self._session is not None:
            self._session.stop()
        self._show_buttons()

    def _leave_running(self) -> None:
        self.marking.keep()
        if self._session is not None:
            self._session.leave()
        self._lets_go = True
        self.window().close()

    def _go_back(self) -> None:
        self.frame.flow.go(AtDevices() if self._to_devices else self.frame.home())

    @property
    def _to_devices(self) -> bool:
        """Whether a room test was refused before it began: something about its devices can be changed."""
        return self._view is None and self.state.begin is None

    def _folders(self) -> tuple[Path, ...]:
        return tuple(open_folder(Path(target), self.state.order.session) for target in self.state.order.targets)
