"""Calls into drivers that may never return.

Rules: a driver is called on a thread of its own; whoever asked waits no longer than it said; what arrives too late is
given to *discard*, so that a device opened after everybody left is let go again.
"""

import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

T = TypeVar("T")


def within(timeout_s: float, work: Callable[[], T], discard: Callable[[T], None]) -> T:
    """Return what *work* returns within *timeout_s* seconds.

    Raises what *work* raises, and ``TimeoutError`` when it takes longer; its late result then goes to *discard*.
    """
    outcome: Future[T] = Future()

    def run() -> None:
        try:
            result = work()
        except Exception as error:  # noqa: BLE001 - raised again in the thread of whoever asked
            outcome.set_exception(error)
        else:
            outcome.set_result(result)

    def late(finished: Future[T]) -> None:
        if finished.exception() is None:
            discard(finished.result())

    threading.Thread(target=run, name="driver-call", daemon=True).start()
    try:
        return outcome.result(timeout_s)
    except TimeoutError:
        outcome.add_done_callback(late)
        raise
