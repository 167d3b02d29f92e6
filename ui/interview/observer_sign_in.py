"""The way in to the psychologist's window: the psychologist's own name and passphrase, or a name from the list.

Rules. Nothing of the child is seen before. What is wrong with name or passphrase is told as everywhere, with the same
growing delay. The list offers nobody whose account is known here: they sign in. Whoever has opened their vault and is
called otherwise in this session says which of the people here they are.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import Who
from interview_app.domain.interview import Present
from interview_app.journey.interviewing import Interviewing
from interview_app.journey.observing import Observer, may_observe, number_of, sign_in_observer, with_accounts
from interview_app.journey.unlocked import Unlocked
from ui.frame import Frame
from ui.theme import named
from ui.widgets.attempts_wait import AttemptsWait
from ui.widgets.choice_field import OneOf
from ui.widgets.label import Label
from ui.widgets.passphrase_field import PassphraseField
from ui.widgets.primary_button import PrimaryButton
from ui.widgets.section import Section
from ui.widgets.spoken import Spoken
from ui.widgets.text_field import TextField
from ui.worker import Cancelled, Progress

_WIDTH = 520
_LONGEST_SIGN_IN = 40


class ObserverSignIn(Spoken):
    """One card. ``came`` tells who sits at the window now, as an :class:`.observing.Observer`."""

    came = Signal(object)

    def __init__(self, frame: Frame, interviewing: Interviewing) -> None:
        super().__init__()
        self._frame = frame
        self._interviewing = interviewing
        self._accounts: frozenset[int] = frozenset()
        self._opened: Unlocked | None = None
        self._refused: Circumstance | None = None
        self._busy = False
        self._title = Label("heading")
        self._about = Label("quiet")
        self.sign_in = TextField(longest=_LONGEST_SIGN_IN, required=True)
        self.passphrase = PassphraseField(frame.theme)
        self.trouble = Label("attention")
        self.enter = PrimaryButton(frame.theme, "lock")
        self.other = Section(frame.theme)
        self._other_about = Label("quiet")
        self.person = OneOf(frame.theme, required=True)
        self.name_them = QPushButton()
        self.name_them.setAutoDefault(True)
        frame.theme.dress(self.name_them, "user")
        self.wait = AttemptsWait(self)
        self.wait.counted.connect(self._say_trouble)
        self._build()
        self.enter.clicked.connect(self._enter)
        self.name_them.clicked.connect(self._name)
        for line in (self.sign_in.line, self.passphrase.line):
            line.returnPressed.connect(self._enter)
        self.retranslate()

    def _build(self) -> None:
        card = QFrame()
        named(card, "card")
        card.setFixedWidth(_WIDTH)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(32, 24, 32, 24)
        inside.setSpacing(12)
        fields: tuple[QWidget, ...] = (self._title, self._about, self.sign_in, self.passphrase, self.trouble)
        for widget in (*fields, self.enter, self.other):
            inside.addWidget(widget)
        for widget in (self._other_about, self.person, self.name_them):
            self.other.inside.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()  # an alignment would forget that more words need more height
        row.addStretch(1)
        row.addWidget(card)
        row.addStretch(1)
        whole.addStretch(1)
        whole.addLayout(row)
        whole.addStretch(2)

    def begin(self) -> None:
        """See who has an account here."""
        frame, present = self._frame, self._interviewing.state.people
        unlocked = None if frame.desk.is_locked else frame.desk.unlocked

        def look(_progress: Progress, _cancelled: Cancelled) -> frozenset[int]:
            return frozenset() if unlocked is None else with_accounts(unlocked, present)

        frame.worker.run(look, owner=self, on_done=self._know, on_failed=lambda _circumstance: self.show_people())
        self.show_people()

    @property
    def offered(self) -> tuple[Present, ...]:
        """Whom the list offers."""
        there = may_observe(self._interviewing.state.people)
        if self._opened is not None:
            return there
        return tuple(one for one in there if one.number not in self._accounts)

    def show_people(self) -> None:
        """Offer who is there now."""
        word = self._frame.messages.word
        self.person.offer((str(one.number), f"{one.name} ({word('role', one.role)})") for one in self.offered)
        if not self.person.value and self.offered:
            self.person.put(str(self.offered[0].number))
        self.other.setVisible(bool(self.offered))

    def retranslate(self) -> None:
        """Say every word of the card."""
        self._title.setText(self.tr("The psychologist's window"))
        self._about.setText(
            self.tr("Picture and questions are shown to the psychologist of this session. The pause works at once.")
        )
        self.sign_in.say(self.tr("Sign-in name"))
        self.passphrase.say(self.tr("Passphrase"))
        self.enter.setText(self.tr("Open the window"))
        self.other.say(self.tr("The psychologist has no account in this room"))
        if self._opened is None:
            self._other_about.setText(
                self.tr("Choose who sits here. The record will say that this person was named and did not sign in.")
            )
        else:
            self._other_about.setText(
                self.tr("{name} is not in the list of this session under this name. Which of these people are you?")
                .format(name=self._opened.name)
            )  # fmt: skip
        self.person.say(self.tr("Who sits here"))
        self.name_them.setText(self.tr("This person sits here"))
        self.show_people()
        self._say_trouble()

    def forget(self) -> None:
        """Lock what was opened by somebody who never came in."""
        if self._opened is not None:
            self._opened.lock()
            self._opened = None

    def _know(self, accounts: frozenset[int]) -> None:
        self._accounts = accounts
        self.show_people()

    def _enter(self) -> None:
        if self._busy or self.wait.left_s or not (self.sign_in.check() & self.passphrase.check()):
            return
        frame, sign_in, passphrase = self._frame, self.sign_in.value, self.passphrase.take()

        def open_vault(_progress: Progress, cancelled: Cancelled) -> Unlocked:
            unlocked = sign_in_observer(frame.data, sign_in, passphrase, frame.clock)
            if cancelled.is_set():
                unlocked.lock()  # the window is gone already
            return unlocked

        self._busy, self._refused = True, None
        self._say_trouble()
        frame.worker.run(open_vault, owner=self, on_done=self._let_in, on_failed=self._refuse, on_ended=self._rest)

    def _let_in(self, unlocked: Unlocked) -> None:
        self.forget()
        number = number_of(unlocked.name, self._interviewing.state.people)
        if number:
            self._let_come(number, unlocked)
            return
        self._opened = unlocked
        if not self.offered:
            self.forget()
            self._refused = Circumstance(Code.OBSERVER_ABSENT)
            self._say_trouble()
            return
        self.other.open()
        self.retranslate()
        self.person.setFocus(Qt.FocusReason.OtherFocusReason)

    def _name(self) -> None:
        if self.person.check():
            opened, self._opened = self._opened, None
            self._let_come(int(self.person.value), opened)

    def _let_come(self, number: int, unlocked: Unlocked | None) -> None:
        person = self._interviewing.state.person(number)
        if person is not None:
            self.came.emit(Observer(Who(person.role, number), unlocked))

    def _refuse(self, circumstance: Circumstance) -> None:
        if circumstance.code is Code.SIGN_IN_WAIT:
            self.wait.begin(int(circumstance.params["seconds"]))
        else:
            self._refused = circumstance
            self._see_how_long()
        self._say_trouble()
        self.passphrase.line.setFocus()

    def _see_how_long(self) -> None:
        frame = self._frame

        def look(_progress: Progress, _cancelled: Cancelled) -> int:
            from interview_app.journey.vault_opening import find

            return find(frame.data, frame.clock).wait_s

        frame.worker.run(look, owner=self, on_done=self.wait.begin, on_failed=self._blame)

    def _blame(self, circumstance: Circumstance) -> None:
        self._refused = circumstance
        self._say_trouble()

    def _rest(self) -> None:
        self._busy = False
        self._say_trouble()

    def _say_trouble(self) -> None:
        refused = "" if self._refused is None else self._frame.messages.circumstance(self._refused)
        self.trouble.setText("\n".join(filter(None, (refused, self.wait.words))))
        self.trouble.setVisible(bool(self.trouble.text()))
        self.enter.setEnabled(not self._busy and not self.wait.left_s)
