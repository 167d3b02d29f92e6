"""The people who sign in: who is there, in which role; added, given a new passphrase, removed.

Rules. No passphrase is ever shown, and what was typed of one is forgotten with the form. Removing asks on the panel
itself. Whoever was removed can still be seen, for the audit names them.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from interview_app.domain.errors import Circumstance
from interview_app.domain.permissions import AccountRole
from interview_app.journey import accounts
from interview_app.journey.vault_opening import NewPerson
from interview_app.vault.people import Person
from ui.frame import Frame
from ui.panels import Part
from ui.widgets.account_form import AccountForm
from ui.widgets.account_row import AccountRow
from ui.widgets.ask_band import AskBand
from ui.widgets.flowing import Flowing
from ui.widgets.notice_line import Tone
from ui.widgets.primary_button import PrimaryButton
from ui.widgets.scrolling import Scrolling


class PeoplePanel(Part):
    """The list, and in its place the form while somebody is added or given a passphrase."""

    def __init__(self, frame: Frame) -> None:
        super().__init__(frame)
        self._everybody: tuple[Person, ...] = ()
        self._whom: Person | None = None
        self._busy = False
        self.rows: dict[int, AccountRow] = {}
        self.removed = QPushButton()
        self.removed.setCheckable(True)
        self.removed.toggled.connect(lambda _shown: self._fill())
        frame.theme.dress(self.removed, "history")
        self.sure = AskBand(frame.theme, ("arrow-left", "trash-2"))
        self.sure.when(self._arrange, self._remove)
        self.add = PrimaryButton(frame.theme, "plus")
        self.add.clicked.connect(lambda: self._open_form(None))
        self.form = AccountForm(frame.theme, frame.messages)
        self.form.kept.connect(self._keep)
        self.form.left.connect(self._close_form)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        inside = QVBoxLayout()
        inside.addLayout(self._rows)
        inside.addStretch(1)
        self.overview = QWidget()
        column = QVBoxLayout(self.overview)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(Scrolling(inside), 1)
        column.addWidget(self.sure)
        self.views = QStackedWidget()
        self.views.addWidget(self.overview)
        self.views.addWidget(self.form)
        buttons = Flowing(16)
        buttons.addWidget(self.removed)
        buttons.addStretch()
        buttons.addWidget(self.add)
        column.addLayout(buttons)
        self.body.addWidget(self.views)
        self._arrange()

    def retranslate(self) -> None:
        """Say every word of the panel."""
        self._say_head()
        self.removed.setText(self.tr("Show who was removed"))
        self.add.setText(self.tr("Add a person"))
        self._ask_in_words()

    def entered(self) -> None:
        """List who is there."""
        self.work(lambda: accounts.everybody(self.unlocked), self._show)

    def _show(self, everybody: tuple[Person, ...]) -> None:
        self._everybody = everybody
        self._fill()

    def _fill(self) -> None:
        for row in self.rows.values():
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows.clear()
        for person in sorted(self._everybody, key=lambda one: (not one.is_active, one.person)):
            if person.is_active or self.removed.isChecked():
                row = AccountRow(
                    self.frame.theme, self.frame.messages, person, mine=person.person == self.unlocked.person
                )
                row.give.clicked.connect(partial(self._open_form, person))
                row.remove.clicked.connect(partial(self._ask, person))
                self.rows[person.person] = row
                self._rows.addWidget(row)
        self._arrange()

    def _arrange(self) -> None:
        asked = not self.sure.isHidden()
        self.add.setVisible(not asked)
        self.removed.setVisible(not asked and any(not one.is_active for one in self._everybody))
        for row in self.rows.values():
            row.setEnabled(not asked and not self._busy)

    def _open_form(self, person: Person | None) -> None:
        self._whom = person
        self.views.setCurrentWidget(self.form)
        self._say_head()
        self.form.begin("" if person is None else person.name)
        self.notice.emit("", Tone.INFORM)

    def _close_form(self) -> None:
        self.views.setCurrentWidget(self.overview)
        self._say_head()
        self.add.setFocus()

    def _say_head(self) -> None:
        if self.views.currentWidget() is self.overview:
            self.heading.setText(self.tr("People who sign in"))
            self.about.setText(
                self.tr(
                    "Everybody signs in under their own name, so the audit says who did what. At least one "
                    "administrator stays."
                )
            )
            return
        whom = self._whom
        new = self.tr("Add a person")
        self.heading.setText(new if whom is None else self.tr("New passphrase for {name}").format(name=whom.name))
        self.about.setText(
            self.tr(
                "Choose a passphrase for the first sign-in and tell it to the person alone. The program then asks for "
                "one that only they know."
            )
        )

    def _keep(self) -> None:
        form, whom = self.form, self._whom
        name, sign_in, role, passphrase = form.name.value, form.sign_in.value, form.role.value, form.passphrase.value

        def keep() -> None:
            if whom is None:
                accounts.add(self.unlocked, NewPerson(name, sign_in, passphrase), AccountRole(role))
            else:
                accounts.give_passphrase(self.unlocked, whom.person, passphrase)

        def kept() -> None:
            form.passphrase.clear()
            self._close_form()
            self.notice.emit(lambda: self._welcome().format(name=name if whom is None else whom.name), Tone.INFORM)

        form.show_busy(True)
        self._do(keep, kept, form.refuse)

    def _welcome(self) -> str:
        return self.tr("{name} signs in with the passphrase that you chose, and is then asked for another.")

    def _ask(self, person: Person) -> None:
        self._whom = person
        self._ask_in_words()
        self.sure.ask()
        self._arrange()

    def _ask_in_words(self) -> None:
        name = "" if self._whom is None else self._whom.name
        self.sure.say(
            self.tr("Remove {name}?").format(name=name),
            self.tr("They sign in no more. What they did stays, with their name, and so does the audit of it."),
            self.tr("Leave as it is"),
            self.tr("Remove"),
        )

    def _remove(self) -> None:
        if (whom := self._whom) is None:
            return

        def removed() -> None:
            self.notice.emit(lambda: self.tr("{name} was removed.").format(name=whom.name), Tone.INFORM)

        self._do(lambda: accounts.remove(self.unlocked, whom.person), removed, self.refuse)

    def _do(self, deed: Callable[[], object], done: Callable[[], None], failed: Callable[[Circumstance], None]) -> None:
        """Carry out *deed* beside the windows and list anew whoever is there then."""

        def both() -> tuple[Person, ...]:
            deed()
            return accounts.everybody(self.unlocked)

        def show(everybody: tuple[Person, ...]) -> None:
            done()
            self._show(everybody)

        self._busy = True
        self._arrange()
        self.work(both, show, failed, self._rest)

    def _rest(self) -> None:
        self._busy = False
        self.form.show_busy(False)
        self._arrange()
