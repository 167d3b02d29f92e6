"""A draft holds anything; what it lacks or says wrongly is told with its place; and steps follow one another."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from interview_app.domain import steps
from interview_app.domain.act import ENDS, act_of
from interview_app.domain.admission import State
from interview_app.domain.case import Case
from interview_app.domain.child import Child, Gender, Need, NeedNote
from interview_app.domain.declared import from_json, to_json
from interview_app.domain.errors import Bug
from interview_app.domain.identity import ChildIdentity, Representative, telling
from interview_app.domain.people import Capacity, FurtherGround, Readiness, Role
from interview_app.domain.plan import Grooming, Opinion, Plan, Topic
from interview_app.domain.preparation import Preparation, searched, tidied_up
from interview_app.domain.problems import Problem, Weight, identity_problems, of_the_plan, prevents, problems
from interview_app.domain.room_check import GOOD, RoomCheck, RoomItem, TargetSpace, Tick
from interview_app.domain.steps import (
    EDITABLE,
    ENDED_WITHOUT,
    MOVES,
    RECORDED,
    Prepared,
    Ready,
    Standing,
    may_follow,
    prepare,
)
from interview_app.recording.order import Voice
from tests.domain.interviews import PRACTICE, person
from tests.domain.preparations import TODAY, room, whole
from tests.domain.test_case_dates import iin

HERE = timezone(timedelta(hours=5))
AT = datetime(2026, 11, 21, 15, 0, tzinfo=HERE)


def found(preparation: Preparation) -> set[tuple[str, str]]:
    return {(one.problem.value, one.where) for one in problems(preparation, TODAY)}


def test_a_whole_preparation_has_no_problem_and_goes_through_json() -> None:
    assert found(whole()) == set()
    assert from_json(Preparation, to_json(whole())) == whole()


def test_an_empty_draft_lacks_everything_and_is_a_draft_all_the_same() -> None:
    draft = Preparation()
    assert from_json(Preparation, to_json(draft)) == draft
    missing = {one.problem for one in problems(draft, TODAY) if one.weight is Weight.MISSING}
    assert missing == {
        Problem.CASE_NUMBER_MISSING,
        Problem.ARTICLES_MISSING,
        Problem.INVESTIGATOR_MISSING,
        Problem.BODY_MISSING,
        Problem.ALIAS_MISSING,
        Problem.AGE_MISSING,
        Problem.CHILD_LANGUAGE_MISSING,
        Problem.CAPACITY_MISSING,
        Problem.LANGUAGE_MISSING,
    }
    assert not [one for one in problems(draft, TODAY) if one.weight is Weight.WRONG]


@pytest.mark.parametrize(
    ("changed", "problem", "where"),
    [
        ({"number": "іс"}, Problem.CASE_NUMBER_ODD, "case.number"),
        ({"number": "1" * 61}, Problem.CASE_NUMBER_ODD, "case.number"),
        ({"registered_on": "2026-02-30"}, Problem.DATE_IMPOSSIBLE, "case.registered_on"),
        ({"registered_on": "2026-11-22"}, Problem.DATE_IN_FUTURE, "case.registered_on"),
        ({"registered_on": ""}, Problem.REGISTERED_MISSING, "case.registered_on"),
        ({"investigator": "123"}, Problem.NAME_UNUSABLE, "case.investigator"),
        ({"alias": "\x00"}, Problem.NAME_UNUSABLE, "child.alias"),
        ({"birth_date": "31.02.2017"}, Problem.DATE_IMPOSSIBLE, "child.birth_date"),
        ({"birth_date": "2026-11-22"}, Problem.BIRTH_IN_FUTURE, "child.birth_date"),
        ({"birth_date": "2008-11-21"}, Problem.ADULT, "child.birth_date"),
        ({"birth_date": "1826-11-21"}, Problem.AGE_IMPOSSIBLE, "child.birth_date"),
        ({"birth_date": "2023-11-22"}, Problem.VERY_YOUNG, "child.birth_date"),
        ({"birth_date": "", "estimated_age": 18}, Problem.ADULT, "child.estimated_age"),
        ({"birth_date": "", "estimated_age": -1}, Problem.AGE_IMPOSSIBLE, "child.estimated_age"),
        ({"birth_date": "", "estimated_age": 9}, Problem.AGE_ESTIMATED, "child.estimated_age"),
        ({"gender": None}, Problem.GENDER_MISSING, "child.gender"),
        ({"capacity": Capacity.SUSPECT}, Problem.MINOR_SUSPECT, "plan.capacity"),
        ({"topics": ()}, Problem.TOPICS_MISSING, "plan.topics"),
        ({"varieties": (Grooming.SECRETS,)}, Problem.VARIETIES_WITHOUT_TOPIC, "plan.varieties"),
        ({"minutes": 4}, Problem.MINUTES_IMPOSSIBLE, "plan.minutes"),
        ({"minutes": 241}, Problem.MINUTES_IMPOSSIBLE, "plan.minutes"),
        ({"opinion": Opinion(Readiness.READY)}, Problem.OPINION_NAMELESS, "plan.opinion.by"),
        (
            {"opinion": Opinion(Readiness.POSTPONE, "Иванов Пётр")},
            Problem.OPINION_WITHOUT_REASONS,
            "plan.opinion.reasons",
        ),
        (
            {"opinion": Opinion(Readiness.READY, "Иванов Пётр", "2026-11-31")},
            Problem.DATE_IMPOSSIBLE,
            "plan.opinion.given_on",
        ),
        ({"ground": FurtherGround.CONTINUATION}, Problem.GROUND_WITHOUT_REASON, "plan.ground_reason"),
        ({"notes": "ә" * 4001}, Problem.TEXT_TOO_LONG, "child.notes"),
        ({"needs": (NeedNote(Need.FEARS, "ә" * 4001),)}, Problem.TEXT_TOO_LONG, "child.needs.0"),
        ({"people": (person(1, Role.INVESTIGATOR, name="7"),)}, Problem.NAME_UNUSABLE, "people.1.name"),
        ({"guardian": 9}, Problem.GUARDIAN_GONE, "guardian"),
    ],
)
def test_what_is_amiss_is_told_with_its_place(changed: dict[str, object], problem: Problem, where: str) -> None:
    assert (problem.value, where) in found(whole(**changed))


def test_varieties_go_with_their_topic() -> None:
    assert found(whole(topics=(Topic.CORE, Topic.CYBER_GROOMING), varieties=(Grooming.SECRETS,))) == set()


def test_two_psychologists_are_advice_and_the_same_person_twice_is_wrong_unless_documents_tell_them_apart() -> None:
    second = person(5, Role.PSYCHOLOGIST, name="Серік")
    assert found(whole().with_person(second)) == {("two_psychologists", "people.5.role")}
    again = person(5, Role.SCRIBE, name="Пётр ИВАНОВ")
    assert found(whole().with_person(again)) == {("same_person_twice", "people.5.name")}
    first = replace(whole().people[1], document_number="036")
    namesake = replace(again, document_number="042")
    assert found(whole().with_person(first).with_person(namesake)) == set()


def test_people_come_and_go_with_numbers_of_their_own() -> None:
    grown = whole().with_person(person(0, Role.DOCTOR, name="Хан"))
    assert [one.number for one in grown.people] == [1, 2, 3, 4, 5]
    assert grown.person(5) == grown.people_as(Role.DOCTOR)[0]
    assert Preparation().with_person(person(0, Role.DOCTOR)).people[0].number == 1
    without = whole().without_person(2)
    assert without.person(2) is None
    assert without.guardian == 0
    assert whole().without_person(3).guardian == 2


def test_reasons_are_given_and_taken_back() -> None:
    given = whole().with_reason("room", " шу көп ").with_reason("room", "шу").with_reason("advocate", "кешікті")
    assert (given.reason_for("room"), given.reason_for("advocate"), given.reason_for("x")) == ("шу", "кешікті", "")
    assert given.with_reason("room", " ").reason_for("room") == ""


def test_a_further_session_keeps_what_lasts_and_nothing_that_was_done() -> None:
    before = whole(ground=FurtherGround.CONTINUATION, ground_reason="үзілді").with_reason("room", "шу")
    after = before.for_the_next_session()
    assert (after.case, after.child) == (before.case, before.child)
    assert [one.name for one in after.people] == [one.name for one in before.people]
    assert not [one for one in after.people if one.confirmations]
    assert (after.plan.opinion, after.plan.ground, after.plan.ground_reason) == (Opinion(), None, "")
    assert (after.room, after.reasons, after.wish.asked) == (RoomCheck(), (), False)


def test_what_is_stored_is_tidied_up() -> None:
    messy = whole(number=" 24 75 ", articles=("124 ", " "), investigator=" Ахметова  Айгерім", birth_date="4.5.2017")
    messy = replace(messy, child=replace(messy.child, notes="жарты \ud83d"))
    tidy = tidied_up(messy)
    assert (tidy.case.number, tidy.case.articles, tidy.case.investigator) == ("24 75", ("124",), "Ахметова Айгерім")
    assert (tidy.child.birth_date, tidy.child.notes) == ("2017-05-04", "жарты ?")
    assert tidied_up(tidy) == tidy
    assert tidied_up(whole(birth_date="кеше")).child.birth_date == "кеше"


def test_a_session_is_searched_by_number_alias_people_and_day_and_not_by_what_was_told() -> None:
    text = searched(whole(number="24/751-А"), TODAY)
    for sought in ("24/751-а", "24751а", "бала 1", "ахметова аигерим", "иванов", "2026-11-21", "21.11.2026"):
        assert sought in text
    assert "хат" not in text
    assert "карангы" not in text


def test_two_spellings_of_a_case_number_are_one_case() -> None:
    assert Case("24/751-А").key == Case(" 24 751а").key == "24751а"
    assert Case().key == ""


def test_the_identity_is_checked_against_the_child() -> None:
    child = whole().child
    right = ChildIdentity("Қалиева", "Аружан", "Ерланқызы", iin("17050460012"))
    assert identity_problems(right, child) == ()
    assert right.full_name == "Қалиева Аружан Ерланқызы"
    wrong = replace(
        right,
        iin=iin("16050450012"),
        patronymic="7",
        representatives=(Representative("Қалиева Дина", "анасы"), Representative()),
    )
    amiss = identity_problems(wrong, replace(child, alias="аружан"))
    assert [(one.problem, one.where) for one in amiss] == [
        (Problem.NAME_UNUSABLE, "identity.patronymic"),
        (Problem.NAME_UNUSABLE, "identity.representatives.1.name"),
        (Problem.ALIAS_IS_NAME, "child.alias"),
        (Problem.IIN_OTHER_BIRTH_DATE, "identity.iin"),
        (Problem.IIN_OTHER_GENDER, "identity.iin"),
    ]
    assert not prevents(amiss[3:])
    assert [one.problem for one in identity_problems(ChildIdentity(iin="1"), child)] == [Problem.IIN_WRONG]
    assert identity_problems(right, Child(alias="Б")) == ()
    assert identity_problems(ChildIdentity(given_name="Б."), Child(alias="Б 1")) == ()


def test_a_child_is_told_from_others_by_iin_and_by_name_and_a_surname_alone_is_a_familys() -> None:
    tells = telling(ChildIdentity("Қалиева", "Аружан", "Ерланқызы", iin("17050460012")))
    assert tells == telling(ChildIdentity("КАЛИЕВА", "Аружан", "", iin("17050460012")))
    assert telling(ChildIdentity("Қалиева", iin="1")) == telling(ChildIdentity())
    assert telling(ChildIdentity(given_name="Аружан")).name == "аружан"


def test_a_room_is_complete_when_all_was_ticked_heard_and_has_space() -> None:
    assert GOOD == Voice.GOOD
    assert room().complete
    assert not room().without_tick(RoomItem.WATER).complete
    assert not replace(room(), clock=None).complete
    assert not replace(room(), level="hum").complete
    assert not replace(room(), space=()).complete
    assert not replace(room(), space=(TargetSpace("first", 60, enough=False),)).complete
    again = room().with_tick(Tick(RoomItem.WATER, "Ли", "2026-11-21T09:05:00.000Z"))
    assert [tick.by for tick in again.ticks if tick.item is RoomItem.WATER] == ["Ли"]


def ready(preparation: Preparation) -> Ready:
    prepared = prepare("s", preparation, TODAY)
    assert prepared is not None
    return prepared.ready(PRACTICE, prepared.facts(AT, used_minutes=0, recorded_before=False))


def test_a_whole_preparation_is_admitted() -> None:
    admitted = ready(whole()).admitted
    facts = admitted.admission.facts
    assert (facts.age, facts.kind, facts.guardian, facts.planned_minutes) == (9, "ordinary", 2, 30)
    assert facts.room_complete
    assert facts.child_asked
    assert not facts.interpreter_needed
    assert not admitted.admission.having(State.REASON_NEEDED, State.MISSING)


def test_another_language_needs_an_interpreter() -> None:
    prepared = prepare("s", whole(language="ұйғыр тілі"), TODAY)  # the child's: the first field of that name
    assert prepared is not None
    assert prepared.facts(AT, used_minutes=0, recorded_before=False).interpreter_needed


def test_nothing_is_prepared_while_the_plan_lacks_anything() -> None:
    assert prepare("s", whole(number=""), TODAY) is None
    assert prepare("s", whole(capacity=Capacity.SUSPECT), TODAY) is None
    assert prepare("s", whole(guardian=9), TODAY) is not None
    assert not of_the_plan(problems(whole(guardian=9), TODAY))


def test_no_step_is_skipped() -> None:
    with pytest.raises(Bug):
        Prepared("s", whole(), TODAY, object())
    with pytest.raises(Bug):
        Prepared("s", Preparation(), TODAY, steps._HERE).facts(AT, used_minutes=0, recorded_before=False)
    with pytest.raises(Bug):
        Ready(Prepared.__new__(Prepared), ready(whole()).admitted, object())
    with pytest.raises(Bug):
        ready(whole(guardian=9))
    with pytest.raises(Bug):
        ready(whole(wish=replace(whole().wish, asked=False), people=()))


def test_a_reason_that_was_given_counts() -> None:
    alone = whole().without_person(3)
    prepared = prepare("s", alone, TODAY)
    assert prepared is not None
    facts = prepared.facts(AT, used_minutes=0, recorded_before=False)
    [needed] = prepared.admission(PRACTICE, facts).having(State.REASON_NEEDED)
    reasoned = ready(alone.with_reason(needed.rule.id, "анасы ауруханада"))
    assert (needed.rule.id, "анасы ауруханада") in reasoned.admitted.reasons


def test_every_standing_has_its_moves_and_an_end_has_none() -> None:
    assert MOVES.keys() == set(Standing)
    assert set(Standing) == EDITABLE | ENDED_WITHOUT | RECORDED
    assert [one for one, after in MOVES.items() if not after] == [
        Standing.SEALED,
        Standing.POSTPONED,
        Standing.NOT_HELD,
        Standing.CALLED_OFF,
    ]
    assert may_follow(Standing.RECORDING, Standing.INTERRUPTED)
    assert not may_follow(Standing.DRAFT, Standing.RECORDING)
    assert not [one for one in RECORDED if MOVES[one] & ENDED_WITHOUT]


def test_an_act_says_all_that_is_printed_and_names_the_child_by_the_alias() -> None:
    opinion = Opinion(Readiness.POSTPONE, "Иванов Пётр", "2026-11-21", "бала ауырып тұр")
    preparation = whole(opinion=opinion)
    act = act_of("s", preparation, ENDS[Readiness.POSTPONE], "2026-11-21T10:00:00.000Z", opinion.by, opinion.reasons)
    assert (act.ended, act.by, act.given_on, act.reasons) == (
        Standing.POSTPONED,
        "Иванов Пётр",
        "2026-11-21",
        "бала ауырып тұр",
    )
    assert (act.child_alias, act.case_number, act.articles) == ("Бала 1", "24751234500012", ("124",))
    assert Readiness.READY not in ENDS


def test_a_plan_says_nothing_by_itself() -> None:
    assert Plan().opinion == Opinion()
    assert Child(gender=Gender.MALE, needs=(NeedNote(Need.SPEECH),)).needs_help_with(Need.SPEECH)
