"""The device page: with what, where to and for whom will be recorded, all of it seen and heard before it starts.

Rules. Devices are looked at by a process of their own, so that a driver that hangs holds up nothing. For each thing the
page says whether it is well, and if not, what to do. The primary button can be pressed only when a recording can start;
otherwise the first reason stands beside it in words. What is chosen here is kept for the next time.
"""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from interview_app.domain.errors import Circumstance
from interview_app.domain.session import CameraOrder, MicrophoneOrder, Resolution, SessionKind
from interview_app.journey.room import order_of_room, room_now
from interview_app.journey.room_settings import write_settings
from interview_app.journey.sealers import Sealers, sealers_of
from interview_app.recording.looking_glass import LookingGlass
from interview_app.recording.order import SYNTHETIC, LookOrder, Preview, RecorderOrder, Seen
from ui.flow import AtDevices, AtRecording, AtStart
from ui.frame import Frame
from ui.pages import Page
from ui.room_words import RoomWords
from ui.widgets.drop_list import DropList
from ui.widgets.label import Label
from ui.widgets.level_meter import LevelMeter
from ui.widgets.live_picture import LivePicture
from ui.widgets.notice_line import Tone
from ui.widgets.primary_button import PrimaryButton
from ui.widgets.source_choice import SourceChoice
from ui.widgets.state_line import StateLine
from ui.worker import Cancelled, Door, Progress

if TYPE_CHECKING:
    from interview_app.journey.devices import DeviceList

