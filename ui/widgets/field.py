"""What every part of a form shares: a label above, the part itself, and under it a calm line that says what is wrong.

Rules. A field tells what is wrong when it is left or when the form is checked, never while somebody is still typing; it
takes its word back as soon as what is typed is well. The line stays where the field is; no dialog, no sound. A screen
reader finds the label as the name, and hint and trouble as the description.
"""

from abc import abstractmethod

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.widgets.label import Label
from ui.widgets.spoken import Spoken


class Field(Spoken):
    """A labelled part of a form; what is typed is told by the parts themselves (``value``)."""

    changed = Signal()
    """Somebody changed the value; not sent when the program put one."""

    def __init__(self, *, required: bool = False) -> None:
        super().__init__()
        self.required = required
        self.label = Label("field")
        self.hint = Label("quiet")
        self.below = Label("attention")
        self._editor: QWidget = self
        self._from_outside = ""
        self._checked = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        for line in (self.label, self.hint, self.below):
            self._column.addWidget(line)
            line.hide()

    def hold(self, part: QWidget, editor: QWidget | None = None) -> None:
        """Put *part* between the hint and the trouble; *editor* is what takes the focus, if it is not *part*."""
        self._editor = editor or part
        self._column.insertWidget(2, part)
        self.label.setBuddy(self._editor)
        if self._editor is not self:
            self.setFocusProxy(self._editor)

    def say(self, label: str, hint: str = "") -> None:
        """Name the field; its own words follow the language by themselves."""
        self.label.setText(label)
        self.label.setVisible(bool(label))
        self.hint.setText(hint)
        self.hint.setVisible(bool(hint))
        self._editor.setAccessibleName(label)
        self._show()

    @property
    @abstractmethod
    def empty(self) -> bool:
        """Return whether nothing was typed or chosen."""

    def why_not(self) -> str:
        """Return in words why what is typed cannot stand; empty if it can. Parts add their own reasons."""
        return self.tr("Please fill this in.") if self.required and self.empty else ""

    @property
    def trouble(self) -> str:
        """What the line below says."""
        return self.below.text()

    def tell(self, trouble: str) -> None:
        """Say what somebody else found wrong with the value; empty takes it back."""
        self._from_outside = trouble
        self._show()

    def check(self) -> bool:
        """Say now what is wrong, also with a field never visited; return whether all is well."""
        self._checked = True
        self._show()
        return not self.trouble

    def forget(self) -> None:
        """Say nothing until the field is left again: it holds something new."""
        self._checked = False
        self._from_outside = ""
        self._show()

    def retranslate(self) -> None:
        """Say the field's own words in the current language; what names it comes from ``say``."""
        self._show()

    def _left(self) -> None:
        """Tell what is wrong: somebody has finished here. A field left empty is told at the check alone."""
        self._checked = self._checked or not self.empty
        self._show()

    def _touched(self) -> None:
        """Take the word back as soon as it is no longer true."""
        self._from_outside = ""
        if self._checked and not self.why_not():
            self._checked = False
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        trouble = self._from_outside or (self.why_not() if self._checked else "")
        self.below.setText(trouble)
        self.below.setVisible(bool(trouble))
        described = " ".join(part for part in (self.hint.text(), trouble) if part)
        if self._editor.accessibleDescription() != described:
            self._editor.setAccessibleDescription(described)


def fields_in(widget: QWidget) -> tuple[Field, ...]:
    """Return every field within *widget*, in the order in which they were made."""
    return tuple(one for one in widget.findChildren(QWidget) if isinstance(one, Field))
