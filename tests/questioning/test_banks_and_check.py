"""The shipped banks and the check agree: each wording gets the type that its entry declares, and no flag besides.

Every entry is judged in each language, in both Russian forms, at the youngest and the oldest age of each of its bands,
with a child's words in the slots and, where an entry has no such slot, with and without words of the child's known.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import pytest

from interview_app.domain.bank import CHILDS_WORDS, AgeBand, Bank, Entry, Slot, filled
from interview_app.domain.child import Gender
from interview_app.domain.utterance import Assessment, Flag
from interview_app.questioning.check import check
from question_banks import SHIPPED
from tests.questioning.test_banks import room
from tests.questioning.utterances import LANGUAGES

AGES = {AgeBand.FROM_4: (4, 6), AgeBand.FROM_7: (7, 10), AgeBand.FROM_11: (11, 13), AgeBand.FROM_14: (14, 17)}
# A person and a place, an act and a name.
SAID = {
    "kk": (("көрші", "бақ"), ("ойнадық", "Дима")),
    "ru": (("сосед", "сад"), ("мы играли", "Дима")),
    "en": (("neighbour", "garden"), ("we played", "Dima")),
}
ROOM = {
    "kk": ("Айгүл", "3-бөлме", "Айгүл, психолог Динара"),
    "ru": ("Айгуль", "комната 3", "Айгуль, психолог Динара"),
    "en": ("Aigul", "room 3", "Aigul, the psychologist Dinara"),
}


@dataclass(frozen=True)
class Asked:
    """One wording as it would be asked of a child of *age* who has said *said*."""

    entry: Entry
    language: str
    gender: Gender
    age: int
    said: tuple[str, ...]
    text: str


def bank_of(module: str) -> Bank:
    return next(bank for bank in room().banks if bank.id == module)


def asked(bank: Bank, language: str) -> Iterator[Asked]:
    interviewer, place, present = ROOM[language]
    room = {Slot.INTERVIEWER: interviewer, Slot.PLACE: place, Slot.PRESENT: present}
    for entry in bank.entries:
        for words in SAID[language]:
            slots = {Slot.WORD: words[0], Slot.SECOND_WORD: words[1], Slot.DATE: "21.11.2026", Slot.TIME: "10:05"}
            for gender in Gender:
                text = filled(entry.text(language, gender), slots | room)
                for age in (age for band in entry.ages for age in AGES[band]):
                    for said in (words,) if entry.slots & CHILDS_WORDS else ((), words):
                        yield Asked(entry, language, gender, age, said, text)


@cache
def judgement(text: str, language: str, age: int, said: tuple[str, ...]) -> Assessment:
    """Return the check's answer; once only, because most wordings are the same for both genders."""
    return check(text, language, age, said)


@cache
def judged(module: str, language: str) -> tuple[tuple[Asked, frozenset[Flag], str], ...]:
    """Return what is asked with the flags that the check raises and how the answer differs from the declared."""
    bank = bank_of(module)
    found = []
    for one in asked(bank, language):
        answer = judgement(one.text, language, one.age, one.said)
        flags = frozenset(each.flag for each in answer.flags)
        extra = [each for each in answer.flags if each.flag not in one.entry.flags]
        wrong = answer.type is not one.entry.type or extra
        told = f"{one.entry.id} at {one.age}, {one.said}: {one.text} -> {answer.type.value} {extra}" if wrong else ""
        found.append((one, flags, told))
    return tuple(found)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("module", SHIPPED)
def test_each_wording_gets_the_declared_type_and_no_other_flag(module: str, language: str) -> None:
    assert [told for _, _, told in judged(module, language) if told] == []


@pytest.mark.parametrize("module", SHIPPED)
def test_everything_was_judged(module: str) -> None:
    bank = bank_of(module)
    for language in LANGUAGES:
        times: dict[str, int] = defaultdict(int)
        for one, _, _ in judged(module, language):
            assert "{" not in one.text
            times[one.entry.id] += 1
        # Two pairs of child's words, both genders, two ages a band; without a slot also with no words known.
        assert times == {
            entry.id: 8 * len(entry.ages) * (1 if entry.slots & CHILDS_WORDS else 2) for entry in bank.entries
        }


def test_the_banks_are_as_large_as_they_were() -> None:
    assert sum(len(bank_of(module).entries) for module in SHIPPED) >= 360


@pytest.mark.parametrize("module", SHIPPED)
def test_no_flag_is_declared_that_no_language_raises(module: str) -> None:
    raised: dict[str, set[Flag]] = defaultdict(set)
    declared: dict[str, frozenset[Flag]] = {}
    for language in LANGUAGES:
        for one, flags, _ in judged(module, language):
            raised[one.entry.id] |= flags
            declared[one.entry.id] = frozenset(one.entry.flags)
    assert {name: flags - raised[name] for name, flags in declared.items() if flags - raised[name]} == {}
