"""A terminal with somebody at it: what the program shows there, and what is typed."""

import os
import pty
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.cli.program import ROOT, command, environment


class Terminal:
    """The other end of a program's terminal; standard output goes elsewhere."""

    def __init__(self, master: int, process: subprocess.Popen[bytes]) -> None:
        self._master = master
        self._process = process
        self.shown = b""
        self._read_to = 0

    def wait_for(self, text: str) -> None:
        """Wait until *text* stands on the screen, after what was waited for before."""
        while (place := self.shown.find(text.encode(), self._read_to)) < 0:
            self.shown += os.read(self._master, 4096)
        self._read_to = place + len(text.encode())

    def type(self, text: str) -> None:
        """Type a line."""
        os.write(self._master, text.encode() + b"\n")

    def end(self) -> int:
        """Wait for the program's end and return its exit code."""
        while True:
            try:
                self.shown += os.read(self._master, 4096)
            except OSError:  # on Linux the end of the last user of a terminal is an error to its other end
                return self._process.wait(60)


@contextmanager
def terminal(*arguments: str | Path) -> Iterator[Terminal]:
    """Run the program at a terminal of its own."""
    master, slave = pty.openpty()
    try:
        with subprocess.Popen(
            command(*arguments),
            stdin=slave,
            stdout=subprocess.DEVNULL,
            stderr=slave,
            start_new_session=True,
            cwd=ROOT,
            env=environment(),
        ) as process:
            os.close(slave)
            try:
                yield Terminal(master, process)
            finally:
                process.kill()
    finally:
        os.close(master)
