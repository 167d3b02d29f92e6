"""What an interview is led with: the topics that were planned, and the real name that is watched for."""

import pytest

from interview_app.journey.interview_setting import planned_topics
from tests.ui.interview_room import banks, setting


def planned(*modules: str, varieties: tuple[str, ...] = ()) -> list[str]:
    return [one.id for one in planned_topics(setting(modules=modules, varieties=varieties), banks())]


def test_the_core_is_a_topic_where_nothing_else_was_planned() -> None:
    assert planned("core") == ["core"]
    both = planned("core", "cyberbullying", "cyber_grooming")
    assert [one.partition(".")[0] for one in both] == ["cyber_grooming"] * 5 + ["cyberbullying"] * 5


def test_of_a_modules_varieties_those_that_were_planned_are_topics() -> None:
    plain, with_secrets = planned("cyber_grooming"), planned("cyber_grooming", varieties=("secrets",))
    assert set(with_secrets) - set(plain) == {"cyber_grooming.secrets"}


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("Айшаға айтты", True),
        ("«айша» деді", True),
        ("ол (СЕРИК) келді", True),
        ("Әли-Айша", True),
        ("Майшаға айтты", False),
        ("ай", False),
        ("", False),
    ],
)
def test_a_word_that_is_the_real_name_or_begins_with_it_is_found(words: str, named: bool) -> None:
    assert setting().names_the_child(words) is named
