"""The act of an interview that is not held: what it must say, before anybody sets it in type (thesis 2.5.2)."""

from dataclasses import dataclass

from interview_app.domain.people import Capacity, InterviewKind, Readiness
from interview_app.domain.preparation import Preparation
from interview_app.domain.steps import Standing

ENDS: dict[Readiness, Standing] = {Readiness.POSTPONE: Standing.POSTPONED, Readiness.MUST_NOT: Standing.NOT_HELD}
"""How an opinion ends a plan."""


@dataclass(frozen=True)
class Act:
    """What is printed: how the plan ended, when (ISO, UTC), by whose word and why; the child by the alias alone.

    ``by`` and ``given_on`` are the psychologist's where the opinion ended it, else the person's who called it off.
    """

    session: str
    ended: Standing
    at_utc: str
    case_number: str
    articles: tuple[str, ...]
    body: str
    investigator: str
    post: str
    child_alias: str
    capacity: Capacity | None
    kind: InterviewKind
    by: str
    given_on: str
    reasons: str


def act_of(session: str, preparation: Preparation, ended: Standing, at_utc: str, by: str, reasons: str) -> Act:
    """Return the act of a plan that *ended* at *at_utc*, at the word of *by*."""
    case, plan = preparation.case, preparation.plan
    return Act(
        session,
        ended,
        at_utc,
        case.number,
        case.articles,
        case.body,
        case.investigator,
        case.post,
        preparation.child.alias,
        plan.capacity,
        plan.kind,
        by,
        plan.opinion.given_on,
        reasons,
    )
