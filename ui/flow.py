"""Navigation: the states of a session in the room, and which may follow which. No Qt here.

A state is a frozen type; the page that shows it gets it whole, so a page can never be shown without what it needs. The
windows ask the flow and nothing else; a move that the table does not allow is a bug. Replay is a window of its own and
no state.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from interview_app.domain.errors import Bug

if TYPE_CHECKING:
    from interview_app.journey.live import LiveSession
    from interview_app.recording.order import RecorderOrder


@dataclass(frozen=True)
class AtStart:
    """Nothing is under way: record, take up what was interrupted, or open a package."""


@dataclass(frozen=True)
class AtDevices:
    """What will be recorded, with what, and where to."""


@dataclass(frozen=True)
class AtRecording:
    """A recorder runs, or is started, for ``order``. ``running``: it was found at work and must only be joined."""

    order: "RecorderOrder"
    running: bool = False


@dataclass(frozen=True)
class AtSealing:
    """Recording has ended; ``folders`` (``<session-id>.open``) are to be sealed.

    ``live`` is the session that recorded them, if that was this program: only it can play them to the people present.
    """

    folders: tuple[Path, ...]
    live: "LiveSession | None" = None


State = AtStart | AtDevices | AtRecording | AtSealing

STEPS: tuple[type[State], ...] = (AtStart, AtDevices, AtRecording, AtSealing)
"""The states in the order of the journey."""

MOVES: dict[type[State], frozenset[type[State]]] = {
    AtStart: frozenset({AtDevices, AtRecording, AtSealing}),
    AtDevices: frozenset({AtStart, AtRecording}),
    AtRecording: frozenset({AtSealing, AtStart, AtDevices}),
    AtSealing: frozenset({AtStart, AtDevices}),
}
"""From each state the states that may follow it."""


class Flow:
    """Where the journey stands. Listeners hear of every move, in the order in which they came."""

    def __init__(self, state: State | None = None) -> None:
        self._state: State = AtStart() if state is None else state
        self._listeners: list[Callable[[State], None]] = []

    @property
    def state(self) -> State:
        """The current state."""
        return self._state

    def listen(self, moved: Callable[[State], None]) -> None:
        """Call *moved* with the new state after every move."""
        self._listeners.append(moved)

    def may(self, target: type[State]) -> bool:
        """Return whether a state of the type *target* may follow now."""
        return target in MOVES[type(self._state)]

    def go(self, state: State) -> None:
        """Move to *state*; :class:`Bug` if the table does not allow it."""
        if not self.may(type(state)):
            raise Bug(f"no way from {type(self._state).__name__} to {type(state).__name__}")
        self._state = state
        for moved in tuple(self._listeners):
            moved(state)
