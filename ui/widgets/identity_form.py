"""The child's own name and data, apart from everything else.

Rules. It is filled when it is opened and emptied when it is closed. It is kept by its own button, and before it is
closed or its page is left: each keeping is an entry in the audit, so it is not kept at every letter.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from interview_app.domain.errors import Circumstance
from interview_app.domain.identity import ChildIdentity, Representative
from interview_app.domain.permissions import Action
from ui.messages import Messages
from ui.theme import Theme
from ui.widgets.columns import Columns
from ui.widgets.field import fields_in
from ui.widgets.label import Label
from ui.widgets.text_field import TextArea, TextField
from ui.worker import Cancelled, Progress

if TYPE_CHECKING:
    from interview_app.domain.problems import Found
    from ui.frame import Frame
    from ui.session_at_hand import SessionAtHand

REPRESENTATIVES = 2
"""So many legal representatives a child has here; others are people of the interview."""


class IdentityForm(QWidget):
    """The fields of a :class:`ChildIdentity`."""

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self._messages = messages
        self._at_hand: SessionAtHand | None = None
        self._kept = ChildIdentity()
        self._wanted = False
        self.warning = Label("quiet")
        self.surname = TextField(longest=120)
        self.given_name = TextField(longest=120)
        self.patronymic = TextField(longest=120)
        self.iin = TextField(longest=20)
        self.address = TextArea(longest=300, lines=2)
        self.school = TextField(longest=200)
        self.representatives = [_Person() for _ in range(REPRESENTATIVES)]
        self.said = Label("good")
        self.keep = QPushButton()
        self.keep.setAutoDefault(False)
        theme.dress(self.keep, "lock")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.warning)
        names = (self.surname, self.given_name, self.patronymic, self.iin)
        column.addWidget(Columns(names, (self.address, self.school)))
        column.addWidget(Columns(self.representatives[:1], self.representatives[1:]))
        row = QHBoxLayout()
        row.addWidget(self.keep)
        row.addWidget(self.said, 1)
        column.addLayout(row)
        self.retranslate()

    @property
    def value(self) -> ChildIdentity:
        """What is typed."""
        people = (person.value for person in self.representatives)
        return ChildIdentity(
            self.surname.value,
            self.given_name.value,
            self.patronymic.value,
            self.iin.value,
            self.address.value,
            self.school.value,
            tuple(person for person in people if person != Representative()),
        )

    def put(self, identity: ChildIdentity) -> None:
        """Show *identity*."""
        self.surname.put(identity.surname)
        self.given_name.put(identity.given_name)
        self.patronymic.put(identity.patronymic)
        self.iin.put(identity.iin)
        self.address.put(identity.address)
        self.school.put(identity.school)
        people = (*identity.representatives, *(Representative() for _ in self.representatives))
        for field, person in zip(self.representatives, people, strict=False):
            field.put(person)
        self.said.setText("")

    @property
    def unsaved(self) -> bool:
        """Whether something was typed that is not kept yet."""
        return self._at_hand is not None and self.keep.isVisibleTo(self) and self.value != self._kept

    def forget(self) -> None:
        """Take everything off the screen."""
        self._at_hand, self._wanted = None, False
        self.put(ChildIdentity())

    def watch(self, at_hand: "SessionAtHand", frame: "Frame", refuse: Callable[[Circumstance], None]) -> None:
        """Open the identity of *at_hand*'s child, with an entry in the audit, and show it."""

        def read(_progress: Progress, _cancelled: Cancelled) -> ChildIdentity:
            return at_hand.identity()

        def show(identity: ChildIdentity) -> None:
            if self._wanted:  # it was not closed meanwhile
                self._at_hand, self._kept = at_hand, identity
                self.put(identity)
                self.setEnabled(True)
                self.surname.setFocus()

        self._wanted = True
        self.setEnabled(False)
        may = frame.desk.may(Action.CHANGE_IDENTITY)
        self.keep.setVisible(may)
        for field in fields_in(self):
            field.setEnabled(may)
        frame.worker.run(read, owner=self, on_done=show, on_failed=refuse)

    def save(self, frame: "Frame", refuse: Callable[[Circumstance], None], then: Callable[[], None]) -> None:
        """Keep what is typed, encrypted apart; say what is odd about it under its field; *then* go on."""
        at_hand, identity = self._at_hand, self.value
        if at_hand is None:
            return

        def write(_progress: Progress, _cancelled: Cancelled) -> "tuple[Found, ...]":
            return at_hand.keep_identity(identity)

        def saved(found: "tuple[Found, ...]") -> None:
            self._kept = identity
            self._say_found(found)
            then()

        frame.worker.run(write, owner=self, on_done=saved, on_failed=refuse)

    def _say_found(self, found: "tuple[Found, ...]") -> None:
        fields: dict[str, TextField] = {
            "identity.surname": self.surname,
            "identity.given_name": self.given_name,
            "identity.patronymic": self.patronymic,
            "identity.iin": self.iin,
        } | {f"identity.representatives.{place}.name": one.name for place, one in enumerate(self.representatives)}
        for problem in found:
            words = self._messages.word("problem", problem.problem.value)
            (fields.get(problem.where) or self.surname).tell(words)
        self.said.setText(self.tr("Kept, encrypted."))

    def retranslate(self) -> None:
        """Say every word in the current language."""
        self.warning.setText(
            self.tr(
                "Each opening is written down. These data are kept encrypted by themselves; they are never in a file "
                "name, in the recording's picture or in the unencrypted part of a package."
            )
        )
        self.surname.say(self.tr("Surname"))
        self.given_name.say(self.tr("First name"))
        self.patronymic.say(self.tr("Patronymic"))
        self.iin.say(self.tr("Individual identification number"))
        self.address.say(self.tr("Address"))
        self.school.say(self.tr("School or kindergarten"))
        for number, person in enumerate(self.representatives, start=1):
            person.say(number)
        self.keep.setText(self.tr("Keep encrypted"))


class _Person(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.name = TextField(longest=120)
        self.relation = TextField(longest=80)
        self.contact = TextField(longest=120)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.name)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.relation, 1)
        row.addWidget(self.contact, 1)
        column.addLayout(row)

    @property
    def value(self) -> Representative:
        return Representative(self.name.value, self.relation.value, self.contact.value)

    def put(self, person: Representative) -> None:
        self.name.put(person.name)
        self.relation.put(person.relation)
        self.contact.put(person.contact)

    def say(self, number: int) -> None:
        self.name.say(self.tr("Legal representative {number}").format(number=number))
        self.relation.say(self.tr("Relation to the child"))
        self.contact.say(self.tr("How to reach them"))
