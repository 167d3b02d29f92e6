"""What replay reads from: a sealed package with a key, or the open session of a room."""

from typing import Protocol

from interview_app.evidence.index import Index


class Source(Protocol):
    """Plaintext, one file at a time; any thread may ask. ``evidence.reader.Unlocked`` is one."""

    @property
    def index(self) -> Index:
        """What there is and when."""

    def init(self, part: int) -> bytes:
        """Return the header of *part* (from 1); ``evidence.reader.FileRefused`` if it does not check."""

    def segment(self, part: int, n: int) -> bytes:
        """Return segment *n* (from 1) of *part*; ``evidence.reader.FileRefused`` if it does not check."""
