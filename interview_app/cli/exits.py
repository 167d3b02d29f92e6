"""Exit codes. 0, 1 and 2 are verdicts, so nothing else may use 1 or 2 (Python's and argparse's own habits)."""

from enum import IntEnum


class Exit(IntEnum):
    """Exit codes of all commands; 64, 69 and 70 as in sysexits.h."""

    DONE = 0
    NOT_ALL = 1
    """``recover``: something could not be recovered; ``rules``: not admitted, or the file has faults;
    ``banks``: faults."""
    USAGE = 64
    CIRCUMSTANCE = 69
    INTERNAL = 70
