"""The transport: play, step, jump, speed, volume, view. It says what was asked; the window does it.

Every control has its words (on it, or for a screen reader and as a tip with its key) and is at least 44 pixels high.
Where one row is too narrow for the words, there are two: nothing is cut off.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.theme import TARGET, Theme, figures, named
from ui.widgets.drop_list import DropList
from ui.widgets.folding import Folding
from ui.widgets.label import Label

SPEEDS = (0.5, 0.75, 1.0, 1.25, 1.5, 2.0)
LOUDEST = 100
_ICON = 22
_GAP = 8


class Transport(QFrame):
    """The controls below the picture."""

    asked = Signal(str)
    """One of ``play``, ``back``, ``on``, ``frame_back``, ``frame_on``, ``mute``, ``view``, ``swap``,
    ``screen``, ``keys``."""
    speed_chosen = Signal(float)
    volume_chosen = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._playing = False
        self._muted = False
        self.play = self._button("play", "play")
        named(self.play, "stacked-primary")
        self.back = self._button("back", "rotate-ccw")
        self.frame_back = self._button("frame_back", "step-back")
        self.frame_on = self._button("frame_on", "step-forward")
        self.on = self._button("on", "rotate-cw")
        self.mute = self._button("mute", "volume-2")
        self.view = self._button("view", "columns-2")
        self.swap = self._button("swap", "arrow-left-right")
        self.screen_button = self._button("screen", "maximize")
        self.keys = self._button("keys", "keyboard")
        self.speed = DropList(theme)
        self.speed.setFont(figures(15))
        self.speed.setSizeAdjustPolicy(DropList.SizeAdjustPolicy.AdjustToContents)
        self.speed.addItems([f"{speed:g}" for speed in SPEEDS])
        self.speed.setCurrentIndex(SPEEDS.index(1.0))
        self.speed.currentIndexChanged.connect(lambda place: self.speed_chosen.emit(SPEEDS[place]))
        self.volume = QSlider(Qt.Orientation.Horizontal)
        self.volume.setRange(0, LOUDEST)
        self.volume.setValue(LOUDEST)
        self.volume.setFixedWidth(96)
        self.volume.setMinimumHeight(TARGET)
        self.volume.valueChanged.connect(self.volume_chosen)
        self.time = Label("time", wraps=False)
        self.time.setFont(figures(20))
        self.time.setStyleSheet("font-size: 20px;")  # the stylesheet's size for everything would win
        self.clock = Label("quiet", wraps=False)
        self.clock.setFont(figures(14))
        self.clock.setStyleSheet("font-size: 14px;")
        times = QVBoxLayout()
        times.setSpacing(0)
        times.addWidget(self.time)
        times.addWidget(self.clock)
        groups = QWidget(), QWidget()
        moving, settings = (QHBoxLayout(group) for group in groups)
        for button in (self.play, self.back, self.frame_back, self.frame_on, self.on):
            moving.addWidget(button)
        moving.addSpacing(8)
        moving.addLayout(times)
        moving.addStretch(1)
        settings.addStretch(1)
        for widget in (self.speed, self.mute, self.volume, self.view, self.swap, self.screen_button, self.keys):
            settings.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.addWidget(Folding(groups, _GAP, grows=True))
        whole.setContentsMargins(0, 0, 0, 0)
        for row in (moving, settings):
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(_GAP)
        self.retranslate()

    @property
    def playing(self) -> bool:
        """Whether the play button now offers to pause."""
        return self._playing

    def show_playing(self, playing: bool) -> None:
        """Let the play button offer what it does now."""
        if playing != self._playing:
            self._playing = playing
            self.retranslate()

    def show_muted(self, muted: bool) -> None:
        """Let the mute button offer what it does now."""
        self._muted = muted
        self.retranslate()

    def show_times(self, time: str, clock: str) -> None:
        """Show session time and wall-clock time."""
        self.time.setText(time)
        self.clock.setText(clock)

    def show_cameras(self, count: int) -> None:
        """Offer to rearrange the view only where there are two cameras."""
        self.view.setVisible(count > 1)
        self.swap.setVisible(count > 1)

    def show_sound(self, there: bool) -> None:
        """Offer volume only where sound can be heard."""
        self.mute.setVisible(there)
        self.volume.setVisible(there)

    def change_speed(self, by: int) -> None:
        """Choose the next speed up (1) or down (-1)."""
        self.speed.setCurrentIndex(min(max(self.speed.currentIndex() + by, 0), len(SPEEDS) - 1))

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._theme.dress(self.play, "pause" if self._playing else "play", "on_accent", _ICON)
        self._theme.dress(self.mute, "volume-x" if self._muted else "volume-2", height=_ICON)
        mute = self.tr("Sound on") if self._muted else self.tr("Sound off")
        for button, label, words, key in (
            (self.play, self.tr("Pause") if self._playing else self.tr("Play"), "", self.tr("space")),
            (self.back, self.tr("−10 s"), self.tr("10 seconds back"), "J"),
            (self.on, self.tr("+10 s"), self.tr("10 seconds on"), "L"),
            (self.frame_back, self.tr("Picture −1"), self.tr("One picture back"), ","),
            (self.frame_on, self.tr("Picture +1"), self.tr("One picture on"), "."),
            (self.mute, self.tr("Sound"), mute, "M"),
            (self.view, self.tr("Cameras"), self.tr("Arrangement of the two cameras"), "V"),
            (self.swap, self.tr("Swap"), self.tr("Swap the cameras: which one is large"), "X"),
            (self.screen_button, self.tr("Screen"), self.tr("Full screen"), "F"),
            (self.keys, self.tr("Keys"), "", "F1"),
        ):
            button.setText(label)
            button.setToolTip(f"{words or label} ({key})")
            button.setAccessibleName(words or label)
        for place, speed in enumerate(SPEEDS):
            self.speed.setItemText(place, self.tr("Speed {times}").format(times=f"{speed:g}×".replace(".", ",")))
        self.speed.setToolTip(self.tr("Speed") + " (+ −)")
        self.speed.setAccessibleName(self.tr("Speed"))
        self.volume.setToolTip(self.tr("Volume") + " (↑ ↓)")
        self.volume.setAccessibleName(self.tr("Volume"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _button(self, wish: str, icon: str) -> QToolButton:
        button = QToolButton()
        named(button, "stacked")
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setMinimumSize(TARGET, TARGET)
        button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self.asked.emit(wish))
        self._theme.dress(button, icon, height=_ICON)
        return button
