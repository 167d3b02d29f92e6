"""From a preparation to a real recorder: admitted, claimed, begun, taken back where the recorder refuses."""

from dataclasses import replace

import pytest

from interview_app.domain.custody import Trial
from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.domain.events import FROM_CLIENTS, EventKind, Json, Who
from interview_app.domain.people import FurtherGround
from interview_app.domain.permissions import AccountRole
from interview_app.domain.session import SessionKind
from interview_app.domain.steps import Standing
from interview_app.journey.admitting import admit_and_claim, begin, kept_key
from interview_app.journey.live import LiveSession
from interview_app.journey.live_view import Phase
from interview_app.journey.playback import Playback
from interview_app.journey.preparing import Preparing
from interview_app.journey.record import order_of
from interview_app.journey.session_list import sessions, stands_at
from interview_app.system.clock import SystemClock
from interview_app.system.paths import runtime_folder
from tests.domain.interviews import PRACTICE
from tests.domain.preparations import whole
from tests.journey.admitted import (
    SLATE,
    custodian,
    demonstration,
    end,
    plan,
    real,
    refused,
    signer,
    standing,
    started,
    with_custodians,
)
from tests.journey.test_preparing import ROOM
from tests.recording.room import PATIENCE_S, Room, wait_until
from tests.vault.vaults import opened_as


def test_a_whole_way_from_the_preparation_to_the_seal(desk: Preparing, keys: Room) -> None:
    draft = plan(desk)
    interview = admit_and_claim(desk, draft, demonstration(keys), SLATE)
    assert (interview.order.kind, interview.order.session) == (SessionKind.DEMO, draft.session)
    live = started(desk, interview)
    assert standing(desk, draft) is Standing.RECORDING
    wait_until(lambda: len([one for one in live.view.told if one.in_chain]) == 3)
    end(live)
    stands_at(desk.unlocked, draft.session, Standing.STOPPED, 500)
    assert live.view.playback is Playback.OFFERED
    sealed = live.seal(signer(keys, desk.now), lambda step, done, total: None)
    stands_at(desk.unlocked, draft.session, Standing.SEALED)
    assert standing(desk, draft) is Standing.SEALED
    assert kept_key(desk.unlocked, draft.session) is None
    told: dict[EventKind, dict[str, Json]] = {}
    events = keys.events(sealed.packages[0])
    for event in events:
        told.setdefault(event.kind, dict(event.body))
    caused = [(event.kind, event.who) for event in events if event.kind in FROM_CLIENTS]
    investigator = Who("investigator", 1)  # as everything else that they will cause
    assert caused == [(kind, investigator) for kind in (EventKind.PEOPLE, EventKind.ADMITTED, EventKind.GUARDIAN)]
    assert told[EventKind.ADMITTED]["rules"] == "kz-practice"
    assert told[EventKind.ADMITTED]["age"] == 9
    people = told[EventKind.PEOPLE]["people"]
    assert isinstance(people, list)
    assert len(people) == 4
    assert told[EventKind.GUARDIAN] == {"person": 2, "reason": ""}


def test_a_program_that_is_started_again_plays_with_the_key_that_the_vault_kept(desk: Preparing, keys: Room) -> None:
    interview = admit_and_claim(desk, plan(desk), demonstration(keys), SLATE)
    first = started(desk, interview)
    first.leave()
    assert first.join(PATIENCE_S)
    session = interview.claimed.session
    key = kept_key(desk.unlocked, session)
    assert key is not None
    back = LiveSession.attach(session, runtime_folder(), SystemClock(), key=key)
    assert back is not None
    end(back)
    assert (back.view.phase, back.view.playback) == (Phase.STOPPED, Playback.OFFERED)
    back.play()
    key.destroy()
    assert kept_key(desk.unlocked, session) is None


def test_nothing_is_claimed_while_anything_is_missing(desk: Preparing, keys: Room) -> None:
    wrong = refused(desk, plan(desk, number="", alias=""), demonstration(keys))
    assert (wrong.code, wrong.params) == (Code.NOT_ADMITTED, {"count": 2})
    unguarded = refused(desk, plan(desk, guardian=0), demonstration(keys))
    assert unguarded.code is Code.NOT_ADMITTED
    alone = refused(desk, plan(desk, people=(), guardian=0), demonstration(keys))
    assert alone.code is Code.NOT_ADMITTED


