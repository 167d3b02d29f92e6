"""What a chain tells of an interview, for its replay: each event with what it means, and what lasted from when to when.

Rules. Everything that the chain holds is told; a body that this program cannot read keeps its kind and has no meaning.
What lasted is taken from the same moves as in the room (:mod:`interview_app.domain.interview_moves`), so that what was
refused there draws no span here. Times are microseconds of the session, at the moment of the press.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from interview_app.domain.events import FROM_CLIENTS, Event
from interview_app.domain.happenings import HAPPENINGS, Corrected, Happening, Named, People
from interview_app.domain.interview import THING_OF, Interview, Numbered, RecordingStopped
from interview_app.domain.interview_moves import walked
from interview_app.domain.interview_words import Thing

Key = tuple[Thing, int]
"""What names a thing of the session: its sort and its number."""


@dataclass(frozen=True)
class Occurrence:
    """An event, when it happened, and what it means: None for what only the recorder says, or what cannot be read.

    ``people`` are all who were named up to here, by number; ``odd``: it contradicted what went before and did nothing.
    """

    at_us: int
    event: Event
    what: Happening | None
    people: Mapping[int, Named]
    odd: bool = False

    @property
    def unreadable(self) -> bool:
        """Whether it means something that this program cannot read."""
        return self.what is None and self.event.kind in HAPPENINGS


@dataclass(frozen=True)
class Spell:
    """Something that lasted: what began it, and what ended it (None: nothing did, as far as the chain says)."""

    begun: Occurrence
    ended: Occurrence | None


@dataclass(frozen=True)
class Chronicle:
    """All that a chain tells, in the order in which it happened.

    ``shown`` are things on the child's screen, ``presence`` the child in the room. ``things`` are as first entered;
    ``corrections`` of each what it was corrected to afterwards, the latest last (each means a :class:`Corrected`).
    """

    told: tuple[Occurrence, ...]
    phases: tuple[Spell, ...]
    pauses: tuple[Spell, ...]
    shown: tuple[Spell, ...]
    presence: tuple[Spell, ...]
    things: Mapping[Key, Numbered]
    corrections: Mapping[Key, tuple[Occurrence, ...]]

    def of_recorder(self) -> "Chronicle":
        """Return what only the recorder says: nothing of what people entered, no name and no word."""
        told = tuple(one for one in self.told if one.event.kind not in FROM_CLIENTS)
        return Chronicle(told, (), (), (), (), {}, {})

    def corrections_of(self, one: Occurrence) -> tuple[Occurrence, ...]:
        """Return what the thing that *one* entered was corrected to, the latest last."""
        return self.corrections.get(key, ()) if (key := key_of(one.what)) is not None else ()

    def withdrawn(self, one: Occurrence) -> bool:
        """Return whether the thing that *one* entered was taken back."""
        later = self.corrections_of(one)
        return bool(later) and isinstance(later[-1].what, Corrected) and not later[-1].what.words


_GOING_ON: tuple[Callable[[Interview], object], ...] = (
    lambda state: len(state.phases) or None,
    lambda state: state.pause,
    lambda state: state.showing,
    lambda state: state.child_there or None,
)
"""What is going on in a state, one for each sort of spell: None while nothing is, another value for another spell."""


def key_of(what: Happening | None) -> Key | None:
    """Return the sort and number of the thing that *what* entered; None where it entered none."""
    return (THING_OF[type(what)], what.n) if isinstance(what, Numbered) else None


def chronicle(events: Iterable[Event]) -> Chronicle:
    """Return what *events*, in the order of the chain, tell."""
    people: Mapping[int, Named] = MappingProxyType({})
    told: list[Occurrence] = []
    begun: list[Occurrence | None] = [None] * len(_GOING_ON)
    spells: list[list[Spell]] = [[] for _ in _GOING_ON]
    things: dict[Key, Numbered] = {}
    corrections: dict[Key, list[Occurrence]] = {}
    for event, happened, state, after in walked(events):
        what = None if happened is None or isinstance(happened.what, RecordingStopped) else happened.what
        if isinstance(what, People):
            people = MappingProxyType({**people, **{one.number: one for one in what.people}})
        one = Occurrence(max(0, event.origin_ns // 1000), event, what, people, after.odd > state.odd)
        told.append(one)
        if isinstance(what, Corrected):
            corrections.setdefault((what.thing, what.n), []).append(one)
        elif isinstance(what, Numbered):
            things.setdefault((THING_OF[type(what)], what.n), what)
        for sort, going_on in enumerate(_GOING_ON):
            now = None if after.stopped else going_on(after)
            if now == going_on(state):
                continue
            if (since := begun[sort]) is not None:
                spells[sort].append(Spell(since, one))
            begun[sort] = None if now is None else one
    for sort, since in enumerate(begun):
        if since is not None:
            spells[sort].append(Spell(since, None))
    phases, pauses, shown, presence = (tuple(one) for one in spells)
    in_order = tuple(sorted(told, key=lambda one: (one.at_us, one.event.seq)))
    corrected = {key: tuple(later) for key, later in corrections.items()}
    return Chronicle(in_order, phases, pauses, shown, presence, things, corrected)
