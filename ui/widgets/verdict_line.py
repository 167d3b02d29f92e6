"""The verdict: one line on top of a replay, always there, in a fixed colour with an icon and a word.

Rules. VERIFIED stands here only after the whole check has ended. ALTERED stands from the first moment at which it is
certain and never goes away. How far the check has come is said in words beside it. Pressing the line's button shows
what is behind it.
"""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from interview_app.domain.verdict import Verdict
from ui.messages import Messages
from ui.theme import Theme, named
from ui.widgets.label import Label

_ICON = 32
_DRESS = {
    Verdict.VERIFIED: ("verdict-good", "circle-check", "good"),
    Verdict.ALTERED: ("verdict-bad", "circle-x", "bad"),
    Verdict.CANNOT_TELL: ("verdict-unsure", "circle-question-mark", "attention"),
    None: ("verdict-checking", "refresh-cw", "quiet"),
}


class VerdictLine(QFrame):
    """Icon, word, sentence, and the button ``details``."""

    def __init__(self, theme: Theme, messages: Messages) -> None:
        super().__init__()
        self._theme = theme
        self._messages = messages
        self._verdict: Verdict | None = None
        self._percent: int | None = 0
        self._with_key = True
        self._icon = QLabel()
        self.word = Label("heading", wraps=False)
        self.sentence = Label()
        self.sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.details = QPushButton()
        self.details.setCheckable(True)
        self.details.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.dress(self.details, "list")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.word)
        words.addWidget(self.sentence)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.setSpacing(16)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addWidget(self.details)
        self.retranslate()

    @property
    def verdict(self) -> Verdict | None:
        """What the line says; None while nothing can be said yet."""
        return self._verdict

    @property
    def checking(self) -> bool:
        """True while a check is under way."""
        return self._percent is not None

    @property
    def percent(self) -> int:
        """How much of the check is done."""
        return 100 if self._percent is None else self._percent

    def show_checking(self, percent: int, certain: Verdict | None = None) -> None:
        """Say that *percent* of the check is done; *certain* is ALTERED where that is known already."""
        self._verdict, self._percent = certain, percent
        self.retranslate()

    def show_verdict(self, verdict: Verdict, *, with_key: bool = True) -> None:
        """Say the verdict of a check that has ended, and if it was made without a key also that."""
        self._verdict, self._percent, self._with_key = verdict, None, with_key
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything in the current language."""
        checking = "" if self._percent is None else self.tr("checking {percent} %").format(percent=self._percent)
        if self._verdict is None:
            word = checking[:1].upper() + checking[1:]
            sentence = self.tr("Whether the package is as it was sealed can be said when all of it has been checked.")
        else:
            word = self._messages.text(f"word.{self._verdict.value}")
            sentence = self._messages.text(f"verdict_line.{self._verdict.value}")
            if not checking and not self._with_key:
                sentence = f"{sentence} {self._messages.text('note.checked_without_key')}"
            if checking:
                sentence = f"{sentence} ({checking})"
        kind, icon, tone = _DRESS[self._verdict]
        named(self, kind)
        self._theme.dress(self._icon, icon, tone, _ICON)
        self.word.setText(word)
        self.sentence.setText(sentence)
        self.details.setText(self.tr("Details"))
        self.details.setAccessibleName(self.tr("Details of the check"))
        self.setAccessibleName(f"{word}. {sentence}")

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
