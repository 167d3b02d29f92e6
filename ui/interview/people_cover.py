"""Who comes and goes while it is recorded: the same check as before the start, and who guards the pause meanwhile.

Rules. Somebody new is entered, informed and signs before they come in, and the rules are asked as they were before the
start: what blocks keeps them out, and what needs a reason gets one. Coming, going and handing on the pause's guard are
events. A guardian who leaves hands it on first, or the pause has nobody who may end it, which the page says.
"""

from dataclasses import replace
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from interview_app.domain.admission import Admission, State
from interview_app.domain.errors import Circumstance
from interview_app.domain.facts import GUARDIANS
from interview_app.domain.happenings import Guardian, Named, People, PersonCame, PersonLeft
from interview_app.domain.interview import Present
from interview_app.domain.names import person_key
from interview_app.domain.people import Attendee, Confirmation, Outcome, Place, Role
from interview_app.domain.preparation import Preparation
from interview_app.domain.signature import Signature
from interview_app.journey.interviewing import Interviewing
from interview_app.system.clock import iso_utc
from ui.attending import formalities, lacks
from ui.frame import Frame
from ui.interview.cover import Cover
from ui.theme import named
from ui.widgets.choice_field import OneOf
from ui.widgets.emptying import empty
from ui.widgets.formality_view import FormalityView
from ui.widgets.label import Label
from ui.widgets.lack_list import LackList
from ui.widgets.notice_line import Tone
from ui.widgets.person_form import PersonForm
from ui.widgets.scrolling import Scrolling
from ui.widgets.text_field import TextField
from ui.worker import Cancelled, Progress


class Door(Protocol):
    """The session whose people come and go (:class:`ui.session_at_hand.SessionAtHand`)."""

    @property
    def preparation(self) -> Preparation:
        """Who takes part, as last kept."""

    def admission(self, preparation: Preparation) -> Admission | None:
        """Return what the rules say of *preparation* now."""

    def keep_signature(self, signature: Signature) -> str:
        """Keep *signature* and return its name."""

    def let_in(self, preparation: Preparation) -> None:
        """Keep who takes part from now on."""


