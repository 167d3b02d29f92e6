"""How far a session has come: its standings, the moves between them, and the types of the steps before a recording.

Rules. A step is made by the one before it alone, so that none can be skipped: a draft whose plan lacks
nothing becomes :class:`Prepared`; what the rules admit of it becomes :class:`Ready`; and only what is ready can be
claimed by the vault as the one recording of this child in this case.
"""

from dataclasses import InitVar, dataclass
from datetime import date, datetime
from enum import StrEnum

from interview_app.domain.admission import Admission, Admitted, admit
from interview_app.domain.errors import Bug
from interview_app.domain.facts import Facts
from interview_app.domain.preparation import Preparation
from interview_app.domain.problems import of_the_plan, prevents, problems
from interview_app.domain.rules import Rules


class Standing(StrEnum):
    """How far a session has come; the text's key is ``standing.<code>``."""

    DRAFT = "draft"
    WAITING = "waiting"
    """Prepared; the day, the room and the people are still to come."""
    RECORDING = "recording"
    INTERRUPTED = "interrupted"
    """The recording broke off and was not closed."""
    STOPPED = "stopped"
    DRAFTED = "drafted"
    """The protocol is written."""
    SIGNED = "signed"
    SEALED = "sealed"
    POSTPONED = "postponed"
    """Ended without a recording, at the psychologist's opinion, for another day."""
    NOT_HELD = "not_held"
    """Ended without a recording: the psychologist's opinion is that it must not be held."""
    CALLED_OFF = "called_off"
    """Ended without a recording for another reason."""


ENDED_WITHOUT = frozenset({Standing.POSTPONED, Standing.NOT_HELD, Standing.CALLED_OFF})
"""A plan ends here: a further one is a session of its own."""

EDITABLE = frozenset({Standing.DRAFT, Standing.WAITING})
"""While it stands here a preparation may be changed."""

RECORDED = frozenset(Standing) - EDITABLE - ENDED_WITHOUT
"""From the recorder's start on."""

MOVES: dict[Standing, frozenset[Standing]] = {
    Standing.DRAFT: frozenset({Standing.WAITING, *ENDED_WITHOUT}),
    Standing.WAITING: frozenset({Standing.DRAFT, Standing.RECORDING, *ENDED_WITHOUT}),
    # Back to waiting: the recorder refused, and nothing was recorded.
    Standing.RECORDING: frozenset({Standing.WAITING, Standing.INTERRUPTED, Standing.STOPPED, Standing.SEALED}),
    Standing.INTERRUPTED: frozenset({Standing.RECORDING, Standing.STOPPED, Standing.SEALED}),
    Standing.STOPPED: frozenset({Standing.DRAFTED, Standing.SEALED}),
    Standing.DRAFTED: frozenset({Standing.SIGNED, Standing.SEALED}),
    Standing.SIGNED: frozenset({Standing.SEALED}),
    Standing.SEALED: frozenset(),
    Standing.POSTPONED: frozenset(),
    Standing.NOT_HELD: frozenset(),
    Standing.CALLED_OFF: frozenset(),
}
"""What may follow what."""

_HERE = object()


@dataclass(frozen=True)
class Prepared:
    """A preparation for the day ``on`` of whose case, child and plan nothing is missing or wrong.

    :func:`prepare` alone makes it.
    """

    session: str
    preparation: Preparation
    on: date
    made: InitVar[object]

    def __post_init__(self, made: object) -> None:
        _only_here(made)

    def facts(
        self, at: datetime, *, used_minutes: int, recorded_before: bool, recording_possible: bool = True
    ) -> Facts:
        """Return what the rules judge if it begins at the local time *at*.

        *used_minutes* were recorded with this child today already; *recorded_before*: a session in this case was.
        """
        child, plan = self.preparation.child, self.preparation.plan
        age = child.age_on(self.on)
        if age is None or plan.capacity is None or plan.language is None:
            raise Bug("prepared without an age, a capacity or a language")
        return Facts(
            age=age,
            kind=plan.kind,
            capacity=plan.capacity,
            attendees=self.preparation.people,
            guardian=self.preparation.guardian or None,
            at=at,
            planned_minutes=plan.minutes,
            used_minutes=used_minutes,
            interpreter_needed=plan.interpreter or child.language != plan.language,
            sign_interpreter_needed=plan.sign_interpreter,
            doctor_needed=plan.doctor,
            suspect_endangers=plan.suspect_endangers,
            child_asked=self.preparation.wish.asked,
            readiness=plan.opinion.readiness,
            room_complete=self.preparation.room.complete,
            recording_possible=recording_possible,
            recorded_before=recorded_before,
            further_ground=plan.ground,
            further_reason=plan.ground_reason,
        )

    def ready(self, rules: Rules, facts: Facts) -> "Ready":
        """Return leave to record if *rules* admit *facts* with the reasons given.

        :class:`Bug` if they do not, or if anything is still missing or wrong, people included.
        """
        if prevents(problems(self.preparation, self.on)):
            raise Bug("nothing missing or wrong is recorded over")
        return Ready(self, Admitted(self.admission(rules, facts)), _HERE)

    def admission(self, rules: Rules, facts: Facts) -> Admission:
        """Return what *rules* say of *facts* with the reasons given."""
        return admit(rules, facts, {one.rule: one.text for one in self.preparation.reasons})


@dataclass(frozen=True)
class Ready:
    """Prepared, and admitted by the rules; :meth:`Prepared.ready` alone makes it."""

    prepared: Prepared
    admitted: Admitted
    made: InitVar[object]

    def __post_init__(self, made: object) -> None:
        _only_here(made)


def prepare(session: str, preparation: Preparation, on: date) -> Prepared | None:
    """Return *preparation* as one that stands on the day *on*; None while its plan lacks something or is wrong."""
    return None if prevents(of_the_plan(problems(preparation, on))) else Prepared(session, preparation, on, _HERE)


def may_follow(before: Standing, after: Standing) -> bool:
    """Return whether a session that stands at *before* may come to stand at *after*; staying is no move."""
    return after in MOVES[before]


def _only_here(made: object) -> None:
    if made is not _HERE:
        raise Bug("a step is made by the one before it")
