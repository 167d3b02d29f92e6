"""Times as people read them: session time, and wall-clock time in this machine's zone with its offset from UTC."""

from datetime import datetime, timedelta

_US = 1_000_000


def session_time(us: int, *, tenths: bool = False) -> str:
    """Return *us* (microseconds of session time) as ``1:02:03``, with *tenths* as ``1:02:03.4``."""
    seconds, rest = divmod(max(us, 0), _US)
    text = f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"
    return f"{text}.{rest * 10 // _US}" if tenths else text


def wall_time(started: datetime, us: int) -> str:
    """Return the wall clock *us* microseconds after *started* (aware) as ``21.11.2026 14:05:06 UTC+05:00``."""
    return date_time(started + timedelta(microseconds=us))


def date_time(moment: datetime) -> str:
    """Return the aware *moment* in this machine's zone as ``21.11.2026 14:05:06 UTC+05:00``."""
    local = moment.astimezone()
    offset = local.strftime("%z")
    return f"{local:%d.%m.%Y %H:%M:%S} UTC{offset[:3]}:{offset[3:5]}"
