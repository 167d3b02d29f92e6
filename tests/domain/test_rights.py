"""What is explained: whole for every role, age and language, and nothing that the law forbids to say to a child."""

import re
import tomllib
from collections.abc import Callable
from dataclasses import replace

import pytest

import resources
from interview_app.domain.declared import Undeclared, to_json
from interview_app.domain.people import Formality, Role
from interview_app.domain.rights import ADULT, ChildNotice, RightsBook, formalities_of, read_rights, told_at
from interview_app.domain.rules import Rules
from interview_app.journey.rules import shipped_rules
from interview_app.system.rights import rights_book

LANGUAGES = ("kk", "ru", "en")
ROLES = [role for role in Role if role is not Role.INVESTIGATOR]
LIABLE = re.compile(r"жауаптылы|ответственн|liab", re.IGNORECASE)
SILENCED = re.compile(
    r"ешкімге айтпа|жария етпе|никому не (говори|рассказывай)|не разглаша|do not tell anybody|disclos", re.IGNORECASE
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("role", ROLES)
def test_every_role_has_each_text(role: Role, language: str) -> None:
    for formality in formalities_of(role):
        text = rights_book(language).for_adult(formality, role)
        assert text.what is formality
        assert len(text.points) > 2
        assert text.closing.endswith(".")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("age", range(ADULT))
def test_every_age_is_told_what_is_for_it_and_nothing_else(age: int, language: str) -> None:
    texts = rights_book(language).for_child(age)
    assert [text.what for text in texts] == [what for what in ChildNotice if what in told_at(age)]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("age", range(ADULT))
def test_nobody_below_16_hears_of_liability(age: int, language: str) -> None:
    said = " ".join(point for text in rights_book(language).for_child(age) for point in (text.title, *text.points))
    assert bool(LIABLE.search(said)) is (age >= 16)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_child_is_asked_to_keep_quiet(language: str) -> None:
    for text in rights_book(language).child:
        assert not SILENCED.search(" ".join(text.points))


@pytest.mark.parametrize("language", LANGUAGES)
def test_children_are_told_in_short_sentences(language: str) -> None:
    for text in rights_book(language).child:
        longest = {7: 16, 14: 24}.get(text.age_below, 30) if text.age_below != 11 else 24
        for sentence in re.split(r"[.!?;:]\s|\n", " ".join(text.points)):
            assert len(sentence.split()) <= longest, sentence


def test_the_languages_have_the_same_texts_with_the_same_articles_and_points() -> None:
    def shape(book: RightsBook) -> list[object]:
        adult = [
            [text.what, [*text.roles], len(text.points), text.confirmed, _articles(text.article)] for text in book.adult
        ]
        child = [
            [text.what, text.age_from, text.age_below, len(text.points), _articles(text.article)] for text in book.child
        ]
        late = [[text.what, len(text.points), text.article] for text in book.situation]
        return [*adult, *child, *late]

    assert shape(rights_book("kk")) == shape(rights_book("ru")) == shape(rights_book("en"))


def test_nothing_is_called_confirmed_before_counsel_has_confirmed_it() -> None:
    for language in LANGUAGES:
        book = rights_book(language)
        assert not any(text.confirmed for text in book.adult)
        assert not any(text.confirmed for text in book.child)
        assert not any(text.confirmed for text in book.situation)


@pytest.mark.parametrize("chosen", ["kz-code", "kz-practice", "kz-strict"])
def test_what_the_rules_ask_for_has_a_text(chosen: str) -> None:
    rules = Rules(shipped_rules(), chosen)
    for role in Role:
        assert set(rules.formalities(role)) <= set(formalities_of(role))


def test_a_book_that_warns_a_child_of_15_cannot_be_made() -> None:
    book = rights_book("en")
    early = tuple(replace(text, age_from=15) if text.what is ChildNotice.LIABILITY else text for text in book.child)
    with pytest.raises(Undeclared, match=r"liability\.15"):
        replace(book, child=early)


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (lambda book: replace(book, adult=book.adult[1:]), "rights.legal_representative"),
        (lambda book: replace(book, adult=(*book.adult, book.adult[0])), "rights.legal_representative"),
        (lambda book: replace(book, child=book.child[1:]), "truth.0"),
        (lambda book: replace(book, situation=book.situation[1:]), "situation"),
        (lambda book: replace(book, adult=(replace(book.adult[0], points=("",)), *book.adult[1:])), "rights"),
    ],
)
def test_a_book_with_a_hole_cannot_be_made(change: Callable[[RightsBook], RightsBook], where: str) -> None:
    with pytest.raises(Undeclared) as told:
        change(rights_book("en"))
    assert told.value.where == where


def test_an_unknown_key_is_an_error() -> None:
    data = tomllib.loads(resources.rights("en"))
    assert read_rights(data) == rights_book("en")
    data["adult"][0]["colour"] = "red"
    with pytest.raises(Undeclared, match="colour"):
        read_rights(data)


def test_the_investigator_explains_and_signs_nothing() -> None:
    assert formalities_of(Role.INVESTIGATOR) == ()
    assert Formality.DISINTEREST in formalities_of(Role.DOCTOR)
    assert to_json(rights_book("kk"))


def _articles(text: str) -> list[str]:
    return re.findall(r"[\d.-]+", text)
