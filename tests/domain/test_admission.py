"""The engine: what the code demands always stops, stricter never admits more, and nobody can forge leave to record."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from itertools import chain, combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.domain.admission import Admission, Admitted, Item, State, admit
from interview_app.domain.errors import Bug
from interview_app.domain.facts import Facts
from interview_app.domain.people import Capacity, Formality, FurtherGround, InterviewKind, Place, Readiness, Role
from interview_app.domain.presumed import Answers, PersonAnswer, Stranger, presume
from interview_app.domain.rules import Effect, Rules
from tests.domain.interviews import (
    AFTERNOON,
    BOOK,
    CODE,
    COURT,
    NAMES,
    ORDINARY,
    PRACTICE,
    SETS,
    admission,
    person,
    planned,
)

AGES = range(3, 18)
KINDS = tuple(InterviewKind)
CAPACITIES = (Capacity.VICTIM, Capacity.WITNESS)


def demanded(age: int, kind: InterviewKind, capacity: Capacity, there: frozenset[Role]) -> bool:
    """Return whether these people are those whom the code demands; written from the code, not from the rules file."""
    if Role.INVESTIGATOR not in there:
        return False
    if kind is InterviewKind.ORDINARY:
        return Role.SUSPECT not in there and (age >= 14 or bool(there & {Role.PSYCHOLOGIST, Role.PEDAGOGUE}))
    court = {Role.JUDGE, Role.SECRETARY, Role.PROSECUTOR, Role.DEFENCE, Role.LEGAL_REPRESENTATIVE, Role.PEDAGOGUE}
    return there >= court and (capacity is Capacity.WITNESS or Role.ADVOCATE in there)


def subsets(roles: Iterable[Role]) -> Iterable[tuple[Role, ...]]:
    pool = tuple(roles)
    return chain.from_iterable(combinations(pool, size) for size in range(len(pool) + 1))


def judged(age: int, kind: InterviewKind, capacity: Capacity, roles: Iterable[Role]) -> list[bool]:
    facts = presume(age, kind, capacity, tuple(roles), AFTERNOON)
    admissions = [admit(rules, facts, {}) for rules in SETS]
    for stricter, looser in zip(admissions[1:], admissions, strict=False):
        assert looser.admitted or not stricter.admitted
        assert looser.complete or not stricter.complete
    return [one.admitted for one in admissions]


@pytest.mark.parametrize("capacity", CAPACITIES)
@pytest.mark.parametrize("age", AGES)
def test_every_ordinary_interview_is_admitted_exactly_where_the_code_demands_no_more(
    age: int, capacity: Capacity
) -> None:
    who = (*ORDINARY, Role.PEDAGOGUE, Role.ADVOCATE, Role.SUSPECT)
    for roles in subsets(who):
        code, practice, strict = judged(age, InterviewKind.ORDINARY, capacity, roles)
        there = frozenset(roles)
        assert code == demanded(age, InterviewKind.ORDINARY, capacity, there)
        assert practice == (code and (age >= 14 or Role.PSYCHOLOGIST in there))
        assert strict == (code and {Role.PSYCHOLOGIST, Role.PEDAGOGUE} <= there)


@pytest.mark.parametrize("capacity", CAPACITIES)
@pytest.mark.parametrize("age", [3, 13, 14, 17])
def test_every_deposition_is_admitted_exactly_where_the_code_demands_no_more(age: int, capacity: Capacity) -> None:
    who = (*ORDINARY, Role.PEDAGOGUE, Role.ADVOCATE, *COURT)
    for roles in subsets(who):
        code, practice, strict = judged(age, InterviewKind.DEPOSITION, capacity, roles)
        assert code == practice == demanded(age, InterviewKind.DEPOSITION, capacity, frozenset(roles))
        assert strict == (code and Role.PSYCHOLOGIST in roles)


@given(st.sampled_from(AGES), st.sampled_from(KINDS), st.sampled_from(CAPACITIES), st.sets(st.sampled_from(Role)))
def test_no_set_of_people_is_admitted_without_what_the_code_demands(
    age: int, kind: InterviewKind, capacity: Capacity, roles: set[Role]
) -> None:
    admitted = judged(age, kind, capacity, sorted(roles))
    assert demanded(age, kind, capacity, frozenset(roles)) or not any(admitted)


ATTENDEES = st.builds(
    person,
    st.integers(1, 12),
    st.sampled_from(Role),
    place=st.sampled_from(Place),
    also_witness=st.booleans(),
    teacher=st.booleans(),
    without_role=st.booleans(),
    conflict=st.sampled_from(["", "туысы"]),
    order_number=st.sampled_from(["", "5"]),
    name=st.sampled_from(["", *NAMES[:4]]),
)
FACTS = st.builds(
    Facts,
    age=st.integers(0, 17),
    kind=st.sampled_from(KINDS),
    capacity=st.sampled_from(Capacity),
    attendees=st.lists(ATTENDEES, max_size=8).map(tuple),
    guardian=st.none() | st.integers(0, 9),
    at=st.none() | st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)),  # noqa: DTZ001 - local
    planned_minutes=st.integers(0, 300),
    used_minutes=st.integers(0, 300),
    interpreter_needed=st.booleans(),
    sign_interpreter_needed=st.booleans(),
    doctor_needed=st.booleans(),
    suspect_endangers=st.booleans(),
    child_asked=st.booleans(),
    readiness=st.none() | st.sampled_from(Readiness),
    room_complete=st.booleans(),
    recording_possible=st.booleans(),
    recorded_before=st.booleans(),
    further_ground=st.none() | st.sampled_from(FurtherGround),
    further_reason=st.text(max_size=3),
)


@given(FACTS)
def test_whatever_the_case_is_stricter_never_admits_what_looser_refuses(facts: Facts) -> None:
    admissions = [admit(rules, facts, {}) for rules in SETS]
    missing = [{item.rule.id for item in one.having(State.MISSING)} for one in admissions]
    assert missing[0] <= missing[1] <= missing[2]
    open_ = [{item.rule.id for item in one.having(State.MISSING, State.REASON_NEEDED)} for one in admissions]
    assert open_[0] <= open_[1] <= open_[2]
    if facts.age < 16:
        assert not [one for admission in admissions for one in admission.prints if one.notice == "liability"]


# Items


def test_a_person_rule_names_the_people_by_whom_it_is_not_met() -> None:
    people = (person(1, Role.INVESTIGATOR), person(4, Role.PSYCHOLOGIST, confirmations=()), person(7, Role.SUSPECT))
    found = {item.rule.id: item.people for item in admission(planned(attendees=people)).having(State.MISSING)}
    assert found == {
        "ordinary-suspect": (7,),
        "disinterest": (4,),
        "rights": (4,),
        "recording-notice": (4,),
        "undertaking": (4,),
    }


def test_a_rule_that_is_met_is_told_too() -> None:
    met = {item.rule.id: item for item in admission(planned()).having(State.MET)}
    assert met["investigator"] == Item(met["investigator"].rule, Effect.BLOCK, State.MET)
    assert "advocate" not in met


@pytest.mark.parametrize("blank", ["", "   ", "\n"])
def test_a_blank_reason_is_none(blank: str) -> None:
    facts = planned((Role.INVESTIGATOR, Role.PSYCHOLOGIST))
    assert not admit(PRACTICE, facts, {"legal-representative": blank}).complete
    assert admit(PRACTICE, facts, {"legal-representative": "отец в пути"}).complete


def test_a_reason_opens_no_block() -> None:
    facts = planned((Role.INVESTIGATOR, Role.LEGAL_REPRESENTATIVE))
    reasons = {rule.id: "потому что" for rule in BOOK.rules}
    assert not admit(PRACTICE, facts, reasons).admitted


def test_reasons_taken_back_later_change_nothing() -> None:
    given_reasons = {"legal-representative": "отец в пути"}
    whole = admit(PRACTICE, planned((Role.INVESTIGATOR, Role.PSYCHOLOGIST)), given_reasons)
    given_reasons.clear()
    assert whole.complete


def test_a_tightened_rule_stops() -> None:
    facts = planned((*ORDINARY, Role.PEDAGOGUE))
    tightened = Rules(BOOK, "kz-practice", {"few-adults": Effect.BLOCK})
    assert admission(facts).admitted
    assert not admission(facts, tightened).admitted
    assert tightened.name == "kz-practice few-adults=block"


# Leave to record


def test_leave_to_record_follows_from_a_complete_admission() -> None:
    facts = planned((*ORDINARY, Role.PEDAGOGUE, Role.OTHER))
    leave = Admitted(admit(PRACTICE, facts, {"others-who-attend": "крёстная, ребёнок просил"}))
    assert leave.reasons == (("others-who-attend", "крёстная, ребёнок просил"),)
    assert leave.passed_over == ("few-adults", "child-not-silenced", "order-of-entry", "deposition-possible")


@pytest.mark.parametrize(
    "facts",
    [
        planned((Role.INVESTIGATOR, Role.LEGAL_REPRESENTATIVE)),
        planned((*ORDINARY, Role.OTHER)),
        planned(at=None),
        presume(9, InterviewKind.ORDINARY, Capacity.WITNESS, ORDINARY, AFTERNOON),
    ],
    ids=["something is missing", "a reason is not given", "the hour is not known", "presumed"],
)
def test_there_is_no_leave_to_record_where(facts: Facts) -> None:
    with pytest.raises(Bug, match="cannot be admitted"):
        Admitted(admission(facts))


def test_leave_to_record_cannot_be_carried_over_to_another_admission() -> None:
    leave = Admitted(admission(planned()))
    with pytest.raises(Bug):
        replace(leave, admission=admission(planned(room_complete=False)))
    worse = replace(leave.admission, facts=planned(room_complete=False))
    assert not worse.complete
    with pytest.raises(TypeError):
        Admission(PRACTICE, planned(), {}, ())  # type: ignore[call-arg]


# Facts


@pytest.mark.parametrize("age", [-1, 18, 40])
def test_an_adult_is_not_this_programs(age: int) -> None:
    with pytest.raises(Bug, match="not a child's age"):
        planned(age=age)


@pytest.mark.parametrize(("kind", "capacity"), list(product(KINDS, CAPACITIES)))
def test_what_is_not_known_counts_as_done(kind: InterviewKind, capacity: Capacity) -> None:
    whole = admit(CODE, presume(15, kind, capacity, tuple(Role)[:5] + COURT), {})
    assert whole.admitted
    assert whole.facts.presumed


def test_answers_about_a_role_go_to_its_people_in_their_order() -> None:
    said = (
        PersonAnswer(Role.PSYCHOLOGIST, name="Ли", done=(Formality.RIGHTS,)),
        PersonAnswer(Role.PSYCHOLOGIST, place=Place.BEHIND_GLASS, conflict=True, order_number=False),
        PersonAnswer(Role.INVESTIGATOR, identified=False),
    )
    roles = (Role.PSYCHOLOGIST, Role.INVESTIGATOR, Role.PSYCHOLOGIST, Role.PSYCHOLOGIST)
    facts = presume(9, InterviewKind.ORDINARY, Capacity.WITNESS, roles, None, Answers(people=said))
    first, investigator, second, third = facts.attendees
    assert (first.name, first.confirmed(Formality.RIGHTS), first.confirmed(Formality.UNDERTAKING)) == (
        "Ли",
        True,
        False,
    )
    assert (second.place, second.conflict, second.order_number) == (Place.BEHIND_GLASS, "psychologist", "")
    assert (investigator.name, investigator.post) == ("", "")
    assert (third.name, third.order_number, third.place) == ("4", "4", Place.IN_ROOM)


def test_an_answer_about_somebody_who_is_not_there_is_refused() -> None:
    said = Answers(people=(PersonAnswer(Role.DOCTOR),))
    with pytest.raises(Stranger) as refused:
        presume(9, InterviewKind.ORDINARY, Capacity.WITNESS, ORDINARY, None, said)
    assert refused.value.role is Role.DOCTOR


@pytest.mark.parametrize(
    ("answers", "guardian"),
    [
        (Answers(), 2),
        (Answers(guardian=Role.INVESTIGATOR), 1),
        (Answers(guardian=Role.DOCTOR), None),
        (Answers(guardian_named=False), None),
    ],
)
def test_the_guardian_is_the_one_named_or_whose_turn_it_is(answers: Answers, guardian: int | None) -> None:
    facts = presume(9, InterviewKind.ORDINARY, Capacity.WITNESS, ORDINARY, None, answers)
    assert facts.guardian == guardian


def test_an_opinion_that_was_not_given_is_none() -> None:
    def opinion(answers: Answers) -> Readiness | None:
        return presume(9, InterviewKind.ORDINARY, Capacity.WITNESS, ORDINARY, None, answers).readiness

    assert opinion(Answers()) is Readiness.READY
    assert opinion(Answers(readiness=Readiness.MUST_NOT)) is Readiness.MUST_NOT
    assert opinion(Answers(opinion_given=False)) is None
