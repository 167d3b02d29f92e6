"""Saving by itself: each change is kept at once, on a thread, one after the other, and nothing is left behind.

Rules. Of what waits only the newest is saved. What could not be saved is kept and tried again with the next change, or
when somebody wants to go on; nobody goes on before everything is saved.
"""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, Signal

from interview_app.domain.errors import Circumstance
from ui.worker import Cancelled, Progress, Worker

T = TypeVar("T")


class Autosave(QObject, Generic[T]):
    """Hands what is put in to *save*. Made and called on the GUI thread; *owner* lives as long as it is needed."""

    failed = Signal(object)
    """The circumstance for which something could not be saved."""
    saved = Signal()
    """Everything that was put in is saved, and nobody goes on by that."""

    def __init__(self, worker: Worker, save: Callable[[T], None], owner: QObject) -> None:
        super().__init__(owner)
        self._worker = worker
        self._save = save
        self._unsaved: list[T] = []
        self._running = False
        self._trouble: Circumstance | None = None
        self._then: Callable[[], None] | None = None

    @property
    def settled(self) -> bool:
        """True while everything that was put in is saved."""
        return not self._running and not self._unsaved

    def put(self, value: T) -> None:
        """Save *value* instead of whatever waits."""
        self._unsaved = [value]
        self._begin()

    def then(self, act: Callable[[], None]) -> None:
        """Do *act* once everything is saved; not at all if it cannot be."""
        if self.settled:
            act()
            return
        self._then = act
        self._begin()

    def _begin(self) -> None:
        if self._running or not self._unsaved:
            return
        self._running, self._trouble = True, None
        value = self._unsaved[0]

        def save(progress: Progress, cancelled: Cancelled) -> None:
            self._save(value)

        def end() -> None:
            self._end(value)

        self._worker.run(save, owner=self, on_done=lambda _none: None, on_failed=self._refuse, on_ended=end)

    def _refuse(self, circumstance: Circumstance) -> None:
        self._trouble = circumstance

    def _end(self, value: T) -> None:
        self._running = False
        is_newest = self._unsaved[0] is value
        if not is_newest:
            self._begin()
        elif self._trouble is not None:
            self._then = None
            self.failed.emit(self._trouble)
        else:
            self._unsaved = []
            act, self._then = self._then, None
            if act is None:
                self.saved.emit()
            else:
                act()
