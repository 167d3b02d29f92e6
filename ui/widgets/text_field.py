"""Words typed into a form: one line, or several."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from ui.widgets.field import Field
from ui.widgets.label import Label

_NEAR = 0.9
_LINE = 24


class TextField(Field):
    """One line of at most *longest* characters; how many are left is said only near the end."""

    def __init__(self, *, longest: int = 200, required: bool = False) -> None:
        super().__init__(required=required)
        self.longest = longest
        self.line = QLineEdit()
        self.line.setMaxLength(longest)
        self.hold(self.line)
        self.left = _Left()
        self._column.addWidget(self.left)
        self.line.textEdited.connect(self._touched)
        self.line.textChanged.connect(lambda text: self.left.count(len(text), longest))
        self.line.editingFinished.connect(self._left)

    @property
    def value(self) -> str:
        """What is typed, without the blanks around it and with one blank between words."""
        return " ".join(self.line.text().split())

    def put(self, value: str) -> None:
        """Show *value* as if it had always been there."""
        self.line.setText(value)
        self.forget()

    def suggest(self, example: str) -> None:
        """Show an example while nothing is typed."""
        self.line.setPlaceholderText(example)

    @property
    def empty(self) -> bool:
        """Return whether nothing was typed."""
        return not self.value


class TextArea(Field):
    """Several lines of at most *longest* characters. Tab leaves it: the keyboard must not be caught."""

    def __init__(self, *, longest: int = 2000, lines: int = 3, required: bool = False) -> None:
        super().__init__(required=required)
        self.longest = longest
        self.area = _Area(self)
        self.area.setTabChangesFocus(True)
        self.area.setFixedHeight(lines * _LINE + 20)
        self.hold(self.area)
        self.left = _Left()
        self._column.addWidget(self.left)
        self.area.textChanged.connect(self._typed)
        self._quiet = False

    @property
    def value(self) -> str:
        """What is typed, without the blanks around it."""
        return self.area.toPlainText().strip()

    def put(self, value: str) -> None:
        """Show *value* as if it had always been there."""
        self._quiet = True
        self.area.setPlainText(value)
        self._quiet = False
        self.forget()

    def suggest(self, example: str) -> None:
        """Show an example while nothing is typed."""
        self.area.setPlaceholderText(example)

    @property
    def empty(self) -> bool:
        """Return whether nothing was typed."""
        return not self.value

    def why_not(self) -> str:
        """Return why what is typed cannot stand: it is missing or too long."""
        if len(self.value) > self.longest:  # a text that is pasted is not cut: nobody would see what was lost
            return self.tr("This is too long: {more} characters too many.").format(more=len(self.value) - self.longest)
        return super().why_not()

    def _typed(self) -> None:
        self.left.count(len(self.value), self.longest)
        if not self._quiet:
            self._checked = self._checked or len(self.value) > self.longest
            self._touched()

    def finish(self) -> None:
        """Take it that somebody has finished typing."""
        self._left()


class _Area(QPlainTextEdit):
    def __init__(self, field: TextArea) -> None:
        super().__init__()
        self._field = field

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        self._field.finish()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()  # it belongs to the page
            return
        super().keyPressEvent(event)


class _Left(Label):
    """How many characters are left; there only near the end."""

    def __init__(self) -> None:
        super().__init__("quiet", wraps=False)
        self._counted = (0, 0)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.hide()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.count(*self._counted)

    def count(self, used: int, longest: int) -> None:
        """Show what is left of *longest* once most of it is used."""
        self._counted = used, longest
        near = 0 < longest * _NEAR <= used <= longest
        self.setVisible(near)
        if near:
            self.setText(self.tr("{left} characters left").format(left=longest - used))
