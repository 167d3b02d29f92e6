"""The plan: before whom the child speaks, about what, how long, in which language, and whether the child is ready.

Rules. As on the page before, every change saves itself. The opinion belongs to the psychologist: one who is signed in
gives it here and changes nothing else. "Postpone" and "must not be held" end the plan with an act to be printed. What
was recorded with this child before stands first, because a further interview needs its ground (art. 211).
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from interview_app.domain.errors import Circumstance
from interview_app.domain.people import Readiness, Role
from interview_app.domain.permissions import Action
from interview_app.domain.preparation import Preparation
from interview_app.domain.problems import Problem
from interview_app.domain.steps import EDITABLE, ENDED_WITHOUT
from interview_app.journey.acts import act_in_print
from ui.flow import AtPlan, after, before
from ui.frame import Frame
from ui.pages.plan_fields import PlanFields
from ui.printing import PaperButtons
from ui.widgets.ask_band import AskBand
from ui.widgets.primary_button import PrimaryButton
from ui.widgets.text_field import TextField
from ui.worker import Cancelled, Progress

if TYPE_CHECKING:
    from interview_app.domain.act import Act
    from interview_app.journey.session_list import Whose
    from interview_app.vault.sessions import Earlier, Stray

    _Seen = tuple[Earlier, tuple[Stray, ...], Act | None]


class PlanPage(PlanFields):
    """The second page of a preparation."""

    def __init__(self, frame: Frame, state: AtPlan) -> None:
        super().__init__(frame, state)
        theme = frame.theme
        self._act: Act | None = None
        self.ending = AskBand(theme, ("arrow-left", "x"))
        self.ending.when(self._arrange, self._end)
        self.end_reason = TextField(longest=300, required=True)
        self.back = QPushButton()
        self.end = QPushButton()
        theme.dress(self.back, "arrow-left")
        theme.dress(self.end, "x")
        self.onward = PrimaryButton(theme, "arrow-right")
        self.end_with_act = PrimaryButton(theme, "x")
        self.papers = PaperButtons(self)
        self._build()
        self._connect()
        self._arrange()

    def _build(self) -> None:
        self.body.addWidget(self.form, 1)
        self.body.addWidget(self.end_reason)
        self.body.addWidget(self.ending)
        self.buttons.addWidget(self.back)
        self.buttons.addWidget(self.end)
        self.buttons.addStretch()
        for button in (self.onward, self.end_with_act, self.papers):
            self.buttons.addWidget(button)

    def _connect(self) -> None:
        self.readiness.changed.connect(self._fill_in)
        for field in self._fields.values():
            field.changed.connect(self._changed)
        self.heard.strays.explained.connect(self._explain)
        self.back.clicked.connect(lambda: self.leave_for(lambda: before(self.state)))
        self.onward.clicked.connect(lambda: self.leave_for(lambda: after(self.state)))
        self.end.clicked.connect(self._ask_to_end)
        self.end_with_act.clicked.connect(self._ask_to_end)

    def entered(self) -> None:
        """Look for what was recorded with this child before, and for the act of a plan that has ended."""
        self._look()
        first = self.kind if self.editable else self.readiness
        (first if self.judges else self.back).setFocus()
        self._watch(self.form)

    def _look(self) -> None:
        at_hand = self._at_hand

        def look(_progress: Progress, _cancelled: Cancelled) -> "_Seen":
            from interview_app.journey.session_list import unexplained

            ended = at_hand.draft.standing in ENDED_WITHOUT
            act = at_hand.journey.act(at_hand.session) if ended else None
            return at_hand.journey.earlier(at_hand.draft), unexplained(at_hand.unlocked), act

        self.frame.worker.run(look, owner=self, on_done=self._seen, on_failed=self.refuse)

    def retranslate(self) -> None:
        """Say every word of the page."""
        self.title.setText(self.tr("Plan"))
        self._say_fields()
        self.end_reason.say(self.tr("Why the interview is not held"))
        self.back.setText(self.tr("Back to the case"))
        self.end.setText(self.tr("The interview is not held"))
        self.end_with_act.setText(self.tr("End the plan with an act"))
        self.papers.say(self.tr("Print the act"), self.tr("Save the act as PDF"))
        self.onward.setText(self.tr("On to the room"))
        self._arrange()
        self._say_problems()

    def _fill_in(self) -> None:
        """Fill in what is known of an opinion that is being given."""
        if self.given_on.empty:
            self.given_on.put(self.given_on.latest)
        if self.opinion_by.empty:
            self.opinion_by.put(self._psychologist)

    def _changed(self) -> None:
        self._keep(replace(self._preparation, plan=self._plan))
        self._arrange()
        self._say_problems()

    @property
    def _psychologist(self) -> str:
        """Whose opinion it will be: of whoever is signed in as one, else of the one who will be there."""
        if not self.frame.desk.may(Action.PREPARE):
            return self._at_hand.by
        return next((one.name for one in self._preparation.people_as(Role.PSYCHOLOGIST)), "")

    def _save(self, preparation: Preparation) -> None:
        if self._at_hand.unlocked.may(Action.PREPARE):
            super()._save(preparation)
        else:
            self._at_hand.give_opinion(preparation.plan.opinion)

    def _seen(self, found: "_Seen") -> None:
        earlier, strays, self._act = found
        explains = self.editable and self.frame.desk.may(Action.HEAR_AGAIN)
        self.heard.show_known(earlier, strays if explains else ())
        self._arrange()

    def _explain(self, stray: "Stray", whose: "Whose", reason: str) -> None:
        at_hand = self._at_hand

        def explain(_progress: Progress, _cancelled: Cancelled) -> None:
            from interview_app.journey import session_list

            draft = at_hand.draft if whose is session_list.Whose.THIS_CHILD else None
            session_list.explain(at_hand.unlocked, stray, whose, reason, draft)

        def begin() -> None:
            worker = self.frame.worker
            worker.run(explain, owner=self, on_done=lambda _none: None, on_failed=self.refuse, on_ended=self._look)

        self._autosave.then(begin)

    def _arrange(self) -> None:
        asked, over = not self.ending.isHidden(), self._at_hand.draft.standing not in EDITABLE
        self._show_what_matters()
        may_end = self.frame.desk.may(Action.POSTPONE) and not asked and not over
        self.end.setVisible(may_end and not self._ends)
        self.end_with_act.setVisible(may_end and self._ends)
        self.end_reason.setVisible(asked and not self._ends)
        self.papers.setVisible(self._act is not None)
        self.papers.offer(act_in_print(self._act, self.frame.messages.language) if self._act is not None else None)
        self.ended.setVisible(over)
        self.ended.setText(
            self.tr("This interview stands at “{standing}”: the plan can be read, not changed.").format(
                standing=self.frame.messages.word("standing", self._at_hand.draft.standing.value)
            )
        )
        self.back.setVisible(not asked)
        self.onward.setVisible(self.editable and not asked and not self._ends)
        self.ending.say(
            self.tr("End this plan?"),
            self.tr("Nothing is recorded, and an act says why. A later interview is a plan of its own."),
            self.tr("Go on planning"),
            self.tr("End the plan"),
        )

    @property
    def _ends(self) -> bool:
        """Whether the opinion is that the interview is not held now."""
        return self.readiness.value in (Readiness.POSTPONE.value, Readiness.MUST_NOT.value)

    def _ask_to_end(self) -> None:
        if self._ends and self.opinion_reasons.empty:
            self.opinion_reasons.tell(self.frame.messages.word("problem", Problem.OPINION_WITHOUT_REASONS.value))
            self.opinion_reasons.setFocus()
            return
        self.ending.ask()
        self._arrange()
        if not self._ends:
            self.end_reason.setFocus()

    def _end(self) -> None:
        if not self._ends and not self.end_reason.check():
            self._ask_to_end()
            return
        at_hand, reasons = self._at_hand, self.end_reason.value

        def end(_progress: Progress, _cancelled: Cancelled) -> "Act":
            return at_hand.end(reasons)

        def begin() -> None:
            self.frame.worker.run(end, owner=self, on_done=self._is_over, on_failed=self.refuse)

        self._arrange()
        self._autosave.then(begin)

    def _is_over(self, act: "Act") -> None:
        self._act = act
        for field in self._fields.values():
            field.setEnabled(False)
        self.heard.strays.hide()
        self._arrange()
        self.papers.print.setFocus()
        self.form.verticalScrollBar().setValue(0)

    def refuse(self, circumstance: Circumstance) -> None:
        """Say why something could not be done, and offer anew what can be."""
        super().refuse(circumstance)
        self._arrange()
