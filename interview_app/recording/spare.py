"""Processes in waiting: started before they are needed, so that nobody waits while Python and the codecs load.

A process in waiting reads its standard input. It holds no device, no key and no file, and ends if no order comes.
"""

import subprocess

from interview_app.system.process import own_process

Process = subprocess.Popen[bytes]


def start_process(module: str) -> Process:
    """Start *module*, in a session of its own, with pipes for its order and its answers."""
    command, environment = own_process(module)
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        env=environment,
    )


class Spare:
    """At most one process of *module* in waiting. One thread uses it."""

    def __init__(self, module: str) -> None:
        self._module = module
        self._process: Process | None = None

    @property
    def waits(self) -> bool:
        """Whether a process was made ready."""
        return self._process is not None

    def prepare(self) -> None:
        """Have a process wait, unless one does."""
        if self._process is None:
            self._process = start_process(self._module)

    def take(self) -> Process:
        """Return the process that waited, or a new one."""
        process, self._process = self._process, None
        if process is not None and process.poll() is not None:
            _dismiss(process)
            process = None
        return process or start_process(self._module)

    def close(self) -> None:
        """Let the process that waits end; blocks until it has, half a second if it has only just begun."""
        process, self._process = self._process, None
        if process is not None:
            _dismiss(process)


def _dismiss(process: Process) -> None:
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            pipe.close()
    process.wait()
