"""One person who will be there: who, from where, and what is still to be gone through with them."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from interview_app.domain.people import Attendee, Formality, Outcome
from ui.messages import Messages
from ui.theme import Theme, named
from ui.widgets.flowing import Flowing
from ui.widgets.label import Label


class PersonRow(QFrame):
    """The line of one attendee with its three buttons; the same row goes on standing for the person."""

    def __init__(self, theme: Theme, messages: Messages, person: Attendee) -> None:
        super().__init__()
        named(self, "card")
        self._theme = theme
        self._messages = messages
        self.person = person
        self._open: tuple[Formality, ...] = ()
        self._guardian = False
        self._icon = QLabel()
        self._name = Label("strong")
        self._about = Label("quiet")
        self._state = Label("good")
        self.explain, self.change, self.remove = QPushButton(), QPushButton(), QPushButton()
        for button, icon in ((self.explain, "signature"), (self.change, "pencil"), (self.remove, "trash-2")):
            button.setAutoDefault(False)
            theme.dress(button, icon)
        named(self.change, "plain")
        named(self.remove, "plain")
        buttons = Flowing(8)
        buttons.addWidget(self.explain)
        buttons.addStretch()
        buttons.addWidget(self.change)
        buttons.addWidget(self.remove)
        words = QVBoxLayout()
        words.setSpacing(2)
        for label in (self._name, self._about, self._state):
            words.addWidget(label)
        words.addSpacing(6)
        words.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 12, 10)
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.retranslate()

    def show_person(self, person: Attendee, still_to_do: tuple[Formality, ...], guardian: bool) -> None:
        """Show *person*, what is still to be gone through, and whether they guard the pause."""
        self.person = person
        self._open = still_to_do
        self._guardian = guardian
        self.retranslate()

    def retranslate(self) -> None:
        """Say every word of the row in the current language."""
        person, word = self.person, self._messages.word
        self._name.setText(person.name or self.tr("Name not entered"))
        about = [word("role", person.role.value), person.post, word("place", person.place.value)]
        if person.order_number:
            about.append(self.tr("order {number}").format(number=person.order_number))
        if self._guardian:
            about.append(self.tr("guards the pause"))
        self._about.setText(" · ".join(part for part in about if part))
        self._say_state()
        self.explain.setText(self.tr("Explain and sign") if self._open else self.tr("See what was explained"))
        self.explain.setVisible(bool(self._open or person.confirmations))
        self.change.setText(self.tr("Change"))
        self.remove.setText(self.tr("Remove"))
        for button in (self.explain, self.change, self.remove):
            button.setAccessibleName(f"{button.text()}: {person.name}")

    def _say_state(self) -> None:
        person = self.person
        refused = [one for one in person.confirmations if one.outcome is Outcome.REFUSED]
        if person.conflict:
            kind, icon, said = "attention", "triangle-alert", self.tr("Conflict declared: {what}")
            said = said.format(what=person.conflict)
        elif self._open:
            kind, icon, said = "attention", "circle", self.tr("Still to do: {what}")
            said = said.format(what=", ".join(self._messages.word("formality_name", one.value) for one in self._open))
        elif refused:
            kind, icon, said = "quiet", "circle-check", self.tr("Done; refused to sign: {what}")
            said = said.format(
                what=", ".join(self._messages.word("formality_name", one.formality.value) for one in refused)
            )
        elif person.confirmations:
            kind, icon, said = "good", "circle-check", self.tr("Everything is explained and signed")
        else:
            kind, icon, said = "quiet", "user", ""
        named(self._state, kind)
        self._theme.dress(self._icon, icon, "attention" if kind == "attention" else "accent", 24)
        self._state.setText(said)
        self._state.setVisible(bool(said))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
