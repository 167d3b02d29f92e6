"""The plan: before whom the child speaks, about what, how long, in which language, and whether the child is ready.

Rules. As on the page before, every change saves itself. The opinion belongs to the psychologist: one who is signed in
gives it here and changes nothing else. "Postpone" and "must not be held" end the plan with an act to be printed. What
was recorded with this child before stands first, because a further interview needs its ground (art. 211).
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QPushButton

from interview_app.domain.dates import read_date
from interview_app.domain.errors import Circumstance
from interview_app.domain.people import FurtherGround, InterviewKind, Readiness
from interview_app.domain.permissions import Action
from interview_app.domain.plan import LONGEST_MIN, SHORTEST_MIN, Grooming, InterviewLanguage, Opinion, Plan, Topic
from interview_app.domain.preparation import Preparation
from interview_app.domain.problems import Found, Weight
from interview_app.domain.steps import EDITABLE, ENDED_WITHOUT
from ui.autosave import Autosave
from ui.flow import AtPlan, after, before
from ui.frame import Frame
from ui.pages import Page
from ui.widgets.ask_band import AskBand
from ui.widgets.choice_field import OneOf, SeveralOf
from ui.widgets.field import Field
from ui.widgets.form import Form
from ui.widgets.label import Label
from ui.widgets.notice_line import Tone
from ui.widgets.primary_button import PrimaryButton
from ui.widgets.text_field import TextArea, TextField
from ui.widgets.typed_field import DateField, NumberField
from ui.worker import Cancelled, Progress

if TYPE_CHECKING:
    from interview_app.domain.act import Act
    from interview_app.vault.sessions import Earlier

HELPS = ("interpreter", "sign_interpreter", "doctor", "suspect_endangers")


class PlanPage(Page[AtPlan]):
    """The second page of a preparation."""

    def __init__(self, frame: Frame, state: AtPlan) -> None:
        super().__init__(frame, state)
        theme = frame.theme
        self._at_hand = state.at_hand
        self._preparation = state.at_hand.preparation
        self._autosave = Autosave[Preparation](frame.worker, self._save, self)
        self._autosave.failed.connect(self._refuse)
        self._act: Act | None = None
        self.form = Form()
        self.before = Label("attention")
        self.ground = OneOf(theme)
        self.ground_reason = TextArea(lines=2)
        self.kind = OneOf(theme, [one.value for one in InterviewKind], required=True)
        self.kind_hint = Label("quiet")
        self.topics = SeveralOf(theme, required=True)
        self.varieties = SeveralOf(theme)
        self.minutes = NumberField(SHORTEST_MIN, LONGEST_MIN, required=True)
        self.language = OneOf(theme, [one.value for one in InterviewLanguage], required=True)
        self.helps = SeveralOf(theme)
        self.about_opinion = Label("heading")
        self.readiness = OneOf(theme, [one.value for one in Readiness])
        self.opinion_by = TextField(longest=120)
        self.given_on = DateField(latest=frame.clock.utc().astimezone().date())
        self.opinion_reasons = TextArea(lines=3)
        self.ending = AskBand(theme, ("arrow-left", "x"))
        self.ending.when(self._arrange, self._end)
        self.ended = Label("heading")
        self.end_reason = TextField(longest=300)
        self.back = QPushButton()
        self.end = QPushButton()
        self.print = QPushButton()
        for button, icon in ((self.back, "arrow-left"), (self.end, "x"), (self.print, "printer")):
            theme.dress(button, icon)
        self.onward = PrimaryButton(theme, "arrow-right")
        self._build()
        self._put(self._preparation)
        self._connect()
        self._arrange()

    def _build(self) -> None:
        may = self.frame.desk.may
        for part in (
            *(self.ended, self.before, self.ground, self.ground_reason, self.kind, self.kind_hint, self.topics),
            *(self.varieties, self.minutes, self.language, self.helps, self.about_opinion),
            *(self.readiness, self.opinion_by, self.given_on, self.opinion_reasons),
        ):
            self.form.add(part)
        self.body.addWidget(self.form, 1)
        self.body.addWidget(self.end_reason)
        self.body.addWidget(self.ending)
        for button in (self.back, self.end, self.print):
            self.buttons.addWidget(button)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.onward)
        editable = self._at_hand.draft.standing in EDITABLE
        plans, judges = may(Action.PREPARE) and editable, may(Action.JUDGE_READINESS) and editable
        for field in self._plan_fields.values():
            field.setEnabled(plans)
        for field in self._opinion_fields.values():
            field.setEnabled(judges)

    @property
    def _plan_fields(self) -> dict[str, Field]:
        return {
            "plan.ground": self.ground,
            "plan.ground_reason": self.ground_reason,
            "plan.kind": self.kind,
            "plan.topics": self.topics,
            "plan.varieties": self.varieties,
            "plan.minutes": self.minutes,
            "plan.language": self.language,
            "plan.helps": self.helps,
        }

    @property
    def _opinion_fields(self) -> dict[str, Field]:
        return {
            "plan.opinion.readiness": self.readiness,
            "plan.opinion.by": self.opinion_by,
            "plan.opinion.given_on": self.given_on,
            "plan.opinion.reasons": self.opinion_reasons,
        }

    def _connect(self) -> None:
        for field in (self._plan_fields | self._opinion_fields).values():
            field.changed.connect(self._changed)
        flow = self.frame.flow
        self.back.clicked.connect(lambda: self._autosave.then(lambda: flow.go(before(self.state))))
        self.onward.clicked.connect(self._go_on)
        self.end.clicked.connect(self._ask_to_end)
        self.print.clicked.connect(self._print)

    def entered(self) -> None:
        """Look for what was recorded with this child before, and for the act of a plan that has ended."""
        at_hand = self._at_hand

        def look(_progress: Progress, _cancelled: Cancelled) -> "tuple[Earlier, Act | None]":
            ended = at_hand.draft.standing in ENDED_WITHOUT
            return at_hand.journey.earlier(at_hand.draft), at_hand.journey.act(at_hand.session) if ended else None

        self.frame.worker.run(look, owner=self, on_done=self._seen, on_failed=self._refuse)
        self.kind.setFocus()

    def retranslate(self) -> None:
        """Say every word of the page."""
        word = self.frame.messages.word
        self.title.setText(self.tr("Plan"))
        self.ground.say(self.tr("Why the child is heard again (art. 211)"))
        self.ground.offer(
            (("", self.tr("no ground chosen")), *((g.value, word("ground", g.value)) for g in FurtherGround))
        )
        self.ground_reason.say(self.tr("What it rests on, in words"))
        self.kind.say(self.tr("Before whom the child speaks"))
        self.kind.offer((one.value, word("kind", one.value)) for one in InterviewKind)
        self.kind_hint.setText(
            self.tr(
                "Only testimony deposited before the investigating judge (art. 217) spares the child a summons to "
                "court; for a minor the request must be granted and is decided within 24 hours."
            )
        )
        self.topics.say(self.tr("What it will be about"))
        self.topics.offer((one.value, word("topic", one.value)) for one in Topic)
        self.varieties.say(self.tr("Signs of grooming that the case file speaks of"))
        self.varieties.offer((one.value, word("grooming", one.value)) for one in Grooming)
        self.minutes.say(self.tr("Planned length in minutes"), self.tr("Breaks are not counted; a day has 240."))
        self.language.say(self.tr("Language of the interview"))
        self.language.offer((one.value, word("language", one.value)) for one in InterviewLanguage)
        self.helps.say(self.tr("What is needed or to be feared"))
        self.helps.offer(
            (
                ("interpreter", self.tr("an interpreter")),
                ("sign_interpreter", self.tr("a sign language interpreter")),
                ("doctor", self.tr("a doctor")),
                ("suspect_endangers", self.tr("the child would not be safe in the presence of the suspect")),
            )
        )
        self.about_opinion.setText(self.tr("The psychologist's opinion after the preparatory talk"))
        self.readiness.say(self.tr("Is the child ready?"))
        self.readiness.offer((one.value, word("readiness", one.value)) for one in Readiness)
        self.opinion_by.say(self.tr("Psychologist"))
        self.given_on.say(self.tr("Given on"))
        self.opinion_reasons.say(self.tr("Reasons"))
        self.end_reason.say(self.tr("Why the interview is not held"))
        self.back.setText(self.tr("Back to the case"))
        self.print.setText(self.tr("Save the act as PDF"))
        self.onward.setText(self.tr("On to the room"))
        self._arrange()

    def _put(self, preparation: Preparation) -> None:
        plan = preparation.plan
        self.ground.offer((one, one) for one in ("", *FurtherGround))
        self.ground.put(plan.ground or "")
        self.ground_reason.put(plan.ground_reason)
        self.kind.put(plan.kind)
        self.topics.offer((one, one) for one in Topic)
        self.topics.put(plan.topics)
        self.varieties.offer((one, one) for one in Grooming)
        self.varieties.put(plan.varieties)
        self.minutes.put(plan.minutes)
        self.language.put(plan.language or "")
        self.helps.offer((one, one) for one in HELPS)
        self.helps.put(one for one in HELPS if getattr(plan, one))
        self.readiness.put(plan.opinion.readiness or "")
        self.opinion_by.put(plan.opinion.by)
        self.given_on.put(read_date(plan.opinion.given_on))
        self.opinion_reasons.put(plan.opinion.reasons)

    @property
    def _plan(self) -> Plan:
        return replace(
            self._preparation.plan,
            ground=FurtherGround(self.ground.value) if self.ground.value else None,
            ground_reason=self.ground_reason.value,
            kind=InterviewKind(self.kind.value),
            topics=tuple(map(Topic, self.topics.value)),
            varieties=tuple(map(Grooming, self.varieties.value)),
            minutes=self.minutes.value or 0,
            language=InterviewLanguage(self.language.value) if self.language.value else None,
            opinion=self._opinion,
            interpreter="interpreter" in self.helps.value,
            sign_interpreter="sign_interpreter" in self.helps.value,
            doctor="doctor" in self.helps.value,
            suspect_endangers="suspect_endangers" in self.helps.value,
        )

    @property
    def _opinion(self) -> Opinion:
        day = self.given_on.value
        return Opinion(
            Readiness(self.readiness.value) if self.readiness.value else None,
            self.opinion_by.value,
            day.isoformat() if day else "",
            self.opinion_reasons.value,
        )

    def _changed(self) -> None:
        if self.readiness.value and not self.given_on.value and self.given_on.latest:
            self.given_on.put(self.given_on.latest)
        if self.readiness.value and not self.opinion_by.value and not self.frame.desk.may(Action.PREPARE):
            self.opinion_by.put(self._at_hand.by)
        self._preparation = replace(self._preparation, plan=self._plan)
        self._arrange()
        self._autosave.put(self._preparation)
        self._autosave.then(self._say_problems)

    def _save(self, preparation: Preparation) -> None:
        if self._at_hand.unlocked.may(Action.PREPARE):
            self._at_hand.save(preparation)
        else:
            self._at_hand.give_opinion(preparation.plan.opinion)

    def _seen(self, found: "tuple[Earlier, Act | None]") -> None:
        earlier, self._act = found
        known = (*earlier.recorded, *earlier.unsure)
        lines = [self.tr("{day}: recorded as {alias}").format(day=_day(one.day), alias=one.alias) for one in known]
        if earlier.used_ms_today:
            minutes = -(-earlier.used_ms_today // 60_000)
            lines.append(self.tr("Minutes already used today: {minutes} of 240").format(minutes=minutes))
        if earlier.strays:
            lines.append(self.tr("This room also holds recordings of which the records know nothing."))
        self.before.setText("\n".join(lines))
        self._arrange()

    def _arrange(self) -> None:
        before, asked, over = bool(self.before.text()), not self.ending.isHidden(), self._act is not None
        self.before.setVisible(before)
        self.ground.setVisible(before or bool(self.ground.value))
        self.ground_reason.setVisible(bool(self.ground.value))
        self.kind_hint.setVisible(self.kind.value == InterviewKind.ORDINARY.value)
        self.varieties.setVisible(Topic.CYBER_GROOMING.value in self.topics.value)
        given = bool(self.readiness.value)
        for field in (self.opinion_by, self.given_on, self.opinion_reasons):
            field.setVisible(given)
        ends = self.readiness.value in (Readiness.POSTPONE.value, Readiness.MUST_NOT.value)
        self.end.setText(self.tr("End the plan with an act") if ends else self.tr("The interview is not held"))
        self.end.setVisible(self.frame.desk.may(Action.POSTPONE) and not asked and not over)
        self.end_reason.setVisible(asked and not ends)
        self.print.setVisible(over)
        self.ended.setVisible(over)
        if self._act is not None:
            self.ended.setText(self.frame.messages.word("standing", self._act.ended.value))
        self.back.setVisible(not asked)
        self.onward.setVisible(not asked and not over and self.frame.desk.may(Action.PREPARE))
        self.ending.say(
            self.tr("End this plan?"),
            self.tr("Nothing is recorded, and an act says why. A later interview is a plan of its own."),
            self.tr("Go on planning"),
            self.tr("End the plan"),
        )

    def _say_problems(self) -> None:
        self._tell(one for one in self._at_hand.problems(self._preparation) if one.weight is not Weight.MISSING)

    def _tell(self, problems: Iterable[Found]) -> None:
        said = {found.where: self.frame.messages.word("problem", found.problem.value) for found in problems}
        for where, field in (self._plan_fields | self._opinion_fields).items():
            if where in said:
                field.tell(said[where])

    def _go_on(self) -> None:
        self._tell(self._at_hand.problems(self._preparation))
        self._autosave.then(lambda: self.frame.flow.go(after(self.state)))

    def _ask_to_end(self) -> None:
        self.ending.ask()
        self._arrange()
        if self.end_reason.isVisible():
            self.end_reason.setFocus()

    def _end(self) -> None:
        at_hand, reasons = self._at_hand, self.end_reason.value

        def end(_progress: Progress, _cancelled: Cancelled) -> "Act":
            return at_hand.end(reasons)

        def begin() -> None:
            self.frame.worker.run(end, owner=self, on_done=self._is_over, on_failed=self._refuse)

        self._autosave.then(begin)

    def _is_over(self, act: "Act") -> None:
        self._act = act
        for field in (self._plan_fields | self._opinion_fields).values():
            field.setEnabled(False)
        self._arrange()
        self.print.setFocus()
        self.form.verticalScrollBar().setValue(0)

    def _print(self) -> None:
        chosen, _kind = QFileDialog.getSaveFileName(self, self.print.text(), filter="PDF (*.pdf)")
        act, language = self._act, self.frame.messages.language
        if not chosen or act is None:
            return
        at_hand = self._at_hand

        def write(_progress: Progress, _cancelled: Cancelled) -> Path:
            from interview_app.journey.acts import write_act

            return write_act(at_hand.unlocked, act, language, Path(chosen))

        def written(path: Path) -> None:
            self.notice.emit(self.tr("Saved: {path}").format(path=path), Tone.INFORM)

        self.frame.worker.run(write, owner=self, on_done=written, on_failed=self._refuse)

    def _refuse(self, circumstance: Circumstance) -> None:
        self.notice.emit(self.frame.messages.circumstance(circumstance), Tone.ATTEND)
        self._arrange()


def _day(iso: str) -> str:
    return f"{date.fromisoformat(iso):%d.%m.%Y}"
