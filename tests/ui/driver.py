"""Drives a real window with the words of a user: what is seen, what is pressed. It waits for conditions alone."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QScrollArea, QWidget
from pytestqt.exceptions import TimeoutError as NotInTime
from pytestqt.qtbot import QtBot

from tests.ui.patience import PATIENCE_MS
from ui.theme import TARGET

SCREENS = Path(__file__).parents[2] / "build" / "screens"


class Driver:
    """One window, as somebody in front of it sees it."""

    def __init__(self, qtbot: QtBot, window: QWidget) -> None:
        self.qtbot = qtbot
        self.window = window

    def seen(self) -> list[str]:
        """Return every word on the window: labels and buttons that can be seen."""
        texts = [label.text() for label in self.window.findChildren(QLabel) if label.isVisible()]
        texts += [button.text() for button in self.window.findChildren(QAbstractButton) if button.isVisible()]
        return [text for text in texts if text]

    def sees(self, text: str) -> bool:
        """Return whether *text* stands somewhere on the window."""
        return any(text in one for one in self.seen())

    def wait_to_see(self, text: str) -> None:
        """Wait until *text* stands somewhere on the window."""
        self.wait_until(lambda: self.sees(text))

    def wait_until(self, true: Callable[[], object]) -> None:
        """Wait until a condition holds."""
        try:
            self.qtbot.waitUntil(lambda: bool(true()), timeout=PATIENCE_MS)
        except NotInTime:
            raise AssertionError(f"it did not come about; there is {self.seen()}, cut off {self.clipped()}") from None

    def button(self, text: str) -> QAbstractButton:
        """Wait for the one button that can be seen and says *text*, or is named so to a screen reader; return it."""
        self.wait_until(lambda: self._buttons(text))
        (found,) = self._buttons(text)
        return found

    def press(self, text: str, *, at: int | None = None) -> None:
        """Press the button that says *text*, once it can be pressed, with the mouse and in its middle.

        Of several that say the same, *at* (from 0) says which.
        """
        button = self.button(text) if at is None else self._buttons(text)[at]
        self.wait_until(button.isEnabled)
        QTest.mouseClick(button, Qt.MouseButton.LeftButton, pos=button.rect().center())

    def _buttons(self, text: str) -> list[QAbstractButton]:
        buttons = self.window.findChildren(QAbstractButton)
        return [one for one in buttons if one.isVisible() and text in (one.text(), one.accessibleName())]

    def key(self, key: Qt.Key) -> None:
        """Press a key."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key)

    def clipped(self) -> list[str]:
        """Return the words that do not fit where they stand: cut off, or outside the window."""
        words: list[QAbstractButton | QLabel] = [*self.window.findChildren(QAbstractButton)]
        words += self.window.findChildren(QLabel)
        return [one.text() for one in words if one.isVisible() and one.text() and not self._fits(one)]

    def _fits(self, widget: QAbstractButton | QLabel) -> bool:
        needed = widget.sizeHint()
        if isinstance(widget, QLabel) and widget.wordWrap():
            needed = QSize(0, widget.heightForWidth(widget.width()))
        place = QRect(widget.mapTo(self.window, QPoint(0, 0)), widget.size())
        shown = self.window.rect().contains(place) or self._scrolls(widget)
        return shown and needed.width() <= widget.width() and needed.height() <= widget.height()

    def _scrolls(self, widget: QWidget) -> bool:
        return any(area.isAncestorOf(widget) for area in self.window.findChildren(QScrollArea))

    def small(self) -> list[str]:
        """Return the buttons that are too small for a finger."""
        buttons = self.window.findChildren(QAbstractButton)
        return [one.text() for one in buttons if one.isVisible() and min(one.width(), one.height()) < TARGET]

    def screenshot(self, name: str) -> Path:
        """Keep what is on the screen as ``build/screens/<name>.png``."""
        SCREENS.mkdir(parents=True, exist_ok=True)
        path = SCREENS / f"{name}.png"
        assert self.window.screen().grabWindow(self.window.winId()).save(str(path))
        return path
