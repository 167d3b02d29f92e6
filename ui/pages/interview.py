"""The interview: phases on the left, the question in the middle, the room and what is kept of it on the right.

Rules. The recorder is begun or joined here and goes on whatever becomes of the page. Everything goes by keyboard; the
keys belong to the page, and what is being typed keeps its letters. Covers (a pause, a limit, people, things to show,
the closing) lie over the questions one at a time, and never a dialog. A refusal is said in the notice line. What the
child must not read over a shoulder goes with one key.
"""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from interview_app.domain.errors import Circumstance
from interview_app.domain.paper_codes import PaperCode
from interview_app.domain.permissions import Action
from interview_app.domain.plan import InterviewLanguage
from interview_app.journey.interviewing import Interviewing
from interview_app.journey.live import LiveSession
from ui.flow import AtInterview, AtPapers, AtProtocol, AtRecording, AtSealing, State
from ui.frame import Frame
from ui.interview.interview_parts import InterviewParts
from ui.interview.page_keys import PageKeys, is_typing
from ui.interview.room_column import LEAST, MOST, RoomColumn
from ui.live_recorder import LiveRecorder
from ui.messages import OWN_NAMES
from ui.pages import NARROW_MARGIN, Page
from ui.recording_words import RecordingWords
from ui.theme import named
from ui.widgets.aside import Aside, Widths
from ui.widgets.key_card import KeyCard
from ui.widgets.label import Label
from ui.widgets.notice_line import Said, Tone
from ui.widgets.scrolling import Scrolling
from ui.widgets.ways_out import WaysOut
from ui.worker import Cancelled, Progress

SECOND_MS = 1000
QUESTION = 388
"""So wide a question is before the room beside it has all its width."""
_LANGUAGES = (InterviewLanguage.KK, InterviewLanguage.RU, InterviewLanguage.EN)


