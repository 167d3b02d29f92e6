"""The marks made so far, the newest on top: the time of the press and what was written to it."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QListWidget

from interview_app.journey.live_view import OwnEvent
from ui.theme import Theme
from ui.widgets.rec_badge import clock_text


class MarkList(QListWidget):
    """Shows marks; several of one press (first bare, then with words) stand in one line."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._marks: tuple[OwnEvent, ...] = ()
        self._origin_ns = 0
        self.setWordWrap(True)
        self._retranslate()

    @property
    def lines(self) -> list[str]:
        """What it says, from top to bottom."""
        model = self.model()
        return [str(model.index(row, 0).data()) for row in range(self.count())]

    def show_marks(self, marks: Iterable[OwnEvent], origin_ns: int) -> None:
        """Show *marks* of a session that began at the monotonic time *origin_ns*."""
        several = tuple(marks)
        if several != self._marks:
            self._marks, self._origin_ns = several, origin_ns
            self._retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Say everything anew when the language changed."""
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Marks"))
        by_press: dict[int, str] = {}
        for mark in self._marks:
            by_press[mark.pressed_ns] = mark.text or by_press.get(mark.pressed_ns, "")
        self.clear()
        for pressed_ns in sorted(by_press, reverse=True):
            time = clock_text(max(0, pressed_ns - self._origin_ns) // 1_000_000)
            text = by_press[pressed_ns] or self.tr("Mark")
            self.addItem(f"{time}  {text}")  # an item made here would be destroyed twice in Python
