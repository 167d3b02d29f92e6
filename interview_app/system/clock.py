"""The one clock: monotonic nanoseconds for durations, UTC for the record, and the machine's boot for both."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Protocol


class Clock(Protocol):
    """What the rest of the program may ask about time."""

    def monotonic_ns(self) -> int:
        """Nanoseconds since an arbitrary moment of this boot; never goes back, shared by all processes."""

    def utc(self) -> datetime:
        """The wall clock, aware, in UTC."""

    def boot_id(self) -> str:
        """Changes with each boot of the machine: monotonic times of two boots do not compare."""


@dataclass(frozen=True)
class SystemClock:
    """The machine's own clocks."""

    def monotonic_ns(self) -> int:
        """See :class:`Clock`."""
        return time.monotonic_ns()

    def utc(self) -> datetime:
        """See :class:`Clock`."""
        return datetime.now(UTC)

    def boot_id(self) -> str:
        """See :class:`Clock`; where the machine has no boot id, the boot's minute stands in for it."""
        try:
            return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()
        except OSError:
            return f"boot-{round((time.time() - time.monotonic()) / 60)}"


def iso_utc(moment: datetime) -> str:
    """Return *moment* as ``2026-11-21T18:10:54.123Z`` (milliseconds, UTC)."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


class SessionTime:
    """Time since a session's start, also after the machine was restarted in its middle.

    Within one boot it is monotonic time; in a later boot the wall clock bridges the gap once, at construction, but
    never to before *reached_ns*, the session time known to have passed (somebody may have set the wall clock back).
    """

    def __init__(self, clock: Clock, *, origin_ns: int, boot_id: str, started: datetime, reached_ns: int = 0) -> None:
        self._clock = clock
        self._origin_ns = origin_ns
        if clock.boot_id() != boot_id:
            since_ns = (clock.utc() - started) // timedelta(microseconds=1) * 1000
            self._origin_ns = clock.monotonic_ns() - max(since_ns, reached_ns)

    @property
    def origin_ns(self) -> int:
        """The monotonic time, in this boot, at which the session started (possibly before the boot)."""
        return self._origin_ns

    def elapsed_ns(self) -> int:
        """Nanoseconds since the session started."""
        return self._clock.monotonic_ns() - self._origin_ns

    def utc_text(self) -> str:
        """The wall clock as the record writes it."""
        return iso_utc(self._clock.utc())
