"""One person who signs in: who, as what, since when, and what may be done about it. Nothing of their passphrase."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.messages import Messages
from ui.theme import Theme, named
from ui.widgets.flowing import Flowing
from ui.widgets.folding import Folding
from ui.widgets.label import Label

if TYPE_CHECKING:
    from interview_app.vault.people import Person


class AccountRow(QFrame):
    """The line of one person; nothing may be done about one's own (*mine*): another administrator removes one."""

    def __init__(self, theme: Theme, messages: Messages, person: "Person", *, mine: bool) -> None:
        super().__init__()
        named(self, "card")
        self._messages = messages
        self.person = person
        self._mine = mine
        icon = QLabel()
        theme.dress(icon, "user", "accent" if person.is_active else "edge", 24)
        self._name = Label("strong")
        self._about = Label("quiet")
        self._state = Label("quiet")
        self.give, self.remove = QPushButton(), QPushButton()
        for button, mark in ((self.give, "key-round"), (self.remove, "trash-2")):
            named(button, "plain")
            button.setAutoDefault(False)
            theme.dress(button, mark)
        holder = QWidget()
        words = QVBoxLayout(holder)
        words.setContentsMargins(0, 0, 0, 0)
        words.setSpacing(2)
        for label in (self._name, self._about, self._state):
            words.addWidget(label)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 12, 10)
        row.setSpacing(12)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        deeds = QWidget()
        deeds.setLayout(both := Flowing(8))
        for button in (self.give, self.remove):
            both.addWidget(button)
        deeds.setHidden(mine or not person.is_active)
        row.addWidget(Folding((holder, deeds), 8, grows=True), 1)
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word of the row in the current language."""
        person = self.person
        name = self.tr("{name} (you)") if self._mine else "{name}"
        self._name.setText(name.format(name=person.name))
        self._about.setText(
            self.tr("{role} · signs in as {name} · since {day}").format(
                role=self._messages.word("account_role", person.role.value),
                name=person.sign_in,
                day=_day(person.added_utc),
            )
        )
        self._state.setText(self._standing())
        self._state.setVisible(bool(self._state.text()))
        self.give.setText(self.tr("New passphrase"))
        self.remove.setText(self.tr("Remove"))
        for button in (self.give, self.remove):
            button.setAccessibleName(f"{button.text()}: {person.name}")

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _standing(self) -> str:
        if self.person.removed_utc is not None:
            return self.tr("Removed on {day}; signs in no more.").format(day=_day(self.person.removed_utc))
        if self.person.provisional:
            return self.tr("Has a passphrase from somebody else, to be changed at the next sign-in.")
        return ""


def _day(utc: str) -> str:
    return f"{datetime.fromisoformat(utc).astimezone():%d.%m.%Y}"
