"""How much work something is, whatever machine does it: counted in calls."""

import itertools
import sys
from collections.abc import Callable


def calls_of(work: Callable[[], object]) -> int:
    """Return how many calls and returns *work* takes."""
    counted = itertools.count()
    sys.setprofile(lambda *_: next(counted))
    try:
        work()
    finally:
        sys.setprofile(None)
    return next(counted)
