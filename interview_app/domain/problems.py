"""What a draft lacks or says wrongly, as codes with their place in it; nothing here is in the way of saving it.

``MISSING`` is needed before the plan stands; ``WRONG`` cannot be true or is not this program's; ``ADVICE`` should be
looked at. Who must be there and what must be done is not asked here: that is the rules' (:mod:`.rules`).
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from interview_app.domain.case import Case
from interview_app.domain.child import Child
from interview_app.domain.dates import read_date
from interview_app.domain.identity import ChildIdentity
from interview_app.domain.iin import read_iin
from interview_app.domain.names import name_problem, person_key
from interview_app.domain.people import Attendee, Capacity, Readiness, Role
from interview_app.domain.plan import LONGEST_MIN, SHORTEST_MIN, Plan, Topic
from interview_app.domain.preparation import Preparation
from interview_app.domain.rules import ADULT
from interview_app.domain.terms import same_person

YOUNGEST = 3
LONGEST_NUMBER = 60
LONGEST_TEXT = 4000


class Weight(StrEnum):
    """What a problem stands in the way of."""

    MISSING = "missing"
    WRONG = "wrong"
    ADVICE = "advice"


class Problem(StrEnum):
    """What is amiss; the text's key is ``problem.<code>``."""

    CASE_NUMBER_MISSING = "case_number_missing"
    CASE_NUMBER_ODD = "case_number_odd"
    ARTICLES_MISSING = "articles_missing"
    REGISTERED_MISSING = "registered_missing"
    INVESTIGATOR_MISSING = "investigator_missing"
    BODY_MISSING = "body_missing"
    DATE_IMPOSSIBLE = "date_impossible"
    DATE_IN_FUTURE = "date_in_future"
    ALIAS_MISSING = "alias_missing"
    ALIAS_IS_NAME = "alias_is_name"
    AGE_MISSING = "age_missing"
    AGE_ESTIMATED = "age_estimated"
    BIRTH_IN_FUTURE = "birth_in_future"
    ADULT = "adult"
    VERY_YOUNG = "very_young"
    AGE_IMPOSSIBLE = "age_impossible"
    CHILD_LANGUAGE_MISSING = "child_language_missing"
    GENDER_MISSING = "gender_missing"
    CAPACITY_MISSING = "capacity_missing"
    MINOR_SUSPECT = "minor_suspect"
    TOPICS_MISSING = "topics_missing"
    VARIETIES_WITHOUT_TOPIC = "varieties_without_topic"
    MINUTES_IMPOSSIBLE = "minutes_impossible"
    LANGUAGE_MISSING = "language_missing"
    OPINION_NAMELESS = "opinion_nameless"
    OPINION_WITHOUT_REASONS = "opinion_without_reasons"
    GROUND_WITHOUT_REASON = "ground_without_reason"
    NAME_UNUSABLE = "name_unusable"
    SAME_PERSON_TWICE = "same_person_twice"
    TWO_PSYCHOLOGISTS = "two_psychologists"
    GUARDIAN_GONE = "guardian_gone"
    TEXT_TOO_LONG = "text_too_long"
    IIN_WRONG = "iin_wrong"
    IIN_OTHER_BIRTH_DATE = "iin_other_birth_date"
    IIN_OTHER_GENDER = "iin_other_gender"

    @property
    def weight(self) -> Weight:
        """What it stands in the way of."""
        return Weight.ADVICE if self in _ADVICE else Weight.MISSING if self in _MISSING else Weight.WRONG


_MISSING = frozenset(
    {
        Problem.CASE_NUMBER_MISSING,
        Problem.ARTICLES_MISSING,
        Problem.INVESTIGATOR_MISSING,
        Problem.BODY_MISSING,
        Problem.ALIAS_MISSING,
        Problem.AGE_MISSING,
        Problem.CHILD_LANGUAGE_MISSING,
        Problem.CAPACITY_MISSING,
        Problem.TOPICS_MISSING,
        Problem.LANGUAGE_MISSING,
        Problem.OPINION_NAMELESS,
        Problem.OPINION_WITHOUT_REASONS,
        Problem.GROUND_WITHOUT_REASON,
    }
)
_ADVICE = frozenset(
    {
        Problem.AGE_ESTIMATED,
        Problem.VERY_YOUNG,
        Problem.GENDER_MISSING,
        Problem.REGISTERED_MISSING,
        Problem.TWO_PSYCHOLOGISTS,
        Problem.VARIETIES_WITHOUT_TOPIC,
        Problem.IIN_OTHER_BIRTH_DATE,
        Problem.IIN_OTHER_GENDER,
    }
)


