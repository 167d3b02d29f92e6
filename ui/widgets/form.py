"""A column of fields that scrolls. What has the focus is in view, and Tab goes from top to bottom.

Whatever is put in later, or shown later, takes its place in that order.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import cast

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from ui.widgets.field import Field, fields_in

_ROOM = 24


class Form(QScrollArea):
    """Fields one under the other; ``check`` tells what is wrong and goes to the first that is."""

    moved = Signal()
    """The focus came into the form, went on in it, or left it."""

    def __init__(self, widest: int = 720) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.inside = QWidget()
        self.inside.setMaximumWidth(widest)
        self.column = QVBoxLayout(self.inside)
        self.column.setContentsMargins(2, 0, 16, 8)
        self.column.setSpacing(16)
        self.column.addStretch(1)
        self.before: QWidget | None = None
        """From where Tab comes into the form; what is put in later would come last in the window without it."""
        self.setWidget(self.inside)
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._follow)
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.timeout.connect(self._bring_focus)
        self.verticalScrollBar().rangeChanged.connect(lambda *_: self._settled.start())  # what is shown has its place

    def add(self, widget: QWidget) -> None:
        """Put *widget* under what is there."""
        self.column.insertWidget(self.column.count() - 1, widget)
        self.order()

    def order(self) -> None:
        """Let Tab go from top to bottom through all that is in the form, in the order of the layouts."""
        stops = [*([self.before] if self.before is not None else ()), *_stops(self.column)]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    @property
    def fields(self) -> tuple[Field, ...]:
        """The fields that can be seen or could be by scrolling, from top to bottom."""
        return tuple(one for one in fields_in(self.inside) if one.isVisibleTo(self.inside))

    def check(self) -> bool:
        """Say what is wrong with each field; go to the first that is wrong. Return whether all is well."""
        wrong = [field for field in self.fields if not field.check()]
        if wrong:
            wrong[0].setFocus(Qt.FocusReason.OtherFocusReason)
            self._bring(wrong[0])
        return not wrong

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        self._bring_focus()
        if any(one is not None and self.inside.isAncestorOf(one) for one in (before, now)):
            self.moved.emit()

    def _bring_focus(self) -> None:
        """Bring what has the focus into view, or will have it once the window is in front again."""
        now = cast(QWidget | None, self.window().focusWidget())  # None before anything had it
        if now is not None and self.inside.isAncestorOf(now):
            self._bring(_field_of(now))

    def _bring(self, widget: QWidget) -> None:
        place = widget.mapTo(self.inside, QPoint(0, 0))
        middle = widget.rect().center()
        self.ensureVisible(place.x(), place.y() + middle.y(), 0, widget.height() // 2 + _ROOM)


def _field_of(widget: QWidget) -> QWidget:
    """Return the field that holds *widget*, so that its label and its trouble are in view as well."""
    holder: QWidget | None = widget
    while holder is not None:
        if isinstance(holder, Field):
            return holder
        holder = holder.parentWidget()
    return widget


def _stops(layout: QLayout) -> Iterator[QWidget]:
    # Never by itemAt: PySide would keep for good what it returns, and take the next object at its address for it.
    holder = layout.parentWidget()
    around = [*(holder.children() if holder is not None else ()), *layout.children()]
    beside = [part for part in around if isinstance(part, QWidget | QLayout)]
    for part in sorted((one for one in beside if layout.indexOf(one) >= 0), key=layout.indexOf):
        if isinstance(part, QLayout):
            yield from _stops(part)
            continue
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None:
            yield part
        below = part.layout()
        if below is not None:
            yield from _stops(below)
