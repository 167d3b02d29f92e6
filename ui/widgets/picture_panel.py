"""Picture and sound of the room, large enough to be read from the child's chair.

Rules. What is said of the picture is that something moves, and where; who is there is for a person to see, so the line
under it is ticked by hand. The result of the level test stays beside the verdict of the moment.
"""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from interview_app.domain.room_check import RoomItem
from interview_app.recording.order import CameraSeen, MicrophoneSeen, Preview, View, Voice
from ui.level_test import LevelTest
from ui.messages import Messages
from ui.theme import Theme
from ui.widgets.checklist import Checklist
from ui.widgets.choice_field import OneOf
from ui.widgets.finding import Finding
from ui.widgets.guided_picture import Guide, GuidedPicture
from ui.widgets.label import Label
from ui.widgets.level_meter import LevelMeter

SIDE = 344
_LEAST = 320


class PicturePanel(QWidget):
    """One camera at a time, under lines; beside it what was found, and the level test."""

    test_again = Signal()

    def __init__(self, theme: Theme, messages: Messages, cameras: int) -> None:
        super().__init__()
        self._messages = messages
        self._views: list[CameraSeen | None] = [None] * cameras
        self._heard: MicrophoneSeen | None = None
        self._test = LevelTest("")
        self.pictures = [GuidedPicture(theme, _LEAST) for _ in range(max(1, cameras))]
        self.which = OneOf(theme, [str(number) for number in range(1, cameras + 1)] or ["1"])
        self.which.put("1")
        self.which.setVisible(cameras > 1)
        self.lines = OneOf(theme, tuple(Guide))
        self.view = Finding(theme)
        self._honest = Label("small")
        self.framed = Checklist(theme, (RoomItem.FRAMED.value,))
        self.voice = Finding(theme)
        self.meter = LevelMeter(theme, messages)
        self.again = QPushButton()
        theme.dress(self.again, "rotate-ccw")
        self.again.clicked.connect(self.test_again)
        self.which.changed.connect(self._show_camera)
        self.lines.changed.connect(self._show_lines)
        self._build()
        for place, picture in enumerate(self.pictures):
            picture.show_guide(Guide.CHILD if place else Guide.ROOM)
        self._show_camera()

    def _build(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(24)
        choices.addWidget(self.which)
        choices.addWidget(self.lines)
        choices.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(12)
        for picture in self.pictures:
            picture.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)  # as high as it is wide
            left.addWidget(picture)
        left.addLayout(choices)
        left.addStretch(1)
        side = QWidget()
        side.setFixedWidth(SIDE)
        right = QVBoxLayout(side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(12)
        seen: tuple[QWidget, ...] = (self.view, self._honest, self.framed)
        heard: tuple[QWidget, ...] = (self.voice, self.meter, self.again)
        for widget in seen:
            right.addWidget(widget)
        right.addSpacing(12)
        for widget in heard:
            right.addWidget(widget)
        right.addStretch(1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(32)
        whole.addLayout(left, 1)
        whole.addWidget(side)

    @property
    def camera(self) -> int:
        """The camera that is shown, from 1."""
        return int(self.which.value)

    def show_preview(self, news: tuple[Preview, bytes]) -> None:
        """Show a camera's newest picture."""
        preview, jpeg = news
        if preview.camera <= len(self.pictures):
            self.pictures[preview.camera - 1].show_jpeg(jpeg, preview.t_ns)

    def see(self, cameras: tuple[CameraSeen, ...], heard: MicrophoneSeen | None) -> None:
        """Take what was seen and heard just now."""
        self._views = list(cameras)
        for picture, camera in zip(self.pictures, cameras, strict=False):
            if camera.reason:
                picture.show_instead(self._messages.word("reason", camera.reason))
        self._heard = heard
        if heard is not None and (heard.channels or heard.reason):
            self.meter.hear(heard.peak_cdb, heard.rms_cdb, heard.clipped, heard.reason)
        self._say_findings()

    def show_test(self, test: LevelTest) -> None:
        """Show how the level test stands."""
        self._test = test
        self._say_findings()

    def show_marks(self, marks: Mapping[str, str]) -> None:
        """Show by whom the picture was found right, if it was."""
        self.framed.show_marks(marks)

    def retranslate(self) -> None:
        """Say every word of the panel; the page calls it with its own."""
        self.which.say(self.tr("Camera"))
        self.which.offer((str(number), str(number)) for number in range(1, len(self.pictures) + 1))
        self.lines.say(self.tr("Lines in the picture"))
        words = {Guide.CHILD: self.tr("Child"), Guide.ROOM: self.tr("Room"), Guide.NONE: self.tr("None")}
        self.lines.offer((guide.value, text) for guide, text in words.items())
        for place, picture in enumerate(self.pictures, start=1):
            picture.say(self.tr("child"), self.tr("door"))
            picture.setAccessibleName(self.tr("Picture of camera {number}").format(number=place))
        self._honest.setText(self.tr("The program sees movement only. Who is there, you see yourself."))
        item = RoomItem.FRAMED.value
        self.framed.say({item: self._messages.text(f"room_item.{item}")})
        self.again.setText(self.tr("Test the sound again"))
        self._say_findings()

    def _show_camera(self) -> None:
        for place, picture in enumerate(self.pictures, start=1):
            picture.setVisible(place == self.camera)
        self.lines.put(self.pictures[self.camera - 1].guide.value)
        self._say_findings()

    def _show_lines(self) -> None:
        self.pictures[self.camera - 1].show_guide(Guide(self.lines.value))

    def _say_findings(self) -> None:
        seen = self._views[self.camera - 1] if self.camera <= len(self._views) else None
        self._say_view(seen.view if seen else None)
        voice = self._heard.voice if self._heard else None
        self._say_voice(voice)
        self.again.setEnabled(bool(self._test.level))

    def _say_view(self, view: View | None) -> None:
        if view is None:
            self.view.say("waits", self.tr("The picture is being looked at"), "")
            return
        standing = {View.FINE: "good", View.STILL: "waits"}.get(view, "attention")
        self.view.say(standing, *self._both("view", view.value))

    def _say_voice(self, voice: Voice | None) -> None:
        if self._test.good:
            self.voice.say("good", *self._both("voice", Voice.GOOD.value))
        elif self._test.level:
            self.voice.say("attention", *self._both("voice", self._test.level))
        elif voice in (Voice.SILENCE, Voice.HUM, Voice.NOISE, Voice.CLIPPING):
            self.voice.say("attention", *self._both("voice", voice.value))
        else:
            self.voice.say("waits", *self._both("voice", Voice.NOBODY.value))

    def _both(self, table: str, code: str) -> tuple[str, str]:
        return self._messages.text(f"{table}.{code}"), self._messages.text(f"{table}_hint.{code}")
