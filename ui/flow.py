"""Navigation: the states of a session in the room, and which may follow which. No Qt here.

A state is a frozen type; the page that shows it gets it whole, so a page can never be shown without what it needs. The
windows ask the flow and nothing else; a move that the table does not allow is a bug. Replay is a window of its own and
no state.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from interview_app.domain.errors import Bug
from interview_app.domain.paper_codes import PaperCode

if TYPE_CHECKING:
    from interview_app.journey.live import LiveSession, OnChange
    from interview_app.recording.client import OnPreview
    from interview_app.recording.order import RecorderOrder
    from ui.attending import Attending
    from ui.preparing import Preparing
    from ui.session_at_hand import SessionAtHand


class Begin(Protocol):
    """Starts the recording of an interview that was admitted; see :func:`interview_app.journey.admitting.begin`."""

    def __call__(self, runtime: Path, *, on_change: "OnChange", on_preview: "OnPreview | None") -> "LiveSession":
        """Start it. Blocks a second or two; circumstances with which a recorder refuses."""


@dataclass(frozen=True)
class AtFirstStart:
    """There is no vault yet: the room is set up, or a vault is restored from its backup."""


@dataclass(frozen=True)
class AtUnlock:
    """Nobody is signed in; afterwards the journey goes on at ``then``."""

    then: "State | None" = None


@dataclass(frozen=True)
class AtOwnPassphrase:
    """Whoever is signed in chooses a passphrase of their own."""


@dataclass(frozen=True)
class AtSessions:
    """Somebody is signed in: the sessions of this room, a new one, or the room itself."""


@dataclass(frozen=True)
class AtCase:
    """Case and child of a session."""

    at_hand: "SessionAtHand"


@dataclass(frozen=True)
class AtPlan:
    """What is planned for the session."""

    at_hand: "SessionAtHand"


@dataclass(frozen=True)
class AtRoom:
    """The room is looked at before the child comes."""

    at_hand: "Preparing"


@dataclass(frozen=True)
class AtPeople:
    """Who will be there, and what they are told."""

    at_hand: "Attending"


@dataclass(frozen=True)
class AtAdmission:
    """All that must be true before the recording may start, and the start itself."""

    at_hand: "SessionAtHand"


@dataclass(frozen=True)
class AtAdministration:
    """The room's people, keys, rules, records and backups."""


@dataclass(frozen=True)
class AtStart:
    """Nothing is under way: record, take up what was interrupted, or open a package."""


@dataclass(frozen=True)
class AtDevices:
    """What will be recorded, with what, and where to."""


@dataclass(frozen=True)
class AtRecording:
    """A recorder runs, or is started, for ``order``. ``running``: it was found at work and must only be joined.

    The order is a room test; or an interview, which is watched here by whoever did not sign in.
    """

    order: "RecorderOrder"
    running: bool = False


@dataclass(frozen=True)
class AtInterview:
    """The interview itself, recorded. ``begin`` starts it; without it the recorder was found at work and is joined."""

    at_hand: "SessionAtHand"
    order: "RecorderOrder"
    begin: "Begin | None" = None

    @property
    def running(self) -> bool:
        """Whether the recorder must only be joined."""
        return self.begin is None


@dataclass(frozen=True)
class AtProtocol:
    """The recording of an interview has ended: its protocol is read, remarked on and signed, before the seal.

    ``folders`` and ``live`` as in :class:`AtSealing`.
    """

    folders: tuple[Path, ...]
    live: "LiveSession | None"
    at_hand: "SessionAtHand"


@dataclass(frozen=True)
class AtSealing:
    """Recording has ended; ``folders`` (``<session-id>.open``) are to be sealed.

    ``live`` is the session that recorded them, if that was this program: only it can play them to the people present.
    """

    folders: tuple[Path, ...]
    live: "LiveSession | None" = None


@dataclass(frozen=True)
class AtCopies:
    """A session is sealed: its copies and their labels."""

    session: str


@dataclass(frozen=True)
class AtPapers:
    """The papers of a session; ``code`` is the one that is wanted, ``what`` says what failed where that is known."""

    session: str
    code: PaperCode | None = None
    what: str = ""


State = (
    AtFirstStart
    | AtUnlock
    | AtOwnPassphrase
    | AtSessions
    | AtAdministration
    | AtCase
    | AtPlan
    | AtRoom
    | AtPeople
    | AtAdmission
    | AtStart
    | AtDevices
    | AtRecording
    | AtInterview
    | AtProtocol
    | AtSealing
    | AtCopies
    | AtPapers
)

PREPARATION: tuple[type[State], ...] = (AtCase, AtPlan, AtRoom, AtPeople, AtAdmission)
"""The pages of a preparation in their order; each has the session at hand."""

INTERVIEW: tuple[type[State], ...] = (*PREPARATION, AtInterview, AtProtocol, AtSealing)
"""The steps of an interview."""

ROOM_TEST: tuple[type[State], ...] = (AtStart, AtDevices, AtRecording, AtSealing)
"""The steps of a recording that is no interview."""

_HOME = frozenset({AtSessions, AtUnlock})

MOVES: dict[type[State], frozenset[type[State]]] = {
    AtFirstStart: frozenset({AtSessions, AtUnlock, AtStart, AtFirstStart}),
    AtUnlock: frozenset(
        {
            *(AtSessions, AtOwnPassphrase, AtFirstStart, AtAdministration, AtStart, AtRecording, AtInterview),
            *(AtProtocol, *PREPARATION),
        }
    ),
    AtOwnPassphrase: _HOME,
    AtSessions: frozenset(
        {
            AtUnlock,
            AtOwnPassphrase,
            AtFirstStart,
            AtAdministration,
            *PREPARATION,
            AtStart,
            AtRecording,
            AtInterview,
            AtProtocol,
            AtSealing,
            AtCopies,
            AtPapers,
        }
    ),
    AtAdministration: _HOME | {AtFirstStart},
    AtCase: _HOME | {AtCase, AtPlan},
    AtPlan: _HOME | {AtCase, AtPlan, AtRoom},
    AtRoom: _HOME | {AtPlan, AtRoom, AtPeople},
    AtPeople: _HOME | {AtRoom, AtPeople, AtAdmission},
    AtAdmission: _HOME | {*PREPARATION, AtInterview, AtPapers},
    AtStart: _HOME | {AtFirstStart, AtDevices, AtRecording, AtSealing},
    AtDevices: frozenset({AtStart, AtRecording}),
    AtRecording: frozenset({AtSealing, AtStart, AtDevices, *_HOME}),
    AtInterview: _HOME | {AtRecording, AtProtocol, AtSealing, AtPapers},
    AtProtocol: _HOME | {AtSealing},
    AtSealing: frozenset({AtStart, AtDevices, AtCopies, *_HOME}),
    AtCopies: _HOME | {AtSealing},
    AtPapers: _HOME,
}
"""From each state the states that may follow it; a page of a preparation follows itself when it is loaded anew."""


def after(state: State) -> State:
    """Return the state of the next page of the preparation that *state* is a page of."""
    return _neighbour(state, 1)


def before(state: State) -> State:
    """Return the state of the page before, as :func:`after`."""
    return _neighbour(state, -1)


def _neighbour(state: State, step: int) -> State:
    kind: Any = PREPARATION[PREPARATION.index(type(state)) + step]
    made: State = kind(getattr(state, "at_hand"))  # noqa: B009 - each of them has it, and only they
    return made


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
