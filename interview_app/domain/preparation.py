"""All that is prepared for one interview, as a draft that may lack anything, and what can be told of it at a glance."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from interview_app.domain.case import Case
from interview_app.domain.child import Child
from interview_app.domain.dates import read_date, written
from interview_app.domain.declared import whole
from interview_app.domain.names import folded, tidied
from interview_app.domain.people import Attendee, Role
from interview_app.domain.plan import Plan
from interview_app.domain.room_check import RoomCheck


@dataclass(frozen=True)
class GivenReason:
    """Why a rule of effect "reason" was passed over; it goes into the protocol."""

    rule: str
    text: str


@dataclass(frozen=True)
class ChildsWish:
    """Whom the child wants to have there, asked alone; ``whom`` in the child's words."""

    asked: bool = False
    whom: str = ""


@dataclass(frozen=True)
class Preparation:
    """Case, child, plan, people, room. ``guardian`` is the number of the pause's guardian, 0 while nobody is named."""

    case: Case = field(default_factory=Case)
    child: Child = field(default_factory=Child)
    plan: Plan = field(default_factory=Plan)
    people: tuple[Attendee, ...] = ()
    guardian: int = 0
    wish: ChildsWish = field(default_factory=ChildsWish)
    room: RoomCheck = field(default_factory=RoomCheck)
    reasons: tuple[GivenReason, ...] = ()

    def person(self, number: int) -> Attendee | None:
        """Return the attendee of this number; None where nobody has it."""
        return next((one for one in self.people if one.number == number), None)

    def people_as(self, role: Role) -> tuple[Attendee, ...]:
        """Return who takes part in *role*."""
        return tuple(one for one in self.people if one.role is role)

    def with_person(self, person: Attendee) -> "Preparation":
        """Return the preparation with *person* in the place of whoever had the number; number 0 gets the next one."""
        if person.number == 0:
            person = replace(person, number=max((one.number for one in self.people), default=0) + 1)
        others = (one for one in self.people if one.number != person.number)
        return replace(self, people=tuple(sorted((*others, person), key=lambda one: one.number)))

    def without_person(self, number: int) -> "Preparation":
        """Return the preparation without this attendee; a guardian who goes leaves the pause without one."""
        guardian = 0 if self.guardian == number else self.guardian
        return replace(self, people=tuple(one for one in self.people if one.number != number), guardian=guardian)

    def reason_for(self, rule: str) -> str:
        """Return why *rule* was passed over; '' where no reason was given."""
        return next((one.text for one in self.reasons if one.rule == rule), "")

    def with_reason(self, rule: str, text: str) -> "Preparation":
        """Return the preparation with this reason in the place of an earlier one; an empty *text* takes it back."""
        others = tuple(one for one in self.reasons if one.rule != rule)
        return replace(self, reasons=(*others, GivenReason(rule, text.strip())) if text.strip() else others)

    def for_the_next_session(self) -> "Preparation":
        """Return what a further session of the same child in the same case begins with: what lasts, not what was done.

        People come anew with their confirmations, the room is looked at again, the opinion and the ground are new.
        """
        plan = replace(self.plan, opinion=Plan().opinion, ground=None, ground_reason="")
        people = tuple(replace(one, confirmations=()) for one in self.people)
        return Preparation(self.case, self.child, plan, people, self.guardian)


def tidied_up(preparation: Preparation) -> Preparation:
    """Return *preparation* as it is stored: names and numbers in one form, days that there are as ISO text."""
    preparation = whole(preparation)
    case, child, opinion = preparation.case, preparation.child, preparation.plan.opinion
    return replace(
        preparation,
        case=replace(
            case,
            number=tidied(case.number),
            articles=tuple(filter(None, map(tidied, case.articles))),
            registered_on=_iso(case.registered_on),
            investigator=tidied(case.investigator),
        ),
        child=replace(child, alias=tidied(child.alias), birth_date=_iso(child.birth_date)),
        plan=replace(
            preparation.plan, opinion=replace(opinion, by=tidied(opinion.by), given_on=_iso(opinion.given_on))
        ),
        people=tuple(replace(one, name=tidied(one.name)) for one in preparation.people),
    )


def _iso(text: str) -> str:
    day = read_date(text)
    return text if day is None else day.isoformat()


def searched(preparation: Preparation, *days: date) -> str:
    """Return the text in which a session is looked for: case number, alias, people and *days*, folded.

    What the child's papers say is not in it; a case number also counts without its joiners.
    """

    def words() -> Iterator[str]:
        case = preparation.case
        yield from (case.number, case.key, preparation.child.alias, case.investigator)
        yield from (person.name for person in preparation.people)
        for day in days:
            yield from written(day)

    return "\n".join(filter(None, map(folded, words())))
