"""Everybody who will be there, who guards the pause, and whom the child wants: the people page at a glance."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from interview_app.domain.facts import GUARDIANS
from interview_app.domain.people import Attendee, Formality
from interview_app.domain.preparation import ChildsWish, Preparation
from ui.messages import Messages
from ui.theme import Theme
from ui.widgets.choice_field import OneOf, SeveralOf
from ui.widgets.form import Form
from ui.widgets.label import Label
from ui.widgets.person_row import PersonRow
from ui.widgets.text_field import TextField

_ASKED = "asked"


class PeopleList(QWidget):
    """The list; it asks for what is to be done with a person, and tells who guards the pause and the child's wish."""

    added = Signal()
    undone = Signal()
    explained = Signal(int)
    opened = Signal(int)
    removed = Signal(int)
    guarded = Signal(int)
    """The number of the guardian of the pause."""
    wished = Signal(object)
    """The :class:`ChildsWish` as it is entered now."""

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self._theme = theme
        self._messages = messages
        self._people: tuple[Attendee, ...] = ()
        self.rows: dict[int, PersonRow] = {}
        self.form = Form(widest=1200)
        self.nobody = Label("quiet")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.add = QPushButton()
        theme.dress(self.add, "plus")
        self.undo = QPushButton()
        theme.dress(self.undo, "undo-2")
        for button in (self.add, self.undo):
            button.setAutoDefault(False)
        self.guardian = OneOf(theme)
        self.asked = SeveralOf(theme, wraps=True)
        self.whom = TextField(longest=300)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add)
        buttons.addWidget(self.undo)
        buttons.addStretch(1)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.nobody)
        column.addLayout(self._rows)
        column.addLayout(buttons)
        for part in (holder, self.guardian, self.asked, self.whom):
            self.form.add(part)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.form)
        self.undo.hide()
        self.add.clicked.connect(self.added)
        self.undo.clicked.connect(self.undone)
        self.guardian.changed.connect(lambda: self.guarded.emit(int(self.guardian.value or 0)))
        self.asked.changed.connect(self._wish)
        self.whom.changed.connect(self._wish)
        self.retranslate()

    def show_people(
        self, preparation: Preparation, still_to_do: Callable[[Attendee], tuple[Formality, ...]], *, undo: str
    ) -> None:
        """Show who is in *preparation*; *undo* names whoever was taken off just now and can come back."""
        self._people = preparation.people
        for number in [number for number in self.rows if preparation.person(number) is None]:
            gone = self.rows.pop(number)
            self._rows.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for person in self._people:
            if person.number not in self.rows:
                self._add_row(person)
            self.rows[person.number].show_person(person, still_to_do(person), preparation.guardian == person.number)
        self._offer_guardians()
        self.guardian.put(str(preparation.guardian or ""))
        self.asked.put((_ASKED,) if preparation.wish.asked else ())
        if self.whom.value != preparation.wish.whom:
            self.whom.put(preparation.wish.whom)
        self.whom.setVisible(preparation.wish.asked)
        self.undo.setText(self.tr("Put back: {name}").format(name=undo))
        self.undo.setVisible(bool(undo))
        self.nobody.setVisible(not self._people)
        self.form.order()

    def retranslate(self) -> None:
        """Say every word in the current language."""
        self.nobody.setText(self.tr("Nobody is entered yet. Begin with yourself."))
        self.add.setText(self.tr("Add a person"))
        self.guardian.say(
            self.tr("Guardian of the pause"),
            self.tr("Whoever alone lets the talk go on after a pause, or ends it."),
        )
        self._offer_guardians()
        self.asked.say(self.tr("The child's wish"))
        self.asked.offer([(_ASKED, self.tr("The child was asked alone whom they want to have there"))])
        self.whom.say(self.tr("Whom the child wants there, and whom not, in the child's words"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _add_row(self, person: Attendee) -> None:
        row = PersonRow(self._theme, self._messages, person)
        row.explain.clicked.connect(partial(self.explained.emit, person.number))
        row.change.clicked.connect(partial(self.opened.emit, person.number))
        row.remove.clicked.connect(partial(self.removed.emit, person.number))
        self.rows[person.number] = row
        self._rows.insertWidget(sorted(self.rows).index(person.number), row)

    def _offer_guardians(self) -> None:
        word = self._messages.word
        able = [one for role in GUARDIANS for one in self._people if one.role is role]
        self.guardian.offer((str(one.number), f"{one.name}, {word('role', one.role.value)}") for one in able)

    def _wish(self) -> None:
        self.wished.emit(ChildsWish(bool(self.asked.value), self.whom.value))