class PeopleCover(Cover):
    """Everybody; or one who is new: their data, their texts, what the rules say of their coming."""

    def __init__(self, frame: Frame, interviewing: Interviewing, door: Door) -> None:
        super().__init__(frame, interviewing, "user-plus")
        theme, messages = frame.theme, frame.messages
        self._door = door
        self._newcomer: Attendee | None = None
        self._wanted = door.preparation
        self._asked_about = 0
        self._shown: tuple[object, ...] = ()
        self.rows: dict[int, dict[str, QPushButton]] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        self.reason = TextField(longest=300)
        self.reason.hide()
        self.guardian = OneOf(theme)
        self.handover = TextField(longest=300)
        self.handover.hide()
        self.form = PersonForm(theme, messages)
        self.texts = FormalityView(theme, messages)
        self.lacks = LackList(theme)
        self.views = QStackedWidget()
        everybody = QVBoxLayout()
        everybody.addLayout(self._rows)
        for part in (self.reason, self.guardian, self.handover):
            everybody.addWidget(part)
        everybody.addStretch(1)
        self.everybody = Scrolling(everybody)
        for view in (self.everybody, self.form, self.texts, self.lacks):
            self.views.addWidget(view)
        self.inside.addWidget(self.views, 1)
        self.reason.line.returnPressed.connect(self._leave)
        self.guardian.changed.connect(self._guard)
        self.handover.line.returnPressed.connect(self._guard)
        self.lacks.given.connect(self._give)
        self.begin()

    def opened(self) -> None:
        """Begin with everybody."""
        self._newcomer = None
        self._turn_to(self.everybody)
        super().opened()

    def retranslate(self) -> None:
        """Say every word anew."""
        self.reason.say(self.tr("Why they leave, then Enter"))
        self.guardian.say(
            self.tr("Guardian of the pause"), self.tr("Whoever alone lets the talk go on after a pause, or ends it.")
        )
        self.handover.say(self.tr("Why the investigator guards the pause, then Enter"))
        self._say_view()

    def refresh(self) -> None:
        """Show who is there."""
        state = self.interviewing.state
        shown = (state.people, state.guardian, self.frame.messages.language)
        if shown == self._shown:
            return
        self._shown = shown
        had_keyboard = self.has_keyboard
        empty(self._rows)
        self.rows = {}
        for person in self.interviewing.state.people:
            self._rows.addWidget(self._row(person))
        word = self.frame.messages.word
        able = [one for role in GUARDIANS for one in self.interviewing.state.people if one.role == role and one.there]
        self.guardian.offer((str(one.number), f"{one.name}, {word('role', one.role)}") for one in able)
        self.guardian.put(str(self.interviewing.state.guardian or ""))
        if had_keyboard and not self.has_keyboard:  # it was on a row that is another one now
            self.primary.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_back(self) -> None:
        """Go back to everybody, or to the questions."""
        if self.views.currentWidget() is self.everybody:
            self.done.emit()
        else:
            self.opened()

    def go_on(self) -> None:
        """Go on with whoever is new."""
        match self.views.currentWidget():
            case self.form:
                self._keep_form()
            case self.texts:
                self._confirm()
            case self.lacks:
                self._let_in()
            case _:
                self.form.put(Attendee(0, Role.OTHER, ""))
                self._turn_to(self.form)

    def _row(self, person: Present) -> QFrame:
        row = QFrame()
        named(row, "card")
        name = Label()
        where = self.frame.messages.word("place", person.place.value) if person.there else self.tr("has left")
        name.setText(f"{person.name}, {self.frame.messages.word('role', person.role)}: {where}")
        line = QHBoxLayout(row)
        line.setContentsMargins(16, 8, 8, 8)
        line.addWidget(name, 1)
        other = Place.BEHIND_GLASS if person.place is Place.IN_ROOM else Place.IN_ROOM
        offered = (
            {
                "left": (self.tr("Leaves"), "user-minus", partial(self._ask_why, person.number)),
                "moved": (
                    self.frame.messages.word("place", other.value),
                    "arrow-left-right",
                    partial(self._come, person.number, other),
                ),
            }
            if person.there
            else {"back": (self.tr("Is back"), "user-plus", partial(self._come, person.number, person.place))}
        )
        self.rows[person.number] = {}
        for code, (words, icon, act) in offered.items():
            button = QPushButton(words)
            button.setAccessibleName(f"{words}: {person.name}")
            self.frame.theme.dress(button, icon)
            button.clicked.connect(act)
            line.addWidget(button)
            self.rows[person.number][code] = button
        return row

    # who is there

    def _come(self, number: int, place: Place) -> None:
        self.tried(self.interviewing.tell(PersonCame(number, place)))

    def _ask_why(self, number: int) -> None:
        self._asked_about = number
        self.reason.put("")
        self.reason.show()
        self.reason.setFocus()

    def _leave(self) -> None:
        if not self.reason.value:
            self.reason.tell(self.tr("A few words are enough: the protocol prints them."))
            return
        guarded = self.interviewing.state.guardian == self._asked_about
        if self.tried(self.interviewing.tell(PersonLeft(self._asked_about, self.reason.value))):
            self.reason.hide()
            if guarded:
                self.said.emit(
                    lambda: self.tr("Nobody guards the pause now. Choose who may let the talk go on."), Tone.ATTEND
                )
                self.guardian.setFocus()

    def _guard(self) -> None:
        number = int(self.guardian.value or 0)
        person = self.interviewing.state.person(number)
        if person is None or number == self.interviewing.state.guardian:
            self.handover.hide()
            return
        needs_reason = person.role == Role.INVESTIGATOR
        if needs_reason and not self.handover.value:
            self.handover.show()
            self.handover.setFocus()
            return
        reason = self.handover.value if needs_reason else ""
        if self.tried(self.interviewing.tell(Guardian(number, reason))):
            self.handover.put("")
            self.handover.hide()

    # somebody new

    def _keep_form(self) -> None:
        if not self.form.check():
            return
        person = self.form.person
        people = self._door.preparation.people
        if any(person_key(one.name) == person_key(person.name) and one.role is person.role for one in people):
            self.form.name.tell(self.tr("This person is already in the list."))
            return
        self._wanted = self._door.preparation.with_person(person)
        self._newcomer = self._wanted.people[-1]
        asked = formalities(self._door.admission(self._wanted), person.role)
        if asked:
            self._turn_to(self.texts)
            self.texts.show_person(self._newcomer, asked, self.frame.messages.language)
        else:
            self._ask_rules()

    def _confirm(self) -> None:
        person, box = self._newcomer, self.texts.box
        if person is None or not box.check():
            return
        drawn = box.signature
        try:
            name = self._door.keep_signature(drawn) if drawn else ""
        except Circumstance as circumstance:
            self._refuse(circumstance)
            return
        outcome = Outcome.SIGNED if drawn else Outcome.REFUSED
        at = iso_utc(self.frame.clock.utc())
        done = Confirmation(self.texts.formality, outcome, at, reason=box.refusal, signature=name)
        self._newcomer = replace(person, confirmations=(*person.confirmations, done))
        self._wanted = self._wanted.with_person(self._newcomer)
        if not self.texts.go_on(self._newcomer):
            self._ask_rules()

    def _ask_rules(self) -> None:
        admission = self._show_rules()
        if admission is not None and not self._against(admission):
            self._let_in()
        else:
            self._turn_to(self.lacks)

    def _show_rules(self) -> Admission | None:
        admission = self._door.admission(self._wanted)
        found = () if admission is None else lacks(admission, self.frame.messages.language)
        self.lacks.show_lacks(found, (), (), known=admission is not None)
        return admission

    def _give(self, rule: str, text: str) -> None:
        self._wanted = self._wanted.with_reason(rule, text)
        self._show_rules()  # whoever gives the reason says when it is whole: nobody is let in while it is typed

    def _against(self, admission: Admission) -> bool:
        """Return whether the rules keep the newcomer out, or ask for a reason that was not given."""
        before = self._door.admission(self._door.preparation)
        known = {item.rule.id for item in before.having(State.MISSING, State.REASON_NEEDED)} if before else set()
        return any(item.rule.id not in known for item in admission.having(State.MISSING, State.REASON_NEEDED))

    def _let_in(self) -> None:
        person, wanted, door = self._newcomer, self._wanted, self._door
        admission = door.admission(wanted)
        if person is None or admission is None or self._against(admission):
            self.said.emit(lambda: self.tr("The rules keep this person out."), Tone.ATTEND)
            return

        def keep(_progress: Progress, _cancelled: Cancelled) -> None:
            door.let_in(wanted)

        self.frame.worker.run(keep, owner=self, on_done=lambda _none: self._came(person), on_failed=self._refuse)

    def _came(self, person: Attendee) -> None:
        everybody = tuple(
            Named(one.number, one.role.value, one.name, one.post, one.place) for one in self._wanted.people
        )
        self.tried(self.interviewing.tell(People(everybody)))
        self.tried(self.interviewing.tell(PersonCame(person.number, person.place)))
        self.opened()

    def _refuse(self, circumstance: Circumstance) -> None:
        messages = self.frame.messages
        self.said.emit(lambda: messages.circumstance(circumstance), Tone.ATTEND)

    def _turn_to(self, view: QWidget) -> None:
        self.views.setCurrentWidget(view)
        self._say_view()

    def _say_view(self) -> None:
        self.back.setText(self.tr("Back to the questions"))
        match self.views.currentWidget():
            case self.form:
                self.title.setText(self.tr("Somebody new"))
                self.intro.setText(self.tr("They are entered and informed before they come in."))
                self.primary.setText(self.tr("Go on"))
            case self.texts:
                self.title.setText(self._newcomer.name if self._newcomer else "")
                self.intro.setText(self.tr("Read it aloud or let it be read, answer questions, then let them sign."))
                self.primary.setText(self.tr("Confirm and go on"))
            case self.lacks:
                self.title.setText(self._newcomer.name if self._newcomer else "")
                self.intro.setText(self.tr("What the rules say of their coming."))
                self.primary.setText(self.tr("Let them in"))
            case _:
                self.title.setText(self.tr("Who is here"))
                self.intro.setText(self.tr("Coming and going stand in the record with their time."))
                self.primary.setText(self.tr("Somebody new comes"))
        if self.views.currentWidget() is not self.everybody:
            self.back.setText(self.tr("Do not let in"))
