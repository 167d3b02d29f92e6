"""Where a command speaks: results on standard output, everything else on standard error, UTF-8 always.

Progress is one line on a terminal, written over and over and gone at the end; where standard error is no terminal
there is none. A path is written to standard output with exactly the bytes that the file system has.
"""

import io
import json
import os
import shutil
import sys
from collections.abc import Mapping

from interview_app.system.texts import Texts


def speak_utf8() -> None:
    """Let both streams take any letter whatever the locale says; a byte that is no text goes out as it came in."""
    for stream, errors in ((sys.stdout, "surrogateescape"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)


class OutputLost(Exception):
    """Standard output takes nothing more, because its reader left or because of a disk."""

    def __init__(self, *, reader_left: bool) -> None:
        super().__init__(reader_left)
        self.reader_left = reader_left


class Progress:
    """How far a command has come; call it with a step and, where it can be counted, with done and total."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts
        self._terminal = sys.stderr is not None and sys.stderr.isatty()
        self._shown = ""

    def __call__(self, step: str, done: int = 0, total: int = 0) -> None:
        """Show *step* (a key of the table ``step``), with a percentage if *total* is known."""
        if not self._terminal:
            return
        line = self._texts.word("step", step)
        if total > 0:
            line = f"{line} {min(done, total) * 100 // total} %"
        line = line[: shutil.get_terminal_size().columns - 1]
        if line != self._shown:
            self._write(line)

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            self._write("")

    def _write(self, line: str) -> None:
        print(f"\r\x1b[K{line}", end="", file=sys.stderr, flush=True)
        self._shown = line


class Console:
    """The two streams of one command, in one language."""

    def __init__(self, texts: Texts) -> None:
        self.texts = texts
        self.progress = Progress(texts)

    def say(self, key: str, /, **params: str | int) -> None:
        """Write the text *key* of the table ``cli`` to standard output."""
        self.write(self.texts.text(f"cli.{key}", **params))

    def write(self, line: str) -> None:
        """Write *line* as it is to standard output; :class:`OutputLost`."""
        self.progress.clear()
        try:
            print(line, flush=True)
        except OSError as error:
            # Python writes what is left at its end, and would fail again with an exit code of its own.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise OutputLost(reader_left=isinstance(error, BrokenPipeError)) from error

    def write_json(self, value: Mapping[str, object]) -> None:
        """Write *value* as JSON to standard output."""
        self.write(json.dumps(value, ensure_ascii=False, indent=2))

    def camera_name(self, number: int) -> str:
        """Return the name of a camera that was given none."""
        return self.texts.text("cli.camera_name", number=number)

    def slate(self) -> tuple[str, ...]:
        """Return the lines that stand in for a lost camera's picture."""
        return tuple(self.texts.text("cli.slate").splitlines())

    def warn(self, message: str) -> None:
        """Write *message* to standard error."""
        self.progress.clear()
        print(message, file=sys.stderr)
