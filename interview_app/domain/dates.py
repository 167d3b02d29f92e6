"""Calendar dates as people write them, and the age of somebody on a day.

A draft holds what was typed, possible or not, and '' where nothing was; ISO text (``2014-02-28``) is the usual form.
"""

import re
from datetime import date

_FORMS = (
    re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})", re.ASCII),
    re.compile(r"(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>\d{4})", re.ASCII),
)


def read_date(text: str) -> date | None:
    """Return the day that *text* names, as ``2014-02-28`` or ``28.2.2014``; None if there is no such day."""
    for form in _FORMS:
        if written := form.fullmatch(text.strip()):
            try:
                return date(int(written["year"]), int(written["month"]), int(written["day"]))
            except ValueError:
                return None
    return None


def age_on(born: date, on: date) -> int:
    """Return the full years on the day *on*: one more from the birthday on, negative before the birth.

    Who was born on 29 February is a year older on 1 March of a common year: of two readings the younger one protects.
    """
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def written(day: date) -> tuple[str, str]:
    """Return the two ways in which a day is looked for: ``2026-11-21`` and ``21.11.2026``."""
    return day.isoformat(), f"{day:%d.%m.%Y}"
