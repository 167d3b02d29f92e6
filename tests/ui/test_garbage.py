"""What the garbage collector finds goes on the thread of the windows, whoever left it."""

import gc
import threading

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.garbage import collect_what_is_due


class Circle:
    """Refers to itself, so that only the collector frees it; notes on which thread that was."""

    gone: list[int]

    def __init__(self, gone: list[int]) -> None:
        self.gone = gone
        self.itself = self

    def __del__(self) -> None:
        self.gone.append(threading.get_ident())


def test_what_other_threads_leave_behind_goes_on_this_one(qapp: QApplication, qtbot: QtBot) -> None:
    gone: list[int] = []
    left = 10 * gc.get_threshold()[0]
    for _ in range(3):
        leaving = threading.Thread(target=lambda: [None for _ in range(left) if Circle(gone) is None])
        leaving.start()
        leaving.join()
    qtbot.waitUntil(lambda: len(gone) == 3 * left)
    assert set(gone) == {threading.get_ident()}


def test_a_generation_goes_when_as_much_has_come_as_python_waits_for(monkeypatch: pytest.MonkeyPatch) -> None:
    collected: list[int] = []
    monkeypatch.setattr(gc, "collect", collected.append)
    monkeypatch.setattr(gc, "get_threshold", lambda: (700, 10, 0))
    for counts in ((700, 10, 99), (701, 10, 0), (0, 11, 99), (701, 11, 0)):
        monkeypatch.setattr(gc, "get_count", lambda counts=counts: counts)
        collect_what_is_due()
    assert collected == [0, 1, 1]
