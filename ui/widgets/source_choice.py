"""Which device: those that were found, none where that is allowed, or a file or an address that is typed in."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.theme import Theme, named
from ui.widgets.drop_list import DropList
from ui.widgets.label import Label

_TYPED = object()
_NONE = object()


class SourceChoice(QWidget):
    """A caption, a list, and a line that is there only for what is typed."""

    changed = Signal()

    def __init__(self, theme: Theme, *, optional: bool, typed: bool) -> None:
        super().__init__()
        self._optional = optional
        self._may_be_typed = typed
        self._caption = Label("quiet", wraps=False)
        self.list = DropList(theme)
        self.typed = QLineEdit()
        self._state = Label("quiet")
        self.typed.hide()
        self.typed.editingFinished.connect(self._typed_ended)
        self.list.activated.connect(self._chosen)
        self._found: tuple[tuple[str, str], ...] = ()
        self._source: str | None = None
        self._told: str | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (self._caption, self.list, self.typed, self._state):
            column.addWidget(widget)

    @property
    def source(self) -> str | None:
        """What an order takes; None for no device. Empty while nothing is typed yet."""
        return self._source

    @property
    def state(self) -> str:
        """What is said of the device."""
        return self._state.text()

    def tell(self, words: str, well: bool = True) -> None:
        """Say how the chosen device is."""
        named(self._state, "quiet" if well else "attention")
        self._state.setText(words)
        self.list.setAccessibleDescription(words)

    def say(self, caption: str) -> None:
        """Name the choice; its own words follow the language by themselves."""
        self._caption.setText(caption)
        self.list.setAccessibleName(caption)
        self.typed.setAccessibleName(f"{caption}: {self.tr('File or address')}")
        self._fill()

    def offer(self, found: Iterable[tuple[str, str]]) -> None:
        """Offer these sources with their names; what is chosen stays chosen, be it there or not."""
        self._found = tuple(found)
        self._fill()

    def choose(self, source: str | None) -> None:
        """Choose *source* without telling anybody."""
        self._source = self._told = source
        self.typed.setVisible(False)
        self._fill()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self._fill()
        super().changeEvent(event)

    def _fill(self) -> None:
        self.typed.setPlaceholderText(self.tr("For example rtsp://… or a video file"))
        entries: list[tuple[str, object]] = [(name, source) for source, name in self._found]
        if self._source is not None and self._source not in dict(self._found) and self.typed.isHidden():
            entries.insert(0, (self._source, self._source))
        if self._optional:
            entries.append((self.tr("None"), _NONE))
        if self._may_be_typed:
            entries.append((self.tr("File or address…"), _TYPED))
        self.list.blockSignals(True)
        self.list.clear()
        wanted: object = _NONE if self._source is None else self._source
        if not self.typed.isHidden():
            wanted = _TYPED
        for place, (text, data) in enumerate(entries):
            self.list.addItem(text, data)
            if data == wanted:
                self.list.setCurrentIndex(place)
        self.list.blockSignals(False)

    def _chosen(self, place: int) -> None:
        data = self.list.itemData(place)
        self.typed.setVisible(data is _TYPED)
        if data is _TYPED:
            self._source = self.typed.text().strip()
            self.typed.setFocus()
        else:
            self._source = None if data is _NONE else str(data)
        self._tell()

    def _typed_ended(self) -> None:
        if not self.typed.isHidden():
            self._source = self.typed.text().strip()
            self._tell()

    def _tell(self) -> None:
        if self._source != self._told:
            self._told = self._source
            self.changed.emit()
