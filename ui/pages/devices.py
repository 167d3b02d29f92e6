"""The device page: with what, where to and for whom will be recorded, all of it seen and heard before it starts.

Rules. Devices are looked at by a process of their own, so that a driver that hangs holds up nothing. For each thing the
page says whether it is well, and if not, what to do. The primary button can be pressed only when a recording can start;
otherwise the first reason stands beside it in words. What is chosen here is kept for the next time.
"""

import threading
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from interview_app.domain.errors import Circumstance
from interview_app.domain.session import SessionKind
from interview_app.journey.room import order_of_room, room_now
from interview_app.journey.room_settings import MOST_CAMERAS, MOST_TARGETS, RoomSettings, write_settings
from interview_app.journey.sealers import Sealers, sealers_of
from interview_app.journey.targets import choose_target, leave_out_target
from interview_app.recording.looking_glass import LookingGlass
from interview_app.recording.order import LookOrder, Preview, RecorderOrder, Seen
from ui.device_choices import DeviceChoices
from ui.flow import AtDevices, AtRecording, AtStart
from ui.frame import Frame
from ui.pages import Page
from ui.room_words import RoomWords
from ui.widgets.label import Label
from ui.widgets.level_meter import LevelMeter
from ui.widgets.live_picture import LivePicture
from ui.widgets.notice_line import Tone
from ui.widgets.primary_button import PrimaryButton
from ui.widgets.scrolling import Scrolling
from ui.widgets.state_line import StateLine
from ui.widgets.target_line import TargetLine
from ui.worker import Cancelled, Door, Progress

if TYPE_CHECKING:
    from interview_app.journey.devices import DeviceList


