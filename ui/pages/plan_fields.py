"""What is asked on the page of the plan: before whom, about what, how long, which language, and the opinion.

Rules. The plan's fields are for whoever prepares, the opinion's for whoever may judge readiness. What does not matter
yet is not shown: the hint that belongs to one kind of interview, the signs of one topic, whose the opinion is.
"""

from dataclasses import replace

from interview_app.domain.people import InterviewKind, Readiness
from interview_app.domain.permissions import Action
from interview_app.domain.plan import LONGEST_MIN, SHORTEST_MIN, Grooming, InterviewLanguage, Opinion, Plan, Topic
from interview_app.domain.steps import EDITABLE
from ui.flow import AtPlan
from ui.frame import Frame
from ui.pages.drafting import WIDEST, DraftPage
from ui.widgets.choice_field import OneOf, SeveralOf
from ui.widgets.columns import Columns
from ui.widgets.field import Field
from ui.widgets.form import Form
from ui.widgets.heard_before import HeardBefore
from ui.widgets.label import Label
from ui.widgets.text_field import TextArea, TextField
from ui.widgets.typed_field import DateField, NumberField

HELPS = ("interpreter", "sign_interpreter", "doctor", "suspect_endangers")


class PlanFields(DraftPage[AtPlan]):
    """The fields, filled with the plan as it was last saved; what comes of them is the page's."""

    def __init__(self, frame: Frame, state: AtPlan) -> None:
        super().__init__(frame, state)
        theme = frame.theme
        self.form = Form(WIDEST)
        self.ended = Label("attention")
        self.heard = HeardBefore(theme, frame.messages)
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
        self.given_on = DateField(latest=self._at_hand.journey.today)
        self.opinion_reasons = TextArea(lines=3)
        opinion = (self.about_opinion, self.readiness, self.opinion_by, self.given_on, self.opinion_reasons)
        for part in (
            *(self.ended, self.heard),
            Columns(
                (self.kind, self.kind_hint, self.language, self.minutes, self.topics, self.varieties),
                (*opinion, self.helps),
            ),
        ):
            self.form.add(part)
        for field in self._plan_fields.values():
            field.setEnabled(self.editable)
        for field in self._opinion_fields.values():
            field.setEnabled(self.judges)
        self._put(self._preparation.plan)

    @property
    def judges(self) -> bool:
        """Whether whoever is signed in may give the opinion."""
        return self.frame.desk.may(Action.JUDGE_READINESS) and self._at_hand.draft.standing in EDITABLE

    @property
    def _plan_fields(self) -> dict[str, Field]:
        return {
            "plan.ground": self.heard.ground,
            "plan.ground_reason": self.heard.reason,
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

    @property
    def _fields(self) -> dict[str, Field]:
        return self._plan_fields | self._opinion_fields

    def _put(self, plan: Plan) -> None:
        self.heard.put(plan)
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
        self.given_on.put_written(plan.opinion.given_on)
        self.opinion_reasons.put(plan.opinion.reasons)

    @property
    def _plan(self) -> Plan:
        return replace(
            self._preparation.plan,
            ground=self.heard.chosen,
            ground_reason=self.heard.reason.value,
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
        return Opinion(
            Readiness(self.readiness.value) if self.readiness.value else None,
            self.opinion_by.value,
            self.given_on.written,
            self.opinion_reasons.value,
        )

    def _show_what_matters(self) -> None:
        self.kind_hint.setVisible(self.kind.value == InterviewKind.ORDINARY.value)
        self.varieties.setVisible(Topic.CYBER_GROOMING.value in self.topics.value)
        for field in (self.opinion_by, self.given_on, self.opinion_reasons):
            field.setVisible(bool(self.readiness.value))

    def _say_fields(self) -> None:
        word = self.frame.messages.word
        self.heard.retranslate()
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
