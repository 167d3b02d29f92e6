"""A screen for windows where there is none: an X server that draws into memory. No Qt here.

Rules. A screen that is there is used. The server is this process's own and ends with it, whatever ends it.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from interview_app.domain.errors import Circumstance, Code

SIZE = "1920x1080x24"


def has_screen() -> bool:
    """Return whether there is a screen to show windows on."""
    return sys.platform != "linux" or any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY"))


@contextmanager
def some_screen() -> Iterator[None]:
    """Have a screen until the block ends; circumstance NO_SCREEN if there is none and none can be made."""
    with ExitStack() as stack:
        if not has_screen():
            changed = {"DISPLAY": stack.enter_context(virtual_screen()), "QT_QPA_PLATFORM": "xcb"}
            before = {name: os.environ.pop(name, None) for name in changed}
            os.environ |= changed
            stack.callback(os.environ.update, {name: value for name, value in before.items() if value is not None})
            for name in changed:
                stack.callback(os.environ.pop, name, None)
        yield


@contextmanager
def virtual_screen() -> Iterator[str]:
    """Start a server and yield its display's name; circumstance NO_SCREEN if it cannot be started."""
    reading, writing = os.pipe()
    server = ["Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "-nolisten", "tcp", "-noreset", "-dpi", "96"]
    try:
        # Whoever ends this process, however roughly, ends the server with it.
        process = subprocess.Popen(
            ["setpriv", "--pdeathsig", "KILL", *server],
            pass_fds=[writing],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    except OSError:
        os.close(reading)
        raise Circumstance(Code.NO_SCREEN) from None
    finally:
        os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()  # empty where the server ended without a word
        if not number:
            raise Circumstance(Code.NO_SCREEN)
        yield f":{number}"
    finally:
        process.terminate()
        process.wait()