SIDE_WIDTH = 380
SIZES = ((1920, 1080), (1280, 720), (640, 480))
PICTURES = tuple(Resolution(width, height, rate) for width, height in SIZES for rate in (25, 15, 30))
CAMERAS = 2


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
        self.pictures = [LivePicture(theme, 280) for _ in range(CAMERAS)]
        self.level = LevelMeter(theme, frame.messages)
        self.targets = [StateLine(theme, "hard-drive") for _ in self._room.room.targets]
        self.openers = StateLine(theme, "key-round")
        self.sealer = StateLine(theme, "lock")
        self.cameras = [SourceChoice(theme, optional=place > 0, typed=True) for place in range(CAMERAS)]
        self.resolution = DropList(theme)
        self.resolution_caption = Label("quiet", wraps=False)
        self.microphone = SourceChoice(theme, optional=False, typed=False)
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
        for choice in (*self.cameras, self.microphone):
            choice.changed.connect(self._choose)
        self.resolution.activated.connect(self._choose)
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
        resolution = QVBoxLayout()
        resolution.setSpacing(4)
        resolution.addWidget(self.resolution_caption)
        resolution.addWidget(self.resolution)
        right = QVBoxLayout()
        right.setSpacing(16)
        for place, choice in enumerate((*self.cameras, self.microphone)):
            choice.setFixedWidth(SIDE_WIDTH)
            right.addWidget(choice)
            if place == CAMERAS - 1:
                right.addLayout(resolution)
        right.addStretch(1)
        whole = QHBoxLayout()
        whole.setSpacing(32)
        whole.addLayout(left, 1)
        whole.addLayout(right)
        self.body.addLayout(whole, 1)
        self.reason.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.buttons.addWidget(self.back)
        self.buttons.addWidget(self.reason, 1)
        self.buttons.addWidget(self.start)

    def entered(self) -> None:
        """Look at the devices, list what there is, and find out whose keys these are."""
        if self._trouble is not None:
            self.notice.emit(self.frame.messages.circumstance(self._trouble), Tone.ATTEND)
        self._look()
        run = self.frame.worker.run
        run(self._list, owner=self, on_done=self._offer, on_failed=self._refuse)
        run(self._ask_keys, owner=self, on_done=self._know, on_failed=self._refuse)

    def retranslate(self) -> None:
        """Say every word of the page."""
        self.title.setText(self.tr("Is everything ready?"))
        self.cameras[0].say(self.tr("Camera 1"))
        self.cameras[1].say(self.tr("Camera 2"))
        self.microphone.say(self.tr("Microphone"))
        self.resolution_caption.setText(self.tr("Picture"))
        self.resolution.setAccessibleName(self.tr("Picture"))
        self.back.setText(self.tr("Back"))
        self.start.setText(self.tr("Start recording"))
        for place, picture in enumerate(self.pictures):
            picture.setAccessibleName(self.tr("Picture of camera {number}").format(number=place + 1))
        self._offer(self._found)
        self._fill_resolutions()
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
        """Offer what was *found*, beside what the room's file names."""
        room, self._found = self._room.room, found
        cameras, microphones = {}, {"": self.frame.messages.text("reason.default_device")}
        if found is not None:
            cameras = {one.source: one.name for one in found.cameras}
            microphones |= {one.source: one.name for one in found.microphones}
        named = {camera.source: camera.name for camera in room.cameras} | cameras
        for place, choice in enumerate(self.cameras):
            mine = room.cameras[place] if place < len(room.cameras) else None
            choice.choose(mine.source if mine else None)
            choice.offer((named | ({mine.source: mine.name} if mine else {})).items())
        if room.microphone.source == SYNTHETIC:
            microphones[SYNTHETIC] = self.tr("Artificial room")
        self.microphone.choose(room.microphone.source)
        self.microphone.offer(microphones.items())

    def _choose(self) -> None:
        """Take over what was chosen, keep it, and look at it."""
        room, resolution = self._room.room, PICTURES[0]
        if self.resolution.currentIndex() >= 0:
            resolution = self.resolution.currentData()
        chosen = [choice for choice in self.cameras if choice.source]
        cameras = tuple(self._camera(place, choice, resolution) for place, choice in enumerate(chosen, start=1))
        microphone = MicrophoneOrder(self.microphone.source or "", room.microphone.channels)
        self._room = replace(self._room, room=replace(room, cameras=cameras, microphone=microphone))
        self._seen, self._refused = None, None
        settings, path = self._room.room, self._room.path
        self.frame.worker.run(
            lambda progress, cancelled: write_settings(path, settings),
            owner=self,
            on_done=lambda nothing: None,
            on_failed=lambda circumstance: self.notice.emit(
                self.frame.messages.circumstance(circumstance), Tone.ATTEND
            ),
        )
        self._look()

    def _camera(self, place: int, choice: SourceChoice, resolution: Resolution) -> CameraOrder:
        source = choice.source or ""
        named = {camera.source: camera.name for camera in self._room.room.cameras}
        name = named.get(source) or self.frame.messages.text("cli.camera_name", number=place)
        return CameraOrder(source, name, resolution)

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

    def _fill_resolutions(self) -> None:
        cameras = self._room.room.cameras
        wanted = cameras[0].resolution if cameras else PICTURES[0]
        offered = PICTURES if wanted in PICTURES else (wanted, *PICTURES)
        self.resolution.clear()
        for one in offered:
            text = self.tr("{width} × {height}, {rate} pictures a second")
            self.resolution.addItem(text.format(width=one.width, height=one.height, rate=one.rate), one)
        self.resolution.setCurrentIndex(offered.index(wanted))

    def _say_state(self) -> None:
        room, seen, words = self._room.room, self._seen, self._words
        for place, choice in enumerate(self.cameras):
            number = sum(1 for one in self.cameras[:place] if one.source)
            known = seen.cameras[number] if seen and number < len(seen.cameras) else None
            choice.tell(*(words.camera(known) if choice.source else ("", True)))
        self.microphone.tell(*words.microphone(seen.microphone if seen else None))
        for place, line in enumerate(self.targets):
            target = seen.targets[place] if seen and place < len(seen.targets) else None
            line.say(words.target_name(place, room.targets[place]), *words.target(target, room.minutes))
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
