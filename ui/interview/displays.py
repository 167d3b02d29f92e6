"""The displays there are, and a place for a second window: on another display, else beside the first window."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True)
class Display:
    """A display: what the system calls it, and where its windows may stand."""

    name: str
    area: QRect


class Displays(QObject):
    """The displays of this machine."""

    changed = Signal()
    """One was connected, or is gone."""

    def __init__(self, app: QGuiApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        app.screenAdded.connect(self._tell)
        app.screenRemoved.connect(self._tell)

    @property
    def there(self) -> tuple[Display, ...]:
        """Every display that is connected."""
        return tuple(Display(one.name(), one.availableGeometry()) for one in QGuiApplication.screens())

    def of(self, window: QWidget) -> Display:
        """Return the display on which most of *window* stands."""
        place = window.frameGeometry()
        return max(self.there, key=lambda one: _size(one.area.intersected(place)))

    def another(self, window: QWidget) -> Display | None:
        """Return a display that *window* does not stand on; None where there is none."""
        own = self.of(window)
        return next((one for one in self.there if one.name != own.name), None)

    def _tell(self, _screen: QScreen) -> None:
        self.changed.emit()


def _size(area: QRect) -> int:
    return area.width() * area.height() if area.isValid() else 0
