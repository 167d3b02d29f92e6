"""Days, times, lengths and numbers as each language writes them in a document.

Rules. A day is written with the name of its month, a time of day to the minute on 24 hours, a length in hours and
minutes. Large numbers have their digits in threes, apart by a space that does not break, in English by a comma.
"""

from datetime import date, datetime, timedelta

from interview_app.system.texts import Texts

_APART = {"kk": "\N{NO-BREAK SPACE}", "ru": "\N{NO-BREAK SPACE}", "en": ","}


def day_in_words(day: date, texts: Texts, *, on: bool = False) -> str:
    """Return "2026 жылғы 21 қараша", "21 ноября 2026 года", "21 November 2026"; *on* that day: "…21 қарашада"."""
    month = texts.text(f"{'month_on' if on else 'month'}.m{day.month}")
    return texts.text("wording.day", day=day.day, month=month, year=day.year)


def minute(moment: datetime) -> str:
    """Return the time of day of *moment*, which is in the room's zone, to the minute: ``09:05``."""
    return f"{moment:%H:%M}"


def minute_of_day(moment: datetime, texts: Texts) -> str:
    """Return day and time to the minute: "21 ноября 2026 года, 14:05"."""
    return f"{day_in_words(moment.date(), texts)}, {minute(moment)}"


def length(span: timedelta, texts: Texts) -> str:
    """Return "1 сағат 40 минут 5 секунд", "1 час 40 минут 5 секунд", "1 hour 40 minutes 5 seconds", to the second."""
    if timedelta() < span < timedelta(seconds=1):
        return texts.text("wording.below_second")
    seconds = round(span.total_seconds())
    counts = (("hour", seconds // 3600), ("minute", seconds // 60 % 60), ("second", seconds % 60))
    return " ".join(_counted(unit, count, texts) for unit, count in counts if count) or _counted("second", 0, texts)


def number(value: int, texts: Texts) -> str:
    """Return *value* with its digits in threes: "12 345", in English "12,345"."""
    return f"{value:,}".replace(",", _APART[texts.language])


def _counted(unit: str, count: int, texts: Texts) -> str:
    return texts.text(f"wording.{unit}_{_form(count)}", count=count)


def _form(count: int) -> str:
    """Return which of a word's forms goes with *count*: just one, one more than twenty, a few, many."""
    if count == 1:
        return "single"
    if count % 10 == 1 and count % 100 != 11:
        return "one"
    return "few" if count % 10 in (2, 3, 4) and count % 100 not in (12, 13, 14) else "many"
