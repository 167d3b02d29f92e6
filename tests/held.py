"""Work whose first call waits until it is let go on: what is slow, with no clock in it."""

import threading
from collections.abc import Callable
from typing import Generic, ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Held(Generic[P, T]):
    """Does *work*; its first call has ``begun`` and waits for ``let_go``."""

    def __init__(self, work: Callable[P, T]) -> None:
        self._work = work
        self.begun = threading.Event()
        self.let_go = threading.Event()

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> T:
        if not self.begun.is_set():
            self.begun.set()
            self.let_go.wait()
        return self._work(*args, **kwargs)
