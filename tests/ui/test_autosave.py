"""Saving by itself: in order, the newest of what waits, and nobody goes on before all is safe."""

import threading

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from interview_app.domain.errors import Circumstance, Code
from tests.ui.patience import PATIENCE_MS
from ui.app import Program
from ui.autosave import Autosave

FULL = Circumstance(Code.OUTPUT_UNWRITABLE, path="vault")


class Store:
    """Takes what is saved, as slowly as the test wants, and fails where it says so."""

    def __init__(self) -> None:
        self.kept: list[int] = []
        self.trouble: Circumstance | None = None
        self.open = threading.Event()
        self.open.set()

    def save(self, value: int) -> None:
        assert self.open.wait(PATIENCE_MS / 1000)
        if self.trouble is not None:
            raise self.trouble
        self.kept.append(value)


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture
def saving(program: Program, store: Store) -> Autosave[int]:
    owner = QObject(program.app)
    return Autosave(program.frame.worker, store.save, owner)


def test_each_change_is_kept(saving: Autosave[int], store: Store, qtbot: QtBot) -> None:
    for value in (1, 2):
        saving.put(value)
        qtbot.waitUntil(lambda: saving.settled, timeout=PATIENCE_MS)
    assert store.kept == [1, 2]


def test_of_what_waits_the_newest_is_saved_and_last(saving: Autosave[int], store: Store, qtbot: QtBot) -> None:
    store.open.clear()
    for value in (1, 2, 3):
        saving.put(value)
    done: list[list[int]] = []
    saving.then(lambda: done.append(list(store.kept)))
    assert not saving.settled
    store.open.set()
    qtbot.waitUntil(lambda: bool(done), timeout=PATIENCE_MS)
    assert done == [[1, 3]]


def test_going_on_does_not_wait_where_all_is_safe(saving: Autosave[int]) -> None:
    done: list[bool] = []
    saving.then(lambda: done.append(True))
    assert done == [True]


def test_what_failed_is_told_holds_back_and_is_tried_again(saving: Autosave[int], store: Store, qtbot: QtBot) -> None:
    told: list[Circumstance] = []
    done: list[bool] = []
    saving.failed.connect(told.append)
    store.trouble = FULL
    saving.put(1)
    saving.then(lambda: done.append(True))
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE_MS)
    assert (told, done, saving.settled) == ([FULL], [], False)
    store.trouble = None
    saving.then(lambda: done.append(True))
    qtbot.waitUntil(lambda: bool(done), timeout=PATIENCE_MS)
    assert store.kept == [1]


def test_a_change_after_a_failure_is_saved(saving: Autosave[int], store: Store, qtbot: QtBot) -> None:
    store.open.clear()
    store.trouble = FULL
    saving.put(1)
    saving.put(2)
    store.open.set()
    with qtbot.waitSignal(saving.failed, timeout=PATIENCE_MS):
        pass
    store.trouble = None
    saving.put(3)
    qtbot.waitUntil(lambda: saving.settled, timeout=PATIENCE_MS)
    assert store.kept == [3]
