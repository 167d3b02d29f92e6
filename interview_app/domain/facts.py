"""What an admission is judged by: everything that is known of a planned interview, and nothing that is guessed.

Rules. The journey through the rooms states every field. Where only a few words are known, as on the command line, what
is not known counts as done (:mod:`interview_app.domain.presumed`); such facts say so and let no recording begin.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from interview_app.domain.errors import Bug
from interview_app.domain.people import Attendee, Capacity, FurtherGround, InterviewKind, Readiness, Role
from interview_app.domain.rules import ADULT

GUARDIANS = (Role.PSYCHOLOGIST, Role.PEDAGOGUE, Role.INVESTIGATOR)
"""Who is guardian of the pause: the first of these who is there."""


@dataclass(frozen=True)
class Facts:
    """A planned interview.

    ``age`` in whole years on the day, below 18. ``guardian`` is the number of the attendee who guards the pause.
    ``at`` is the local time of the start, None where it is not known; minutes are whole. ``further_reason`` are the
    words that go with the ground for hearing the child again (art. 211). ``presumed``: what was not known counts as
    done.
    """

    age: int
    kind: InterviewKind
    capacity: Capacity
    attendees: tuple[Attendee, ...]
    guardian: int | None
    at: datetime | None
    planned_minutes: int
    used_minutes: int
    interpreter_needed: bool
    sign_interpreter_needed: bool
    doctor_needed: bool
    suspect_endangers: bool
    child_asked: bool
    readiness: Readiness | None
    room_complete: bool
    recording_possible: bool
    recorded_before: bool
    further_ground: FurtherGround | None
    further_reason: str
    presumed: bool = False

    def __post_init__(self) -> None:
        if not 0 <= self.age < ADULT:
            raise Bug(f"not a child's age: {self.age}")

    @cached_property
    def roles(self) -> frozenset[Role]:
        """The roles that somebody has, in the room or behind the glass."""
        return frozenset(one.role for one in self.attendees)

    @property
    def guardian_role(self) -> Role | None:
        """The role of the guardian of the pause; None where nobody who attends was named."""
        return next((one.role for one in self.attendees if one.number == self.guardian), None)
