"""The psychologist's window: the child as large as possible, how the child is, silent hints, and one large pause.

Rules. The pause works for anybody and at once, also before somebody signed in; everything else, and every sight of the
child, only afterwards. A press of the pause while the interview rests does nothing: going on is deliberate, and the
guardian's alone. Space pauses wherever nobody writes, F9 everywhere. Nothing here takes the focus of the other window.
"""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from interview_app.domain.events import Who
from interview_app.domain.happenings import BreakAsked, ChildStateSeen, HintGiven, Paused, Resumed
from interview_app.domain.happenings import ObserverWindow as WindowThere
from interview_app.domain.interview_refusals import Refusal
from interview_app.domain.interview_words import ChildState, Hint, PauseCause
from interview_app.journey.interviewing import Interviewing
from interview_app.journey.live_view import LiveView
from interview_app.journey.observing import UNKNOWN, Observer
from ui.frame import Frame
from ui.interview.child_state import ChildStates
from ui.interview.going_on import GoingOn
from ui.interview.hints import HintButtons
from ui.interview.moments import Moments
from ui.interview.observer_sign_in import ObserverSignIn
from ui.interview.scribe_line import ScribeLine
from ui.live_news import LiveNews
from ui.live_pictures import LivePictures
from ui.live_recorder import show_devices
from ui.theme import named
from ui.widgets.label import Label
from ui.widgets.level_meter import LevelMeter
from ui.widgets.notice_line import NoticeLine, Said, Tone
from ui.widgets.rec_badge import RecBadge, clock_text
from ui.widgets.scrolling import Scrolling

LEAST = (1024, 640)
SIDE_WIDTH = 360
_MARGIN = 16
_GAP = 12
_PAUSE_KEYS = ("Space", "F9")
_SECOND_MS = 1000


