"""Crash reports: enough to find the fault, nothing about anybody.

A report holds versions, the classes of the exceptions and where they passed (file, line, function). It holds no
message, no value and no line of input, because any of these may be a name; and of a file's path only what belongs to
the program or its libraries, because the rest may be a person's home folder.
"""

import sys
import traceback
from datetime import datetime
from pathlib import Path

import interview_app
from interview_app.system.durable import create_exclusively

_PROGRAM = Path(interview_app.__file__).parents[1]


def write_crash_report(error: BaseException, folder: Path, at: datetime) -> Path:
    """Write the report of *error* to a new file in *folder* (made if missing) and return it; OSError if it cannot."""
    import secrets  # costly, and on the way of every start

    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / f"crash-{at:%Y%m%dT%H%M%SZ}-{secrets.token_hex(4)}.txt"
    create_exclusively(path, crash_report(error, at).encode("utf-8"), mode=0o600)
    return path


def crash_report(error: BaseException, at: datetime) -> str:
    """Return the text of a report; *at* is UTC."""
    import platform

    lines = [
        f"interview-app {interview_app.__version__}",
        f"Python {platform.python_version()} {sys.platform} {platform.machine()}",
        f"{at:%Y-%m-%dT%H:%M:%SZ}",
        *_about(error, set()),
    ]
    return "\n".join(lines) + "\n"


def _about(error: BaseException, seen: set[int]) -> list[str]:
    seen.add(id(error))
    lines: list[str] = []
    earlier = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if earlier is not None and id(earlier) not in seen:
        lines += _about(earlier, seen)
    lines += ["", f"{type(error).__module__}.{type(error).__qualname__}"]
    for frame in traceback.extract_tb(error.__traceback__):
        lines.append(f"  {_place(frame.filename)}:{frame.lineno} in {frame.name}")
    if isinstance(error, BaseExceptionGroup):
        for one in error.exceptions:
            lines += _about(one, seen)
    return lines


def _place(filename: str) -> str:
    path = Path(filename)
    if path.is_relative_to(_PROGRAM) and "site-packages" not in path.relative_to(_PROGRAM).parts:
        return path.relative_to(_PROGRAM).as_posix()
    parts = path.parts
    if "site-packages" in parts:
        return "/".join(parts[parts.index("site-packages") + 1 :])
    return path.name
