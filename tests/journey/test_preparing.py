"""Preparing an interview in a real vault: drafts that save themselves, roles, acts, further sessions."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from interview_app.domain.child import Child
from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.domain.identity import ChildIdentity
from interview_app.domain.people import FurtherGround, Readiness, Role
from interview_app.domain.permissions import AccountRole
from interview_app.domain.plan import Opinion
from interview_app.domain.preparation import Preparation
from interview_app.domain.problems import Problem
from interview_app.domain.session import is_session_id
from interview_app.domain.steps import Standing
from interview_app.journey.preparing import Preparing
from interview_app.journey.unlocked import Unlocked
from interview_app.vault import sessions
from interview_app.vault.sessions import Seen
from tests.domain.interviews import PRACTICE, person
from tests.domain.preparations import whole
from tests.domain.test_case_dates import iin
from tests.vault.vaults import HandClock, new_vault, opened_as

ROOM = timezone(timedelta(hours=5))
ANNA = ChildIdentity("Қалиева", "Аружан", "", iin("17050460012"), "Абай 1", "№ 5 мектеп")


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def data(tmp_path: Path, clock: HandClock) -> Path:
    new_vault(tmp_path, clock).lock()
    return tmp_path


@pytest.fixture
def room(data: Path, clock: HandClock) -> Iterator[Preparing]:
    made = desk(data, clock, AccountRole.INVESTIGATOR)
    yield made
    made.unlocked.lock()


def desk(data: Path, clock: HandClock, role: AccountRole) -> Preparing:
    return Preparing(opened_as(data, role, clock), PRACTICE, ROOM)


def entries(unlocked: Unlocked) -> list[str]:
    return [str(json.loads(line)["what"]) for (line,) in unlocked.database.read("SELECT line FROM audit ORDER BY seq")]


def code_of(told: "pytest.ExceptionInfo[Circumstance]") -> Code:
    return told.value.code


def record(room: Preparing, session: str, milliseconds: int = 60_000) -> None:
    now = room.unlocked.now_utc()
    with room.unlocked.database.transaction() as transaction:
        sessions.take_note(transaction, Seen(session, Standing.SEALED, now, milliseconds), room.today, now)


def test_a_new_draft_is_stored_once_something_is_saved(room: Preparing) -> None:
    draft = room.new()
    assert is_session_id(draft.session)
    assert draft.preparation.child.child_id
    with pytest.raises(Circumstance) as told:
        room.load(draft.session)
    assert code_of(told) is Code.SESSION_UNKNOWN
    saved = room.save(draft, replace(draft.preparation, case=replace(draft.preparation.case, number=" 24  75 ")))
    assert (saved.standing, saved.preparation.case.number) == (Standing.DRAFT, "24 75")
    assert room.load(draft.session) == saved


def test_a_draft_waits_once_its_plan_lacks_nothing_and_goes_back_by_itself(room: Preparing) -> None:
    draft = room.save(room.new(), whole())
    assert (draft.standing, room.problems(draft)) == (Standing.WAITING, ())
    assert room.save(draft, whole(number="")).standing is Standing.DRAFT


def test_the_childs_number_is_the_drafts_own_whatever_a_window_hands_in(room: Preparing) -> None:
    draft = room.new()
    assert room.save(draft, whole(child_id="another")).preparation.child.child_id == draft.preparation.child.child_id


def test_the_audit_has_an_entry_when_somebody_begins_and_after_ten_minutes_not_for_each_letter(
    room: Preparing, clock: HandClock
) -> None:
    draft = room.save(room.new(), whole())
    before = entries(room.unlocked).count("prepare")
    for notes in ("а", "ад", "ада"):
        draft = room.save(draft, whole(notes=notes))
    assert draft.version == 4
    assert entries(room.unlocked).count("prepare") == before
    assert room.save(draft, whole(notes="ада")) is draft
    clock.passes(timedelta(minutes=10))
    room.save(draft, whole(notes="адам"))
    assert entries(room.unlocked).count("prepare") == before + 1


def test_a_save_that_failed_is_entered_when_it_succeeds(room: Preparing) -> None:
    first = room.save(room.new(), whole())
    room.save(first, whole(notes="а"))
    other = Preparing(room.unlocked, PRACTICE, ROOM)
    before = entries(room.unlocked).count("prepare")
    with pytest.raises(Circumstance) as told:
        other.save(first, whole(notes="б"))
    assert code_of(told) is Code.DRAFT_CHANGED_ELSEWHERE
    other.save(room.load(first.session), whole(notes="б"))
    assert entries(room.unlocked).count("prepare") == before + 1


def test_half_a_character_loses_nothing(room: Preparing) -> None:
    draft = room.save(room.new(), whole(notes="жарты \ud83d", alias="Бала \udc00"))
    assert room.load(draft.session).preparation.child.notes == "жарты ?"


@pytest.mark.parametrize("role", [AccountRole.PSYCHOLOGIST, AccountRole.REVIEWER])
def test_who_may_not_prepare_reads(data: Path, clock: HandClock, role: AccountRole) -> None:
    room = desk(data, clock, AccountRole.INVESTIGATOR)
    draft = room.save(room.new(), whole())
    room.unlocked.lock()
    reading = desk(data, clock, role)
    told = reading.load(draft.session).preparation.child.told[0].words
    assert told == ("ағай хат жазды" if role is AccountRole.PSYCHOLOGIST else "")
    for attempt in (
        lambda: reading.save(draft, whole(number="1")),
        lambda: reading.keep_identity(draft, ANNA),
        lambda: reading.keep_signature(draft, b"png"),
    ):
        with pytest.raises(Circumstance) as refused:
            attempt()
        assert code_of(refused) is Code.NOT_PERMITTED
    assert reading.load(draft.session).version == draft.version
    reading.unlocked.lock()


def test_the_administrator_sees_no_child(data: Path, clock: HandClock) -> None:
    room = desk(data, clock, AccountRole.INVESTIGATOR)
    draft = room.save(room.new(), whole())
    room.keep_identity(draft, ANNA)
    room.unlocked.lock()
    administrator = desk(data, clock, AccountRole.ADMINISTRATOR)
    for attempt in (lambda: administrator.load(draft.session), lambda: administrator.identity(draft)):
        with pytest.raises(Circumstance) as refused:
            attempt()
        assert code_of(refused) is Code.NOT_PERMITTED
    administrator.unlocked.lock()


def test_the_identity_is_kept_apart_and_each_opening_is_entered(room: Preparing) -> None:
    draft = room.save(room.new(), whole())
    assert room.identity(draft) == ChildIdentity()
    assert room.keep_identity(draft, ANNA) == ()
    before = entries(room.unlocked)
    assert room.identity(draft) == ANNA
    assert entries(room.unlocked) == [*before, "open_identity"]
    [(birth, iin_mark, name_mark, sealed)] = room.unlocked.database.read(
        "SELECT birth_date, iin, name, sealed FROM children"
    )
    assert birth == "2017-05-04"
    for kept in (iin_mark, name_mark, sealed):
        assert ANNA.iin.encode() not in kept
        assert "Аружан".encode() not in kept
    [problem] = room.keep_identity(draft, replace(ANNA, iin="123"))
    assert problem.problem is Problem.IIN_WRONG


def test_the_identity_may_be_entered_before_anything_else(room: Preparing) -> None:
    draft = room.new()
    room.keep_identity(draft, ANNA)
    assert room.identity(draft) == ANNA
    room.save(draft, whole())
    assert room.identity(draft) == ANNA


def test_a_psychologist_gives_the_opinion_and_ends_the_plan(data: Path, clock: HandClock) -> None:
    room = desk(data, clock, AccountRole.INVESTIGATOR)
    draft = room.save(room.new(), whole())
    room.unlocked.lock()
    psychologist = desk(data, clock, AccountRole.PSYCHOLOGIST)
    opinion = Opinion(Readiness.POSTPONE, "Иванов Пётр", "21.11.2026", "бала ауырып тұр")
    given = psychologist.give_opinion(psychologist.load(draft.session), opinion)
    assert given.preparation == replace(
        draft.preparation, plan=replace(draft.preparation.plan, opinion=replace(opinion, given_on="2026-11-21"))
    )
    act = psychologist.end(given)
    assert (act.ended, act.by, act.reasons) == (Standing.POSTPONED, "Иванов Пётр", "бала ауырып тұр")
    assert psychologist.act(draft.session) == act
    assert entries(psychologist.unlocked)[-2:] == ["judge_readiness", "plan_ended"]
    psychologist.unlocked.lock()


@pytest.mark.parametrize(
    ("readiness", "ended"), [(Readiness.POSTPONE, Standing.POSTPONED), (Readiness.MUST_NOT, Standing.NOT_HELD)]
)
def test_an_opinion_without_reasons_ends_nothing(room: Preparing, readiness: Readiness, ended: Standing) -> None:
    draft = room.save(room.new(), whole(opinion=Opinion(readiness, "Иванов Пётр")))
    with pytest.raises(Circumstance) as told:
        room.end(draft, "тергеушінің сөзі есепке алынбайды")
    assert code_of(told) is Code.REASON_EMPTY
    reasoned = whole(opinion=Opinion(readiness, "Иванов Пётр", "2026-11-21", "қорқып отыр"))
    assert room.end(room.save(draft, reasoned)).ended is ended


def test_a_plan_may_be_called_off_with_a_reason_and_planned_anew(room: Preparing) -> None:
    draft = room.save(room.new(), whole())
    with pytest.raises(Circumstance) as told:
        room.end(draft)
    assert code_of(told) is Code.REASON_EMPTY
    with pytest.raises(Circumstance) as told:
        room.act(draft.session)
    assert code_of(told) is Code.SESSION_UNKNOWN
    act = room.end(draft, "бала келгісі келмейді")
    assert (act.ended, act.by) == (Standing.CALLED_OFF, room.unlocked.name)
    with pytest.raises(Circumstance) as told:
        room.save(draft, whole(notes="а"))
    assert code_of(told) is Code.DRAFT_CLOSED
    again = room.further(draft.session)
    assert again.session != draft.session
    assert again.preparation.child == draft.preparation.child


def test_an_admission_is_told_as_soon_as_the_plan_stands(room: Preparing) -> None:
    assert room.admission(room.new()) is None
    draft = room.save(room.new(), whole())
    admission = room.admission(draft)
    assert admission is not None
    assert admission.complete
    assert (admission.facts.at, admission.facts.used_minutes) == (datetime(2026, 11, 21, 15, tzinfo=ROOM), 0)
    alone = room.save(draft, whole(people=(person(1, Role.INVESTIGATOR),), guardian=1))
    refused = room.admission(alone)
    assert refused is not None
    assert not refused.admitted


def test_the_day_is_the_rooms_and_not_greenwichs(room: Preparing, clock: HandClock) -> None:
    clock.now = datetime(2026, 11, 21, 20, 30, tzinfo=UTC)
    assert str(room.today) == "2026-11-22"
    draft = room.save(room.new(), whole(opinion=Opinion(Readiness.READY, "Иванов Пётр", "2026-11-22")))
    assert draft.standing is Standing.WAITING
    assert room.admission(draft).admitted is False  # type: ignore[union-attr]


def test_a_recording_of_the_same_child_and_its_minutes_are_carried_over(room: Preparing) -> None:
    first = room.save(room.new(), whole())
    room.keep_identity(first, ANNA)
    record(room, first.session, 61_000)
    second = room.save(room.new(), whole(alias="Бала 2"))
    room.keep_identity(second, replace(ANNA, surname="Калиева"))
    before = room.earlier(second)
    assert [one.session for one in before.recorded] == [first.session]
    admission = room.admission(second)
    assert admission is not None
    assert (admission.facts.recorded_before, admission.facts.used_minutes) == (True, 2)
    assert not admission.admitted
    grounded = whole(alias="Бала 2", ground=FurtherGround.REPEAT_BREACH, ground_reason="психолог болмаған")
    admission = room.admission(room.save(second, grounded))
    assert admission is not None
    assert admission.admitted


def test_a_child_recorded_in_another_room_is_so_by_the_ground_that_was_chosen(room: Preparing) -> None:
    grounded = whole(ground=FurtherGround.CONTINUATION, ground_reason="басқа бөлмеде үзілген")
    admission = room.admission(room.save(room.new(), grounded))
    assert admission is not None
    assert admission.facts.recorded_before


def test_an_alias_is_suggested_that_is_not_in_use(room: Preparing) -> None:
    room.save(room.new(), whole(alias="Бала 1"))
    assert room.suggested_alias("Бала") == "Бала 2"


def test_signatures_are_kept_with_their_session(room: Preparing) -> None:
    with pytest.raises(Bug):
        room.keep_signature(room.new(), b"png")
    draft = room.save(room.new(), whole())
    name = room.keep_signature(draft, b"png")
    assert room.signature(draft.session, name) == b"png"
    with pytest.raises(Circumstance) as told:
        room.signature(draft.session, "none")
    assert code_of(told) is Code.SESSION_UNKNOWN


def test_a_locked_vault_gives_nothing_away(room: Preparing) -> None:
    draft = room.save(room.new(), whole())
    room.unlocked.lock()
    for attempt in (lambda: room.load(draft.session), lambda: room.save(draft, Preparation(child=Child()))):
        with pytest.raises(Circumstance) as told:
            attempt()  # type: ignore[no-untyped-call]
        assert code_of(told) is Code.VAULT_LOCKED
