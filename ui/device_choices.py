"""The choosing side of the device page: cameras, the size of their picture, the microphone, and how each of them is."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_app.domain.session import CameraOrder, MicrophoneOrder, Resolution
from interview_app.journey.room_settings import MOST_CAMERAS, RoomSettings
from interview_app.recording.order import SYNTHETIC, Seen
from ui.messages import Messages
from ui.room_words import RoomWords
from ui.theme import Theme
from ui.widgets.drop_list import DropList
from ui.widgets.label import Label
from ui.widgets.source_choice import SourceChoice

if TYPE_CHECKING:
    from interview_app.journey.devices import DeviceList

WIDTH = 380
SIZES = ((1920, 1080), (1280, 720), (640, 480))
PICTURES = tuple(Resolution(width, height, rate) for width, height in SIZES for rate in (25, 15, 30))


class DeviceChoices(QWidget):
    """Offers what was found beside what the room names; :meth:`choice` is the room with what is chosen here."""

    changed = Signal()

    def __init__(self, theme: Theme, messages: Messages, words: RoomWords) -> None:
        super().__init__()
        self._messages = messages
        self._words = words
        self.cameras = [SourceChoice(theme, optional=place > 0, typed=True) for place in range(MOST_CAMERAS)]
        self.resolution = DropList(theme)
        self._caption = Label("quiet", wraps=False)
        self.microphone = SourceChoice(theme, optional=False, typed=False)
        self.setFixedWidth(WIDTH)
        size = QVBoxLayout()
        size.setSpacing(4)
        size.addWidget(self._caption)
        size.addWidget(self.resolution)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for choice in self.cameras:
            column.addWidget(choice)
        column.addLayout(size)
        column.addWidget(self.microphone)
        column.addStretch(1)
        for choice in (*self.cameras, self.microphone):
            choice.changed.connect(self.changed)
        self.resolution.activated.connect(lambda _place: self.changed.emit())

    def offer(self, room: RoomSettings, found: "DeviceList | None") -> None:
        """Name everything and offer what was *found*; what *room* says is chosen, be it there or not."""
        for place, choice in enumerate(self.cameras, start=1):
            choice.say(self.tr("Camera {number}").format(number=place))
        self.microphone.say(self.tr("Microphone"))
        self._caption.setText(self.tr("Picture"))
        self.resolution.setAccessibleName(self.tr("Picture"))
        cameras = {} if found is None else {one.source: one.name for one in found.cameras}
        named = {camera.source: camera.name for camera in room.cameras} | cameras
        for place, choice in enumerate(self.cameras):
            mine = room.cameras[place] if place < len(room.cameras) else None
            choice.choose(mine.source if mine else None)
            choice.offer((named | ({mine.source: mine.name} if mine else {})).items())
        microphones = {"": self._messages.text("reason.default_device")}
        if found is not None:
            microphones |= {one.source: one.name for one in found.microphones}
        if room.microphone.source == SYNTHETIC:
            microphones[SYNTHETIC] = self.tr("Artificial room")
        self.microphone.choose(room.microphone.source)
        self.microphone.offer(microphones.items())
        self._fill_resolutions(room)

    def choice(self, room: RoomSettings) -> RoomSettings:
        """Return *room* with the devices chosen here."""
        size = PICTURES[0] if self.resolution.currentIndex() < 0 else self.resolution.currentData()
        names = {camera.source: camera.name for camera in room.cameras}
        sources = [choice.source for choice in self.cameras if choice.source]
        cameras = tuple(self._camera(place, source, size, names) for place, source in enumerate(sources, start=1))
        return replace(
            room, cameras=cameras, microphone=MicrophoneOrder(self.microphone.source or "", room.microphone.channels)
        )

    def tell(self, seen: Seen | None) -> None:
        """Say how each chosen device is."""
        for place, choice in enumerate(self.cameras):
            number = sum(1 for one in self.cameras[:place] if one.source)
            known = seen.cameras[number] if seen and number < len(seen.cameras) else None
            said = self._words.camera(known, self.resolution.currentData())
            choice.tell(*(said if choice.source else ("", True)))
        self.microphone.tell(*self._words.microphone(seen.microphone if seen else None))

    def _camera(self, place: int, source: str, size: Resolution, names: Mapping[str, str]) -> CameraOrder:
        return CameraOrder(source, names.get(source) or self._messages.text("cli.camera_name", number=place), size)

    def _fill_resolutions(self, room: RoomSettings) -> None:
        wanted = room.cameras[0].resolution if room.cameras else PICTURES[0]
        offered = PICTURES if wanted in PICTURES else (wanted, *PICTURES)
        self.resolution.clear()
        for one in offered:
            text = self.tr("{width} × {height}, {rate} pictures a second")
            self.resolution.addItem(text.format(width=one.width, height=one.height, rate=one.rate), one)
        self.resolution.setCurrentIndex(offered.index(wanted))
