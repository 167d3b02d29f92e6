"""Cameras and microphone, seen and heard while they are chosen, and the key that pauses.

Rules. Devices are looked at by a process of their own, and only while the panel is on the screen. What is chosen is
kept at once.
"""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_app.domain.session import SessionKind
from interview_app.journey.room_settings import MOST_CAMERAS, RoomSettings
from interview_app.recording.looking_glass import LookingGlass
from interview_app.recording.order import LookOrder, Preview, Seen
from ui.device_choices import DeviceChoices
from ui.frame import Frame
from ui.panels import Known, Panel
from ui.room_words import RoomWords
from ui.widgets.folding import Folding
from ui.widgets.key_field import KeyField
from ui.widgets.level_meter import LevelMeter
from ui.widgets.live_picture import LivePicture
from ui.worker import Door

if TYPE_CHECKING:
    from interview_app.journey.devices import DeviceList

_LEAST = 240


class DevicesPanel(Panel):
    """One or two cameras, the size of their picture, and the microphone."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        theme = frame.theme
        self._words = RoomWords(frame.messages, self)
        self._found: DeviceList | None = None
        self._seen: Seen | None = None
        self._shown = False
        self.pictures = [LivePicture(theme, _LEAST) for _ in range(MOST_CAMERAS)]
        self.level = LevelMeter(theme, frame.messages)
        self.choices = DeviceChoices(theme, frame.messages, self._words)
        self.choices.changed.connect(self._choose)
        self._news: Door[Seen] = Door(self._see, self, newest_only=True)
        self._previews = [
            Door(partial(self._show_preview, picture), self, newest_only=True) for picture in self.pictures
        ]
        self._glass = LookingGlass(self._news.put, self._put_preview)
        self.destroyed.connect(partial(self._glass.end))  # Qt would not keep the glass of a bound method
        pictures = QWidget()
        seen = QVBoxLayout(pictures)
        seen.setContentsMargins(0, 0, 0, 0)
        seen.setSpacing(12)
        for picture in self.pictures:
            seen.addWidget(picture)
        seen.addWidget(self.level)
        seen.addStretch(1)
        self.form.add(Folding((pictures, self.choices), 24, grows=True))
        self.pause_key = KeyField(theme)
        self.pause_key.changed.connect(self._choose_pause_key)
        self.form.add(self.pause_key)

    def entered(self) -> None:
        """Look at the devices that are chosen, and list those there are."""
        self._shown = True
        super().entered()
        self.work(self._list, self._offer)

    def left(self) -> None:
        """Let the devices go."""
        self._shown = False
        self._glass.stop_looking()

    def release(self) -> None:
        """Let the devices go and wait until they are free; blocks up to some seconds."""
        self._glass.release()

    def retranslate(self) -> None:
        """Say every word of the panel."""
        self.heading.setText(self.tr("Cameras and microphone"))
        self.about.setText(
            self.tr("One camera shows the whole room with the door; a second one may show the child's face.")
        )
        for place, picture in enumerate(self.pictures, start=1):
            picture.setAccessibleName(self.tr("Picture of camera {number}").format(number=place))
        self.pause_key.say(
            self.tr("Foot pedal or button for the pause"),
            self.tr(
                "The key that it sends. It pauses in both windows. F9 always does, and Space in the psychologist's."
            ),
        )
        if self.known is not None:
            self.choices.offer(self.known.room.room, self._found)
            self.choices.tell(self._seen)

    def show_known(self, known: Known) -> None:
        """Show what is chosen, and look at it."""
        room = known.room.room
        self.choices.offer(room, self._found)
        self._seen = None
        self.pause_key.put(room.pause_key)
        for place, picture in enumerate(self.pictures):
            picture.show_instead("")
            picture.setVisible(place < max(1, len(room.cameras)))
        self.level.hear_nothing()
        self.choices.tell(None)
        if self._shown:
            self._glass.look(LookOrder(SessionKind.ROOM_TEST, room.cameras, room.microphone, (), ""))

    def _list(self) -> "DeviceList":
        from interview_app.journey.devices import list_devices

        return list_devices(False, self.frame.clock)

    def _offer(self, found: "DeviceList") -> None:
        self._found = found
        self.retranslate()

    def _choose(self) -> None:
        choice = self.choices.choice
        if self.known is not None:
            chosen = choice(self.known.room.room)
            self.keep(lambda: self.change_room(partial(_with_devices_of, chosen)))

    def _choose_pause_key(self) -> None:
        if self.known is not None:
            key = self.pause_key.value
            self.keep(lambda: self.change_room(lambda room: replace(room, pause_key=key)))

    def _put_preview(self, one: Preview, jpeg: bytes) -> None:
        self._previews[one.camera - 1].put((jpeg, one.t_ns))

    def _show_preview(self, picture: LivePicture, news: tuple[bytes, int]) -> None:
        picture.show_jpeg(*news)

    def _see(self, seen: Seen) -> None:
        if self.known is None or len(seen.cameras) != len(self.known.room.room.cameras):
            return  # of what was looked at before
        self._seen = seen
        for picture, camera in zip(self.pictures, seen.cameras, strict=False):
            if camera.reason:
                picture.show_instead(self.frame.messages.word("reason", camera.reason))
        heard = seen.microphone
        if heard is not None and (heard.channels or heard.reason):
            self.level.hear(heard.peak_cdb, heard.rms_cdb, heard.clipped, heard.reason)
        self.choices.tell(seen)


def _with_devices_of(chosen: RoomSettings, room: RoomSettings) -> RoomSettings:
    return replace(room, cameras=chosen.cameras, microphone=chosen.microphone)
