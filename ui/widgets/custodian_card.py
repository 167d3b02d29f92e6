"""One custodian: who holds the key, its fingerprint large enough to be read aloud, and the way to its proof.

Rules. The card asks; whoever holds it does. What is asked for stands on the card itself: the number that the holder
read aloud, and the reason for which a custodian is removed.
"""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from interview_app.domain.custody import Asked, Custodian
from ui.messages import Messages
from ui.theme import Theme, named
from ui.widgets.folding import Folding
from ui.widgets.label import Label
from ui.widgets.session_table import day
from ui.widgets.text_field import TextField

LONGEST_NUMBER = 40
LONGEST_REASON = 300


class CustodianCard(QFrame):
    """The card of one custodian; it goes on standing for their key while what is known of it changes."""

    challenged = Signal(str)
    """A challenge for the key with this recipient is wanted."""
    answered = Signal(str, str)
    """Recipient, and the number that its holder read aloud."""
    removed = Signal(str, str)
    """Recipient, and the reason."""

    def __init__(self, theme: Theme, messages: Messages, custodian: Custodian) -> None:
        super().__init__()
        named(self, "card")
        self._theme = theme
        self._messages = messages
        self.custodian = custodian
        self._asked: Asked | None = None
        self._icon = QLabel()
        self._holder = Label("strong")
        self._about = Label("quiet")
        self._caption = Label("quiet")
        self.fingerprint = Label("digest", selectable=True, wraps=False)
        self._how = Label()
        self.number = TextField(longest=LONGEST_NUMBER, required=True)
        self.reason = TextField(longest=LONGEST_REASON, required=True)
        self.challenge, self.check, self.remove = QPushButton(), QPushButton(), QPushButton()
        self.keep, self.let_go = QPushButton(), QPushButton()
        for button, icon in (
            (self.challenge, "key-round"),
            (self.check, "check"),
            (self.remove, "trash-2"),
            (self.keep, "arrow-left"),
            (self.let_go, "trash-2"),
        ):
            button.setAutoDefault(False)
            theme.dress(button, icon)
        named(self.remove, "plain")
        self._build()
        self.challenge.clicked.connect(lambda: self.challenged.emit(self.custodian.recipient))
        self.check.clicked.connect(self._answer)
        self.number.line.returnPressed.connect(self._answer)
        self.remove.clicked.connect(lambda: self._ask_reason(True))
        self.keep.clicked.connect(lambda: self._ask_reason(False))
        self.let_go.clicked.connect(self._remove)
        self.reason.line.returnPressed.connect(self._remove)
        self._ask_reason(False)

    def _build(self) -> None:
        self._removal = QWidget()
        removal = QVBoxLayout(self._removal)
        removal.setContentsMargins(0, 8, 0, 0)
        removal.setSpacing(8)
        removal.addWidget(self.reason)
        removal.addWidget(Folding((self.keep, self.let_go), 8))
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._holder)
        names.addWidget(self._about)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addLayout(names, 1)
        head.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addLayout(head)
        for part in (self._caption, self.fingerprint, self._how, self.number):
            words.addWidget(part)
        words.addSpacing(4)
        words.addWidget(Folding((self.challenge, self.check), 8))
        words.addWidget(self._removal)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 12, 12)
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def show_custodian(self, custodian: Custodian, asked: Asked | None) -> None:
        """Show *custodian*, and whether a challenge of theirs waits for its answer."""
        if custodian.proved_utc and not self.custodian.proved_utc:
            self.number.put("")
        self.custodian, self._asked = custodian, asked
        self.retranslate()

    def refuse_number(self, words: str) -> None:
        """Say at the number why it does not count."""
        self.number.tell(words)
        self.number.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Say every word of the card in the current language."""
        one, is_proved = self.custodian, bool(self.custodian.proved_utc)
        self._theme.dress(
            self._icon, "shield-check" if is_proved else "circle", "accent" if is_proved else "attention", 24
        )
        self._holder.setText(one.holder)
        state = self.tr("proved on {day}").format(day=day(one.proved_utc)) if is_proved else self.tr("not proved yet")
        self._about.setText(f"{self._messages.word('custodianship', one.where.value)} · {state}")
        named(self._about, "quiet" if is_proved else "attention")
        self._caption.setText(self.tr("Fingerprint of the key: let the holder read theirs aloud and compare."))
        self.fingerprint.setText(one.fingerprint)
        self.fingerprint.setAccessibleName(f"{self._caption.text()} {one.fingerprint}")
        waits = self._asked is not None and not is_proved
        self._how.setText(self._what_now())
        for label in (self._how, self._caption):
            label.setVisible(not is_proved)
        for widget in (self.number, self.check):
            widget.setVisible(waits)
        self.challenge.setVisible(not is_proved)
        self.challenge.setText(self.tr("New challenge file") if waits else self.tr("Make a challenge file"))
        self.number.say(self.tr("Number that the holder reads aloud"))
        self.number.suggest("0000 0000 0000")
        self.check.setText(self.tr("Check the number"))
        self.remove.setText(self.tr("Remove"))
        self.reason.say(
            self.tr("Why this custodian is removed"),
            self.tr("What was recorded until now stays open to this key; new recordings do not open with it."),
        )
        self.keep.setText(self.tr("Keep this custodian"))
        self.let_go.setText(self.tr("Remove this custodian"))
        for button in (self.challenge, self.check, self.remove, self.keep, self.let_go):
            button.setAccessibleName(f"{button.text()}: {one.holder}")

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _what_now(self) -> str:
        if self._asked is None:
            return self.tr("To prove that the key opens: make a challenge file and bring it to the holder.")
        text = self.tr(
            "Challenge of {day}. The holder opens the file where their key is, with “interview-app keys prove FILE "
            "--identity KEY” or “age -d -i KEY FILE”, and reads the number in it to you."
        )
        return text.format(day=day(self._asked.made_utc))

    def _answer(self) -> None:
        if self.number.check():
            self.answered.emit(self.custodian.recipient, self.number.value)

    def _ask_reason(self, asked: bool) -> None:
        self._removal.setVisible(asked)
        self.remove.setVisible(not asked)
        if asked:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.reason.put("")

    def _remove(self) -> None:
        if self.reason.check():
            self.removed.emit(self.custodian.recipient, self.reason.value)
