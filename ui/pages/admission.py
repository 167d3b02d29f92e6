"""The admission: everything that must be true before the recording may start, in one list, and the start itself.

Rules. Case, plan, room and people are judged as they are stored, at this minute; what is missing says which page mends
it. Reasons can be given here as well. The start asks the vault once more, so nothing that this page shows can let a
recording begin that the rules refuse. Where recording is not possible at all, the law's own way is shown.
"""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout

from interview_app.domain.admission import State
from interview_app.domain.custody import CustodyState
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.paper_codes import PaperCode
from interview_app.domain.permissions import Action
from interview_app.domain.problems import Found, Weight
from ui.attending import lack
from ui.flow import AtAdmission, AtInterview, AtPapers, AtPlan, before
from ui.flow import State as FlowState
from ui.frame import Frame
from ui.pages.drafting import DraftPage
from ui.session_at_hand import OPEN
from ui.steps import Step, page_of_field, page_of_rule
from ui.theme import named
from ui.widgets.label import Label
from ui.widgets.lack_list import LackList
from ui.widgets.primary_button import PrimaryButton
from ui.widgets.scrolling import Scrolling
from ui.widgets.summary import Summary
from ui.worker import Cancelled, Progress

if TYPE_CHECKING:
    from interview_app.domain.admission import Admission
    from interview_app.journey.admitting import Interview

    _Answer = tuple[Admission | None, tuple[Found, ...], CustodyState, tuple[Circumstance, ...]]

SUMMARY_WIDTH = 360
LOOK_AGAIN_MS = 30_000
"""The hour is a rule as well."""


