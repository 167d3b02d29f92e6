"""On which page of a preparation something can be mended: a field that is missing or wrong, a rule that is not met."""

from interview_app.domain.admission import State
from interview_app.domain.errors import Circumstance
from interview_app.domain.problems import Weight
from interview_app.domain.rules import Rule, Sign
from ui.flow import AtCase, AtPeople, AtPlan, AtRoom
from ui.flow import State as FlowState
from ui.session_at_hand import SessionAtHand

Step = type[AtCase] | type[AtPlan] | type[AtRoom] | type[AtPeople]

_OF_THE_PLAN = frozenset(
    {Sign.OPINION_GIVEN, Sign.POSTPONED, Sign.MUST_NOT, Sign.RECORDED_BEFORE, Sign.FURTHER_GROUND, Sign.DAY_USED_UP}
)


def page_of_field(where: str) -> Step:
    """Return on which page a field of the preparation stands."""
    if where.startswith(("case.", "child.")) or where == "plan.capacity":
        return AtCase
    return AtPlan if where.startswith("plan.") else AtPeople


def page_of_rule(rule: Rule) -> Step:
    """Return on which page what *rule* asks for can be done."""
    signs = {*rule.when.so, *(rule.need.so if rule.need else ())}
    if Sign.ROOM_COMPLETE in signs:
        return AtRoom
    return AtPlan if signs & _OF_THE_PLAN or rule.when.hours else AtPeople


def lacking(state: FlowState) -> frozenset[type[FlowState]]:
    """Return the pages of the preparation at *state* on which something is left to do; none of any other journey.

    Blocks for milliseconds.
    """
    at_hand = getattr(state, "at_hand", None)
    if not isinstance(at_hand, SessionAtHand) or at_hand.unlocked.is_locked:
        return frozenset()
    try:
        admission = at_hand.admission(at_hand.preparation)
    except Circumstance:  # locked this moment; the page will say so
        return frozenset()
    found = (one.where for one in at_hand.problems(at_hand.preparation) if one.weight is not Weight.ADVICE)
    items = () if admission is None else admission.having(State.MISSING, State.REASON_NEEDED)
    return frozenset({*map(page_of_field, found), *(page_of_rule(item.rule) for item in items)})
