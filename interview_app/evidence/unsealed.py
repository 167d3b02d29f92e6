"""Reading a session that is not sealed yet, for the people present: stopped, its parts ended, piece by piece.

It has the face of :class:`interview_app.evidence.reader.Unlocked`, so that one player plays both. Nothing vouches for
an unsealed session but the room itself; each file is held against the digest that the room wrote down, and taken from
whichever folder has it whole.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import ChainError, Event
from interview_app.domain.verdict import Finding, FindingCode
from interview_app.evidence.check_index import entries
from interview_app.evidence.check_inside import read_events
from interview_app.evidence.files import PackageFiles
from interview_app.evidence.index import Index, index_of
from interview_app.evidence.reader import FileRefused, plain
from interview_app.evidence.recover import held_state, read_state
from interview_app.system.age import Identity


class Unsealed:
    """A stopped session in its folders, with a key: plaintext, one file at a time. Any thread may read.

    *identity* is asked at each reading: a key that is gone closes what was open. Circumstance NOTHING_TO_SEAL if no
    folder holds a session that was stopped.
    """

    def __init__(self, folders: Sequence[Path], identity: Callable[[], Identity]) -> None:
        state = held_state(folders)
        if state is None or not state.stopped:
            raise Circumstance(Code.NOTHING_TO_SEAL)
        self._index = index_of(state)
        self._digests = {one.path: one.sha256 for one in entries(self._index)}
        self._folders = [PackageFiles(folder) for folder in folders if read_state(folder) is not None]
        self._identity = identity

    @property
    def index(self) -> Index:
        """What the sealed package's index is going to say of the media."""
        return self._index

    def init(self, part: int) -> bytes:
        """Return the header of *part* (from 1); :class:`FileRefused`."""
        return self._plain(self._index.parts[part - 1].init.path)

    def segment(self, part: int, n: int) -> bytes:
        """Return segment *n* (from 1) of *part* (from 1): its fragments one after another; :class:`FileRefused`."""
        return self._plain(self._index.parts[part - 1].segments[n - 1].path)

    def events(self) -> list[Event]:
        """Return the chain of events so far; :class:`FileRefused`, also where the chain does not hold."""
        batches = {one.path: self._plain(one.path) for one in self._index.events}
        try:
            return read_events(batches, self._index.session)
        except ChainError as error:
            code = FindingCode.CHAIN_BROKEN if error.order else FindingCode.CHAIN_MALFORMED
            raise FileRefused(Finding(code, "", f"event {error.seq}")) from None

    def _plain(self, path: str) -> bytes:
        identity = self._identity()
        *others, last = self._folders
        for files in others:
            try:
                return plain(files, path, self._digests[path], identity)
            except FileRefused:
                continue  # the other copy may be whole
        return plain(last, path, self._digests[path], identity)
