"""From a preparation to a real recorder: admitted, claimed, begun, taken back where the recorder refuses."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from interview_app.domain.custody import Custodian, Custodianship, Trial
from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.domain.events import EventKind, Json
from interview_app.domain.house import House
from interview_app.domain.people import FurtherGround
from interview_app.domain.permissions import AccountRole, Action
from interview_app.domain.session import CameraOrder, MicrophoneOrder, SessionKind
from interview_app.domain.steps import Standing
from interview_app.journey.admitting import Interview, admit_and_claim, begin, kept_key
from interview_app.journey.house import change_house
from interview_app.journey.keys import new_seal_certificate
from interview_app.journey.live import LiveSession
from interview_app.journey.live_view import Phase
from interview_app.journey.playback import Playback
from interview_app.journey.preparing import Preparing
from interview_app.journey.record import order_of
from interview_app.journey.room_settings import RoomSettings
from interview_app.journey.session_list import sessions, stands_at
from interview_app.recording.order import SYNTHETIC
from interview_app.recording.rendezvous import find, running_sessions
from interview_app.signing.signer import SealSigner, load_signer
from interview_app.system.clock import SystemClock
from interview_app.system.paths import runtime_folder
from interview_app.vault.cases import Draft
from tests.domain.interviews import PRACTICE
from tests.domain.preparations import whole
from tests.journey.test_preparing import ANNA, ROOM
from tests.recording.room import PATIENCE_S, SMALL, Room, kill, wait_until
from tests.vault.vaults import HandClock, new_vault, opened_as

SLATE = ("КЕСКІН ЖОҚ",)


class Afternoon(HandClock):
    """Three in the afternoon in the room, while the machine's other clocks go as they do."""

    def monotonic_ns(self) -> int:
        return SystemClock().monotonic_ns()

    def boot_id(self) -> str:
        return SystemClock().boot_id()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Preparing]:
    clock = Afternoon(datetime(2026, 11, 21, 10, 0, tzinfo=UTC))
    new_vault(tmp_path, clock).lock()
    made = Preparing(opened_as(tmp_path, AccountRole.INVESTIGATOR, clock), PRACTICE, ROOM)
    yield made
    made.unlocked.lock()
    for session in running_sessions(runtime_folder()):  # left by a test that failed
        if (where := find(runtime_folder(), session)) is not None:
            kill(where.pid)


@pytest.fixture
def keys(tmp_path: Path) -> Room:
    return Room(tmp_path)


def signer(keys: Room, at: datetime) -> SealSigner:
    path = keys.folder / "seal.p12"
    new_seal_certificate(path, keys.folder / "ca.pem", at=at, passphrase="room")
    return load_signer(path, "room", at)


def demonstration(keys: Room) -> RoomSettings:
    return RoomSettings(
        minutes=1,
        targets=tuple(map(str, keys.targets)),
        recipients=(keys.identity.recipient.text,),
        cameras=(CameraOrder(SYNTHETIC, "Бөлме", SMALL),),
        microphone=MicrophoneOrder(SYNTHETIC, 1),
    )


def real(keys: Room) -> RoomSettings:
    return replace(
        demonstration(keys), cameras=(CameraOrder("99", "Бөлме", SMALL),), microphone=MicrophoneOrder("жоқ", 1)
    )


def with_custodians(desk: Preparing, keys: Room, *custodians: Custodian, trial: Trial | None = None) -> None:
    administrator = opened_as(desk.unlocked.places.data, AccountRole.ADMINISTRATOR, desk.unlocked.clock)  # type: ignore[arg-type]
    change_house(administrator, House(custodians=custodians, trial=trial), Action.MANAGE_CUSTODY)
    administrator.lock()


def custodian(keys: Room, holder: str, *, proved: bool = True) -> Custodian:
    text = keys.identity.recipient.text
    return Custodian(text, "f", holder, Custodianship.COURT, "2026-11-01T00:00:00.000Z" if proved else "")


def plan(desk: Preparing, **changed: object) -> Draft:
    draft = desk.save(desk.new(), whole(**changed))
    desk.keep_identity(draft, ANNA)
    return draft


def refused(desk: Preparing, draft: Draft, room: RoomSettings) -> Circumstance:
    with pytest.raises(Circumstance) as told:
        admit_and_claim(desk, draft, room, SLATE)
    assert not desk.unlocked.database.read("SELECT 1 FROM recordings WHERE session = ?", (draft.session,))
    return told.value


def standing(desk: Preparing, draft: Draft) -> Standing:
    return desk.load(draft.session).standing


def started(desk: Preparing, interview: Interview) -> LiveSession:
    live = begin(desk, interview, runtime_folder())
    wait_until(lambda: live.view.status is not None and live.view.status.recorded_ms >= 500)
    return live


def end(live: LiveSession) -> None:
    live.stop()
    assert live.wait_ended(PATIENCE_S)
    assert live.join(PATIENCE_S)


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
    for event in keys.events(sealed.packages[0]):
        told.setdefault(event.kind, dict(event.body))
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
