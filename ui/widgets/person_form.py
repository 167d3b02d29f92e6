"""Who somebody is and as what they take part: entered beforehand or at the door.

What is rarely needed is folded away; the number of an interpreter's appointment is asked of interpreters alone.
"""

from dataclasses import replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interview_app.domain.names import LONGEST_NAME, NameProblem, name_problem, tidied
from interview_app.domain.people import INTERPRETERS, Attendee, Formality, Place, Role
from interview_app.domain.rights import formalities_of
from ui.messages import Messages
from ui.theme import Theme
from ui.widgets.choice_field import OneOf, SeveralOf
from ui.widgets.form import Form
from ui.widgets.section import Section
from ui.widgets.text_field import TextArea, TextField

_OF_ROLE = (Formality.RIGHTS, Formality.DISINTEREST)
"""What is explained anew where somebody takes part in another role."""


class PersonForm(QWidget):
    """The fields of one attendee."""

    changed = Signal()

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self._messages = messages
        self._person = Attendee(0, Role.OTHER, "")
        self.form = Form()
        self.role = OneOf(theme, [role.value for role in Role], required=True)
        self.name = TextField(longest=LONGEST_NAME, required=True)
        self.post = TextField(longest=200)
        self.place = OneOf(theme, [place.value for place in Place], required=True)
        self.order = TextField(longest=80)
        self.papers = Section(theme)
        self.document_kind = TextField(longest=80)
        self.document_number = TextField(longest=40)
        self.marks = Section(theme)
        self.ties = SeveralOf(theme)
        self.conflict = TextArea(longest=500, lines=2)
        for paper in (self.document_kind, self.document_number):
            self.papers.inside.addWidget(paper)
        for mark in (self.ties, self.conflict):
            self.marks.inside.addWidget(mark)
        for part in (self.role, self.name, self.post, self.order, self.place, self.papers, self.marks):
            self.form.add(part)
        for changing in (self.role, self.name, self.post, self.place, self.order, self.ties, self.conflict):
            changing.changed.connect(self.changed)
        self.role.changed.connect(self._offer_order)
        self.name.line.editingFinished.connect(self._check_name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        self.retranslate()

    def put(self, person: Attendee) -> None:
        """Show *person*; number 0 is somebody new."""
        self._person = person
        self.role.put(person.role.value)
        self.name.put(person.name)
        self.post.put(person.post)
        self.place.put(person.place.value)
        self.order.put(person.order_number)
        self.document_kind.put(person.document_kind)
        self.document_number.put(person.document_number)
        ties = {"also_witness": person.also_witness, "teacher": person.teacher, "without_role": person.without_role}
        self.ties.put(code for code, true in ties.items() if true)
        self.conflict.put(person.conflict)
        self.papers.open(bool(person.document_kind or person.document_number))
        self.marks.open(bool(self.ties.value or person.conflict))
        self._offer_order()
        self.form.verticalScrollBar().setValue(0)

    @property
    def person(self) -> Attendee:
        """The person as the fields say. Another role has its own rights, so those confirmed for the old one go."""
        role = Role(self.role.value)
        kept = self._person.confirmations
        if role is not self._person.role:
            still = set(formalities_of(role)).difference(_OF_ROLE)
            kept = tuple(one for one in kept if one.formality in still)
        return replace(
            self._person,
            role=role,
            name=tidied(self.name.value),
            post=self.post.value,
            place=Place(self.place.value),
            order_number=self.order.value if role in INTERPRETERS else "",
            document_kind=self.document_kind.value,
            document_number=self.document_number.value,
            also_witness="also_witness" in self.ties.value,
            teacher="teacher" in self.ties.value,
            without_role="without_role" in self.ties.value,
            conflict=self.conflict.value,
            confirmations=kept,
        )

    def check(self) -> bool:
        """Say what is wrong; return whether the person can be entered."""
        self._check_name()
        return self.form.check()

    def retranslate(self) -> None:
        """Say every word in the current language."""
        word = self._messages.word
        self.role.say(self.tr("Takes part as"))
        self.role.offer((role.value, word("role", role.value)) for role in Role)
        self.name.say(self.tr("Surname, first name, patronymic"))
        self.post.say(self.tr("Post and body, or who they are to the child"))
        self.place.say(self.tr("Where they are while the child speaks"))
        self.place.offer((place.value, word("place", place.value)) for place in Place)
        self.order.say(self.tr("Number and date of the order of appointment"))
        self.papers.say(self.tr("Identity document, if asked for"))
        self.document_kind.say(self.tr("Document"))
        self.document_number.say(self.tr("Number of the document"))
        self.marks.say(self.tr("What may stand in the way"))
        self.ties.say(self.tr("Tick what is so"))
        self.ties.offer(
            (
                ("also_witness", self.tr("is also a witness in this case")),
                ("teacher", self.tr("teaches the child")),
                ("without_role", self.tr("has no lawful part in the case (press, public, relative)")),
            )
        )
        self.conflict.say(
            self.tr("Conflict declared, by whom and of what kind"),
            self.tr("For example: the representative is suspected, or puts pressure on the child."),
        )

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _offer_order(self) -> None:
        self.order.setVisible(self.role.value in INTERPRETERS)
        self.form.order()

    def _check_name(self) -> None:
        problem = name_problem(self.name.value)
        if problem not in (None, NameProblem.EMPTY):
            self.name.tell(self._messages.word("name_problem", problem.value))