class AdmissionPage(DraftPage[AtAdmission]):
    """The last page before the recording."""

    def __init__(self, frame: Frame, state: AtAdmission) -> None:
        super().__init__(frame, state)
        theme = frame.theme
        self._admission: Admission | None = None
        self._problems: tuple[Found, ...] = ()
        self._custody: CustodyState | None = None
        self._unknown: tuple[Circumstance, ...] = ()
        self._starting = False
        self.intro = Label()
        self.wrong = Label("attention")
        self.lacks = LackList(theme)
        self.lacks.given.connect(self._give)
        self.back = QPushButton()
        theme.dress(self.back, "arrow-left")
        self.back.clicked.connect(lambda: self.leave_for(lambda: before(self.state)))
        self.mend = QPushButton()
        theme.dress(self.mend, "pencil")
        self.mend.clicked.connect(self._go_to_what_is_missing)
        self.not_held, self.unrecorded = QPushButton(), QPushButton()
        for button, icon, page in (
            (self.not_held, "x", AtPlan),
            (self.unrecorded, "video-off", lambda at_hand: AtPapers(at_hand.session, PaperCode.FAILED_RECORDING)),
        ):
            named(button, "plain")
            theme.dress(button, icon)
            button.clicked.connect(lambda _checked, page=page: self.leave_for(lambda: page(self._at_hand)))
        self.start = PrimaryButton(theme, "video")
        self.start.clicked.connect(self._start)
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_AGAIN_MS)
        self._clock.timeout.connect(self._ask)
        self.summary = Summary(frame.messages)
        beside = QVBoxLayout()
        beside.addWidget(self.summary)
        beside.addStretch(1)
        for button in (self.not_held, self.unrecorded):
            beside.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        side = Scrolling(beside)
        side.setFixedWidth(SUMMARY_WIDTH)
        row = QHBoxLayout()
        row.setSpacing(32)
        row.addWidget(self.lacks, 1)
        row.addWidget(side)
        self.body.addWidget(self.intro)
        self.body.addWidget(self.wrong)
        self.body.addLayout(row, 1)
        for button in (self.back, self.mend):
            self.buttons.addWidget(button)
        self.buttons.addStretch()
        self.buttons.addWidget(self.start)
        self._arrange()

    @property
    def may_start(self) -> bool:
        """Whether nothing stands in the way any more."""
        enough = self._custody in (CustodyState.SUFFICIENT, CustodyState.TRIAL)
        ready = self._admission is not None and self._admission.complete and not self._blocking
        return ready and enough and not self._unknown and self.frame.desk.may(Action.RECORD)

    def may_close(self) -> bool:
        """Close once everything is saved."""
        self._tell_reasons()
        return super().may_close()

    def entered(self) -> None:
        """Ask the rules, and again from time to time."""
        self._ask()
        self._clock.start()
        self.back.setFocus()  # until it is known whether it may start

    def retranslate(self) -> None:
        """Say every word of the page."""
        self.title.setText(self.tr("May the recording start?"))
        self.back.setText(self.tr("Back to the people"))
        self.mend.setText(self.tr("Go to what is missing"))
        self.not_held.setText(self.tr("It is not held: act"))
        self.unrecorded.setText(self.tr("No recording is possible: act"))
        self.start.setText(self.tr("Start recording"))
        self.summary.show_preparation(self._preparation, self._at_hand.age)
        self._say()

    @property
    def _blocking(self) -> tuple[Found, ...]:
        return tuple(found for found in self._problems if found.weight is not Weight.ADVICE)

    def _ask(self) -> None:
        at_hand, preparation = self._at_hand, self._preparation
        if at_hand.unlocked.is_locked:
            return

        def ask(_progress: Progress, _cancelled: Cancelled) -> "_Answer":
            from interview_app.journey.house import custody_now, house_of

            state = custody_now(house_of(at_hand.unlocked), at_hand.journey.today)
            return at_hand.admission(preparation), at_hand.problems(preparation), state, at_hand.undecided(preparation)

        self.frame.worker.run(ask, owner=self, on_done=self._answered, on_failed=self.refuse)

    def _answered(self, found: "_Answer") -> None:
        self._admission, self._problems, self._custody, self._unknown = found
        self._say()
        self._arrange()
        if self.back.hasFocus() and self.start.isEnabled():
            self.start.setFocus()

    def _say(self) -> None:
        messages, admission = self.frame.messages, self._admission
        word = messages.word
        lines = [f"•  {word('problem', found.problem.value)}" for found in self._blocking]
        if self._custody not in (None, CustodyState.SUFFICIENT):
            lines.append(f"•  {word('custody', self._custody.value)}")
        lines += [f"•  {messages.circumstance(one)}" for one in self._unknown]
        self.wrong.setText("\n".join(lines))
        self.wrong.setVisible(bool(lines))
        if admission is None:
            self.lacks.show_lacks((), (), (), known=False)
        else:
            open_items = sorted(admission.having(*OPEN), key=lambda item: item.state is not State.MISSING)
            lacks = tuple(lack(item, admission, messages.language) for item in open_items)
            advice = [item.rule.text.of(messages.language) for item in admission.having(State.ADVICE)]
            self.lacks.show_lacks(lacks, advice, (), known=True)
        self.intro.setText(
            self.tr(
                "Everything the rules demand is done. When the recording runs, bring the child in. It is never paused: "
                "a break is an event in the recording."
            )
            if self.may_start
            else self.tr("The recording can start once nothing stands in the way any more.")
        )

    def _arrange(self) -> None:
        self.start.setEnabled(self.may_start and not self._starting)
        refused = self._admission is not None and not self._admission.admitted
        self.mend.setVisible(bool(self._blocking or self._unknown) or refused)

    def _give(self, rule: str, text: str) -> None:
        self._keep(self._preparation.with_reason(rule, text))
        self._autosave.then(self._ask)

    def _tell_reasons(self) -> None:
        for field in tuple(self.lacks.fields.values()):
            field.tell()

    def leave_for(self, state: Callable[[], FlowState]) -> None:
        """Go on to *state* once everything is saved; not while the recording is being begun."""
        if not self._starting:
            self._tell_reasons()
            super().leave_for(state)

    def _go_to_what_is_missing(self) -> None:
        missing = self._admission.having(State.MISSING) if self._admission is not None else ()
        page: Step = AtPlan  # where it is said whose an unknown recording is
        if self._blocking:
            page = page_of_field(self._blocking[0].where)
        elif missing:
            page = page_of_rule(missing[0].rule)
        self.leave_for(lambda: page(self._at_hand))

    def _start(self) -> None:
        self._tell_reasons()
        self._starting = True
        self._arrange()
        self._autosave.then(self._claim)

    def _claim(self) -> None:
        frame, at_hand = self.frame, self._at_hand
        slate = tuple(frame.messages.text("cli.slate").splitlines())

        def claim(_progress: Progress, _cancelled: Cancelled) -> "Interview":
            from interview_app.journey.admitting import admit_and_claim
            from interview_app.journey.room import room_now

            return admit_and_claim(at_hand.journey, at_hand.draft, room_now(frame.room, frame.data)[0].room, slate)

        frame.worker.run(claim, owner=self, on_done=self._claimed, on_failed=self.refuse, on_ended=self._rest)

    def _claimed(self, interview: "Interview") -> None:
        from interview_app.journey.admitting import begin

        at_hand = self._at_hand
        self.frame.flow.go(AtInterview(at_hand, interview.order, partial(begin, at_hand.journey, interview)))

    def _rest(self) -> None:
        self._starting = False
        self._arrange()

    def refuse(self, circumstance: Circumstance) -> None:
        """Say why something could not be done, and offer anew what can be."""
        super().refuse(circumstance)
        self.newest.see(circumstance)
        self._rest()
        if circumstance.code in (Code.NOT_ADMITTED, Code.CHILD_RECORDED_BEFORE):
            self._ask()
