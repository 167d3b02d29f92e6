"""What is about to be recorded, at a glance: the last look before the start."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from interview_app.domain.people import Attendee, Place
from interview_app.domain.preparation import Preparation
from ui.messages import Messages
from ui.theme import named
from ui.widgets.label import Label


class Summary(QFrame):
    """A card with case, child, plan and people; the child by the alias alone."""

    def __init__(self, messages: Messages) -> None:
        super().__init__()
        named(self, "card")
        self._messages = messages
        self.child = Label("heading")
        self.who = Label()
        self.case = Label("quiet")
        self.plan = Label()
        self.in_room_title = Label("field")
        self.in_room = Label()
        self.behind_title = Label("field")
        self.behind = Label()
        self.guardian = Label()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(6)
        for label in (self.child, self.who, self.plan, self.case):
            column.addWidget(label)
        for label in (self.in_room_title, self.in_room, self.behind_title, self.behind, self.guardian):
            column.addWidget(label)
        column.insertSpacing(4, 8)
        column.addStretch(1)  # an alignment would hold the column to a height without wrapped lines

    def show_preparation(self, preparation: Preparation, age: int | None) -> None:
        """Say what *preparation* plans for a child of *age*, in the current language."""
        word, plan, case = self._messages.word, preparation.plan, preparation.case
        years = "" if age is None else self.tr("{age} years").format(age=age)
        capacity = word("capacity", plan.capacity.value) if plan.capacity else ""
        self.child.setText(preparation.child.alias)
        self.who.setText(", ".join(filter(None, (years, capacity))))
        self.case.setText(self.tr("Case {number}").format(number=case.number) if case.number else "")
        language = word("language", plan.language.value) if plan.language else ""
        minutes = self.tr("{minutes} minutes").format(minutes=plan.minutes)
        self.plan.setText(", ".join(filter(None, (word("kind", plan.kind.value), language, minutes))))
        self.in_room_title.setText(self.tr("In the room with the child"))
        self.behind_title.setText(self.tr("Behind the glass"))
        for title, label, place in (
            (self.in_room_title, self.in_room, Place.IN_ROOM),
            (self.behind_title, self.behind, Place.BEHIND_GLASS),
        ):
            people = [one for one in preparation.people if one.place is place]
            label.setText("\n".join(map(self._line, people)))
            for part in (title, label):
                part.setVisible(bool(people))
        guardian = preparation.person(preparation.guardian)
        self.guardian.setText(self.tr("Guards the pause: {name}").format(name=guardian.name) if guardian else "")
        for label in (self.who, self.case, self.guardian):
            label.setVisible(bool(label.text()))

    def _line(self, person: Attendee) -> str:
        return f"•  {person.name}, {self._messages.word('role', person.role.value)}"
