"""The window's side of looking: starts the looking process, changes what it looks at, and makes sure that it is gone.

Every method but :meth:`LookingGlass.release` and :meth:`LookingGlass.close` returns at once. What is seen is told by a
thread of the glass, which must not be held up. A process that dies by itself (a driver took it along) is told as
``driver_failed`` and started again each second.
"""

import subprocess
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import IO

from interview_app.domain.declared import Undeclared
from interview_app.domain.errors import Bug
from interview_app.recording.devices import Unavailable
from interview_app.recording.order import (
    SILENT_CDB,
    CameraSeen,
    LookOrder,
    MicrophoneSeen,
    Preview,
    Seen,
    pack,
    read_framed,
    unpack,
)
from interview_app.recording.spare import Process, Spare

LOOKING = "interview_app.recording.looking"
SETTLED_AFTER_S = 1.0
END_WITHIN_S = 1.0
KILLED_WITHIN_S = 2.0
AGAIN_AFTER_S = 1.0

OnSeen = Callable[[Seen], None]
OnPreview = Callable[[Preview, bytes], None]


class LookingGlass:
    """Looks at devices and targets while nothing is recorded. Any thread may call."""

    def __init__(self, on_seen: OnSeen, on_preview: OnPreview) -> None:
        self._on_seen = on_seen
        self._on_preview = on_preview
        self._news = threading.Condition()
        self._wanted: LookOrder | None = None
        self._shown: LookOrder | None = None
        self._died = False
        self._closing = False
        self._process: Process | None = None
        self._reader: threading.Thread | None = None
        self._stuck: list[Process] = []
        self._spare = Spare(LOOKING)
        self._thread = threading.Thread(target=self._run, name="looking-glass", daemon=True)
        self._thread.start()

    def look(self, order: LookOrder) -> None:
        """Look at what *order* names from now on, and at nothing else. Returns at once."""
        self._want(order)

    def stop_looking(self) -> None:
        """Let the devices go. Returns at once."""
        self._want(None)

    def release(self, timeout_s: float = 5.0) -> bool:
        """Let the devices go and return True once every one is free. Blocks, a second in the worst ordinary case.

        False after *timeout_s*, or where a driver holds a killed process in the kernel: its device stays busy.
        """
        self._want(None)
        with self._news:
            free = self._news.wait_for(lambda: self._wanted is None and self._shown is None, timeout_s)
        return free and all(process.poll() is not None for process in self._stuck)

    def end(self) -> None:
        """Look no more, ever. Returns at once; the devices are free and the glass's threads end a moment later."""
        with self._news:
            self._closing = True
        self._want(None)

    def close(self) -> None:
        """End, and wait for it: the glass's threads have ended when this returns. Blocks as :meth:`release` does."""
        self.end()
        self._thread.join()

    def _want(self, order: LookOrder | None) -> None:
        with self._news:
            self._wanted = order
            self._news.notify_all()

    def _run(self) -> None:
        while True:
            with self._news:
                settled = not self._news.wait_for(self._is_to_do, self._patience_s)
                died, self._died = self._died, False
            if settled:
                self._spare.prepare()
                continue
            self._end()
            if died:
                self._wait_after_death()
            with self._news:
                self._shown = wanted = self._wanted
                self._news.notify_all()
                closing = self._closing
            if wanted is not None and not closing:
                self._begin(wanted)
            else:
                self._spare.close()
            if closing:
                return

    def _is_to_do(self) -> bool:
        return self._closing or self._died or self._wanted != self._shown

    @property
    def _patience_s(self) -> float | None:
        """After so many seconds without a new wish a spare is made ready for the next; never while nobody looks."""
        return None if self._shown is None or self._spare.waits else SETTLED_AFTER_S

    def _wait_after_death(self) -> None:
        with self._news:
            order = self._shown
        if order is not None:
            self._on_seen(_unseen(order))
        with self._news:
            self._news.wait_for(lambda: self._closing or self._wanted != order, AGAIN_AFTER_S)

    def _begin(self, order: LookOrder) -> None:
        process = self._spare.take()
        if process.stdin is None or process.stdout is None:
            raise Bug("no pipes to the looking process")
        self._process = process
        with suppress(BrokenPipeError):
            process.stdin.write(pack(order) + b"\n")
            process.stdin.flush()
        self._reader = threading.Thread(
            target=self._read, args=(process, process.stdout), name="looking-reader", daemon=True
        )
        self._reader.start()

    def _end(self) -> None:
        """End the process, if need be by force; where not even that ends it, it is left behind and noted."""
        process, reader = self._process, self._reader
        if process is None or process.stdin is None or reader is None:
            return
        self._process = self._reader = None
        with suppress(BrokenPipeError):
            process.stdin.close()
        try:
            process.wait(END_WITHIN_S)
        except subprocess.TimeoutExpired:
            process.kill()
            with suppress(subprocess.TimeoutExpired):
                process.wait(KILLED_WITHIN_S)
        if process.poll() is None:
            self._stuck.append(process)
        else:
            reader.join()

    def _read(self, process: Process, stream: IO[bytes]) -> None:
        with stream:
            while (packed := read_framed(stream)) is not None:
                try:
                    message, attached = unpack(packed)
                except Undeclared:
                    break
                if process is not self._process:  # it is being ended: what it still says is of yesterday
                    continue
                if isinstance(message, Seen):
                    self._on_seen(message)
                elif isinstance(message, Preview):
                    self._on_preview(message, attached)
        with self._news:
            self._died = self._died or process is self._process
            self._news.notify_all()


def _unseen(order: LookOrder) -> Seen:
    """Return what is seen while no process looks."""
    reason = Unavailable.DRIVER_FAILED.value
    cameras = tuple(CameraSeen(number, 0, 0, 0, "", reason, None) for number in range(1, len(order.cameras) + 1))
    microphone = MicrophoneSeen(0, SILENT_CDB, SILENT_CDB, 0, reason, None) if order.microphone else None
    return Seen(cameras, microphone, ())
