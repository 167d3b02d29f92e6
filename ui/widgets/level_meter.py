"""How loud it is in the room: a bar from -60 to 0 decibels below full scale, and words where the sound is not right.

Rules. The words keep their place, so that nothing moves when they come. A sound that was cut off (clipped) stays
marked for so many reports that a person who looked away still sees it; a silence calls for attention once it has
lasted for as many.
"""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from ui.messages import Messages
from ui.theme import ICON, Theme, named
from ui.widgets.label import Label

FLOOR_CDB = -60_00
LOUD_CDB = -6_00
SILENT_CDB = -90_00
"""Below this a microphone gives nothing: the quietest 16-bit sample is at -90.3 dB."""
MARK_FOR = 15
"""Reports (five a second) for which a cut-off sound stays marked, and after which a silence is."""
_HEIGHT = 16
_MARKS_CDB = (-40_00, -20_00, LOUD_CDB)


class LevelMeter(QWidget):
    """The bar and its words."""

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self._messages = messages
        self._bar = _Bar(theme)
        self._word = Label("quiet", wraps=False)
        self._clipped = 0
        self._marked = 0
        self._silent = 0
        self._peak_cdb = FLOOR_CDB
        self._lost: str | None = None
        icon = QLabel()
        theme.dress(icon, "mic", "quiet", ICON)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self._bar)
        column.addWidget(self._word)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()

    @property
    def clipping(self) -> bool:
        """True while a cut-off sound is marked."""
        return self._marked > 0

    @property
    def hears(self) -> bool:
        """True while a microphone is open and tells its level."""
        return self._lost == ""

    @property
    def word(self) -> str:
        """What it says of the sound."""
        return self._word.text()

    def hear(self, peak_cdb: int, rms_cdb: int, clipped: int, lost: str = "") -> None:
        """Show hundredths of a dB below full scale; *clipped* counts so far; *lost* is why there is no sound, or ''."""
        if clipped > self._clipped:
            self._marked = MARK_FOR
        elif self._marked:
            self._marked -= 1
        self._silent = self._silent + 1 if peak_cdb < SILENT_CDB else 0
        self._clipped, self._peak_cdb, self._lost = clipped, peak_cdb, lost
        self._bar.show_level(FLOOR_CDB if lost else peak_cdb, FLOOR_CDB if lost else rms_cdb, marked=self.clipping)
        self.retranslate()

    def hear_nothing(self) -> None:
        """Show that nobody listens: no microphone is chosen or it is being opened."""
        self._clipped, self._marked, self._silent, self._lost = 0, 0, 0, None
        self._bar.show_level(FLOOR_CDB, FLOOR_CDB, marked=False)
        self.retranslate()

    def retranslate(self) -> None:
        """Say how the sound is."""
        kind, word = self._said()
        named(self._word, kind)
        if word != self._word.text():
            self._word.setText(word)
            self.setAccessibleName(self.tr("Sound level: {state}").format(state=word))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _said(self) -> tuple[str, str]:
        if self._lost is None:
            return "quiet", self.tr("Not listening")
        if self._lost:
            return "attention", self.tr("No sound: {reason}").format(reason=self._messages.word("reason", self._lost))
        if self.clipping:
            return "attention", self.tr("Too loud: move the microphone away or turn it down")
        if self._peak_cdb < SILENT_CDB:
            kind = "attention" if self._silent > MARK_FOR else "quiet"
            return kind, self.tr("Silence: is the microphone switched on?")
        return "quiet", self.tr("Sound is there")


class _Bar(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._peak_cdb = self._rms_cdb = FLOOR_CDB
        self._marked = False
        self.setFixedHeight(_HEIGHT)

    def show_level(self, peak_cdb: int, rms_cdb: int, *, marked: bool) -> None:
        """Show a level; *marked*: the bar's end is full."""
        self._peak_cdb, self._rms_cdb, self._marked = peak_cdb, rms_cdb, marked
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the bar: effective value solid, peak as a line, the end in amber while marked."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        painter.setBrush(QColor(tokens.line))
        painter.drawRoundedRect(whole, 4, 4)
        painter.setBrush(QColor(tokens.accent))
        painter.drawRoundedRect(QRectF(0, 0, self._at(self._rms_cdb), whole.height()), 4, 4)
        peak = self._at(self._peak_cdb)
        painter.setBrush(QColor(tokens.attention if self._peak_cdb > LOUD_CDB else tokens.ink))
        if peak > 0:
            painter.drawRect(QRectF(max(0.0, peak - 3), 0, 3, whole.height()))
        painter.setBrush(QColor(tokens.edge))
        for mark in _MARKS_CDB:
            painter.drawRect(QRectF(self._at(mark), whole.height() - 4, 1, 4))
        if self._marked:
            painter.setBrush(QColor(tokens.attention))
            painter.drawRoundedRect(QRectF(whole.right() - 12, 0, 12, whole.height()), 4, 4)
        painter.end()

    def _at(self, cdb: int) -> float:
        share = (cdb - FLOOR_CDB) / -FLOOR_CDB
        return min(1.0, max(0.0, share)) * self.width()
