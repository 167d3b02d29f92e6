"""Ctrl-C while something must be finished properly: a wish to stop, not an end in the middle."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_SIGNALS = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


@contextmanager
def stopping_on_interrupt() -> Iterator[threading.Event]:
    """Yield an event that Ctrl-C, a request to end, or a closed terminal sets; until the block ends they do no more."""
    wish = threading.Event()

    def note(_number: int, _frame: FrameType | None) -> None:
        wish.set()

    if threading.current_thread() is not threading.main_thread():  # only the main thread may set handlers
        yield wish
        return
    before = {number: signal.signal(number, note) for number in _SIGNALS}
    try:
        yield wish
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
