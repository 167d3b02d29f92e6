"""Planned interviews for the tests of the rules: everything stated, everything done, and small changes to that."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from interview_app.domain.admission import Admission, State, admit
from interview_app.domain.facts import Facts
from interview_app.domain.people import (
    Attendee,
    Capacity,
    Confirmation,
    Formality,
    InterviewKind,
    Outcome,
    Readiness,
    Role,
)
from interview_app.domain.rules import Rule, Rules
from interview_app.journey.rules import shipped_rules

BOOK = shipped_rules()
CODE, PRACTICE, STRICT = (Rules(BOOK, name) for name in ("kz-code", "kz-practice", "kz-strict"))
SETS = (CODE, PRACTICE, STRICT)
AFTERNOON = datetime(2026, 11, 21, 15, 0)  # noqa: DTZ001 - the hour on the room's wall

ORDINARY = (Role.INVESTIGATOR, Role.PSYCHOLOGIST, Role.LEGAL_REPRESENTATIVE)
COURT = (Role.JUDGE, Role.SECRETARY, Role.PROSECUTOR, Role.DEFENCE)
DEPOSITION = (*ORDINARY, Role.PEDAGOGUE, Role.ADVOCATE, *COURT)
NAMES = ("Ахметова Айгерім", "Иванов Пётр", "Сейітқали Дана", "O'Neill Mary", "Ким", "Ли", "Пак", "Цой", "Тен", "Хан")


def person(number: int, role: Role, **values: Any) -> Attendee:
    """Return somebody of whom nothing is missing."""
    done = tuple(Confirmation(one, Outcome.SIGNED, "2026-11-21T09:30:00Z") for one in Formality)
    name = NAMES[number - 1] if number <= len(NAMES) else f"Куә {number}"
    whole: dict[str, Any] = {"post": "бөлім", "order_number": "17", "confirmations": done, "name": name}
    return Attendee(number, role, **(whole | values))


def planned(roles: Sequence[Role] = ORDINARY, **values: Any) -> Facts:
    """Return an interview of a witness of 9 with these people, of which nothing is missing."""
    people = values.pop("attendees", tuple(person(number, role) for number, role in enumerate(roles, start=1)))
    chain = [
        one.number
        for role in (Role.PSYCHOLOGIST, Role.PEDAGOGUE, Role.INVESTIGATOR)
        for one in people
        if one.role is role
    ]
    facts = Facts(
        age=9,
        kind=InterviewKind.ORDINARY,
        capacity=Capacity.WITNESS,
        attendees=people,
        guardian=next(iter(chain), None),
        at=AFTERNOON,
        planned_minutes=30,
        used_minutes=0,
        interpreter_needed=False,
        sign_interpreter_needed=False,
        doctor_needed=False,
        suspect_endangers=False,
        child_asked=True,
        readiness=Readiness.READY,
        room_complete=True,
        recording_possible=True,
        recorded_before=False,
        further_ground=None,
        further_reason="",
    )
    return replace(facts, **values)


def rule(rule_id: str) -> Rule:
    """Return the shipped rule."""
    return next(one for one in BOOK.rules if one.id == rule_id)


def ids(items: Iterable[Any]) -> set[str]:
    """Return the ids of items or rules."""
    return {getattr(item, "rule", item).id for item in items}


def blocks(facts: Facts, rules: Rules = PRACTICE) -> set[str]:
    """Return what is missing."""
    return ids(admit(rules, facts, {}).having(State.MISSING))


def reasons(facts: Facts, rules: Rules = PRACTICE) -> set[str]:
    """Return what needs a reason."""
    return ids(admit(rules, facts, {}).having(State.REASON_NEEDED))


def advice(facts: Facts, rules: Rules = PRACTICE) -> set[str]:
    """Return what is advised, without what is advised every time."""
    always = {"child-not-silenced", "order-of-entry", "deposition-possible"}
    return ids(admit(rules, facts, {}).having(State.ADVICE)) - always


def prints(facts: Facts, rules: Rules = PRACTICE) -> set[str]:
    """Return what the protocol must contain."""
    return ids(admission(facts, rules).prints)


def admission(facts: Facts, rules: Rules = PRACTICE) -> Admission:
    """Return the admission without any reason given."""
    return admit(rules, facts, {})
