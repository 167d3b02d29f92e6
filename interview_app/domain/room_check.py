"""The room before the child comes: what was looked at, by whom and when (thesis 2.5.3)."""

from dataclasses import dataclass, replace
from enum import StrEnum

GOOD = "good"
"""The voice test's word for a level that is right."""


class RoomItem(StrEnum):
    """A line of the checklist; the text's key is ``room_item.<code>``."""

    TOYS = "toys"
    SOFT_CHAIRS = "soft_chairs"
    WATER = "water"
    TISSUES = "tissues"
    DOOR_SIGN = "door_sign"
    PHONES_OFF = "phones_off"
    NOBODY_ELSE = "nobody_else"
    SCREEN_HIDDEN = "screen_hidden"
    """The child cannot see the screen."""
    FRAMED = "framed"
    """The picture shows who speaks, and the wide one the door."""
    POWER = "power"
    """Mains, or the minutes of battery are known."""


@dataclass(frozen=True)
class Tick:
    """A line ticked: by whom (a name) and when."""

    item: RoomItem
    by: str
    at_utc: str


@dataclass(frozen=True)
class ClockCheck:
    """The clock compared with another one: by whom, when, and by how many seconds this machine is ahead."""

    by: str
    at_utc: str
    ahead_s: int = 0


@dataclass(frozen=True)
class TargetSpace:
    """Whether the planned length x 1.5 fits on a target; ``seconds_left`` is what fits (-1: unknown)."""

    path: str
    seconds_left: int
    enough: bool


@dataclass(frozen=True)
class RoomCheck:
    """What was found. ``level`` is the voice test's word (``good``, …), '' before it.

    ``battery_min`` are minutes without mains, None on mains.
    """

    ticks: tuple[Tick, ...] = ()
    clock: ClockCheck | None = None
    level: str = ""
    battery_min: int | None = None
    space: tuple[TargetSpace, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether all was ticked, the clock compared, the voice good, and every target has the room."""
        enough = bool(self.space) and all(one.enough for one in self.space)
        return all(map(self.ticked, RoomItem)) and self.clock is not None and self.level == GOOD and enough

    def ticked(self, item: RoomItem) -> bool:
        """Return whether *item* was ticked."""
        return any(tick.item is item for tick in self.ticks)

    def with_tick(self, tick: Tick) -> "RoomCheck":
        """Return the check with *tick* in the place of an earlier one of its item."""
        return replace(self, ticks=(*(one for one in self.ticks if one.item is not tick.item), tick))

    def without_tick(self, item: RoomItem) -> "RoomCheck":
        """Return the check with *item* unticked."""
        return replace(self, ticks=tuple(one for one in self.ticks if one.item is not item))
