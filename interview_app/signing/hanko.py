"""What every use of pyHanko needs: silence, and one word for what it cannot make sense of.

It logs what its answer says already, with names in it. And bytes that somebody made for that purpose bring it to end in
any exception that there is.
"""

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_LIBRARIES = ("pyhanko", "pyhanko_certvalidator")
_ONE_AT_A_TIME = threading.Lock()  # two threads would restore each other's silence as the level that was before


class Unfathomable(Exception):
    """The library could not come to a conclusion about what came from outside."""


@contextmanager
def fathoming() -> Iterator[None]:
    """Turn whatever is raised inside into :class:`Unfathomable`."""
    try:
        yield
    except Exception as error:
        raise Unfathomable(type(error).__name__) from error


@contextmanager
def quiet() -> Iterator[None]:
    """Keep pyHanko from logging; one thread at a time, and not twice in one thread."""
    loggers = [logging.getLogger(name) for name in _LIBRARIES]
    with _ONE_AT_A_TIME:
        levels = [logger.level for logger in loggers]
        for logger in loggers:
            logger.setLevel(logging.CRITICAL + 1)
        try:
            yield
        finally:
            for logger, level in zip(loggers, levels, strict=True):
                logger.setLevel(level)