class ObserverWindow(QWidget):
    """Shows *interviewing* and the pictures of *news*; ``closed`` when it is gone, ``observed`` when somebody came."""

    closed = Signal()
    observed = Signal()

    def __init__(self, frame: Frame, interviewing: Interviewing, news: LiveNews) -> None:
        super().__init__()
        self._frame = frame
        self._interviewing = interviewing
        self._news = news
        self._observer: Observer | None = None
        self.moments = Moments(frame.clock, self)
        named(self, "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(*LEAST)
        theme, messages = frame.theme, frame.messages
        self.badge = RecBadge(theme)
        self.phase = Label("quiet", wraps=False)
        self.question = Label("question")
        self._places = LivePictures(theme, news.cameras, self)
        self.pictures = self._places.of
        self.level = LevelMeter(theme, messages)
        self.states = ChildStates(theme, messages)
        self.hints = HintButtons(theme, messages)
        self.writing = ScribeLine(frame, interviewing, lambda: self.who)
        self.paused = Label("heading")
        self.going_on = GoingOn(theme, messages)
        self.pause_button = QPushButton()
        self.notice = NoticeLine(theme)
        self.sign_in = ObserverSignIn(frame, interviewing)
        self.views = QStackedWidget()
        self.side = QWidget()
        self._second = QTimer(self)
        self._build()
        self._connect()
        self._retranslate()
        self.refresh()

    def _build(self) -> None:
        self._frame.theme.dress(self.pause_button, "pause", "on_accent", 40)
        named(self.pause_button, "pause")
        seen = QWidget()
        child = QVBoxLayout(seen)
        child.setContentsMargins(0, 0, 0, 0)
        child.setSpacing(_GAP)
        child.addWidget(self.phase)
        child.addWidget(self.question)
        child.addLayout(self._places.large, 1)
        child.addWidget(self.states)
        self.views.addWidget(self.sign_in)
        self.views.addWidget(seen)
        left = QVBoxLayout()
        left.setSpacing(_GAP)
        left.addWidget(self.views, 1)
        for widget in (self.notice, self.paused, self.going_on, self.pause_button):
            left.addWidget(widget)
        self.side.setFixedWidth(SIDE_WIDTH)
        written = QVBoxLayout()
        written.setSpacing(_GAP)
        written.addLayout(self._places.small)
        written.addWidget(self.hints)
        written.addWidget(self.writing)
        written.addStretch(1)
        right = QVBoxLayout(self.side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(_GAP)
        right.addWidget(self.badge)
        right.addWidget(self.level)
        right.addWidget(Scrolling(written), 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        whole.setSpacing(24)
        whole.addLayout(left, 1)
        whole.addWidget(self.side)

    def _connect(self) -> None:
        self.sign_in.came.connect(self._let_in)
        self.pause_button.pressed.connect(self.press_pause)
        self.states.seen.connect(lambda state: self._tell(ChildStateSeen(state)))
        self.states.asking.connect(self.refresh)
        self.hints.given.connect(self._hint)
        self.hints.break_asked.connect(self._ask_break)
        self.going_on.gone_on.connect(self._go_on)
        self.writing.said.connect(self.notice.say)
        self._news.pictured.connect(self._show_picture)
        self._news.viewed.connect(self._show_view)
        for key in _PAUSE_KEYS:
            self.pause_by(key)
        self._second.setInterval(_SECOND_MS)
        self._second.timeout.connect(self.tick)
        interviewing, heard = self._interviewing, self.refresh
        interviewing.listen(heard)
        interviewing.watch_choice(heard)
        self.destroyed.connect(lambda: interviewing.forget(heard))

    @property
    def who(self) -> Who:
        """Who sits here, as the events know them."""
        return UNKNOWN if self._observer is None else self._observer.who

    @property
    def is_signed_in(self) -> bool:
        """Whether it is known who sits here."""
        return self._observer is not None

    def pause_by(self, key: str) -> None:
        """Let *key* (as Qt writes keys) pause as well: a foot pedal, a button."""
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setAutoRepeat(False)  # a key held down is one press
        shortcut.activated.connect(self.press_pause)

    def press_pause(self) -> None:
        """Let the interview rest from the moment of the press; nothing, if it rests already."""
        self.pause(self.moments.take_ns())

    def pause(self, pressed_ns: int) -> None:
        """Let the interview rest from *pressed_ns* (monotonic)."""
        if self._interviewing.state.pause is None:
            refused = self._interviewing.tell(Paused(PauseCause.DISTRESS, ""), self.who, pressed_ns=pressed_ns)
            self._say(refused)

    def refresh(self) -> None:
        """Show how the interview stands."""
        state, word = self._interviewing.state, self._frame.messages.word
        self.side.setVisible(self.is_signed_in)
        self.phase.setText("" if state.phase is None else word("phase", state.phase.value))
        self.question.setText(self._interviewing.chosen)
        self.hints.show_given(state.hints, state.breaks_asked)
        since = clock_text(state.states[-1][0]) if state.states else ""
        self.states.show_state(state.child_state, since)
        rests = state.pause is not None
        for line in (self.phase, self.question):
            line.setHidden(rests)  # nothing is asked now, and a low window needs the room
        self.paused.setVisible(rests)
        asked = not self.states.sure.isHidden()
        self.going_on.setVisible(rests and self.is_signed_in and not state.must_stop and not asked)
        self.pause_button.setVisible(not rests)
        self.pause_button.setEnabled(not state.stopped)
        if not rests:
            self.going_on.forget()
        guardian = state.person(state.guardian) if state.is_there(state.guardian) else None
        here = guardian is not None and guardian.number == self.who.person
        self.going_on.show_guardian(guardian, is_here=here, asked=False)
        self.tick()

    def tick(self) -> None:
        """Show the time."""
        state = self._interviewing.state
        self.badge.show_recording(None if state.stopped else self._interviewing.now_ms)
        if state.pause is not None:
            by = state.person(state.pause.by.person)
            role = self._frame.messages.word("role", state.pause.by.role)
            text = self.tr("Pause since {since}, for {time}. Paused by: {who}. The recording goes on.")
            self.paused.setText(
                text.format(
                    since=clock_text(state.pause.since_ms),
                    time=clock_text(max(0, self._interviewing.now_ms - state.pause.since_ms)),
                    who=role if by is None else by.name,
                )
            )
            self.going_on.show_break(self._interviewing.break_left_ms)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self.refresh()
        super().changeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Begin to look, and to note the moments of presses."""
        self._second.start()
        self.moments.watch(self.windowHandle())
        if not self.is_signed_in:
            self.sign_in.begin()
        super().showEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Lock what was opened here, and say that nobody watches any more."""
        self.end()
        event.accept()
        self.closed.emit()

    def vanish(self) -> None:
        """Be gone, without a word to anybody but the record."""
        self.end()
        self.hide()
        self.deleteLater()

    def end(self) -> None:
        """Let nobody sit here any more; idempotent."""
        observer, self._observer = self._observer, None
        self._second.stop()
        self.sign_in.forget()
        if observer is not None:
            self._interviewing.tell(WindowThere(False), observer.who)
            observer.leave()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("The psychologist's window"))
        self.pause_button.setText(self.tr("Pause (Space)"))
        self.pause_button.setAccessibleName(self.tr("Pause the interview"))
        for place, picture in enumerate(self.pictures, start=1):
            picture.setAccessibleName(self.tr("Camera {number}").format(number=place))
        for part in (self.states, self.hints, self.going_on):
            part.retranslate()

    def _let_in(self, observer: Observer) -> None:
        self._observer = observer
        self.views.setCurrentIndex(1)
        self._say(self._interviewing.tell(WindowThere(True), observer.who))
        if observer.unlocked is None:
            text = self.tr("Person {number} of the list was named at the psychologist's window and did not sign in.")
            self._interviewing.note(text.format(number=observer.who.person), observer.who)
        self.refresh()
        self.pause_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.observed.emit()

    def _tell(self, what: ChildStateSeen | HintGiven | BreakAsked | Resumed) -> None:
        self._say(self._interviewing.tell(what, self.who, pressed_ns=self.moments.take_ns()))

    def _hint(self, hint: Hint, words: str) -> None:
        self._tell(HintGiven(hint, words))

    def _ask_break(self) -> None:
        self._tell(BreakAsked(""))

    def _go_on(self, child: ChildState) -> None:
        self._tell(Resumed(child, ""))

    def _say(self, refused: Refusal | None) -> None:
        said: Said = "" if refused is None else lambda: self._frame.messages.word("refusal", refused.value)
        self.notice.say(said, Tone.ATTEND)

    def _show_picture(self, camera: int, jpeg: bytes, t_ns: int) -> None:
        if self.is_signed_in and camera < len(self.pictures):
            self.pictures[camera].show_jpeg(jpeg, t_ns)

    def _show_view(self, view: LiveView) -> None:
        show_devices(view, self.pictures, self.level, self._frame.messages)