@dataclass(frozen=True)
class Found:
    """One problem and its place: a path of fields (``child.birth_date``; people by number: ``people.2.name``)."""

    problem: Problem
    where: str

    @property
    def weight(self) -> Weight:
        """What it stands in the way of."""
        return self.problem.weight


def problems(preparation: Preparation, on: date) -> tuple[Found, ...]:
    """Return everything amiss in *preparation* if it is held on the day *on*, in the order of the pages."""
    return (
        *_of_case(preparation.case, on),
        *_of_child(preparation.child, on),
        *_of_plan(preparation.plan, on),
        *_of_people(preparation.people, preparation.guardian),
        *_of_texts(preparation),
    )


def identity_problems(identity: ChildIdentity, child: Child) -> tuple[Found, ...]:
    """Return what is amiss in *identity*, and where it and *child* do not go together."""
    return tuple(_of_identity(identity, child))


def of_the_plan(found: tuple[Found, ...]) -> tuple[Found, ...]:
    """Return those of *found* that are about case, child and plan; people come and go until the child comes in."""
    return tuple(one for one in found if not one.where.startswith(("people.", "guardian")))


def prevents(found: tuple[Found, ...]) -> bool:
    """Return whether something is missing or wrong: with advice alone a plan stands."""
    return any(one.weight is not Weight.ADVICE for one in found)


def _of_case(case: Case, on: date) -> Iterator[Found]:
    if not case.number.strip():
        yield Found(Problem.CASE_NUMBER_MISSING, "case.number")
    elif len(case.number) > LONGEST_NUMBER or not any(letter.isdigit() for letter in case.number):
        yield Found(Problem.CASE_NUMBER_ODD, "case.number")
    if not any(article.strip() for article in case.articles):
        yield Found(Problem.ARTICLES_MISSING, "case.articles")
    yield from _of_date(case.registered_on, on, "case.registered_on")
    if not case.registered_on.strip():
        yield Found(Problem.REGISTERED_MISSING, "case.registered_on")
    if not case.investigator.strip():
        yield Found(Problem.INVESTIGATOR_MISSING, "case.investigator")
    elif name_problem(case.investigator) is not None:
        yield Found(Problem.NAME_UNUSABLE, "case.investigator")
    if not case.body.strip():
        yield Found(Problem.BODY_MISSING, "case.body")


def _of_child(child: Child, on: date) -> Iterator[Found]:
    if not child.alias.strip():
        yield Found(Problem.ALIAS_MISSING, "child.alias")
    elif name_problem(child.alias) is not None:
        yield Found(Problem.NAME_UNUSABLE, "child.alias")
    yield from _of_age(child, on)
    if not child.language.strip():
        yield Found(Problem.CHILD_LANGUAGE_MISSING, "child.language")
    if child.gender is None:
        yield Found(Problem.GENDER_MISSING, "child.gender")


def _of_age(child: Child, on: date) -> Iterator[Found]:
    where = "child.birth_date" if child.birth_date.strip() else "child.estimated_age"
    if child.birth_date.strip() and child.born is None:
        yield Found(Problem.DATE_IMPOSSIBLE, where)
        return
    age = child.age_on(on)
    if age is None:
        yield Found(Problem.AGE_MISSING, "child.birth_date")
        return
    if child.born is None:
        yield Found(Problem.AGE_ESTIMATED, where)
    if child.born is not None and child.born > on:
        yield Found(Problem.BIRTH_IN_FUTURE, where)
    elif not 0 <= age <= 130:
        yield Found(Problem.AGE_IMPOSSIBLE, where)
    elif age >= ADULT:
        yield Found(Problem.ADULT, where)
    elif age < YOUNGEST:
        yield Found(Problem.VERY_YOUNG, where)


