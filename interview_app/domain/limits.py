"""How long a child may be heard: the legal limits, and a house's own by age inside them. All in whole minutes."""

from dataclasses import dataclass
from datetime import time


@dataclass(frozen=True)
class Limits:
    """The limits for one child, in minutes: the legal ones, which hold, and the house's, which are advice.

    ``warn_percent`` of each: the first two are quiet advice, at the last a legal limit holds.
    """

    without_break_minutes: int
    break_minutes: int
    day_minutes: int
    house_without_break_minutes: int
    house_day_minutes: int
    warn_percent: tuple[int, ...]


@dataclass(frozen=True)
class HouseTime:
    """A house's limits from this age on, in minutes; they lie inside the legal ones and are advice."""

    age_from: int
    without_break_minutes: int
    day_minutes: int


@dataclass(frozen=True)
class TimeLimits:
    """The legal limits in minutes, for every child; at which percentages of a limit something is said."""

    without_break_minutes: int
    break_minutes: int
    day_minutes: int
    warn_percent: tuple[int, ...]
    house: tuple[HouseTime, ...]

    def limits(self, age: int) -> Limits:
        """Return the limits for a child of *age* years."""
        house = [row for row in self.house if row.age_from <= age][-1]
        return Limits(
            self.without_break_minutes,
            self.break_minutes,
            self.day_minutes,
            house.without_break_minutes,
            house.day_minutes,
            self.warn_percent,
        )


def within(hours: str, at: time) -> bool:
    """Return whether *at* lies in *hours* (``22:00-06:00``; over midnight where the end is before the start)."""
    begin, end = (time.fromisoformat(one) for one in hours.split("-"))
    return begin <= at < end if begin <= end else at >= begin or at < end
