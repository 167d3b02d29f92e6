"""Preparations for tests: one in which nothing is missing, of a girl of 9, and small changes to it."""

from dataclasses import replace
from datetime import date
from typing import Any

from interview_app.domain.case import Case
from interview_app.domain.child import Child, EarlierAccount, Gender, Need, NeedNote
from interview_app.domain.people import Capacity, Readiness, Role
from interview_app.domain.plan import InterviewLanguage, Opinion, Plan
from interview_app.domain.preparation import ChildsWish, Preparation
from interview_app.domain.room_check import ClockCheck, RoomCheck, RoomItem, TargetSpace, Tick
from tests.domain.interviews import person

TODAY = date(2026, 11, 21)
READY = Opinion(Readiness.READY, "Иванов Пётр", "2026-11-20")


def room() -> RoomCheck:
    """Return a room of which nothing is missing."""
    ticks = tuple(Tick(item, "Ахметова Айгерім", "2026-11-21T09:00:00.000Z") for item in RoomItem)
    clock = ClockCheck("Ахметова Айгерім", "2026-11-21T09:00:00.000Z", 1)
    return RoomCheck(ticks, clock, "good", None, (TargetSpace("first", 9000, enough=True),))


def whole(**changed: Any) -> Preparation:
    """Return a preparation of which nothing is missing; *changed* are fields of case, child and plan, or its own."""
    case = Case("24751234500012", ("124",), "2026-11-01", "Ахметова Айгерім", "аға тергеуші", "Полиция департаменті")
    child = Child(
        child_id="c1",
        alias="Бала 1",
        birth_date="2017-05-04",
        language="kk",
        gender=Gender.FEMALE,
        needs=(NeedNote(Need.FEARS, "қараңғы"),),
        told=(EarlierAccount("қазанда", "анасына", False, False, "ағай хат жазды"),),
    )
    plan = Plan(capacity=Capacity.VICTIM, language=InterviewLanguage.KK, minutes=30, opinion=READY)
    roles = (Role.INVESTIGATOR, Role.PSYCHOLOGIST, Role.LEGAL_REPRESENTATIVE, Role.ADVOCATE)
    people = tuple(person(number, role) for number, role in enumerate(roles, start=1))
    made = Preparation(case, child, plan, people, 2, ChildsWish(True, "ешкім"), room())
    for name, value in changed.items():
        part = next((one for one in ("case", "child", "plan") if hasattr(getattr(made, one), name)), None)
        if part is None or name in vars(made):
            made = replace(made, **{name: value})
        else:
            made = replace(made, **{part: replace(getattr(made, part), **{name: value})})
    return made
