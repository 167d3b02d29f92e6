"""Classes of Qt's that leave something open: whoever makes one that does not say it is told at once.

Rules. Qt's own metaclass and Python's for abstract classes do not know of each other; :class:`Abstract` is both. Qt
makes its objects past Python, so the look at what was left open is taken here.
"""

from abc import ABCMeta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    _Both = ABCMeta  # the stubs do not tell of Qt's metaclass
else:

    class _Both(ABCMeta, type(QObject)):
        pass


class Abstract(_Both):
    """The metaclass of a Qt class with methods that are ``abc.abstractmethod``."""

    def __call__(cls, *args: Any, **named: Any) -> Any:
        """Return a new object; TypeError while the class leaves a method open."""
        if cls.__abstractmethods__:
            raise TypeError(f"{cls.__name__} does not say {', '.join(sorted(cls.__abstractmethods__))}")
        return super().__call__(*args, **named)
