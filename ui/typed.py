"""What somebody typed, understood: dates and numbers. Forgiving in form, strict in meaning. No Qt here.

A date is day, month, year in any of ``21.11.2026``, ``21.11.26``, ``21112026``, ``211126``, ``21/11/2026``,
``21-11-2026``, ``21 11 2026``, and ``2026-11-21``. A year of two figures is of this century: nothing here is older.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Unclear(StrEnum):
    """Why what was typed is no date, no number; the parts of a form say it in words."""

    NOT_UNDERSTOOD = "not_understood"
    NO_SUCH_MONTH = "no_such_month"
    NO_SUCH_DAY = "no_such_day"
    TOO_SMALL = "too_small"
    TOO_LARGE = "too_large"


@dataclass(frozen=True)
class Refused:
    """What was typed cannot be meant. ``part`` is the figure at fault, as typed, where one is."""

    why: Unclear
    part: str = ""


_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_PARTS = re.compile(r"(\d{1,2})[./\-, ]+(\d{1,2})[./\-, ]+(\d{4}|\d{2})\.?")
_RUN = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})")
_MONTHS = 12
_LONGEST_MONTH = 31
_CENTURY = 2000


def read_date(typed: str) -> date | Refused:
    """Return the day that is meant by *typed*, or why none can be."""
    text = " ".join(typed.split())
    if found := _ISO.fullmatch(text):
        year, month, day = found.groups()
    elif found := _PARTS.fullmatch(text) or _RUN.fullmatch(text):
        day, month, year = found.groups()
    else:
        return Refused(Unclear.NOT_UNDERSTOOD)
    full_year = int(year) + (_CENTURY if len(year) == len("26") else 0)
    if not 1 <= int(month) <= _MONTHS:
        return Refused(Unclear.NO_SUCH_MONTH, month)
    if not 1 <= int(day) <= _LONGEST_MONTH or full_year < 1:
        return Refused(Unclear.NO_SUCH_DAY, day)
    try:
        return date(full_year, int(month), int(day))
    except ValueError:
        return Refused(Unclear.NO_SUCH_DAY, day)


def read_number(typed: str, least: int, most: int) -> int | Refused:
    """Return the whole number that is meant by *typed*, which may have blanks between thousands."""
    text = re.sub(r"\s", "", typed)
    if not re.fullmatch(r"\d{1,12}", text):
        return Refused(Unclear.NOT_UNDERSTOOD)
    number = int(text)
    if number < least:
        return Refused(Unclear.TOO_SMALL, text)
    return Refused(Unclear.TOO_LARGE, text) if number > most else number
