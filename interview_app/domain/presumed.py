"""Facts where only a few words are known, as on the command line: what is not known counts as done.

Rules. An answer about a person names a role; the answers about one role go to its people in their order. Facts made
here are marked ``presumed``, so that none of them can ever let a real recording begin.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from interview_app.domain.facts import GUARDIANS, Facts
from interview_app.domain.people import (
    Attendee,
    Capacity,
    Confirmation,
    Formality,
    FurtherGround,
    InterviewKind,
    Outcome,
    Place,
    Readiness,
    Role,
)


class Stranger(ValueError):
    """Something was answered about a person in ``role``, and no such person is there."""

    def __init__(self, role: Role) -> None:
        super().__init__(role.value)
        self.role = role


@dataclass(frozen=True)
class PersonAnswer:
    """What is known of the next person in ``role``; ``done`` are the formalities gone through."""

    role: Role
    name: str = ""
    place: Place = Place.IN_ROOM
    identified: bool = True
    order_number: bool = True
    also_witness: bool = False
    teacher: bool = False
    without_role: bool = False
    conflict: bool = False
    done: tuple[Formality, ...] = tuple(Formality)


@dataclass(frozen=True)
class Answers:
    """What is known beyond the command line; the defaults are what counts where nothing is said.

    ``guardian`` is a role; None for the one whose turn it is. ``readiness`` None: no opinion was given.
    """

    guardian: Role | None = None
    guardian_named: bool = True
    planned_minutes: int = 0
    used_minutes: int = 0
    interpreter_needed: bool = False
    sign_interpreter_needed: bool = False
    doctor_needed: bool = False
    suspect_endangers: bool = False
    child_asked: bool = True
    opinion_given: bool = True
    readiness: Readiness = Readiness.READY
    room_complete: bool = True
    recording_possible: bool = True
    recorded_before: bool = False
    further_ground: FurtherGround | None = None
    further_reason: str = ""
    people: tuple[PersonAnswer, ...] = ()


def presume(
    age: int,
    kind: InterviewKind,
    capacity: Capacity,
    roles: Sequence[Role],
    at: datetime | None = None,
    answers: Answers | None = None,
) -> Facts:
    """Return facts in which everything that is not known counts as done; :class:`Stranger`."""
    said = answers or Answers()
    waiting = list(said.people)
    attendees: list[Attendee] = []
    for number, role in enumerate(roles, start=1):
        own = next((one for one in waiting if one.role is role), None)
        if own is not None:
            waiting.remove(own)
        attendees.append(_attendee(number, own or PersonAnswer(role)))
    if waiting:
        raise Stranger(waiting[0].role)
    wanted = (said.guardian,) if said.guardian else GUARDIANS
    found = [one.number for role in wanted for one in attendees if one.role is role]
    return Facts(
        age=age,
        kind=kind,
        capacity=capacity,
        attendees=tuple(attendees),
        guardian=found[0] if found and said.guardian_named else None,
        at=at,
        planned_minutes=said.planned_minutes,
        used_minutes=said.used_minutes,
        interpreter_needed=said.interpreter_needed,
        sign_interpreter_needed=said.sign_interpreter_needed,
        doctor_needed=said.doctor_needed,
        suspect_endangers=said.suspect_endangers,
        child_asked=said.child_asked,
        readiness=said.readiness if said.opinion_given else None,
        room_complete=said.room_complete,
        recording_possible=said.recording_possible,
        recorded_before=said.recorded_before,
        further_ground=said.further_ground,
        further_reason=said.further_reason,
        presumed=True,
    )


def _attendee(number: int, said: PersonAnswer) -> Attendee:
    """Return a person of whom only *said* is known; a name that nobody gave is the number, so that no two are alike."""
    return Attendee(
        number=number,
        role=said.role,
        name=(said.name or str(number)) if said.identified else "",
        post=said.role.value if said.identified else "",
        place=said.place,
        order_number=str(number) if said.order_number else "",
        also_witness=said.also_witness,
        teacher=said.teacher,
        without_role=said.without_role,
        conflict=said.role.value if said.conflict else "",
        confirmations=tuple(Confirmation(one, Outcome.SIGNED, at_utc="") for one in said.done),
    )
