"""A rule that is not met: its sentence, its article in small type, and a field for the reason where one is enough.

Rules. The reason is told by itself once nobody has typed for a moment, and at once when the field is left. Where no
reason is enough there is no field, and the words say so.
"""

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout

from ui.preparing import Lack
from ui.theme import Theme, named
from ui.widgets.label import Label
from ui.widgets.text_field import TextArea

PAUSE_MS = 700
LONGEST = 1000


class ReasonField(QFrame):
    """One rule. The same field goes on standing for its rule while its words and reason change."""

    given = Signal(str, str)
    """Rule, and the reason that was typed; empty if it was taken back."""

    def __init__(self, theme: Theme, lack: Lack) -> None:
        super().__init__()
        named(self, "card")
        self._theme = theme
        self._lack = lack
        self._told = lack.reason.strip()
        self._icon = QLabel()
        self._sentence = Label("strong")
        self._article = Label("small")
        self._blocks = Label("attention")
        self.reason = TextArea(longest=LONGEST, lines=2)
        self.reason.put(lack.reason)
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.tell)
        self.reason.changed.connect(self._pause.start)
        self.reason.area.installEventFilter(self)
        words = QVBoxLayout()
        words.setSpacing(4)
        for widget in (self._sentence, self._article, self._blocks, self.reason):
            words.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self.show_lack(lack)

    @property
    def lack(self) -> Lack:
        """What is missing, as it was last shown."""
        return self._lack

    def show_lack(self, lack: Lack) -> None:
        """Show *lack* of the same rule; a reason that is being typed is left alone."""
        self._lack = lack
        if not self.reason.area.hasFocus() and not self._pause.isActive() and lack.reason.strip() != self.reason.value:
            self._told = lack.reason.strip()
            self.reason.put(lack.reason)
        self.retranslate()

    def tell(self) -> None:
        """Tell the reason if it is another one than before."""
        self._pause.stop()
        if self.reason.value != self._told and len(self.reason.value) <= LONGEST:
            self._told = self.reason.value
            self.given.emit(self._lack.rule, self._told)

    def retranslate(self) -> None:
        """Say the rule and what is asked for."""
        lack = self._lack
        self._theme.dress(
            self._icon, "circle-check" if lack.settled else "triangle-alert", "good" if lack.settled else "attention"
        )
        self._sentence.setText(lack.text)
        self._article.setText(lack.article)
        self._article.setVisible(bool(lack.article))
        self._blocks.setText(self.tr("No reason is enough here: the recording cannot start without it."))
        self._blocks.setVisible(not lack.needs_reason)
        self.reason.setVisible(lack.needs_reason)
        self.reason.say(self.tr("Reason, for the protocol"))
        self.reason.area.setAccessibleName(f"{lack.text} {self.tr('Reason, for the protocol')}")

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Tell the reason when its field is left."""
        if event.type() is QEvent.Type.FocusOut:
            self.tell()
        return False
