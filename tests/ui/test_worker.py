"""Threads meet Qt in one place: in order, on the GUI thread, and never after the owner is gone."""

import gc
import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from interview_app.domain.errors import Circumstance, Code
from tests.ui.patience import PATIENCE_MS
from ui.worker import Cancelled, Door, Progress, Worker


@pytest.fixture
def owner(qapp: QApplication) -> QObject:
    return QObject()


@pytest.fixture
def faults() -> list[BaseException]:
    return []


@pytest.fixture
def worker(faults: list[BaseException]) -> Iterator[Worker]:
    worker = Worker(faults.append)
    yield worker
    assert not worker.close()


def never(*_: object) -> None:
    raise AssertionError("nobody should have been told")


def test_the_result_comes_back_on_the_gui_thread(qtbot: QtBot, worker: Worker, owner: QObject) -> None:
    gui, told = QThread.currentThread(), []

    def work(progress: Progress, cancelled: Cancelled) -> int:
        return threading.get_ident()

    worker.run(work, owner=owner, on_done=lambda it: told.append((it, QThread.currentThread())), on_failed=never)
    qtbot.waitUntil(lambda: bool(told))
    assert told[0][0] != threading.get_ident()
    assert told[0][1] is gui


def test_progress_comes_first_and_the_newest_last(qtbot: QtBot, worker: Worker, owner: QObject) -> None:
    told: list[object] = []

    def work(progress: Progress, cancelled: Cancelled) -> str:
        for done in range(1000):
            progress("verifying", done, 999)
        return "done"

    worker.run(work, owner=owner, on_done=told.append, on_failed=never, on_progress=lambda *step: told.append(step))
    qtbot.waitUntil(lambda: "done" in told)
    assert told[-2:] == [("verifying", 999, 999), "done"]
    assert len(told) < 1000, "the window is told no more than it can show"


def test_a_circumstance_is_told_and_the_end_is_too(
    qtbot: QtBot, worker: Worker, owner: QObject, faults: list[BaseException]
) -> None:
    told: list[object] = []

    def work(progress: Progress, cancelled: Cancelled) -> None:
        raise Circumstance(Code.NO_MEDIA)

    def ended() -> None:
        told.append("end")

    worker.run(
        work,
        owner=owner,
        on_done=never,
        on_failed=lambda one: told.append(one.code),
        on_ended=lambda: told.append("end"),
    )
    qtbot.waitUntil(lambda: "end" in told)
    assert (told, faults) == ([Code.NO_MEDIA, "end"], [])


def test_a_fault_of_our_own_goes_to_the_crash_handler(
    qtbot: QtBot, worker: Worker, owner: QObject, faults: list[BaseException]
) -> None:
    ended: list[bool] = []

    def work(progress: Progress, cancelled: Cancelled) -> None:
        raise ZeroDivisionError

    worker.run(work, owner=owner, on_done=never, on_failed=never, on_ended=lambda: ended.append(True))
    qtbot.waitUntil(lambda: bool(ended))
    assert [type(fault) for fault in faults] == [ZeroDivisionError]


def _until_cancelled(progress: Progress, cancelled: Cancelled) -> None:
    cancelled.wait()
    raise Circumstance(Code.CANCELLED)


def test_a_cancelled_task_says_so(qtbot: QtBot, worker: Worker, owner: QObject) -> None:
    told: list[Code] = []
    task = worker.run(_until_cancelled, owner=owner, on_done=never, on_failed=lambda one: told.append(one.code))
    assert task.running
    assert worker.tasks == (task,)
    task.cancel()
    qtbot.waitUntil(lambda: not worker.tasks)
    assert told == [Code.CANCELLED]


def test_a_task_is_over_when_the_window_has_heard_of_it(qtbot: QtBot, worker: Worker, owner: QObject) -> None:
    told: list[None] = []
    task = worker.run(lambda _progress, _cancelled: None, owner=owner, on_done=told.append, on_failed=never)
    assert task.ended.wait(PATIENCE_MS / 1000)
    assert (worker.tasks, told) == ((task,), [])
    qtbot.waitUntil(lambda: not worker.tasks)
    assert told == [None]


def test_an_owner_that_is_gone_stops_its_task_and_hears_nothing(qtbot: QtBot, worker: Worker, owner: QObject) -> None:
    task = worker.run(_until_cancelled, owner=owner, on_done=never, on_failed=never, on_ended=never)
    delete(owner)
    qtbot.waitUntil(lambda: not task.running)


def test_a_task_that_does_not_stop_is_named_and_left(qapp: QApplication, owner: QObject) -> None:
    let_go = threading.Event()

    def hang_in_a_driver(progress: Progress, cancelled: Cancelled) -> None:
        let_go.wait()

    worker = Worker(never)
    task = worker.run(hang_in_a_driver, owner=owner, on_done=never, on_failed=never)
    assert worker.close(within_s=0.01) == ("task-hang_in_a_driver",)
    delete(owner)
    let_go.set()
    assert not worker.close()
    assert not task.running


def _from_other_threads(count: int, put: Callable[[int], None]) -> None:
    def put_all() -> None:
        for item in range(count):
            put(item)

    thread = threading.Thread(target=put_all)
    thread.start()
    thread.join()


def test_a_door_hands_out_all_in_order(qtbot: QtBot, owner: QObject) -> None:
    got: list[int] = []
    door: Door[int] = Door(got.append, owner)
    _from_other_threads(100, door.put)
    qtbot.waitUntil(lambda: len(got) == 100)
    assert got == list(range(100))


def test_a_door_for_the_newest_hands_out_only_that(qtbot: QtBot, owner: QObject) -> None:
    got: list[int] = []
    door: Door[int] = Door(got.append, owner, newest_only=True)
    _from_other_threads(100, door.put)
    qtbot.waitUntil(lambda: bool(got))
    assert got == [99]


def test_a_door_of_an_owner_that_is_gone_takes_and_drops(qtbot: QtBot, owner: QObject) -> None:
    door: Door[int] = Door(never, owner)
    _from_other_threads(3, door.put)
    delete(owner)
    _from_other_threads(3, door.put)
    QApplication.processEvents()


def test_a_receiver_that_fails_does_not_stop_the_next(qtbot: QtBot, owner: QObject) -> None:
    got: list[int] = []

    def receive(item: int) -> None:
        got.append(item)
        if item == 0:
            raise ValueError

    door: Door[int] = Door(receive, owner)
    with qtbot.captureExceptions() as exceptions:
        _from_other_threads(2, door.put)
        qtbot.waitUntil(lambda: len(got) == 2)
    assert [kind for kind, _, _ in exceptions] == [ValueError]


def test_an_owner_that_python_throws_away_takes_its_doors_along(qtbot: QtBot) -> None:
    class Keeper(QObject):
        """Holds its own door, and the door holds it."""

        def __init__(self) -> None:
            super().__init__()
            self.door: Door[int] = Door(self.take, self)

        def take(self, item: int) -> None:
            never(item)

    for _ in range(20):
        Keeper()
    with qtbot.captureExceptions() as exceptions:
        gc.collect()
    assert exceptions == []