class InterviewPage(Page[AtInterview]):
    """Begins or joins the recorder, leads the interview, and stays until the recording has stopped."""

    def __init__(self, frame: Frame, state: AtInterview) -> None:
        super().__init__(frame, state)
        theme, order = frame.theme, state.order
        self.live = LiveRecorder(
            frame,
            self,
            order,
            begin=state.begin,
            running=state.running,
            onward=self._onward,
        )
        self.room = RoomColumn(frame, order)
        self.pictures = self.room.pictures
        self.parts: InterviewParts | None = None
        """There once the recording runs and the vault was read; its ``interviewing`` is what all parts share."""
        self.private = False
        self.margin = NARROW_MARGIN
        self.left_side = QWidget()
        self._steps = QVBoxLayout(self.left_side)
        self._steps.setContentsMargins(0, 0, 0, 0)
        self._words = RecordingWords(frame.messages, self)
        self._said: tuple[Said, Tone] = ("", Tone.INFORM)
        self._refused: Circumstance | None = None
        self.middle = QWidget()
        self._covers = QStackedLayout(self.middle)
        self._centre = QVBoxLayout()
        self.front = Aside(self._centre, self.room, Widths(QUESTION, LEAST, MOST))
        """Question and room: what a pause lies over."""
        self.waiting = Label("quiet")
        self.ways_out = WaysOut(theme)
        self.card = KeyCard(theme, self)
        self.keys = QPushButton()
        self.privacy = QPushButton()
        self.language = QPushButton(self)
        self.language.hide()
        self.back = QPushButton()
        self.act = QPushButton()
        self.alone = QPushButton()
        self._second = QTimer(self)
        self._second.setInterval(SECOND_MS)
        self._page_keys = PageKeys(self)
        self._build()
        self._connect()

    def _build(self) -> None:
        theme = self.frame.theme
        outer = self.layout()
        if outer is not None:
            outer.setContentsMargins(NARROW_MARGIN, 16, NARROW_MARGIN, 12)
            outer.setSpacing(8)
        self._centre.setSpacing(0)
        self._centre.addWidget(self.waiting)
        self._covers.addWidget(self.front)
        self.body.addWidget(self.middle, 1)
        self.body.addWidget(self.ways_out)
        for button, icon in (
            (self.keys, "keyboard"),
            (self.privacy, "eye-off"),
            (self.back, "arrow-left"),
            (self.act, "printer"),
            (self.alone, "arrow-right"),
        ):
            theme.dress(button, icon)
            self.buttons.addWidget(button)
        theme.dress(self.language, "languages")
        for button in (self.keys, self.privacy, self.language):
            named(button, "plain")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.buttons.setSpacing(4)  # with more, Russian does not fit in a window 1280 wide
        self.buttons.addStretch()

    def _connect(self) -> None:
        self.live.begun.connect(self._begun)
        self.live.changed.connect(self._show)
        self.live.refused.connect(self._arrange)
        self.ways_out.answered.connect(self._answered)
        self.ways_out.when(self.live.stop, self.live.leave)
        self._second.timeout.connect(self._tick)
        self.keys.clicked.connect(self.card.turn)
        self.privacy.clicked.connect(self.turn_private)
        self.language.clicked.connect(self.turn_language)
        self.back.clicked.connect(lambda: self.frame.flow.go(self.frame.home()))
        self.act.clicked.connect(self._go_to_act)
        self.alone.clicked.connect(lambda: self.frame.flow.go(AtRecording(self.state.order, running=True)))

    # the journey

    def entered(self) -> None:
        """Start the recorder, or join it."""
        self._arrange()
        self.live.start(self.pictures)

    def may_close(self) -> bool:
        """Ask, unless nothing is being recorded."""
        if self.live.lets_go or self.live.circumstance is not None:
            return True
        if self.live.session is not None and not self.live.ending:
            self.ways_out.ask_what_closing_means()
        return False

    def _begun(self) -> None:
        frame, at_hand, session = self.frame, self.state.at_hand, self.live.session
        assert session is not None  # noqa: S101 - it has just begun
        came_back, later = self.state.running, self._later

        def lead_on(_progress: Progress, _cancelled: Cancelled) -> Interviewing:
            from interview_app.journey.leading import lead
            from interview_app.journey.room import room_now

            room = room_now(frame.room, frame.data)[0].room.name
            return lead(at_hand.journey, at_hand.draft, session, frame.data, room, later=later, came_back=came_back)

        self._arrange()
        frame.worker.run(lead_on, owner=self, on_done=self._led, on_failed=self._not_led)

    def _led(self, interviewing: Interviewing) -> None:
        if self.live.ending:
            return
        self.waiting.hide()
        parts = InterviewParts(self, interviewing)
        self.parts = parts
        parts.observing.begin()
        self._centre.addWidget(Scrolling(parts.desk, leaves_keys=True))
        parts.pausing.raise_()  # who comes back in a pause: the desk has come to lie over it
        self._steps.addWidget(parts.phases)
        for button in parts.buttons.values():
            self.buttons.addWidget(button)
        parts.desk.put_language(self.language)
        self.language.show()
        interviewing.listen(self._say_language)
        self._second.start()
        self.retranslate()
        self._arrange()
        parts.desk.take_focus()

    def _not_led(self, circumstance: Circumstance) -> None:
        self._refused = circumstance
        self._arrange()
        self.alone.setFocus()

    def _go_to_act(self) -> None:
        """Draw up the act of the recording that did not begin or go on (art. 197.6)."""
        why = self.live.circumstance
        what = self.frame.messages.circumstance(why) if why is not None else ""
        self.frame.flow.go(AtPapers(self.state.at_hand.session, PaperCode.FAILED_RECORDING, what))

    def _onward(self, folders: tuple[Path, ...], live: LiveSession | None) -> State:
        """Go on to the protocol, for who may write one; to the seal else."""
        if self.frame.desk.may(Action.WRITE_PROTOCOL):
            return AtProtocol(folders, live, self.state.at_hand)
        return AtSealing(folders, live)

    def _later(self, work: Callable[[], None]) -> None:
        def keep(_progress: Progress, _cancelled: Cancelled) -> None:
            work()

        self.frame.worker.run(keep, owner=self, on_done=lambda _none: None, on_failed=self.refuse)

    # what lies over the questions

    @property
    def covered(self) -> bool:
        """Whether something lies over the questions, or the interview rests."""
        resting = self.parts is not None and self.parts.interviewing.state.pause is not None
        return resting or self._covers.currentIndex() > 0 or self.ways_out.asked

    def hold(self, widget: QWidget) -> None:
        """Make room for *widget*, which may come to lie over the questions."""
        self._covers.addWidget(widget)

    def cover(self, widget: QWidget) -> None:
        """Let *widget*, which is held, lie over the questions; whatever lay there goes away."""
        self._covers.setCurrentWidget(widget)
        opened = getattr(widget, "opened", None)
        if callable(opened):
            opened()
        else:
            widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def uncover(self) -> None:
        """Show the questions again."""
        lay_there = self._covers.currentIndex() > 0
        self._covers.setCurrentIndex(0)
        if self.parts is not None and (lay_there or not self.covered):  # a pause leaves a line that is typed in alone
            self.parts.desk.take_focus()

    def ask_to_stop(self) -> None:
        """Ask whether the recording is to be stopped."""
        if self.live.session is not None and not self.live.ending:
            self.ways_out.ask_to_stop()

    def say(self, said: Said, tone: Tone) -> None:
        """Show what a part *said* in the notice line; what is amiss with the recording stands before it."""
        if said or self._said[0]:
            self._said = (said, tone)
            self._say_notice()

    def turn_private(self) -> None:
        """Take types, flags, chips, states and the mix off the screen, or show them again."""
        self.private = not self.private
        if self.parts is not None:
            for part in self.parts.all:
                part.keep_private(self.private)
        self._say_buttons()

    def turn_language(self) -> None:
        """Ask in the next language from now on."""
        if self.parts is not None:
            interviewing = self.parts.interviewing
            onward = _LANGUAGES[(_LANGUAGES.index(interviewing.language) + 1) % len(_LANGUAGES)]
            self.parts.desk.tried(interviewing.change_language(onward))

    def event(self, event: QEvent) -> bool:
        """Take the psychologist's window away before the page goes: its end is still told, and heard here."""
        if event.type() is QEvent.Type.DeferredDelete and self.parts is not None:
            self.parts.observing.end()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let the page's keys act where nobody types."""
        if is_typing(QApplication.focusWidget()) or not self._page_keys.press(event):
            super().keyPressEvent(event)

    # what is shown

    def retranslate(self) -> None:
        """Say every word of the page."""
        self.keys.setText(self.tr("Keys (F1)"))
        self.back.setText(self.tr("Back"))
        self.act.setText(self.tr("Act of the failed recording"))
        self.alone.setText(self.tr("Watch the recording without the questions"))
        self.waiting.setText(self.tr("The questions come as soon as the recording runs."))
        self.card.say(self.tr("Keys"), self.tr("Put away"), self._page_keys.card())
        for place, (picture, camera) in enumerate(zip(self.pictures, self.state.order.cameras, strict=True), start=1):
            picture.setAccessibleName(self.tr("Camera {number}: {name}").format(number=place, name=camera.name))
        self._say_buttons()
        self._arrange()

    def _say_buttons(self) -> None:
        hidden = self.tr("Show all (F11)") if self.private else self.tr("Hide (F11)")
        self.privacy.setText(hidden)
        self.frame.theme.dress(self.privacy, "eye" if self.private else "eye-off")
        self._say_language()

    def _say_language(self) -> None:
        if self.parts is not None:
            own = OWN_NAMES[self.parts.interviewing.language.value]
            self.language.setText(self.tr("{language} (F12)").format(language=own))
            self.language.setAccessibleName(self.tr("Language of the questions: {language}").format(language=own))

    def _show(self) -> None:
        view = self.live.view
        self.recording.emit(self.live.badge_ms)
        self.room.show_view(view)
        if self.live.ending and self.parts is not None:
            self.parts.interviewing.stopped()
        self._say_notice()

    def _tick(self) -> None:
        self.recording.emit(self.live.badge_ms)
        if self.parts is not None:
            for part in self.parts.all:
                part.tick()

    def _answered(self) -> None:
        self._arrange()
        if not self.ways_out.asked:
            self.uncover()

    def _arrange(self) -> None:
        refused = self.live.circumstance is not None
        led = self.parts is not None and self.live.at_work
        self.title.setText(self._words.title(self.live.view, refused=refused))
        self.title.setVisible(self.parts is None or refused)
        self.waiting.setVisible(self.parts is None and not refused and self._refused is None)
        self.back.setVisible(refused)
        self.act.setVisible(refused)
        self.alone.setVisible(self._refused is not None and not refused)
        bar = self.parts.buttons.values() if self.parts is not None else ()
        for button in (self.keys, self.privacy, *bar):
            button.setVisible(led and not self.ways_out.asked)
        self._say_notice()

    def _say_notice(self) -> None:
        wrong = self.live.circumstance or self._refused
        if wrong is not None:
            self.notice.emit(lambda: self.frame.messages.circumstance(wrong), Tone.ATTEND)
            return
        troubles, tone = self._words.troubles(self.live.view)
        said, said_tone = self._said
        attends = Tone.ATTEND in (tone if troubles else "", said_tone)

        def words() -> str:
            own = said if isinstance(said, str) else said()
            return "\n".join(filter(None, (self._words.troubles(self.live.view)[0], own)))

        self.notice.emit(words, Tone.ATTEND if attends else Tone.INFORM)
