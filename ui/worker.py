"""The one place where threads meet Qt.

Rules. Work is a plain function without Qt; it runs on a thread of its own and speaks to the windows only through a
:class:`Door`, whose items are handed out on the GUI thread. A task belongs to a ``QObject``: once that is gone, nobody
hears of the task any more and it is asked to stop. A circumstance goes to ``on_failed``; any other exception is a fault
of our own and goes to the crash handler. Threads are daemons: one that hangs in a driver cannot keep the program alive.
"""

import threading
import time
from collections import deque
from collections.abc import Callable
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from interview_app.domain.errors import Circumstance

T = TypeVar("T")

Cancelled = threading.Event
"""Set when nobody wants the work any more; the journeys call it ``stop``."""
Progress = Callable[[str, int, int], None]
"""As the journeys want it: name of the step (table ``step``), done, and in all (0 if it cannot be counted)."""
Work = Callable[[Progress, Cancelled], T]

CLOSE_WITHIN_S = 5.0


class Door(QObject, Generic[T]):
    """Hands what any thread puts in to *receive* on the GUI thread, one by one in order, while *owner* lives.

    ``newest_only``: what waits is replaced by what comes (previews, levels, progress). Made on the GUI thread.
    """

    _knocked = Signal()
    _open = False  # so it stays for one that the garbage collector emptied before its owner said goodbye

    def __init__(self, receive: Callable[[T], None], owner: QObject, *, newest_only: bool = False) -> None:
        super().__init__(owner)
        self._receive = receive
        self._waiting: deque[T] = deque(maxlen=1 if newest_only else None)
        self._guard = threading.Lock()
        self._knocked.connect(self._hand_out, Qt.ConnectionType.QueuedConnection)
        owner.destroyed.connect(self.close)
        self._open = True

    def put(self, item: T) -> None:
        """Leave *item*; any thread may, at any time, also when the owner is gone."""
        with self._guard:
            if not self._open:
                return
            replaces = len(self._waiting) == self._waiting.maxlen
            self._waiting.append(item)
            if not replaces:
                self._knocked.emit()

    @Slot()
    def close(self) -> None:
        """Hand out nothing more; idempotent."""
        if self._open:
            with self._guard:
                self._open = False
                self._waiting.clear()

    @Slot()
    def _hand_out(self) -> None:
        with self._guard:
            if not self._waiting:
                return
            item = self._waiting.popleft()
        self._receive(item)


class Task:
    """Work under way, or done."""

    def __init__(self, thread_name: str) -> None:
        self.name = thread_name
        self.cancelled = Cancelled()
        self.ended = threading.Event()
        self.told = False
        """True once everything that came of it was told, or there is nobody to tell. Of the GUI thread."""

    @property
    def running(self) -> bool:
        """True until the work has returned or raised, and the window has heard of it."""
        return not (self.told and self.ended.is_set())

    def cancel(self) -> None:
        """Ask the work to stop; what it then returns or raises is handed on as ever."""
        self.cancelled.set()

    def abandon(self) -> None:
        """Ask the work to stop: nobody will hear of it."""
        self.told = True
        self.cancel()


class Worker:
    """Runs work beside the windows. Made and called on the GUI thread."""

    def __init__(self, crashed: Callable[[BaseException], None]) -> None:
        self._crashed = crashed
        self._tasks: list[Task] = []

    @property
    def tasks(self) -> tuple[Task, ...]:
        """What is under way; of what is not among them the windows have heard."""
        self._tasks = [task for task in self._tasks if task.running]
        return tuple(self._tasks)

    def run(
        self,
        work: Work[T],
        *,
        owner: QObject,
        on_done: Callable[[T], None],
        on_failed: Callable[[Circumstance], None],
        on_progress: Callable[[str, int, int], None] | None = None,
        on_ended: Callable[[], None] | None = None,
    ) -> Task:
        """Start *work* on a thread and return its task. Each ``on_`` is called on the GUI thread while *owner* lives.

        *on_done* gets what it returned, *on_failed* the circumstance that it raised. *on_ended* is called last,
        whatever came of it, also after a fault of our own, of which the crash handler hears first. Of waiting progress
        only the newest is told.
        """
        task = Task(f"task-{getattr(work, '__name__', 'work')}")
        owner.destroyed.connect(task.abandon)
        news: Door[Callable[[], None]] = Door(_tell, owner)
        steps: Door[Callable[[], None]] = Door(_tell, owner, newest_only=True)

        def say(step: str, done: int = 0, total: int = 0) -> None:
            if on_progress is not None:
                steps.put(partial(on_progress, step, done, total))

        def close() -> None:
            task.told = True
            owner.destroyed.disconnect(task.abandon)
            for door in (news, steps):
                door.close()  # a thread that the work left behind may still speak
                door.deleteLater()

        def carry_out() -> None:
            try:
                result = work(say, task.cancelled)
                outcome = partial(on_done, result)
            except Circumstance as circumstance:
                outcome = partial(on_failed, circumstance)
            except BaseException as error:  # noqa: BLE001 - handed to the crash handler, on the GUI thread
                outcome = partial(self._crashed, error)
            news.put(outcome)
            if on_ended is not None:
                news.put(on_ended)
            news.put(close)
            task.ended.set()

        self._tasks = [*self.tasks, task]
        threading.Thread(target=carry_out, name=task.name, daemon=True).start()
        return task

    def close(self, within_s: float = CLOSE_WITHIN_S) -> tuple[str, ...]:
        """Ask every task to stop, wait for them, and return the names of those that did not; they are abandoned."""
        for task in self.tasks:
            task.cancel()
        end = time.monotonic() + within_s
        return tuple(task.name for task in self.tasks if not task.ended.wait(max(0.0, end - time.monotonic())))


def _tell(one: Callable[[], None]) -> None:
    one()
