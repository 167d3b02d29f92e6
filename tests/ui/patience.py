"""Waiting for windows as pytest-qt does, in a process without pytest."""

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEventLoop, QTimer

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

PATIENCE_MS = 20_000
LOOK_EVERY_MS = 10


class Patience:
    """Takes the place of pytest-qt's bot for a driver."""

    @classmethod
    def bot(cls) -> "QtBot":
        """Return it as what a driver takes."""
        return cast("QtBot", cls())

    def waitUntil(self, true: Callable[[], bool], *, timeout: int = PATIENCE_MS) -> None:  # noqa: N802 - pytest-qt's
        """Handle events until *true* holds; TimeoutError after *timeout* milliseconds."""
        loop, looking = QEventLoop(), QTimer()
        end = time.monotonic() + timeout / 1000

        def look() -> None:
            if true() or time.monotonic() > end:
                loop.quit()

        looking.timeout.connect(look)
        looking.start(LOOK_EVERY_MS)
        loop.exec()
        if not true():
            raise TimeoutError
