"""Names as people write them, and when two spellings are one person."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.names import (
    LONGEST_NAME,
    NameProblem,
    agree,
    folded,
    folded_words,
    name_problem,
    person_key,
    telling_words,
    tidied,
)


@pytest.mark.parametrize(
    "name",
    [
        "Ким",
        "О'Коннор Мэри",
        "D\N{RIGHT SINGLE QUOTATION MARK}Arc Jeanne",
        "Салтыков-Щедрин Михаил",
        "Әлімжанова Үміт Ғабитқызы",
        "Ng",
        "X Æ A-12",
        "N" * LONGEST_NAME,
        "Ángela",
    ],
)
def test_nearly_everything_may_be_a_name(name: str) -> None:
    assert name_problem(name) is None
    assert tidied(name)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", NameProblem.EMPTY),
        (" \t\n ", NameProblem.EMPTY),
        ("\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}", NameProblem.EMPTY),
        ("N" * (LONGEST_NAME + 1), NameProblem.TOO_LONG),
        ("Ан\x00на", NameProblem.UNPRINTABLE),
        ("Ан\x1b[2Jна", NameProblem.UNPRINTABLE),
        ("Ан\ud800на", NameProblem.UNPRINTABLE),
        ("870412300123", NameProblem.NO_LETTER),
        ("-", NameProblem.NO_LETTER),
    ],
)
def test_what_is_no_name_is_said(text: str, problem: NameProblem) -> None:
    assert name_problem(text) is problem


def test_a_name_is_kept_in_one_form_with_single_spaces_and_nothing_invisible() -> None:
    assert tidied("  Анна \n\tИвановна\N{RIGHT-TO-LEFT OVERRIDE} ") == "Анна Ивановна"
    assert tidied("И\N{COMBINING BREVE}од") == "Йод"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Соловьёва Алёна", "СОЛОВЬЕВА АЛЕНА"),
        ("Әлімжанова Үміт", "Алимжанова Умит"),
        ("О'Коннор Мэри", "Мэри О\N{RIGHT SINGLE QUOTATION MARK}Коннор"),
        ("Салтыков-Щедрин М.", "салтыков щедрин М"),
        ("Һамза", "Хамза"),
    ],
)
def test_two_spellings_are_one_person(one: str, other: str) -> None:
    assert person_key(one) == person_key(other)


def test_other_people_are_others() -> None:
    assert person_key("Ахметова Айгерім") != person_key("Ахметова Айгүл")


@pytest.mark.parametrize(
    ("one", "other", "so"),
    [
        ("Ахметова Айгерім Болатқызы", "айгерим ахметова", True),
        ("Ахметова Айгерім", "Ахметова А.", False),
        ("Айгерім", "Ахметова Айгерім", False),
        ("Ахметова Айгерім", "Ахметова Айгүл", False),
        ("Ахметова Айгерім", "AKHMETOVA AIGERIM", True),
        ("Ахметова Айгерім Болатқызы", "Aygerim Ahmetova", True),
        ("Щербакова Юлия", "Shcherbakova Iuliia", True),
        ("Щербакова Юлия", "SHERBAKOVA YULIYA", True),
        ("Жақсыбеков Хамза", "Zhaqsybekov Khamza", True),
        ("Ахметова Айгерім", "AKHMETOVA AIGUL", False),
        ("Жанар Ахметова", "Janar Akhmetova", True),
        ("Жанар Ахметова", "Anar Akhmetova", False),
        ("Мюллер Урсула", "Ursula Müller", True),
    ],
)
def test_two_names_agree_where_two_words_of_the_shorter_are_in_the_other(one: str, other: str, so: bool) -> None:
    assert agree(one, other) is agree(other, one) is so


def test_a_name_is_watched_for_by_its_words_but_the_shortest() -> None:
    assert folded_words("«Ән-Нұр», (2) Ли!") == ["ан", "нур", "2", "ли"]
    assert telling_words("Ли Ән-Нұр О'Коннор") == {"нур", "коннор"}


@given(st.text())
def test_comparing_and_searching_take_any_text_and_do_not_change_what_is_folded(text: str) -> None:
    assert folded(folded(text)) == folded(text)
    assert person_key(person_key(text)) == person_key(text)
    assert tidied(tidied(text)) == tidied(text)
