"""The player: picture, timeline, transport and list of events over one replay. What vouches for it stands elsewhere.

Rules. The player of ``replaying`` has threads of its own; what it tells comes through doors, of pictures and positions
only the newest. A key works wherever the focus is, unless a field or a list needs it for itself.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interview_app.domain.events import EventKind
from interview_app.journey.replay import Opened
from interview_app.replaying.chronicle import Chronicle, Occurrence
from interview_app.replaying.pictures import Picture
from interview_app.replaying.player import Player
from interview_app.replaying.sound_out import SoundOut
from interview_app.replaying.timeline import Hole, Stretch, StretchKind
from interview_app.replaying.timeline import Timeline as SessionTime
from ui.frame import Frame
from ui.player_doors import PlayerDoors
from ui.replay_keys import wish_of
from ui.replay_lanes import instead_of_picture, lanes, with_stretches
from ui.replay_steps import Steps
from ui.replay_words import ReplayWords
from ui.widgets.event_side import EventSide
from ui.widgets.key_card import KeyCard
from ui.widgets.label import Label
from ui.widgets.timeline import Timeline
from ui.widgets.times import session_time, wall_time
from ui.widgets.transport import LOUDEST, Transport
from ui.widgets.video_view import Arrangement, VideoView

STEP_US = 10_000_000
LITTLE_US = 5_000_000
LOUDER = 10
SIDE_WIDTH = 384
SIDE_WIDE = 520
"""Where there is one camera, whose picture leaves room, and the view is wide."""
_WIDE = 1200
_GAP = 8
_VIEWS = tuple(Arrangement)


class PlayerView(QWidget):
    """Plays what was *opened*, heard through *out*; closing it ends the player's threads and lets the sound go."""

    full_screen = Signal(bool)
    """The person wants the whole screen, or no longer."""
    hole_found = Signal(object)
    """A part of the recording could not be shown (``replaying.timeline.Hole``)."""

    def __init__(self, frame: Frame, opened: Opened, out: SoundOut | None) -> None:
        super().__init__()
        self._frame = frame
        self._started = opened.started
        self._told = self.told_of(opened)
        self._questions = Steps(self._told.told, EventKind.ASKED)
        self._pauses = Steps(self._told.told, EventKind.PAUSED)
        self._came_to_us = 0
        self._stretch: Stretch | None = None
        self._muted = False
        self._is_full = False
        self._out = out
        self.video = VideoView(frame.theme)
        self.timeline = Timeline(frame.theme)
        self.transport = Transport(frame.theme)
        self._side = EventSide(frame.theme)
        self.events = self._side.list
        self.silent = Label("quiet")
        self.key_card = KeyCard(frame.theme, self)
        self._lay_out()
        self._listen()
        cameras = SessionTime(opened.source.index).cameras
        self._leaves_room = cameras < 2
        self.player = Player(opened.source, PlayerDoors(self, cameras), frame.clock, out)
        self.destroyed.connect(partial(self.player.close))  # Qt would not keep the player of a bound method
        self.video.show_cameras(cameras)
        self.transport.show_cameras(cameras)
        self.transport.show_sound(out is not None and self.player.timeline.has_sound)
        spans = self.player.timeline.spans
        self._start_us = spans[0].start_us if spans else 0  # what lies before it is the devices being opened
        self.retranslate()
        self.jump(self._start_us)
        if not cameras:
            self.video.show_hole(frame.messages.text("replay.picture_of_nothing"), "")

    @property
    def position_us(self) -> int:
        """The session time shown."""
        return self.timeline.position_us

    def told_of(self, opened: Opened) -> Chronicle:
        """Return what is told beside the picture."""
        return opened.told

    def close_player(self) -> None:
        """End the player's threads and let the sound go; idempotent."""
        self.player.close()

    def act(self, wish: str) -> None:
        """Do what a control of the transport, or a key, asks for."""
        wishes: dict[str, Callable[[], object]] = {
            "play": self._play_or_pause,
            "back": lambda: self.jump_by(-STEP_US),
            "on": lambda: self.jump_by(STEP_US),
            "little_back": lambda: self.jump_by(-LITTLE_US),
            "little_on": lambda: self.jump_by(LITTLE_US),
            "frame_back": lambda: self.player.step(-1),
            "frame_on": lambda: self.player.step(1),
            "louder": lambda: self._change_volume(LOUDER),
            "softer": lambda: self._change_volume(-LOUDER),
            "faster": lambda: self.transport.change_speed(1),
            "slower": lambda: self.transport.change_speed(-1),
            "home": lambda: self.jump(self._start_us),
            "end": lambda: self.jump(self.player.timeline.duration_us),
            "question_on": lambda: self._step(self._questions, 1),
            "question_back": lambda: self._step(self._questions, -1),
            "pause_on": lambda: self._step(self._pauses, 1),
            "pause_back": lambda: self._step(self._pauses, -1),
            "search": self._look_for,
            "mute": self._mute,
            "view": self._next_view,
            "swap": self.video.swap,
            "screen": lambda: self._fill_screen(not self._is_full),
            "keys": self.key_card.turn,
            "leave": self._leave,
        }
        wishes[wish]()

    def jump(self, us: int) -> None:
        """Go to session time *us*."""
        us = min(max(us, self._start_us), self.player.timeline.duration_us)
        self._came_to_us = us
        self.player.seek(us)
        self.show_position(us)

    def jump_by(self, us: int) -> None:
        """Go on, or back, by *us*."""
        self.jump(self.player.position_us + us)

    def show_position(self, us: int) -> None:
        """Show that session time *us* is playing."""
        self.timeline.show_position(us)
        self.events.show_position(us)
        whole = session_time(self.player.timeline.duration_us)
        self.transport.show_times(f"{session_time(us, tenths=True)} / {whole}", wall_time(self._started, us))

    def show_picture(self, camera: int, picture: Picture | None) -> None:
        """Show the picture of *camera* (from 1), or that it has none now."""
        self.video.show_picture(camera, None if picture is None else picture.pixels)
        self._explain()

    def show_stretch(self, stretch: Stretch) -> None:
        """Show that the position lies in *stretch*."""
        self._stretch = stretch
        self._explain()

    def show_hole(self, hole: Hole) -> None:
        """Show on the timeline that a hole was found."""
        self._show_lanes()
        self.hole_found.emit(hole)

    def show_playing(self, playing: bool) -> None:
        """Show whether it plays."""
        self.transport.show_playing(playing)

    def show_sound_lost(self) -> None:
        """Say calmly that nothing is heard any more; the picture goes on."""
        self._out = None
        self.transport.show_sound(False)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        silent = self.player.timeline.has_sound and self._out is None
        self.silent.setText(self.tr("There is no loudspeaker: the picture plays without sound.") if silent else "")
        self.silent.setVisible(silent)
        self.timeline.setAccessibleName(self.tr("Timeline"))
        self.video.setAccessibleName(self.tr("Picture"))
        self._write_keys()
        end_us = self.player.timeline.duration_us
        self._words = ReplayWords(self._told, end_us, self._frame.messages)
        self._lanes = lanes(self._told, end_us, self._frame.messages)
        self._show_lanes()
        self._explain()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give the list what the picture does not need."""
        wide = self._leaves_room and event.size().width() >= _WIDE
        self._side.setFixedWidth(SIDE_WIDE if wide else SIDE_WIDTH)
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take the keys that nothing with the focus needed; a window hands on those from beside the player."""
        wish = wish_of(event)
        if wish is None:
            event.ignore()
        else:
            self.act(wish)

    def _lay_out(self) -> None:
        upper = QHBoxLayout()
        upper.setSpacing(16)
        upper.addWidget(self.video, 1)
        upper.addWidget(self._side)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addLayout(upper, 1)
        column.addWidget(self.silent)
        column.addWidget(self.timeline)
        column.addWidget(self.transport)
        self.video.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        controls = [self.events, *self.transport.findChildren(QWidget)]
        for control in controls:
            if control.focusPolicy() is not Qt.FocusPolicy.NoFocus:
                control.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a press leaves the keys with the picture

    def _listen(self) -> None:
        self.timeline.jumped.connect(self.jump)
        self._side.jumped.connect(self.jump)
        self._side.left.connect(self.video.setFocus)
        self.transport.asked.connect(self.act)
        self.transport.speed_chosen.connect(self._set_speed)
        self.transport.volume_chosen.connect(self._set_volume)
        self.video.pressed_twice.connect(lambda: self.act("screen"))
        self.video.fits.connect(lambda camera, size: self.player.fit(camera, size.width(), size.height()))

    def _write_keys(self) -> None:
        keys = (
            (self.tr("Space, K"), self.tr("play, pause")),
            ("J  L", self.tr("10 seconds back, on")),
            ("←  →", self.tr("5 seconds back, on")),
            (",  .", self.tr("one picture back, on")),
            ("−  +", self.tr("slower, faster")),
            ("↑  ↓  M", self.tr("louder, softer, sound off")),
            ("N  ⇧ N", self.tr("to the next question, the one before")),
            ("P  ⇧ P", self.tr("to the next pause, the one before")),
            ("Ctrl F", self.tr("find in the words")),
            (self.tr("Home, End"), self.tr("to the beginning, to the end")),
            ("V  X", self.tr("arrange two cameras, swap them")),
            ("F", self.tr("full screen; Esc leaves it")),
        )
        self.key_card.say(self.tr("Keys (F1)"), self.tr("Close"), keys)

    def _show_lanes(self) -> None:
        stretches = [one for one in self.player.stretches() if one.end_us > self._start_us]
        duration_us = self.player.timeline.duration_us
        shown = with_stretches(self._lanes, stretches, self._frame.messages)
        self.timeline.show_items(shown.items, shown.names, self._start_us, duration_us)
        self._side.show_lines(shown.lines, shown.names)

    def _explain(self) -> None:
        """Put a calm page in the picture's place where there is no picture."""
        stretch = self._stretch
        if stretch is None or not self.video.empty or stretch.kind is StretchKind.MEDIA:
            return
        title, reason = instead_of_picture(stretch, self._frame.messages)
        self.video.show_hole(title, reason[:1].upper() + reason[1:])

    def _step(self, steps: Steps, ahead: int) -> None:
        here, came_to_us = self.player.position_us, self._came_to_us
        if ahead > 0:
            one = steps.next(here, came_to_us=came_to_us)
        else:
            one = steps.before(here, came_to_us=came_to_us, playing=self.player.playing)
        if one is not None:
            self.jump(one.at_us)
            self.events.reveal()
            self._announce(one)

    def _announce(self, one: Occurrence) -> None:
        """Let a screen reader say where the jump led: the keyboard stays where it is."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.events, self._words.whole(one)))

    def _look_for(self) -> None:
        if self._is_full:
            self._fill_screen(False)
        self._side.look_for()

    def _play_or_pause(self) -> None:
        if self.player.playing:  # what the transport shows may be a moment old
            self.player.pause()
        else:
            self.player.play()

    def _set_speed(self, speed: float) -> None:
        self.player.set_speed(speed)

    def _change_volume(self, by: int) -> None:
        self.transport.volume.setValue(self.transport.volume.value() + by)

    def _set_volume(self, volume: int) -> None:
        self._muted = False
        self._tell_volume(volume)

    def _mute(self) -> None:
        self._muted = not self._muted
        self._tell_volume(0 if self._muted else self.transport.volume.value())

    def _tell_volume(self, volume: int) -> None:
        from ui.sound_out import Loudspeaker

        self.transport.show_muted(self._muted or volume == 0)
        if isinstance(self._out, Loudspeaker):
            self._out.set_volume((volume / LOUDEST) ** 2)  # nearer to how loudness is felt than the bare number

    def _next_view(self) -> None:
        place = _VIEWS.index(self.video.arrangement)
        self.video.arrange(_VIEWS[(place + 1) % len(_VIEWS)])

    def _fill_screen(self, full: bool) -> None:
        self._is_full = full
        self._side.setVisible(not full)
        self.full_screen.emit(full)

    def _leave(self) -> None:
        if self.key_card.isVisible():
            self.key_card.hide()
        elif self._is_full:
            self._fill_screen(False)
