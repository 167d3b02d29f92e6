"""The pause on the investigator's page: a calm page over the questions, until the guardian lets the interview go on.

Rules. It comes with the press, in the same turn of the windows, and takes the focus from nobody who types elsewhere.
It says who paused, why, since when, what helps, and what is needed to go on. Its only movement is the time. Where the
guardian sits at the psychologist's window, it waits for them; otherwise they are named here and asked aloud. After
"must stop" nothing goes on: the way to the caring closing is all there is.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from interview_app.domain.events import Who
from interview_app.domain.happenings import Resumed
from interview_app.domain.interview import Pause
from interview_app.domain.interview_words import ChildState, Closing
from interview_app.journey.interviewing import Interviewing
from ui.frame import Frame
from ui.interview.going_on import GoingOn
from ui.interview.part import Part
from ui.theme import Theme, named
from ui.widgets.label import Label
from ui.widgets.primary_button import PrimaryButton
from ui.widgets.rec_badge import clock_text

_WIDTH = 720
_ICON = 40


class PauseCover(Part):
    """Lies over *over* while the interview rests. *at_window*: whether a person sits at the psychologist's window."""

    closing_wanted = Signal()
    """It must stop: the caring closing is to begin."""
    guardian_wanted = Signal()
    """Nobody guards the pause: somebody has to be named."""
    left = Signal()
    """It is gone, and the keyboard was on it."""
    came = Signal()
    """It has just covered the page."""

    def __init__(
        self,
        frame: Frame,
        interviewing: Interviewing,
        over: QWidget,
        at_window: Callable[[int], bool] = lambda _: False,
    ) -> None:
        super().__init__(frame, interviewing)
        self.setParent(over)
        self._at_window = at_window
        self._over = over
        self._pause: Pause | None = None
        named(self, "window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = Label("title")
        self.who = Label()
        self.since = Label("heading", wraps=False)
        self._helps = Label("heading")
        self.ideas = [_Idea(frame.theme, icon) for icon in ("glass-water", "wind", "message-circle")]
        self.going_on = GoingOn(frame.theme, frame.messages)
        self.must_stop = Label("attention")
        self.close_it = PrimaryButton(frame.theme, "heart")
        self.name_guardian = PrimaryButton(frame.theme, "user")
        self._build()
        self.going_on.gone_on.connect(self._go_on)
        self.close_it.clicked.connect(self.closing_wanted)
        self.name_guardian.clicked.connect(self.guardian_wanted)
        over.installEventFilter(self)
        self.hide()
        self.begin()

    def _build(self) -> None:
        inside = QWidget()
        inside.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        icon = QLabel()
        self.frame.theme.dress(icon, "pause", "accent", _ICON)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(icon)
        head.addWidget(self.title, 1)
        column.addLayout(head)
        for words in (self.who, self.since):
            column.addWidget(words)
        column.addSpacing(12)
        column.addWidget(self._helps)
        for idea in self.ideas:
            column.addWidget(idea)
        column.addSpacing(12)
        column.addWidget(self.going_on)
        column.addWidget(self.must_stop)
        for button in (self.close_it, self.name_guardian):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(inside, 100)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.addStretch(1)
        whole.addLayout(row)
        whole.addStretch(2)

    @property
    def due(self) -> bool:
        """Whether the interview rests and no caring closing has taken over."""
        state = self.interviewing.state
        return state.pause is not None and state.closing is not Closing.CARING and not state.stopped

    def refresh(self) -> None:
        """Cover the page while the interview rests; say what is needed to go on."""
        state, focus = self.interviewing.state, QApplication.focusWidget()
        had_keyboard = focus is not None and self.isAncestorOf(focus)
        if state.pause is not self._pause:
            self._pause = state.pause
            self.going_on.forget()
        if not self.due:
            self.hide()
            if had_keyboard:
                self.left.emit()
            return
        guardian = state.person(state.guardian) if state.is_there(state.guardian) else None
        elsewhere = guardian is not None and self._at_window(guardian.number)
        own = guardian is not None and guardian.number == self.interviewing.setting.operator.person
        self.going_on.setVisible(not state.must_stop)
        self.going_on.show_guardian(guardian, is_here=own, asked=not elsewhere)
        self.must_stop.setVisible(state.must_stop)
        self.close_it.setVisible(state.must_stop)
        self.name_guardian.setVisible(guardian is None and not state.must_stop)
        self._say_pause()
        if self.isHidden():
            self._place()
            self.show()
            self.raise_()
            self.came.emit()

    def tick(self) -> None:
        """Let the time go on."""
        if self._pause is not None:
            for_ms = max(0, self.interviewing.now_ms - self._pause.since_ms)
            text = self.tr("Since {since}, for {time}")
            self.since.setText(text.format(since=clock_text(self._pause.since_ms), time=clock_text(for_ms)))
            self.going_on.show_break(self.interviewing.break_left_ms)

    def retranslate(self) -> None:
        """Say every word of the page."""
        self._helps.setText(self.tr("What may help"))
        for idea, words in zip(
            self.ideas,
            (
                self.tr("Offer some water."),
                self.tr("Breathe calmly together; leave the child time and room."),
                self.tr("Talk about something neutral that the child likes. Nothing about the matter."),
            ),
            strict=True,
        ):
            idea.say(words)
        self.must_stop.setText(
            self.tr("The psychologist says that the interview must stop. The recording goes on until the closing ends.")
        )
        self.close_it.setText(self.tr("Begin the caring closing"))
        self.name_guardian.setText(self.tr("Name who guards the pause"))
        self._say_pause()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Keep covering the page when its size changes."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        self.setGeometry(self._over.rect())

    def _say_pause(self) -> None:
        self.title.setText(self.tr("Pause"))
        if self._pause is None:
            return
        word = self.frame.messages.word
        by = self.interviewing.state.person(self._pause.by.person)
        who = word("role", self._pause.by.role) if by is None else f"{by.name} ({word('role', by.role)})"
        text = self.tr("Paused by {who}. Why: {cause}. The recording goes on.")
        self.who.setText(text.format(who=who, cause=word("pause_cause", self._pause.cause.value)))
        self.setAccessibleName(f"{self.title.text()}. {self.who.text()}")
        self.tick()

    def _go_on(self, child: ChildState) -> None:
        state = self.interviewing.state
        guardian = state.person(state.guardian)
        if guardian is not None:
            self.tried(self.interviewing.tell(Resumed(child, ""), Who(guardian.role, guardian.number)))


class _Idea(QFrame):
    def __init__(self, theme: Theme, icon: str) -> None:
        super().__init__()
        self._words = Label("read")
        picture = QLabel()
        theme.dress(picture, icon, "accent", 28)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)

    def say(self, words: str) -> None:
        self._words.setText(words)
