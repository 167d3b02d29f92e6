"""What is typed is understood in many forms, and what cannot be meant is refused with the figure at fault."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.typed import Refused, Unclear, read_date, read_number

DAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    "typed",
    ["21.11.2026", "21.11.26", "21112026", "211126", "21/11/2026", "21-11-2026", "21 11 2026", "2026-11-21"],
)
def test_a_day_may_be_typed_in_many_ways(typed: str) -> None:
    assert read_date(typed) == DAY


@pytest.mark.parametrize("typed", [" 21.11.2026 ", "21.11.2026.", "21, 11, 2026", "21. 11. 2026"])
def test_blanks_and_stops_do_not_matter(typed: str) -> None:
    assert read_date(typed) == DAY


@pytest.mark.parametrize(
    ("typed", "why", "part"),
    [
        ("31.02.2026", Unclear.NO_SUCH_DAY, "31"),
        ("29.02.2025", Unclear.NO_SUCH_DAY, "29"),
        ("32.01.2026", Unclear.NO_SUCH_DAY, "32"),
        ("00.01.2026", Unclear.NO_SUCH_DAY, "00"),
        ("11.21.2026", Unclear.NO_SUCH_MONTH, "21"),
        ("1.1.0000", Unclear.NO_SUCH_DAY, "1"),
        ("yesterday", Unclear.NOT_UNDERSTOOD, ""),
        ("21.11", Unclear.NOT_UNDERSTOOD, ""),
        ("2111202", Unclear.NOT_UNDERSTOOD, ""),
    ],
)
def test_an_impossible_day_says_what_is_impossible(typed: str, why: Unclear, part: str) -> None:
    assert read_date(typed) == Refused(why, part)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_is_read_as_it_is_written(day: date) -> None:
    assert read_date(f"{day:%d.%m.%Y}") == read_date(day.isoformat()) == day


@given(st.text(max_size=20))
def test_no_text_is_too_odd(text: str) -> None:
    assert isinstance(read_date(text), date | Refused)
    assert isinstance(read_number(text, 0, 9), int | Refused)


def test_numbers_keep_their_bounds() -> None:
    assert read_number("1 200", 5, 2000) == 1200
    assert read_number("4", 5, 10) == Refused(Unclear.TOO_SMALL, "4")
    assert read_number("11", 5, 10) == Refused(Unclear.TOO_LARGE, "11")
    assert read_number("1.5", 0, 10) == Refused(Unclear.NOT_UNDERSTOOD)
