"""With one person: what is explained to them, text by text, and their signature under each, or why they do not sign.

Each text has a signature of its own, as on paper. What was signed stays, and is shown when one comes back to it; it can
be done again, and then the new one counts.
"""

from collections.abc import Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from interview_app.domain.people import Attendee, Confirmation, Formality, Outcome
from interview_app.domain.rights import RightsBook
from interview_app.domain.signature import Signature
from ui.messages import Messages
from ui.theme import Theme, named
from ui.widgets.explanation import Explanation, Text
from ui.widgets.label import Label
from ui.widgets.signature_box import SignatureBox
from ui.widgets.signature_shown import SignatureShown

SIDE_WIDTH = 400


class FormalityView(QWidget):
    """The texts of one person. Whoever shows it keeps what comes of them."""

    declared = Signal()
    """The person declares an interest or a tie: it is to be entered as a conflict."""
    turned = Signal()
    """Another text is shown."""

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self._theme = theme
        self._messages = messages
        self.person: Attendee | None = None
        self.formality = Formality.RIGHTS
        self._again = False
        self.steps: dict[Formality, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.text = Explanation(theme)
        self.box = SignatureBox(theme)
        self.result = Label("good")
        self.kept = SignatureShown(theme)
        self.again = QPushButton()
        self.again.setAutoDefault(False)
        theme.dress(self.again, "rotate-ccw")
        self.again.clicked.connect(self._do_again)
        self.interest = QPushButton()
        self.interest.setAutoDefault(False)
        theme.dress(self.interest, "triangle-alert", "attention")
        self.interest.clicked.connect(self.declared)
        side_part = QFrame()
        side_part.setFixedWidth(SIDE_WIDTH)
        side = QVBoxLayout(side_part)
        side.setContentsMargins(0, 0, 0, 0)
        side.setSpacing(8)
        side.addLayout(self._list)
        side.addWidget(self.result)
        side.addWidget(self.kept)
        side.addWidget(self.again)
        side.addWidget(self.box)
        side.addWidget(self.interest)
        side.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(24)
        row.addWidget(self.text, 1)
        row.addWidget(side_part)
        self.retranslate()

    def show_person(self, person: Attendee, formalities: Sequence[Formality], language: str) -> None:
        """Begin with *person* at the first of *formalities* that is still to be gone through, in *language*."""
        self.person = person
        self._make_steps(formalities)
        waiting = [one for one in formalities if not person.confirmed(one)]
        self.go_to((waiting or list(formalities))[0], language)

    def go_on(self, person: Attendee) -> bool:
        """Take note that *person* has confirmed a text, and go to the next; return False if there is none."""
        self.person = person
        waiting = [one for one in self.steps if not person.confirmed(one)]
        if waiting:
            self.go_to(waiting[0])
        return bool(waiting)

    def go_to(self, formality: Formality, language: str = "") -> None:
        """Show the text of *formality*."""
        self.formality = formality
        self._again = False
        self.steps[formality].setChecked(True)
        self.kept.show_signature(None)
        self.text.show_text(self._pick, language or self.text.language)
        self.box.clear()
        self.retranslate()
        self.turned.emit()

    def show_signature(self, name: str, signature: Signature) -> None:
        """Show *signature*, if it is the one of this *name* that is asked for by now."""
        if name == self.signed:
            self.kept.show_signature(signature)

    @property
    def signed(self) -> str:
        """The name of the signature under the text that is shown; empty where there is none, or is to be a new one."""
        done = self._done()
        return "" if done is None or self.asks else done.signature

    @property
    def asks(self) -> bool:
        """Whether the person is asked to sign now; False where they have."""
        return self._done() is None or self._again

    def retranslate(self) -> None:
        """Say every word in the current language."""
        done = self._done()
        for formality, button in self.steps.items():
            name = self._messages.word("formality_name", formality.value)
            over = self.person is not None and self.person.confirmed(formality)
            button.setText(name[:1].upper() + name[1:])
            state = self.tr("done") if over else self.tr("to do")
            button.setAccessibleName(f"{button.text()}: {state}")
            self._theme.dress(button, "circle-check" if over else "circle", "good" if over else "edge")
        self.result.setText("" if done is None else self._say(done))
        self.result.setVisible(done is not None and not self._again)
        self.kept.setAccessibleName(self.result.text())
        self.again.setText(self.tr("Do it again"))
        self.again.setVisible(done is not None and not self._again)
        self.box.setVisible(self.asks)
        self.interest.setText(self.tr("Declares an interest or a tie"))
        self.interest.setVisible(self.formality is Formality.DISINTEREST and self.asks)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _done(self) -> Confirmation | None:
        confirmations = self.person.confirmations if self.person else ()
        return next((one for one in confirmations if one.formality is self.formality), None)

    def _say(self, done: Confirmation) -> str:
        at = f"{datetime.fromisoformat(done.at_utc).astimezone():%d.%m.%Y %H:%M}" if done.at_utc else ""
        if done.outcome is Outcome.REFUSED:
            return self.tr("Refused to sign, {at}: {reason}").format(at=at, reason=done.reason)
        return self.tr("Signed, {at}").format(at=at)

    def _pick(self, book: RightsBook) -> tuple[Text, ...]:
        return (book.for_adult(self.formality, self.person.role),) if self.person else ()

    def _do_again(self) -> None:
        self._again = True
        self.kept.show_signature(None)
        self.retranslate()
        self.turned.emit()

    def _make_steps(self, formalities: Sequence[Formality]) -> None:
        for button in self.steps.values():
            self._group.removeButton(button)
            self._list.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.steps = {}
        for formality in formalities:
            button = QPushButton()
            named(button, "step")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._pressed, formality))
            self._group.addButton(button)
            self._list.addWidget(button)
            self.steps[formality] = button

    def _pressed(self, formality: Formality, _down: bool = False) -> None:
        if formality is not self.formality:
            self.go_to(formality)
