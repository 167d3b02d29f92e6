"""The recording page: the room as it is being recorded, marks and notes, and the two ways out of it.

Rules. Recording is never paused and never ends by itself on this page's account. A question is asked on the page, and
its harmless answer has the focus. What is amiss stands in the notice line: what happened, what is safe. Closing the
window never stops a recording unless a person says so.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from ui.flow import AtDevices, AtRecording
from ui.frame import Frame
from ui.live_pictures import LivePictures
from ui.live_recorder import LiveRecorder, show_devices
from ui.pages import Page
from ui.recording_words import RecordingWords
from ui.theme import named
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
from ui.widgets.ways_out import WaysOut

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
        self.live = LiveRecorder(frame, self, order, running=state.running)
        self._places = LivePictures(theme, len(order.cameras), self)
        self.pictures = self._places.of
        self.level = LevelMeter(theme, frame.messages)
        self.marking = MarkLine(theme, frame.clock)
        self.elapsed = Figure()
        self.left = Figure()
        self.targets = [StateLine(theme, "hard-drive") for _ in order.targets]
        self.marks_title = Label("heading")
        self.marks = MarkList(theme)
        self.ways_out = WaysOut(theme)
        self.keys_button = QPushButton()
        self.swap = QPushButton()
        self.stop = PrimaryButton(theme, "square")
        self.back = QPushButton()
        self.card = KeyCard(theme, self)
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
        for widget in (self.elapsed, self.marks):
            widget.setMaximumWidth(SIDE_WIDTH)
        whole = QHBoxLayout()
        whole.setSpacing(24)
        whole.addLayout(left, 1)
        whole.addLayout(right)
        self.marks.setFixedWidth(SIDE_WIDTH)
        self.body.addLayout(whole, 1)
        self.body.addWidget(self.ways_out)
        self.frame.theme.dress(self.keys_button, "keyboard")
        self.frame.theme.dress(self.back, "arrow-left")
        self.frame.theme.dress(self.swap, "arrow-left-right")
        for button in (self.keys_button, self.swap):
            named(button, "plain")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a press leaves the keys with the page
            self.buttons.addWidget(button)
        self.buttons.addWidget(self.back)
        self.buttons.addStretch()
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
        self.ways_out.answered.connect(self._answered)
        self.ways_out.when(self._stop, self._leave_running)
        self.live.begun.connect(self._begun)
        self.live.changed.connect(self._show)
        self.live.refused.connect(self._not_begun)
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
        return self.live.recorded_ms

    def entered(self) -> None:
        """Start the recorder, or join it."""
        self._show_buttons()
        self.live.start(self.pictures)

    def may_close(self) -> bool:
        """Ask, unless nothing is being recorded."""
        if self.live.lets_go or self.live.circumstance is not None:
            return True
        if self.live.session is not None and not self.live.ending:
            self.ways_out.ask_what_closing_means()
        return False

    def retranslate(self) -> None:
        """Say every word of the page."""
        self.keys_button.setText(self.tr("Keys (F1)"))
        self.swap.setText(self.tr("Swap the cameras (X)"))
        self.stop.setText(self.tr("Stop recording"))
        self.back.setText(self.tr("Back to the devices") if self._to_devices else self.tr("Back"))
        self.marks_title.setText(self.tr("Marks and notes"))
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

    def _begun(self) -> None:
        self._show_buttons()
        self.setFocus()

    def _not_begun(self) -> None:
        self._say_state()
        self._show_buttons()
        self.back.setFocus()

    def _show(self) -> None:
        view = self.live.view
        self.recording.emit(self.live.badge_ms)
        show_devices(view, self.pictures, self.level, self.frame.messages)
        if view is not None:
            self.marks.show_marks(view.marks, view.origin_ns)
        self._say_state()

    def _say_state(self) -> None:
        view, words, refused = self.live.view, self._words, self.live.circumstance
        self.title.setText(words.title(view, refused=refused is not None))
        if refused is not None:
            self.notice.emit(self.frame.messages.circumstance(refused), Tone.ATTEND)
            return
        status = view.status if view is not None else None
        self.elapsed.say(self.tr("Elapsed"), clock_text(self.live.elapsed_ms))
        left = view.seconds_left if view else -1
        self.left.say(self.tr("Time that fits"), time_left(left) if left >= 0 else "–")
        for place, (line, folder) in enumerate(zip(self.targets, self.state.order.targets, strict=True)):
            target = status.targets[place] if status and place < len(status.targets) else None
            line.say(words.target_name(place), *words.target(target))
            line.setToolTip(folder)
            line.setAccessibleDescription(f"{place + 1}: {folder}")
        self.notice.emit(*words.troubles(view))

    def _show_buttons(self) -> None:
        asked, running = self.ways_out.asked, self.live.at_work
        self.stop.setVisible(running and not asked)
        self.stop.setEnabled(not self.live.ending)
        self.keys_button.setVisible(running and not asked)
        self.swap.setVisible(running and not asked and len(self.pictures) > 1)
        self.back.setVisible(self.live.circumstance is not None)
        for widget in (self.marking, self.marks_title, self.marks):
            widget.setVisible(not asked)
        self.marking.setEnabled(running and not self.live.ending)

    def _swap(self) -> None:
        if len(self.pictures) > 1:
            self._places.swap()

    def _mark(self) -> None:
        if self.live.session is not None and self.live.view is not None and not self.live.ending:
            self.marking.press(clock_text(self.live.elapsed_ms))

    def _tell_mark(self, text: str, pressed_ns: int) -> None:
        if self.live.session is not None:
            self.live.session.mark(text, pressed_ns=pressed_ns)

    def _ask_to_stop(self) -> None:
        if self.live.session is not None and not self.live.ending:
            self.ways_out.ask_to_stop()

    def _answered(self) -> None:
        self._show_buttons()
        if not self.ways_out.asked:
            self.setFocus()

    def _stop(self) -> None:
        self.marking.keep()
        self.live.stop()
        self._show_buttons()

    def _leave_running(self) -> None:
        self.marking.keep()
        self.live.leave()

    def _go_back(self) -> None:
        self.frame.flow.go(AtDevices() if self._to_devices else self.frame.home())

    @property
    def _to_devices(self) -> bool:
        """Whether a room test was refused before it began: something about its devices can be changed."""
        return self.live.view is None and not self.state.running