class DevicesPage(Page[AtDevices]):
    """Looks at the room and starts the recording."""

    def __init__(self, frame: Frame, state: AtDevices) -> None:
        super().__init__(frame, state)
        theme = frame.theme
        self._room, self._trouble = room_now(frame.room, frame.data)
        self._words = RoomWords(frame.messages, self)
        self._seen: Seen | None = None
        self._sealers: Sealers | None = None
        self._refused: Circumstance | None = None
        self._found: DeviceList | None = None
        self._starting = False
        self._writing = threading.Lock()
        self.pictures = [LivePicture(theme, 280) for _ in range(MOST_CAMERAS)]
        self.level = LevelMeter(theme, frame.messages)
        self.targets = [TargetLine(theme, optional=place > 0) for place in range(MOST_TARGETS)]
        self.openers = StateLine(theme, "key-round")
        self.sealer = StateLine(theme, "lock")
        self.choices = DeviceChoices(theme, frame.messages, self._words)
        self.reason = Label("attention")
        self.back = QPushButton()
        theme.dress(self.back, "arrow-left")
        self.start = PrimaryButton(theme, "video")
        self._news: Door[Seen] = Door(self._see, self, newest_only=True)
        self._previews = [
            Door(partial(self._show_preview, picture), self, newest_only=True) for picture in self.pictures
        ]
        self._glass = LookingGlass(self._news.put, self._preview)
        self.destroyed.connect(partial(self._glass.end))  # Qt would not keep the glass of a bound method
        self._build()
        self.choices.changed.connect(self._choose)
        for place, line in enumerate(self.targets):
            line.chosen.connect(partial(self._choose_target, place))
            line.left_out.connect(partial(self._leave_out_target, place))
        self.back.clicked.connect(lambda: frame.flow.go(AtStart()))
        self.start.clicked.connect(self._start)

    def _build(self) -> None:
        pictures = QHBoxLayout()
        pictures.setSpacing(12)
        for picture in self.pictures:
            pictures.addWidget(picture, 1)
        left = QVBoxLayout()
        left.setSpacing(16)
        left.addLayout(pictures, 1)
        for widget in (self.level, *self.targets, self.openers, self.sealer):
            left.addWidget(widget)
        whole = QHBoxLayout()
        whole.setSpacing(32)
        whole.addLayout(left, 1)
        whole.addWidget(self.choices)
        self.body.addWidget(Scrolling(whole), 1)
        self.reason.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.buttons.addWidget(self.back)
        self.reason.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.buttons.addWidget(self.reason)
        self.buttons.addWidget(self.start)

    def entered(self) -> None:
        """Look at the devices, list what there is, and find out whose keys these are."""
        if self._trouble is not None:
            self.refuse(self._trouble)
        self._look()
        run = self.frame.worker.run
        run(self._list, owner=self, on_done=self._offer, on_failed=self._refuse)
        run(self._ask_keys, owner=self, on_done=self._know, on_failed=self._refuse)

    def retranslate(self) -> None:
        """Say every word of the page."""
        self.title.setText(self.tr("Is everything ready?"))
        self.back.setText(self.tr("Back"))
        self.start.setText(self.tr("Start recording"))
        for place, picture in enumerate(self.pictures):
            picture.setAccessibleName(self.tr("Picture of camera {number}").format(number=place + 1))
        self._offer(self._found)
        self._say_state()

    def _list(self, progress: Progress, cancelled: Cancelled) -> "DeviceList":
        from interview_app.journey.devices import list_devices

        return list_devices(False, self.frame.clock)

    def _ask_keys(self, progress: Progress, cancelled: Cancelled) -> Sealers:
        return sealers_of(self._room.room, self.frame.clock.utc())

    def _know(self, sealers: Sealers) -> None:
        self._sealers = sealers
        self._say_state()

    def _refuse(self, circumstance: Circumstance) -> None:
        self._refused, self._starting = circumstance, False
        self._say_state()

    def _offer(self, found: "DeviceList | None") -> None:
        self._found = found
        self.choices.offer(self._room.room, found)

    def _choose(self) -> None:
        self._refused = None
        self._keep(self.choices.choice(self._room.room))

    def _choose_target(self, place: int) -> None:
        room = self._room.room
        now = room.targets[place] if place < len(room.targets) else ""
        chosen = QFileDialog.getExistingDirectory(self, self.targets[place].choose.text(), now)
        if chosen:
            self.frame.worker.run(
                lambda progress, cancelled: choose_target(room, place, Path(chosen)),
                owner=self,
                on_done=lambda tried: self._keep(replace(self._room.room, targets=tried.targets)),
                on_failed=self.refuse,
            )

    def _leave_out_target(self, place: int) -> None:
        self._keep(leave_out_target(self._room.room, place))

    def _keep(self, room: RoomSettings) -> None:
        """Take over what was chosen, keep it for the next time, and look at it."""
        self._room = replace(self._room, room=room)
        self._seen = None
        self.notice.emit("", Tone.INFORM)
        run = self.frame.worker.run
        run(self._write, owner=self, on_done=lambda nothing: None, on_failed=self.refuse)
        self._look()

    def _write(self, progress: Progress, cancelled: Cancelled) -> None:
        with self._writing:  # of two choices in quick succession the later one is what stays
            write_settings(self._room.path, self._room.room)

    def _look(self) -> None:
        room = self._room.room
        for place, picture in enumerate(self.pictures):
            picture.show_instead("")
            picture.setVisible(place < max(1, len(room.cameras)))
        self.level.hear_nothing()
        self._glass.look(LookOrder(SessionKind.ROOM_TEST, room.cameras, room.microphone, room.targets, ""))
        self._say_state()

    def _preview(self, one: Preview, jpeg: bytes) -> None:
        self._previews[one.camera - 1].put((jpeg, one.t_ns))

    def _show_preview(self, picture: LivePicture, news: tuple[bytes, int]) -> None:
        picture.show_jpeg(*news)

    def _see(self, seen: Seen) -> None:
        room = self._room.room
        if len(seen.cameras) != len(room.cameras):
            return  # of what was looked at before
        self._seen = seen
        for picture, camera in zip(self.pictures, seen.cameras, strict=False):
            if camera.reason:
                picture.show_instead(self.frame.messages.word("reason", camera.reason))
        if seen.microphone is not None:
            heard = seen.microphone
            if heard.channels or heard.reason:
                self.level.hear(heard.peak_cdb, heard.rms_cdb, heard.clipped, heard.reason)
        self._say_state()

    def _say_state(self) -> None:
        room, seen, words = self._room.room, self._seen, self._words
        self.choices.tell(seen)
        for place, line in enumerate(self.targets):
            folder = room.targets[place] if place < len(room.targets) else ""
            target = seen.targets[place] if seen and place < len(seen.targets) else None
            said = words.target(target, room.minutes) if folder else words.no_target(place)
            line.say(words.target_name(place, folder), *said)
            line.offer(folder, usable=target is None or not words.target_trouble(target, room.minutes))
            line.choose.setEnabled(place <= len(room.targets))
        self.openers.say(*words.openers(room, self._sealers))
        self.sealer.say(*words.sealer(self._sealers))
        if self._sealers is not None:
            self.openers.setToolTip("\n".join(self._sealers.recipients))
            self.sealer.setToolTip(self._sealers.fingerprint)
        reason = self._why_not()
        self.reason.setText(reason)
        self.start.setEnabled(not reason)

    def _why_not(self) -> str:
        if self._refused is not None:
            return self.frame.messages.circumstance(self._refused)
        if self._starting:
            return self.tr("The recording is being started.")
        return self._words.why_not(self._room.room, self._seen, self._sealers)

    def _start(self) -> None:
        if self._why_not():
            return
        self._starting = True
        self._say_state()
        self.frame.worker.run(self._prepare, owner=self, on_done=self._go_on, on_failed=self._refuse)

    def _prepare(self, progress: Progress, cancelled: Cancelled) -> RecorderOrder:
        slate = tuple(self.frame.messages.text("cli.slate").splitlines())
        order = order_of_room(self._room.room, slate)
        self._glass.close()
        return order

    def _go_on(self, order: RecorderOrder) -> None:
        self.frame.flow.go(AtRecording(order))
