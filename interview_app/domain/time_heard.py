"""How long a child was heard, and which limit is near: the limits of :mod:`.limits` held against an interview.

Rules (art. 209.3-4). A child is heard from its coming until it leaves, pauses not counted. "Without a break" counts
from the end of the latest break that was long enough, shorter ones included; for the house's own limit, which is
advice, a short break is enough. The day counts all sessions of the child, playback included. A limit is said at each of
its percentages; only the legal ones hold, and only at 100: then no question before the break, and for the day's nothing
but the closing. All times are milliseconds.
"""

from dataclasses import dataclass
from enum import StrEnum

from interview_app.domain.interview import Interview
from interview_app.domain.limits import Limits

SHORT_BREAK_MINUTES = 10
"""A break that starts the house's own limit anew."""
_MINUTE_MS = 60_000


class Limit(StrEnum):
    """Which limit; the text's key is ``limit.<code>``."""

    WITHOUT_BREAK = "without_break"
    DAY = "day"
    HOUSE_WITHOUT_BREAK = "house_without_break"
    HOUSE_DAY = "house_day"

    @property
    def legal(self) -> bool:
        """Whether the law sets it; the others are the house's advice."""
        return self in (Limit.WITHOUT_BREAK, Limit.DAY)


@dataclass(frozen=True)
class LimitUse:
    """How far a limit is used: ``percent`` is the highest of its warnings that was reached, 0 for none."""

    limit: Limit
    used_ms: int
    of_ms: int
    percent: int

    @property
    def left_ms(self) -> int:
        """What is left of it; never below 0."""
        return max(0, self.of_ms - self.used_ms)

    @property
    def holds(self) -> bool:
        """Whether no further question is asked: a legal limit is used up."""
        return self.limit.legal and self.used_ms >= self.of_ms


def heard_ms(interview: Interview, now_ms: int) -> int:
    """Return how long the child was heard in this session until *now_ms*."""
    if interview.heard_from_ms is None:
        return 0
    heard, start = 0, interview.heard_from_ms
    for rest in interview.rests:
        heard += max(0, rest.start_ms - start)
        if rest.end_ms is None:
            return heard
        start = max(start, rest.end_ms)
    return heard + max(0, now_ms - start)


def since_break_ms(interview: Interview, now_ms: int, break_ms: int) -> int:
    """Return the time since the child came, or since the end of the latest rest of at least *break_ms*; 0 in one."""
    if interview.heard_from_ms is None:
        return 0
    start = interview.heard_from_ms
    for rest in interview.rests:
        end = now_ms if rest.end_ms is None else rest.end_ms
        if end - rest.start_ms >= break_ms:
            start = max(start, end)
    until = now_ms if interview.resting is None else interview.resting.start_ms
    return max(0, until - start)


def break_left_ms(interview: Interview, limits: Limits, now_ms: int) -> int:
    """Return what is left of the break that the law demands (art. 209.3-4); 0 without one demanded and begun."""
    break_ms = limits.break_minutes * _MINUTE_MS
    demanded = since_break_ms(interview, now_ms, break_ms) >= limits.without_break_minutes * _MINUTE_MS
    if not demanded or interview.resting is None:
        return 0
    return max(0, interview.resting.start_ms + break_ms - now_ms)


def limits_used(interview: Interview, limits: Limits, now_ms: int, used_today_ms: int) -> tuple[LimitUse, ...]:
    """Return how far each limit is used at *now_ms*; *used_today_ms* is what other sessions took today.

    A house limit that is no tighter than the legal one is left out.
    """
    day_ms = used_today_ms + heard_ms(interview, now_ms)
    legal = since_break_ms(interview, now_ms, limits.break_minutes * _MINUTE_MS)
    house = since_break_ms(interview, now_ms, min(SHORT_BREAK_MINUTES, limits.break_minutes) * _MINUTE_MS)
    rows = [
        (Limit.WITHOUT_BREAK, legal, limits.without_break_minutes),
        (Limit.DAY, day_ms, limits.day_minutes),
    ]
    if limits.house_without_break_minutes < limits.without_break_minutes:
        rows.append((Limit.HOUSE_WITHOUT_BREAK, house, limits.house_without_break_minutes))
    if limits.house_day_minutes < limits.day_minutes:
        rows.append((Limit.HOUSE_DAY, day_ms, limits.house_day_minutes))
    return tuple(
        LimitUse(limit, used, minutes * _MINUTE_MS, _percent(used, minutes * _MINUTE_MS, limits.warn_percent))
        for limit, used, minutes in rows
    )


def _percent(used_ms: int, of_ms: int, warnings: tuple[int, ...]) -> int:
    return max((percent for percent in warnings if used_ms * 100 >= of_ms * percent), default=0)
