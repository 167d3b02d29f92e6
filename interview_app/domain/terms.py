"""Whether the terms of a rule hold in the case at hand, and whom that concerns.

Rules. Pure: facts and limits in, an answer out. What a word of the vocabulary means is one line here. Two entries are
one person if their documents say so, or else their names, however these are spelt.
"""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from interview_app.domain.facts import GUARDIANS, Facts
from interview_app.domain.limits import Limits, within
from interview_app.domain.names import person_key
from interview_app.domain.people import Attendee, Place, Readiness
from interview_app.domain.rules import Mark, Nobody, Sign, Terms


def hold(terms: Terms, facts: Facts, limits: Limits) -> bool:
    """Return whether all of *terms* are so."""
    roles, at = facts.roles, facts.at
    return (
        terms.age_from <= facts.age < terms.age_below
        and terms.kind in (None, facts.kind)
        and terms.capacity in (None, facts.capacity)
        and roles.issuperset(terms.present)
        and not (terms.one_of and roles.isdisjoint(terms.one_of))
        and roles.isdisjoint(terms.absent)
        and (terms.in_room_at_most is None or _in_room(facts) <= terms.in_room_at_most)
        and (terms.hours is None or _within(terms.hours, at))
        and (terms.ends_in is None or _within(terms.ends_in, at and at + timedelta(minutes=facts.planned_minutes)))
        and all(_SIGNS[sign](facts, limits) for sign in terms.so)
        and not (terms.nobody and _found(terms.nobody, facts))
    )


def concerned(need: Terms, facts: Facts) -> tuple[int, ...]:
    """Return the numbers of the attendees by whom *need* is not met; empty where it is nobody in particular."""
    unwanted = tuple(one.number for one in facts.attendees if one.role in need.absent)
    return unwanted + (_found(need.nobody, facts) if need.nobody else ())


def same_person(one: Attendee, other: Attendee) -> bool:
    """Return whether two entries are about one person: by their documents, if both have the same kind, or by name."""
    if one.document_number and other.document_number and one.document_kind == other.document_kind:
        return _document(one) == _document(other)
    key = person_key(one.name)
    return bool(key) and key == person_key(other.name)


def _in_room(facts: Facts) -> int:
    return sum(one.place is Place.IN_ROOM for one in facts.attendees)


def _within(hours: str, at: datetime | None) -> bool:
    return at is not None and within(hours, at.time())


def _document(one: Attendee) -> str:
    return "".join(letter for letter in one.document_number.casefold() if letter.isalnum())


def _found(nobody: Nobody, facts: Facts) -> tuple[int, ...]:
    people = [one for one in facts.attendees if nobody.concerns(one.role)]
    if nobody.without is not None:
        return tuple(one.number for one in people if not one.confirmed(nobody.without))
    if nobody.marked is Mark.SAME_PERSON:
        return tuple(
            one.number
            for one in people
            if any(other.number != one.number and same_person(one, other) for other in people)
        )
    if nobody.marked is Mark.SECOND:
        return tuple(one.number for one in people[1:])
    return tuple(one.number for one in people if nobody.marked is not None and _MARKS[nobody.marked](one))


_MARKS: Mapping[Mark, Callable[[Attendee], bool]] = {
    Mark.UNIDENTIFIED: lambda one: not (one.name and one.post),
    Mark.WITHOUT_ORDER: lambda one: not one.order_number,
    Mark.WITHOUT_ROLE: lambda one: one.without_role,
    Mark.CONFLICT: lambda one: bool(one.conflict),
    Mark.ALSO_WITNESS: lambda one: one.also_witness,
    Mark.TEACHER: lambda one: one.teacher,
}

_SIGNS: Mapping[Sign, Callable[[Facts, Limits], bool]] = {
    Sign.INTERPRETER_NEEDED: lambda facts, _: facts.interpreter_needed,
    Sign.SIGN_INTERPRETER_NEEDED: lambda facts, _: facts.sign_interpreter_needed,
    Sign.DOCTOR_NEEDED: lambda facts, _: facts.doctor_needed,
    Sign.SUSPECT_ENDANGERS: lambda facts, _: facts.suspect_endangers,
    Sign.CHILD_ASKED: lambda facts, _: facts.child_asked,
    Sign.GUARDIAN_NAMED: lambda facts, _: facts.guardian_role in GUARDIANS,
    Sign.GUARDIAN_FIRST: lambda facts, _: (
        facts.guardian_role == next((role for role in GUARDIANS if role in facts.roles), None)
    ),
    Sign.GUARDIAN_IS_INVESTIGATOR: lambda facts, _: facts.guardian_role is GUARDIANS[-1],
    Sign.OPINION_GIVEN: lambda facts, _: facts.readiness is not None,
    Sign.POSTPONED: lambda facts, _: facts.readiness is Readiness.POSTPONE,
    Sign.MUST_NOT: lambda facts, _: facts.readiness is Readiness.MUST_NOT,
    Sign.ROOM_COMPLETE: lambda facts, _: facts.room_complete,
    Sign.RECORDING_IMPOSSIBLE: lambda facts, _: not facts.recording_possible,
    Sign.RECORDED_BEFORE: lambda facts, _: facts.recorded_before,
    Sign.FURTHER_GROUND: lambda facts, _: facts.further_ground is not None and bool(facts.further_reason.strip()),
    Sign.DAY_USED_UP: lambda facts, limits: facts.used_minutes >= limits.day_minutes,
    Sign.PLAN_BEYOND_DAY: lambda facts, limits: facts.used_minutes + facts.planned_minutes > limits.day_minutes,
    Sign.PLAN_BEYOND_HOUSE: lambda facts, limits: facts.used_minutes + facts.planned_minutes > limits.house_day_minutes,
}
