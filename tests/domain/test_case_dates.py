"""Days as people write them, ages to the day, and the IIN."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.child import Child, EarlierAccount, Gender, suggested_alias
from interview_app.domain.dates import age_on, read_date, written
from interview_app.domain.iin import check_digit, read_iin


@pytest.mark.parametrize("text", ["2012-02-29", "29.2.2012", " 29.02.2012 "])
def test_a_day_is_read_as_people_write_it(text: str) -> None:
    assert read_date(text) == date(2012, 2, 29)


@pytest.mark.parametrize(
    "text", ["", "2011-02-29", "30.02.2012", "2012-13-01", "29/02/2012", "0000-01-01", "٢٩.٠٢.٢٠١٢"]
)
def test_a_day_that_there_is_not_is_none(text: str) -> None:
    assert read_date(text) is None


@given(st.dates(min_value=date(1900, 1, 1)))
def test_what_is_written_is_read_again(day: date) -> None:
    assert [read_date(text) for text in written(day)] == [day, day]


@pytest.mark.parametrize(
    ("born", "on", "age"),
    [
        (date(2012, 11, 21), date(2026, 11, 20), 13),
        (date(2012, 11, 21), date(2026, 11, 21), 14),
        (date(2012, 2, 29), date(2026, 2, 28), 13),
        (date(2012, 2, 29), date(2026, 3, 1), 14),
        (date(2012, 2, 29), date(2028, 2, 29), 16),
        (date(2026, 11, 21), date(2026, 11, 21), 0),
        (date(2026, 11, 22), date(2026, 11, 21), -1),
    ],
)
def test_age_is_exact_on_birthdays(born: date, on: date, age: int) -> None:
    assert age_on(born, on) == age
    assert Child(birth_date=born.isoformat(), estimated_age=3).age_on(on) == age


def test_an_estimate_counts_only_without_a_birth_date() -> None:
    assert Child(estimated_age=9).age_on(date(2026, 11, 21)) == 9
    assert Child().age_on(date(2026, 11, 21)) is None


def test_the_question_page_hears_that_something_was_told_and_not_in_which_words() -> None:
    child = Child(told=(EarlierAccount("көктемде", "анасына", words="ол маған жазды"),))
    assert child.without_told_words().told == (EarlierAccount("көктемде", "анасына"),)


def test_an_alias_is_suggested_that_nobody_has() -> None:
    assert suggested_alias("Бала", ["Бала 1", "Бала 2", "Бала 4"]) == "Бала 3"


def iin(first_eleven: str) -> str:
    return f"{first_eleven}{check_digit(first_eleven)}"


def test_an_iin_tells_birth_date_and_gender() -> None:
    girl = read_iin(iin("12022960123"))
    assert girl is not None
    assert (girl.born, girl.gender) == (date(2012, 2, 29), Gender.FEMALE)
    boy = read_iin(iin("99123130045"))
    assert boy is not None
    assert (boy.born, boy.gender) == (date(1999, 12, 31), Gender.MALE)


@pytest.mark.parametrize(
    ("text", "valid"),
    [
        ("040402650018", True),  # 129, the sum by the first weights, is 8 modulo 11
        ("0404 0265 0018", True),
        ("040402650019", False),
        ("04040265001", False),
        ("04040265001x", False),
        ("041302650018", False),
        ("040402750014", False),
    ],
)
def test_an_iin_that_was_never_issued_is_none(text: str, valid: bool) -> None:
    assert (read_iin(text) is not None) is valid


def test_the_second_weights_decide_where_the_first_give_ten_and_a_number_that_fails_both_is_never_issued() -> None:
    def rest(digits: str, start: int) -> int:
        weights = [(start + place - 1) % 11 + 1 for place in range(11)]
        return sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True)) % 11

    numbers = [f"1202295{serial:04d}" for serial in range(3000)]
    second = [one for one in numbers if rest(one, 1) == 10]
    assert second
    assert {check_digit(one) for one in second} == {rest(one, 3) if rest(one, 3) < 10 else None for one in second}
    never = next(one for one in second if rest(one, 3) == 10)
    assert check_digit(never) is None
    assert not [digit for digit in "0123456789" if read_iin(never + digit)]