def _of_plan(plan: Plan, on: date) -> Iterator[Found]:
    if plan.capacity is None:
        yield Found(Problem.CAPACITY_MISSING, "plan.capacity")
    elif plan.capacity is Capacity.SUSPECT:
        yield Found(Problem.MINOR_SUSPECT, "plan.capacity")
    if not plan.topics:
        yield Found(Problem.TOPICS_MISSING, "plan.topics")
    if plan.varieties and Topic.CYBER_GROOMING not in plan.topics:
        yield Found(Problem.VARIETIES_WITHOUT_TOPIC, "plan.varieties")
    if not SHORTEST_MIN <= plan.minutes <= LONGEST_MIN:
        yield Found(Problem.MINUTES_IMPOSSIBLE, "plan.minutes")
    if plan.language is None:
        yield Found(Problem.LANGUAGE_MISSING, "plan.language")
    yield from _of_date(plan.opinion.given_on, on, "plan.opinion.given_on")
    if plan.opinion.readiness is not None:
        if not plan.opinion.by.strip():
            yield Found(Problem.OPINION_NAMELESS, "plan.opinion.by")
        if plan.opinion.readiness is not Readiness.READY and not plan.opinion.reasons.strip():
            yield Found(Problem.OPINION_WITHOUT_REASONS, "plan.opinion.reasons")
    if plan.ground is not None and not plan.ground_reason.strip():
        yield Found(Problem.GROUND_WITHOUT_REASON, "plan.ground_reason")


def _of_people(people: tuple[Attendee, ...], guardian: int) -> Iterator[Found]:
    for person in people:
        if name_problem(person.name) is not None:
            yield Found(Problem.NAME_UNUSABLE, f"people.{person.number}.name")
    for place, person in enumerate(people):
        if any(same_person(person, before) for before in people[:place]):
            yield Found(Problem.SAME_PERSON_TWICE, f"people.{person.number}.name")
    if Counter(person.role for person in people)[Role.PSYCHOLOGIST] > 1:
        second = [person for person in people if person.role is Role.PSYCHOLOGIST][1]
        yield Found(Problem.TWO_PSYCHOLOGISTS, f"people.{second.number}.role")
    if guardian and guardian not in {person.number for person in people}:
        yield Found(Problem.GUARDIAN_GONE, "guardian")


def _of_identity(identity: ChildIdentity, child: Child) -> Iterator[Found]:
    names = {"surname": identity.surname, "given_name": identity.given_name, "patronymic": identity.patronymic}
    for field, name in names.items():
        if name.strip() and name_problem(name) is not None:
            yield Found(Problem.NAME_UNUSABLE, f"identity.{field}")
    for number, representative in enumerate(identity.representatives):
        if name_problem(representative.name) is not None:
            yield Found(Problem.NAME_UNUSABLE, f"identity.representatives.{number}.name")
    if _names(identity.full_name) & _names(child.alias):
        yield Found(Problem.ALIAS_IS_NAME, "child.alias")
    if not identity.iin.strip():
        return
    if (iin := read_iin(identity.iin)) is None:
        yield Found(Problem.IIN_WRONG, "identity.iin")
        return
    if child.born is not None and child.born != iin.born:
        yield Found(Problem.IIN_OTHER_BIRTH_DATE, "identity.iin")
    if child.gender is not None and child.gender is not iin.gender:
        yield Found(Problem.IIN_OTHER_GENDER, "identity.iin")


def _names(text: str) -> set[str]:
    """Return the words by which somebody could be known; a single letter tells nobody."""
    return {word for word in person_key(text).split() if len(word) > 1}


def _of_date(text: str, on: date, where: str) -> Iterator[Found]:
    if not text.strip():
        return
    if (day := read_date(text)) is None:
        yield Found(Problem.DATE_IMPOSSIBLE, where)
    elif day > on:
        yield Found(Problem.DATE_IN_FUTURE, where)


def _of_texts(preparation: Preparation) -> Iterator[Found]:
    child, plan = preparation.child, preparation.plan
    texts = {
        "child.notes": child.notes,
        "child.cared_for_by": child.cared_for_by,
        "plan.opinion.reasons": plan.opinion.reasons,
        "plan.ground_reason": plan.ground_reason,
    }
    texts |= {f"child.needs.{number}": one.text for number, one in enumerate(child.needs)}
    texts |= {f"child.told.{number}": one.words for number, one in enumerate(child.told)}
    for where, text in texts.items():
        if len(text) > LONGEST_TEXT:
            yield Found(Problem.TEXT_TOO_LONG, where)
