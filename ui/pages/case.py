"""Case and child: what the interview is about, and who the child is to this room.

Rules. Every change saves itself; nothing has to be complete before one may go on, and what is missing is said under its
field once somebody has been there. The child's own data are another form, kept apart: opening it is an entry in the
audit, and it is gone from the screen as soon as it is closed.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QPushButton

from interview_app.domain.case import Case
from interview_app.domain.child import Child, Gender, Need, NeedNote
from interview_app.domain.people import Capacity
from interview_app.domain.permissions import Action
from interview_app.domain.plan import InterviewLanguage
from interview_app.domain.preparation import Preparation
from interview_app.domain.steps import EDITABLE
from ui.flow import AtCase, AtSessions, State, after
from ui.frame import Frame
from ui.pages.drafting import WIDEST, DraftPage
from ui.widgets.choice_field import OneOf, SeveralOf
from ui.widgets.columns import Beside, Columns
from ui.widgets.field import Field
from ui.widgets.form import Form
from ui.widgets.identity_form import IdentityForm
from ui.widgets.label import Label
from ui.widgets.primary_button import PrimaryButton
from ui.widgets.section import Section
from ui.widgets.text_field import TextArea, TextField
from ui.widgets.told_list import ToldList
from ui.widgets.typed_field import DateField, NumberField

OTHER = "other"


class CasePage(DraftPage[AtCase]):
    """The first page of a preparation."""

    def __init__(self, frame: Frame, state: AtCase) -> None:
        super().__init__(frame, state)
        theme = frame.theme
        today = self._at_hand.journey.today
        self.form = Form(WIDEST)
        self.closed = Label("attention")
        self.about_case = Label("heading")
        self.number = TextField(longest=60, required=True)
        self.articles = TextField(longest=120, required=True)
        self.registered = DateField(latest=today)
        self.investigator = TextField(longest=120, required=True)
        self.post = TextField(longest=200)
        self.body_name = TextField(longest=200, required=True)
        self.about_child = Label("heading")
        self.capacity = OneOf(theme, [one.value for one in Capacity], required=True)
        self.alias = TextField(longest=120, required=True)
        self.birth = DateField(latest=today)
        self.estimated = NumberField(0, 130)
        self.age = Label("quiet")
        self.language = OneOf(theme, (*(one.value for one in InterviewLanguage), OTHER), required=True)
        self.other_language = TextField(longest=60)
        self.gender = OneOf(theme, [one.value for one in Gender])
        self.cared_for = TextField(longest=200)
        self.needs_section = Section(theme)
        self.needs = SeveralOf(theme)
        self.need_texts = {need: TextField(longest=500) for need in Need}
        self.told_section = Section(theme)
        self.told = ToldList(theme)
        self.notes_section = Section(theme)
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
        age = Beside(self.birth, self.estimated)
        case = (self.about_case, self.number, self.articles, self.registered, self.investigator)
        child = (self.about_child, self.alias, age, self.age, self.capacity, self.language, self.other_language)
        self.needs_section.inside.addWidget(Columns((self.needs,), tuple(self.need_texts.values())))
        self.told_section.inside.addWidget(self.told)
        self.notes_section.inside.addWidget(self.notes)
        self.identity_section.inside.addWidget(self.identity)
        for part in (
            self.closed,
            Columns((*case, self.post, self.body_name), (*child, self.gender, self.cared_for)),
            *(self.identity_section, self.needs_section, self.told_section, self.notes_section),
        ):
            self.form.add(part)
        self.body.addWidget(self.form, 1)
        self.buttons.addWidget(self.back)
        self.buttons.addStretch()
        self.buttons.addWidget(self.onward)
        may = self.frame.desk.may
        self.told_section.setVisible(may(Action.SEE_TOLD))
        self.identity_section.setVisible(may(Action.OPEN_IDENTITY))
        self.closed.setVisible(self._at_hand.draft.standing not in EDITABLE)
        for field in (*self._fields.values(), self.other_language):
            field.setEnabled(self.editable)
        self.told.setEnabled(self.editable)

    def _connect(self) -> None:
        for field in (*self._fields.values(), self.other_language):
            field.changed.connect(self._changed)
        self.told.changed.connect(self._changed)
        self.identity_section.opened.connect(self._open_identity)
        self.identity.keep.clicked.connect(lambda: self._keep_identity(lambda: None))
        self.back.clicked.connect(lambda: self.leave_for(AtSessions))
        self.onward.clicked.connect(lambda: self.leave_for(lambda: after(self.state)))

    @property
    def _fields(self) -> dict[str, Field]:
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
        if not self.editable:
            self.onward.setFocus()
            return
        if not self._comes_back:
            self.investigator.put(self.investigator.value or self._at_hand.by)
            self.alias.put(
                self.alias.value or self._at_hand.journey.suggested_alias(self.tr("Child", "the alias of a child"))
            )
        first = next((field for field in self.form.fields if field.required and field.empty), self.number)
        first.setFocus()
        self._watch(self.form)

    def may_close(self) -> bool:
        """Close once everything is saved, the child's own data as well."""
        if self.identity.unsaved:
            self._keep_identity(self._close_window)
            return False
        return super().may_close()

    def retranslate(self) -> None:
        """Say every word of the page."""
        word = self.frame.messages.word
        self.title.setText(self.tr("Case and child"))
        self.closed.setText(
            self.tr("This interview stands at “{standing}”: case and plan can be read, not changed.").format(
                standing=word("standing", self._at_hand.draft.standing.value)
            )
        )
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
        self.estimated.say(self.tr("or the estimated age, in years"))
        self.language.say(self.tr("The child's language"))
        self.language.offer(
            (*((one.value, word("language", one.value)) for one in InterviewLanguage), (OTHER, self.tr("another")))
        )
        self.other_language.say(self.tr("Which language"))
        self.gender.say(self.tr("For the wording of questions"))
        self.gender.offer((one.value, word("gender", one.value)) for one in Gender)
        self.cared_for.say(self.tr("With whom the child lives"))
        self.needs_section.say(self.tr("What has to be reckoned with: health, speech, fears"))
        self.needs.offer((one.value, word("need", one.value)) for one in Need)
        for need, field in self.need_texts.items():
            field.say(self.tr("{need}: what is known").format(need=word("need", need.value)))
        self.told_section.say(self.tr("What the child has already told"))
        self.told.retranslate()
        self.notes_section.say(self.tr("Notes for the preparation"))
        self.notes.area.setAccessibleName(self.tr("Notes for the preparation"))
        self.identity.retranslate()
        self.identity_section.say(self.tr("The child's own name and data (protected)"))
        self.back.setText(self.tr("To the sessions"))
        self.onward.setText(self.tr("On to the plan"))
        self._arrange()
        self._say_problems()

    def _put(self, preparation: Preparation) -> None:
        case, child = preparation.case, preparation.child
        self.number.put(case.number)
        self.articles.put(", ".join(case.articles))
        self.registered.put_written(case.registered_on)
        self.investigator.put(case.investigator)
        self.post.put(case.post)
        self.body_name.put(case.body)
        self.capacity.put(preparation.plan.capacity or "")
        self.alias.put(child.alias)
        self.birth.put_written(child.birth_date)
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
        self.notes.put(child.notes)
        self.needs_section.open(bool(child.needs))
        self.told_section.open(bool(child.told))
        self.notes_section.open(bool(child.notes))
        self._arrange()

    @property
    def _case(self) -> Case:
        return Case(
            self.number.value,
            tuple(filter(None, (one.strip() for one in self.articles.value.split(",")))),
            self.registered.written,
            self.investigator.value,
            self.post.value,
            self.body_name.value,
        )

    @property
    def _child(self) -> Child:
        return replace(
            self._preparation.child,
            alias=self.alias.value,
            birth_date=self.birth.written,
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
        self._keep(replace(self._preparation, case=self._case, child=self._child, plan=plan))
        self._arrange()
        self._say_problems()

    def _arrange(self) -> None:
        self.other_language.setVisible(self.language.value == OTHER)
        self.estimated.setVisible(self.birth.empty)
        for need, field in self.need_texts.items():
            field.setVisible(need.value in self.needs.value)
        age = self._child.age_on(self._at_hand.journey.today)
        self.age.setText("" if age is None else self.tr("Age today: {age}").format(age=age))
        self.age.setVisible(age is not None)

    def leave_for(self, state: Callable[[], State]) -> None:
        """Go on to *state* once everything is saved, the child's own data as well."""
        if self.identity.unsaved:
            self._keep_identity(lambda: super(CasePage, self).leave_for(state))
        else:
            super().leave_for(state)

    def _open_identity(self, is_open: bool) -> None:
        if is_open:
            self.identity.watch(self._at_hand, self.frame, self.refuse)
        elif self.identity.unsaved:
            self._keep_identity(self.identity.forget)
        else:
            self.identity.forget()

    def _keep_identity(self, then: Callable[[], None]) -> None:
        self._autosave.then(lambda: self.identity.save(self.frame, self.refuse, then))
