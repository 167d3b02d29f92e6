"""Confirming by hand: a field to sign in, and beside it the way not to, with the reason in words."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from interview_app.domain.signature import Signature
from ui.theme import Theme, named
from ui.widgets.label import Label
from ui.widgets.section import Section
from ui.widgets.signature_pad import SignaturePad
from ui.widgets.text_field import TextArea


class SignatureBox(QWidget):
    """Sign here, or say why not. ``signature`` and ``refusal`` are what came of it; at most one of them counts."""

    changed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.caption = Label("field")
        self.pad = SignaturePad(theme)
        self.below = Label("attention")
        self.back = QPushButton()
        self.wipe = QPushButton()
        for button, icon in ((self.back, "undo-2"), (self.wipe, "eraser")):
            named(button, "plain")
            button.setAutoDefault(False)
            theme.dress(button, icon)
        self.refuses = Section(theme)
        self.reason = TextArea(longest=500, lines=2, required=True)
        self.refuses.inside.addWidget(self.reason)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.back)
        buttons.addWidget(self.wipe)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.caption)
        column.addWidget(self.pad, 1)
        column.addWidget(self.below)
        column.addLayout(buttons)
        column.addWidget(self.refuses)
        self.back.clicked.connect(self.pad.undo)
        self.wipe.clicked.connect(self.pad.clear)
        self.pad.changed.connect(self._drawn)
        self.reason.changed.connect(self.changed)
        self.refuses.opened.connect(self._turned)
        self._checked = False
        self.retranslate()
        self._offer()

    @property
    def signature(self) -> Signature | None:
        """The signature; None while there is none, or only a dot, or the person refuses."""
        drawn = self.pad.signature
        return None if drawn.too_little or self.refuses.is_open else drawn

    @property
    def refusal(self) -> str:
        """The reason why the person does not sign; empty while they do not refuse."""
        return self.reason.value if self.refuses.is_open else ""

    @property
    def untouched(self) -> bool:
        """Return whether nothing was drawn and nothing refused."""
        return self.pad.empty and not self.refusal

    def check(self) -> bool:
        """Say what is missing; return whether the person signed, or refused with a reason."""
        self._checked = True
        self._say()
        return self.reason.check() if self.refuses.is_open else self.signature is not None

    def clear(self) -> None:
        """Be ready for the next signature."""
        self._checked = False
        self.reason.put("")
        self.refuses.open(False)
        self.pad.clear()

    def retranslate(self) -> None:
        """Say every word in the current language."""
        self.caption.setText(self.tr("Sign here: with a finger, a pen or the mouse"))
        self.pad.setAccessibleName(self.tr("Field for the signature"))
        self.back.setText(self.tr("Take back the last stroke"))
        self.wipe.setText(self.tr("Clear"))
        self.refuses.say(self.tr("Does not sign"))
        self.reason.say(self.tr("Why? In the person's own words; this goes into the protocol."))
        self._say()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _drawn(self) -> None:
        self._checked = not self.pad.empty and self.pad.signature.too_little
        self._offer()
        self._say()
        self.changed.emit()

    def _turned(self, refuses: bool) -> None:
        self.pad.setVisible(not refuses)
        self.caption.setVisible(not refuses)
        self.back.setVisible(not refuses)
        self.wipe.setVisible(not refuses)
        if refuses:
            self.reason.setFocus()
        self._say()
        self.changed.emit()

    def _offer(self) -> None:
        for button in (self.back, self.wipe):
            button.setEnabled(not self.pad.empty)

    def _say(self) -> None:
        wrong = self._checked and not self.refuses.is_open
        if wrong and self.pad.empty:
            said = self.tr("There is no signature yet.")
        elif wrong and self.pad.signature.too_little:
            said = self.tr("A dot or a short dash is no signature. Please sign in full, or choose «Does not sign».")
        else:
            said = ""
        self.below.setText(said)
        self.below.setVisible(bool(said))
        self.pad.setAccessibleDescription(said)
