"""The people page: adults first, without the child. Who will be there, what is explained to them, what is missing.

Rules. People are entered beforehand or at the door; nothing typed is lost, each change is saved by itself. The rules
are asked anew after each change, and what they find stands beside the list in words, with a field where a reason is
enough. A signature is kept before it counts. The page judges nothing itself: whether the recording may start is asked
once more where it starts.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from interview_app.domain.errors import Circumstance
from interview_app.domain.names import person_key
from interview_app.domain.people import Attendee, Confirmation, Outcome, Role
from interview_app.domain.preparation import ChildsWish, Preparation
from interview_app.domain.rights import RightsBook
from interview_app.domain.signature import Signature
from interview_app.system.clock import iso_utc
from ui.attending import advice, formalities, lacks, still_to_do, unfinished
from ui.autosave import Autosave
from ui.flow import AtPeople, State, after, before
from ui.frame import Frame
from ui.newest import Newest
from ui.pages import Page
from ui.printing import PaperButtons
from ui.widgets.aside import Aside, Widths
from ui.widgets.explanation import Explanation, Text
from ui.widgets.formality_view import FormalityView
from ui.widgets.label import Label
from ui.widgets.lack_list import LackList
from ui.widgets.people_list import PeopleList
from ui.widgets.person_form import PersonForm
from ui.widgets.primary_button import PrimaryButton
from ui.worker import Cancelled, Progress

LIST_WIDTH, SIDE_LEAST, SIDE_WIDTH = 352, 352, 400


class PeoplePage(Page[AtPeople]):
    """One of four views at a time: everybody, one person's data, one person's texts, something to read."""

    def __init__(self, frame: Frame, state: AtPeople) -> None:
        super().__init__(frame, state)
        theme, messages = frame.theme, frame.messages
        self._attending = state.at_hand
        self._preparation = state.at_hand.preparation
        self._taken_off: Attendee | None = None
        self._guarded = False
        self._reads_child = False
        self._autosave = Autosave(frame.worker, self._attending.save, self)
        self._autosave.failed.connect(self.refuse)
        self._autosave.saved.connect(self.kept)
        self.newest = Newest(self, self._autosave, self._attending.reload)
        self.intro = Label("quiet")
        self.people = PeopleList(theme, messages)
        self.says = Label("heading")
        self.lacks = LackList(theme)
        self.child = QPushButton()
        theme.dress(self.child, "message-square")
        self.now_what = QPushButton()
        theme.dress(self.now_what, "circle-question-mark")
        self.person_form = PersonForm(theme, messages)
        self.texts = FormalityView(theme, messages)
        self.texts.text.print.hide()  # here it is a paper with the person's name
        self.reading = Explanation(theme)
        self.views = QStackedWidget()
        self.overview = self._overview()
        for view in (self.overview, self.person_form, self.texts, self.reading):
            self.views.addWidget(view)
        self.back = QPushButton()
        theme.dress(self.back, "arrow-left")
        self.papers = PaperButtons(self)
        self.primary = PrimaryButton(theme)
        self.body.addWidget(self.intro)
        self.body.addWidget(self.views, 1)
        self.buttons.addWidget(self.back)
        self.buttons.addStretch()
        self.buttons.addWidget(self.papers)
        self.buttons.addWidget(self.primary)
        self._connect()
        self._show_people()

    def retranslate(self) -> None:
        """Say every word of the page in the current language."""
        self.says.setText(self.tr("What the rules say now"))
        self.child.setText(self.tr("What the child will be told"))
        self.now_what.setText(self.tr("Somebody is late or refuses"))
        self._show_people()
        self._say_view()

    def entered(self) -> None:
        """Begin where most begin: with one more person."""
        self.people.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def may_close(self) -> bool:
        """Let the window close once everything typed is saved."""
        self._tell_reasons()
        if not self._autosave.settled:
            self._autosave.then(lambda: _close(self))
        return self._autosave.settled

    def _overview(self) -> QWidget:
        side_part = QWidget()
        side = QVBoxLayout(side_part)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(8)
        side.addWidget(self.says)
        side.addWidget(self.lacks, 1)
        side.addWidget(self.now_what)
        side.addWidget(self.child)
        people = QVBoxLayout()
        people.addWidget(self.people)
        return Aside(people, side_part, Widths(LIST_WIDTH, SIDE_LEAST, SIDE_WIDTH))

    def _connect(self) -> None:
        self.people.added.connect(lambda: self._open_form(self._newcomer()))
        self.people.undone.connect(self._put_back)
        self.people.opened.connect(lambda number: self._open_form(self._person(number)))
        self.people.explained.connect(self._open_texts)
        self.people.removed.connect(self._take_off)
        self.people.guarded.connect(lambda number: self._keep(replace(self._preparation, guardian=number)))
        self.people.wished.connect(self._keep_wish)
        self.lacks.given.connect(lambda rule, text: self._keep(self._preparation.with_reason(rule, text)))
        self.texts.declared.connect(self._open_conflict)
        self.texts.turned.connect(self._say_view)
        self.texts.turned.connect(self._bring_signature)
        self.texts.text.spoken.connect(self._offer_text)
        self.now_what.clicked.connect(lambda: self._read(child=False))
        self.child.clicked.connect(lambda: self._read(child=True))
        self.back.clicked.connect(self._go_back)
        self.primary.clicked.connect(self._go_on)

    # what is kept

    def _keep(self, preparation: Preparation) -> None:
        if preparation != self._preparation:
            self._preparation = preparation
            self._autosave.put(preparation)
        self._show_people()

    def _keep_wish(self, wish: ChildsWish) -> None:
        self._keep(replace(self._preparation, wish=wish))

    def _show_people(self) -> None:
        admission = self._attending.admission(self._preparation)
        language = self.frame.messages.language
        self.people.show_people(
            self._preparation,
            lambda person: still_to_do(admission, person),
            undo=self._taken_off.name if self._taken_off else "",
        )
        if admission is None:
            self.lacks.show_lacks((), (), (), known=False)
        else:
            said = lacks(admission, language), advice(admission, language), unfinished(admission)
            self.lacks.show_lacks(*said, known=True)

    # one person

    def _person(self, number: int) -> Attendee:
        return next(one for one in self._preparation.people if one.number == number)

    def _newcomer(self) -> Attendee:
        case = self._preparation.case
        if not self._preparation.people_as(Role.INVESTIGATOR):
            post = ", ".join(part for part in (case.post, case.body) if part)
            return Attendee(0, Role.INVESTIGATOR, case.investigator, post)
        roles = {one.role for one in self._preparation.people}
        wanted = (Role.PSYCHOLOGIST, Role.LEGAL_REPRESENTATIVE, Role.ADVOCATE)
        return Attendee(0, next((role for role in wanted if role not in roles), Role.OTHER), "")

    def _open_form(self, person: Attendee) -> None:
        self.person_form.put(person)
        self._turn_to(self.person_form)
        self.person_form.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_conflict(self) -> None:
        if self.texts.person is not None:
            self._open_form(self.texts.person)
            self.person_form.marks.open()
            self.person_form.conflict.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_person(self) -> None:
        if not self.person_form.check():
            return
        person = self.person_form.person
        same = [one for one in self._preparation.people if one.number != person.number]
        if any(person_key(one.name) == person_key(person.name) and one.role is person.role for one in same):
            self.person_form.name.tell(self.tr("This person is already in the list."))
            return
        self._taken_off = None
        self._turn_to(self.overview)
        self._keep(self._preparation.with_person(person))

    def _take_off(self, number: int) -> None:
        self._taken_off = self._person(number)
        self._guarded = self._preparation.guardian == number
        self._keep(self._preparation.without_person(number))

    def _put_back(self) -> None:
        person, self._taken_off = self._taken_off, None
        if person is not None:
            guardian = self._preparation.guardian or (person.number if self._guarded else 0)
            self._keep(replace(self._preparation.with_person(person), guardian=guardian))

    def _open_texts(self, number: int) -> None:
        person = self._person(number)
        asked = formalities(self._attending.admission(self._preparation), person.role)
        self._turn_to(self.texts)
        self.texts.show_person(person, asked, self.frame.messages.language)

    def _confirm(self) -> None:
        person, box = self.texts.person, self.texts.box
        if person is None or not box.check():
            return
        drawn = box.signature
        try:
            name = self._attending.keep_signature(drawn) if drawn else ""
        except Circumstance as circumstance:
            self.refuse(circumstance)
            return
        done = Confirmation(
            self.texts.formality,
            Outcome.SIGNED if drawn else Outcome.REFUSED,
            iso_utc(self.frame.clock.utc()),
            reason=box.refusal,
            signature=name,
        )
        others = tuple(one for one in person.confirmations if one.formality is not done.formality)
        person = replace(person, confirmations=(*others, done))
        self._taken_off = None
        self._keep(self._preparation.with_person(person))
        if not self.texts.go_on(person):
            self._turn_to(self.overview)

    def _bring_signature(self) -> None:
        """Show the signature that is kept under the text."""
        attending, name = self._attending, self.texts.signed
        if not name:
            return

        def read(_progress: Progress, _cancelled: Cancelled) -> Signature:
            return attending.signature(name)

        show = partial(self.texts.show_signature, name)
        self.frame.worker.run(read, owner=self, on_done=show, on_failed=self.refuse)

    def _offer_text(self) -> None:
        """Offer what the person is told, as a paper: signed here, or to be signed by hand."""
        person = self.texts.person if self.views.currentWidget() is self.texts else None
        self.papers.setVisible(person is not None)
        if person is not None:
            self.papers.offer(self._attending.notice(person, self.texts.formality, self.texts.text.language))

    # where one is

    def _read(self, *, child: bool) -> None:
        self._reads_child = child
        self._turn_to(self.reading)
        self.reading.show_text(self._picked, self.frame.messages.language)

    def _picked(self, book: RightsBook) -> tuple[Text, ...]:
        if not self._reads_child:
            return book.situation
        age = self._attending.age
        return () if age is None else book.for_child(age)

    def _turn_to(self, view: QWidget) -> None:
        self._tell_reasons()
        self.views.setCurrentWidget(view)
        self._say_view()

    def _tell_reasons(self) -> None:
        for field in tuple(self.lacks.fields.values()):
            field.tell()

    def _go_back(self) -> None:
        if self.views.currentIndex():
            self._turn_to(self.overview)
        else:
            self.leave_for(lambda: before(self.state))

    def _go_on(self) -> None:
        match self.views.currentWidget():
            case self.person_form:
                self._keep_person()
            case self.texts if self.texts.asks:
                self._confirm()
            case self.texts:
                if self.texts.person is not None and not self.texts.go_on(self.texts.person):
                    self._turn_to(self.overview)
            case self.reading:
                self._turn_to(self.overview)
            case _:
                self.leave_for(lambda: after(self.state))

    def leave_for(self, state: Callable[[], State]) -> None:
        """Go on to *state* once everything is saved."""
        self._tell_reasons()
        self._autosave.then(lambda: self.frame.flow.go(state()))

    def _of_whom(self) -> str:
        person = self.texts.person
        return f"{person.name}, {self.frame.messages.word('role', person.role.value)}" if person else ""

    def _say_view(self) -> None:
        icon = "check"
        match self.views.currentWidget():
            case self.person_form:
                title = self.tr("A person")
                intro = self.tr("Enter now what is known; the rest can be added at the door.")
                back, go_on = self.tr("Do not keep"), self.tr("Keep this person")
            case self.texts:
                title = self._of_whom()
                intro = self.tr("Read it aloud or let it be read, answer questions, then let them sign.")
                back = self.tr("To the list")
                go_on = self.tr("Confirm and go on") if self.texts.asks else self.tr("Go on")
            case self.reading:
                title = self.tr("What the child will be told") if self._reads_child else self.tr("What can be done now")
                intro = self.tr("Said aloud once the recording runs and the child has come in.")
                intro = intro if self._reads_child else ""
                back, go_on = self.tr("To the list"), self.tr("Back to the people")
            case _:
                title = self.tr("Who will be there")
                intro = self.tr("Adults first, without the child. Enter everybody, explain, let them sign.")
                back, go_on, icon = self.tr("Back"), self.tr("Save and go on"), "chevron-right"
        self.title.setText(title)
        self.intro.setText(intro)
        self.intro.setVisible(bool(intro))
        self.back.setText(back)
        self.back.setVisible(self.views.currentWidget() is not self.reading)
        self.primary.setText(go_on)
        self._offer_text()
        self.frame.theme.dress(self.primary, icon, "on_accent")


def _close(page: QWidget) -> None:
    page.window().close()
