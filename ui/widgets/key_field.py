"""A key that a foot pedal or a button of the room sends: recorded by pressing it, never typed as a name.

Rules. Listening begins and ends on purpose: with a press of the button, with the key itself, with Escape, or when the
field is left. Escape, Tab and keys that only go with others cannot be chosen. A key that also writes a letter is taken,
and it is said that it pauses only where nobody writes.
"""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.theme import Theme
from ui.widgets.field import Field
from ui.widgets.label import Label

_GOES_WITH_OTHERS = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_CapsLock}
)
_NEVER = frozenset({Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_unknown})


class KeyField(Field):
    """The key as Qt writes it (``F13``); empty for none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._key = ""
        self._listening = False
        self.shown = Label("strong", wraps=False)
        self.record = QPushButton()
        self.remove = QPushButton()
        for button, icon in ((self.record, "keyboard"), (self.remove, "x")):
            button.setAutoDefault(False)
            theme.dress(button, icon)
        self.writes = Label("attention")
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.shown)
        row.addWidget(self.record)
        row.addWidget(self.remove)
        row.addStretch(1)
        self.hold(whole, self.record)
        self._column.addWidget(self.writes)
        self.record.clicked.connect(lambda: self._listen(not self._listening))
        self.remove.clicked.connect(lambda: self._choose(""))
        self.record.installEventFilter(self)
        self.retranslate()

    @property
    def value(self) -> str:
        """The key that is chosen."""
        return self._key

    @property
    def listening(self) -> bool:
        """Whether the next key is the one that is chosen."""
        return self._listening

    @property
    def empty(self) -> bool:
        """Return whether no key is chosen."""
        return not self._key

    def put(self, value: str) -> None:
        """Show *value* as if it had always been there."""
        self._key = value
        self.forget()
        self.retranslate()

    def retranslate(self) -> None:
        """Say the field's own words in the current language."""
        self.shown.setText(self._key or self.tr("No key"))
        self.record.setText(self.tr("Press the pedal or button now") if self._listening else self.tr("Choose a key"))
        self.remove.setText(self.tr("Without a key"))
        self.remove.setVisible(bool(self._key))
        self.writes.setText(self.tr("This key also writes, so it pauses only where nobody is writing."))
        self.writes.setVisible(len(self._key) == 1)
        super().retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the key that is pressed while the field listens."""
        if watched is self.record and self._listening:
            if event.type() is QEvent.Type.FocusOut:
                self._listen(False)
            elif event.type() is QEvent.Type.ShortcutOverride:
                event.accept()  # it is no shortcut now
                return True
            elif event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                self._take(event)
                return True
        return False

    def _listen(self, listening: bool) -> None:
        self._listening = listening
        if listening:
            self.record.setFocus(Qt.FocusReason.OtherFocusReason)
        self.retranslate()

    def _take(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self._listen(False)
        elif key not in _GOES_WITH_OTHERS | _NEVER:
            modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            text = QKeySequence(event.keyCombination() if modifiers else key).toString(
                QKeySequence.SequenceFormat.PortableText
            )
            if text:
                self._listening = False
                self._choose(text)

    def _choose(self, key: str) -> None:
        changed = key != self._key
        self._key = key
        self.retranslate()
        if changed:
            self._touched()
