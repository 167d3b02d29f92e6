"""Case and child: what the interview is about, and who the child is to this room.

Rules. Every change saves itself; nothing has to be complete before one may go on, and what is missing is said under its
field once somebody has been there. The child's own data are another form, kept apart: opening it is an entry in the
audit, and it is gone from the screen as soon as it is closed.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QPushButton

from interview_app.domain.case import Case
from interview_app.domain.child import Child, Gender, Need, NeedNote
from interview_app.domain.dates import read_date
from interview_app.domain.errors import Circumstance
from interview_app.domain.people import Capacity
from interview_app.domain.permissions import Action
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.preparation import Preparation
from interview_app.domain.problems import Found, Weight
from interview_app.domain.steps import EDITABLE
from ui.autosave import Autosave
from ui.flow import AtCase, AtSessions, after
from ui.frame import Frame
from ui.pages import Page
from ui.widgets.choice_field import OneOf, SeveralOf
from ui.widgets.field import Field
from ui.widgets.form import Form
from ui.widgets.identity_form import IdentityForm
from ui.widgets.label import Label
from ui.widgets.notice_line import Tone
from ui.widgets.primary_button import PrimaryButton
from ui.widgets.section import Section
from ui.widgets.text_field import TextArea, TextField
from ui.widgets.told_list import ToldList
from ui.widgets.typed_field import DateField, NumberField

OTHER = "other"


class CasePage(Page[AtCase]):
    """The first page of a preparation."""

    def __init__(self, frame: Frame, state: AtCase) -> None:
        super().__init__(frame, state)
        theme = frame.theme
        self._at_hand = state.at_hand
        self._preparation = state.at_hand.preparation
        self._autosave = Autosave[Preparation](frame.worker, state.at_hand.save, self)
        self._autosave.failed.connect(self._refuse)
        self.form = Form()
        self.about_case = Label("heading")
        self.number = TextField(longest=60, required=True)
        self.articles = TextField(longest=120, required=True)
        self.registered = DateField(latest=frame.clock.utc().astimezone().date())
        self.investigator = TextField(longest=120, required=True)
        self.post = TextField(longest=200)
        self.body_name = TextField(longest=200, required=True)
        self.capacity = OneOf(theme, [one.value for one in Capacity], required=True)
        self.about_child = Label("heading")
        self.alias = TextField(longest=120, required=True)
        self.birth = DateField(latest=self.registered.latest)
        self.estimated = NumberField(0, 130)
        self.age = Label("quiet")
        self.language = OneOf(theme, (*(one.value for one in InterviewLanguage), OTHER), required=True)
        self.other_language = TextField(longest=60)
        self.gender = OneOf(theme, [one.value for one in Gender])
        self.cared_for = TextField(longest=200)
        self.needs = SeveralOf(theme)
        self.need_texts = {need: TextField(longest=500) for need in Need}
        self.told_section = Section(theme)
        self.told = ToldList(theme)
        self.notes = TextArea(lines=3)
        self.identity_section = Section(theme)
        self.identity = IdentityForm(theme, frame.messages)
        self.back = QPushButton()
        theme.dress(self.back, "arrow-left")
        self.onward = PrimaryButton(theme, "arrow-right")
        self._build()
        self._put(self._preparation)
        self._connect()

    def _build(self) -> None:
        self.told_section.inside.addWidget(self.told)
        self.identity_section.inside.addWidget(self.identity)
        for part in (
            self.about_case,
            *(self.number, self.articles, self.registered, self.investigator, self.post, self.body_name, self.capacity),
            self.about_child,
            *(self.alias, self.birth, self.estimated, self.age, self.language, self.other_language, self.gender),
            *(self.cared_for, self.needs, *self.need_texts.values(), self.told_section, self.notes),
            self.identity_section,
        ):
            self.form.add(part)
        self.body.addWidget(self.form, 1)
        self.buttons.addWidget(self.back)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.onward)
        may = self.frame.desk.may
        self.told_section.setVisible(may(Action.SEE_TOLD))
        self.identity_section.setVisible(may(Action.OPEN_IDENTITY))
        if not (may(Action.PREPARE) and self._at_hand.draft.standing in EDITABLE):
            self.form.inside.setEnabled(False)

    def _connect(self) -> None:
        for field in (*self._fields.values(), self.other_language):
            field.changed.connect(self._changed)
        self.told.changed.connect(self._changed)
        self.identity_section.opened.connect(self._open_identity)
        self.identity.keep.clicked.connect(self._keep_identity)
        self.back.clicked.connect(lambda: self._autosave.then(lambda: self.frame.flow.go(AtSessions())))
        self.onward.clicked.connect(self._go_on)

    @property
    def _fields(self) -> dict[str, Field]:
        """Every field by its place in a preparation."""
        return {
            "case.number": self.number,
            "case.articles": self.articles,
            "case.registered_on": self.registered,
            "case.investigator": self.investigator,
            "case.post": self.post,
            "case.body": self.body_name,
            "plan.capacity": self.capacity,
            "child.alias": self.alias,
            "child.birth_date": self.birth,
            "child.estimated_age": self.estimated,
            "child.language": self.language,
            "child.gender": self.gender,
            "child.cared_for_by": self.cared_for,
            "child.needs": self.needs,
            "child.notes": self.notes,
        } | {f"child.needs.{need.value}": field for need, field in self.need_texts.items()}

    def entered(self) -> None:
        """Fill in what a new draft can know by itself, and begin at the first field that is empty."""
        if not self._at_hand.draft.version:
            self.investigator.put(self.investigator.value or self._at_hand.by)
            self.alias.put(
                self.alias.value or self._at_hand.journey.suggested_alias(self.tr("Child", "the alias of a child"))
            )
        first = next((field for field in self.form.fields if field.required and field.empty), self.number)
        first.setFocus()

    def retranslate(self) -> None:
        """Say every word of the page."""
        word = self.frame.messages.word
        self.title.setText(self.tr("Case and child"))
        self.about_case.setText(self.tr("The case"))
        self.number.say(self.tr("Number in the register of investigations"))
        self.articles.say(self.tr("Articles of the criminal code"), self.tr("Several are separated by commas."))
        self.registered.say(self.tr("Registered on"))
        self.investigator.say(self.tr("Investigator"))
        self.post.say(self.tr("Post and rank"))
        self.body_name.say(self.tr("Body that investigates"))
        self.capacity.say(self.tr("The child is heard as"))
        self.capacity.offer((one.value, word("capacity", one.value)) for one in Capacity)
        self.about_child.setText(self.tr("The child"))
        self.alias.say(self.tr("Alias"), self.tr("Everything in this program names the child so; never the real name."))
        self.birth.say(self.tr("Date of birth"))
        self.estimated.say(self.tr("If it is not known: age in years, estimated"))
        self.language.say(self.tr("The child's language"))
        self.language.offer(
            (*((one.value, word("language", one.value)) for one in InterviewLanguage), (OTHER, self.tr("another")))
        )
        self.other_language.say(self.tr("Which language"))
        self.gender.say(self.tr("For the wording of questions"))
        self.gender.offer((one.value, word("gender", one.value)) for one in Gender)
        self.cared_for.say(self.tr("With whom the child lives"))
        self.needs.say(self.tr("What has to be reckoned with"))
        self.needs.offer((one.value, word("need", one.value)) for one in Need)
        for need, field in self.need_texts.items():
            field.say(self.tr("{need}: what is known").format(need=word("need", need.value)))
        self.told_section.say(self.tr("What the child has already told"))
        self.told.retranslate()
        self.notes.say(self.tr("Notes for the preparation"))
        self.identity_section.say(self.tr("The child's own name and data (protected)"))
        self.back.setText(self.tr("To the sessions"))
        self.onward.setText(self.tr("On to the plan"))
        self._arrange()

    def _put(self, preparation: Preparation) -> None:
        case, child = preparation.case, preparation.child
        self.number.put(case.number)
        self.articles.put(", ".join(case.articles))
        self.registered.put(read_date(case.registered_on))
        self.investigator.put(case.investigator)
        self.post.put(case.post)
        self.body_name.put(case.body)
        self.capacity.put(preparation.plan.capacity or "")
        self.alias.put(child.alias)
        self.birth.put(child.born)
        self.estimated.put(child.estimated_age)
        own = [one.value for one in InterviewLanguage]
        self.language.put(child.language if child.language in ("", *own) else OTHER)
        self.other_language.put("" if child.language in own else child.language)
        self.gender.put(child.gender or "")
        self.cared_for.put(child.cared_for_by)
        self.needs.offer((one.value, one.value) for one in Need)
        self.needs.put(one.need.value for one in child.needs)
        for one in child.needs:
            self.need_texts[one.need].put(one.text)
        self.told.put(child.told)
        self.told_section.open(bool(child.told))
        self.notes.put(child.notes)
        self._arrange()

    @property
    def _case(self) -> Case:
        return Case(
            self.number.value,
            tuple(filter(None, (one.strip() for one in self.articles.value.split(",")))),
            _iso(self.registered.value),
            self.investigator.value,
            self.post.value,
            self.body_name.value,
        )

    @property
    def _child(self) -> Child:
        return replace(
            self._preparation.child,
            alias=self.alias.value,
            birth_date=_iso(self.birth.value),
            estimated_age=self.estimated.value,
            language=self.other_language.value if self.language.value == OTHER else self.language.value,
            gender=Gender(self.gender.value) if self.gender.value else None,
            needs=tuple(NeedNote(Need(one), self.need_texts[Need(one)].value) for one in self.needs.value),
            cared_for_by=self.cared_for.value,
            told=self.told.value,
            notes=self.notes.value,
        )

    def _changed(self) -> None:
        capacity = Capacity(self.capacity.value) if self.capacity.value else None
        plan = replace(self._preparation.plan, capacity=capacity)
        self._preparation = replace(self._preparation, case=self._case, child=self._child, plan=plan)
        self._arrange()
        self._autosave.put(self._preparation)
        self._autosave.then(self._ask_rules)

    def _arrange(self) -> None:
        self.other_language.setVisible(self.language.value == OTHER)
        self.estimated.setVisible(self.birth.empty)
        for need, field in self.need_texts.items():
            field.setVisible(need.value in self.needs.value)
        age = self._child.age_on(self._at_hand.journey.today)
        self.age.setText("" if age is None else self.tr("Age today: {age}").format(age=age))
        self.age.setVisible(age is not None)

    def _ask_rules(self) -> None:
        """Say under its field what is wrong, or worth a second look; what is merely missing waits until the end."""
        self._tell(found for found in self._at_hand.problems(self._preparation) if found.weight is not Weight.MISSING)

    def _tell(self, problems: Iterable[Found]) -> None:
        said = {found.where: self.frame.messages.word("problem", found.problem.value) for found in problems}
        for where, field in self._fields.items():
            if where in said and (not field.empty or field.required):
                field.tell(said[where])

    def _go_on(self) -> None:
        self._tell(self._at_hand.problems(self._preparation))
        self._autosave.then(lambda: self.frame.flow.go(after(self.state)))

    def _open_identity(self, is_open: bool) -> None:
        if not is_open:
            self.identity.forget()
            return
        self.identity.watch(self._at_hand, self.frame, self._refuse)

    def _keep_identity(self) -> None:
        self._autosave.then(lambda: self.identity.save(self.frame, self._refuse))

    def _refuse(self, circumstance: Circumstance) -> None:
        self.notice.emit(self.frame.messages.circumstance(circumstance), Tone.ATTEND)


def _iso(day: date | None) -> str:
    return "" if day is None else day.isoformat()
