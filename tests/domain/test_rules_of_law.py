"""The shipped rules row by row, in the order of the law's table: who must be there, before, during, after."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from interview_app.domain.admission import admit
from interview_app.domain.limits import Limits
from interview_app.domain.people import (
    INTERPRETERS,
    SPECIALISTS,
    Capacity,
    Formality,
    FurtherGround,
    InterviewKind,
    Place,
    Readiness,
    Role,
)
from interview_app.domain.rules import Effect, Notice, Phase, Rules
from tests.domain.interviews import (
    BOOK,
    CODE,
    COURT,
    DEPOSITION,
    ORDINARY,
    PRACTICE,
    SETS,
    STRICT,
    admission,
    advice,
    blocks,
    person,
    planned,
    prints,
    reasons,
    rule,
)

VICTIM: dict[str, Any] = {"capacity": Capacity.VICTIM}
COURT_DAY: dict[str, Any] = {"kind": InterviewKind.DEPOSITION, "capacity": Capacity.VICTIM}


def without(role: Role, roles: tuple[Role, ...]) -> tuple[Role, ...]:
    return tuple(one for one in roles if one is not role)


def with_a(role: Role, **values: Any) -> Any:
    """Return an interview in which one more person, in *role*, is as *values* say."""
    people = tuple(person(number, one) for number, one in enumerate(ORDINARY, start=1))
    return planned(attendees=(*people, person(9, role, **values)))


def changed(role: Role, **values: Any) -> Any:
    """Return an interview in which the person in *role* is as *values* say."""
    facts = planned()
    people = tuple(replace(one, **values) if one.role is role else one for one in facts.attendees)
    return replace(facts, attendees=people)


def at(clock: str) -> datetime:
    return datetime.fromisoformat(f"2026-11-21T{clock}")


# Who must be there


def test_a_whole_interview_lacks_nothing() -> None:
    for rules in (CODE, PRACTICE):
        whole = admission(planned(), rules)
        assert whole.complete
    assert admission(planned((*ORDINARY, Role.PEDAGOGUE)), STRICT).complete


def test_a_minor_suspect_is_another_procedure_arts_535_538() -> None:
    for rules in SETS:
        assert "suspect-child" in blocks(planned(capacity=Capacity.SUSPECT), rules)
    assert rule("suspect-child").article == "535-538"


@pytest.mark.parametrize("kind", InterviewKind)
def test_the_investigator_199_3(kind: InterviewKind) -> None:
    facts = planned(without(Role.INVESTIGATOR, DEPOSITION), kind=kind)
    assert all("investigator" in blocks(facts, rules) for rules in SETS)


@pytest.mark.parametrize("missing", [{"name": ""}, {"post": ""}])
def test_the_investigator_is_identified_by_post_and_full_name_199_3(missing: dict[str, str]) -> None:
    assert blocks(changed(Role.INVESTIGATOR, **missing)) == {"investigator-identified"}


@pytest.mark.parametrize(
    ("specialists", "code", "practice", "strict"),
    [
        ((), False, False, False),
        ((Role.PEDAGOGUE,), True, False, False),
        ((Role.PSYCHOLOGIST,), True, True, False),
        ((Role.PEDAGOGUE, Role.PSYCHOLOGIST), True, True, True),
    ],
)
@pytest.mark.parametrize("age", [3, 13])
def test_a_child_under_14_pedagogue_or_psychologist_215_1(
    specialists: tuple[Role, ...], code: bool, practice: bool, strict: bool, age: int
) -> None:
    facts = planned((Role.INVESTIGATOR, Role.LEGAL_REPRESENTATIVE, *specialists), age=age)
    assert [admission(facts, rules).admitted for rules in SETS] == [code, practice, strict]


@pytest.mark.parametrize("age", [14, 17])
def test_a_child_from_14_at_the_investigators_decision_recorded_215_1(age: int) -> None:
    facts = planned((Role.INVESTIGATOR, Role.LEGAL_REPRESENTATIVE), age=age)
    assert [admission(facts, rules).admitted for rules in SETS] == [True, True, False]
    assert all("from-14-decision" in prints(facts, rules) for rules in SETS)
    assert "from-14-decision" not in prints(planned(age=13))
    assert "from-14-psychologist" not in reasons(facts, CODE)
    assert "from-14-psychologist" in reasons(facts, PRACTICE)
    assert {"from-14-psychologist", "pedagogue-for-every-child"} <= blocks(facts, STRICT)


def test_the_absence_of_the_legal_representative_needs_a_reason_215_1() -> None:
    facts = planned(without(Role.LEGAL_REPRESENTATIVE, ORDINARY))
    assert reasons(facts) == {"legal-representative"}
    assert admission(facts).admitted


def test_the_child_is_asked_alone_whom_they_want_in_the_room_215_1() -> None:
    facts = planned(child_asked=False)
    assert reasons(facts) == {"child-asked-whom"}
    assert advice(facts, CODE) == {"child-asked-whom"}


@pytest.mark.parametrize("role", [Role.LEGAL_REPRESENTATIVE, Role.ADVOCATE, Role.SUPPORT_PERSON])
def test_a_representative_against_the_childs_interests_does_not_attend_76_4(role: Role) -> None:
    for rules in SETS:
        assert "representative-conflict" in blocks(with_a(role, conflict="подозревается"), rules)


def test_the_victims_advocate_76_2() -> None:
    assert reasons(planned(**VICTIM)) == {"advocate"}
    assert reasons(planned((*ORDINARY, Role.ADVOCATE), **VICTIM)) == set()
    assert reasons(planned()) == set()


def test_persons_called_in_one_case_are_heard_separately_210_2() -> None:
    assert reasons(changed(Role.LEGAL_REPRESENTATIVE, also_witness=True)) == {"heard-separately"}
    assert reasons(with_a(Role.WITNESS_WITH_DEFENCE)) == {"witness-with-defence"}


def test_a_teacher_attends_as_pedagogue_not_as_legal_representative_215_1() -> None:
    assert blocks(changed(Role.LEGAL_REPRESENTATIVE, teacher=True)) == {"teacher-as-representative"}
    assert blocks(with_a(Role.PEDAGOGUE, teacher=True)) == set()


@pytest.mark.parametrize("role", sorted(SPECIALISTS))
def test_specialists_are_asked_about_disinterest_and_recusal_80_1_86(role: Role) -> None:
    known = person(1, role).confirmations
    unasked = tuple(one for one in known if one.formality is not Formality.DISINTEREST)
    assert "disinterest" in blocks(with_a(role, confirmations=unasked))
    assert "disinterest" in prints(with_a(role))
    assert "recusal" in blocks(with_a(role, conflict="родственник подозреваемого"))
    assert "disinterest" not in prints(planned(without(Role.PSYCHOLOGIST, ORDINARY)))


@pytest.mark.parametrize("role", sorted(INTERPRETERS))
def test_an_interpreter_has_the_number_of_an_order_81_2(role: Role) -> None:
    assert blocks(with_a(role, order_number="")) == {"interpreter-order"}
    assert blocks(with_a(role)) == set()
    assert "interpreter-order" in prints(with_a(role))
    assert "recusal" in blocks(with_a(role, conflict="родственник"))


@pytest.mark.parametrize("role", [Role.INTERPRETER, Role.SIGN_INTERPRETER, Role.DOCTOR])
def test_interpreter_sign_interpreter_doctor_where_needed_210_1_2_7_8(role: Role) -> None:
    needed: dict[str, Any] = {f"{role.value}_needed": True}
    assert blocks(planned(**needed)) == {role.value.replace("_", "-")}
    assert blocks(planned((*ORDINARY, role), **needed)) == set()


@pytest.mark.parametrize("role", [*COURT, Role.ADVOCATE, Role.LEGAL_REPRESENTATIVE, Role.PEDAGOGUE])
@pytest.mark.parametrize("age", [6, 17])
def test_a_deposition_has_its_own_people_217_371_1(role: Role, age: int) -> None:
    for rules in SETS:
        assert blocks(planned(DEPOSITION, age=age, **COURT_DAY), rules) == set()
        assert not admission(planned(without(role, DEPOSITION), age=age, **COURT_DAY), rules).admitted


def test_at_a_deposition_of_a_witness_no_advocate_is_asked_for_217() -> None:
    facts = planned(without(Role.ADVOCATE, DEPOSITION), kind=InterviewKind.DEPOSITION)
    assert (blocks(facts), reasons(facts)) == (set(), set())


def test_a_deposition_of_a_child_under_14_without_a_psychologist_needs_a_reason() -> None:
    facts = planned(without(Role.PSYCHOLOGIST, DEPOSITION), **COURT_DAY)
    assert (blocks(facts, CODE), reasons(facts, CODE) - {"readiness-without-psychologist"}) == (set(), set())
    assert reasons(facts, PRACTICE) == {"under-14-psychologist-at-deposition"}
    assert blocks(facts, STRICT) == {"under-14-psychologist-at-deposition"}


def test_the_suspect_only_at_a_deposition_and_where_the_child_is_safe_217() -> None:
    assert all("ordinary-suspect" in blocks(with_a(Role.SUSPECT), rules) for rules in SETS)
    behind = with_a(Role.SUSPECT, place=Place.BEHIND_GLASS)
    assert "ordinary-suspect" in blocks(behind)
    people = (*DEPOSITION, Role.SUSPECT)
    assert blocks(planned(people, **COURT_DAY)) == set()
    assert blocks(planned(people, suspect_endangers=True, **COURT_DAY)) == {"deposition-suspect"}
    assert blocks(planned(DEPOSITION, suspect_endangers=True, **COURT_DAY)) == set()


def test_journalists_public_organisations_relatives_without_a_role_2_5_5() -> None:
    for rules in SETS:
        assert "without-role" in blocks(with_a(Role.OTHER, without_role=True), rules)


@pytest.mark.parametrize("role", [Role.JUVENILE_INSPECTOR, Role.SUPPORT_PERSON, Role.OTHER])
def test_others_who_may_lawfully_attend_need_a_reason_2_5_5(role: Role) -> None:
    assert reasons(with_a(role)) == {"others-who-attend"}
    assert blocks(with_a(role)) == set()


@pytest.mark.parametrize("role", COURT)
def test_the_courts_people_at_an_ordinary_interview_need_a_reason(role: Role) -> None:
    assert reasons(with_a(role)) == {"court-roles-in-ordinary"}


def test_more_than_three_adults_in_the_room_2_5_3() -> None:
    assert advice(planned()) == set()
    assert advice(with_a(Role.PEDAGOGUE)) == {"few-adults"}
    assert advice(with_a(Role.PEDAGOGUE, place=Place.BEHIND_GLASS)) == set()


FOUR = (Role.INVESTIGATOR, Role.PSYCHOLOGIST, Role.LEGAL_REPRESENTATIVE, Role.ADVOCATE)


@pytest.mark.parametrize(("one", "other"), [(one, other) for one in FOUR for other in FOUR if one < other])
def test_one_person_in_two_of_the_four_roles(one: Role, other: Role) -> None:
    people = (person(1, one, name="Қасымова Дина Ерболқызы"), person(2, other, name="касымова ДИНА  ерболкызы"))
    assert all("two-roles" in blocks(planned(attendees=people), rules) for rules in SETS)


def test_the_same_person_twice_and_namesakes() -> None:
    twice = with_a(Role.PEDAGOGUE, name=planned().attendees[0].name)
    assert reasons(twice) == {"same-person-twice"}
    assert "same-person-twice" in blocks(twice, STRICT)
    assert blocks(with_a(Role.ADVOCATE, name="")) == set()
    papers = {"document_kind": "id", "name": "Ким"}
    namesakes = (
        person(1, Role.INVESTIGATOR, document_number="012 345", **papers),
        person(2, Role.PSYCHOLOGIST, document_number="999", **papers),
        person(3, Role.LEGAL_REPRESENTATIVE),
    )
    assert (blocks(planned(attendees=namesakes)), reasons(planned(attendees=namesakes))) == (set(), set())
    married = (*namesakes[:2], person(3, Role.LEGAL_REPRESENTATIVE, document_kind="id", document_number="012345"))
    assert blocks(planned(attendees=married)) == {"two-roles"}


def test_a_second_psychologist_is_advice() -> None:
    facts = with_a(Role.PSYCHOLOGIST, place=Place.BEHIND_GLASS)
    assert (blocks(facts), reasons(facts), advice(facts)) == (set(), set(), {"second-psychologist"})


def test_the_guardian_of_the_pause_psychologist_else_pedagogue_else_investigator_with_a_reason() -> None:
    assert blocks(planned(guardian=None)) == {"guardian"}
    assert blocks(planned(guardian=77)) == {"guardian"}
    assert blocks(planned(guardian=3)) == {
        "guardian",
    }  # the legal representative
    assert blocks(planned(guardian=1)) == {"guardian-first"}
    assert blocks(planned(guardian=2)) == set()
    pedagogue = (Role.INVESTIGATOR, Role.LEGAL_REPRESENTATIVE, Role.PEDAGOGUE)
    assert blocks(planned(pedagogue, guardian=3), CODE) == set()
    assert blocks(planned(pedagogue, guardian=1), CODE) == {"guardian-first"}
    alone = planned((Role.INVESTIGATOR, Role.LEGAL_REPRESENTATIVE), age=15, guardian=1)
    assert reasons(alone, CODE) == {"guardian-investigator"}


# Before


def test_the_psychologists_readiness_opinion_2_5_2() -> None:
    for rules in SETS:
        assert "readiness-opinion" in blocks(planned(readiness=None), rules)
        assert "readiness-postpone" in blocks(planned(readiness=Readiness.POSTPONE), rules)
        assert "readiness-must-not" in blocks(planned(readiness=Readiness.MUST_NOT), rules)
    assert "readiness-postpone" in prints(planned(readiness=Readiness.POSTPONE))
    assert "readiness-must-not" in prints(planned(readiness=Readiness.MUST_NOT))
    assert "readiness-opinion" in prints(planned())
    alone = planned((Role.INVESTIGATOR, Role.LEGAL_REPRESENTATIVE), age=15, readiness=None)
    assert "readiness-without-psychologist" in reasons(alone, CODE)


def test_earlier_explanations_by_the_child_3_1() -> None:
    assert "earlier-explanations" in prints(planned())


@pytest.mark.parametrize(
    ("formality", "name", "exempt"),
    [
        (Formality.RIGHTS, "rights", {Role.INVESTIGATOR, Role.PROSECUTOR, Role.JUDGE, Role.SECRETARY}),
        (Formality.RECORDING_NOTICE, "recording-notice", {Role.INVESTIGATOR}),
        (Formality.UNDERTAKING, "undertaking", {Role.INVESTIGATOR, Role.PROSECUTOR, Role.JUDGE, Role.SECRETARY}),
    ],
)
def test_rights_notice_of_recording_undertaking_each_ticked_210_1_2_110_210_9_201_2(
    formality: Formality, name: str, exempt: set[Role]
) -> None:
    assert name in prints(planned())
    for role in Role:
        left = tuple(one for one in person(1, role).confirmations if one.formality is not formality)
        assert (name in blocks(with_a(role, confirmations=left))) == (role not in exempt)
        assert (formality in PRACTICE.formalities(role)) == (role not in exempt)


def test_a_child_is_never_asked_to_keep_quiet_201_2() -> None:
    assert rule("child-not-silenced").effect == (Effect.ADVISE,) * 3


@pytest.mark.parametrize("age", range(3, 18))
def test_under_16_truth_from_16_liability_215_2_214_1(age: int) -> None:
    told = {one.notice for one in PRACTICE.notices(age)}
    expected = {Notice.RIGHTS, Notice.RELATION, Notice.TRUTH if age < 16 else Notice.LIABILITY}
    assert told == expected
    for rules in SETS:
        printed = {one.notice for one in admission(planned(age=age), rules).prints}
        assert printed - {None} == expected
        words = " ".join(
            getattr(text, language)
            for one in admission(planned(age=age), rules).prints
            for text in (one.print, one.text)
            for language in ("kk", "ru", "en")
        )
        warned = "уголовной ответственности" in words
        assert warned == ("criminal liability" in words) == ("қылмыстық жауаптылық" in words) == (age >= 16)


def test_attendees_may_remark_and_ask_215_3() -> None:
    assert "remarks-right" in prints(planned())


def test_the_room_2_5_3() -> None:
    assert reasons(planned(room_complete=False)) == {"room"}


def test_the_order_of_entry() -> None:
    assert rule("order-of-entry").phase is Phase.BEFORE


@pytest.mark.parametrize(
    ("clock", "night"),
    [("05:59", True), ("06:00", False), ("12:00", False), ("21:59", False), ("22:00", True), ("00:00", True)],
)
def test_night_209_4(clock: str, night: bool) -> None:
    for rules in SETS:
        assert ("night" in blocks(planned(at=at(clock)), rules)) == night
    assert "night" not in blocks(planned(at=None))


def test_a_plan_that_runs_into_the_night_is_advised_against_209_4() -> None:
    assert advice(planned(at=at("21:30"), planned_minutes=29)) == set()
    assert advice(planned(at=at("21:30"), planned_minutes=30)) == {"night-ahead"}
    assert advice(planned(at=at("22:30"), planned_minutes=30)) == set()


def test_attesting_witnesses_where_the_recording_cannot_start_197_6() -> None:
    facts = planned(recording_possible=False)
    assert advice(facts) == {"attesting-witnesses"}
    assert "attesting-witnesses" in prints(facts)
    assert "attesting-witnesses" not in prints(planned())


def test_a_single_session_211() -> None:
    again: dict[str, Any] = {"recorded_before": True}
    for rules in SETS:
        assert "single-session" in blocks(planned(**again), rules)
    assert "single-session" in prints(planned(**again))
    for ground in FurtherGround:
        again["further_ground"] = ground
        assert blocks(planned(**again, further_reason=" ")) == {"single-session"}
        assert blocks(planned(**again, further_reason="остановлена 3 ноября")) == set()


def test_the_kind_only_a_deposition_spares_a_summons_217_371_5() -> None:
    assert "deposition-possible" in {item.rule.id for item in admission(planned()).items}
    assert "deposition-possible" not in {item.rule.id for item in admission(planned(DEPOSITION, **COURT_DAY)).items}


# During


def test_the_legal_limits_and_the_houses_by_age_209_3_4() -> None:
    for ages, house in ((range(7), (30, 60)), (range(7, 11), (60, 120)), (range(11, 18), (120, 240))):
        for age in ages:
            assert PRACTICE.limits(age) == Limits(120, 60, 240, *house, (75, 90, 100))


@pytest.mark.parametrize(
    ("used", "plan", "missing", "advised"),
    [
        (0, 120, set(), set()),
        (0, 121, set(), {"plan-beyond-house"}),
        (100, 141, set(), {"plan-beyond-house", "plan-beyond-day"}),
        (239, 1, set(), {"plan-beyond-house"}),
        (240, 10, {"day-used-up"}, {"plan-beyond-house", "plan-beyond-day"}),
    ],
)
def test_four_hours_in_a_day_all_sessions_added_up_209_4(
    used: int, plan: int, missing: set[str], advised: set[str]
) -> None:
    facts = planned(used_minutes=used, planned_minutes=plan)
    assert (blocks(facts), advice(facts)) == (missing, advised)


ROWS_TO_COME = {
    "without-break": (Phase.DURING, "209.3-4", Effect.BLOCK),
    "day-limit": (Phase.DURING, "209.4", Effect.BLOCK),
    "fatigue": (Phase.DURING, "209.4", Effect.ADVISE),
    "house-limit": (Phase.DURING, "", Effect.ADVISE),
    "free-account-first": (Phase.DURING, "210.3-4", Effect.ADVISE),
    "no-leading-questions": (Phase.DURING, "210.3-4", Effect.ADVISE),
    "attendees-questions": (Phase.DURING, "215.3, 212.1", Effect.PRINT),
    "whole-course": (Phase.DURING, "210.10, 210.12", Effect.PRINT),
    "no-pressure": (Phase.DURING, "§ 2.5.4", Effect.ADVISE),
    "things-shown": (Phase.DURING, "210.6", Effect.PRINT),
    "intimate-pictures": (Phase.DURING, "210.6", Effect.REASON),
    "things-made": (Phase.DURING, "212.3", Effect.PRINT),
    "exhibit-origin": (Phase.DURING, "§ 2.3, § 4.2", Effect.PRINT),
    "completeness": (Phase.AFTER, "§ 2.5.5, § 3.1", Effect.REASON),
    "correct-statement": (Phase.AFTER, "210.11", Effect.REASON),
    "played-back": (Phase.AFTER, "210.11", Effect.REASON),
    "safety": (Phase.AFTER, "§ 2.5.5, § 1.1", Effect.BLOCK),
    "protocol-heading": (Phase.AFTER, "199.1, 199.3", Effect.PRINT),
    "protocol-person": (Phase.AFTER, "212.2", Effect.PRINT),
    "protocol-account": (Phase.AFTER, "199.3, 212", Effect.PRINT),
    "protocol-attitude": (Phase.AFTER, "214.1", Effect.PRINT),
    "protocol-technical": (Phase.AFTER, "199.5, 126", Effect.PRINT),
    "protocol-remarks": (Phase.AFTER, "199.6, 210.12, 212", Effect.PRINT),
    "own-hand": (Phase.AFTER, "212.5", Effect.PRINT),
    "pseudonym": (Phase.AFTER, "199.4, 97", Effect.PRINT),
    "signatures": (Phase.AFTER, "212, 199.7", Effect.REASON),
    "court-protocol": (Phase.AFTER, "217.5", Effect.PRINT),
    "electronic-certification": (Phase.AFTER, "210.12", Effect.PRINT),
    "unrewritable-master": (Phase.AFTER, "§ 2.3.2", Effect.REASON),
    "psychologist-conclusion": (Phase.AFTER, "§ 2.5.6", Effect.ADVISE),
}


def test_the_rows_of_during_and_after_wait_for_their_rooms() -> None:
    found = {one.id: (one.phase, one.article, one.effect[0]) for one in BOOK.rules}
    assert {name: row for name, row in found.items() if row[0] in (Phase.DURING, Phase.AFTER)} == ROWS_TO_COME
    judged = {item.rule.phase for item in admission(planned()).items}
    assert judged == {Phase.WHO, Phase.BEFORE}


# The book as a whole


def test_nothing_claims_to_be_confirmed_and_everything_says_where_it_comes_from() -> None:
    for one in BOOK.rules:
        assert not one.confirmed
        assert one.article or one.source in ("practice", "product")
        assert BOOK.citation(one, "ru")
    assert BOOK.citation(rule("night"), "ru") == "УПК РК, ст. 209.4"
    assert BOOK.citation(rule("order-of-entry"), "kk") == "тәжірибе"


def test_the_default_set_is_the_practice_and_the_code_is_the_floor() -> None:
    assert BOOK.default == "kz-practice"
    assert [one.id for one in BOOK.sets] == ["kz-code", "kz-practice", "kz-strict"]


def test_a_message_is_short_and_polite() -> None:
    for one in BOOK.rules:
        for text in (one.text.kk, one.text.ru, one.text.en):
            assert len(text) <= 230, one.id
            assert "!" not in text
            assert text.endswith((".", "ме."))


def test_reasons_that_are_given_are_kept_for_the_record() -> None:
    rules = Rules(BOOK, "kz-practice")
    whole = admit(rules, planned(**VICTIM), {"advocate": " в пути ", "room": "не нужна"})
    assert whole.complete
    assert [(item.rule.id, item.reason) for item in whole.items if item.reason] == [("advocate", "в пути")]
