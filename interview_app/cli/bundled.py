"""The entry point of the bundle (``build_installer.py``): the command line, or one of the program's own processes.

Rules. A bundle has no interpreter: its one executable does for ``own_process`` what ``python -m`` does elsewhere, with
the program's own modules and no others. What it brings with it is found before what the machine has; the machine's
programs that it starts get the machine's libraries, not the bundle's.
"""

import ctypes.util
import os
import runpy
import sys
from collections.abc import MutableMapping, Sequence
from pathlib import Path

import interview_app

_LIBRARIES = "LD_LIBRARY_PATH"
_ANEW = "PYINSTALLER_RESET_ENVIRONMENT"


def main(argv: Sequence[str] | None = None) -> int:
    """Run *argv* (the process's own if None): a module of the program after ``-m``, else the command line."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    leave_libraries(os.environ)
    find_own_libraries(Path(interview_app.__file__).parents[1])
    match arguments:
        case ["-m", module] if module.startswith("interview_app."):
            runpy.run_module(module, run_name="__main__", alter_sys=True)
            return 0
        case _:
            from interview_app.cli.main import main as command_line

            return command_line(argv)


def leave_libraries(environment: MutableMapping[str, str]) -> None:
    """Undo in *environment* what the bundle's start did for this process alone.

    A process of the program's own starts anew then; otherwise it would rely on what was undone here, and load the
    machine's libraries, or none.
    """
    before = environment.pop(f"{_LIBRARIES}_ORIG", None)
    environment.pop(_LIBRARIES, None)
    if before is not None:
        environment[_LIBRARIES] = before
    environment[_ANEW] = "1"


def find_own_libraries(folder: Path) -> None:
    """Let ``find_library`` look into *folder* first: of itself it asks the machine alone, so sounddevice would too."""
    of_the_machine = ctypes.util.find_library

    def find(name: str) -> str | None:
        return next((str(path) for path in sorted(folder.glob(f"lib{name}.so*"))), None) or of_the_machine(name)

    ctypes.util.find_library = find


if __name__ == "__main__":
    sys.exit(main())