def test_a_window_that_shows_more_than_is_stored_admits_nothing(desk: Preparing, keys: Room) -> None:
    stored = plan(desk, guardian=0)
    shown = replace(stored, preparation=replace(stored.preparation, guardian=2))
    with pytest.raises(Circumstance) as told:
        admit_and_claim(desk, shown, demonstration(keys), SLATE)
    assert told.value.code is Code.DRAFT_CHANGED_ELSEWHERE


def test_an_interview_needs_custodians_and_its_claim_falls_with_the_recorders_refusal(
    desk: Preparing, keys: Room
) -> None:
    draft = plan(desk)
    assert refused(desk, draft, real(keys)).code is Code.CUSTODY_TOO_FEW
    trial = Trial("кілт әлі келген жоқ", "2026-12-01")
    with_custodians(desk, keys, custodian(keys, "Сот"), trial=trial)
    interview = admit_and_claim(desk, draft, real(keys), SLATE)
    assert (interview.order.kind, interview.order.limit_s) == (SessionKind.INTERVIEW, 12 * 3600)
    assert standing(desk, draft) is Standing.RECORDING
    with pytest.raises(Circumstance) as told:
        begin(desk, interview, runtime_folder())
    assert told.value.code in (Code.CAMERA_UNAVAILABLE, Code.MICROPHONE_UNAVAILABLE)
    assert standing(desk, draft) is Standing.WAITING
    assert kept_key(desk.unlocked, draft.session) is None
    admit_and_claim(desk, desk.load(draft.session), real(keys), SLATE)


def test_only_custodians_who_proved_their_keys_open_an_interview(desk: Preparing, keys: Room) -> None:
    other = Room(keys.folder / "other")
    other.folder.mkdir()
    third = Room(keys.folder / "third")
    third.folder.mkdir()
    with_custodians(
        desk, keys, custodian(keys, "Сот"), custodian(other, "Мұрағат"), custodian(third, "Бөлім", proved=False)
    )
    interview = admit_and_claim(desk, plan(desk), real(keys), SLATE)
    assert interview.order.recipients == (keys.identity.recipient.text, other.identity.recipient.text)


def test_an_order_that_cannot_be_made_takes_the_claim_back(desk: Preparing, keys: Room) -> None:
    draft = plan(desk)
    one_place = replace(demonstration(keys), targets=(str(keys.targets[0]), str(keys.targets[0])))
    assert refused(desk, draft, one_place).code is Code.TARGETS_SAME_PLACE
    assert standing(desk, draft) is Standing.WAITING


def test_an_interview_that_nobody_claimed_has_no_order(keys: Room, desk: Preparing) -> None:
    test = replace(keys.test(), kind=SessionKind.INTERVIEW)
    with pytest.raises(Bug):
        order_of(test, "a" * 26)
    claimed = admit_and_claim(desk, plan(desk), demonstration(keys), SLATE).claimed
    with pytest.raises(Bug):
        order_of(test, "a" * 26, claimed)
    assert order_of(test, claimed.session, claimed).kind is SessionKind.INTERVIEW


def test_the_same_child_is_recorded_again_with_a_ground_alone(desk: Preparing, keys: Room) -> None:
    admit_and_claim(desk, plan(desk), demonstration(keys), SLATE)
    second = plan(desk, alias="Бала 2")
    assert (
        refused(desk, second, demonstration(keys)).code is Code.NOT_ADMITTED
    )  # the rules say it before the vault does
    grounded = whole(alias="Бала 2", ground=FurtherGround.CONTINUATION, ground_reason="бала шаршады")
    admit_and_claim(desk, desk.save(second, grounded), demonstration(keys), SLATE)
    assert sessions(desk.unlocked, standings=[Standing.RECORDING]).total == 2


def test_whoever_may_not_record_claims_nothing(desk: Preparing, keys: Room) -> None:
    draft = plan(desk)
    unlocked = opened_as(desk.unlocked.places.data, AccountRole.PSYCHOLOGIST, desk.unlocked.clock)  # type: ignore[arg-type]
    psychologist = Preparing(unlocked, PRACTICE, ROOM)
    assert refused(psychologist, draft, demonstration(keys)).code is Code.NOT_PERMITTED
    unlocked.lock()
