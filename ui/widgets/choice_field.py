"""Choosing in a form: one of a few (all in view), one of many (a list that drops down), several (ticks).

Choices are (code, words): codes go to the records, words follow the language. The arrow keys move between what is in
view, and Tab goes on to the next field.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QVBoxLayout, QWidget

from ui.theme import TARGET, Theme, named
from ui.widgets.drop_list import DropList
from ui.widgets.field import Field
from ui.widgets.tick import Tick

GAP = 8
IN_VIEW = 4
"""Up to so many choices stand side by side."""
_LEAST = 120
"""How wide a list is at the least, in pixels; what drops down is as wide as its words."""

Choice = tuple[str, str]


class OneOf(Field):
    """One of *codes*; nothing is chosen at first. Without codes it is a list of whatever is offered later."""

    def __init__(self, theme: Theme, codes: Sequence[str] = (), *, required: bool = False) -> None:
        super().__init__(required=required)
        self._part: _Segments | _List = (_Segments if 0 < len(codes) <= IN_VIEW else _List)(theme, codes)
        self.hold(self._part, self._part.first)
        self._part.when(self._chose)

    @property
    def value(self) -> str:
        """The code that is chosen; empty while none is."""
        return self._part.value

    def put(self, value: str) -> None:
        """Choose *value* as if it had always been so; empty for none."""
        self._part.put(value)
        self.forget()

    def offer(self, choices: Iterable[Choice]) -> None:
        """Put the codes into words; a list takes codes that are new and lets go of those no longer offered."""
        self._part.word(dict(choices))
        self._part.name(self.label.text())

    def button(self, code: str) -> QPushButton:
        """Return what is pressed for *code* where all stand side by side."""
        if isinstance(self._part, _List):
            raise KeyError(code)
        return self._part.buttons[code]

    def choose(self, code: str) -> None:
        """Choose *code* as somebody would."""
        self._part.put(code)
        self._chose()

    def say(self, label: str, hint: str = "") -> None:
        """Name the field, and each of its choices by it."""
        super().say(label, hint)
        self._part.name(label)

    @property
    def empty(self) -> bool:
        """Return whether nothing is chosen."""
        return not self.value

    def _chose(self) -> None:
        self._touched()


class _Segments(QWidget):
    """Buttons side by side, of which one is down; in two columns, or in one, where there is no room for all."""

    def __init__(self, theme: Theme, codes: Sequence[str]) -> None:
        super().__init__()
        self._theme = theme
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP)
        self._in_row = 0
        for code in codes:
            button = _Segment(self)
            button.toggled.connect(partial(self._mark, button))
            self._mark(button, False)
            self._group.addButton(button)
            self.buttons[code] = button
        self._lay(len(self.buttons))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Be as narrow as the widest choice."""
        return QSize(self._widest(1), super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """Lay the choices out anew when the width or the words changed."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            fits = (count for count in (len(self.buttons), 2) if self._widest(count) <= self.width())
            self._lay(next(fits, 1))
        return super().event(event)

    def _widest(self, in_row: int) -> int:
        widths = [button.sizeHint().width() for button in self.buttons.values()]
        if in_row == len(widths):
            return sum(widths) + GAP * (in_row - 1)
        return max(widths) * in_row + GAP * (in_row - 1)

    def _lay(self, in_row: int) -> None:
        if in_row == self._in_row:
            return
        self._in_row = in_row
        for place, button in enumerate(self.buttons.values()):
            self._grid.addWidget(button, place // in_row, place % in_row)
        for column in range(len(self.buttons) + 1):
            self._grid.setColumnStretch(column, int(column == in_row))

    @property
    def first(self) -> QWidget:
        return next(iter(self.buttons.values()))

    @property
    def value(self) -> str:
        return next((code for code, button in self.buttons.items() if button.isChecked()), "")

    def put(self, value: str) -> None:
        self._group.setExclusive(False)
        for code, button in self.buttons.items():
            button.setChecked(code == value)
        self._group.setExclusive(True)

    def word(self, words: dict[str, str]) -> None:
        for code, button in self.buttons.items():
            button.setText(words[code])

    def name(self, label: str) -> None:
        for button in self.buttons.values():
            button.setAccessibleName(f"{label}: {button.text()}")

    def when(self, chosen: Callable[[], None]) -> None:
        self._group.buttonClicked.connect(lambda _button: chosen())

    def _mark(self, button: QPushButton, down: bool) -> None:
        self._theme.dress(button, "circle-dot" if down else "circle", "accent" if down else "edge")

    def step(self, button: QPushButton, ahead: int) -> None:
        every = list(self.buttons.values())
        target = every[(every.index(button) + ahead) % len(every)]
        target.setFocus(Qt.FocusReason.TabFocusReason)
        target.click()


class _Segment(QPushButton):
    def __init__(self, segments: _Segments) -> None:
        super().__init__()
        self._segments = segments
        named(self, "segment")
        self.setCheckable(True)
        self.setAutoDefault(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        ahead = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
        if event.key() in ahead:
            self._segments.step(self, ahead[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class _List(DropList):
    def __init__(self, theme: Theme, codes: Sequence[str]) -> None:
        super().__init__(theme)
        self.word({code: code for code in codes})
        self.setMaxVisibleItems(12)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return super().minimumSizeHint().boundedTo(QSize(_LEAST, TARGET))

    @property
    def first(self) -> QWidget:
        return self

    @property
    def value(self) -> str:
        return str(self.currentData() or "")

    def put(self, value: str) -> None:
        self.setCurrentIndex(self.findData(value))

    def word(self, words: dict[str, str]) -> None:
        chosen = self.value
        self.clear()
        for code, text in words.items():
            self.addItem(text, code)
        self.put(chosen)

    def name(self, label: str) -> None:
        self.setAccessibleName(label)

    def when(self, chosen: Callable[[], None]) -> None:
        self.activated.connect(lambda _place: chosen())


class SeveralOf(Field):
    """Any number of choices, each with its tick; in one line each, unless it *wraps*."""

    def __init__(self, theme: Theme, *, required: bool = False, wraps: bool = False) -> None:
        super().__init__(required=required)
        self._theme = theme
        self._wraps = wraps
        self._box = QWidget()
        self._rows = QVBoxLayout(self._box)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        self.ticks: dict[str, Tick] = {}
        self.hold(self._box)

    def offer(self, choices: Iterable[Choice]) -> None:
        """Offer these choices in these words; what is ticked stays so while its code is offered."""
        wanted = dict(choices)
        for code in [code for code in self.ticks if code not in wanted]:
            gone = self.ticks.pop(code)
            self._rows.removeWidget(gone)
            gone.deleteLater()
        for code, words in wanted.items():
            if code not in self.ticks:
                tick = Tick(self._theme, wraps=self._wraps)
                tick.clicked.connect(self._touched)
                self.ticks[code] = tick
                self._rows.addWidget(tick)
            self.ticks[code].setText(words)
        if self.ticks:
            self.setFocusProxy(next(iter(self.ticks.values())))
        self._name()

    @property
    def value(self) -> tuple[str, ...]:
        """The codes that are ticked, in the order in which they stand."""
        return tuple(code for code, tick in self.ticks.items() if tick.isChecked())

    def put(self, value: Iterable[str]) -> None:
        """Tick *value* and nothing else, as if it had always been so."""
        chosen = set(value)
        for code, tick in self.ticks.items():
            tick.setChecked(code in chosen)
        self.forget()

    def say(self, label: str, hint: str = "") -> None:
        """Name the field, and each of its ticks by it."""
        super().say(label, hint)
        self._name()

    @property
    def empty(self) -> bool:
        """Return whether nothing is ticked."""
        return not self.value

    def _name(self) -> None:
        for tick in self.ticks.values():
            tick.setAccessibleDescription(self.label.text())
