"""Python's garbage collector, kept to the thread of the windows.

Rules. Left alone, the collector runs in whatever thread happens to ask for memory, and what it finds there may be a
window's: Qt ends the process when a widget or a timer goes in a thread that is not its own. So it is switched off and
called by a timer, as often as it would have run; it never runs in the middle of somebody's work either.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_LOOK_EVERY_MS = 250


def collect_here(owner: QObject) -> None:
    """Collect on this thread alone while *owner* lives; called once a process."""
    gc.disable()
    timer = QTimer(owner, interval=_LOOK_EVERY_MS)
    timer.timeout.connect(collect_what_is_due)
    timer.start()


def collect_what_is_due() -> None:
    """Collect the oldest generation whose count is above Python's own threshold, and with it the younger ones."""
    due = [
        generation
        for generation, (count, limit) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
        if count > limit > 0
    ]
    if due:
        gc.collect(due[-1])
